"""Bluesky's sessions: app password in, a pair of signed tokens out."""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import json
import secrets
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from werkzeug.wrappers import Request, Response

from composer.rehearsal.speaker import Refusal, bearer, json_answer
from composer.rehearsal.values import StageAccount
from composer.rehearsal.world import NetworkState, Token, World

ACCESS_LIFE = timedelta(hours=2)
REFRESH_LIFE = timedelta(days=90)
GRACE = timedelta(hours=2)
_ACCESS, _REFRESH = "com.atproto.appPass", "com.atproto.refresh"


def wrong(status: int, name: str, message: str) -> Response:
    return json_answer({"error": name, "message": message}, status)


def refuse(status: int, name: str, message: str) -> Refusal:
    return Refusal(wrong(status, name, message))


class Sessions:
    """Tokens of one stage's Bluesky. `passwords` holds the living app password of each account; `bound` knows whose a
    token is that the browser brought."""

    bound: Callable[[Request, str], StageAccount]

    def __init__(self, world: World, state: NetworkState) -> None:
        self._world = world
        self._state = state
        self.passwords: dict[str, str] = {}
        self._followers: dict[str, tuple[datetime, tuple[str, str]]] = {}

    def new_password(self, did: str) -> str:
        text = "-".join("".join(secrets.choice("abcdefghijklmnopqrstuvwxyz234567") for _ in range(4)) for _ in range(4))
        self.passwords[did] = text
        return text

    def log_in(self, identifier: str, password: str) -> tuple[StageAccount, str, str]:
        who = self._state.accounts.get(identifier) or self._state.by_handle(identifier)
        known = self.passwords.get(who.account_id, "") if who else ""
        if who is None or not known or not hmac.compare_digest(known.encode(), password.encode()):
            raise refuse(401, "AuthenticationRequired", "Invalid identifier or password")
        return who, *self._pair(who.account_id)

    def _pair(self, did: str) -> tuple[str, str]:
        return self._mint(did, _ACCESS, ACCESS_LIFE), self._mint(did, _REFRESH, REFRESH_LIFE)

    def _mint(self, did: str, scope: str, life: timedelta) -> str:
        now = self._world.now()
        kind = "at+jwt" if scope == _ACCESS else "refresh+jwt"
        claims = {
            "scope": scope,
            "sub": did,
            "aud": "did:web:localhost",
            "iat": int(now.timestamp()),
            "exp": int((now + life).timestamp()),
            "jti": secrets.token_urlsafe(24),
        }
        head = f"{_pack({'typ': kind, 'alg': 'HS256'})}.{_pack(claims)}"
        text = f"{head}.{self._sign(head)}"
        return self._state.keep_token(text, Token(did, now + life, scopes=frozenset({scope})))

    def _sign(self, head: str) -> str:
        return _plain(hmac.digest(self._world.secret, head.encode(), hashlib.sha256))

    def who(self, request: Request) -> StageAccount:
        scheme, _, text = request.headers.get("Authorization", "").partition(" ")
        if scheme == "DPoP":
            return self.bound(request, text)
        return self._state.accounts[self._claims(request, _ACCESS)["sub"]]

    def refresh(self, request: Request) -> tuple[StageAccount, str, str]:
        """A new pair; within the grace time the old token gives the same successor again."""
        old = bearer(request)
        did = self._claims(request, _REFRESH)["sub"]
        now = self._world.now()
        followed = self._followers.get(old)
        if followed is not None and now - followed[0] > GRACE:
            raise refuse(400, "ExpiredToken", "Token has been revoked")
        if followed is None:
            followed = (now, self._pair(did))
            self._followers[old] = followed
            while len(self._followers) > 2_000:
                del self._followers[next(iter(self._followers))]
        access, refresh = followed[1]
        return self._state.accounts[did], access, refresh

    def end(self, request: Request) -> None:
        self._claims(request, _REFRESH)
        self._state.tokens[bearer(request)].revoked = True

    def _claims(self, request: Request, scope: str) -> dict[str, Any]:
        text = bearer(request)
        if not text:
            raise refuse(401, "AuthMissing", "Authentication Required")
        head, _, signature = text.rpartition(".")
        if not head or not hmac.compare_digest(self._sign(head).encode(), signature.encode()):
            raise refuse(400, "InvalidToken", "Token could not be verified")
        claims = _unpack(head.split(".")[1])
        token = self._state.tokens.get(text)
        now = self._world.now()
        if claims["scope"] != scope:
            raise refuse(400, "InvalidToken", "Bad token scope")
        if claims["exp"] <= now.timestamp() or (token and token.expires_at and token.expires_at <= now):
            raise refuse(400, "ExpiredToken", "Token has expired")
        if token is None or token.revoked:
            raise refuse(400, "ExpiredToken" if scope == _REFRESH else "InvalidToken", "Token has been revoked")
        return claims

    def expire(self, did: str) -> None:
        """Access tokens run out; refresh tokens live on."""
        for token in self._state.tokens.values():
            if token.account_id == did and _REFRESH not in token.scopes:
                token.expires_at = self._world.now()


def _plain(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def _pack(value: dict[str, Any]) -> str:
    return _plain(json.dumps(value, separators=(",", ":")).encode())


def _unpack(text: str) -> dict[str, Any]:
    try:
        found: dict[str, Any] = json.loads(base64.urlsafe_b64decode(text + "=" * (-len(text) % 4)))
    except (binascii.Error, ValueError):
        raise refuse(400, "InvalidToken", "Token could not be verified") from None
    return found
