"""What of an answer may stand in the journal, and when to come back."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
import requests
from urllib3.connection import HTTPConnection
from urllib3.exceptions import MaxRetryError, NameResolutionError, NewConnectionError, ProtocolError

from composer.core.outcome import Allowance, Answer
from composer.core.secret import Secret
from composer.networks.shared import addresses, answers, http
from composer.networks.shared.http import Line, Lost, NotSent, Request, Response
from tests.networks.loopback_server import LoopbackServer, Say

NOW = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)
SOON = datetime(2026, 11, 22, 10, 7, tzinfo=UTC)


@pytest.mark.parametrize(
    ("headers", "reset"),
    [
        ({"retry-after": "420"}, ""),
        ({"retry-after": "420.0"}, ""),
        ({"retry-after": "Sun, 22 Nov 2026 10:07:00 GMT"}, ""),
        ({"x-rate-limit-reset": "1795342020"}, "x-rate-limit-reset"),
        ({"x-ratelimit-reset": "2026-11-22T10:07:00.000000Z"}, "x-ratelimit-reset"),
        ({"x-ratelimit-reset": "2026-11-22T11:07:00+01:00"}, "x-ratelimit-reset"),
        ({"retry-after": "420", "ratelimit-reset": "1"}, "ratelimit-reset"),
    ],
)
def test_every_form_of_the_wait(headers: dict[str, str], reset: str) -> None:
    assert answers.not_before(headers, reset, NOW) == SOON


@pytest.mark.parametrize("past", ["1795341600", "2026-11-22T10:00:00Z", "1", "nan", "inf", "1e9", "٣"])
def test_what_is_past_or_no_time_is_no_wait(past: str) -> None:
    assert answers.not_before({"reset": past}, "reset", NOW) is None


def test_an_answer_is_scrubbed_before_it_is_cut() -> None:
    secret = Secret("p4ss/word+with=signs")
    body = "x" * 1_990 + secret.reveal()
    kept = answers.answer(Response(400, {}, body.encode()), [secret])
    assert kept == Answer(400, "x" * 1_990 + "…")


@pytest.mark.parametrize(
    "text",
    [
        "token is s3cret/äöü!",
        "escaped s3cret/\\u00e4\\u00f6\\u00fc!",
        "in a link ?t=s3cret%2F%C3%A4%C3%B6%C3%BC%21",
        '{"accessJwt":"s3cret-other","refreshJwt": "s3cret-other"}',
        '{"access_token":"s3cret-other","scope":"write"}',
        "Authorization: Bearer s3cret-other.and.more",
    ],
)
def test_secrets_are_found_in_every_spelling(text: str) -> None:
    assert "s3cret" not in answers.scrub(text, [Secret("s3cret/äöü!")])


def test_half_a_character_does_not_get_in() -> None:
    reply = Response(200, {}, b'{"a\\uD800": ["\\ud83d\\ude00", "\\udc00x"], "n": 1}')
    told = reply.record()
    assert told == {"a\ufffd": ["\U0001f600", "\ufffdx"], "n": 1}
    assert Response(200, {}, b'{"half').json() is None
    assert Response(200, {}, b'{"cut": "off"}', complete=False).record() == {}


def test_an_empty_secret_scrubs_nothing() -> None:
    assert answers.scrub("all of it", [Secret("")]) == "all of it"


def failing(error: Exception) -> str:
    return http._code(error)


def test_what_went_wrong_before_anything_left() -> None:
    connection = HTTPConnection("nowhere.invalid")
    name = NameResolutionError("nowhere.invalid", connection, OSError(-2))  # type: ignore[arg-type]
    refused = NewConnectionError(connection, "refused")
    broken = ProtocolError("Connection aborted.")
    assert failing(requests.ConnectionError(MaxRetryError(None, "/", name))) == "offline"  # type: ignore[arg-type]
    assert failing(requests.ConnectionError(MaxRetryError(None, "/", refused))) == "no-connection"  # type: ignore[arg-type]
    assert failing(requests.ConnectionError(broken)) == "connection-lost"
    assert failing(requests.ConnectTimeout()) == "no-connection"
    assert failing(requests.ReadTimeout()) == "no-answer"


def test_the_same_trouble_before_and_after_sending_is_told_apart() -> None:
    line = Line()
    with LoopbackServer(lambda _: Say(hang_up=True)) as server:
        assert line.send(Request("POST", server.url, json={})) == Lost("connection-lost")
        gone = server.url
    assert line.send(Request("POST", gone, json={})) == NotSent("no-connection")
    line.close()


def test_a_proxy_that_says_no_is_no_request(monkeypatch: pytest.MonkeyPatch) -> None:
    with LoopbackServer(lambda _: Say(200)) as proxy:
        monkeypatch.setenv("HTTPS_PROXY", proxy.url)
        monkeypatch.setenv("NO_PROXY", "")
        line = Line()
        assert line.send(Request("POST", "https://example.org/2/tweets", Secret("t0ken"), json={})) == NotSent(
            "no-connection"
        )
        line.close()
        assert proxy.seen == []


def test_no_cookie_is_kept() -> None:
    line = Line()
    with LoopbackServer(lambda _: Say(200, b"{}", {"Set-Cookie": "who=somebody; Path=/"})) as server:
        line.send(Request("GET", server.url))
        line.send(Request("GET", server.url))
        assert "cookie" not in server.seen[1].headers
    line.close()


def test_reading_follows_a_few_redirects_and_gives_up_on_endless_ones() -> None:
    def pass_on(path: str, target: str) -> Say:
        return Say(302, b"", {"Location": target}) if path != "/end" else Say(200, b'{"here":true}')

    line = Line()
    with LoopbackServer(lambda seen: pass_on(seen.path, "/end" if seen.path == "/1" else "/1")) as server:
        reply = line.look(f"{server.url}/start")
        assert isinstance(reply, Response)
        assert (reply.url, reply.record()) == (f"{server.url}/end", {"here": True})
    with LoopbackServer(lambda seen: Say(302, b"", {"Location": "/again"})) as server:
        reply = line.look(f"{server.url}/start")
        assert isinstance(reply, Response)
        assert reply.redirects
        assert len(server.seen) == 4
    with LoopbackServer(lambda seen: Say(302, b"", {"Location": "http://example.org/"})) as server:
        assert line.look(server.url) == NotSent("address-not-https")
    line.close()


def test_a_wrong_clock_does_not_hide_what_we_did() -> None:
    line = Line()
    assert line.on_their_clock(NOW) == NOW - timedelta(minutes=1)
    with LoopbackServer(lambda _: Say(200)) as server:
        # The test server's own date comes along; both clocks are the same here.
        line.send(Request("GET", server.url))
        assert abs(line.on_their_clock(NOW) - (NOW - timedelta(minutes=1))) <= timedelta(seconds=5)
    line.close()


@pytest.mark.parametrize("date", ["Fri, 31 Dec 9999 23:59:59 GMT", "Mon, 01 Jan 0001 00:00:00 +2359", "yesterday", ""])
def test_a_server_may_claim_any_date(date: str) -> None:
    line = Line()
    with LoopbackServer(lambda _: Say(200, b"", {"Date": date})) as server:
        line.send(Request("GET", server.url))
    assert line.on_their_clock(NOW) < NOW
    line.close()


def test_a_redirect_with_a_long_body_is_cut_like_any_answer() -> None:
    line = Line()
    with LoopbackServer(lambda _: Say(302, b"x" * 10_485_760, {"Location": "/"})) as server:
        reply = line.send(Request("POST", server.url))
    assert isinstance(reply, Response)
    assert not reply.complete
    assert len(reply.body) == http.MOST_BYTES
    line.close()


@pytest.mark.parametrize("target", ["http://[::1", "https://a:b@example.org/", "file:///etc/passwd"])
def test_a_redirect_to_nowhere(target: str) -> None:
    line = Line()
    with LoopbackServer(lambda _: Say(302, b"", {"Location": target})) as server:
        assert line.look(server.url) == NotSent("address-wrong")
    line.close()


@pytest.mark.parametrize(
    ("url", "problem"),
    [
        ("https://example.org", ""),
        ("http://127.0.0.1:3000", ""),
        ("http://localhost:3000/x", ""),
        ("http://[::1]:3000", ""),
        ("http://127.0.0.1.example.org", "address-not-https"),
        ("http://localhost.example.org", "address-not-https"),
        ("http://10.0.0.1", "address-not-https"),
        ("https://user:word@example.org", "address-wrong"),
        ("https://user@example.org", "address-wrong"),
        ("https://", "address-wrong"),
        ("https://example.org:99999", "address-wrong"),
        ("https://[::1", "address-wrong"),
        ("file:///etc/passwd", "address-wrong"),
        ("", "address-wrong"),
    ],
)
def test_which_addresses_are_spoken_to(url: str, problem: str) -> None:
    assert addresses.problem(url) == problem


@pytest.mark.parametrize(
    ("headers", "name", "left", "app"),
    [
        ({"x-rate-limit-remaining": "99", "x-rate-limit-reset": "{epoch}"}, "x-rate-limit", 99, False),
        (
            {"x-user-limit-24hour-remaining": "0", "x-user-limit-24hour-reset": "{epoch}"},
            "x-user-limit-24hour",
            0,
            False,
        ),
        ({"x-app-limit-24hour-remaining": "7", "x-app-limit-24hour-reset": "{epoch}"}, "x-app-limit-24hour", 7, True),
        ({"x-ratelimit-remaining": "299", "x-ratelimit-reset": "{iso}"}, "x-ratelimit", 299, False),
        ({"ratelimit-remaining": "4999", "ratelimit-reset": "{epoch}"}, "ratelimit", 4999, False),
    ],
)
def test_every_header_form_of_a_limit_is_read(headers: dict[str, str], name: str, left: int, app: bool) -> None:
    resets = NOW + timedelta(minutes=10)
    told = {k: v.format(epoch=int(resets.timestamp()), iso=resets.isoformat()) for k, v in headers.items()}
    assert answers.allowances(told, NOW) == (Allowance(name, left, resets, app),)


@pytest.mark.parametrize("nonsense", ["", "soon", "-1", "1e9"])
def test_nonsense_about_a_limit_is_no_limit(nonsense: str) -> None:
    later = str(int(NOW.timestamp()) + 600)
    assert answers.allowances({"x-rate-limit-remaining": nonsense, "x-rate-limit-reset": later}, NOW) == ()
    assert answers.allowances({"x-rate-limit-remaining": "0", "x-rate-limit-reset": nonsense}, NOW) == ()


def test_the_limit_that_is_used_up_tells_how_long_to_wait() -> None:
    """X may have calls left in its quarter of an hour and none in its day."""
    soon, late = (int((NOW + timedelta(hours=hours)).timestamp()) for hours in (0.25, 9))
    headers = {"x-rate-limit-remaining": "12", "x-rate-limit-reset": str(soon)}
    headers |= {"x-user-limit-24hour-remaining": "0", "x-user-limit-24hour-reset": str(late)}
    assert answers.not_before(headers, "x-rate-limit-reset", NOW) == NOW + timedelta(hours=9)
