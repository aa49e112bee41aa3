"""Signing in to LinkedIn by the agency's own developer app: the browser, a code, a token for sixty days."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from composer.core.client import Channel
from composer.core.errors import SignInError
from composer.core.outcome import Identity
from composer.core.sign_in import Browser, OwnApp, SignedIn
from composer.networks.linkedin.publish import BASE, LinkedInConnection
from composer.networks.shared import oauth
from composer.networks.shared.http import Line, Request, Timeouts
from composer.networks.shared.tokens import proven

SITE = "https://www.linkedin.com"
MEMBER = "openid profile w_member_social"
PAGES = "w_organization_social r_organization_social rw_organization_admin"


def with_browser(
    app: OwnApp, browser: Browser, server: str, version: str, port: int, timeouts: Timeouts
) -> tuple[SignedIn, ...]:
    """The person, then the pages that they look after. Waits; raises SignInError."""
    state = oauth.new_challenge().state
    # No PKCE: LinkedIn refuses a verifier in the flow with a secret. The set of rights is the same at every sign-in
    # of an app, since another set would end the tokens of its other channels.
    scope = f"{MEMBER} {PAGES}" if app.pages else MEMBER
    query = {"response_type": "code", "client_id": app.client_id, "scope": scope, "state": state}
    place = f"{server or SITE}/oauth/v2/authorization"
    granted = oauth.agreed(browser, port, lambda uri: oauth.with_query(place, {**query, "redirect_uri": uri}))
    form = {
        "grant_type": "authorization_code",
        "code": oauth.code_from(granted.came_back, state).reveal(),
        "client_id": app.client_id,
        "client_secret": app.secret.reveal(),
        "redirect_uri": granted.redirect,
    }
    line = Line(timeouts)
    try:
        told = oauth.exchanged(line, Request("POST", f"{server or SITE}/oauth/v2/accessToken", form=form))
        if "w_member_social" not in str(told.get("scope", scope)).replace(",", " ").split():
            raise SignInError("sign-in.permission")
        return _accounts(told, line, server, version, pages=app.pages)
    finally:
        line.close()


def _accounts(told: dict[str, object], line: Line, server: str, version: str, *, pages: bool) -> tuple[SignedIn, ...]:
    credential, began = oauth.tokens(told), datetime.now(UTC)
    nobody = Channel(id="", client_id="", network="linkedin", handle="", display_name="")
    connection = LinkedInConnection(nobody, credential, line, version, server or BASE)
    person = SignedIn(proven(connection.identify()), credential, server, began, _end(told, began))
    found = connection.pages() if pages else []
    if not isinstance(found, list):
        proven(found)
        found = []
    return person, *(_for_page(person, page) for page in found)


def _for_page(person: SignedIn, page: Identity) -> SignedIn:
    return replace(person, identity=page)


def _end(told: dict[str, object], began: datetime) -> datetime | None:
    seconds = told.get("expires_in")
    return began + timedelta(seconds=seconds) if isinstance(seconds, int) and 0 < seconds < 10**9 else None
