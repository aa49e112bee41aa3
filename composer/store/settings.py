"""Small things the program remembers: language, theme, geometry, the client last seen."""

from __future__ import annotations

import json
from typing import Any

import sqlalchemy as sa

from composer.store.engine import Database
from composer.store.tables import setting as table


class Settings:
    """Values are whatever JSON can hold."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> dict[str, Any]:
        with self._database.read() as connection:
            rows = connection.execute(sa.select(table.c.key, table.c.value)).all()
        return {key: json.loads(value) for key, value in rows}

    def get(self, key: str) -> Any:
        """None where nothing is kept."""
        with self._database.read() as connection:
            value = connection.execute(sa.select(table.c.value).where(table.c.key == key)).scalar_one_or_none()
        return None if value is None else json.loads(value)

    def set(self, key: str, value: Any) -> None:
        text = json.dumps(value)
        with self._database.write() as connection:
            if not connection.execute(sa.update(table).where(table.c.key == key).values(value=text)).rowcount:
                connection.execute(sa.insert(table).values(key=key, value=text))
