"""When something is due, too late, or tried again."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from composer.core.outcome import Receipt
from composer.core.publication import PublicationState
from composer.publishing.due import Policy, back_off, clock_went_back, due, latest, missed, sleep_for
from tests.fakes.clock import MONDAY_NINE
from tests.publishing.bench import post_of, publication_of

POLICY = Policy()
P = publication_of(post_of("Salz"))
MINUTE = timedelta(minutes=1)


def test_only_what_waits_is_due_and_the_earliest_first() -> None:
    early = replace(P, id="early", planned=replace(P.planned, wall=P.planned.wall - MINUTE))
    later = replace(P, id="later", not_before=MONDAY_NINE + MINUTE, state=PublicationState.RETRYING)
    others = [replace(P, id=s.value, state=s) for s in PublicationState if s not in ("queued", "retrying")]
    assert [p.id for p in due([P, later, *others, early], MONDAY_NINE)] == ["early", "p"]
    assert [p.id for p in due([later], MONDAY_NINE + MINUTE)] == ["later"]


@pytest.mark.parametrize(("minutes", "late"), [(0, False), (15, False), (15.1, True), (600, True)])
def test_the_grace_time_ends(minutes: float, late: bool) -> None:
    assert missed(P, MONDAY_NINE + minutes * MINUTE, POLICY) is late


def test_a_begun_thread_is_finished_later_than_a_post_is_begun() -> None:
    begun = replace(P, parts_done=(Receipt("p1", ""),))
    assert not missed(begun, MONDAY_NINE + timedelta(hours=8), POLICY)
    assert missed(begun, MONDAY_NINE + timedelta(hours=25), POLICY)


def test_own_waits_do_not_prolong_the_grace_time_but_a_named_time_does() -> None:
    assert latest(replace(P, not_before=MONDAY_NINE + 14 * MINUTE), POLICY) == MONDAY_NINE + 15 * MINUTE
    named = MONDAY_NINE + timedelta(hours=1)
    assert latest(replace(P, not_before=named), POLICY) == named + 15 * MINUTE


def test_waits_double_up_to_a_limit_and_are_spread() -> None:
    full = [back_off(n, 1.0, POLICY).total_seconds() for n in range(1, 9)]
    assert full == [30, 60, 120, 240, 480, 900, 900, 900]
    assert [back_off(n, 0.0, POLICY) * 2 for n in (1, 2)] == [timedelta(seconds=30), timedelta(seconds=60)]
    assert back_off(10_000, 0.5, POLICY) < POLICY.longest_wait


def test_sleeps_until_the_next_one() -> None:
    soon = replace(P, planned=replace(P.planned, wall=P.planned.wall + timedelta(seconds=3)))
    assert sleep_for([soon], MONDAY_NINE, 60) == 3
    assert sleep_for([P], MONDAY_NINE + MINUTE, 60) == 0
    assert sleep_for([replace(P, state=PublicationState.PUBLISHED)], MONDAY_NINE, 60) == 60
    assert sleep_for([soon], MONDAY_NINE, 2) == 2


def test_a_clock_that_was_set_back_is_noticed() -> None:
    assert clock_went_back(MONDAY_NINE, MONDAY_NINE - timedelta(hours=1))
    assert not clock_went_back(MONDAY_NINE, MONDAY_NINE - timedelta(seconds=2))
    assert not clock_went_back(None, MONDAY_NINE)
    assert not clock_went_back(MONDAY_NINE, datetime(2027, 1, 1, tzinfo=UTC))
