"""A Bluesky session, by app password or by the browser: two tokens, renewed before they are missed."""

from __future__ import annotations

import base64
import json
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from composer.core.client import Channel
from composer.core.outcome import Answer, Failure, SignInDead
from composer.core.ports import Credential, SaveCredential
from composer.core.secret import Secret
from composer.networks.bluesky import wire
from composer.networks.shared import answers, oauth
from composer.networks.shared.dpop import Key, ProvingLine
from composer.networks.shared.http import Line, Reply, Request, Response, Sends
from composer.networks.shared.renewal import MARGIN, Renewable, ends_soon

STALE = {"ExpiredToken", "InvalidToken", "invalid_token"}
KEY, RENEWS_AT, REVOKES_AT, CLIENT = "dpop_key", "renews_at", "revokes_at", "client_id"
"""Names in the credential of a sign-in by the browser: the key that its tokens are bound to, and where they go."""


def line_for(line: Line, credential: Credential) -> Line | ProvingLine:
    key = credential.get(KEY)
    return ProvingLine(line, Key(key)) if key else line


class Session:
    """`ask` is for what may be asked again: once a token turns out stale, it is renewed and the same asked anew."""

    def __init__(self, line: Line, channel: Channel, credential: Credential, save: SaveCredential, base: str) -> None:
        self.line = line_for(line, credential)
        self.base = base.rstrip("/")
        self.did = channel.account_id
        self._identifier = channel.account_id or channel.handle.lstrip("@")
        self._credential = Renewable(credential, save)

    def said(self, reply: Reply) -> Answer:
        return answers.answer(reply, self._credential.secrets)

    def request(self, method: str, name: str, **more: Any) -> Request:
        """A call of the method `name`, with the token of this moment."""
        return Request(method, f"{self.base}/xrpc/{name}", self._credential.token, **more)

    def ready(self) -> Failure | None:
        """See to it that the token lasts for the next call."""
        token = self._credential.token
        if token and not (_ends_soon(token) or ends_soon(self._credential)):
            return None
        return self.renew(token)

    def ask(self, method: str, name: str, **more: Any) -> Reply | Failure:
        failure = self.ready()
        if failure is not None:
            return failure
        request = self.request(method, name, **more)
        reply = self.line.send(request)
        if isinstance(reply, Response) and wire.error_name(reply) in STALE:
            return self.renew(request.token or Secret("")) or self.line.send(self.request(method, name, **more))
        return reply

    def renew(self, stale: Secret) -> Failure | None:
        """A new pair of tokens, by the refresh token or else the app password; kept before it is used."""
        return self._credential.renew(stale, self._fetch)

    def _fetch(self, credential: Credential) -> Credential | Failure:
        if credential.get(KEY):
            return self._by_browser(credential)
        reply = self._refreshed(credential)
        if reply is None:
            reply = self._signed_in(credential)
        return self._pair(reply.record()) if isinstance(reply, Response) else reply

    def _by_browser(self, credential: Credential) -> Credential | Failure:
        form = {name: credential.get(name, Secret("")).reveal() for name in ("refresh_token", CLIENT)}
        request = Request(
            "POST", credential[RENEWS_AT].reveal(), form={**form, "grant_type": "refresh_token"}, once=True
        )
        reply = self.line.send(request)
        found = oauth.renewed(reply, answers.answer(reply, credential.values()))
        told = reply.record() if isinstance(reply, Response) else {}
        if isinstance(found, Mapping) and self.did and told.get("sub") != self.did:
            return SignInDead("token")
        return found

    def _refreshed(self, credential: Credential) -> Response | Failure | None:
        """`None` when only the app password can help."""
        token = credential.get("refresh_token")
        if not token:
            return None
        reply = self.line.send(Request("POST", f"{self.base}/xrpc/com.atproto.server.refreshSession", token))
        if isinstance(reply, Response) and wire.error_name(reply) in STALE | {"AuthMissing", "AuthenticationRequired"}:
            return None
        return self._tokens_or(reply)

    def _signed_in(self, credential: Credential) -> Response | Failure:
        password = credential.get("app_password")
        if not password:
            return SignInDead("token")
        return self._tokens_or(open_session(self.line, self.base, self._identifier, password))

    def _tokens_or(self, reply: Reply) -> Response | Failure:
        if isinstance(reply, Response) and reply.ok and wire.tokens(reply.record()) is not None:
            return reply
        return failure(reply, self.said(reply))

    def _pair(self, told: Mapping[str, Any]) -> Credential | Failure:
        pair = wire.tokens(told)
        if pair is None or (self.did and told.get("did") != self.did):
            return SignInDead("token")
        self.did = self.did or str(told.get("did", ""))
        return {"access_token": Secret(pair[0]), "refresh_token": Secret(pair[1])}


def farewell(base: str, credential: Credential) -> Request:
    """Ends the session."""
    refresh = credential.get("refresh_token", Secret(""))
    if credential.get(KEY):
        form = {"token": refresh.reveal(), CLIENT: credential[CLIENT].reveal()}
        return Request("POST", credential[REVOKES_AT].reveal(), form=form)
    return Request("POST", f"{base.rstrip('/')}/xrpc/com.atproto.server.deleteSession", refresh)


def open_session(line: Sends, base: str, identifier: str, password: Secret) -> Reply:
    body = {"identifier": identifier, "password": password.reveal()}
    return line.send(Request("POST", f"{base}/xrpc/com.atproto.server.createSession", json=body))


def failure(reply: Reply, said: Answer) -> Failure:
    """How a step that makes nothing public failed."""
    found = answers.passing(reply, said)
    if found is not None:
        return found
    assert isinstance(reply, Response)
    return wire.refused(reply, said)


def _ends_soon(token: Secret) -> bool:
    """Whether the token's own date is near. A token that cannot be read is left to the server to judge."""
    try:
        middle = token.reveal().split(".")[1]
        claims = json.loads(base64.urlsafe_b64decode(middle + "=" * (-len(middle) % 4)))
        return datetime.fromtimestamp(claims["exp"], UTC) - datetime.now(UTC) < MARGIN
    except (IndexError, KeyError, TypeError, ValueError, OverflowError, OSError):
        return False
