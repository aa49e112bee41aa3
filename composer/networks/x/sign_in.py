"""Signing in to X by the agency's own developer app, a public client: the browser, a code with PKCE, two tokens."""

from __future__ import annotations

from composer.core.client import Channel
from composer.core.errors import SignInError
from composer.core.outcome import Identity
from composer.core.ports import Credential
from composer.core.secret import Secret
from composer.core.sign_in import Browser, OwnApp, SignedIn
from composer.networks.shared import oauth
from composer.networks.shared.http import Line, Request, Timeouts
from composer.networks.shared.tokens import proven
from composer.networks.x.publish import BASE, SITE, XConnection

SCOPES = "tweet.read tweet.write users.read media.write offline.access"
WANTED = frozenset({"tweet.read", "tweet.write", "users.read", "media.write"})


def with_browser(app: OwnApp, browser: Browser, server: str, port: int, timeouts: Timeouts) -> SignedIn:
    """The whole way. Waits; raises SignInError. `server` is empty but for the rehearsal."""
    challenge = oauth.new_challenge()
    query = {"response_type": "code", "client_id": app.client_id, "scope": SCOPES, **challenge.query}
    place = f"{server or SITE}/i/oauth2/authorize"
    granted = oauth.agreed(browser, port, lambda uri: oauth.with_query(place, {**query, "redirect_uri": uri}))
    form = {
        "grant_type": "authorization_code",
        "code": oauth.code_from(granted.came_back, challenge.state).reveal(),
        "redirect_uri": granted.redirect,
        "code_verifier": challenge.verifier.reveal(),
        "client_id": app.client_id,
    }
    line = Line(timeouts)
    try:
        # At once: the code lives for thirty seconds.
        told = oauth.exchanged(line, Request("POST", f"{server or BASE}/2/oauth2/token", form=form))
        if not set(str(told.get("scope", SCOPES)).split()) >= WANTED:
            raise SignInError("sign-in.permission")
        credential = {**oauth.tokens(told), "client_id": Secret(app.client_id)}
        return SignedIn(_who(line, credential, server), credential, server)
    finally:
        line.close()


def _who(line: Line, credential: Credential, server: str) -> Identity:
    nobody = Channel(id="", client_id="", network="x", handle="", display_name="")
    return proven(XConnection(nobody, credential, line, lambda _: None, server or BASE, lambda _: None).identify())
