"""What a network allows is remembered: per account and per app, by every program and after every restart."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from composer.core.outcome import Allowance, Answer, Published, Receipt, TryLater, Unclear
from composer.core.publication import PublicationState
from composer.publishing.limits import scopes
from tests.fakes.clock import MONDAY_NINE
from tests.publishing.bench import SALT, Bench

S = PublicationState
TEN = MONDAY_NINE + timedelta(hours=1)
ONE_WINDOW = Answer(201, "", (Allowance("x-rate-limit", 0, TEN),))


def test_after_a_429_the_account_is_left_alone_by_everybody(bench: Bench) -> None:
    for name in ("a", "b", "c"):
        bench.add(name, publication_id=name)
    bench.server.faults = [TryLater("rate-limit", TEN)]
    bench.publisher().run_due()
    assert bench.server.calls.count("commit") == 1
    found = {p.id: (p.state, p.code, p.not_before) for p in bench.queue.all()}
    assert found == dict.fromkeys("abc", (S.RETRYING, "rate-limit", TEN))
    assert [bench.queue.get(name).attempts for name in "abc"] == [1, 0, 0]
    bench.add("d", publication_id="d")
    bench.publisher("after a restart").run_due()
    assert bench.server.calls.count("identify") == 1
    bench.clock.pass_by(hours=1)
    bench.publisher("later").run_due()
    assert {p.state for p in bench.queue.all()} == {S.PUBLISHED}
    assert sorted(bench.texts()) == ["a", "b", "c", "d"]


def test_the_last_one_of_a_window_closes_it(bench: Bench) -> None:
    """Nothing was refused yet: the network said with its yes that it was the last one."""
    for name in ("a", "b"):
        bench.add(name, publication_id=name)
    bench.server.faults = [Published(Receipt("p1", ""), ONE_WINDOW)]
    bench.publisher().run_due()
    assert [bench.queue.get(name).state for name in "ab"] == [S.PUBLISHED, S.RETRYING]
    assert bench.queue.get("b").not_before == TEN


def test_a_pause_without_an_end_lasts_half_a_minute(bench: Bench) -> None:
    for name in ("a", "b"):
        bench.add(name, publication_id=name)
    bench.server.faults = [TryLater("rate-limit")]
    bench.publisher().run_due()
    assert bench.queue.get("b").not_before == MONDAY_NINE + timedelta(seconds=30)


def test_a_question_waits_too_and_stays_a_question(bench: Bench) -> None:
    bench.add("a")
    bench.server.faults = [Unclear("no-answer")]
    bench.server.searches = [RuntimeError("busy")]
    bench.publisher().run_due()
    bench.put(state=S.RETRYING, code="asking")
    bench.queue.note({scopes(SALT)[0]: [Allowance("pause", 0, TEN)]}, bench.clock.now())
    bench.publisher().run_due()
    found = bench.queue.get("p")
    assert (found.state, found.code, found.not_before) == (S.RETRYING, "asking", TEN)


def test_the_limit_of_an_app_holds_for_all_its_accounts(bench: Bench) -> None:
    bench.add("a")
    app = scopes(SALT)[1]
    assert app == scopes(replace(SALT, account_id="id-pepper"))[1]
    bench.queue.note({app: [Allowance("x-app-limit-24hour", 0, TEN, app=True)]}, bench.clock.now())
    bench.publisher().run_due()
    assert bench.queue.get("p").not_before == TEN
    assert bench.server.calls == []


def test_a_limit_that_is_used_up_during_the_upload_shuts_the_gate(bench: Bench) -> None:
    def used_up(name: str) -> None:
        if name == "upload":
            bench.queue.note({scopes(SALT)[0]: [Allowance("x-rate-limit", 0, TEN)]}, bench.clock.now())

    bench.server.on_call = used_up
    bench.add(pictures=1)
    after = bench.publish()
    assert (after.state, after.code, after.not_before, after.attempts) == (S.RETRYING, "rate-limit", TEN, 0)
    assert bench.server.posts == []
    assert "gate 0 refused rate-limit" in bench.journal()


def test_what_is_left_and_what_is_over_stops_nobody(bench: Bench) -> None:
    account = scopes(SALT)[0]
    bench.queue.note({account: [Allowance("a", 0, TEN), Allowance("b", 0, TEN)]}, bench.clock.now())
    bench.queue.note({account: [Allowance("a", 5, TEN)]}, bench.clock.now())
    assert bench.queue.spent_until([account], bench.clock.now()) == TEN
    assert bench.queue.spent_until([account], TEN) is None
    assert bench.queue.spent_until(["another"], bench.clock.now()) is None
