"""What the networks have besides text and pictures, from the adapters to the servers of the rehearsal."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from composer.core.message import Fields
from composer.core.outcome import Absent, CannotTell, Found, Published, Receipt, Refused, Unclear
from composer.core.ports import CommitOrder
from composer.rehearsal.faults import Fault
from composer.rehearsal.stage import Stage
from tests.networks.orders import order
from tests.networks.test_on_the_stage import connected, published

POLL: Fields = {"poll": ("Ja", "Nein"), "poll_duration": 1440}
COMMENTING = ("x", "mastodon", "bluesky")


@pytest.fixture
def stage() -> Iterator[Stage]:
    with Stage() as made:
        yield made
        assert made.mishaps == ()


def now() -> datetime:
    return datetime.now(UTC)


def with_fields(fields: Fields, text: str = "Was meint ihr?", language: str = "de") -> CommitOrder:
    return replace(order(text, created_at=now()), fields=fields, language=language)


@pytest.mark.parametrize(
    ("key", "fields", "facts"),
    [
        ("x", POLL, {"poll": "Ja | Nein (1440 min)"}),
        ("x", {"reply": "mentioned"}, {"reply_settings": "mentionedUsers"}),
        (
            "x",
            {"reply": "verified", "paid_partnership": True},
            {"reply_settings": "verified", "paid_partnership": "true"},
        ),
        ("mastodon", {**POLL, "poll_multiple": True}, {"poll": "Ja | Nein (86400 s multiple)"}),
        (
            "mastodon",
            {"warning": "Essen", "visibility": "unlisted"},
            {"spoiler_text": "Essen", "visibility": "unlisted"},
        ),
        (
            "mastodon",
            {"sensitive": True, "quote": "everyone"},
            {"sensitive": "true", "quote_approval_policy": "public"},
        ),
        ("linkedin", {"visibility": "connections"}, {"visibility": "CONNECTIONS"}),
        (
            "linkedin",
            {**POLL, "poll_question": "Salz?", "poll_duration": 4320},
            {"poll": "Salz? Ja | Nein (THREE_DAYS)"},
        ),
        ("bluesky", {"label": "graphic-media"}, {"label": "graphic-media"}),
        ("bluesky", {"reply": "nobody"}, {"threadgate": "nobody"}),
        (
            "bluesky",
            {"reply": "mentioned", "quote": "nobody"},
            {"threadgate": "mentionRule", "postgate": "disableRule"},
        ),
    ],
)
def test_what_is_set_arrives(stage: Stage, key: str, fields: Fields, facts: dict[str, str]) -> None:
    sent = with_fields(fields)
    with connected(stage, key) as connection:
        receipt = published(connection, sent)
        confirmed = connection.confirm(receipt)
    (post,) = stage.posts(key)
    assert dict(post.facts) == facts
    assert post.text == "Was meint ihr?"
    assert confirmed is None or confirmed.text == post.text


@pytest.mark.parametrize("key", ["mastodon", "bluesky"])
def test_a_language_of_its_own(stage: Stage, key: str) -> None:
    with connected(stage, key) as connection:
        published(connection, with_fields({}, language="en"))
    assert stage.posts(key)[0].language == "en"


@pytest.mark.parametrize(
    ("key", "fields"),
    [
        ("x", {"poll": ("Ja",), "poll_duration": 1440}),
        ("x", {"poll": ("Ja", "N" * 26), "poll_duration": 1440}),
        ("x", {"poll": ("Ja", "Nein"), "poll_duration": 4}),
        ("mastodon", {"poll": ("Ja", "Ja"), "poll_duration": 1440}),
        ("mastodon", {"poll": tuple("abcde"), "poll_duration": 1440}),
        ("mastodon", {"poll": ("Ja", "Nein"), "poll_duration": 50_000}),
        ("mastodon", {"visibility": "secret"}),
        ("linkedin", {"poll": ("Ja", "Nein"), "poll_duration": 1440}),
        ("linkedin", {"poll": ("Ja", "N" * 31), "poll_question": "Und?", "poll_duration": 1440}),
    ],
)
def test_the_stage_is_as_strict_as_the_networks(stage: Stage, key: str, fields: Fields) -> None:
    with connected(stage, key) as connection:
        outcome = connection.commit(with_fields(fields))
    assert isinstance(outcome, Refused), outcome
    assert stage.posts(key) == ()


@pytest.mark.parametrize("key", ["x", "mastodon", "bluesky"])
def test_only_the_first_part_has_the_poll_and_opens_the_conversation(stage: Stage, key: str) -> None:
    fields: Fields = {**POLL, "reply": "following", "warning": "Essen", "visibility": "private", "quote": "nobody"}
    receipts: list[Receipt] = []
    with connected(stage, key) as connection:
        for index in range(2):
            root, parent = (receipts[0], receipts[-1]) if receipts else (None, None)
            sent = order(f"Teil {index}", index=index, root=root, parent=parent, created_at=now())
            receipts.append(published(connection, replace(sent, fields=fields)))
    first, second = (dict(post.facts) for post in stage.posts(key))
    conversation = {"poll", "reply_settings", "threadgate"}
    assert conversation & set(first)
    assert not conversation & set(second)
    # Who may read and quote it holds for every part.
    assert {k: v for k, v in first.items() if k not in conversation} == second


@pytest.mark.parametrize("key", COMMENTING)
def test_the_first_comment_is_a_reply_to_ones_own_post(stage: Stage, key: str) -> None:
    fields: Fields = {"visibility": "private"} if key == "mastodon" else {}
    with connected(stage, key) as connection:
        post = published(connection, with_fields(fields))
        below = replace(
            order("Mehr dazu", index=1, root=post, parent=post, created_at=now()), comment=True, fields=fields
        )
        comment = published(connection, below)
        found = connection.find_recent(below, below.created_at)
    shown = stage.posts(key)[1]
    assert (shown.text, shown.reply_to, shown.remote_id) == ("Mehr dazu", post.remote_id, comment.remote_id)
    assert dict(shown.facts) == fields  # never more public than its post
    assert isinstance(found, Found)


def test_linkedin_lets_a_member_post_and_not_comment(stage: Stage) -> None:
    with connected(stage, "linkedin") as connection:
        post = published(connection, with_fields({}))
        below = replace(order("Mehr (dazu)", index=1, root=post, parent=post, created_at=now()), comment=True)
        outcome = connection.commit(below)
    assert isinstance(outcome, Refused)
    assert outcome.code == "permission"
    assert len(stage.posts("linkedin")) == 1


def test_linkedin_takes_a_comment_in_plain_text_from_those_who_may(stage: Stage) -> None:
    stage.let_comment("linkedin", stage.account("linkedin").account_id)
    with connected(stage, "linkedin") as connection:
        post = published(connection, with_fields({}))
        below = replace(order("Mehr (dazu) *hier*", index=1, root=post, parent=post, created_at=now()), comment=True)
        receipt = published(connection, below)
        found = connection.find_recent(below, below.created_at)
    comment = stage.posts("linkedin")[1]
    assert (comment.text, comment.reply_to, receipt.url) == ("Mehr (dazu) *hier*", post.remote_id, post.url)
    assert receipt.remote_id == comment.remote_id
    assert found == CannotTell("member-cannot-list")


@pytest.mark.parametrize("fault", [Fault.ERROR_500_AFTER_CREATING, Fault.HANG_UP_AFTER_ACCEPTING])
def test_a_post_with_gates_whose_answer_was_lost_is_found(stage: Stage, fault: Fault) -> None:
    sent = with_fields({"reply": "nobody", "quote": "nobody"})
    with connected(stage, "bluesky") as connection:
        assert isinstance(connection.find_recent(sent, sent.created_at), Absent)
        stage.fault("bluesky", fault)
        assert isinstance(connection.commit(sent), Unclear)
        found = connection.find_recent(sent, sent.created_at)
        again = connection.commit(sent)
    (post,) = stage.posts("bluesky")
    assert isinstance(found, Found)
    assert found.receipt.remote_id == post.remote_id
    assert not isinstance(again, Published)
    assert dict(post.facts) == {"threadgate": "nobody", "postgate": "disableRule"}


@pytest.mark.parametrize("fault", [Fault.ERROR_500_AFTER_CREATING, Fault.HANG_UP_AFTER_ACCEPTING])
@pytest.mark.parametrize(("key", "fields"), [("x", POLL), ("mastodon", {**POLL, "warning": "https://a.de Essen"})])
def test_a_poll_whose_answer_was_lost_is_found(stage: Stage, key: str, fields: Fields, fault: Fault) -> None:
    sent = with_fields(fields)
    with connected(stage, key) as connection:
        stage.fault(key, fault)
        connection.commit(sent)
        found = connection.find_recent(sent, sent.created_at)
    assert isinstance(found, Found)
    assert len(stage.posts(key)) == 1
