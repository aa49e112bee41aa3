"""What networks said of their limits: kept, so that a new start does not run into them again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy import Connection

from composer.core.outcome import Allowance
from composer.store.tables import allowance as table


def keep(connection: Connection, said: Mapping[str, Sequence[Allowance]], now: datetime) -> None:
    connection.execute(sa.delete(table).where(table.c.resets <= now))
    for scope, allowances in said.items():
        for one in allowances:
            connection.execute(sa.delete(table).where(table.c.scope == scope, table.c.name == one.name))
            row = {"scope": scope, "name": one.name, "left": one.left, "resets": one.resets}
            connection.execute(sa.insert(table).values(row))


def spent_until(connection: Connection, scopes: Sequence[str], now: datetime) -> datetime | None:
    spent = sa.and_(table.c.scope.in_(scopes), table.c.left <= 0, table.c.resets > now)
    return connection.execute(sa.select(sa.func.max(table.c.resets, type_=table.c.resets.type)).where(spent)).scalar()


def left(connection: Connection, scopes: Sequence[str], name: str, now: datetime) -> int | None:
    """The least that is left of the allowances whose name holds `name`; `None` where nothing was said."""
    living = sa.and_(table.c.scope.in_(scopes), table.c.name.contains(name, autoescape=True), table.c.resets > now)
    return connection.execute(sa.select(sa.func.min(table.c.left)).where(living)).scalar()
