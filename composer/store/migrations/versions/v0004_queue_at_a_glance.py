"""A long queue is read a screenful at a time."""

from __future__ import annotations

from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    op.drop_index("ix_publication_client_id", "publication")
    op.create_index("ix_publication_client_id_state_due_at", "publication", ["client_id", "state", "due_at"])
    op.create_index("ix_publication_state_due_at", "publication", ["state", "due_at"])
