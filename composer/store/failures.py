"""What went wrong below the store, as an error a person can do something about."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as NoFreeConnection

from composer.core.errors import StoreError

_SQLITE = {
    sqlite3.SQLITE_PERM: "store.read-only",
    sqlite3.SQLITE_BUSY: "store.locked",
    sqlite3.SQLITE_LOCKED: "store.locked",
    sqlite3.SQLITE_READONLY: "store.read-only",
    sqlite3.SQLITE_IOERR: "store.disk",
    sqlite3.SQLITE_CORRUPT: "store.broken",
    sqlite3.SQLITE_FULL: "store.full",
    sqlite3.SQLITE_CANTOPEN: "store.read-only",
    sqlite3.SQLITE_NOTADB: "store.broken",
}

_SYSTEM = {
    errno.ENOSPC: "store.full",
    errno.EDQUOT: "store.full",
    errno.EACCES: "store.read-only",
    errno.EPERM: "store.read-only",
    errno.EROFS: "store.read-only",
    # A file stands where the folder should be: nothing can be written there either.
    errno.ENOTDIR: "store.read-only",
    errno.EEXIST: "store.read-only",
}


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Errors of the database and of the file system leave this block as StoreError, with `file` among the values."""
    try:
        yield
    except (DBAPIError, NoFreeConnection, sqlite3.Error, OSError) as error:
        raise StoreError(_code(error), file=str(path)) from error


def _code(error: Exception) -> str:
    cause = error.orig if isinstance(error, DBAPIError) else error
    if isinstance(cause, sqlite3.Error):
        # A primary code has eight bits; what stands above them only refines it.
        number = getattr(cause, "sqlite_errorcode", None)
        if number is None:
            return "store.failed"
        if number == sqlite3.SQLITE_ERROR and "no such" in str(cause):
            return "store.broken"
        return _SQLITE.get(number & 0xFF, "store.failed")
    if isinstance(cause, NoFreeConnection):
        return "store.locked"
    if isinstance(cause, OSError):
        return _SYSTEM.get(cause.errno or 0, "store.disk")
    return "store.failed"
