"""Names in the database and its versions, readable without loading a database library."""

from __future__ import annotations

FILE_NAME = "tonart.db"

LAST_CLIENT = "last_client"
"""The setting that holds the id of the client last worked for."""

KNOWN = ("0001", "0002", "0003", "0004", "0005", "0006")
"""Every schema version this program can read or bring up to date, oldest first."""

HEAD = KNOWN[-1]
