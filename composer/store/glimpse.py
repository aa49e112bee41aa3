"""What the first painted window shows, read with the standard library alone because that is ten times faster.

Nothing here may load SQLAlchemy, Alembic or msgspec, directly or through another module.
"""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import quote

from composer.core.client import Channel, Client, Dossier, Topic, Voice
from composer.core.message import Attachment, Draft, Focus, Message, Variant
from composer.store.version import FILE_NAME, HEAD

LAST_CLIENT = "last_client"
"""The setting that holds the id of the client last worked for."""

_PATIENCE = 0.05
_MOST_TITLES = 200


@dataclass(frozen=True)
class DraftTitle:
    """A line of the list of drafts; `excerpt` stands in for a missing title."""

    id: str
    title: str
    excerpt: str


@dataclass(frozen=True)
class Glimpse:
    """`client` is the last one worked for, `draft` the one last opened for it, `drafts` its latest ones."""

    settings: dict[str, Any]
    client: Client | None = None
    draft: Draft | None = None
    drafts: tuple[DraftTitle, ...] = ()

    @property
    def channels(self) -> tuple[Channel, ...]:
        return self.client.channels if self.client else ()


def take_glimpse(folder: Path) -> Glimpse | None:
    """Reads only. `None` where there is no database, or one that only `open_store` can judge: old, new, broken, locked.

    The client is the one named in the setting LAST_CLIENT, or the only one there is.
    """
    path = folder / FILE_NAME
    if not path.is_file():
        return None
    try:
        with closing(_connect(path)) as database:
            return _read(database)
    except (sqlite3.Error, OSError, ValueError, TypeError, KeyError, AttributeError, OverflowError):
        return None


def _connect(path: Path) -> sqlite3.Connection:
    address = quote(path.absolute().as_posix())
    database = sqlite3.connect(f"file:{address}?mode=ro", uri=True, timeout=_PATIENCE, isolation_level=None)
    database.row_factory = sqlite3.Row
    return database


def _read(database: sqlite3.Connection) -> Glimpse | None:
    database.execute("BEGIN")
    if [row[0] for row in database.execute("SELECT version_num FROM alembic_version")] != [HEAD]:
        return None
    settings = {row["key"]: json.loads(row["value"]) for row in database.execute("SELECT key, value FROM setting")}
    client = _client_document(database, settings.get(LAST_CLIENT))
    if client is None:
        return Glimpse(settings)
    titles = database.execute(
        "SELECT id, title, excerpt FROM draft WHERE client_id = ? AND deleted_at IS NULL "
        "ORDER BY changed_at DESC, id LIMIT ?",
        (client.id, _MOST_TITLES),
    )
    drafts = tuple(DraftTitle(row["id"], row["title"], row["excerpt"]) for row in titles)
    return Glimpse(settings, client, _draft_of(database, client.id), drafts)


def _client_document(database: sqlite3.Connection, client_id: object) -> Client | None:
    rows = []
    if isinstance(client_id, str):
        rows = database.execute("SELECT document FROM client WHERE id = ?", (client_id,)).fetchall()
    if not rows:
        rows = database.execute("SELECT document FROM client LIMIT 2").fetchall()
    return _client(json.loads(rows[0]["document"])) if len(rows) == 1 else None


def _draft_of(database: sqlite3.Connection, client_id: str) -> Draft | None:
    row = database.execute(
        "SELECT draft.document, draft.changed_at FROM opened JOIN draft ON draft.id = opened.draft_id "
        "WHERE opened.client_id = ? AND draft.deleted_at IS NULL",
        (client_id,),
    ).fetchone()
    if row is None:
        return None
    changed_at = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(microseconds=row["changed_at"])
    return replace(_draft(json.loads(row["document"])), changed_at=changed_at)


def _client(data: dict[str, Any]) -> Client:
    return Client(
        **_known(Client, data)
        | {
            "dossier": Dossier(**_known(Dossier, data.get("dossier", {}))),
            "voice": Voice(**_known(Voice, data.get("voice", {}))),
            "topics": tuple(Topic(**_known(Topic, topic)) for topic in data.get("topics", ())),
            "channels": tuple(Channel(**_known(Channel, channel)) for channel in data.get("channels", ())),
        }
    )


def _draft(data: dict[str, Any]) -> Draft:
    message = data.get("message", {})
    attachments = tuple(
        Attachment(**_known(Attachment, a) | {"focus": Focus(**a.get("focus", {}))})
        for a in message.get("attachments", ())
    )
    return Draft(
        **_known(Draft, data)
        | {
            "message": Message(**_known(Message, message) | {"attachments": attachments}),
            "variants": tuple(Variant(**_known(Variant, variant)) for variant in data.get("variants", ())),
        }
    )


def _known(kind: Any, data: dict[str, Any]) -> dict[str, Any]:
    """The values that `kind` has a field for; a JSON list is a tuple there."""
    fields = kind.__dataclass_fields__
    return {k: tuple(v) if isinstance(v, list) else v for k, v in data.items() if k in fields}
