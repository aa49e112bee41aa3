"""What the database holds for the first painted window, as plain values: making the real ones would take longer.

Nothing here may load SQLAlchemy, Alembic or msgspec, nor the values of `core`, directly or through another module.
"""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import quote

from composer.store.version import FILE_NAME, HEAD, LAST_CLIENT

_PATIENCE = 0.05
_MOST_TITLES = 200


class DraftTitle(NamedTuple):
    """A line of the list of drafts; `excerpt` stands in for a missing title."""

    id: str
    title: str
    excerpt: str


class Peek(NamedTuple):
    """`client` and `draft` are documents as stored, None where there is none; `draft` is the one last opened."""

    settings: dict[str, Any]
    client: Any = None
    draft: Any = None
    draft_changed_at: int = 0
    """Microseconds since 1970."""
    drafts: tuple[DraftTitle, ...] = ()


def peek(folder: Path) -> Peek | None:
    """Reads only. `None` where there is no database, or one that only `open_store` can judge: old, new, broken, locked.

    The client is the one named in the setting LAST_CLIENT, or the only one there is.
    """
    path = folder / FILE_NAME
    if not path.is_file():
        return None
    try:
        with closing(_connect(path)) as database:
            return _read(database)
    except (sqlite3.Error, OSError, ValueError, TypeError, KeyError):
        return None


def _connect(path: Path) -> sqlite3.Connection:
    address = quote(path.absolute().as_posix())
    database = sqlite3.connect(f"file:{address}?mode=ro", uri=True, timeout=_PATIENCE, isolation_level=None)
    database.row_factory = sqlite3.Row
    return database


def _read(database: sqlite3.Connection) -> Peek | None:
    database.execute("BEGIN")
    if [row[0] for row in database.execute("SELECT version_num FROM alembic_version")] != [HEAD]:
        return None
    settings = {row["key"]: json.loads(row["value"]) for row in database.execute("SELECT key, value FROM setting")}
    found = _client_row(database, settings.get(LAST_CLIENT))
    if found is None:
        return Peek(settings)
    titles = database.execute(
        "SELECT id, title, excerpt FROM draft WHERE client_id = ? AND deleted_at IS NULL "
        "ORDER BY changed_at DESC, id LIMIT ?",
        (found["id"], _MOST_TITLES),
    )
    drafts = tuple(DraftTitle(row["id"], row["title"], row["excerpt"]) for row in titles)
    draft = database.execute(
        "SELECT draft.document, draft.changed_at FROM opened JOIN draft ON draft.id = opened.draft_id "
        "WHERE opened.client_id = ? AND draft.deleted_at IS NULL",
        (found["id"],),
    ).fetchone()
    client = json.loads(found["document"])
    if draft is None:
        return Peek(settings, client, drafts=drafts)
    return Peek(settings, client, json.loads(draft["document"]), draft["changed_at"], drafts)


def _client_row(database: sqlite3.Connection, client_id: object) -> sqlite3.Row | None:
    rows: list[sqlite3.Row] = []
    if isinstance(client_id, str):
        rows = database.execute("SELECT id, document FROM client WHERE id = ?", (client_id,)).fetchall()
    if not rows:
        rows = database.execute("SELECT id, document FROM client LIMIT 2").fetchall()
    return rows[0] if len(rows) == 1 else None
