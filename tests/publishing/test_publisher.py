"""The loop: at the right minute, past trouble, and never silent."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from composer.core.errors import StoreError
from composer.core.outcome import TryLater
from composer.core.publication import Publication, PublicationState, Stage
from composer.publishing.publisher import Publisher
from tests.fakes.clock import MONDAY_NINE, StopAfter
from tests.fakes.network import BOOM, HANG_UP
from tests.fakes.queue import WatchedQueue
from tests.publishing.bench import Bench, recover

S = PublicationState


def test_runs_what_is_due_in_order(bench: Bench) -> None:
    bench.add("später", publication_id="late", planned=MONDAY_NINE + timedelta(minutes=1))
    bench.add("zweites", publication_id="b")
    bench.add("erstes", publication_id="a", planned=MONDAY_NINE - timedelta(minutes=1))
    assert bench.publisher().run_due() == ("a", "b")
    assert bench.texts() == ["erstes", "zweites"]
    assert bench.queue.get("late").state is S.QUEUED


def test_sends_at_the_planned_second(bench: Bench) -> None:
    bench.add(planned=MONDAY_NINE + timedelta(seconds=42.5))
    bench.publisher().run_until(StopAfter(bench.clock, 60))
    (post,) = bench.server.posts
    assert timedelta() <= post.order.created_at - MONDAY_NINE - timedelta(seconds=42.5) < timedelta(seconds=1)


def test_what_was_missed_waits_for_a_person(bench: Bench) -> None:
    bench.add()
    bench.clock.pass_by(minutes=16)
    bench.publisher().run_due()
    after = bench.queue.get("p")
    assert (after.state, after.code, bench.server.calls) == (S.MISSED, "missed", [])
    assert bench.ear.states == [S.MISSED]


def test_within_the_grace_time_it_goes_out_late(bench: Bench) -> None:
    bench.add()
    bench.clock.pass_by(minutes=14)
    bench.publisher().run_due()
    assert bench.queue.get("p").state is S.PUBLISHED


def test_a_hold_is_a_hold_and_no_reason_to_spin(bench: Bench) -> None:
    bench.add()
    bench.queue.hold("channel:salt-kite", "crisis", bench.clock.now())
    looks = 0

    def counted(name: str, work: Callable[[], object]) -> object:
        nonlocal looks
        looks += name == "due"
        return work()

    publisher = bench.publisher(queue=WatchedQueue(bench.queue, counted))
    publisher.run_until(StopAfter(bench.clock, 60))
    assert bench.queue.get("p").state is S.QUEUED
    assert looks <= 2 * 60 / 5 + 2
    bench.queue.lift("channel:salt-kite")
    publisher.run_due()
    assert bench.queue.get("p").state is S.PUBLISHED


def test_an_error_nobody_foresaw_stops_only_its_own_post(bench: Bench, caplog: pytest.LogCaptureFixture) -> None:
    bench.lines.errors = [RuntimeError("token=hush")]
    bench.add("eins", publication_id="a")
    bench.add("zwei", publication_id="b")
    with caplog.at_level(logging.ERROR):
        assert bench.publisher().run_due() == ("a", "b")
    first = bench.queue.get("a")
    assert (first.state, first.code, first.attempts) == (S.RETRYING, "internal", 1)
    assert bench.queue.get("b").state is S.PUBLISHED
    line = bench.queue.attempts("a")[-1]
    assert (line.outcome, line.code) == ("error", "internal")
    assert "RuntimeError" in line.answer
    assert "hush" not in caplog.text + repr(bench.queue.attempts("a"))


def test_an_error_behind_a_commit_makes_it_unclear(bench: Bench) -> None:
    bench.add("eins", "zwei")
    saves = iter([True])

    def once(name: str, work: Callable[[], object]) -> object:
        if name == "save" and bench.server.posts and next(saves, False):
            raise ZeroDivisionError
        return work()

    bench.publisher(queue=WatchedQueue(bench.queue, once)).run_due()
    after = bench.queue.get("p")
    assert (after.state, after.code) == (S.UNCLEAR, "internal")
    assert bench.texts() == ["eins"]


def test_a_store_that_fails_is_told_and_tried_again(bench: Bench) -> None:
    bench.add()
    failing = [True, True, True]

    def around(name: str, work: Callable[[], object]) -> object:
        if failing:
            failing.pop()
            raise StoreError("store.locked")
        return work()

    publisher = bench.publisher(queue=WatchedQueue(bench.queue, around))
    publisher.run_until(StopAfter(bench.clock, 90))
    assert bench.queue.get("p").state is S.PUBLISHED
    assert bench.ear.troubles[0] == "store.locked"
    assert bench.ear.troubles[-1] == ""


def test_a_store_that_stays_broken_is_asked_ever_more_seldom(bench: Bench) -> None:
    bench.add()
    tries = 0

    def around(name: str, work: Callable[[], object]) -> object:
        nonlocal tries
        tries += 1
        raise StoreError("store.full")

    publisher = bench.publisher(queue=WatchedQueue(bench.queue, around))
    publisher.run_until(StopAfter(bench.clock, 600))
    assert set(bench.ear.troubles) == {"store.full"}
    assert 5 <= tries <= 30


@pytest.mark.parametrize("name", ["end-ok", "begin-commit", "save", "end-published", "renew"])
def test_a_disk_that_fills_up_in_the_middle_loses_and_doubles_nothing(bench: Bench, name: str) -> None:
    bench.add()
    failures = ["store.full"] * 6

    def around(step: str, work: Callable[[], object]) -> object:
        if step == name and failures:
            raise StoreError(failures.pop())
        return work()

    bench.publisher(queue=WatchedQueue(bench.queue, around)).run_until(StopAfter(bench.clock, 600))
    assert bench.queue.get("p").state is S.PUBLISHED
    assert len(bench.server.posts) == 1
    assert not any("open" in line for line in bench.journal())


def test_one_bad_row_does_not_keep_the_others_waiting(bench: Bench) -> None:
    bench.add("kaputt", publication_id="bad", planned=MONDAY_NINE - timedelta(minutes=1))
    bench.add("gut", publication_id="good")

    class BadRow(WatchedQueue):
        def claim(self, publication_id: str, owner: str, now: object) -> Publication | None:
            if publication_id == "bad":
                raise ValueError("not a row")
            return super().claim(publication_id, owner, now)  # type: ignore[arg-type]

    publisher = bench.publisher(queue=BadRow(bench.queue, lambda _, work: work()))
    assert "good" in publisher.run_due()


def test_an_interrupted_one_of_the_same_owner_is_taken_up_at_once(bench: Bench) -> None:
    bench.add()
    bench.queue.claim("p", "window", bench.clock.now())
    assert bench.publisher("window").run_due() == ("p",)
    assert bench.queue.get("p").state is S.PUBLISHED


def test_one_that_another_program_is_sending_is_left_alone(bench: Bench) -> None:
    bench.add()
    bench.queue.claim("p", "other", bench.clock.now())
    assert bench.publisher("window").run_due() == ()
    assert bench.queue.get("p").state is S.SENDING


def test_a_post_that_brings_the_program_down_does_not_do_so_for_ever(bench: Bench) -> None:
    bench.policy = replace(bench.policy, most_attempts=3)
    bench.add()
    for life in range(8):
        bench.queue.claim("p", f"life-{life}", bench.clock.now())
        bench.clock.pass_by(minutes=3)
        recover(bench.engine(f"looker-{life}"))
    assert bench.queue.get("p").state is S.FAILED
    assert bench.queue.get("p").attempts == 3


def test_an_interrupted_commit_under_a_hold_is_unclear_and_not_asked_about(bench: Bench) -> None:
    bench.add()
    bench.queue.claim("p", "window", bench.clock.now())
    bench.queue.begin("p", Stage.COMMIT, 0, bench.clock.now())
    bench.queue.hold("all", "crisis", bench.clock.now())
    bench.publisher("window").run_due()
    after = bench.queue.get("p")
    assert (after.state, after.code, bench.server.calls) == (S.UNCLEAR, "interrupted", [])


def test_a_clock_set_back_is_told(bench: Bench) -> None:
    publisher = bench.publisher()
    publisher.run_due()
    bench.clock.pass_by(hours=-1)
    publisher.run_due()
    assert "clock.back" in bench.ear.troubles


def test_a_woken_publisher_looks_at_once(bench: Bench) -> None:
    publisher = bench.publisher()
    added: list[Publication] = []

    def add_and_wake() -> None:
        if not added:
            added.append(bench.add(planned=bench.clock.now()))
            publisher.wake()

    publisher.run_until(StopAfter(bench.clock, 3, add_and_wake))
    (post,) = bench.server.posts
    assert post.order.created_at - MONDAY_NINE < timedelta(seconds=1)


def test_news_wakes_a_publisher(bench: Bench) -> None:
    added: list[Publication] = []

    def news() -> bool:
        if added:
            return False
        added.append(bench.add(planned=bench.clock.now()))
        return True

    Publisher(bench.engine(), news=news).run_until(StopAfter(bench.clock, 3))
    (post,) = bench.server.posts
    assert post.order.created_at - MONDAY_NINE < timedelta(seconds=1)


def test_what_belongs_to_another_program_is_left_to_it(bench: Bench) -> None:
    bench.add("theirs", publication_id="a")
    bench.add("ours", publication_id="b")
    engine = replace(bench.engine(), takes=lambda p: p.id == "b")
    assert Publisher(engine).run_due() == ("b",)
    assert bench.queue.get("a").state is S.QUEUED


def test_two_publishers_send_everything_once(disk_bench: Bench) -> None:
    for n in range(30):
        disk_bench.add(f"Post {n}", publication_id=f"p{n:02}")
    threads = [threading.Thread(target=disk_bench.publisher(f"owner-{n}").run_due) for n in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(disk_bench.texts()) == sorted(f"Post {n}" for n in range(30))
    assert {p.state for p in disk_bench.queue.all()} == {S.PUBLISHED}


@pytest.mark.parametrize("fault", [HANG_UP, BOOM, TryLater("busy")])
def test_the_loop_gets_there_by_itself(bench: Bench, fault: object) -> None:
    bench.server.faults = [fault]  # type: ignore[list-item]
    bench.add("eins", "zwei")
    bench.publisher().run_until(StopAfter(bench.clock, 120))
    assert bench.queue.get("p").state is S.PUBLISHED
    assert bench.texts() == ["eins", "zwei"]


def test_a_failing_listener_stops_nothing(bench: Bench, caplog: pytest.LogCaptureFixture) -> None:
    class Deaf:
        def changed(self, publication: Publication) -> None:
            raise RuntimeError("window closed")

        def trouble(self, code: str) -> None: ...

    bench.add()
    Publisher(replace(bench.engine(), listener=Deaf())).run_due()
    assert bench.queue.get("p").state is S.PUBLISHED
