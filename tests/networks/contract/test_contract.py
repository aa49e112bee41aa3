"""What holds for every network: outcomes are values, a write is never repeated, a secret never leaves."""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path

import pytest

from composer.app import registry
from composer.core.client import Channel
from composer.core.outcome import CannotTell, Outcome, Refused, SignInDead, TryLater, Unclear
from composer.core.ports import Connection
from composer.core.secret import Secret
from composer.networks.shared.codes import OUTCOME_CODES, SEARCH_CODES
from composer.networks.shared.http import USUAL_TIMEOUTS, Timeouts
from composer.profiles.load import load_all
from tests.networks.loopback_server import Behaviour, LoopbackServer, Say, Seen
from tests.networks.orders import ACCOUNTS, HUSH, channel, credential, keep_nothing, network, networks, order, rendition

HASTY = Timeouts(connect=2.0, read=0.3, body=2.0)
SINCE = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)


@pytest.fixture(params=sorted(networks()))
def key(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@contextmanager
def connected(key: str, server: str, timeouts: Timeouts = USUAL_TIMEOUTS) -> Iterator[Connection]:
    connection = network(key, timeouts).connect(channel(key, server), credential(), keep_nothing)
    try:
        yield connection
    finally:
        connection.close()


def commit_to(key: str, behaviour: Behaviour | Say, timeouts: Timeouts = USUAL_TIMEOUTS) -> tuple[Outcome, list[Seen]]:
    """The outcome of one commit, and the writes that arrived."""
    answer = (lambda _: behaviour) if isinstance(behaviour, Say) else behaviour
    with LoopbackServer(answer) as server, connected(key, server.url, timeouts) as connection:
        return connection.commit(order()), server.writes


def html(status: int) -> Say:
    return Say(status, b"<html><h1>Nope</h1></html>", {"Content-Type": "text/html"})


DOUBTFUL = {
    "hangs up after accepting": (Say(hang_up=True), "connection-lost"),
    "500": (html(500), "server-error"),
    "502 by a proxy": (html(502), "server-error"),
    "503 with JSON": (Say(503, b'{"error":"busy"}'), "server-error"),
    "a page instead of an answer": (html(200), "answer-unreadable"),
    "an empty object": (Say(201, b"{}"), "answer-unreadable"),
    "a list": (Say(200, b"[]"), "answer-unreadable"),
    "JSON too deep": (Say(200, b"[" * 200_000), "answer-unreadable"),
    "half an answer": (Say(201, b'{"data":{"id":"1', promised=400), "answer-incomplete"),
    "10 MB": (Say(201, b" " * 10_485_760), "answer-incomplete"),
    "half a refusal": (Say(403, b'{"title":"Forb', promised=400), "answer-incomplete"),
    "a page with 403": (html(403), "unexpected-answer"),
    "a page with 400": (html(400), "unexpected-answer"),
    "an unknown status": (Say(418, b"{}"), "unexpected-answer"),
}


@pytest.mark.parametrize("name", DOUBTFUL)
def test_a_doubtful_end_is_unclear_and_not_repeated(key: str, name: str) -> None:
    answer, code = DOUBTFUL[name]
    outcome, writes = commit_to(key, answer)
    assert isinstance(outcome, Unclear)
    assert outcome.code == code
    assert len(writes) == 1
    assert len(outcome.answer.body) <= 2_000


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_write_does_not_follow_a_redirect(key: str, status: int) -> None:
    outcome, writes = commit_to(key, Say(status, b"", {"Location": "/elsewhere"}))
    assert outcome == Unclear("redirected", outcome.answer)
    assert [seen for seen in writes if seen.path == "/elsewhere"] == []
    assert len(writes) == 1


def test_no_answer_in_time_is_unclear(key: str) -> None:
    arrived, released = threading.Event(), threading.Event()

    def slow(_: Seen) -> Say:
        arrived.set()
        released.wait(20)
        return Say(hang_up=True)

    with LoopbackServer(slow) as server, connected(key, server.url, HASTY) as connection:
        outcome = connection.commit(order())
        assert arrived.wait(20)  # a busy machine may read it after we have given up
        released.set()
        assert outcome == Unclear("no-answer")
        assert len(server.writes) == 1


def test_nobody_there_is_surely_not_sent(key: str) -> None:
    with LoopbackServer(lambda _: Say()) as server:
        gone = server.url
    with connected(key, gone) as connection:
        assert connection.commit(order()) == TryLater("no-connection")
        assert connection.identify() == TryLater("no-connection")
        assert connection.upload(rendition()) == TryLater("no-connection")


def test_a_failed_handshake_is_surely_not_sent(key: str) -> None:
    with LoopbackServer(lambda _: Say()) as server:
        with connected(key, server.url.replace("http:", "https:")) as connection:
            assert connection.commit(order()) == TryLater("tls")
        assert server.seen == []


def test_the_kept_connection_of_an_upload_does_not_blur_the_commit(key: str) -> None:
    """A server may close an idle connection at any time; a commit on it would end in doubt for nothing."""
    with LoopbackServer(lambda _: html(500)) as server, connected(key, server.url) as connection:
        connection.upload(rendition())
        gone = server
        gone.close()
        outcome = connection.commit(order())
        assert outcome == TryLater("no-connection")


@pytest.mark.parametrize(
    "server", ["http://example.org", "ftp://example.org", "example.org", "https://a:b@example.org"]
)
def test_only_encrypted_servers_are_spoken_to(key: str, server: str) -> None:
    with connected(key, server) as connection:
        outcome = connection.commit(order())
    assert isinstance(outcome, Refused)
    assert outcome.code in {"address-not-https", "address-wrong"}


def soon() -> datetime:
    return datetime.now(UTC).replace(microsecond=0) + timedelta(minutes=7)


RESETS = {"x": "x-rate-limit-reset", "mastodon": "X-RateLimit-Reset", "bluesky": "RateLimit-Reset"}


def test_a_rate_limit_says_until_when(key: str) -> None:
    until = soon()
    iso, epoch = until.isoformat().replace("+00:00", ".000Z"), str(int(until.timestamp()))
    forms = [{"Retry-After": format_datetime(until, usegmt=True)}]
    if key in RESETS:
        forms.append({RESETS[key]: iso if key == "mastodon" else epoch})
    for headers in forms:
        outcome, writes = commit_to(key, Say(429, b'{"error":"RateLimitExceeded","title":"Too Many"}', headers))
        assert outcome == TryLater("rate-limit", until, outcome.answer)
        assert len(writes) == 1
    seconds, _ = commit_to(key, Say(429, b"{}", {"Retry-After": "420"}))
    assert isinstance(seconds, TryLater)
    assert seconds.not_before is not None
    assert abs(seconds.not_before - until) < timedelta(minutes=5)


@pytest.mark.parametrize("nonsense", ["", "soon", "-5", "99999999999999999999", "0", "Wed, 99 Foo"])
def test_nonsense_about_the_wait_is_left_to_our_own_back_off(key: str, nonsense: str) -> None:
    outcome, _ = commit_to(key, Say(429, b"{}", {"Retry-After": nonsense, RESETS.get(key, "X-Nothing"): nonsense}))
    assert outcome == TryLater("rate-limit", None, outcome.answer)


def test_a_wait_is_never_longer_than_a_day(key: str) -> None:
    outcome, _ = commit_to(key, Say(429, b"{}", {"Retry-After": "999999999"}))
    assert isinstance(outcome, TryLater)
    assert outcome.not_before is not None
    assert outcome.not_before <= datetime.now(UTC) + timedelta(hours=24)


def test_steps_that_create_nothing_fail_as_later(key: str) -> None:
    with LoopbackServer(lambda _: html(503)) as server, connected(key, server.url) as connection:
        for result in (connection.identify(), connection.upload(rendition())):
            assert isinstance(result, TryLater)
            assert result.code == "server-error"


def test_trouble_proves_nothing_about_a_post(key: str) -> None:
    for answer in (html(500), html(404), Say(200, b"{}"), Say(200, b"null"), Say(hang_up=True)):
        with LoopbackServer(lambda _, a=answer: a) as server, connected(key, server.url) as connection:  # type: ignore[misc]
            found = connection.find_recent(order(), SINCE)
            assert isinstance(found, CannotTell)
            assert found.why in SEARCH_CODES


def echo(seen: Seen) -> Say:
    """Gives everything back that it was told, as some error pages do."""
    told = "\n".join([seen.path, *map(str, seen.headers.items()), seen.body.decode("utf-8", "replace")])
    return Say(403, told.encode(), {"Content-Type": "text/plain"})


def test_a_secret_never_leaves(key: str, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    told: list[object] = []
    for behaviour in (echo, lambda _: html(500), lambda _: Say(hang_up=True), lambda _: Say(401, HUSH.encode())):
        with LoopbackServer(behaviour) as server, connected(key, server.url) as connection:
            told += [connection.identify(), connection.upload(rendition()), connection.commit(order())]
            told += [connection.find_recent(order(), SINCE)]
            assert any(HUSH in seen.headers.get("authorization", "") for seen in server.seen)
    assert HUSH not in repr(told)
    assert HUSH not in caplog.text


@pytest.mark.parametrize("secret", ["two\nlines-4711", "ümlaut-4711", "with blank 4711", "", "nul\x004711"])
def test_a_token_that_is_none_is_not_sent(key: str, secret: str, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    with LoopbackServer(lambda _: Say()) as server:
        found = network(key).connect(channel(key, server.url), {"access_token": Secret(secret)}, keep_nothing)
        outcome = found.commit(order())
        found.close()
        assert isinstance(outcome, SignInDead)
        assert server.seen == []
    assert "4711" not in repr(outcome) + caplog.text


def test_every_code_is_known(key: str) -> None:
    dead = Say(401, b'{"error":"InvalidToken","title":"Unauthorized","message":"x"}')
    with LoopbackServer(lambda _: dead) as server, connected(key, server.url) as connection:
        for result in (connection.identify(), connection.upload(rendition()), connection.commit(order())):
            assert isinstance(result, SignInDead | TryLater)
            assert result.code in OUTCOME_CODES
    for _, code in DOUBTFUL.values():
        assert code in OUTCOME_CODES


def test_the_environment_decides_nothing(key: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    netrc = tmp_path / "netrc"
    netrc.write_text("machine 127.0.0.1 login somebody password else\n")
    monkeypatch.setenv("NETRC", str(netrc))
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(tmp_path / "none.pem"))
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    outcome, writes = commit_to(key, html(500))
    assert isinstance(outcome, Unclear)
    assert writes[0].headers["authorization"] == f"Bearer {HUSH}"
    assert writes[0].headers["user-agent"].startswith("Tonart/")


def test_every_network_of_the_program_is_under_this_suite() -> None:
    """And is called what its profile is called."""
    listed = registry.networks(load_all(Path(__file__).parents[3] / "platform_profiles"))
    assert set(listed) == set(ACCOUNTS)
    assert all(type(network(key)) is type(found) and found.key == key for key, found in listed.items())


def test_connecting_sends_nothing(key: str) -> None:
    with LoopbackServer(lambda _: Say()) as server, connected(key, server.url):
        assert server.seen == []


def test_closing_twice_is_fine(key: str) -> None:
    with connected(key, "https://example.org") as connection:
        connection.close()


def test_a_channel_without_server_uses_the_usual_one() -> None:
    """Mastodon has no usual server; the others do."""
    nowhere = Channel("ch", "cl", "mastodon", "salzwerk", "Salzwerk AG", "1")
    connection = network("mastodon").connect(nowhere, credential(), keep_nothing)
    assert connection.commit(order()) == Refused("address-wrong")
    connection.close()
