"""Names and versions of the database, readable without loading a database library."""

from __future__ import annotations

FILE_NAME = "tonart.db"

KNOWN = ("0001", "0002")
"""Every schema version this program can read or bring up to date, oldest first."""

HEAD = KNOWN[-1]
