"""X: what is sent, what a refusal means, and how a post is found again."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from composer.core.outcome import (
    Absent,
    CannotTell,
    Confirmed,
    Found,
    Outcome,
    Published,
    Receipt,
    Refused,
    SignInDead,
    TryLater,
    Unclear,
    Uploaded,
)
from composer.core.ports import CommitOrder
from composer.core.secret import Secret
from composer.networks.x import wire
from tests.networks.loopback_server import Behaviour, LoopbackServer, Routes, Say, Seen, say
from tests.networks.orders import ACCOUNTS, HUSH, channel, credential, keep_nothing, network, order, rendition

ME = ACCOUNTS["x"]
LISTING = f"GET /2/users/{ME}/tweets"
SINCE = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)
WHEN = "2026-11-22T10:00:03.000Z"


def problem(status: int, detail: str = "", title: str = "Forbidden", kind: str = "about:blank") -> Say:
    return say(status, {"title": title, "type": kind, "status": status, "detail": detail})


def commit(answer: Say, sent: CommitOrder | None = None) -> tuple[Outcome, Seen]:
    with LoopbackServer(Routes({"POST /2/tweets": answer})) as server:
        pasted = {"access_token": Secret(HUSH)}
        connection = network("x").connect(channel("x", server.url), pasted, keep_nothing)
        outcome = connection.commit(sent or order())
        connection.close()
        return outcome, server.seen[0]


def test_a_text() -> None:
    outcome, seen = commit(say(201, {"data": {"id": "1346889436626259968", "text": "…"}}))
    assert isinstance(outcome, Published)
    assert outcome.receipt.remote_id == "1346889436626259968"
    assert outcome.receipt.url.endswith("/salzwerk/status/1346889436626259968")
    assert seen.json() == {"text": "Guten Morgen & hallo"}
    assert seen.headers["authorization"] == f"Bearer {HUSH}"


def test_pictures_and_reply() -> None:
    parent = Receipt("99", "")
    sent = order("", uploads=("1", "2"), index=1, root=parent, parent=parent)
    _, seen = commit(say(201, {"data": {"id": "1"}}), sent)
    assert seen.json() == {"media": {"media_ids": ["1", "2"]}, "reply": {"in_reply_to_tweet_id": "99"}}


def test_an_error_beside_the_data_does_not_undo_the_post() -> None:
    outcome, _ = commit(say(201, {"data": {"id": "1"}, "errors": [{"title": "Field Authorization Error"}]}))
    assert isinstance(outcome, Published)


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (problem(401, "Unauthorized", "Unauthorized"), (SignInDead, "token")),
        (
            problem(403, "", "Unsupported Authentication", "https://x/unsupported-authentication"),
            (SignInDead, "token-kind"),
        ),
        (problem(403, "You are not allowed to create a Tweet with duplicate content."), (Unclear, "duplicate")),
        (say(403, {"errors": [{"message": "duplicate content"}], "title": "Forbidden"}), (Unclear, "duplicate")),
        (problem(403, "You are not permitted to perform this action."), (Refused, "not-permitted")),
        (problem(403, "Reply to this conversation is not allowed because you"), (Refused, "reply-not-allowed")),
        (
            problem(403, "You attempted to reply to a Tweet that is deleted or not visible to you."),
            (Refused, "parent-gone"),
        ),
        (problem(400, "The Tweet contains an invalid URL."), (Refused, "invalid-link")),
        (problem(403, "a maximum of one cashtag"), (Refused, "cashtags")),
        (problem(400, "", "Invalid Request", "https://api.x.com/2/problems/invalid-request"), (Refused, "bad-request")),
        (problem(403, "", "Forbidden", "https://api.x.com/2/problems/user-suspended"), (Refused, "account-suspended")),
        (problem(403, "something new"), (Refused, "refused")),
        (problem(402, "", "CreditsDepleted"), (Refused, "no-credits")),
        (problem(429, "", "Usage", "https://api.twitter.com/2/problems/usage-capped"), (Refused, "usage-cap")),
        (problem(429, "", "Too Many Requests"), (TryLater, "rate-limit")),
        (problem(400, "a mistake that nobody has seen"), (Unclear, "unexpected-answer")),
        (problem(503, "", "Service Unavailable"), (Unclear, "server-error")),
    ],
)
def test_what_a_refusal_means(answer: Say, expected: tuple[type, str]) -> None:
    outcome, _ = commit(answer)
    assert (type(outcome), getattr(outcome, "code", "")) == expected


def test_a_picture_with_its_alt_text() -> None:
    routes: dict[str, Say | Behaviour] = {
        "POST /2/media/upload": say(200, {"data": {"id": "77", "media_key": "3_77"}}),
        "POST /2/media/metadata": say(200, {"data": {"id": "77"}}),
    }
    with LoopbackServer(Routes(routes)) as server:
        connection = network("x").connect(channel("x", server.url), credential(), keep_nothing)
        assert connection.upload(rendition("Ein Salzstock")) == Uploaded("77")
        assert connection.upload(rendition("")) == Uploaded("77")
        connection.close()
        upload, alt, plain = server.seen
    assert b'name="media_category"\r\n\r\ntweet_image\r\n' in upload.body
    assert (
        b'name="media"; filename="picture.jpg"\r\nContent-Type: image/jpeg\r\n\r\n\xff\xd8\xff picture\r\n'
        in upload.body
    )
    assert alt.json() == {"id": "77", "metadata": {"alt_text": {"text": "Ein Salzstock"}}}
    assert plain.route == "POST /2/media/upload"


def shown(text: str, **more: object) -> dict[str, object]:
    return {"id": "5", "created_at": WHEN, "text": text, **more}


def link(short: str, long: str, **more: object) -> dict[str, object]:
    return {"url": short, "expanded_url": long, **more}


RETURNED = shown(
    "A &amp; B: https://t.co/aaa https://t.co/bbb",
    entities={
        "urls": [
            link("https://t.co/aaa", "https://example.org/?a=1&b=2"),
            link("https://t.co/bbb", "https://x.com/salzwerk/status/5/photo/1", media_key="3_1"),
        ]
    },
    attachments={"media_keys": ["3_1"]},
)


def test_the_returned_text_is_read_as_it_was_sent() -> None:
    assert wire.plain_text(RETURNED) == "A & B: https://example.org/?a=1&b=2"
    note = shown("short…", note_tweet={"text": "the whole &lt;text&gt;"})
    assert wire.plain_text(note) == "the whole <text>"


def look(*listings: Say, sent: CommitOrder) -> tuple[object, list[Seen]]:
    answers = iter(listings)
    with LoopbackServer(Routes({LISTING: lambda _: next(answers)})) as server:
        connection = network("x").connect(channel("x", server.url), credential(), keep_nothing)
        found = connection.find_recent(sent, SINCE)
        connection.close()
        return found, server.seen


def listing(*posts: dict[str, object], **meta: object) -> Say:
    return say(200, {"data": list(posts), "meta": {"result_count": len(posts), **meta}} if posts else {"meta": meta})


def test_a_post_is_found_behind_links_and_escapes() -> None:
    sent = order("A & B: https://example.org/?a=1&b=2", uploads=("1",))
    found, seen = look(listing(RETURNED), sent=sent)
    assert isinstance(found, Found)
    assert found.receipt.remote_id == "5"
    assert seen[0].query["start_time"] <= "2026-11-22T09:59:00Z"
    assert seen[0].query["exclude"] == "retweets"


def test_a_post_may_show_up_at_the_second_look() -> None:
    found, seen = look(listing(), listing(shown("Hallo")), sent=order("Hallo"))
    assert isinstance(found, Found)
    assert len(seen) == 2


@pytest.mark.parametrize(
    "other",
    [
        shown("Hallo!"),
        {**shown("Hallo"), "created_at": "2026-11-22T08:00:00.000Z"},
        shown("Hallo", referenced_tweets=[{"type": "replied_to", "id": "4"}]),
        shown("Hallo", attachments={"media_keys": ["3_1"]}),
    ],
)
def test_another_post_is_not_taken_for_ours(other: dict[str, object]) -> None:
    found, _ = look(listing(other), listing(other), sent=order("Hallo"))
    assert found == Absent()


def test_the_part_of_a_thread_is_found_by_its_place() -> None:
    parent = Receipt("4", "")
    reply = shown("Zwei", referenced_tweets=[{"type": "replied_to", "id": "4"}])
    found, _ = look(listing(reply), sent=order("Zwei", index=1, root=parent, parent=parent))
    assert isinstance(found, Found)


def test_a_link_without_scheme_comes_back_with_one() -> None:
    returned = shown("Mehr: https://t.co/a heute", entities={"urls": [link("https://t.co/a", "http://example.org")]})
    found, _ = look(listing(returned), sent=order("Mehr: example.org heute"))
    assert isinstance(found, Found)


def test_absence_is_not_claimed_where_a_repeat_could_make_a_second_post() -> None:
    found, _ = look(listing(), listing(), sent=order("Hallo", uploads=("1",)))
    assert isinstance(found, CannotTell)
    more, _ = look(listing(shown("Anderes"), next_token="abc"), sent=order("Hallo"))
    assert isinstance(more, CannotTell)


def test_reading_back() -> None:
    with LoopbackServer(Routes({"GET /2/tweets/5": say(200, {"data": RETURNED})})) as server:
        connection = network("x").connect(channel("x", server.url), credential(), keep_nothing)
        confirmed = connection.confirm(Receipt("5", "https://x.com/salzwerk/status/5"))
        assert connection.confirm(Receipt("6", "")) is None
        connection.close()
    assert confirmed == Confirmed("https://x.com/salzwerk/status/5", "A & B: https://example.org/?a=1&b=2", 1)
