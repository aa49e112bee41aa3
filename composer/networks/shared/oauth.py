"""The standard parts of OAuth 2: PKCE, state, the browser's way there and back, and what a token endpoint says."""

from __future__ import annotations

import base64
import hashlib
import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from urllib.parse import parse_qs, urlencode, urlsplit

from composer.core.errors import SignInError
from composer.core.outcome import Answer, Failure, SignInDead, TryLater
from composer.core.secret import Secret
from composer.core.sign_in import Browser
from composer.networks.shared import answers
from composer.networks.shared.http import NotSent, Reply, Request, Response, Sends
from composer.networks.shared.loopback import LoopbackRedirect
from composer.networks.shared.renewal import end_after

DEAD = frozenset({"invalid_grant", "invalid_request", "invalid_client", "unauthorized_client"})
"""Errors of a renewal after which only a person can help; invalid_request is X's word for a used refresh token."""
_REFUSALS = {
    "access_denied": "sign-in.denied",
    "user_cancelled_login": "sign-in.denied",
    "user_cancelled_authorize": "sign-in.denied",
    "unauthorized_scope_error": "sign-in.app-rights",
    "invalid_scope": "sign-in.app-rights",
}


@dataclass(frozen=True)
class Challenge:
    """`verifier` stays here, `challenge` (S256) goes into the browser's address, `state` comes back with the answer."""

    verifier: Secret
    challenge: str
    state: str

    @property
    def query(self) -> dict[str, str]:
        return {"state": self.state, "code_challenge": self.challenge, "code_challenge_method": "S256"}


def new_challenge() -> Challenge:
    verifier = secrets.token_urlsafe(48)
    digest = hashlib.sha256(verifier.encode("ascii")).digest()
    return Challenge(
        Secret(verifier), base64.urlsafe_b64encode(digest).decode("ascii").rstrip("="), secrets.token_urlsafe(24)
    )


@dataclass(frozen=True)
class Granted:
    """What the browser came back with, and the redirect that it was sent to."""

    came_back: str
    redirect: str


def agreed(browser: Browser, port: int, address: Callable[[str], str]) -> Granted:
    """Send the browser to `address` of the redirect and wait for it. Raises SignInError."""
    with LoopbackRedirect(browser.language, (port,)) as redirect:
        browser.open(address(redirect.uri))
        return Granted(redirect.wait(browser.seconds, browser.stop), redirect.uri)


def with_query(url: str, query: Mapping[str, str]) -> str:
    return f"{url}{'&' if '?' in url else '?'}{urlencode(query)}"


def code_from(redirect: str, state: str, issuer: str | None = None) -> Secret:
    """The code in the address that the browser was sent to. Raises SignInError when it is not the answer to `state`,
    or, where `issuer` is given, not that server's."""
    query = parse_qs(urlsplit(redirect).query)
    if not secrets.compare_digest(query.get("state", [""])[0].encode(), state.encode()):
        raise SignInError("sign-in.state")
    if issuer is not None and query.get("iss", [""])[0] != issuer:
        raise SignInError("sign-in.state")
    if "error" in query:
        raise SignInError(_REFUSALS.get(query["error"][0], "sign-in.trouble"))
    code = query.get("code", [""])[0]
    if not code:
        raise SignInError("sign-in.code")
    return Secret(code)


def exchanged(line: Sends, request: Request) -> dict[str, object]:
    """What the token endpoint gives for a code. Raises SignInError."""
    reply = line.send(request)
    if isinstance(reply, NotSent) and reply.code == "address-not-https":
        raise SignInError("sign-in.not-https")
    if not isinstance(reply, Response):
        raise SignInError("sign-in.no-server")
    if reply.status == 429:
        raise SignInError("sign-in.rate-limit")
    told = reply.record()
    if reply.ok and told.get("access_token"):
        return told
    if str(told.get("error")) in ("invalid_client", "unauthorized_client"):
        raise SignInError("sign-in.app")
    raise SignInError("sign-in.trouble" if reply.ok or reply.status >= 500 else "sign-in.code")


def tokens(told: Mapping[str, object]) -> dict[str, Secret]:
    """The part of a token endpoint's answer that is kept; empty when there is no token in it."""
    if not (isinstance(told.get("access_token"), str) and told["access_token"]):
        return {}
    names = [name for name in ("access_token", "refresh_token") if isinstance(told.get(name), str) and told[name]]
    return {**{name: Secret(str(told[name])) for name in names}, **end_after(told.get("expires_in"))}


def renewed(reply: Reply, said: Answer) -> dict[str, Secret] | Failure:
    """What came of a refresh token. Only a listed error means that it is dead: all else is passing trouble."""
    found = tokens(reply.record()) if isinstance(reply, Response) and reply.ok else {}
    if found:
        return found
    if isinstance(reply, Response) and reply.status == 429:
        return TryLater("rate-limit", answers.not_before(reply.headers), said)
    if isinstance(reply, Response) and 400 <= reply.status < 500 and str(reply.record().get("error")) in DEAD:
        return SignInDead("token", said)
    passing = answers.passing(reply, said)
    return passing if isinstance(passing, TryLater) else TryLater("answer-unreadable", None, said)
