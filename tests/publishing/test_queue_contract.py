"""What the engine relies on in a queue, held to by the one in memory and the one on disk alike."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from composer.core.errors import StoreError
from composer.core.outcome import Answer, Receipt
from composer.core.publication import PublicationState, Stage
from tests.fakes.clock import MONDAY_NINE
from tests.publishing.bench import Bench

S = PublicationState
LATER = MONDAY_NINE + timedelta(minutes=3)


def test_one_program_at_a_time(bench: Bench) -> None:
    bench.add()
    claimed = bench.queue.claim("p", "a", MONDAY_NINE)
    assert claimed is not None
    assert claimed == replace(bench.queue.get("p"), state=S.SENDING)
    assert bench.queue.claim("p", "b", MONDAY_NINE) is None
    assert bench.queue.renew("p", "a", MONDAY_NINE)
    assert not bench.queue.renew("p", "b", MONDAY_NINE)


@pytest.mark.parametrize("scope", ["all", "client:salt", "channel:salt-kite"])
def test_what_is_held_is_not_claimed(bench: Bench, scope: str) -> None:
    bench.add()
    bench.queue.hold(scope, "crisis", MONDAY_NINE)
    assert dict(bench.queue.holds()) == {scope: "crisis"}
    assert bench.queue.claim("p", "a", MONDAY_NINE) is None
    bench.queue.lift(scope)
    assert bench.queue.claim("p", "a", MONDAY_NINE) is not None


def test_what_is_not_due_is_not_claimed(bench: Bench) -> None:
    bench.add(planned=LATER)
    assert bench.queue.due(MONDAY_NINE) in ((), [])
    assert bench.queue.claim("p", "a", MONDAY_NINE) is None
    assert [p.id for p in bench.queue.due(LATER)] == ["p"]


def test_a_lease_runs_out_unless_it_is_renewed(bench: Bench) -> None:
    bench.add()
    bench.queue.claim("p", "a", MONDAY_NINE)
    assert [p.id for p in bench.queue.expired(LATER)] == ["p"]
    bench.queue.renew("p", "a", LATER)
    assert not bench.queue.expired(LATER)


def test_a_lease_stays_while_it_is_sent_and_ends_with_it(bench: Bench) -> None:
    bench.add()
    claimed = bench.queue.claim("p", "a", MONDAY_NINE)
    assert claimed is not None
    part = bench.queue.save(replace(claimed, parts_done=(Receipt("p1", ""),)), expected=claimed)
    assert bench.queue.renew("p", "a", MONDAY_NINE)
    bench.queue.save(replace(part, state=S.PUBLISHED), expected=part)
    assert not bench.queue.renew("p", "a", MONDAY_NINE)
    assert not bench.queue.expired(LATER)


def test_saving_compares_first(bench: Bench) -> None:
    before = bench.add()
    bench.queue.save(replace(before, state=S.HELD), expected=before)
    with pytest.raises(StoreError, match=r"store\.changed"):
        bench.queue.save(replace(before, state=S.CANCELLED), expected=before)
    assert bench.queue.get("p").state is S.HELD


def test_a_line_of_the_journal_is_ended_once(bench: Bench) -> None:
    bench.add()
    attempt = bench.queue.begin("p", Stage.COMMIT, 0, MONDAY_NINE)
    assert [(a.outcome, a.ended_at) for a in bench.queue.attempts("p")] == [("", None)]
    bench.queue.end(attempt, "refused", "no", Answer(422, "no"), LATER)
    with pytest.raises(StoreError, match=r"queue\.no-attempt"):
        bench.queue.end(attempt, "published", "", Answer(), LATER)
    (line,) = bench.queue.attempts("p")
    assert (line.outcome, line.code, line.status, line.answer, line.ended_at) == ("refused", "no", 422, "no", LATER)
