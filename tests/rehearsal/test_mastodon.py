"""Mastodon's rules as its server keeps them."""

from __future__ import annotations

import base64
import hashlib
import re
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
import requests

from composer.rehearsal import Call, Fault, Stage, StageAccount
from tests.rehearsal.conftest import SteppedClock, bearer, picture

VERIFIER = "v" * 64
CHALLENGE = base64.urlsafe_b64encode(hashlib.sha256(VERIFIER.encode()).digest()).rstrip(b"=").decode()
LOOPBACK = "http://127.0.0.1/callback"
OUT_OF_BAND = "urn:ietf:wg:oauth:2.0:oob"


class Client:
    """The least that talks to Mastodon."""

    def __init__(self, stage: Stage, http: requests.Session) -> None:
        self.stage, self.http = stage, http
        self.account: StageAccount = stage.account("mastodon", "salzhaus", "Salzhaus")
        self.headers = bearer(self.account)
        self.base = stage.url("mastodon")

    def post(self, key: str = "", **body: Any) -> requests.Response:
        headers = self.headers | ({"Idempotency-Key": key} if key else {})
        return self.http.post(f"{self.base}/api/v1/statuses", json=body, headers=headers, timeout=10)

    def get(self, path: str, **query: Any) -> requests.Response:
        return self.http.get(f"{self.base}{path}", params=query, headers=self.headers, timeout=10)

    def upload(self, data: bytes, **form: str) -> requests.Response:
        files = {"file": ("p.png", data, "image/png")}
        return self.http.post(f"{self.base}/api/v2/media", files=files, data=form, headers=self.headers, timeout=10)

    def register(self, redirect: str = LOOPBACK, scopes: str = "read write") -> dict[str, Any]:
        body = {"client_name": "Tonart", "redirect_uris": redirect, "scopes": scopes}
        answer = self.http.post(f"{self.base}/api/v1/apps", json=body, timeout=10)
        assert answer.status_code == 200
        return dict(answer.json())

    def authorise(self, app: dict[str, Any], redirect: str, **more: str) -> requests.Response:
        query = {
            "response_type": "code",
            "client_id": app["client_id"],
            "redirect_uri": redirect,
            "scope": "read write",
            "state": "s1",
            "code_challenge": CHALLENGE,
            "code_challenge_method": "S256",
            **more,
        }
        url = f"{self.base}/oauth/authorize"
        return self.http.get(url, params=query, timeout=10, allow_redirects=False)

    def press(self, page: requests.Response, answer: str = "yes") -> str:
        found = re.search(r'name="ticket" value="([^"]+)"', page.text)
        assert found
        form = {"ticket": found.group(1), "account": self.account.account_id, "answer": answer}
        done = self.http.post(f"{self.base}/oauth/authorize", data=form, timeout=10, allow_redirects=False)
        assert done.status_code == 302
        return done.headers["Location"]

    def token(self, app: dict[str, Any], code: str, redirect: str, /, **more: str) -> requests.Response:
        form = {
            "grant_type": "authorization_code",
            "code": code,
            "client_id": app["client_id"],
            "client_secret": app["client_secret"],
            "redirect_uri": redirect,
            "code_verifier": VERIFIER,
            **more,
        }
        return self.http.post(f"{self.base}/oauth/token", data=form, timeout=10)


@pytest.fixture
def mastodon(stage: Stage, http: requests.Session) -> Client:
    return Client(stage, http)


def code_of(location: str) -> str:
    return parse_qs(urlsplit(location).query)["code"][0]


def test_a_post_has_its_page_and_its_html(mastodon: Client) -> None:
    status = mastodon.post(status="Zeile 1\nZeile 2\n\n<b> & https://www.example.com/a", language="de-CH").json()
    assert status["content"].startswith("<p>Zeile 1<br>Zeile 2</p><p>&lt;b&gt; &amp; <a href=")
    assert '<span class="invisible">https://www.</span>' in status["content"]
    (post,) = mastodon.stage.posts("mastodon")
    assert (post.remote_id, post.url, post.language) == (status["id"], status["url"], "de-CH")
    assert mastodon.http.get(status["url"], timeout=10).status_code == 200


@pytest.mark.parametrize(
    ("text", "warning", "status"),
    [
        ("a" * 500, "", 200),
        ("a" * 501, "", 422),
        ("👨‍👩‍👧‍👦" * 500, "", 200),
        ("a" * 476 + " https://example.com/" + "b" * 300, "", 200),
        ("a" * 477 + " https://example.com/" + "b" * 300, "", 422),
        ("a" * 477 + " https://a.de", "", 422),
        ("a" * 494 + " @anna@mastodon.social", "", 200),
        ("a" * 495 + " @anna@mastodon.social", "", 422),
        ("a" * 490, "b" * 10, 200),
        ("a" * 490, "b" * 11, 422),
        ("a" * 480, "https://example.com/", 200),
        ("a" * 481, "https://example.com/", 422),
        ("", "", 422),
        ("  ", "", 422),
        ("", "Nur eine Warnung", 200),
    ],
)
def test_length(mastodon: Client, text: str, warning: str, status: int) -> None:
    assert mastodon.post(status=text, spoiler_text=warning).status_code == status


def test_errors_speak_the_readers_language(mastodon: Client) -> None:
    german = mastodon.post(status="")
    assert german.json() == {"error": "Überprüfung gescheitert: Text darf nicht leer sein"}
    english = mastodon.http.post(
        f"{mastodon.base}/api/v1/statuses?lang=en", json={"status": ""}, headers=mastodon.headers, timeout=10
    )
    assert english.json() == {"error": "Validation failed: Text can't be blank"}


def test_the_same_key_gives_the_same_post_for_an_hour(mastodon: Client, clock: SteppedClock) -> None:
    first = mastodon.post("k1", status="einmal").json()
    clock.advance(minutes=59)
    assert mastodon.post("k1", status="einmal").json()["id"] == first["id"]
    assert [post.requests for post in mastodon.stage.posts("mastodon")] == [2]
    clock.advance(minutes=2)
    assert mastodon.post("k1", status="einmal").json()["id"] != first["id"]


def test_pictures(mastodon: Client) -> None:
    ids = []
    for number in range(4):
        answer = mastodon.upload(picture(width=40 + number), description=f"Bild {number}", focus="0.5,-0.5")
        media = answer.json()
        assert answer.status_code == 200
        assert media["meta"]["original"]["width"] == 40 + number
        ids.append(media["id"])
    status = mastodon.post(status="", media_ids=ids).json()
    assert [m["description"] for m in status["media_attachments"]] == [f"Bild {n}" for n in range(4)]
    (post,) = mastodon.stage.posts("mastodon")
    assert [p.alt for p in post.pictures] == [f"Bild {n}" for n in range(4)]
    shown = mastodon.http.get(status["media_attachments"][2]["url"], timeout=10)
    assert shown.content == picture(width=42)
    assert mastodon.post(status="noch einmal", media_ids=ids[:1]).status_code == 422


def test_rules_of_pictures(mastodon: Client) -> None:
    assert mastodon.upload(b"words").status_code == 422
    assert mastodon.upload(picture("BMP")).status_code == 422
    assert mastodon.upload(picture(), description="a" * 10_001).status_code == 422
    assert mastodon.upload(picture(), focus="2,0").status_code == 422
    assert mastodon.upload(picture() + b"\0" * 16_777_216).status_code == 422
    ids = [mastodon.upload(picture()).json()["id"] for _ in range(5)]
    assert mastodon.post(status="fünf", media_ids=ids).status_code == 422
    assert mastodon.post(status="fremd", media_ids=["17"]).status_code == 422


def test_slow_media_is_asked_for(mastodon: Client) -> None:
    mastodon.stage.fault("mastodon", Fault.SLOW_MEDIA, on=Call.UPLOAD)
    answer = mastodon.upload(picture())
    media = answer.json()
    assert (answer.status_code, media["url"]) == (202, None)
    assert mastodon.post(status="zu früh", media_ids=[media["id"]]).status_code == 422
    path = f"/api/v1/media/{media['id']}"
    assert [mastodon.get(path).status_code for _ in range(3)] == [206, 200, 200]
    assert mastodon.post(status="jetzt", media_ids=[media["id"]]).status_code == 200


def test_alt_text_may_come_later(mastodon: Client) -> None:
    number = mastodon.upload(picture()).json()["id"]
    url = f"{mastodon.base}/api/v1/media/{number}"
    changed = mastodon.http.put(url, json={"description": "Salz"}, headers=mastodon.headers, timeout=10)
    assert changed.json()["description"] == "Salz"
    mastodon.post(status="mit Bild", media_ids=[number])
    assert mastodon.stage.posts("mastodon")[0].pictures[0].alt == "Salz"


def test_replies_and_visibility(mastodon: Client) -> None:
    first = mastodon.post(status="eins").json()["id"]
    second = mastodon.post(status="zwei", in_reply_to_id=first, visibility="unlisted").json()
    assert (second["in_reply_to_id"], second["visibility"]) == (first, "unlisted")
    assert mastodon.post(status="drei", in_reply_to_id="1").status_code == 404
    assert mastodon.post(status="vier", visibility="everybody").status_code == 422
    context = mastodon.get(f"/api/v1/statuses/{first}/context").json()
    assert [status["id"] for status in context["descendants"]] == [second["id"]]


def test_source_list_and_delete(mastodon: Client) -> None:
    number = mastodon.post(status="A & B", spoiler_text="Achtung").json()["id"]
    source = mastodon.get(f"/api/v1/statuses/{number}/source").json()
    assert source == {"id": number, "text": "A & B", "spoiler_text": "Achtung"}
    path = f"/api/v1/accounts/{mastodon.account.account_id}/statuses"
    assert [s["id"] for s in mastodon.get(path, exclude_reblogs="true", limit=10).json()] == [number]
    url = f"{mastodon.base}/api/v1/statuses/{number}"
    assert mastodon.http.delete(url, headers=mastodon.headers, timeout=10).json()["text"] == "A & B"
    assert mastodon.get(f"/api/v1/statuses/{number}").status_code == 404
    assert mastodon.stage.posts("mastodon") == ()


def test_the_instance_tells_its_limits(mastodon: Client) -> None:
    about = mastodon.http.get(f"{mastodon.base}/api/v2/instance", timeout=10).json()
    assert about["configuration"]["statuses"]["max_characters"] == 500
    assert about["configuration"]["media_attachments"]["description_limit"] == 10_000
    assert f"http://{about['domain']}" == mastodon.base
    metadata = mastodon.http.get(f"{mastodon.base}/.well-known/oauth-authorization-server", timeout=10).json()
    assert metadata["code_challenge_methods_supported"] == ["S256"]


def test_tokens(mastodon: Client) -> None:
    for headers in ({}, {"Authorization": "Bearer nobody"}):
        answer = mastodon.http.post(
            f"{mastodon.base}/api/v1/statuses", json={"status": "a"}, headers=headers, timeout=10
        )
        assert answer.status_code == 401
        assert set(answer.json()) == {"error"}
    mastodon.stage.revoke("mastodon", mastodon.account.account_id)
    assert mastodon.post(status="a").status_code == 401


def test_sign_in_over_loopback_with_any_port(mastodon: Client) -> None:
    app = mastodon.register()
    redirect = "http://127.0.0.1:49152/callback"
    page = mastodon.authorise(app, redirect, lang="en")
    assert page.status_code == 200
    assert ">Authorise</button>" in page.text
    location = mastodon.press(page)
    assert location.startswith(f"{redirect}?")
    assert parse_qs(urlsplit(location).query)["state"] == ["s1"]
    token = mastodon.token(app, code_of(location), redirect).json()
    assert token["token_type"] == "Bearer"
    headers = {"Authorization": f"Bearer {token['access_token']}"}
    me = mastodon.http.get(f"{mastodon.base}/api/v1/accounts/verify_credentials", headers=headers, timeout=10).json()
    assert (me["id"], me["acct"]) == (mastodon.account.account_id, "salzhaus")
    form = {"client_id": app["client_id"], "client_secret": app["client_secret"], "token": token["access_token"]}
    assert mastodon.http.post(f"{mastodon.base}/oauth/revoke", data=form, timeout=10).json() == {}
    url = f"{mastodon.base}/api/v1/accounts/verify_credentials"
    assert mastodon.http.get(url, headers=headers, timeout=10).status_code == 401


def test_a_stage_without_accounts_has_somebody_to_say_yes(stage: Stage, http: requests.Session) -> None:
    base = stage.url("mastodon")
    form = {"client_name": "Tonart", "redirect_uris": LOOPBACK, "scopes": "read"}
    app = http.post(f"{base}/api/v1/apps", data=form, timeout=10).json()
    query = {"response_type": "code", "client_id": app["client_id"], "redirect_uri": LOOPBACK, "scope": "read"}
    page = http.get(f"{base}/oauth/authorize", params=query, timeout=10).text
    assert f'<option value="{stage.account("mastodon").account_id}">Probekonto (@probe)</option>' in page


def test_sign_in_by_copying_the_code(mastodon: Client) -> None:
    app = mastodon.register(OUT_OF_BAND)
    page = mastodon.authorise(app, OUT_OF_BAND, lang="de")
    assert ">Autorisieren</button>" in page.text
    location = mastodon.press(page)
    shown = mastodon.http.get(f"{mastodon.base}{location}", timeout=10).text
    found = re.search(r'<code id="code">([^<]+)</code>', shown)
    assert found
    assert found.group(1) == code_of(location)
    assert mastodon.token(app, found.group(1), OUT_OF_BAND).status_code == 200


@pytest.mark.parametrize(
    "redirect",
    [
        "http://127.0.0.1:49152/other",
        "http://localhost:49152/callback",
        "https://127.0.0.1/callback",
        "http://evil.example/callback",
        OUT_OF_BAND,
    ],
)
def test_a_foreign_redirect_is_a_dead_end(mastodon: Client, redirect: str) -> None:
    answer = mastodon.authorise(mastodon.register(), redirect)
    assert answer.status_code == 400
    assert "Location" not in answer.headers


def test_localhost_keeps_its_port(mastodon: Client) -> None:
    app = mastodon.register("http://localhost:4000/callback")
    assert mastodon.authorise(app, "http://localhost:4000/callback").status_code == 200
    assert mastodon.authorise(app, "http://localhost:4001/callback").status_code == 400


@pytest.mark.parametrize(
    ("more", "error"),
    [
        ({"response_type": "token"}, "unsupported_response_type"),
        ({"scope": "admin:read"}, "invalid_scope"),
        ({"code_challenge_method": "plain"}, "invalid_code_challenge_method"),
    ],
)
def test_other_mistakes_go_back_with_an_error(mastodon: Client, more: dict[str, str], error: str) -> None:
    answer = mastodon.authorise(mastodon.register(), LOOPBACK, **more)
    query = parse_qs(urlsplit(answer.headers["Location"]).query)
    assert (query["error"], query["state"]) == ([error], ["s1"])


def test_saying_no(mastodon: Client) -> None:
    page = mastodon.authorise(mastodon.register(), LOOPBACK)
    query = parse_qs(urlsplit(mastodon.press(page, "no")).query)
    assert query == {"error": ["access_denied"], "state": ["s1"]}


@pytest.mark.parametrize(
    ("more", "status", "error"),
    [
        ({"code_verifier": "w" * 64}, 400, "invalid_grant"),
        ({"code_verifier": ""}, 400, "invalid_grant"),
        ({"redirect_uri": "http://127.0.0.1:1/callback"}, 400, "invalid_grant"),
        ({"code": "made-up"}, 400, "invalid_grant"),
        ({"client_secret": "guess"}, 401, "invalid_client"),
        ({"grant_type": "password"}, 400, "unsupported_grant_type"),
    ],
)
def test_a_code_needs_its_proof(mastodon: Client, more: dict[str, str], status: int, error: str) -> None:
    app = mastodon.register()
    code = code_of(mastodon.press(mastodon.authorise(app, LOOPBACK)))
    answer = mastodon.token(app, code, LOOPBACK, **more)
    assert (answer.status_code, answer.json()["error"]) == (status, error)
    assert answer.json()["error_description"]


def test_a_code_works_once(mastodon: Client) -> None:
    app = mastodon.register()
    code = code_of(mastodon.press(mastodon.authorise(app, LOOPBACK)))
    assert [mastodon.token(app, code, LOOPBACK).status_code for _ in range(2)] == [200, 400]


def test_a_scope_not_asked_for_is_not_given(mastodon: Client) -> None:
    app = mastodon.register(scopes="read:accounts write:media")
    code = code_of(mastodon.press(mastodon.authorise(app, LOOPBACK, scope="read:accounts")))
    token = mastodon.token(app, code, LOOPBACK).json()["access_token"]
    answer = mastodon.http.post(
        f"{mastodon.base}/api/v1/statuses",
        json={"status": "a"},
        headers={"Authorization": f"Bearer {token}"},
        timeout=10,
    )
    assert answer.status_code == 403
