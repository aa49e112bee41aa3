"""Brings a database up to this program's version, or says why that cannot be; loads Alembic only when it is needed."""

from __future__ import annotations

import os
import sqlite3
import threading
from contextlib import closing
from pathlib import Path

from sqlalchemy import Connection, inspect

from composer.core.errors import StoreError
from composer.store.engine import Database
from composer.store.failures import told
from composer.store.version import FILE_NAME, HEAD, KNOWN

_STEPS = threading.Lock()
"""Alembic hands its context to the steps through a global variable."""


def upgrade(database: Database) -> None:
    """Leaves a database of version HEAD behind, or the file as it was and a StoreError.

    Two programs may do this at the same time: the second waits and finds nothing left to do. An older database is
    copied to the folder "backups" before it is touched.
    """
    with database.write(durable=True) as connection:
        found = _version(connection, database.path)
        if found == HEAD:
            _prove_writable(connection)
            return
        if found is not None:
            back_up(database.path, found)
        _run_steps(connection)


def set_aside(folder: Path) -> Path:
    """Moves a broken or foreign database out of the way and returns where it lies now. Only when a person asked."""
    path = folder / FILE_NAME
    with told(path):
        target = _free_name(folder / "set-aside", path.stem)
        target.parent.mkdir(exist_ok=True)
        # The write-ahead log goes first and together with its database: it may hold the last saved words.
        for ending in ("-wal", "-shm", ""):
            part = path.with_name(path.name + ending)
            if part.exists():
                part.replace(target.with_name(target.name + ending))
    return target


def back_up(path: Path, version: str) -> Path:
    """A whole copy of the database in the folder "backups"; there completely or not at all."""
    with told(path):
        target = _free_name(path.parent / "backups", f"{path.stem}-{version}")
        target.parent.mkdir(exist_ok=True)
        unfinished = target.with_suffix(".part")
        try:
            with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(unfinished)) as copy:
                source.backup(copy)
            with unfinished.open("rb+") as file:
                os.fsync(file.fileno())
            unfinished.replace(target)
        finally:
            unfinished.unlink(missing_ok=True)
    return target


def _version(connection: Connection, path: Path) -> str | None:
    """`None` when there is no table yet."""
    tables = inspect(connection).get_table_names()
    if not tables:
        return None
    if "alembic_version" not in tables:
        raise StoreError("store.broken", file=str(path))
    rows = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalars().all()
    if len(rows) != 1:
        raise StoreError("store.broken", file=str(path))
    version = str(rows[0])
    if version not in KNOWN:
        raise StoreError("store.newer", file=str(path), version=version)
    return version


def _prove_writable(connection: Connection) -> None:
    """SQLite opens a write-protected file without a word and fails at the first change; that must not be a text."""
    with connection.begin_nested() as nothing:
        connection.exec_driver_sql("PRAGMA user_version = 1")
        nothing.rollback()


def _run_steps(connection: Connection) -> None:
    # Imported here: every start but the first and the one after an update does without Alembic.
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations").replace("%", "%%"))
    config.set_main_option("version_locations", str(Path(__file__).parent / "migrations/versions").replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    with _STEPS:
        command.upgrade(config, HEAD)


def _free_name(folder: Path, stem: str) -> Path:
    number = 1
    while (target := folder / f"{stem}-{number}.db").exists():
        number += 1
    return target
