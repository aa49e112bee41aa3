"""Connections to the database: short transactions, two degrees of durability."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event

from composer.store.failures import told


@dataclass(frozen=True)
class Database:
    """Two engines on one file. A power cut may cost the last moments of `quick` writes, but never a `durable` one."""

    path: Path
    quick: Engine
    durable: Engine

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A consistent view; what it reads does not change until the block ends."""
        with told(self.path), self.quick.begin() as connection:
            yield connection

    @contextmanager
    def write(self, *, durable: bool = False) -> Iterator[Connection]:
        """One transaction that holds the write lock from its first moment, so that what it read is still true."""
        engine = self.durable if durable else self.quick
        with told(self.path), engine.execution_options(writes=True).begin() as connection:
            yield connection

    def close(self) -> None:
        self.quick.dispose()
        self.durable.dispose()


def open_database(path: Path, *, patience: float) -> Database:
    """Touches no file yet. `patience` is how long, in seconds, a write waits for another program's."""
    return Database(path, _sqlite(path, "NORMAL", patience), _sqlite(path, "FULL", patience))


def _sqlite(path: Path, synchronous: str, patience: float) -> Engine:
    # Parameters are texts of clients: they do not belong into messages and logs.
    engine = create_engine(
        URL.create("sqlite", database=str(path)), connect_args={"timeout": patience}, hide_parameters=True
    )

    @event.listens_for(engine, "connect")
    def prepare(raw: Any, _record: object) -> None:
        raw.isolation_level = None  # the driver's own BEGIN comes too late and is never IMMEDIATE
        _write_ahead(raw, patience)
        raw.execute(f"PRAGMA synchronous = {synchronous}")
        raw.execute("PRAGMA foreign_keys = ON")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        writes = connection.get_execution_options().get("writes", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine


def _write_ahead(raw: Any, patience: float) -> None:
    """SQLite itself does not wait for others here: two programs that make a new database together would collide."""
    deadline = time.monotonic() + patience
    while True:
        try:
            raw.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > deadline:
                raise
            time.sleep(0.01)
