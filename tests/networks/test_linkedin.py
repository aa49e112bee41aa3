"""LinkedIn: what is sent, what a refusal means, and what members cannot be told."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from composer.core.outcome import (
    CannotTell,
    Confirmed,
    Found,
    Identity,
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
from composer.networks.linkedin import LinkedIn, wire
from tests.networks.loopback_server import Behaviour, LoopbackServer, Routes, Say, Seen, say
from tests.networks.orders import CARD, HUSH, channel, credential, keep_nothing, network, order, rendition

PAGE = "urn:li:organization:2414183"
SINCE = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)
URN = "urn:li:share:7130000000000000001"


def error(status: int, code: str = "", message: str = "no", number: int | None = None) -> Say:
    body: dict[str, object] = {"status": status, "message": message}
    if code:
        body["code"] = code
    if number is not None:
        body["serviceErrorCode"] = number
    return say(status, body)


def commit(answer: Say, sent: CommitOrder | None = None) -> tuple[Outcome, Seen]:
    with LoopbackServer(Routes({"POST /rest/posts": answer})) as server:
        connection = network("linkedin").connect(channel("linkedin", server.url), credential(), keep_nothing)
        outcome = connection.commit(sent or order())
        connection.close()
        return outcome, server.seen[0]


def test_a_text() -> None:
    sent = order("Ein (gutes) Jahr", wire_text=r"Ein \(gutes\) Jahr")
    outcome, seen = commit(Say(201, b"", {"x-restli-id": URN}), sent)
    assert isinstance(outcome, Published)
    assert outcome.receipt.remote_id == URN
    assert outcome.receipt.url.endswith(f"/feed/update/{URN}/")
    assert seen.headers["linkedin-version"] == "202608"
    assert seen.headers["x-restli-protocol-version"] == "2.0.0"
    assert seen.headers["content-type"] == "application/json"
    assert seen.json() == {
        "author": "urn:li:person:abc123",
        "commentary": r"Ein \(gutes\) Jahr",
        "visibility": "PUBLIC",
        "distribution": {"feedDistribution": "MAIN_FEED", "targetEntities": [], "thirdPartyDistributionChannels": []},
        "lifecycleState": "PUBLISHED",
        "isReshareDisabledByAuthor": False,
    }


def test_one_picture_and_several_are_told_differently() -> None:
    created = Say(201, b"", {"x-restli-id": URN})
    _, one = commit(created, order(uploads=("urn:li:image:A",)))
    assert one.json()["content"] == {"media": {"id": "urn:li:image:A", "altText": "Bild 1"}}
    _, two = commit(created, order(uploads=("urn:li:image:A", "urn:li:image:B")))
    assert two.json()["content"] == {
        "multiImage": {
            "images": [{"id": "urn:li:image:A", "altText": "Bild 1"}, {"id": "urn:li:image:B", "altText": "Bild 2"}]
        }
    }


def test_a_card_is_sent_whole_because_nobody_else_makes_it() -> None:
    created = Say(201, b"", {"x-restli-id": URN})
    _, seen = commit(created, order(card=CARD, thumb="urn:li:image:T"))
    assert seen.json()["content"] == {
        "article": {
            "source": "https://salz.example/ernte",
            "title": "Ernte",
            "description": "Was satt macht",
            "thumbnail": "urn:li:image:T",
        }
    }
    _, bare = commit(created, order(card=replace(CARD, description="", picture=None)))
    assert bare.json()["content"] == {"article": {"source": "https://salz.example/ernte", "title": "Ernte"}}
    _, not_ours = commit(created, order(card=replace(CARD, sent=False)))
    assert "content" not in not_ours.json()


def test_a_posts_card_tells_it_from_another() -> None:
    made = {"createdAt": 2_000_000_000_000, "commentary": "Gut", "content": {"article": {"source": CARD.url}}}
    since = datetime(2026, 1, 1, tzinfo=UTC)
    assert wire.is_orders(made, order("Gut", card=CARD), since)
    assert not wire.is_orders(made, order("Gut"), since)
    assert not wire.is_orders({**made, "content": {}}, order("Gut", card=CARD), since)
    assert wire.is_orders({**made, "content": {}}, order("Gut", card=replace(CARD, sent=False)), since)


def test_the_version_is_a_setting() -> None:
    with LoopbackServer(lambda _: Say(201, b"", {"x-restli-id": URN})) as server:
        connection = LinkedIn("202701").connect(channel("linkedin", server.url), credential(), keep_nothing)
        connection.commit(order())
        connection.close()
        assert server.seen[0].headers["linkedin-version"] == "202701"


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (error(401, "EXPIRED_ACCESS_TOKEN", number=65602), (SignInDead, "token")),
        (error(401, "", number=65600), (SignInDead, "token")),
        (error(403, "ACCESS_DENIED", number=100), (Refused, "permission")),
        (error(403), (Refused, "permission")),
        (error(426, "NONEXISTENT_VERSION"), (Refused, "api-version")),
        (error(400, "FIELD_LENGTH_TOO_LONG"), (Refused, "text-too-long")),
        (error(400, "INVALID_URN_ID"), (Refused, "bad-request")),
        (error(400, "MEDIA_ASSET_PROCESSING_FAILED"), (Refused, "media-failed")),
        (error(422, "", "ERROR :: /author :: field is required but not found"), (Refused, "bad-request")),
        (error(400, "MEDIA_ASSET_WAITING_UPLOAD"), (TryLater, "media-not-ready")),
        (error(409), (TryLater, "conflict")),
        (error(429, "TOO_MANY_REQUESTS", number=101), (TryLater, "rate-limit")),
        (error(422, "", "Content is a duplicate of something"), (Unclear, "duplicate")),
        (error(400, "", "Unable to obtain activity"), (Unclear, "server-error")),
        (error(400, "NEVER_HEARD_OF"), (Unclear, "unexpected-answer")),
        (error(500), (Unclear, "server-error")),
        (Say(201), (Unclear, "answer-unreadable")),
    ],
)
def test_what_a_refusal_means(answer: Say, expected: tuple[type, str]) -> None:
    outcome, _ = commit(answer)
    assert (type(outcome), getattr(outcome, "code", "")) == expected


def test_a_duplicate_refusal_names_the_post_that_is_there() -> None:
    outcome, _ = commit(error(422, "", f"Content is a duplicate of {URN}"))
    assert isinstance(outcome, Published)
    assert outcome.receipt.remote_id == URN


def test_a_picture_that_is_still_worked_on_waits_a_minute() -> None:
    outcome, _ = commit(error(400, "MEDIA_ASSET_WAITING_UPLOAD"))
    assert isinstance(outcome, TryLater)
    assert outcome.not_before is not None
    assert outcome.not_before - datetime.now(UTC) > timedelta(seconds=30)


def upload(target: str) -> tuple[object, list[Seen]]:
    """Upload a picture where the server names `target` as the place for its bytes ("" for itself)."""

    def start(seen: Seen) -> Say:
        host = target or f"http://{seen.headers['host']}"
        return say(200, {"value": {"uploadUrl": f"{host}/dms-uploads/1", "image": "urn:li:image:A"}})

    routes: dict[str, Say | Behaviour] = {"POST /rest/images": start, "PUT /dms-uploads/1": Say(201)}
    with LoopbackServer(Routes(routes)) as server:
        connection = network("linkedin").connect(channel("linkedin", server.url), credential(), keep_nothing)
        result = connection.upload(rendition())
        connection.close()
        return result, server.seen


def test_a_picture_goes_up_in_two_steps() -> None:
    result, (start, put) = upload("")
    assert result == Uploaded("urn:li:image:A")
    assert start.query == {"action": "initializeUpload"}
    assert start.json() == {"initializeUploadRequest": {"owner": "urn:li:person:abc123"}}
    assert put.body == b"\xff\xd8\xff picture"
    assert put.headers["authorization"] == f"Bearer {HUSH}"


@pytest.mark.parametrize("target", ["https://example.org", "http://example.org", "https://linkedin.com.example.org"])
def test_the_token_does_not_go_to_a_stranger(target: str) -> None:
    result, seen = upload(target)
    assert isinstance(result, Refused)
    assert [request.method for request in seen] == ["POST"]


def test_members_cannot_look_for_their_posts() -> None:
    with LoopbackServer(lambda _: Say(403)) as server:
        connection = network("linkedin").connect(channel("linkedin", server.url), credential(), keep_nothing)
        assert connection.find_recent(order(), SINCE) == CannotTell("member-cannot-list")
        assert connection.confirm(Receipt(URN, "")) is None
        connection.close()
        assert server.seen == []


POST = {
    "id": URN,
    "commentary": r"Ein \(gutes\) Jahr {hashtag|\#|Salz}",
    "createdAt": int((SINCE + timedelta(seconds=2)).timestamp() * 1000),
    "content": {"media": {"id": "urn:li:image:A"}},
}


def test_pages_can() -> None:
    sent = order(
        "Ein (gutes) Jahr #Salz", wire_text=r"Ein \(gutes\) Jahr {hashtag|\#|Salz}", uploads=("urn:li:image:A",)
    )
    routes: dict[str, Say | Behaviour] = {
        "GET /rest/posts": say(200, {"elements": [POST]}),
        f"GET /rest/posts/{URN.replace(':', '%3A')}": say(200, POST),
    }
    with LoopbackServer(Routes(routes)) as server:
        page = replace(channel("linkedin", server.url), account_id=PAGE)
        connection = network("linkedin").connect(page, credential(), keep_nothing)
        found = connection.find_recent(sent, SINCE)
        other = connection.find_recent(order("Etwas anderes"), SINCE)
        confirmed = connection.confirm(Receipt(URN, "u"))
        connection.close()
        assert server.seen[0].headers["x-restli-method"] == "FINDER"
        assert server.seen[0].query["author"] == PAGE
    assert isinstance(found, Found)
    assert found.receipt.remote_id == URN
    assert isinstance(other, CannotTell)
    assert confirmed == Confirmed("u", "Ein (gutes) Jahr #Salz", 1)


def test_who_publishes_for_a_page() -> None:
    pages = say(200, {"elements": [{"organization": PAGE, "role": "ADMINISTRATOR", "state": "APPROVED"}]})
    with LoopbackServer(Routes({"GET /rest/organizationAcls": pages})) as server:
        page = replace(channel("linkedin", server.url), account_id=PAGE)
        mine = network("linkedin").connect(page, credential(), keep_nothing)
        assert mine.identify() == Identity(PAGE, "", "Salzwerk AG")
        other = network("linkedin").connect(replace(page, account_id=f"{PAGE}9"), credential(), keep_nothing)
        refused = other.identify()
        assert isinstance(refused, Refused)
        assert refused.code == "permission"
        mine.close()
        other.close()
