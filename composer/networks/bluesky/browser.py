"""Signing in to Bluesky in the browser, by atproto's profile of OAuth: PAR, PKCE and tokens bound to a key.

Every step is checked against the one before: handle, account, its server, and the authorization server that this
server names must agree, or a stranger could sign in somebody else's account.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import urlencode

from composer.core.errors import SignInError
from composer.core.secret import Secret
from composer.core.sign_in import Browser, SignedIn
from composer.networks.bluesky import ENTRY
from composer.networks.bluesky.session import CLIENT, KEY, RENEWS_AT, REVOKES_AT
from composer.networks.bluesky.sign_in import DIRECTORY, handle, identity_of, place_of
from composer.networks.shared import addresses, oauth
from composer.networks.shared.dpop import Key, ProvingLine
from composer.networks.shared.http import USUAL_TIMEOUTS, Line, Request, Response, Timeouts
from composer.networks.shared.loopback import PATH
from composer.networks.shared.shapes import items

SCOPES = "atproto transition:generic"
LASTS = timedelta(days=14)
"""A public client's session, with all its renewals."""
_WANTED = (
    ("code_challenge_methods_supported", "S256"),
    ("dpop_signing_alg_values_supported", "ES256"),
    ("scopes_supported", "atproto"),
)


@dataclass(frozen=True)
class Authority:
    """An authorization server, as it describes itself."""

    issuer: str
    par: str
    authorize: str
    token: str
    revoke: str


def client_id() -> str:
    """The client that needs no document of its own on the web. Its redirect's port is not compared."""
    return "http://localhost?" + urlencode({"redirect_uri": f"http://127.0.0.1{PATH}", "scope": SCOPES})


def with_browser(
    typed: str,
    browser: Browser,
    entry: str = ENTRY,
    directory: str = DIRECTORY,
    timeouts: Timeouts = USUAL_TIMEOUTS,
) -> SignedIn:
    """The whole way. Waits; raises SignInError. `entry` resolves the handle, as for the app password."""
    name, line, key = handle(typed), Line(timeouts), Key()
    try:
        did, server = place_of(line, name, entry, directory)
        authority = authority_of(line, server)
        told = _token(line, key, authority, name, browser)
    finally:
        line.close()
    if told.get("sub") != did or str(told.get("token_type", "")).lower() != "dpop":
        raise SignInError("sign-in.state")
    if not set(str(told.get("scope", "")).split()) >= set(SCOPES.split()):
        raise SignInError("sign-in.permission")
    fixed = {KEY: key.secret, CLIENT: Secret(client_id())}
    ways = {RENEWS_AT: Secret(authority.token), REVOKES_AT: Secret(authority.revoke)}
    credential, began = {**oauth.tokens(told), **fixed, **ways}, datetime.now(UTC)
    identity = identity_of(did, name, server, credential, timeouts)
    return SignedIn(identity, credential, server, began, began + LASTS)


def authority_of(line: Line, server: str) -> Authority:
    """The authorization server that the account's server names, if both agree. Raises SignInError."""
    resource = _document(line, f"{server}/.well-known/oauth-protected-resource")
    named = [str(one) for one in items(resource.get("authorization_servers"))]
    if resource.get("resource") != server or len(named) != 1 or not _fine(named[0], server):
        raise SignInError("sign-in.no-browser")
    about = _document(line, f"{named[0]}/.well-known/oauth-authorization-server")
    if about.get("issuer") != named[0] or any(value not in items(about.get(key)) for key, value in _WANTED):
        raise SignInError("sign-in.no-browser")
    if about.get("authorization_response_iss_parameter_supported") is not True:
        raise SignInError("sign-in.no-browser")
    kinds = ("pushed_authorization_request", "authorization", "token", "revocation")
    places = [str(about.get(f"{kind}_endpoint", "")) for kind in kinds]
    if not all(_fine(place, server) for place in places):
        raise SignInError("sign-in.no-browser")
    return Authority(named[0], *places)


def _fine(url: str, server: str) -> bool:
    """Only a server on this very computer may send us to this computer."""
    return not addresses.problem(url) and addresses.is_loopback(url) == addresses.is_loopback(server)


def _document(line: Line, url: str) -> dict[str, Any]:
    """No redirects: the address itself is what is being checked."""
    reply = line.send(Request("GET", url))
    if not isinstance(reply, Response):
        raise SignInError("sign-in.no-server")
    if reply.status >= 500:
        raise SignInError("sign-in.trouble")
    return reply.record() if reply.ok else {}


def _token(line: Line, key: Key, authority: Authority, name: str, browser: Browser) -> dict[str, object]:
    challenge, proving = oauth.new_challenge(), ProvingLine(line, key)

    def address(redirect: str) -> str:
        form = {"response_type": "code", "client_id": client_id(), "redirect_uri": redirect, "scope": SCOPES}
        reply = proving.send(Request("POST", authority.par, form={**form, **challenge.query, "login_hint": name}))
        pushed = reply.record() if isinstance(reply, Response) and reply.ok else {}
        if not pushed.get("request_uri"):
            raise SignInError("sign-in.trouble" if isinstance(reply, Response) else "sign-in.no-server")
        query = {"client_id": client_id(), "request_uri": str(pushed["request_uri"])}
        return oauth.with_query(authority.authorize, query)

    granted = oauth.agreed(browser, 0, address)
    form = {
        "grant_type": "authorization_code",
        "code": oauth.code_from(granted.came_back, challenge.state, authority.issuer).reveal(),
        "redirect_uri": granted.redirect,
        "client_id": client_id(),
        "code_verifier": challenge.verifier.reveal(),
    }
    return oauth.exchanged(proving, Request("POST", authority.token, form=form))
