"""Mastodon: what is sent, what servers of other kinds answer, and how a post is found again."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from composer.core.outcome import (
    Absent,
    CannotTell,
    Found,
    Outcome,
    Published,
    Receipt,
    Refused,
    TryLater,
    Unclear,
    Uploaded,
)
from composer.core.ports import CommitOrder
from composer.networks.mastodon import wire
from tests.networks.loopback_server import Behaviour, LoopbackServer, Routes, Say, Seen, say
from tests.networks.orders import ACCOUNTS, channel, credential, keep_nothing, network, order, plan, rendition

ME = ACCOUNTS["mastodon"]
LISTING = f"GET /api/v1/accounts/{ME}/statuses"
SINCE = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)


def status(text: str = "Hallo", **more: object) -> dict[str, object]:
    return {
        "id": "5",
        "url": "https://example.social/@salzwerk/5",
        "created_at": "2026-11-22T10:00:03.000Z",
        "content": f"<p>{text}</p>",
        "in_reply_to_id": None,
        "reblog": None,
        "media_attachments": [],
        **more,
    }


def commit(routes: dict[str, Say | Behaviour], sent: CommitOrder | None = None) -> tuple[Outcome, list[Seen]]:
    with LoopbackServer(Routes(routes)) as server:
        connection = network("mastodon").connect(channel("mastodon", server.url), credential(), keep_nothing)
        outcome = connection.commit(sent or order())
        connection.close()
        return outcome, server.seen


def test_what_is_sent() -> None:
    parent = Receipt("4", "")
    sent = order("Zwei", uploads=("7", "8"), index=1, root=parent, parent=parent)
    outcome, (seen,) = commit({"POST /api/v1/statuses": say(200, status("Zwei"))}, sent)
    assert isinstance(outcome, Published)
    assert outcome.receipt == Receipt("5", "https://example.social/@salzwerk/5")
    assert seen.json() == {"status": "Zwei", "language": "de", "media_ids": ["7", "8"], "in_reply_to_id": "4"}


def test_the_key_is_the_same_at_every_try_and_another_for_every_part() -> None:
    assert wire.idempotency_key(order("a")) == wire.idempotency_key(order("a"))
    keys = {wire.idempotency_key(order(token=t, index=i)) for t in ("p", "q") for i in range(5)}
    assert len(keys) == 10


@pytest.mark.parametrize(
    ("code", "body", "expected"),
    [
        (401, {"error": "The access token is invalid"}, "token"),
        (403, {"error": "Cette action n'est pas autorisée"}, "permission"),
        (404, {"error": "Record not found"}, "not-found"),
        (422, {"error": "バリデーションに失敗しました"}, "validation"),
        (400, {"error": "Bad Request: language"}, "bad-request"),
        (429, {"error": "Too many requests"}, "rate-limit"),
        (400, {"error": "Duplicate idempotency key."}, "duplicate"),
        (500, {"error": "oops"}, "server-error"),
        (200, {"id": "9", "scheduled_at": "2026-11-23T10:00:00Z", "params": {}}, "answer-unreadable"),
    ],
)
def test_what_a_refusal_means(code: int, body: dict[str, object], expected: str) -> None:
    outcome, _ = commit({"POST /api/v1/statuses": say(code, body), LISTING: say(200, [])})
    assert getattr(outcome, "code", "") == expected
    assert isinstance(outcome, Unclear) == (expected in {"duplicate", "server-error", "answer-unreadable"})


def test_an_odd_no_stands_only_if_nothing_is_there() -> None:
    odd = say(400, {"error": "Bad Request"})
    outcome, _ = commit({"POST /api/v1/statuses": odd, LISTING: say(200, [status()])}, order("Hallo", created_at=SINCE))
    assert isinstance(outcome, Unclear)
    unknown, _ = commit({"POST /api/v1/statuses": odd})
    assert isinstance(unknown, Unclear)


@pytest.mark.parametrize(
    ("media", "expected"),
    [
        (Say(206, b"{}"), TryLater("media-not-ready")),
        (say(404, {"error": "gone"}), TryLater("media-expired")),
        (say(200, {"id": "7"}), Refused("validation")),
    ],
)
def test_what_was_wrong_with_a_picture_is_asked_for(media: Say, expected: TryLater | Refused) -> None:
    refused = say(422, {"error": "übersetzt"})
    outcome, seen = commit({"POST /api/v1/statuses": refused, "GET /api/v1/media/7": media}, order(uploads=("7",)))
    assert (type(outcome), getattr(outcome, "code", "")) == (type(expected), expected.code)
    assert [s.method for s in seen] == ["POST", "GET"]


def upload(*polls: Say) -> tuple[object, list[Seen]]:
    answers = iter(polls)
    routes: dict[str, Say | Behaviour] = {
        "POST /api/v2/media": say(202, {"id": "7", "url": None}),
        "GET /api/v1/media/7": lambda _: next(answers),
    }
    with LoopbackServer(Routes(routes)) as server:
        connection = network("mastodon").connect(channel("mastodon", server.url), credential(), keep_nothing)
        result = connection.upload(rendition("Ein Salzstock"))
        connection.close()
        return result, server.seen


def test_a_picture_is_waited_for() -> None:
    result, seen = upload(Say(206, b"{}"), Say(206, b"{}"), say(200, {"id": "7"}))
    assert result == Uploaded("7")
    assert b'name="description"\r\n\r\nEin Salzstock\r\n' in seen[0].body
    assert b'name="focus"\r\n\r\n-0.5000,-0.5000\r\n' in seen[0].body
    assert len(seen) == 4


def test_a_picture_that_fails_or_never_ends() -> None:
    failed, _ = upload(say(422, {"error": "x"}))
    assert isinstance(failed, Refused)
    assert failed.code == "media-failed"
    endless, seen = upload(*[Say(206, b"{}")] * 30)
    assert endless == TryLater("media-not-ready")
    assert len(seen) == 31


@pytest.mark.parametrize(
    ("code", "expected"), [(422, "picture-type"), (413, "picture-too-big"), (403, "refused"), (401, "refused")]
)
def test_a_picture_that_is_not_taken(code: int, expected: str) -> None:
    with LoopbackServer(lambda _: Say(code, b"<html>proxy</html>")) as server:
        connection = network("mastodon").connect(channel("mastodon", server.url), credential(), keep_nothing)
        result = connection.upload(rendition())
        connection.close()
    assert isinstance(result, Refused)
    assert result.code == expected


def test_the_focal_point_stays_within_the_picture() -> None:
    assert wire.describe(plan())["focus"] == "-0.5000,-0.5000"
    assert "description" not in wire.describe(plan(alt=""))


def look(*listings: Say, sent: CommitOrder, source: Say | None = None) -> tuple[object, list[Seen]]:
    answers = iter(listings)
    routes: dict[str, Say | Behaviour] = {LISTING: lambda _: next(answers)}
    if source is not None:
        routes["GET /api/v1/statuses/5/source"] = source
    with LoopbackServer(Routes(routes)) as server:
        connection = network("mastodon").connect(channel("mastodon", server.url), credential(), keep_nothing)
        found = connection.find_recent(sent, SINCE)
        connection.close()
        return found, server.seen


HTML = (
    "Neu &amp; gut<br />Zeile zwei</p><p>Von "
    '<span class="h-card"><a href="https://other.example/@anna" class="u-url mention">@<span>anna</span></a></span> '
    '<a href="https://www.example.org/a-long-path?x=1&amp;y=2"><span class="invisible">https://www.</span>'
    '<span class="ellipsis">example.org/a-long-path?x=1&amp;y</span><span class="invisible">=2</span></a>'
)
TEXT = "Neu & gut\nZeile zwei\n\nVon @anna@other.example https://www.example.org/a-long-path?x=1&y=2"


@pytest.mark.parametrize("source", [None, say(200, {"id": "5", "text": TEXT})])
def test_a_post_is_found_behind_its_html(source: Say | None) -> None:
    found, _ = look(say(200, [status(HTML)]), sent=order(TEXT), source=source)
    assert isinstance(found, Found)
    assert found.receipt.remote_id == "5"


@pytest.mark.parametrize(
    "other",
    [
        status("Hallo!"),
        status(created_at="2026-11-22T09:00:00.000Z"),
        status(in_reply_to_id="4"),
        status(media_attachments=[{"id": "1"}]),
        status(reblog={"id": "1"}),
    ],
)
def test_another_post_is_not_taken_for_ours(other: dict[str, object]) -> None:
    old = status("Älter", created_at="2026-11-20T10:00:00.000Z")
    found, seen = look(say(200, [other, old]), say(200, [other, old]), sent=order("Hallo"))
    assert found == Absent()
    assert len(seen) == 2


def test_a_post_may_show_up_at_the_second_look() -> None:
    found, _ = look(say(200, []), say(200, [status()]), sent=order("Hallo"))
    assert isinstance(found, Found)


def test_older_pages_are_read_as_far_as_needed_and_no_further() -> None:
    newer = [status("Anderes", id=str(9 - at)) for at in range(2)]
    found, seen = look(say(200, newer), say(200, [status()]), sent=order("Hallo"))
    assert isinstance(found, Found)
    assert seen[1].query["max_id"] == "8"
    endless, _ = look(*[say(200, newer)] * 3, sent=order("Hallo"))
    assert isinstance(endless, CannotTell)


def test_limits_of_other_servers() -> None:
    assert wire.limits({"max_toot_chars": 5000, "upload_limit": 16_000_000, "description_limit": 5000}) == (
        ("text.limit", 5000),
        ("pictures.alt_limit", 5000),
        ("pictures.max_bytes", 16_000_000),
    )
    nonsense = {"configuration": {"statuses": {"max_characters": "many"}, "media_attachments": None}, "x": 1}
    assert wire.limits(nonsense) == ()
    assert wire.limits({"max_toot_chars": True, "upload_limit": -1}) == ()


def test_a_moment_that_is_none_counts_as_now() -> None:
    assert abs(wire.made_at({}) - datetime.now(UTC)) < timedelta(minutes=1)
