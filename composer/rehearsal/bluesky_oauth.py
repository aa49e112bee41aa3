"""Bluesky's sign-in in the browser: pushed request, consent, a code, tokens bound to a key, renewed once each."""

from __future__ import annotations

import secrets
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from urllib.parse import parse_qs, urlsplit

from werkzeug.wrappers import Request, Response

from composer.rehearsal.consent import Consent, Grant, dead_end, keep
from composer.rehearsal.proofs import Proofs
from composer.rehearsal.speaker import Refusal, json_answer
from composer.rehearsal.values import StageAccount
from composer.rehearsal.world import NetworkState, Token, World

CODE_LIFE = timedelta(minutes=1)
REQUEST_LIFE = timedelta(minutes=5)
ACCESS_LIFE = timedelta(hours=1)
SESSION_LIFE = timedelta(days=14)
SCOPES = frozenset({"atproto", "transition:generic", "transition:email", "transition:chat.bsky"})


@dataclass(frozen=True)
class _Session:
    """One sign-in; `key` is the thumbprint that all its tokens are bound to."""

    id: str
    grant: Grant
    key: str
    began: datetime


@dataclass(frozen=True)
class _Refresh:
    session: _Session
    used: bool = False


class BlueskyOauth:
    """`url` gives the server's address, once it listens."""

    def __init__(self, world: World, state: NetworkState, url: Callable[[], str]) -> None:
        self._world, self._state, self._url = world, state, url
        self._consent = Consent(world, state, "/oauth/authorize", CODE_LIFE)
        self._proofs, self._bound = Proofs(world, "authorization"), Proofs(world, "resource")
        self._pushed: OrderedDict[str, Grant] = OrderedDict()
        self._refresh: OrderedDict[str, _Refresh] = OrderedDict()
        self._access: OrderedDict[str, _Session] = OrderedDict()
        self.answer = self._consent.answer

    def resource(self, _request: Request) -> Response:
        return json_answer({"resource": self._url(), "authorization_servers": [self._url()]})

    def about(self, _request: Request) -> Response:
        url = self._url()
        places = {"authorization": "authorize", "token": "token", "revocation": "revoke"}
        return json_answer(
            {
                "issuer": url,
                "pushed_authorization_request_endpoint": f"{url}/oauth/par",
                **{f"{name}_endpoint": f"{url}/oauth/{place}" for name, place in places.items()},
                "require_pushed_authorization_requests": True,
                "authorization_response_iss_parameter_supported": True,
                "client_id_metadata_document_supported": True,
                "code_challenge_methods_supported": ["S256"],
                "dpop_signing_alg_values_supported": ["ES256"],
                "grant_types_supported": ["authorization_code", "refresh_token"],
                "scopes_supported": sorted(SCOPES),
            }
        )

    def push(self, request: Request) -> Response:
        form = request.form
        key = self._proofs.checked(request, f"{self._url()}/oauth/par")
        client_id, redirect = form.get("client_id", ""), form.get("redirect_uri", "")
        scopes = tuple(form.get("scope", "").split())
        allowed = _allowed(client_id)
        if allowed is None:
            raise self._refuse("invalid_client", "Only loopback clients are known here")
        redirects, most = allowed
        if form.get("response_type") != "code" or _portless(redirect) not in redirects:
            raise self._refuse("invalid_request", "Invalid redirect_uri or response_type")
        if "atproto" not in scopes or not (SCOPES & most).issuperset(scopes):
            raise self._refuse("invalid_scope", "The client did not declare this scope")
        if form.get("code_challenge_method") != "S256" or not form.get("code_challenge") or not form.get("state"):
            raise self._refuse("invalid_request", "PKCE with S256 and a state are required")
        grant = Grant(
            *(client_id, "Tonart", redirect, scopes, form["state"], self._world.now(), form["code_challenge"]),
            key=key,
            more={"iss": self._url()},
        )
        name = f"urn:ietf:params:oauth:request_uri:req-{secrets.token_hex(16)}"
        keep(self._pushed, name, grant)
        return self._proofs.marked(json_answer({"request_uri": name, "expires_in": 300}, 201))

    def ask(self, request: Request) -> Response:
        grant = self._pushed.pop(request.args.get("request_uri", ""), None)
        if grant is None or request.args.get("client_id") != grant.client_id:
            return dead_end(request, "invalid_request")
        if self._world.now() - grant.made_at > REQUEST_LIFE:
            return dead_end(request, "expired_request")
        return self._consent.ask(request, grant)

    def token(self, request: Request) -> Response:
        form = request.form
        key = self._proofs.checked(request, f"{self._url()}/oauth/token")
        match form.get("grant_type"):
            case "authorization_code":
                session = self._redeemed(request, key)
            case "refresh_token":
                session = self._refreshed(form.get("refresh_token", ""), form.get("client_id", ""), key)
            case _:
                raise self._refuse("unsupported_grant_type", "Grant type is not supported")
        return self._proofs.marked(json_answer(self._pair(session)))

    def _redeemed(self, request: Request, key: str) -> _Session:
        form = request.form
        code, client_id, redirect = (form.get(name, "") for name in ("code", "client_id", "redirect_uri"))
        grant = self._consent.redeem(code, client_id, redirect)
        if grant is None or grant.key != key or not grant.proven_by(form.get("code_verifier", "")):
            raise self._refuse("invalid_grant", "Invalid code")
        return _Session(secrets.token_hex(8), grant, key, self._world.now())

    def _refreshed(self, text: str, client_id: str, key: str) -> _Session:
        """A second use of one token ends the session."""
        known = self._refresh.get(text)
        if known is None or known.session.key != key or known.session.grant.client_id != client_id:
            raise self._refuse("invalid_grant", "Invalid refresh token")
        if known.used or self._world.now() - known.session.began > SESSION_LIFE:
            self._end(known.session)
            raise self._refuse("invalid_grant", "Refresh token replayed or session expired")
        self._refresh[text] = replace(known, used=True)
        return known.session

    def _pair(self, session: _Session) -> dict[str, object]:
        grant, refresh = session.grant, f"ref-{secrets.token_hex(32)}"
        token = Token(grant.account_id, self._world.now() + ACCESS_LIFE, scopes=frozenset(grant.scopes))
        access = self._state.keep_token(f"tok-{secrets.token_hex(32)}", token)
        keep(self._access, access, session)
        keep(self._refresh, refresh, _Refresh(session))
        return {
            "access_token": access,
            "refresh_token": refresh,
            "token_type": "DPoP",
            "expires_in": int(ACCESS_LIFE.total_seconds()),
            "sub": grant.account_id,
            "scope": " ".join(grant.scopes),
        }

    def revoke(self, request: Request) -> Response:
        text = request.form.get("token", "")
        refresh = self._refresh.get(text)
        session = refresh.session if refresh else self._access.get(text)
        if session is not None:
            self._end(session)
        return json_answer({})

    def _end(self, session: _Session) -> None:
        for text, known in list(self._refresh.items()):
            if known.session.id == session.id:
                del self._refresh[text]
        for text, owner in self._access.items():
            if owner.id == session.id and text in self._state.tokens:
                self._state.tokens[text].revoked = True

    def who(self, request: Request, text: str) -> StageAccount:
        """Whose call this is, for a token that is bound to a key. Raises Refusal."""
        key = self._bound.checked(request, f"{self._url()}{request.path}", text)
        token, session = self._state.tokens.get(text), self._access.get(text)
        over = token is None or token.revoked or (token.expires_at or self._world.now()) <= self._world.now()
        if token is None or session is None or over or session.key != key:
            raise self._bound.refusal(request, "invalid_token", "Invalid access token")
        return self._state.accounts[token.account_id]

    def _refuse(self, error: str, description: str) -> Refusal:
        return Refusal(self._proofs.marked(json_answer({"error": error, "error_description": description}, 400)))


def _allowed(client_id: str) -> tuple[set[str], frozenset[str]] | None:
    """Redirects and rights that a loopback client declares in its own name; `None` for another kind of client."""
    parts = urlsplit(client_id)
    if (parts.scheme, parts.netloc) != ("http", "localhost") or parts.path not in ("", "/"):
        return None
    query = parse_qs(parts.query)
    redirects = query.get("redirect_uri", ["http://127.0.0.1/", "http://[::1]/"])
    return set(map(_portless, redirects)), frozenset(query.get("scope", ["atproto"])[0].split())


def _portless(uri: str) -> str:
    """The port of a redirect to this computer is not compared; its name must be a number."""
    parts = urlsplit(uri)
    return parts._replace(netloc=parts.hostname or "").geturl() if parts.hostname in ("127.0.0.1", "::1") else ""
