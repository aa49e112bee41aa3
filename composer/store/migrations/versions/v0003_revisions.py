"""What other programs changed in the queue can be found."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

_NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.add_column("publication", sa.Column("revision", _NUMBER, nullable=False, server_default="0"))
    op.create_index("ix_publication_revision", "publication", ["revision"])
