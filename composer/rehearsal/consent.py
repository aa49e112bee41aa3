"""The page on which a person agrees to an app, and the codes that come of it: what X, LinkedIn and Bluesky share."""

from __future__ import annotations

import base64
import hashlib
import hmac
import html
import secrets
from collections import OrderedDict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import TypeVar
from urllib.parse import urlencode, urlsplit

from werkzeug.wrappers import Request, Response

from composer.rehearsal.page import page
from composer.rehearsal.page_words import language_of
from composer.rehearsal.values import StageAccount
from composer.rehearsal.world import NetworkState, World

T = TypeVar("T")
MOST = 1_000
PATIENCE = timedelta(minutes=10)


@dataclass(frozen=True)
class Grant:
    """A request for permission; with `account_id` one that a person has agreed to. `more` goes back with the code."""

    client_id: str
    name: str
    redirect: str
    scopes: tuple[str, ...]
    state: str
    made_at: datetime
    challenge: str = ""
    plain: bool = False
    account_id: str = ""
    key: str = ""
    more: Mapping[str, str] = field(default_factory=dict)

    def proven_by(self, verifier: str) -> bool:
        """Whether this is the verifier of the challenge."""
        given = verifier if self.plain else s256(verifier)
        return hmac.compare_digest(given.encode(), self.challenge.encode())


class Consent:
    """`path` is where the page's form is sent; `life` is that of a code. `refused` is the error of somebody's no."""

    def __init__(
        self, world: World, state: NetworkState, path: str, life: timedelta, refused: str = "access_denied"
    ) -> None:
        self._world, self._state, self._path = world, state, path
        self._life, self._refused = life, refused
        self._asked: OrderedDict[str, Grant] = OrderedDict()
        self._codes: OrderedDict[str, Grant] = OrderedDict()

    def ask(self, request: Request, grant: Grant, may: Callable[[StageAccount], bool] = lambda _: True) -> Response:
        """The page that a person sees, with the accounts that `may` agree."""
        ticket = secrets.token_urlsafe(24)
        keep(self._asked, ticket, grant)
        de = language_of(request) == "de"
        title, text, who, yes, no = _WORDS["de" if de else "en"]
        options = "".join(_option(account) for account in self._state.accounts.values() if may(account))
        body = (
            f"<h1>{title}</h1><p><strong>{html.escape(grant.name)}</strong> {text}</p>"
            f'<p class="quiet">{html.escape(" ".join(grant.scopes))}</p>'
            f'<form method="post" action="{self._path}">'
            f'<input type="hidden" name="ticket" value="{ticket}">'
            f'<p><label>{who} <select name="account">{options}</select></label></p>'
            f'<p><button type="submit" name="answer" value="yes">{yes}</button> '
            f'<button type="submit" name="answer" value="no">{no}</button></p></form>'
        )
        return page(title, "de" if de else "en", body, forms=True)

    def answer(self, request: Request) -> Response:
        """The person pressed a button."""
        grant = self._asked.pop(request.form.get("ticket", ""), None)
        account_id, now = request.form.get("account", ""), self._world.now()
        if grant is None or now - grant.made_at > PATIENCE:
            return dead_end(request, "invalid_request")
        if request.form.get("answer") != "yes" or account_id not in self._state.accounts:
            return send_back(grant, error=self._refused)
        code = secrets.token_urlsafe(32)
        keep(self._codes, code, replace(grant, account_id=account_id, made_at=now))
        return send_back(grant, code=code)

    def redeem(self, code: str, client_id: str, redirect: str) -> Grant | None:
        """What the code stands for, once, while it lives, and for the app that asked."""
        grant = self._codes.pop(code, None)
        if grant is None or self._world.now() - grant.made_at > self._life:
            return None
        return grant if (grant.client_id, grant.redirect) == (client_id, redirect) else None


_WORDS = {
    "de": ("Zugriff erlauben", "möchte auf Ihr Konto zugreifen:", "Konto", "Erlauben", "Ablehnen"),
    "en": ("Allow access", "would like to use your account:", "Account", "Allow", "Deny"),
}


def _option(account: StageAccount) -> str:
    shown = html.escape(f"{account.display_name} (@{account.handle})")
    return f'<option value="{html.escape(account.account_id)}">{shown}</option>'


def s256(verifier: str) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).rstrip(b"=").decode()


def keep(shelf: OrderedDict[str, T], key: str, value: T) -> None:
    """The oldest give way."""
    shelf[key] = value
    while len(shelf) > MOST:
        shelf.popitem(last=False)


def send_back(grant: Grant, **values: str) -> Response:
    given = {**values, "state": grant.state, **grant.more}
    mark = "&" if urlsplit(grant.redirect).query else "?"
    return Response(b"", 302, {"Location": f"{grant.redirect}{mark}{urlencode(given)}"})


def dead_end(request: Request, code: str) -> Response:
    """A page with no way on: nobody can tell whether the address to go back to is the app's."""
    language = language_of(request)
    title = "Das hat nicht geklappt" if language == "de" else "Something went wrong"
    return page(title, language, f"<h1>{title}</h1><p><code>{code}</code></p>", 400)
