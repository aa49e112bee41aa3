"""Signing in to a Mastodon server: find it, register, ask in the browser, change the code for a token."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from composer.core.client import Channel
from composer.core.errors import SignInError
from composer.core.ports import Credential
from composer.core.secret import Secret
from composer.core.sign_in import Browser, SignedIn
from composer.networks.mastodon.publish import MastodonConnection
from composer.networks.shared import addresses
from composer.networks.shared.http import USUAL_TIMEOUTS, Line, NotSent, Reply, Request, Response, Timeouts
from composer.networks.shared.loopback import LoopbackRedirect
from composer.networks.shared.oauth import Challenge, code_from, new_challenge
from composer.networks.shared.tokens import proven

SCOPES = "read:accounts read:statuses write:statuses write:media"
COPY_CODE = "urn:ietf:wg:oauth:2.0:oob"
"""As redirect: the server shows the code, and the person pastes it."""


@dataclass(frozen=True)
class Pending:
    """A sign-in that waits for the person: open `url` in the browser, then `finish` with what came back."""

    url: str
    server: str
    redirect: str
    client_id: Secret
    client_secret: Secret
    challenge: Challenge


def address(typed: str) -> str:
    """The server's base URL from what people type: a host, a link, or "@anna@server". Raises SignInError."""
    text = typed.strip().rstrip("/")
    scheme, mark, rest = text.partition("://")
    if not mark:
        scheme, rest = "https", text.rpartition("@")[2]
    host = addresses.split(f"{scheme}://{rest.partition('/')[0]}")
    name = (host.hostname or "") if host else ""
    try:
        name = name.encode("idna").decode("ascii") if ":" not in name else f"[{name}]"
        port = f":{host.port}" if host and host.port else ""
    except UnicodeError:
        name = ""
    base = f"{scheme}://{name}{port}" if name else ""
    if not base or addresses.problem(base) == "address-wrong" or not ("." in name or addresses.is_loopback(base)):
        raise SignInError("sign-in.address")
    if addresses.problem(base):
        raise SignInError("sign-in.not-https")
    return base


def find(typed: str, timeouts: Timeouts = USUAL_TIMEOUTS) -> str:
    """The base URL of the Mastodon server at this address, redirects followed. Raises SignInError."""
    base = address(typed)
    line = Line(timeouts)
    try:
        for version in ("v2", "v1"):
            reply = line.look(f"{base}/api/{version}/instance")
            _reached(reply)
            about = reply.record() if isinstance(reply, Response) and reply.ok else {}
            if isinstance(reply, Response) and reply.status >= 500:
                raise SignInError("sign-in.trouble")
            if "version" in about and ("domain" in about or "uri" in about):
                assert isinstance(reply, Response)
                return address(reply.url)
    finally:
        line.close()
    raise SignInError("sign-in.no-mastodon", server=base)


def start(typed: str, redirect: str = COPY_CODE, language: str = "en", timeouts: Timeouts = USUAL_TIMEOUTS) -> Pending:
    """Find the server and register there for this sign-in. Raises SignInError."""
    server = find(typed, timeouts)
    form = {"client_name": "Tonart", "redirect_uris": redirect, "scopes": SCOPES}
    app = _post(f"{server}/api/v1/apps", form, timeouts, refused="sign-in.no-mastodon")
    client_id, client_secret = str(app.get("client_id") or ""), str(app.get("client_secret") or "")
    if not client_id or not client_secret:
        raise SignInError("sign-in.no-mastodon", server=server)
    challenge = new_challenge()
    query = {
        "response_type": "code",
        "client_id": client_id,
        "redirect_uri": redirect,
        "scope": SCOPES,
        **challenge.query,
        # An agency has many accounts: ask which one instead of taking the one that the browser knows.
        "force_login": "true",
        "lang": language,
    }
    url = f"{server}/oauth/authorize?{urlencode(query)}"
    return Pending(url, server, redirect, Secret(client_id), Secret(client_secret), challenge)


def finish(pending: Pending, came_back: str, timeouts: Timeouts = USUAL_TIMEOUTS) -> SignedIn:
    """Exchange the pasted code, or the code in the address that the browser was sent to. Raises SignInError."""
    if pending.redirect == COPY_CODE:
        code = Secret("".join(came_back.split()))
    else:
        code = code_from(came_back, pending.challenge.state)
    form = {
        "grant_type": "authorization_code",
        "code": code.reveal(),
        "client_id": pending.client_id.reveal(),
        "client_secret": pending.client_secret.reveal(),
        "redirect_uri": pending.redirect,
        "code_verifier": pending.challenge.verifier.reveal(),
    }
    answer = _post(f"{pending.server}/oauth/token", form, timeouts, refused="sign-in.code")
    token = answer.get("access_token")
    if not isinstance(token, str) or not token:
        raise SignInError("sign-in.trouble")
    rights = str(answer.get("scope", SCOPES)).split()
    if "write" not in rights and "write:statuses" not in rights:
        raise SignInError("sign-in.permission")
    credential = {
        "access_token": Secret(token),
        "client_id": pending.client_id,
        "client_secret": pending.client_secret,
    }
    return _signed_in(pending.server, credential, timeouts)


def with_browser(typed: str, browser: Browser, timeouts: Timeouts = USUAL_TIMEOUTS) -> SignedIn:
    """The whole way by a redirect to this computer. Waits; call it off the Qt thread. Raises SignInError."""
    with LoopbackRedirect(browser.language) as redirect:
        pending = start(typed, redirect.uri, browser.language, timeouts)
        browser.open(pending.url)
        came_back = redirect.wait(browser.seconds, browser.stop)
    return finish(pending, came_back, timeouts)


def _signed_in(server: str, credential: Credential, timeouts: Timeouts) -> SignedIn:
    nobody = Channel(id="", client_id="", network="mastodon", handle="", display_name="", server=server)
    connection = MastodonConnection(nobody, credential, Line(timeouts), lambda _: None)
    try:
        return SignedIn(proven(connection.identify()), credential, server)
    finally:
        connection.close()


def _post(url: str, form: dict[str, str], timeouts: Timeouts, refused: str) -> dict[str, Any]:
    line = Line(timeouts)
    try:
        reply = line.send(Request("POST", url, form=form))
    finally:
        line.close()
    _reached(reply)
    assert isinstance(reply, Response)
    if reply.status == 429:
        raise SignInError("sign-in.rate-limit")
    if reply.status >= 500:
        raise SignInError("sign-in.trouble")
    if not reply.ok:
        raise SignInError(refused)
    return reply.record()


def _reached(reply: Reply) -> None:
    if isinstance(reply, NotSent) and reply.code == "address-not-https":
        raise SignInError("sign-in.not-https")
    if not isinstance(reply, Response):
        raise SignInError("sign-in.no-server")
