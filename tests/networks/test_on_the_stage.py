"""The four adapters against the four servers of the rehearsal, which were written without them."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
import requests
from PIL import Image

from composer.core.client import Channel
from composer.core.outcome import (
    Absent,
    CannotTell,
    Confirmed,
    Found,
    Identity,
    Published,
    Receipt,
    Refused,
    SignInDead,
    TryLater,
    Unclear,
    Uploaded,
)
from composer.core.ports import CommitOrder, Connection, Rendition
from composer.networks.shared.codes import OUTCOME_CODES
from composer.networks.shared.http import USUAL_TIMEOUTS, Timeouts
from composer.rehearsal.faults import Fault
from composer.rehearsal.stage import Stage
from composer.rehearsal.values import Call
from tests.networks.orders import ACCOUNTS, CARD, keep_nothing, network, order, plan

HASTY = Timeouts(connect=5.0, read=0.4, body=5.0)
SLOW = {Fault.SLOW, Fault.SLOW_TO_START}


@pytest.fixture(params=sorted(ACCOUNTS))
def key(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def stage() -> Iterator[Stage]:
    with Stage() as made:
        yield made
        assert made.mishaps == ()


@contextmanager
def connected(stage: Stage, key: str, timeouts: Timeouts = USUAL_TIMEOUTS) -> Iterator[Connection]:
    account = stage.account(key)
    there = Channel("ch", "cl", key, account.handle, account.display_name, account.account_id, stage.url(key))
    connection = network(key, timeouts).connect(there, account.credential, keep_nothing)
    try:
        yield connection
    finally:
        connection.close()


def now() -> datetime:
    return datetime.now(UTC)


def picture(colour: str) -> Rendition:
    file = io.BytesIO()
    Image.new("RGB", (120, 80), colour).save(file, "JPEG")
    return Rendition(plan(f"Ganz {colour}"), file.getvalue(), "image/jpeg", 120, 80)


def published(connection: Connection, sent: CommitOrder) -> Receipt:
    outcome = connection.commit(sent)
    assert isinstance(outcome, Published), outcome
    return outcome.receipt


def test_who_am_i(stage: Stage, key: str) -> None:
    with connected(stage, key) as connection:
        identity = connection.identify()
    assert isinstance(identity, Identity)
    assert identity.account_id == stage.account(key).account_id


def test_a_text_arrives_as_written_and_can_be_looked_at(stage: Stage, key: str) -> None:
    text = "Guten Morgen & herzlich willkommen"
    with connected(stage, key) as connection:
        receipt = published(connection, order(text, created_at=now()))
        confirmed = connection.confirm(receipt)
    (post,) = stage.posts(key)
    assert (post.text, post.remote_id, post.requests) == (text, receipt.remote_id, 1)
    assert requests.get(receipt.url, timeout=10).status_code == 200
    assert key == "linkedin" or isinstance(confirmed, Confirmed)
    assert confirmed is None or (confirmed.text, confirmed.pictures) == (text, 0)


def test_four_pictures_arrive_in_order_with_their_alt_texts(stage: Stage, key: str) -> None:
    with connected(stage, key) as connection:
        uploads = [connection.upload(picture(colour)) for colour in ("red", "green", "blue", "white")]
        handles = tuple(upload.handle for upload in uploads if isinstance(upload, Uploaded))
        published(connection, order("Vier", uploads=handles, created_at=now()))
    (post,) = stage.posts(key)
    # X and Mastodon are told the alt text with the picture, the others with the post.
    with_picture = ["Ganz red", "Ganz green", "Ganz blue", "Ganz white"]
    with_post = ["Bild 1", "Bild 2", "Bild 3", "Bild 4"]
    assert [p.alt for p in post.pictures] == (with_picture if key in {"x", "mastodon"} else with_post)


@pytest.mark.parametrize("key", ["bluesky", "linkedin"])
def test_a_card_is_shown_where_the_client_sends_it(stage: Stage, key: str) -> None:
    with connected(stage, key) as connection:
        thumb = connection.upload(picture("green"))
        assert isinstance(thumb, Uploaded)
        sent = order("Mit Karte", card=CARD, thumb=thumb.handle, created_at=now())
        receipt = published(connection, sent)
        if key == "bluesky":
            assert connection.find_recent(sent, now()) == Found(receipt)
            assert connection.confirm(receipt) == Confirmed(receipt.url, "Mit Karte", 0)
    (post,) = stage.posts(key)
    card = post.card
    assert card is not None
    assert card.picture is not None
    assert (card.url, card.title, card.description) == (CARD.url, CARD.title, CARD.description)
    assert CARD.title in requests.get(receipt.url, timeout=10).text


@pytest.mark.parametrize("key", ["bluesky", "mastodon", "x"])
def test_pictures_stand_on_their_part_of_a_thread(stage: Stage, key: str) -> None:
    with connected(stage, key) as connection:
        first = published(connection, order("Eins", created_at=now()))
        uploads = [connection.upload(picture(colour)) for colour in ("red", "green")]
        handles = tuple(upload.handle for upload in uploads if isinstance(upload, Uploaded))
        published(connection, order("Zwei", index=1, root=first, parent=first, uploads=handles, created_at=now()))
    assert [(post.text, len(post.pictures)) for post in stage.posts(key)] == [("Eins", 0), ("Zwei", 2)]


def test_a_thread_of_five(stage: Stage, key: str) -> None:
    if key == "linkedin":
        pytest.skip("LinkedIn has no threads")
    receipts: list[Receipt] = []
    with connected(stage, key) as connection:
        for index in range(5):
            root, parent = (receipts[0], receipts[-1]) if receipts else (None, None)
            sent = order(f"Teil {index}", index=index, root=root, parent=parent, created_at=now())
            receipts.append(published(connection, sent))
    assert [post.text for post in stage.posts(key)] == [f"Teil {index}" for index in range(5)]
    assert [post.reply_to for post in stage.posts(key)] == [None, *(r.remote_id for r in receipts[:4])]


@pytest.mark.parametrize("fault", list(Fault), ids=lambda fault: str(fault.value))
def test_what_an_outcome_claims_is_so(stage: Stage, key: str, fault: Fault) -> None:
    """Whatever goes wrong: one request, no false claim, and a search that is right or says that it cannot tell."""
    if (key, fault) == ("linkedin", Fault.DUPLICATE):
        pytest.skip("the fault names a post that never was; a real refusal names the one that is there")
    start = now()
    sent = order("Nur einmal", created_at=start)
    stage.fault(key, fault, seconds=3.0)
    with connected(stage, key, HASTY if fault in SLOW else USUAL_TIMEOUTS) as connection:
        outcome = connection.commit(sent)
        assert stage.requests(key, Call.COMMIT) == 1
        there = len(stage.posts(key))
        match outcome:
            case Published(receipt):
                assert [post.remote_id for post in stage.posts(key)] == [receipt.remote_id]
            case Refused(code) | TryLater(code) | SignInDead(code):
                assert code in OUTCOME_CODES
                assert there == 0
            case Unclear(code):
                assert code in OUTCOME_CODES
        found = connection.find_recent(sent, start)
        there = len(stage.posts(key))
        if isinstance(found, Found):
            assert [post.remote_id for post in stage.posts(key)] == [found.receipt.remote_id]
        if isinstance(found, Absent):
            assert there == 0
        if key == "linkedin":
            assert isinstance(found, CannotTell)
    assert there <= 1


@pytest.mark.parametrize("pictures", [0, 2])
@pytest.mark.parametrize("fault", [Fault.ERROR_500_AFTER_CREATING, Fault.HANG_UP_AFTER_ACCEPTING, Fault.HALF_AN_ANSWER])
def test_a_post_whose_answer_was_lost_is_found(stage: Stage, key: str, fault: Fault, pictures: int) -> None:
    start = now()
    with connected(stage, key) as connection:
        uploads = [connection.upload(picture(colour)) for colour in ("red", "green")[:pictures]]
        handles = tuple(upload.handle for upload in uploads if isinstance(upload, Uploaded))
        sent = order("Trotzdem da", uploads=handles, created_at=start)
        other = connection.find_recent(order("Nie gesendet", created_at=start), start)
        stage.fault(key, fault)
        connection.commit(sent)
        # Whoever asks has not uploaded anything: after a crash the handles are gone.
        found = connection.find_recent(replace(sent, uploads=(), renditions=()), start - timedelta(seconds=1))
    assert len(stage.posts(key)) == 1
    assert isinstance(found, CannotTell if key == "linkedin" else Found)
    assert isinstance(other, CannotTell if key == "linkedin" else Absent)


def test_a_revoked_token(stage: Stage, key: str) -> None:
    account = stage.account(key)
    stage.revoke(key, account.account_id)
    with connected(stage, key) as connection:
        outcome = connection.commit(order(created_at=now()))
    assert stage.posts(key) == ()
    # Bluesky's app password still stands, so its tokens are simply renewed.
    assert (
        isinstance(outcome, SignInDead | TryLater | Published) if key == "bluesky" else isinstance(outcome, SignInDead)
    )
