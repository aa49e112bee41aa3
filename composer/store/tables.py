"""Today's tables. Migrations never import this module: they state what was true on their day."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import sqlalchemy as sa
from sqlalchemy.types import TypeDecorator

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)

Number = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
"""A row number that SQLite and PostgreSQL both count up by themselves."""


class Instant(TypeDecorator[datetime]):
    """An aware time as microseconds since 1970: exact, and ordered alike in every database."""

    impl = sa.BigInteger
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Any) -> int | None:  # noqa: ARG002
        return None if value is None else (value - _EPOCH) // _MICROSECOND

    def process_result_value(self, value: int | None, dialect: Any) -> datetime | None:  # noqa: ARG002
        return None if value is None else _EPOCH + value * _MICROSECOND


metadata = sa.MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)

client = sa.Table(
    "client",
    metadata,
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("document", sa.Text, nullable=False),
)

contact = sa.Table(
    "contact",
    metadata,
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("document", sa.Text, nullable=False),
)

opened = sa.Table(
    "opened",
    metadata,
    sa.Column("client_id", sa.Text, primary_key=True),
    sa.Column("draft_id", sa.Text, nullable=False),
)

draft = sa.Table(
    "draft",
    metadata,
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("client_id", sa.Text, nullable=False),
    sa.Column("title", sa.Text, nullable=False),
    sa.Column("excerpt", sa.Text, nullable=False),
    sa.Column("language", sa.Text, nullable=False),
    sa.Column("topic_id", sa.Text),
    sa.Column("channel_ids", sa.Text, nullable=False),
    sa.Column("document", sa.Text, nullable=False),
    sa.Column("changed_at", Instant, nullable=False),
    sa.Column("deleted_at", Instant),
    sa.Index("ix_draft_client_id_changed_at", "client_id", "changed_at"),
)

draft_version = sa.Table(
    "draft_version",
    metadata,
    sa.Column("id", Number, primary_key=True),
    sa.Column("draft_id", sa.Text, nullable=False),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("title", sa.Text, nullable=False),
    sa.Column("excerpt", sa.Text, nullable=False),
    sa.Column("document", sa.Text, nullable=False),
    sa.Column("made_at", Instant, nullable=False),
    sa.Index("ix_draft_version_draft_id", "draft_id"),
    sqlite_autoincrement=True,
)

# PostgreSQL gets the same conditions from the migrations; naming them here would load its dialect at every start.
ALIVE_OR_PUBLISHED = sa.text("state NOT IN ('failed', 'cancelled')")
WAITING = sa.text("state IN ('queued', 'retrying', 'handed-over')")

publication = sa.Table(
    "publication",
    metadata,
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("draft_id", sa.Text, nullable=False),
    sa.Column("client_id", sa.Text, nullable=False),
    sa.Column("channel_id", sa.Text, nullable=False),
    sa.Column("network", sa.Text, nullable=False),
    sa.Column("token", sa.Text, nullable=False),
    sa.Column("planned_wall", sa.Text, nullable=False),
    sa.Column("planned_fold", sa.Integer, nullable=False),
    sa.Column("planned_zone", sa.Text, nullable=False),
    sa.Column("state", sa.Text, nullable=False),
    sa.Column("fingerprint", sa.Text, nullable=False),
    sa.Column("parts_done", sa.Text, nullable=False),
    sa.Column("not_before", Instant),
    sa.Column("attempts", sa.Integer, nullable=False),
    sa.Column("code", sa.Text, nullable=False),
    sa.Column("created_at", Instant, nullable=False),
    sa.Column("due_at", Instant, nullable=False),
    sa.Column("lease_owner", sa.Text),
    sa.Column("lease_until", Instant),
    sa.Column("prepared", sa.Text, nullable=False),
    sa.Column("revision", Number, nullable=False, server_default="0"),  # grows with every change of any publication
    sa.Column("hand_over", sa.Boolean, nullable=False, server_default=sa.false()),
    sa.Column("scheduled", sa.Text, nullable=False, server_default=""),
    sa.UniqueConstraint("token", name="uq_publication_token"),
    sa.Index("ix_publication_client_id_state_due_at", "client_id", "state", "due_at"),
    sa.Index("ix_publication_state_due_at", "state", "due_at"),
    sa.Index("ix_publication_revision", "revision"),
    sa.Index("ix_publication_due_at", "due_at", sqlite_where=WAITING),
    sa.Index(
        "uq_publication_once",
        "draft_id",
        "channel_id",
        "fingerprint",
        unique=True,
        sqlite_where=ALIVE_OR_PUBLISHED,
    ),
)

attempt = sa.Table(
    "attempt",
    metadata,
    sa.Column("id", Number, primary_key=True),
    sa.Column(
        "publication_id",
        sa.Text,
        sa.ForeignKey("publication.id", name="fk_attempt_publication_id_publication"),
        nullable=False,
    ),
    sa.Column("stage", sa.Text, nullable=False),
    sa.Column("part", sa.Integer, nullable=False),
    sa.Column("started_at", Instant, nullable=False),
    sa.Column("ended_at", Instant),
    sa.Column("outcome", sa.Text, nullable=False),
    sa.Column("code", sa.Text, nullable=False),
    sa.Column("status", sa.Integer),
    sa.Column("answer", sa.Text, nullable=False),
    sa.Index("ix_attempt_publication_id", "publication_id"),
    sqlite_autoincrement=True,
)

hold = sa.Table(
    "hold",
    metadata,
    sa.Column("scope", sa.Text, primary_key=True),
    sa.Column("reason", sa.Text, nullable=False),
    sa.Column("since", Instant, nullable=False),
)

allowance = sa.Table(
    "allowance",
    metadata,
    sa.Column("scope", sa.Text, primary_key=True),
    sa.Column("name", sa.Text, primary_key=True),
    sa.Column("left", sa.Integer, nullable=False),
    sa.Column("resets", Instant, nullable=False),
)

setting = sa.Table(
    "setting",
    metadata,
    sa.Column("key", sa.Text, primary_key=True),
    sa.Column("value", sa.Text, nullable=False),
)

library_entry = sa.Table(
    "library_entry",
    metadata,
    sa.Column("client_id", sa.Text, primary_key=True),
    sa.Column("sha256", sa.Text, primary_key=True),
    sa.Column("file_name", sa.Text, nullable=False),
    sa.Column("alt", sa.Text, nullable=False),
    sa.Column("credit", sa.Text, nullable=False),
    sa.Column("valid_until", sa.Text, nullable=False),
    sa.Column("topic_id", sa.Text),
    sa.Column("words", sa.Text, nullable=False),
    sa.Column("added_at", Instant, nullable=False),
    sa.Column("document", sa.Text, nullable=False),
    sa.Index("ix_library_entry_client_id_added_at", "client_id", "added_at"),
)

picture_use = sa.Table(
    "picture_use",
    metadata,
    sa.Column("sha256", sa.Text, primary_key=True),
    sa.Column("draft_id", sa.Text, primary_key=True),
    sa.Column("publication_id", sa.Text, primary_key=True),
    sa.Column("client_id", sa.Text, nullable=False),
    sa.Index("ix_picture_use_draft_id", "draft_id"),
)
