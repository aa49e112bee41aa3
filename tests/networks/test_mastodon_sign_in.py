"""Signing in to Mastodon, against a server that checks PKCE, redirect and code as a real one does."""

from __future__ import annotations

import base64
import hashlib
from threading import Thread
from urllib.parse import parse_qs, urlsplit

import pytest
import requests

from composer.core.errors import SignInError
from composer.core.secret import Secret
from composer.core.sign_in import Browser
from composer.networks.mastodon import Mastodon, sign_in
from tests.networks.loopback_server import LoopbackServer, Say, Seen, say
from tests.networks.orders import channel

TOKEN = "t0ken-of-the-server"
ME = {"id": "1", "acct": "salzwerk", "display_name": "Salzwerk AG", "url": "https://example.social/@salzwerk"}
INSTANCE = {"domain": "example.social", "version": "4.7.3", "configuration": {"statuses": {"max_characters": 777}}}


class Server:
    """Registers an app, hands out one code for one challenge, and takes it once."""

    def __init__(self) -> None:
        self.code = "c0de"
        self.challenge = ""
        self.redirect = ""
        self.scope = sign_in.SCOPES
        self.revoked: list[str] = []

    def __call__(self, seen: Seen) -> Say:
        match seen.route:
            case "GET /api/v2/instance":
                return say(200, INSTANCE)
            case "POST /api/v1/apps":
                self.redirect = seen.form["redirect_uris"]
                return say(200, {"client_id": "app-1", "client_secret": "app-secret"})
            case "POST /oauth/token":
                return self._token(seen.form)
            case "GET /api/v1/accounts/verify_credentials":
                known = seen.headers.get("authorization") == f"Bearer {TOKEN}"
                return say(200, ME) if known else say(401, {"error": "The access token is invalid"})
            case "POST /oauth/revoke":
                self.revoked.append(seen.form["token"])
                return say(200, {})
        return Say(404)

    def asked(self, url: str) -> dict[str, str]:
        """What the person's browser shows; notes the challenge."""
        query = {name: values[0] for name, values in parse_qs(urlsplit(url).query).items()}
        assert query["redirect_uri"] == self.redirect
        assert query["code_challenge_method"] == "S256"
        assert query["scope"] == "read:accounts read:statuses write:statuses write:media"
        self.challenge = query["code_challenge"]
        return query

    def _token(self, form: dict[str, str]) -> Say:
        digest = hashlib.sha256(form["code_verifier"].encode()).digest()
        proven = base64.urlsafe_b64encode(digest).decode().rstrip("=") == self.challenge
        app = (form["client_id"], form["client_secret"]) == ("app-1", "app-secret")
        if not (proven and app and form["code"] == self.code and form["redirect_uri"] == self.redirect):
            return say(400, {"error": "invalid_grant", "error_description": "code " + form["code"]})
        self.code = ""
        return say(200, {"access_token": TOKEN, "token_type": "Bearer", "scope": self.scope})


def test_by_the_browser() -> None:
    there = Server()
    browsers: list[Thread] = []

    def browse(url: str) -> None:
        query = there.asked(url)
        back = f"{query['redirect_uri']}?code={there.code}&state={query['state']}"
        browsers.append(Thread(target=requests.get, args=(back,), kwargs={"timeout": 10}))
        browsers[0].start()

    with LoopbackServer(there) as server:
        signed_in = sign_in.with_browser(server.url, Browser(browse, "de", seconds=10))
        browsers[0].join()
        assert signed_in.server == server.url
        assert Mastodon().sign_out(channel("mastodon", server.url), signed_in.credential)
    identity = signed_in.identity
    assert (identity.account_id, identity.display_name) == ("1", "Salzwerk AG")
    assert dict(identity.limits)["text.limit"] == 777
    assert {name: secret.reveal() for name, secret in signed_in.credential.items()} == {
        "access_token": TOKEN,
        "client_id": "app-1",
        "client_secret": "app-secret",
    }
    assert there.revoked == [TOKEN]


def test_by_pasting_the_code() -> None:
    there = Server()
    with LoopbackServer(there) as server:
        pending = sign_in.start(server.url)
        there.asked(pending.url)
        signed_in = sign_in.finish(pending, "  c0de \n")
    assert signed_in.credential["access_token"].reveal() == TOKEN
    assert "app-secret" not in repr(pending)


def test_a_wrong_code_and_a_used_one() -> None:
    there = Server()
    with LoopbackServer(there) as server:
        pending = sign_in.start(server.url)
        there.asked(pending.url)
        with pytest.raises(SignInError) as wrong:
            sign_in.finish(pending, "something")
        sign_in.finish(pending, "c0de")
        with pytest.raises(SignInError) as used:
            sign_in.finish(pending, "c0de")
    assert wrong.value.code == used.value.code == "sign-in.code"
    assert "c0de" not in repr(used.value)


def test_a_token_that_may_not_write() -> None:
    there = Server()
    there.scope = "read"
    with LoopbackServer(there) as server:
        pending = sign_in.start(server.url)
        there.asked(pending.url)
        with pytest.raises(SignInError) as poor:
            sign_in.finish(pending, "c0de")
    assert poor.value.code == "sign-in.permission"


@pytest.mark.parametrize(
    ("typed", "base"),
    [
        ("mastodon.social", "https://mastodon.social"),
        ("  Mastodon.Social/ ", "https://mastodon.social"),
        ("https://mastodon.social/@anna/123", "https://mastodon.social"),
        ("@anna@mastodon.social", "https://mastodon.social"),
        ("anna@mastodon.social", "https://mastodon.social"),
        ("mastodon.social:8443", "https://mastodon.social:8443"),
        ("münchen.social", "https://xn--mnchen-3ya.social"),
        ("http://localhost:3000", "http://localhost:3000"),
        ("http://[::1]:3000", "http://[::1]:3000"),
    ],
)
def test_what_people_type(typed: str, base: str) -> None:
    assert sign_in.address(typed) == base


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("", "sign-in.address"),
        ("mastodon", "sign-in.address"),
        ("not an address", "sign-in.address"),
        ("@anna@", "sign-in.address"),
        ("https://", "sign-in.address"),
        ("ftp://mastodon.social", "sign-in.address"),
        ("mastodon.social:port", "sign-in.address"),
        ("x" * 70 + ".social", "sign-in.address"),
        ("http://mastodon.social", "sign-in.not-https"),
    ],
)
def test_what_is_no_address(typed: str, code: str) -> None:
    with pytest.raises(SignInError) as wrong:
        sign_in.address(typed)
    assert wrong.value.code == code


@pytest.mark.parametrize("answer", [Say(200, b"<html>a shop</html>"), say(200, {"hello": "world"}), Say(404), Say(403)])
def test_something_else_answers_there(answer: Say) -> None:
    with LoopbackServer(lambda _: answer) as server, pytest.raises(SignInError) as wrong:
        sign_in.start(server.url)
    assert wrong.value.code == "sign-in.no-mastodon"


def test_a_server_in_trouble_is_not_called_something_else() -> None:
    with LoopbackServer(lambda _: Say(503, b"<html>")) as server, pytest.raises(SignInError) as wrong:
        sign_in.start(server.url)
    assert wrong.value.code == "sign-in.trouble"


def test_nothing_answers_there() -> None:
    with LoopbackServer(Server()) as server:
        gone = server.url
    with pytest.raises(SignInError) as wrong:
        sign_in.start(gone)
    assert wrong.value.code == "sign-in.no-server"
    assert not Mastodon().sign_out(channel("mastodon", gone), {"access_token": Secret("x")})


def test_an_old_server_with_the_first_instance_document_only() -> None:
    old = say(200, {"uri": "example.social", "version": "3.5.3 (compatible; Pixelfed 0.12)"})
    with LoopbackServer(lambda seen: old if seen.route == "GET /api/v1/instance" else Say(404)) as server:
        assert sign_in.find(server.url) == server.url


def test_a_server_that_moved_is_followed() -> None:
    with LoopbackServer(Server()) as new:
        moved = Say(301, b"", {"Location": f"{new.url}/api/v2/instance"})
        with LoopbackServer(lambda _: moved) as old:
            assert sign_in.find(old.url) == new.url


def test_too_many_registrations() -> None:
    def busy(seen: Seen) -> Say:
        return say(200, INSTANCE) if seen.method == "GET" else say(429, {"error": "Throttled"})

    with LoopbackServer(busy) as server, pytest.raises(SignInError) as many:
        sign_in.start(server.url)
    assert many.value.code == "sign-in.rate-limit"
