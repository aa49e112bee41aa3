"""Posts that a network keeps until their time: handed over once, looked after, taken back, and never sent twice."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from composer.core.errors import TonartError
from composer.core.outcome import Absent, CannotTell, Found, Receipt, Refused, TryLater
from composer.core.publication import Publication, PublicationState
from composer.publishing.decisions import DecisionError, cancel
from composer.publishing.desk import put_in_force
from composer.publishing.due import Policy
from composer.publishing.handing import recall, taken_back
from composer.store.store import open_store
from tests.fakes.clock import MONDAY_NINE
from tests.fakes.network import HANG_UP, LOST
from tests.fakes.queue import FakeQueue
from tests.publishing.bench import Bench, post_of, publication_of

S = PublicationState
TEN = MONDAY_NINE + timedelta(hours=1)
KEEPS = Policy(schedule_lead=timedelta(minutes=5))


@pytest.fixture(params=["in memory", "on disk"])
def bench(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Bench]:
    if request.param == "in memory":
        yield Bench(FakeQueue(), policy=KEEPS)
        return
    with open_store(tmp_path) as store:
        yield Bench(store.queue, policy=KEEPS)


def add(bench: Bench) -> None:
    post = post_of("Salz")
    bench.queue.add([(replace(publication_of(post, planned=TEN), hand_over=True), post)])


def run(bench: Bench) -> Publication:
    bench.publisher().run_due()
    return bench.queue.get("p")


def handed(bench: Bench) -> Publication:
    add(bench)
    found = run(bench)
    assert (found.state, found.scheduled, len(bench.server.planned)) == (S.HANDED_OVER, "plan-1", 1)
    return found


def test_it_is_handed_over_at_once_and_published_there_at_its_time(bench: Bench) -> None:
    handed(bench)
    assert bench.server.posts == []
    assert bench.journal()[-1] == "commit 0 handed-over"
    bench.clock.pass_by(hours=1)
    assert run(bench).state is S.HANDED_OVER
    assert bench.server.calls.count("find") == 0
    bench.server.release()
    bench.clock.pass_by(minutes=1)
    found = run(bench)
    assert (found.state, found.scheduled, found.hand_over) == (S.PUBLISHED, "", False)
    assert [r.remote_id for r in found.parts_done] == ["p1"]
    assert bench.texts() == ["Salz"]


def test_what_is_too_near_is_sent_from_here(bench: Bench) -> None:
    add(bench)
    bench.clock.pass_by(minutes=55)
    found = run(bench)
    assert (found.state, found.hand_over, bench.server.planned) == (S.QUEUED, False, {})
    bench.clock.pass_by(minutes=5)
    assert run(bench).state is S.PUBLISHED
    assert bench.texts() == ["Salz"]


def test_a_network_that_keeps_nothing_is_sent_to_at_its_time(bench: Bench) -> None:
    bench.policy = Policy()
    add(bench)
    assert run(bench).state is S.QUEUED
    bench.clock.pass_by(hours=1)
    assert run(bench).state is S.PUBLISHED


@pytest.mark.parametrize("fault", [HANG_UP, LOST])
def test_a_hand_over_in_doubt_is_looked_for_and_not_made_twice(bench: Bench, fault: str) -> None:
    bench.server.faults = [fault]
    handed(bench)


def test_a_hand_over_that_stays_in_doubt_is_a_persons_matter(bench: Bench) -> None:
    add(bench)
    bench.server.faults = [HANG_UP]
    bench.server.plan_searches = [CannotTell("listing-failed")]
    assert run(bench).state is S.UNCLEAR
    assert len(bench.server.planned) == 1


def test_a_hand_over_in_doubt_until_after_its_time_is_found_online(bench: Bench) -> None:
    add(bench)
    bench.server.faults = [HANG_UP]
    bench.server.plan_searches = [CannotTell("listing-failed")]
    run(bench)
    bench.server.release()
    bench.clock.pass_by(hours=2)
    bench.put(state=S.RETRYING, code="asking")
    assert run(bench).state is S.PUBLISHED
    assert bench.texts() == ["Salz"]


def test_what_the_network_lost_is_told(bench: Bench) -> None:
    handed(bench)
    bench.server.planned.clear()
    bench.clock.pass_by(hours=1, minutes=1)
    found = run(bench)
    assert (found.state, found.code, found.scheduled) == (S.FAILED, "schedule-lost", "")


def test_a_network_that_is_late_is_asked_again(bench: Bench) -> None:
    handed(bench)
    bench.clock.pass_by(hours=1, minutes=1)
    found = run(bench)
    assert (found.state, found.code, found.attempts) == (S.HANDED_OVER, "schedule-late", 1)
    bench.server.release()
    bench.clock.pass_by(minutes=1)
    assert run(bench).state is S.PUBLISHED


def test_a_network_that_cannot_be_asked_leaves_it_open_and_sends_nothing(bench: Bench) -> None:
    handed(bench)
    bench.server.identities = [TryLater("offline")]
    bench.clock.pass_by(hours=8)
    found = run(bench)
    assert (found.state, found.code) == (S.RETRYING, "asking")
    bench.server.searches = [CannotTell("listing-failed")]
    bench.server.plan_searches = [Absent()]
    bench.clock.pass_by(hours=1)
    found = run(bench)
    assert (found.state, found.code) == (S.UNCLEAR, "listing-failed")
    assert bench.server.calls.count("commit") == 1


def test_it_is_taken_back_and_sent_from_here(bench: Bench) -> None:
    before = handed(bench)
    recall(bench.engine(), before)
    put_in_force(bench.queue, "p", "take-back", lambda p: replace(taken_back(p), hand_over=False), bench.clock.now())
    assert (bench.queue.get("p").state, bench.server.planned) == (S.QUEUED, {})
    bench.clock.pass_by(hours=1)
    assert run(bench).state is S.PUBLISHED
    assert bench.texts() == ["Salz"]


def test_it_is_cancelled_there_too(bench: Bench) -> None:
    recall(bench.engine(), handed(bench))
    put_in_force(bench.queue, "p", "cancel", lambda p: cancel(taken_back(p)), bench.clock.now())
    bench.clock.pass_by(hours=2)
    assert (run(bench).state, bench.server.posts, bench.server.planned) == (S.CANCELLED, [], {})


def test_what_is_not_given_back_stays_as_it_is(bench: Bench) -> None:
    before = handed(bench)
    bench.server.recalls = [Refused("permission")]
    with pytest.raises(DecisionError, match=r"handed\.kept"):
        recall(bench.engine(), before)
    bench.clock.pass_by(hours=1)
    with pytest.raises(TonartError, match=r"handed\.out"):
        recall(bench.engine(), before)
    assert bench.queue.get("p") == before


def test_a_hold_calls_it_back_and_lifting_it_hands_it_over_again(bench: Bench) -> None:
    handed(bench)
    bench.queue.hold("client:salt", "crisis", bench.clock.now())
    assert (run(bench).state, bench.server.planned) == (S.QUEUED, {})
    run(bench)
    assert bench.server.calls.count("recall") == 1
    bench.queue.lift("client:salt")
    found = run(bench)
    assert (found.state, len(bench.server.planned)) == (S.HANDED_OVER, 1)


def test_another_posts_proof_is_not_taken_for_ours(bench: Bench) -> None:
    handed(bench)
    bench.add("Pfeffer", publication_id="other")
    bench.publisher().run_due()
    bench.clock.pass_by(hours=1, minutes=1)
    bench.server.searches = [Found(Receipt("p1", ""))]
    bench.server.plan_searches = [Absent()]
    found = run(bench)
    assert (found.state, found.code) == (S.UNCLEAR, "another-post")
