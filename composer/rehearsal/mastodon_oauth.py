"""Mastodon's sign-in: app registration, the page that asks a person, code with PKCE, revocation."""

from __future__ import annotations

import base64
import hashlib
import hmac
import html
import ipaddress
import secrets
from collections import OrderedDict
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import TypeVar
from urllib.parse import urlencode, urlsplit

from werkzeug.wrappers import Request, Response

from composer.rehearsal.mastodon_answers import german, oauth_refuse
from composer.rehearsal.mastodon_params import params, text_of
from composer.rehearsal.page import page
from composer.rehearsal.speaker import Refusal, json_answer
from composer.rehearsal.world import NetworkState, Token, World

T = TypeVar("T")
OUT_OF_BAND = "urn:ietf:wg:oauth:2.0:oob"
CODE_LIFE = timedelta(minutes=10)
MOST = 1_000
_READABLE = ("accounts", "blocks", "bookmarks", "favourites", "filters", "follows", "lists", "mutes", "notifications")
_WRITABLE = (*_READABLE, "conversations", "media", "reports", "statuses")
SCOPES = frozenset(
    {"profile", "read", "write", "follow", "push", "read:search", "read:statuses"}
    | {f"read:{name}" for name in _READABLE}
    | {f"write:{name}" for name in _WRITABLE}
)


@dataclass(frozen=True)
class App:
    id: str
    name: str
    website: str
    client_id: str
    client_secret: str
    redirects: tuple[str, ...]
    scopes: frozenset[str]


@dataclass(frozen=True)
class _Asked:
    """One request for permission; becomes a grant when the person says yes."""

    app: App
    redirect: str
    scopes: frozenset[str]
    state: str
    challenge: str
    made_at: datetime
    account_id: str = ""


class MastodonOauth:
    """Apps, codes and tokens of one stage's Mastodon."""

    def __init__(self, world: World, state: NetworkState) -> None:
        self._world = world
        self._state = state
        self.apps: OrderedDict[str, App] = OrderedDict()
        self.token_app: dict[str, App] = {}
        self._asked: OrderedDict[str, _Asked] = OrderedDict()
        self._codes: OrderedDict[str, _Asked] = OrderedDict()

    def register(self, request: Request) -> Response:
        given = params(request)
        redirects = given.get("redirect_uris")
        lines = tuple(redirects) if isinstance(redirects, list) else tuple(text_of(given, "redirect_uris").split())
        name, scopes = text_of(given, "client_name"), frozenset(text_of(given, "scopes").split() or ["read"])
        if not name or not lines:
            raise _invalid("Validation failed: Name or redirect URI can't be blank")
        if any(uri != OUT_OF_BAND and not _is_uri(uri) for uri in lines):
            raise _invalid("Validation failed: Redirect URI must be an absolute URI.")
        if not scopes <= SCOPES:
            raise _invalid("Validation failed: Scopes doesn't match configured on the server.")
        client_id, secret = secrets.token_urlsafe(32), secrets.token_urlsafe(32)
        app = App(str(len(self.apps) + 1), name, text_of(given, "website"), client_id, secret, lines, scopes)
        _keep(self.apps, app.client_id, app)
        return json_answer(
            {
                "id": app.id,
                "name": app.name,
                "website": app.website or None,
                "scopes": sorted(app.scopes),
                "redirect_uris": list(app.redirects),
                "redirect_uri": "\n".join(app.redirects),
                "client_id": app.client_id,
                "client_secret": app.client_secret,
                "client_secret_expires_at": 0,
                "vapid_key": "",
            }
        )

    def ask(self, request: Request) -> Response:
        """The page that a person sees. Wrong client or redirect: a page with no way on; other mistakes: a redirect."""
        given = request.args
        app = self.apps.get(given.get("client_id", ""))
        redirect = given.get("redirect_uri", "")
        if app is None or not any(_redirect_fits(known, redirect) for known in app.redirects):
            return _dead_end(request, "invalid_client" if app is None else "invalid_redirect_uri")
        state = given.get("state", "")
        scopes = frozenset(given.get("scope", "read").split())
        challenge = given.get("code_challenge", "")
        if given.get("response_type") != "code":
            return _send_back(redirect, error="unsupported_response_type", state=state)
        if not scopes <= app.scopes:
            return _send_back(redirect, error="invalid_scope", state=state)
        if challenge and given.get("code_challenge_method") != "S256":
            return _send_back(redirect, error="invalid_code_challenge_method", state=state)
        ticket = secrets.token_urlsafe(24)
        _keep(self._asked, ticket, _Asked(app, redirect, scopes, state, challenge, self._world.now()))
        return self._question(request, app, scopes, ticket)

    def _question(self, request: Request, app: App, scopes: frozenset[str], ticket: str) -> Response:
        de = german(request)
        title = "Autorisierung erforderlich" if de else "Authorisation required"
        text = "möchte auf Ihr Konto zugreifen:" if de else "would like to use your account:"
        options = "".join(
            f'<option value="{html.escape(a.account_id)}">{html.escape(f"{a.display_name} (@{a.handle})")}</option>'
            for a in self._state.accounts.values()
        )
        yes, no, who = ("Autorisieren", "Ablehnen", "Konto") if de else ("Authorise", "Deny", "Account")
        lang = "de" if de else "en"
        body = (
            f"<h1>{title}</h1><p><strong>{html.escape(app.name)}</strong> {text}</p>"
            f'<p class="quiet">{html.escape(" ".join(sorted(scopes)))}</p>'
            f'<form method="post" action="/oauth/authorize?lang={lang}">'
            f'<input type="hidden" name="ticket" value="{ticket}">'
            f'<p><label>{who} <select name="account">{options}</select></label></p>'
            f'<p><button type="submit" name="answer" value="yes">{yes}</button> '
            f'<button type="submit" name="answer" value="no">{no}</button></p></form>'
        )
        return page(title, lang, body, forms=True)

    def answer(self, request: Request) -> Response:
        """The person pressed a button."""
        asked = self._asked.pop(request.form.get("ticket", ""), None)
        account_id = request.form.get("account", "")
        if asked is None or self._world.now() - asked.made_at > CODE_LIFE:
            return _dead_end(request, "invalid_request")
        if request.form.get("answer") != "yes" or account_id not in self._state.accounts:
            return _send_back(asked.redirect, error="access_denied", state=asked.state)
        code = secrets.token_urlsafe(32)
        _keep(self._codes, code, replace(asked, account_id=account_id, made_at=self._world.now()))
        if asked.redirect == OUT_OF_BAND:
            return Response(b"", 302, {"Location": f"/oauth/authorize/native?{urlencode({'code': code})}"})
        return _send_back(asked.redirect, code=code, state=asked.state)

    def native(self, request: Request) -> Response:
        """Shows the code to be copied."""
        de = german(request)
        title = "Autorisierungscode" if de else "Authorisation code"
        code = html.escape(request.args.get("code", ""))
        return page(title, "de" if de else "en", f'<h1>{title}</h1><p><code id="code">{code}</code></p>')

    def token(self, request: Request) -> Response:
        given = params(request)
        app = self._client(request)
        match text_of(given, "grant_type"):
            case "authorization_code":
                account_id, scopes = self._redeem(app, given)
            case "client_credentials":
                account_id, scopes = "", frozenset(text_of(given, "scope").split()) or frozenset({"read"})
                if not scopes <= app.scopes:
                    raise oauth_refuse(400, "invalid_scope", "The requested scope is invalid, unknown, or malformed.")
            case _:
                raise oauth_refuse(400, "unsupported_grant_type", "The grant type is not supported by the server.")
        text = self._state.keep_token(secrets.token_urlsafe(32), Token(account_id, scopes=scopes))
        self.token_app[text] = app
        return json_answer(
            {
                "access_token": text,
                "token_type": "Bearer",
                "scope": " ".join(sorted(scopes)),
                "created_at": int(self._world.now().timestamp()),
            }
        )

    def _redeem(self, app: App, given: dict[str, object]) -> tuple[str, frozenset[str]]:
        grant = self._codes.pop(text_of(given, "code"), None)
        if (
            grant is None
            or grant.app != app
            or grant.redirect != text_of(given, "redirect_uri")
            or self._world.now() - grant.made_at > CODE_LIFE
            or not _proves(grant.challenge, text_of(given, "code_verifier"))
        ):
            raise oauth_refuse(
                400,
                "invalid_grant",
                "The provided authorization grant is invalid, expired, revoked, or was not issued to you.",
            )
        return grant.account_id, grant.scopes

    def revoke(self, request: Request) -> Response:
        given = params(request)
        app = self._client(request, status=403, error="unauthorized_client")
        text = text_of(given, "token")
        token = self._state.tokens.get(text)
        if token is not None:
            if self.token_app.get(text, app) != app:
                raise oauth_refuse(403, "unauthorized_client", "You are not authorized to revoke this token")
            token.revoked = True
        return json_answer({})

    def _client(self, request: Request, status: int = 401, error: str = "invalid_client") -> App:
        given = params(request)
        basic = request.authorization
        client_id, secret = text_of(given, "client_id"), text_of(given, "client_secret")
        if basic is not None and basic.type == "basic":
            client_id, secret = basic.username or "", basic.password or ""
        app = self.apps.get(client_id)
        if app is None or not hmac.compare_digest(app.client_secret.encode(), secret.encode()):
            raise oauth_refuse(
                status, error, "Client authentication failed due to unknown client or unsupported method."
            )
        return app


def _keep(shelf: OrderedDict[str, T], key: str, value: T) -> None:
    shelf[key] = value
    while len(shelf) > MOST:
        shelf.popitem(last=False)


def _invalid(text: str) -> Refusal:
    return Refusal(json_answer({"error": text}, 422))


def _is_uri(uri: str) -> bool:
    parts = urlsplit(uri)
    return bool(parts.scheme) and bool(parts.netloc or parts.path) and not parts.fragment


def _redirect_fits(known: str, given: str) -> bool:
    """The port may differ only where the registered host is an IP literal of the loopback."""
    if known == given:
        return True
    a, b = urlsplit(known), urlsplit(given)
    try:
        loopback = ipaddress.ip_address(a.hostname or "").is_loopback
    except ValueError:
        return False
    return loopback and (a.scheme, a.hostname, a.path, a.query) == (b.scheme, b.hostname, b.path, b.query)


def _proves(challenge: str, verifier: str) -> bool:
    if not challenge:
        return True
    digest = base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).rstrip(b"=")
    return hmac.compare_digest(digest, challenge.encode())


def _send_back(redirect: str, **values: str) -> Response:
    if redirect == OUT_OF_BAND:
        return Response(values.get("error", ""), 400, mimetype="text/plain")
    given = {name: value for name, value in values.items() if value}
    mark = "&" if urlsplit(redirect).query else "?"
    return Response(b"", 302, {"Location": f"{redirect}{mark}{urlencode(given)}"})


def _dead_end(request: Request, code: str) -> Response:
    de = german(request)
    title = "Ein Fehler ist aufgetreten" if de else "An error has occurred"
    return page(title, "de" if de else "en", f"<h1>{title}</h1><p><code>{code}</code></p>", 400)
