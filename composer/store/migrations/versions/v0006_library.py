"""The library of pictures, and where each picture is used."""

from __future__ import annotations

import json
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    op.create_table(
        "library_entry",
        sa.Column("client_id", sa.Text, nullable=False),
        sa.Column("sha256", sa.Text, nullable=False),
        sa.Column("file_name", sa.Text, nullable=False),
        sa.Column("alt", sa.Text, nullable=False),
        sa.Column("credit", sa.Text, nullable=False),
        sa.Column("valid_until", sa.Text, nullable=False),
        sa.Column("topic_id", sa.Text),
        sa.Column("words", sa.Text, nullable=False),
        sa.Column("added_at", sa.BigInteger, nullable=False),
        sa.Column("document", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("client_id", "sha256", name="pk_library_entry"),
    )
    op.create_index("ix_library_entry_client_id_added_at", "library_entry", ["client_id", "added_at"])
    op.create_table(
        "picture_use",
        sa.Column("sha256", sa.Text, nullable=False),
        sa.Column("draft_id", sa.Text, nullable=False),
        sa.Column("publication_id", sa.Text, nullable=False),
        sa.Column("client_id", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("sha256", "draft_id", "publication_id", name="pk_picture_use"),
    )
    op.create_index("ix_picture_use_draft_id", "picture_use", ["draft_id"])
    if not op.get_context().as_sql:
        _fill(op.get_bind())


def _fill(connection: sa.Connection) -> None:
    """What drafts and publications hold already. A document that cannot be read is told of where it is opened."""
    drafts = "SELECT id, client_id, topic_id, changed_at, document FROM draft"
    for row in connection.execute(sa.text(drafts)).mappings().all():
        message = _read(row["document"]).get("message", {})
        pictures = [picture for picture in message.get("attachments", ()) if picture.get("sha256")]
        cards = [card["picture"] for card in message.get("cards", ()) if card.get("picture")]
        for picture in pictures:
            _join(connection, dict(row), picture)
        for sha256 in {picture["sha256"] for picture in (*pictures, *cards)}:
            _use(connection, sha256, row["client_id"], row["id"], "")
    sent = "SELECT id, client_id, draft_id, prepared FROM publication"
    for row in connection.execute(sa.text(sent)).mappings():
        parts = _read(row["prepared"]).get("parts", ())
        for sha256 in {picture["sha256"] for part in parts for picture in part.get("pictures", ())}:
            _use(connection, sha256, row["client_id"], row["draft_id"], row["id"])


def _join(connection: sa.Connection, draft: dict[str, Any], picture: dict[str, Any]) -> None:
    name, alt = str(picture.get("file_name", "")), str(picture.get("alt", ""))
    document = {key: picture.get(key) for key in ("sha256", "file_name", "width", "height", "alt")}
    document |= {"client_id": draft["client_id"], "topic_id": draft["topic_id"]}
    connection.execute(
        sa.text(
            "INSERT INTO library_entry VALUES (:client_id, :sha256, :name, :alt, '', '', :topic_id, :words, :added_at, "
            ":document) ON CONFLICT DO NOTHING"
        ),
        {
            "client_id": draft["client_id"],
            "sha256": picture["sha256"],
            "name": " ".join(name.split())[:160],
            "alt": " ".join(alt.split())[:160],
            "topic_id": draft["topic_id"],
            "words": f"{name} {alt}".casefold(),
            "added_at": draft["changed_at"],
            "document": json.dumps(document),
        },
    )


def _use(connection: sa.Connection, sha256: str, client_id: str, draft_id: str, publication_id: str) -> None:
    row = {"sha256": sha256, "client_id": client_id, "draft_id": draft_id, "publication_id": publication_id}
    connection.execute(
        sa.text(
            "INSERT INTO picture_use VALUES (:sha256, :draft_id, :publication_id, :client_id) ON CONFLICT DO NOTHING"
        ),
        row,
    )


def _read(document: str) -> dict[str, Any]:
    try:
        read = json.loads(document)
    except ValueError:
        return {}
    return read if isinstance(read, dict) else {}
