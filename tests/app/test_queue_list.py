"""The queue as a person looks through it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from composer.app import queue_list
from composer.app.context import Context
from composer.app.queue_list import Listing, Wanted
from composer.core.publication import PlannedTime, Publication, PublicationState
from tests.app.worlds import world
from tests.store.samples import publication

S = PublicationState


def filled(ctx: Context) -> list[Publication]:
    """Three in each state, in no order."""
    made = []
    for number, state in enumerate([*S, *S, *S]):
        value, post = publication(number, state=state)
        wall = value.planned.wall + timedelta(minutes=(number * 7) % 30)
        value = replace(value, planned=PlannedTime(wall, value.planned.zone))
        ctx.store.queue.add([(value, post)])
        made.append(value)
    return made


def through(ctx: Context, wanted: Wanted, size: int) -> list[Publication]:
    found: list[Publication] = []
    listing = Listing((), complete=False)
    while not listing.complete:
        listing = queue_list.listing(ctx, wanted, found[-1] if found else None, size)
        found += [entry.publication for entry in listing.entries]
    return found


def test_what_needs_a_person_comes_first_and_what_is_over_last_the_latest_first(tmp_path: Path) -> None:
    with world(tmp_path) as ctx:
        made = filled(ctx)
        whole = through(ctx, Wanted(), 1000)
        assert {p.id for p in whole} == {p.id for p in made}
        sections = [next(i for i, s in enumerate(queue_list._SECTIONS) if p.state in s.states) for p in whole]
        assert sections == sorted(sections)
        over = [p.due_at for p in whole if p.state in queue_list.OVER]
        assert over == sorted(over, reverse=True)
        for size in (1, 4, 7, 30):
            assert through(ctx, Wanted(), size) == whole
        some = Wanted(states=frozenset({S.FAILED, S.PUBLISHED}))
        assert through(ctx, some, 2) == [p for p in whole if p.state in some.states]
