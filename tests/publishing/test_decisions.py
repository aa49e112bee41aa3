"""What a person may decide, and what it does."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial

import pytest

from composer.core.errors import StoreError
from composer.core.outcome import CannotTell, Receipt, TryLater
from composer.core.publication import PlannedTime, Publication, PublicationState
from composer.publishing.decisions import (
    DecisionError,
    UnclearChoice,
    cancel,
    decide,
    hold,
    lift,
    new_time,
    retry,
    send_now,
)
from composer.publishing.desk import clear_up, put_in_force
from tests.fakes.clock import MONDAY_NINE
from tests.fakes.network import HANG_UP, LOST
from tests.fakes.queue import WatchedQueue
from tests.publishing.bench import Bench, post_of, publication_of

S = PublicationState
P = publication_of(post_of("Salz"))
NOW = MONDAY_NINE + timedelta(hours=3)
UNCLEAR = replace(P, state=S.UNCLEAR, code="timeout")
PROOF = Receipt("p7", "https://kite.example/p7")


def test_it_is_there() -> None:
    after = decide(UNCLEAR, "there", NOW, receipt=PROOF)
    assert (after.state, after.parts_done, after.code) == (S.PUBLISHED, (PROOF,), "")


def test_it_is_there_goes_on_with_a_thread() -> None:
    after = decide(UNCLEAR, "there", NOW, parts=3, receipt=PROOF)
    assert (after.state, len(after.parts_done)) == (S.RETRYING, 1)


def test_a_thread_cannot_go_on_below_a_post_without_an_id() -> None:
    after = decide(UNCLEAR, "there", NOW, parts=3)
    assert (after.state, after.code, len(after.parts_done)) == (S.FAILED, "chain-broken", 1)


def test_giving_up_is_final() -> None:
    after = decide(UNCLEAR, "give-up", NOW)
    assert after.state is S.CANCELLED
    with pytest.raises(DecisionError):
        decide(after, "send-again", NOW)


@pytest.mark.parametrize("state", [s for s in S if s is not S.UNCLEAR])
def test_only_what_is_unclear_is_cleared_up(state: PublicationState) -> None:
    with pytest.raises(DecisionError, match="too-late"):
        decide(replace(P, state=state), "there", NOW)


def test_sending_a_missed_one_now_plans_it_now() -> None:
    berlin = PlannedTime(datetime(2026, 11, 23, 10, 0), "Europe/Berlin")
    after = send_now(replace(P, planned=berlin, state=S.MISSED, attempts=4), NOW)
    assert (after.state, after.attempts) == (S.QUEUED, 0)
    assert after.planned == PlannedTime(datetime(2026, 11, 23, 13, 0), "Europe/Berlin")
    assert after.planned.instant == NOW


def test_now_is_not_before_the_network_allows() -> None:
    until = NOW + timedelta(minutes=9)
    assert send_now(replace(P, state=S.MISSED, not_before=until), NOW).due_at == until
    assert send_now(replace(P, state=S.MISSED, not_before=NOW - timedelta(minutes=9)), NOW).due_at == NOW


@pytest.mark.parametrize(
    ("wall", "zone", "code"),
    [
        (datetime(2026, 11, 23, 12, 59), "Europe/Berlin", "time.past"),
        (datetime(2027, 3, 28, 2, 30), "Europe/Berlin", "time.gap"),
    ],
)
def test_times_that_are_none(wall: datetime, zone: str, code: str) -> None:
    with pytest.raises(DecisionError, match=code):
        new_time(replace(P, state=S.MISSED), PlannedTime(wall, zone), NOW)


def test_a_new_time() -> None:
    planned = PlannedTime(datetime(2026, 12, 1, 9, 0), "Europe/Berlin")
    assert new_time(replace(P, state=S.MISSED, attempts=3), planned, NOW) == replace(P, planned=planned)
    assert new_time(replace(P, state=S.HELD), planned, NOW).state is S.HELD


@pytest.mark.parametrize("change", [cancel, partial(send_now, now=NOW), hold, partial(retry, now=NOW)])
@pytest.mark.parametrize(
    "publication",
    [
        replace(P, state=S.SENDING),
        replace(P, state=S.PUBLISHED),
        replace(P, state=S.CANCELLED),
        UNCLEAR,
        replace(P, state=S.RETRYING, code="asking"),
    ],
)
def test_what_may_be_there_cannot_just_be_changed(
    publication: Publication, change: Callable[[Publication], Publication]
) -> None:
    with pytest.raises(DecisionError):
        change(publication)


def test_holding_and_lifting() -> None:
    held = hold(P)
    assert held.state is S.HELD
    assert lift(held) == P


def test_trying_a_failed_one_again_gives_it_all_its_tries() -> None:
    after = retry(replace(P, state=S.FAILED, attempts=8, code="busy"), NOW)
    assert (after.state, after.attempts, after.code, after.due_at) == (S.QUEUED, 0, "", NOW)


def unclear_on(bench: Bench, *texts: str) -> None:
    bench.server.searches = [CannotTell("no-listing")]
    bench.add(*texts)
    assert bench.publish().state is S.UNCLEAR


@pytest.mark.parametrize(
    ("choice", "state", "posts"),
    [("there", S.PUBLISHED, 0), ("send-again", S.PUBLISHED, 1), ("give-up", S.CANCELLED, 0)],
)
def test_a_persons_word_in_force(bench: Bench, choice: UnclearChoice, state: PublicationState, posts: int) -> None:
    bench.server.faults = [LOST]
    unclear_on(bench)
    bench.clock.pass_by(hours=8)
    clear_up(bench.queue, "p", choice, bench.clock.now())
    bench.publisher().run_due()
    assert (bench.queue.get("p").state, len(bench.server.posts)) == (state, posts)
    assert f"person 0 ok {choice}" in bench.journal()


def test_asking_again_finds_it(bench: Bench) -> None:
    bench.server.faults = [HANG_UP]
    unclear_on(bench)
    bench.clock.pass_by(hours=8)
    clear_up(bench.queue, "p", "ask", bench.clock.now())
    bench.publisher().run_due()
    assert bench.queue.get("p").state is S.PUBLISHED
    assert len(bench.server.posts) == 1


def test_asking_again_hours_later_does_not_send(bench: Bench) -> None:
    bench.server.faults = [LOST]
    unclear_on(bench)
    bench.clock.pass_by(hours=8)
    clear_up(bench.queue, "p", "ask", bench.clock.now())
    bench.publisher().run_due()
    assert bench.queue.get("p").state is S.MISSED
    assert bench.server.posts == []


def test_one_permission_is_for_one_unclear_try(bench: Bench) -> None:
    bench.server.faults = [LOST, LOST]
    bench.server.can_tell = False
    bench.add()
    bench.publish()
    clear_up(bench.queue, "p", "send-again", bench.clock.now())
    bench.publisher().run_due()
    assert bench.queue.get("p").state is S.UNCLEAR
    assert len(bench.server.orders) == 2


def test_a_permission_outlives_a_busy_network(bench: Bench) -> None:
    bench.server.faults = [LOST, TryLater("busy")]
    bench.server.can_tell = False
    bench.add()
    bench.publish()
    clear_up(bench.queue, "p", "send-again", bench.clock.now())
    bench.publisher().run_due()
    bench.clock.pass_by(minutes=1)
    bench.publisher().run_due()
    assert bench.queue.get("p").state is S.PUBLISHED
    assert len(bench.server.posts) == 1


def test_a_word_that_came_too_late_allows_nothing(bench: Bench) -> None:
    """Two windows: one says "ask", the other at the same moment "send again"."""
    bench.server.faults = [HANG_UP]
    bench.server.can_tell = False
    bench.add()
    bench.publish()

    def faster(name: str, work: Callable[[], object]) -> object:
        if name == "save":
            clear_up(bench.queue, "p", "ask", bench.clock.now())
        return work()

    with pytest.raises(StoreError, match=r"store\.changed"):
        clear_up(WatchedQueue(bench.queue, faster), "p", "send-again", bench.clock.now())
    bench.publisher().run_due()
    assert bench.queue.get("p").state is S.UNCLEAR
    assert len(bench.server.posts) == 1


def test_a_permission_that_was_never_put_in_force_allows_nothing(bench: Bench) -> None:
    """The program died between the word in the journal and the change; the person then only asks."""
    bench.server.faults = [HANG_UP]
    bench.server.can_tell = False
    bench.add()
    bench.publish()

    class Died(BaseException):
        pass

    def dying(name: str, work: Callable[[], object]) -> object:
        if name == "save":
            raise Died
        return work()

    with pytest.raises(Died):
        clear_up(WatchedQueue(bench.queue, dying), "p", "send-again", bench.clock.now())
    clear_up(bench.queue, "p", "ask", bench.clock.now())
    bench.publisher().run_due()
    assert bench.queue.get("p").state is S.UNCLEAR
    assert len(bench.server.posts) == 1


def test_every_word_is_in_the_journal(bench: Bench) -> None:
    bench.add()
    put_in_force(bench.queue, "p", "hold", hold, bench.clock.now())
    put_in_force(bench.queue, "p", "lift", lift, bench.clock.now())
    put_in_force(bench.queue, "p", "cancel", cancel, bench.clock.now())
    assert bench.journal() == ["person 0 ok hold", "person 0 ok lift", "person 0 ok cancel"]
    assert bench.queue.get("p").state is S.CANCELLED
