"""The stage's web pages: everything published, nothing executed."""

from __future__ import annotations

import html
import re
from html.parser import HTMLParser

import pytest
import requests

from composer.rehearsal import Stage
from tests.rehearsal.conftest import bearer, picture

EVIL = '<script>alert(1)</script> "quoted" & \'so\' https://example.com/?a=1&b="2'


class Checker(HTMLParser):
    """Collects what a browser would make of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.sources: list[str] = []
        self.links: list[str] = []
        self.alts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        given = dict(attrs)
        assert not [name for name in given if name.startswith("on")]
        if tag == "img":
            self.sources.append(given["src"] or "")
            self.alts.append(given["alt"] or "")
        if tag == "a":
            self.links.append(given["href"] or "")


def read(answer: requests.Response) -> Checker:
    checker = Checker()
    checker.feed(answer.text)
    return checker


def publish(stage: Stage, http: requests.Session, text: str, alt: str = "Ein Bild") -> None:
    account, base = stage.account("mastodon", "salzhaus", "Salz <b>haus</b>"), stage.url("mastodon")
    form, files = {"description": alt}, {"file": ("p.png", picture(), "image/png")}
    media = http.post(f"{base}/api/v2/media", files=files, data=form, headers=bearer(account), timeout=10).json()
    body = {"status": text, "media_ids": [media["id"]]}
    assert http.post(f"{base}/api/v1/statuses", json=body, headers=bearer(account), timeout=10).ok


def test_what_was_published_is_shown_escaped(stage: Stage, http: requests.Session) -> None:
    publish(stage, http, EVIL, alt='"><script>alert(2)</script>')
    answer = http.get(stage.page_url, timeout=10)
    page = read(answer)
    assert "script" not in page.tags
    assert "<script>" not in answer.text
    assert html.escape("<script>alert(1)</script>") in answer.text
    assert page.alts == ['"><script>alert(2)</script>']
    assert "script-src" not in answer.headers["Content-Security-Policy"]
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
    shown = http.get(page.sources[0], timeout=10)
    assert (shown.content, shown.headers["Content-Type"]) == (picture(), "image/png")
    assert shown.headers["X-Content-Type-Options"] == "nosniff"


def test_every_link_leads_somewhere(stage: Stage, http: requests.Session) -> None:
    publish(stage, http, "Guten Morgen")
    (post,) = stage.posts()
    assert post.url in read(http.get(stage.page_url, timeout=10)).links
    single = http.get(post.url, timeout=10)
    assert "Guten Morgen" in single.text
    for link in read(single).links:
        assert http.get(link, timeout=10).status_code == 200


@pytest.mark.parametrize("network", ["x", "linkedin", "bluesky"])
def test_permalinks_of_networks_that_give_none(stage: Stage, http: requests.Session, network: str) -> None:
    account, base = stage.account(network), stage.url(network)
    if network == "x":
        answer = http.post(f"{base}/2/tweets", json={"text": "Hallo"}, headers=bearer(account), timeout=10)
        link = f"{base}/{account.handle}/status/{answer.json()['data']['id']}"
    elif network == "linkedin":
        body = {
            "author": account.account_id,
            "commentary": "Hallo",
            "visibility": "PUBLIC",
            "distribution": {"feedDistribution": "MAIN_FEED"},
            "lifecycleState": "PUBLISHED",
        }
        headers = bearer(account) | {"LinkedIn-Version": "202608", "X-Restli-Protocol-Version": "2.0.0"}
        answer = http.post(f"{base}/rest/posts", json=body, headers=headers, timeout=10)
        link = f"{base}/feed/update/{answer.headers['x-restli-id']}/"
    else:
        password = account.credential["app_password"].reveal()
        login = {"identifier": account.handle, "password": password}
        session = http.post(f"{base}/xrpc/com.atproto.server.createSession", json=login, timeout=10).json()
        record = {"text": "Hallo", "createdAt": "2026-11-23T10:00:00Z"}
        answer = http.post(
            f"{base}/xrpc/com.atproto.repo.createRecord",
            json={"repo": account.account_id, "collection": "app.bsky.feed.post", "record": record},
            headers={"Authorization": f"Bearer {session['accessJwt']}"},
            timeout=10,
        )
        link = f"{base}/profile/{account.handle}/post/{answer.json()['uri'].rpartition('/')[2]}"
    assert stage.posts(network)[0].url == link
    page = http.get(link, timeout=10)
    assert page.status_code == 200
    assert "Hallo" in page.text


def test_two_languages(stage: Stage, http: requests.Session) -> None:
    german = http.get(stage.page_url, headers={"Accept-Language": "de-AT,de;q=0.9,en;q=0.5"}, timeout=10).text
    english = http.get(stage.page_url, headers={"Accept-Language": "fr,en;q=0.5"}, timeout=10).text
    assert '<html lang="de">' in german
    assert "Noch ist nichts veröffentlicht." in german
    assert "Nothing has been published yet." in english
    assert http.get(f"{stage.page_url}/?lang=de", timeout=10).text == german


def test_what_is_not_there(stage: Stage, http: requests.Session) -> None:
    assert http.get(f"{stage.page_url}/secret", timeout=10).status_code == 404
    assert http.get(f"{stage.page_url}/picture/{'0' * 64}", timeout=10).status_code == 404
    assert http.post(stage.page_url, timeout=10).status_code == 405
    assert http.get(f"{stage.url('x')}/probe/status/1", timeout=10).status_code == 404


def test_no_page_holds_a_secret(stage: Stage, http: requests.Session) -> None:
    publish(stage, http, "Guten Morgen")
    text = http.get(stage.page_url, timeout=10).text
    for network in stage.networks:
        for secret in stage.account(network).credential.values():
            if not re.fullmatch(r"[a-z.]+", secret.reveal()):
                assert secret.reveal() not in text


def test_a_post_shows_what_the_network_was_told_besides(stage: Stage, http: requests.Session) -> None:
    account = stage.account("mastodon")
    headers = {"Authorization": f"Bearer {account.credential['access_token'].reveal()}"}
    body = {"status": "Salz?", "spoiler_text": "<Essen>", "poll": {"options": ["Ja", "Nein"], "expires_in": 3600}}
    http.post(f"{stage.url('mastodon')}/api/v1/statuses", json=body, headers=headers, timeout=10).raise_for_status()
    text = http.get(stage.page_url, timeout=10).text
    assert "<dt>spoiler_text</dt><dd>&lt;Essen&gt;</dd>" in text
    assert "Ja | Nein (3600 s)" in text
