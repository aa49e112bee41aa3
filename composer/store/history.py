"""Earlier states of a draft: which are kept, and how they are found again."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

import sqlalchemy as sa
from sqlalchemy import Connection

from composer.core.errors import StoreError
from composer.core.message import Draft
from composer.store.documents import from_json, plain, to_json
from composer.store.tables import draft_version as table

KEEP_EVERY = timedelta(minutes=5)
"""While somebody types, at most one state in this time is kept by itself."""


class Kind(StrEnum):
    """Why a version was kept."""

    PAUSE = "pause"
    CUT = "cut"
    """The change after it took much away."""
    EXPLICIT = "explicit"
    OTHER = "other"
    """Another window's text that was written over on purpose."""
    REFUSED = "refused"
    """A text that came too late because another window had saved."""


@dataclass(frozen=True)
class DraftVersion:
    """One earlier state, as a list shows it."""

    id: int
    draft_id: str
    made_at: datetime
    kind: Kind
    title: str
    excerpt: str


def keep_if_worth_it(connection: Connection, before: Draft, after: Draft, now: datetime) -> None:
    """Keeps the state that is about to be replaced if the last kept one is old, or if the change takes much away.

    So the last state of every sitting is kept, and a text that somebody deletes by mistake can always be had back.
    """
    query = sa.select(sa.func.max(table.c.made_at)).where(
        table.c.draft_id == before.id, table.c.kind.in_([Kind.PAUSE, Kind.CUT])
    )
    last: datetime | None = connection.execute(query).scalar_one()
    # A clock that was set back must not stop the history.
    if last is None or not timedelta() <= now - last < KEEP_EVERY:
        keep(connection, before, Kind.PAUSE, now)
    elif _takes_much_away(before, after):
        keep(connection, before, Kind.CUT, now)


def keep(connection: Connection, draft: Draft, kind: Kind, now: datetime) -> None:
    """Nothing happens when the latest version says the same."""
    document = to_json(replace(draft, changed_at=None))
    latest = sa.select(table.c.document).where(table.c.draft_id == draft.id).order_by(table.c.id.desc()).limit(1)
    if connection.execute(latest).scalar_one_or_none() == document:
        return
    connection.execute(
        sa.insert(table).values(
            draft_id=draft.id,
            kind=kind.value,
            title=plain(draft.title),
            excerpt=plain(draft.message.text),
            document=document,
            made_at=now,
        )
    )


def versions(connection: Connection, draft_id: str) -> tuple[DraftVersion, ...]:
    columns = (table.c.id, table.c.draft_id, table.c.made_at, table.c.kind, table.c.title, table.c.excerpt)
    query = sa.select(*columns).where(table.c.draft_id == draft_id).order_by(table.c.id.desc())
    return tuple(
        DraftVersion(row.id, row.draft_id, row.made_at, Kind(row.kind), row.title, row.excerpt)
        for row in connection.execute(query)
    )


def version(connection: Connection, version_id: int) -> Draft:
    query = sa.select(table.c.document).where(table.c.id == version_id)
    document = connection.execute(query).scalar_one_or_none()
    if document is None:
        raise StoreError("draft.no-version", version=version_id)
    return from_json(document, Draft)


def _takes_much_away(before: Draft, after: Draft) -> bool:
    left = {attachment.id for attachment in after.message.attachments}
    if any(attachment.id not in left for attachment in before.message.attachments):
        return True
    texts = _texts(after)
    return any(_is_cut(text, texts.get(place, "")) for place, text in _texts(before).items())


def _is_cut(before: str, after: str) -> bool:
    return len(before) - len(after) >= 20 and len(after) < len(before) * 0.8


def _texts(draft: Draft) -> dict[str, str]:
    """By place: the common text under the empty name, then what single channels say instead."""
    return {"": draft.message.text} | {v.channel_id: v.text for v in draft.variants if v.text is not None}
