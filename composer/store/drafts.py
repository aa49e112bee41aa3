"""Drafts, what they were before, and the trash."""

from __future__ import annotations

import json
from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

import sqlalchemy as sa
from sqlalchemy import Connection

from composer.core.errors import StoreError
from composer.core.message import Draft
from composer.store import history, uses
from composer.store.documents import from_json, plain, to_json
from composer.store.engine import Database
from composer.store.history import DraftVersion, Kind
from composer.store.tables import draft as table
from composer.store.tables import opened

_TICK = timedelta(microseconds=1)
_AT_ONCE = 500
"""Values in one question; databases take no more than some thousands."""


@dataclass(frozen=True)
class DraftSummary:
    """What a list shows of a draft. `excerpt` is the beginning of the common text, on one line."""

    id: str
    client_id: str
    title: str
    excerpt: str
    language: str
    channel_ids: tuple[str, ...]
    topic_id: str | None
    changed_at: datetime


@dataclass(frozen=True)
class _Stored:
    """A draft as it lies there, with its times."""

    draft: Draft
    changed_at: datetime
    deleted: bool


class Drafts:
    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, draft_id: str) -> Draft:
        """Also one in the trash. Raises StoreError("draft.unknown")."""
        with self._database.read() as connection:
            return _known(connection, draft_id).draft

    def all(self, client_id: str | None = None, *, deleted: bool = False) -> tuple[DraftSummary, ...]:
        """The latest first; with `deleted`, those in the trash."""
        query = sa.select(table).order_by(table.c.changed_at.desc(), table.c.id)
        query = query.where(table.c.deleted_at.is_not(None) if deleted else table.c.deleted_at.is_(None))
        if client_id is not None:
            query = query.where(table.c.client_id == client_id)
        with self._database.read() as connection:
            return tuple(_summary(row) for row in connection.execute(query))

    def titles(self, draft_ids: Collection[str]) -> dict[str, str]:
        """The title of each, or the beginning of its text; those in the trash are not named."""
        found: dict[str, str] = {}
        wanted = sorted(draft_ids)
        with self._database.read() as connection:
            for start in range(0, len(wanted), _AT_ONCE):
                some = table.c.id.in_(wanted[start : start + _AT_ONCE])
                query = sa.select(table.c.id, table.c.title, table.c.excerpt).where(some, table.c.deleted_at.is_(None))
                found |= {row.id: row.title or row.excerpt for row in connection.execute(query)}
        return found

    def save(
        self,
        draft: Draft,
        now: datetime,
        *,
        base: datetime | None = None,
        force: bool = False,
        explicit: bool = False,
    ) -> Draft:
        """Keeps the draft and returns it with `changed_at` set; unchanged content writes nothing.

        `base` is the `changed_at` that this text grew from, by default the draft's own. When somebody else has
        changed the draft since, StoreError("draft.changed-elsewhere") is raised, the stored draft stays and this
        text is kept among the versions. With `force` this text wins and the other's is kept. `explicit`: a person
        asked for a version.
        """
        base = draft.changed_at if base is None else base
        with self._database.write() as connection:
            saved = _save(connection, draft, now, base=base, force=force)
            if saved is not None and explicit:
                history.keep(connection, saved, Kind.EXPLICIT, now)
        if saved is None:
            raise StoreError("draft.changed-elsewhere", draft=draft.id, title=plain(draft.title))
        return saved

    def delete(self, draft_id: str, now: datetime) -> None:
        """To the trash. A window that still has it open is told when it saves."""
        self._put_aside(draft_id, now, now)

    def restore(self, draft_id: str, now: datetime) -> Draft:
        """Out of the trash."""
        self._put_aside(draft_id, None, now)
        return self.get(draft_id)

    def versions(self, draft_id: str) -> tuple[DraftVersion, ...]:
        """Earlier states, the latest first."""
        with self._database.read() as connection:
            return history.versions(connection, draft_id)

    def version(self, version_id: int) -> Draft:
        """Raises StoreError("draft.no-version"). Save it with `force` to go back to it."""
        with self._database.read() as connection:
            return history.version(connection, version_id)

    def last_opened(self, client_id: str) -> str | None:
        """The id of a draft that is not in the trash."""
        query = (
            sa.select(opened.c.draft_id)
            .join(table, table.c.id == opened.c.draft_id)
            .where(opened.c.client_id == client_id, table.c.deleted_at.is_(None))
        )
        with self._database.read() as connection:
            return connection.execute(query).scalar_one_or_none()

    def set_opened(self, client_id: str, draft_id: str) -> None:
        with self._database.write() as connection:
            update = sa.update(opened).where(opened.c.client_id == client_id).values(draft_id=draft_id)
            if not connection.execute(update).rowcount:
                connection.execute(sa.insert(opened).values(client_id=client_id, draft_id=draft_id))

    def _put_aside(self, draft_id: str, deleted_at: datetime | None, now: datetime) -> None:
        with self._database.write() as connection:
            stored = _known(connection, draft_id, to_change=True)
            values = {"deleted_at": deleted_at, "changed_at": _later(now, stored)}
            connection.execute(sa.update(table).where(table.c.id == draft_id).values(values))


def _save(connection: Connection, draft: Draft, now: datetime, *, base: datetime | None, force: bool) -> Draft | None:
    """`None`: changed elsewhere, and this text is in the history."""
    stored = _load(connection, draft.id, to_change=True)
    if stored is None:
        saved = replace(draft, changed_at=now)
        connection.execute(sa.insert(table).values(id=draft.id, **_columns(saved, now)))
        uses.keep_draft(connection, saved, None)
        return saved
    if not stored.deleted and replace(stored.draft, changed_at=None) == replace(draft, changed_at=None):
        return stored.draft
    elsewhere = stored.changed_at != base
    if elsewhere and not force:
        history.keep(connection, draft, Kind.REFUSED, now)
        return None
    if elsewhere:
        history.keep(connection, stored.draft, Kind.OTHER, now)
    else:
        history.keep_if_worth_it(connection, stored.draft, draft, now)
    changed_at = _later(now, stored)
    saved = replace(draft, changed_at=changed_at)
    connection.execute(sa.update(table).where(table.c.id == draft.id).values(_columns(saved, changed_at)))
    uses.keep_draft(connection, saved, stored.draft)
    return saved


def _later(now: datetime, stored: _Stored) -> datetime:
    """`changed_at` says whether a draft was changed, so it never repeats, not even when the clock is set back."""
    return max(now, stored.changed_at + _TICK)


def _columns(draft: Draft, changed_at: datetime) -> dict[str, object]:
    return {
        "client_id": draft.client_id,
        "title": plain(draft.title),
        "excerpt": plain(draft.message.text),
        "language": draft.language,
        "topic_id": draft.topic_id,
        "channel_ids": to_json(draft.channel_ids),
        "document": to_json(replace(draft, changed_at=None)),
        "changed_at": changed_at,
        "deleted_at": None,
    }


def _load(connection: Connection, draft_id: str, *, to_change: bool = False) -> _Stored | None:
    query = sa.select(table.c.document, table.c.changed_at, table.c.deleted_at).where(table.c.id == draft_id)
    row = connection.execute(query.with_for_update() if to_change else query).one_or_none()
    if row is None:
        return None
    draft = replace(from_json(row.document, Draft), changed_at=row.changed_at)
    return _Stored(draft, row.changed_at, row.deleted_at is not None)


def _known(connection: Connection, draft_id: str, *, to_change: bool = False) -> _Stored:
    stored = _load(connection, draft_id, to_change=to_change)
    if stored is None:
        raise StoreError("draft.unknown", draft=draft_id)
    return stored


def _summary(row: sa.Row[tuple[object, ...]]) -> DraftSummary:
    return DraftSummary(
        id=row.id,
        client_id=row.client_id,
        title=row.title,
        excerpt=row.excerpt,
        language=row.language,
        channel_ids=tuple(json.loads(row.channel_ids)),
        topic_id=row.topic_id,
        changed_at=row.changed_at,
    )
