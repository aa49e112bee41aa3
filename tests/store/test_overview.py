"""The queue a screenful at a time."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sqlalchemy import event

from composer.core.publication import EVERYTHING, Part, Publication, PublicationState
from composer.store.store import Store
from tests.store.samples import MINUTE, publication

S = PublicationState
STATES = (S.QUEUED, S.PUBLISHED, S.FAILED, S.CANCELLED)


@pytest.fixture
def queued(store: Store) -> tuple[Publication, ...]:
    """Twelve: three in each state, two at each time, every third for another client and channel."""
    made = []
    for number in range(12):
        value, post = publication(number)
        wall = value.planned.wall + (number // 2) * MINUTE
        other = {"client_id": "other", "channel_id": "o-1"} if number % 3 == 0 else {}
        value, _ = publication(
            number, state=STATES[number % 4], planned=type(value.planned)(wall, "Europe/Berlin"), **other
        )
        store.queue.add([(value, post)])
        made.append(value)
    return tuple(sorted(made, key=lambda p: (p.due_at, p.id)))


def in_pages(size: int, page: Callable[[Publication | None], tuple[Publication, ...]]) -> list[Publication]:
    found: list[Publication] = []
    while got := page(found[-1] if found else None):
        assert len(got) <= size
        found += got
    return found


@pytest.mark.parametrize("size", [1, 2, 5, 100])
@pytest.mark.parametrize("latest_first", [False, True])
def test_pages_follow_each_other_without_gaps(
    store: Store, queued: tuple[Publication, ...], size: int, latest_first: bool
) -> None:
    found = in_pages(
        size, lambda after: store.overview.page(EVERYTHING, tuple(S), size, after, latest_first=latest_first)
    )
    assert found == list(reversed(queued) if latest_first else queued)


def test_a_part_is_only_that_part(store: Store, queued: tuple[Publication, ...]) -> None:
    page = store.overview.page
    assert page(Part("other"), tuple(S), 99) == tuple(p for p in queued if p.client_id == "other")
    assert page(Part(channel_id="x-1"), (S.FAILED,), 99) == tuple(
        p for p in queued if p.channel_id == "x-1" and p.state is S.FAILED
    )
    assert page(Part(without=("x-1",)), tuple(S), 99) == tuple(p for p in queued if p.channel_id != "x-1")


def test_counts_and_the_next_one(store: Store, queued: tuple[Publication, ...]) -> None:
    assert store.overview.counts() == dict.fromkeys(STATES, 3)
    assert store.overview.counts(Part("other")) == {S.QUEUED: 1, S.PUBLISHED: 1, S.FAILED: 1, S.CANCELLED: 1}
    assert store.overview.next_due() == next(p for p in queued if p.state is S.QUEUED)
    assert store.overview.next_due(Part("nobody")) is None


def test_what_was_queued_of_a_draft(store: Store, queued: tuple[Publication, ...]) -> None:
    assert store.overview.of_draft("d-4") == tuple(p for p in queued if p.draft_id == "d-4")
    assert store.overview.of_draft("d-3") == (), "what is given up is no longer of the draft"


def test_no_page_reads_the_whole_table(store: Store) -> None:
    plans: list[str] = []

    @event.listens_for(store.database.quick, "before_cursor_execute")
    def explain(connection: object, cursor: object, statement: str, parameters: object, *_: object) -> None:
        if statement.startswith("SELECT"):
            cursor.execute("EXPLAIN QUERY PLAN " + statement, parameters)  # type: ignore[attr-defined]
            plans.extend(row[3] for row in cursor.fetchall())  # type: ignore[attr-defined]

    store.overview.page(Part("salzwerk"), (S.PUBLISHED,), 10, latest_first=True)
    store.overview.page(EVERYTHING, (S.QUEUED, S.RETRYING), 10)
    store.overview.counts(Part("salzwerk"))
    store.overview.of_draft("d-1")
    store.queue.revision()
    assert plans
    assert [plan for plan in plans if plan.startswith("SCAN publication") and "INDEX" not in plan] == []
