"""Faults on order: what the client sees, and that the server still counts one post."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

import pytest
import requests

from composer.rehearsal import Call, Fault, Stage
from tests.rehearsal.conftest import SteppedClock, bearer

NETWORKS = ("x", "linkedin", "mastodon", "bluesky")
AFTER = sorted((fault for fault in Fault if fault.after), key=lambda fault: fault.value)
Send = Callable[[str], requests.Response]


@pytest.fixture(params=NETWORKS)
def network(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def send(stage: Stage, http: requests.Session, network: str) -> Send:
    """Publishes a text with one request."""
    account, base = stage.account(network), stage.url(network)

    def to_x(text: str) -> requests.Response:
        return http.post(f"{base}/2/tweets", json={"text": text}, headers=bearer(account), timeout=10)

    def to_linkedin(text: str) -> requests.Response:
        body = {
            "author": account.account_id,
            "commentary": text,
            "visibility": "PUBLIC",
            "distribution": {"feedDistribution": "MAIN_FEED"},
            "lifecycleState": "PUBLISHED",
        }
        headers = bearer(account) | {"LinkedIn-Version": "202608", "X-Restli-Protocol-Version": "2.0.0"}
        return http.post(f"{base}/rest/posts", json=body, headers=headers, timeout=10)

    def to_mastodon(text: str) -> requests.Response:
        return http.post(f"{base}/api/v1/statuses", json={"status": text}, headers=bearer(account), timeout=10)

    password = account.credential.get("app_password")
    token = ""
    if password is not None:
        body = {"identifier": account.handle, "password": password.reveal()}
        url = f"{base}/xrpc/com.atproto.server.createSession"
        token = http.post(url, json=body, timeout=10).json()["accessJwt"]

    def to_bluesky(text: str) -> requests.Response:
        record = {"text": text, "createdAt": "2026-11-23T10:00:00Z"}
        body = {"repo": account.account_id, "collection": "app.bsky.feed.post", "record": record}
        headers = {"Authorization": f"Bearer {token}"}
        return http.post(f"{base}/xrpc/com.atproto.repo.createRecord", json=body, headers=headers, timeout=10)

    return {"x": to_x, "linkedin": to_linkedin, "mastodon": to_mastodon, "bluesky": to_bluesky}[network]


@pytest.mark.parametrize("fault", AFTER, ids=lambda fault: fault.value)
def test_after_creating_there_is_exactly_one_post(stage: Stage, network: str, send: Send, fault: Fault) -> None:
    stage.fault(network, fault, seconds=0.01)
    expected: object = None
    try:
        answer = send("Einmal")
        expected = answer.status_code
    except requests.RequestException:
        expected = "broken"
    assert len(stage.posts(network)) == 1
    assert expected in {
        Fault.HANG_UP_AFTER_ACCEPTING: ("broken",),
        Fault.HALF_AN_ANSWER: ("broken",),
        Fault.ERROR_400_AFTER_CREATING: (400,),
        Fault.ERROR_500_AFTER_CREATING: (500,),
        Fault.HTML_ERROR_AFTER_CREATING: (502,),
    }.get(fault, (200, 201))
    assert send("Danach").ok
    assert len(stage.posts(network)) == 2


@pytest.mark.parametrize(
    ("fault", "statuses"),
    [
        (Fault.ERROR_500, (500,)),
        (Fault.UNAVAILABLE, (503,)),
        (Fault.HTML_ERROR_PAGE, (502,)),
        (Fault.RATE_LIMITED, (429,)),
        (Fault.RATE_LIMITED_SECONDS, (429,)),
        (Fault.RATE_LIMITED_DATE, (429,)),
        (Fault.RATE_LIMITED_BARE, (429,)),
        (Fault.EXPIRED_TOKEN, (401, 400)),
        (Fault.SUSPENDED, (403, 401)),
        (Fault.FORBIDDEN, (403,)),
        (Fault.DUPLICATE, (403, 422, 500)),
        (Fault.MEDIA_NOT_READY, (400, 422)),
    ],
)
def test_before_creating_there_is_none(
    stage: Stage, network: str, send: Send, fault: Fault, statuses: tuple[int, ...]
) -> None:
    stage.fault(network, fault, times=2)
    for _ in range(2):
        assert send("Einmal").status_code in statuses
    assert stage.posts(network) == ()
    assert send("Einmal").ok
    assert len(stage.posts(network)) == 1


def test_hanging_up_before_reading(stage: Stage, network: str, send: Send) -> None:
    stage.fault(network, Fault.HANG_UP_BEFORE_READING)
    with pytest.raises(requests.ConnectionError):
        send("Einmal")
    assert stage.posts(network) == ()
    assert stage.requests(network, Call.COMMIT) == 1


def test_an_endless_redirect(stage: Stage, network: str, send: Send) -> None:
    stage.fault(network, Fault.ENDLESS_REDIRECT)
    with pytest.raises(requests.TooManyRedirects):
        send("Einmal")
    assert stage.posts(network) == ()


def test_a_revoked_token_stays_revoked(stage: Stage, network: str, send: Send) -> None:
    stage.fault(network, Fault.REVOKED_TOKEN)
    assert [send("Einmal").status_code in (400, 401) for _ in range(3)] == [True] * 3
    assert stage.posts(network) == ()


def test_expiring_all_tokens(stage: Stage, network: str, send: Send) -> None:
    stage.expire(network, stage.account(network).account_id)
    assert send("Einmal").status_code in (400, 401)


def test_ten_megabytes(stage: Stage, network: str, send: Send) -> None:
    stage.fault(network, Fault.HUGE_ANSWER)
    assert len(send("Einmal").content) >= 10_000_000


def test_the_right_answer_in_the_wrong_wrapping(stage: Stage, network: str, send: Send) -> None:
    stage.fault(network, Fault.WRONG_CONTENT_TYPE)
    assert send("Einmal").headers["Content-Type"].startswith("text/html")


def test_rate_limits_in_every_form(stage: Stage, network: str, send: Send, clock: SteppedClock) -> None:
    stage.fault(network, Fault.RATE_LIMITED, seconds=90)
    stage.fault(network, Fault.RATE_LIMITED_SECONDS, seconds=90)
    stage.fault(network, Fault.RATE_LIMITED_DATE, seconds=90)
    stage.fault(network, Fault.RATE_LIMITED_BARE)
    own, seconds, date, bare = (send("Zu viel").headers for _ in range(4))
    told = {
        "x": lambda: float(own["x-rate-limit-reset"]),
        "linkedin": lambda: clock().timestamp() + 90,
        "mastodon": lambda: datetime.fromisoformat(own["X-RateLimit-Reset"]).timestamp(),
        "bluesky": lambda: float(own["RateLimit-Reset"]),
    }[network]()
    assert abs(told - clock().timestamp() - 90) < 1.5
    assert seconds["Retry-After"] == "90"
    assert abs((parsedate_to_datetime(date["Retry-After"]).astimezone(UTC) - clock()).total_seconds() - 90) < 1.5
    assert not {"Retry-After", "x-rate-limit-reset", "X-RateLimit-Reset", "RateLimit-Reset"} & set(bare)


def test_a_fault_waits_for_its_call(stage: Stage, network: str, send: Send) -> None:
    stage.fault(network, Fault.ERROR_500, on=Call.UPLOAD)
    assert send("Einmal").ok
    stage.fault(network, Fault.ERROR_500, skip=1)
    assert [send(text).status_code < 400 for text in ("a", "b", "c")] == [True, False, True]
    stage.fault(network, Fault.ERROR_500)
    stage.clear_faults()
    assert send("d").ok


def test_a_failed_post_does_not_use_up_a_fault_that_follows_success(stage: Stage, network: str, send: Send) -> None:
    stage.fault(network, Fault.HANG_UP_AFTER_ACCEPTING)
    assert send("a" * 9000).status_code in (400, 403, 422)
    with pytest.raises(requests.ConnectionError):
        send("kurz")
    assert len(stage.posts(network)) == 1


def test_a_slow_answer_ends_with_the_stage(http: requests.Session) -> None:
    ended = threading.Event()
    with Stage() as stage:
        account, url = stage.account("x"), f"{stage.url('x')}/2/tweets"
        stage.fault("x", Fault.SLOW, seconds=600)

        def ask() -> None:
            try:
                http.post(url, json={"text": "a"}, headers=bearer(account), timeout=30)
            except requests.RequestException:
                pass
            finally:
                ended.set()

        thread = threading.Thread(target=ask)
        thread.start()
        assert stage.wait_for_requests("x", Call.COMMIT)
    assert ended.wait(10)
    thread.join()


def test_a_client_that_dies_while_waiting_has_posted(stage: Stage) -> None:
    """As when the publisher is killed right after the request has left."""
    account = stage.account("x")
    stage.fault("x", Fault.SLOW, seconds=600)
    body = b'{"text": "Abgeschickt"}'
    head = (
        "POST /2/tweets HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
        f"Content-Length: {len(body)}\r\n"
        f"Authorization: Bearer {account.credential['access_token'].reveal()}\r\n\r\n"
    )
    port = int(stage.url("x").rpartition(":")[2])
    with socket.create_connection(("127.0.0.1", port), timeout=10) as line:
        line.sendall(head.encode() + body)
        assert stage.wait_for_posts("x", 1)
    assert [post.text for post in stage.posts("x")] == ["Abgeschickt"]
