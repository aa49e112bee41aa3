"""Each publication is worked on by one program, and every step leaves a line."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from composer.core.errors import StoreError
from composer.core.outcome import Answer
from composer.core.ports import Queue
from composer.core.publication import PlannedTime, Publication, PublicationState, Stage
from composer.store.queue import LEASE
from composer.store.store import Store
from tests.store.samples import MINUTE, NOW, POST, RECEIPT, publication

ENDED = {PublicationState.FAILED, PublicationState.CANCELLED}


def queued(store: Store, number: int = 1, **changes: object) -> Publication:
    value, post = publication(number, **changes)
    store.queue.add([(value, post)])
    return value


def test_the_store_has_the_engines_queue(store: Store) -> None:
    queue: Queue = store.queue
    assert queue.all() == ()


def test_a_publication_and_its_post_come_back_equal(store: Store) -> None:
    value, post = publication(
        parts_done=(RECEIPT,),
        not_before=NOW + MINUTE,
        attempts=3,
        code="rate-limited",
        state=PublicationState.RETRYING,
    )
    store.queue.add([(value, post)])
    assert store.queue.get("p-1") == value
    assert store.queue.prepared("p-1") == post
    assert store.queue.prepared("p-1").fingerprint == value.fingerprint


def test_which_of_two_hours_is_meant_is_not_forgotten(store: Store) -> None:
    for fold in (0, 1):
        wall = datetime(2026, 10, 25, 2, 30, fold=fold)
        value = queued(store, fold, planned=PlannedTime(wall, "Europe/Berlin"))
        assert store.queue.get(value.id).planned.instant == value.planned.instant


def test_a_post_other_than_the_approved_one_is_not_taken(store: Store) -> None:
    value, _ = publication()
    with pytest.raises(StoreError, match=r"queue\.fingerprint"):
        store.queue.add([(value, POST)])
    assert store.queue.all() == ()


@pytest.mark.parametrize("state", [state for state in PublicationState if state not in ENDED])
def test_the_same_content_is_not_queued_twice(store: Store, state: PublicationState) -> None:
    queued(store, state=state)
    again, post = publication(id="p-2", token="token-2")
    with pytest.raises(StoreError) as caught:
        store.queue.add([(again, post)])
    assert (caught.value.code, caught.value.values) == ("queue.twice", {"draft": "d-1", "channel": "x-1"})


@pytest.mark.parametrize("state", sorted(ENDED))
def test_the_same_content_may_follow_one_that_is_surely_not_there(store: Store, state: PublicationState) -> None:
    first = queued(store, state=state)
    queued(store, id="p-2", token="token-2")
    with pytest.raises(StoreError, match=r"queue\.twice"):
        store.queue.save(replace(first, state=PublicationState.QUEUED), expected=first)


def test_of_a_batch_with_one_twice_nothing_is_queued(store: Store) -> None:
    queued(store)
    with pytest.raises(StoreError, match=r"queue\.twice"):
        store.queue.add([publication(2), publication(id="p-3", token="token-3")])
    assert [value.id for value in store.queue.all()] == ["p-1"]


def test_all_is_by_time_and_client(store: Store) -> None:
    queued(store, 1, planned=PlannedTime(datetime(2026, 3, 3, 8), "Europe/Berlin"))
    queued(store, 2)
    queued(store, 3, client_id="other")
    assert [value.id for value in store.queue.all()] == ["p-2", "p-3", "p-1"]
    assert [value.id for value in store.queue.all("salzwerk")] == ["p-2", "p-1"]


def test_due_are_those_whose_time_has_come(store: Store) -> None:
    queued(store, 1, planned=PlannedTime(datetime(2026, 3, 2, 10, 31), "Europe/Berlin"))
    queued(store, 2)
    queued(store, 3, planned=PlannedTime(datetime(2026, 3, 2, 9, 0), "Europe/London"))
    queued(store, 4, state=PublicationState.RETRYING, not_before=NOW + MINUTE)
    queued(store, 5, state=PublicationState.UNCLEAR)
    assert [value.id for value in store.queue.due(NOW)] == ["p-3", "p-2"]
    assert [value.id for value in store.queue.due(NOW + MINUTE)] == ["p-3", "p-2", "p-1", "p-4"]


def test_only_the_first_gets_it(store: Store) -> None:
    value = queued(store)
    assert store.queue.claim("p-1", "window", NOW) == replace(value, state=PublicationState.SENDING)
    assert store.queue.claim("p-1", "publisher", NOW) is None
    assert store.queue.due(NOW) == ()


def test_what_is_unknown_or_moved_to_later_is_not_claimed(store: Store) -> None:
    queued(store, planned=PlannedTime(datetime(2026, 3, 2, 10, 31), "Europe/Berlin"))
    assert store.queue.claim("p-1", "window", NOW) is None
    assert store.queue.claim("p-9", "window", NOW) is None


@pytest.mark.parametrize("scope", ["all", "client:salzwerk", "channel:x-1"])
def test_a_hold_stops_what_is_in_its_scope_until_it_is_lifted(store: Store, scope: str) -> None:
    queued(store)
    store.queue.hold(scope, "Unfall im Werk", NOW)
    assert store.queue.holds() == {scope: "Unfall im Werk"}
    assert store.queue.claim("p-1", "window", NOW) is None
    store.queue.lift(scope)
    assert store.queue.claim("p-1", "window", NOW) is not None


def test_a_hold_stops_nothing_else(store: Store) -> None:
    queued(store)
    store.queue.hold("client:other", "", NOW)
    store.queue.hold("channel:m-1", "", NOW)
    assert store.queue.claim("p-1", "window", NOW) is not None


def test_a_hold_again_takes_the_new_reason(store: Store) -> None:
    store.queue.hold("all", "one", NOW)
    store.queue.hold("all", "two", NOW + MINUTE)
    assert store.queue.holds() == {"all": "two"}
    with pytest.raises(ValueError, match="everything"):
        store.queue.hold("everything", "", NOW)


def test_save_is_refused_when_somebody_else_was_first(store: Store) -> None:
    value = queued(store)
    store.queue.save(replace(value, state=PublicationState.CANCELLED), expected=value)
    with pytest.raises(StoreError, match=r"store\.changed"):
        store.queue.save(replace(value, attempts=1), expected=value)
    assert store.queue.get("p-1").state is PublicationState.CANCELLED


def test_save_gives_back_what_is_stored(store: Store) -> None:
    value = queued(store)
    later = replace(
        value, parts_done=(RECEIPT, RECEIPT), code="unclear", planned=PlannedTime(NOW.replace(tzinfo=None), "UTC")
    )
    assert store.queue.save(later, expected=value) == later
    assert store.queue.get("p-1") == later


def test_a_lease_runs_out_unless_it_is_renewed(store: Store) -> None:
    queued(store)
    claimed = store.queue.claim("p-1", "window", NOW)
    assert store.queue.expired(NOW + LEASE - timedelta(seconds=1)) == ()
    assert store.queue.renew("p-1", "window", NOW + MINUTE)
    assert store.queue.expired(NOW + LEASE) == ()
    assert store.queue.expired(NOW + LEASE + MINUTE) == (claimed,)
    assert not store.queue.renew("p-1", "publisher", NOW)


def test_a_lease_ends_with_the_state_it_was_for(store: Store) -> None:
    queued(store)
    claimed = store.queue.claim("p-1", "window", NOW)
    assert claimed is not None
    partly = store.queue.save(replace(claimed, parts_done=(RECEIPT,)), expected=claimed)
    assert store.queue.renew("p-1", "window", NOW)
    store.queue.save(replace(partly, state=PublicationState.UNCLEAR), expected=partly)
    assert not store.queue.renew("p-1", "window", NOW)
    assert store.queue.expired(NOW + LEASE) == ()


def test_the_journal_tells_what_was_meant_and_what_came_of_it(store: Store) -> None:
    queued(store)
    first = store.queue.begin("p-1", Stage.UPLOAD, 0, NOW)
    store.queue.end(first, "ok", "", Answer(200, "{}"), NOW + MINUTE)
    second = store.queue.begin("p-1", Stage.COMMIT, 1, NOW + MINUTE)
    done, begun = store.queue.attempts("p-1")
    assert (done.id, done.stage, done.started_at, done.ended_at) == (first, Stage.UPLOAD, NOW, NOW + MINUTE)
    assert (done.outcome, done.status, done.answer) == ("ok", 200, "{}")
    assert (begun.id, begun.part, begun.ended_at, begun.outcome) == (second, 1, None, "")


def test_a_journal_line_is_written_once(store: Store) -> None:
    queued(store)
    attempt = store.queue.begin("p-1", Stage.COMMIT, 0, NOW)
    store.queue.end(attempt, "published", "", Answer(201), NOW)
    with pytest.raises(StoreError, match=r"queue\.no-attempt"):
        store.queue.end(attempt, "refused", "", Answer(400), NOW)
    assert store.queue.attempts("p-1")[0].outcome == "published"


def test_any_answer_can_be_journalled_and_a_long_one_is_cut(store: Store) -> None:
    queued(store)
    attempt = store.queue.begin("p-1", Stage.COMMIT, 0, NOW)
    store.queue.end(attempt, "unclear", "html", Answer(500, "\0\ud83d" + "x" * 10_000), NOW)
    assert store.queue.attempts("p-1")[0].answer == "\ufffd?" + "x" * 1998


def test_an_unknown_publication_is_named(store: Store) -> None:
    for ask in (store.queue.get, store.queue.prepared):
        with pytest.raises(StoreError, match=r"queue\.unknown"):
            ask("p-9")
    with pytest.raises(StoreError, match=r"queue\.unknown"):
        store.queue.begin("p-9", Stage.COMMIT, 0, NOW)


def test_whole_numbers_for_a_focal_point_are_no_other_post(store: Store) -> None:
    value, post = publication()
    (picture,) = post.parts[0].pictures
    corner = replace(post.parts[0], pictures=(replace(picture, focus=(1, 0)),))
    post = replace(post, parts=(corner, post.parts[1]))
    store.queue.add([(replace(value, fingerprint=post.fingerprint), post)])
    assert store.queue.prepared("p-1") == post


def test_every_change_is_news_once(store: Store) -> None:
    first, second = queued(store, 1), queued(store, 2)
    seen, changed = store.queue.changed_since(0)
    assert changed == (first, second)
    assert store.queue.revision() == seen
    sending = store.queue.claim(first.id, "a", NOW)
    assert sending is not None
    published = store.queue.save(replace(sending, state=PublicationState.PUBLISHED), expected=sending)
    later, changed = store.queue.changed_since(seen)
    assert (changed, store.queue.revision()) == ((published,), later)
    assert store.queue.changed_since(later) == (later, ())
