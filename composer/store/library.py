"""Each client's library of pictures. The originals lie in the media store, also those of entries that are gone."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime

import sqlalchemy as sa

from composer.core.library import DraftUse, LibraryEntry, LibraryFilter, LibraryLine, PictureUses
from composer.store.documents import from_json, plain, to_json
from composer.store.engine import Database
from composer.store.tables import draft, picture_use
from composer.store.tables import library_entry as table

_USED = sa.exists(
    sa.select(sa.literal(1))
    .select_from(picture_use.join(draft, draft.c.id == picture_use.c.draft_id, isouter=True))
    .where(
        picture_use.c.sha256 == table.c.sha256,
        picture_use.c.client_id == table.c.client_id,
        sa.or_(picture_use.c.publication_id != "", draft.c.deleted_at.is_(None)),
    )
)


class Library:
    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, entries: Iterable[LibraryEntry], now: datetime) -> int:
        """Those that are not there yet; how many they were."""
        added = 0
        with self._database.write() as connection:
            for entry in entries:
                if (
                    connection.execute(sa.select(table.c.sha256).where(_is(entry.client_id, entry.sha256))).first()
                    is None
                ):
                    connection.execute(sa.insert(table).values(_row(replace(entry, added_at=now))))
                    added += 1
        return added

    def get(self, client_id: str, sha256: str) -> LibraryEntry | None:
        query = sa.select(table.c.document).where(_is(client_id, sha256))
        with self._database.read() as connection:
            document = connection.execute(query).scalar_one_or_none()
        return None if document is None else from_json(document, LibraryEntry)

    def change(self, entry: LibraryEntry) -> None:
        """What is known of it; an entry that has been removed meanwhile stays away."""
        with self._database.write() as connection:
            connection.execute(sa.update(table).where(_is(entry.client_id, entry.sha256)).values(_row(entry)))

    def remove(self, client_id: str, sha256s: Sequence[str]) -> None:
        """Out of the list. Drafts and posts keep the picture."""
        with self._database.write() as connection:
            for sha256 in sha256s:
                connection.execute(sa.delete(table).where(_is(client_id, sha256)))

    def lines(
        self, client_id: str, search: str, only: LibraryFilter, today: date, topic_ids: Sequence[str] = ()
    ) -> tuple[LibraryLine, ...]:
        """The latest first: those with every word of `search` in file name, alt text, credit, source or licence, or
        of one of the topics."""
        columns = (table.c.sha256, table.c.file_name, table.c.alt, table.c.credit, table.c.valid_until)
        query = sa.select(*columns, _USED.label("used")).where(table.c.client_id == client_id)
        if words := search.casefold().split():
            found = sa.and_(*(table.c.words.contains(word, autoescape=True) for word in words))
            query = query.where(sa.or_(found, table.c.topic_id.in_(topic_ids)))
        query = query.where(*_conditions(only, today)).order_by(table.c.added_at.desc(), table.c.sha256)
        with self._database.read() as connection:
            return tuple(LibraryLine(*row) for row in connection.execute(query))

    def uses(self, client_id: str, sha256: str) -> PictureUses:
        where = (picture_use.c.client_id == client_id, picture_use.c.sha256 == sha256)
        drafts = (
            sa.select(draft.c.id, draft.c.title, draft.c.excerpt)
            .join(picture_use, draft.c.id == picture_use.c.draft_id)
            .where(*where, picture_use.c.publication_id == "", draft.c.deleted_at.is_(None))
            .order_by(draft.c.changed_at.desc())
        )
        sent = sa.select(picture_use.c.publication_id).where(*where, picture_use.c.publication_id != "")
        with self._database.read() as connection:
            known = tuple(DraftUse(row.id, row.title or row.excerpt) for row in connection.execute(drafts))
            return PictureUses(known, tuple(connection.execute(sent).scalars()))


def _conditions(only: LibraryFilter, today: date) -> list[sa.ColumnElement[bool]]:
    match only:
        case LibraryFilter.UNUSED:
            return [~_USED]
        case LibraryFilter.EXPIRED:
            return [table.c.valid_until != "", table.c.valid_until < today.isoformat()]
        case LibraryFilter.NO_ALT:
            return [table.c.alt == ""]
        case _:
            return []


def _is(client_id: str, sha256: str) -> sa.ColumnElement[bool]:
    return sa.and_(table.c.client_id == client_id, table.c.sha256 == sha256)


def _row(entry: LibraryEntry) -> dict[str, object]:
    rights = entry.rights
    told = (entry.file_name, entry.alt, rights.credit, rights.source, rights.licence, rights.copyright)
    return {
        "client_id": entry.client_id,
        "sha256": entry.sha256,
        "file_name": plain(entry.file_name),
        "alt": plain(entry.alt),
        "credit": plain(rights.credit),
        "valid_until": rights.valid_until.isoformat() if rights.valid_until else "",
        "topic_id": entry.topic_id,
        "words": plain(" ".join(told).casefold(), 8000),
        "added_at": entry.added_at,
        "document": to_json(entry),
    }
