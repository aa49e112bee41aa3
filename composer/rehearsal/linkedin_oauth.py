"""LinkedIn's sign-in for an app with a secret: consent, a code for thirty minutes, a token for sixty days."""

from __future__ import annotations

import hmac
import secrets
from collections import OrderedDict
from datetime import timedelta

from werkzeug.wrappers import Request, Response

from composer.rehearsal.consent import Consent, Grant, dead_end, keep, send_back
from composer.rehearsal.speaker import Refusal, json_answer
from composer.rehearsal.world import NetworkState, Token, World

CODE_LIFE = timedelta(minutes=30)
TOKEN_LIFE = timedelta(days=60)
MEMBER = frozenset({"openid", "profile", "email", "w_member_social"})
PAGES = frozenset({"w_organization_social", "r_organization_social", "rw_organization_admin"})


class LinkedInOauth:
    def __init__(self, world: World, state: NetworkState) -> None:
        self._world, self._state = world, state
        self._consent = Consent(world, state, "/oauth/v2/authorization", CODE_LIFE, refused="user_cancelled_authorize")
        self._given: OrderedDict[str, Grant] = OrderedDict()
        self.answer = self._consent.answer

    def ask(self, request: Request) -> Response:
        given = request.args
        app = self._state.apps.get(given.get("client_id", ""))
        redirect = given.get("redirect_uri", "")
        if app is None or redirect != app.redirect:
            return dead_end(request, "invalid_client_id" if app is None else "redirect_uri_mismatch")
        scopes = tuple(given.get("scope", "").split())
        challenge = given.get("code_challenge", "")
        state, now = given.get("state", ""), self._world.now()
        grant = Grant(app.client_id, app.name, redirect, scopes, state, now, challenge)
        if given.get("response_type") != "code":
            return send_back(grant, error="invalid_request")
        if not scopes or not (MEMBER | PAGES if app.pages else MEMBER).issuperset(scopes):
            return send_back(grant, error="unauthorized_scope_error")
        return self._consent.ask(request, grant)

    def token(self, request: Request) -> Response:
        form = request.form
        if request.mimetype != "application/x-www-form-urlencoded" or form.get("grant_type") != "authorization_code":
            raise _refuse(400, "invalid_request", 'A required parameter "grant_type" is missing or invalid')
        app = self._state.apps.get(form.get("client_id", ""))
        if app is None or not hmac.compare_digest(
            app.client_secret.reveal().encode(), form.get("client_secret", "").encode()
        ):
            raise _refuse(401, "invalid_client", "Client authentication failed")
        if form.get("redirect_uri") != app.redirect:
            raise _refuse(400, "invalid_redirect_uri", "Unable to retrieve access token: redirect uri does not match")
        grant = self._consent.redeem(form.get("code", ""), app.client_id, app.redirect)
        if grant is None:
            raise _refuse(400, "invalid_request", "Unable to retrieve access token: authorization code not found")
        if grant.challenge or "code_verifier" in form:
            why = "appid/redirect uri/code verifier does not match authorization code."
            raise _refuse(400, "invalid_request", f"Unable to retrieve access token: {why}")
        return self._give(grant)

    def _give(self, grant: Grant) -> Response:
        self._forget_others(grant)
        expires = self._world.now() + TOKEN_LIFE
        token = Token(grant.account_id, expires, scopes=frozenset(grant.scopes))
        text = self._state.keep_token(f"AQ{secrets.token_urlsafe(360)}", token)
        keep(self._given, text, grant)
        answer = {"access_token": text, "expires_in": int(TOKEN_LIFE.total_seconds()), "scope": ",".join(grant.scopes)}
        return json_answer({**answer, "token_type": "Bearer"})

    def _forget_others(self, grant: Grant) -> None:
        """A different set of rights ends all earlier tokens of this person and app."""
        for text, earlier in self._given.items():
            same = (earlier.client_id, earlier.account_id) == (grant.client_id, grant.account_id)
            if same and set(earlier.scopes) != set(grant.scopes) and text in self._state.tokens:
                self._state.tokens[text].revoked = True


def _refuse(status: int, error: str, description: str) -> Refusal:
    return Refusal(json_answer({"error": error, "error_description": description}, status))
