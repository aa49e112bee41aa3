"""What a person sees of the queue, a screenful at a time: a queue of years is as quick as one of a week."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

import sqlalchemy as sa

from composer.core.publication import EVERYTHING, Part, Publication, PublicationState
from composer.store.engine import Database
from composer.store.publication_rows import COLUMNS, publication_of
from composer.store.tables import ALIVE_OR_PUBLISHED
from composer.store.tables import publication as table

WAITING = (PublicationState.QUEUED, PublicationState.RETRYING)
"""Those that go out by themselves when their time has come."""


class Overview:
    """Reads only."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def counts(self, part: Part = EVERYTHING) -> dict[PublicationState, int]:
        """How many stand how; states that nothing is in are not named."""
        query = _of(part, sa.select(table.c.state, sa.func.count())).group_by(table.c.state)
        with self._database.read() as connection:
            found: list[Any] = list(connection.execute(query))
        return {PublicationState(row[0]): int(row[1]) for row in found}

    def page(
        self,
        part: Part,
        states: Collection[PublicationState],
        size: int,
        after: Publication | None = None,
        *,
        latest_first: bool = False,
    ) -> tuple[Publication, ...]:
        """By time, at most `size`; those that follow `after`."""
        query = _of(part, sa.select(*COLUMNS)).where(table.c.state.in_([state.value for state in states]))
        place = sa.tuple_(table.c.due_at, table.c.id)
        if after is not None:
            last = sa.tuple_(sa.literal(after.due_at, table.c.due_at.type), after.id)
            query = query.where(place < last if latest_first else place > last)
        order = (table.c.due_at.desc(), table.c.id.desc()) if latest_first else (table.c.due_at, table.c.id)
        return self._found(query.order_by(*order).limit(size))

    def next_due(self, part: Part = EVERYTHING) -> Publication | None:
        """The waiting one whose time comes first."""
        return next(iter(self.page(part, WAITING, 1)), None)

    def of_draft(self, draft_id: str) -> tuple[Publication, ...]:
        """Those that are not given up, by time."""
        query = sa.select(*COLUMNS).where(table.c.draft_id == draft_id, ALIVE_OR_PUBLISHED)
        return self._found(query.order_by(table.c.due_at, table.c.id))

    def _found(self, query: sa.Select[Any]) -> tuple[Publication, ...]:
        with self._database.read() as connection:
            return tuple(publication_of(row) for row in connection.execute(query))


def _of(part: Part, query: sa.Select[Any]) -> sa.Select[Any]:
    if part.client_id is not None:
        query = query.where(table.c.client_id == part.client_id)
    if part.channel_id is not None:
        query = query.where(table.c.channel_id == part.channel_id)
    return query.where(table.c.channel_id.not_in(part.without)) if part.without else query
