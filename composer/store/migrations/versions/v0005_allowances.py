"""What networks allow, and posts that they keep until their time."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    op.create_table(
        "allowance",
        sa.Column("scope", sa.Text, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("left", sa.Integer, nullable=False),
        sa.Column("resets", sa.BigInteger, nullable=False),
        sa.PrimaryKeyConstraint("scope", "name", name="pk_allowance"),
    )
    op.add_column("publication", sa.Column("hand_over", sa.Boolean, nullable=False, server_default=sa.false()))
    op.add_column("publication", sa.Column("scheduled", sa.Text, nullable=False, server_default=""))
    op.drop_index("ix_publication_due_at", "publication")
    waiting = sa.text("state IN ('queued', 'retrying', 'handed-over')")
    op.create_index("ix_publication_due_at", "publication", ["due_at"], sqlite_where=waiting, postgresql_where=waiting)
