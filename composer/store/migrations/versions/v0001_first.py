"""The first tables: clients, drafts with history, the queue with its journal, holds, settings."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

_NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    _clients_and_settings()
    _drafts()
    _queue()


def _clients_and_settings() -> None:
    op.create_table(
        "client",
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("document", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_client"),
    )
    op.create_table(
        "opened",
        sa.Column("client_id", sa.Text, nullable=False),
        sa.Column("draft_id", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("client_id", name="pk_opened"),
    )
    op.create_table(
        "setting",
        sa.Column("key", sa.Text, nullable=False),
        sa.Column("value", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_setting"),
    )


def _drafts() -> None:
    op.create_table(
        "draft",
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("client_id", sa.Text, nullable=False),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("excerpt", sa.Text, nullable=False),
        sa.Column("language", sa.Text, nullable=False),
        sa.Column("topic_id", sa.Text),
        sa.Column("channel_ids", sa.Text, nullable=False),
        sa.Column("document", sa.Text, nullable=False),
        sa.Column("changed_at", sa.BigInteger, nullable=False),
        sa.Column("deleted_at", sa.BigInteger),
        sa.PrimaryKeyConstraint("id", name="pk_draft"),
    )
    op.create_index("ix_draft_client_id_changed_at", "draft", ["client_id", "changed_at"])
    op.create_table(
        "draft_version",
        sa.Column("id", _NUMBER, primary_key=True),
        sa.Column("draft_id", sa.Text, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("excerpt", sa.Text, nullable=False),
        sa.Column("document", sa.Text, nullable=False),
        sa.Column("made_at", sa.BigInteger, nullable=False),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_draft_version_draft_id", "draft_version", ["draft_id"])


def _queue() -> None:
    op.create_table(
        "publication",
        sa.Column("id", sa.Text, nullable=False),
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
        sa.Column("not_before", sa.BigInteger),
        sa.Column("attempts", sa.Integer, nullable=False),
        sa.Column("code", sa.Text, nullable=False),
        sa.Column("created_at", sa.BigInteger, nullable=False),
        sa.Column("due_at", sa.BigInteger, nullable=False),
        sa.Column("lease_owner", sa.Text),
        sa.Column("lease_until", sa.BigInteger),
        sa.Column("prepared", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_publication"),
        sa.UniqueConstraint("token", name="uq_publication_token"),
    )
    op.create_index("ix_publication_client_id", "publication", ["client_id"])
    waiting = sa.text("state IN ('queued', 'retrying')")
    op.create_index("ix_publication_due_at", "publication", ["due_at"], sqlite_where=waiting, postgresql_where=waiting)
    once = sa.text("state NOT IN ('failed', 'cancelled')")
    op.create_index(
        "uq_publication_once",
        "publication",
        ["draft_id", "channel_id", "fingerprint"],
        unique=True,
        sqlite_where=once,
        postgresql_where=once,
    )
    op.create_table(
        "attempt",
        sa.Column("id", _NUMBER, primary_key=True),
        sa.Column("publication_id", sa.Text, nullable=False),
        sa.Column("stage", sa.Text, nullable=False),
        sa.Column("part", sa.Integer, nullable=False),
        sa.Column("started_at", sa.BigInteger, nullable=False),
        sa.Column("ended_at", sa.BigInteger),
        sa.Column("outcome", sa.Text, nullable=False),
        sa.Column("code", sa.Text, nullable=False),
        sa.Column("status", sa.Integer),
        sa.Column("answer", sa.Text, nullable=False),
        sa.ForeignKeyConstraint(["publication_id"], ["publication.id"], name="fk_attempt_publication_id_publication"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_attempt_publication_id", "attempt", ["publication_id"])
    op.create_table(
        "hold",
        sa.Column("scope", sa.Text, nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("since", sa.BigInteger, nullable=False),
        sa.PrimaryKeyConstraint("scope", name="pk_hold"),
    )
