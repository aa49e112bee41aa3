"""X's sign-in for a native app: consent, a code for thirty seconds, tokens whose refresh token is good for one use."""

from __future__ import annotations

import secrets
from collections import OrderedDict
from dataclasses import dataclass, replace
from datetime import timedelta

from werkzeug.wrappers import Request, Response

from composer.rehearsal.consent import Consent, Grant, dead_end, keep, send_back
from composer.rehearsal.speaker import Refusal, json_answer
from composer.rehearsal.world import NetworkState, Token, World

CODE_LIFE = timedelta(seconds=30)
TOKEN_LIFE = timedelta(hours=2)
LONGEST_STATE = 500
SCOPES = frozenset({"tweet.read", "tweet.write", "users.read", "media.write", "offline.access"})
_USED = "Value passed for the token was invalid."
_CODE = "Value passed for the authorization code was invalid."


@dataclass(frozen=True)
class _Family:
    """One sign-in: all tokens that came of it."""

    id: str
    client_id: str
    account_id: str
    scopes: tuple[str, ...]


@dataclass(frozen=True)
class _Refresh:
    family: _Family
    used: bool = False


class XOauth:
    def __init__(self, world: World, state: NetworkState) -> None:
        self._world, self._state = world, state
        self._consent = Consent(world, state, "/i/oauth2/authorize", CODE_LIFE)
        self._refresh: OrderedDict[str, _Refresh] = OrderedDict()
        self._access: OrderedDict[str, _Family] = OrderedDict()
        self.answer = self._consent.answer

    def ask(self, request: Request) -> Response:
        given = request.args
        app = self._state.apps.get(given.get("client_id", ""))
        redirect = given.get("redirect_uri", "")
        if app is None or redirect != app.redirect:
            return dead_end(request, "invalid_request")
        scopes = tuple(given.get("scope", "").split())
        method = given.get("code_challenge_method", "plain")
        grant = Grant(
            *(app.client_id, app.name, redirect, scopes, given.get("state", ""), self._world.now()),
            challenge=given.get("code_challenge", ""),
            plain=method == "plain",
        )
        if not 0 < len(grant.state) <= LONGEST_STATE or not grant.challenge or method not in ("plain", "S256"):
            return dead_end(request, "invalid_request")
        if given.get("response_type") != "code":
            return send_back(grant, error="unsupported_response_type")
        if not scopes or not SCOPES.issuperset(scopes):
            return send_back(grant, error="invalid_scope")
        return self._consent.ask(request, grant)

    def token(self, request: Request) -> Response:
        if request.mimetype != "application/x-www-form-urlencoded":
            raise refuse("invalid_request", "Missing required parameter [grant_type].")
        form = request.form
        if form.get("client_id", "") not in self._state.apps:
            raise refuse("invalid_client", "Missing valid authorization header", 401)
        match form.get("grant_type"):
            case "authorization_code":
                family = self._redeemed(form.get("code", ""), form["client_id"], request)
            case "refresh_token":
                family = self._refreshed(form.get("refresh_token", ""), form["client_id"])
            case _:
                raise refuse("unsupported_grant_type", "The grant type is not supported.")
        return json_answer(self._pair(family))

    def _redeemed(self, code: str, client_id: str, request: Request) -> _Family:
        grant = self._consent.redeem(code, client_id, request.form.get("redirect_uri", ""))
        if grant is None or not grant.proven_by(request.form.get("code_verifier", "")):
            raise refuse("invalid_request", _CODE)
        return _Family(secrets.token_hex(8), client_id, grant.account_id, grant.scopes)

    def _refreshed(self, text: str, client_id: str) -> _Family:
        """A second use of one token ends the whole sign-in: somebody has stolen it."""
        known = self._refresh.get(text)
        if known is None or known.family.client_id != client_id:
            raise refuse("invalid_request", _USED)
        if known.used:
            self._end(known.family)
            raise refuse("invalid_request", _USED)
        self._refresh[text] = replace(known, used=True)
        return known.family

    def _pair(self, family: _Family) -> dict[str, object]:
        scopes = frozenset(family.scopes)
        access = Token(family.account_id, self._world.now() + TOKEN_LIFE, scopes=scopes)
        text = self._state.keep_token(secrets.token_urlsafe(64), access)
        keep(self._access, text, family)
        pair: dict[str, object] = {
            "token_type": "bearer",
            "expires_in": int(TOKEN_LIFE.total_seconds()),
            "access_token": text,
            "scope": " ".join(family.scopes),
        }
        if "offline.access" in scopes:
            refresh = secrets.token_urlsafe(64)
            keep(self._refresh, refresh, _Refresh(family))
            pair["refresh_token"] = refresh
        return pair

    def revoke(self, request: Request) -> Response:
        if request.form.get("client_id", "") not in self._state.apps:
            raise refuse("invalid_client", "Missing valid authorization header", 401)
        text = request.form.get("token", "")
        refresh = self._refresh.get(text)
        family = refresh.family if refresh else self._access.get(text)
        if family is not None:
            self._end(family)
        return json_answer({"revoked": True})

    def _end(self, family: _Family) -> None:
        for text, known in list(self._refresh.items()):
            if known.family.id == family.id:
                del self._refresh[text]
        for text, owner in self._access.items():
            if owner.id == family.id and text in self._state.tokens:
                self._state.tokens[text].revoked = True


def refuse(error: str, description: str, status: int = 400) -> Refusal:
    return Refusal(json_answer({"error": error, "error_description": description}, status))
