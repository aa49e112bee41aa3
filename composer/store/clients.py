"""Clients with their channels, each one document."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy import Connection

from composer.core.client import Channel, Client
from composer.core.errors import StoreError
from composer.store.documents import from_json, plain, to_json
from composer.store.engine import Database
from composer.store.tables import client as table


class Clients:
    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, client_id: str) -> Client:
        """Raises StoreError("client.unknown")."""
        with self._database.read() as connection:
            return _load(connection, client_id)

    def all(self) -> tuple[Client, ...]:
        """By name, as a person would sort them."""
        with self._database.read() as connection:
            documents = connection.execute(sa.select(table.c.document)).scalars().all()
        clients = [from_json(document, Client) for document in documents]
        return tuple(sorted(clients, key=lambda client: (client.name.casefold(), client.id)))

    def save(self, client: Client, *, expected: Client | None = None) -> None:
        """With `expected`, raises StoreError("store.changed") when the stored client is no longer that one."""
        with self._database.write() as connection:
            if expected is not None and _load(connection, client.id, to_change=True) != expected:
                raise StoreError("store.changed", client=client.id)
            _store(connection, client)

    def update_channel(
        self,
        client_id: str,
        channel_id: str,
        *,
        account_id: str | None = None,
        handle: str | None = None,
        display_name: str | None = None,
        server: str | None = None,
        limits: Mapping[str, int] | None = None,
        sign_in: tuple[datetime | None, datetime | None] | None = None,
    ) -> Channel:
        """Changes what is given and nothing else, whatever another window does to the client meanwhile.
        `sign_in` is when it began and when it ends.

        Raises StoreError("client.unknown") or StoreError("channel.unknown").
        """
        given = {"account_id": account_id, "handle": handle, "display_name": display_name, "server": server}
        changes: dict[str, object] = {name: value for name, value in given.items() if value is not None}
        if limits is not None:
            changes["limits"] = dict(limits)
        if sign_in is not None:
            changes |= {"sign_in_began": sign_in[0], "sign_in_ends": sign_in[1]}
        with self._database.write() as connection:
            client = _load(connection, client_id, to_change=True)
            try:
                changed = replace(client.channel(channel_id), **changes)  # type: ignore[arg-type]
            except KeyError:
                raise StoreError("channel.unknown", channel=channel_id) from None
            channels = tuple(changed if c.id == channel_id else c for c in client.channels)
            _store(connection, replace(client, channels=channels))
        return changed


def _load(connection: Connection, client_id: str, *, to_change: bool = False) -> Client:
    query = sa.select(table.c.document).where(table.c.id == client_id)
    document = connection.execute(query.with_for_update() if to_change else query).scalar_one_or_none()
    if document is None:
        raise StoreError("client.unknown", client=client_id)
    return from_json(document, Client)


def _store(connection: Connection, client: Client) -> None:
    values = {"name": plain(client.name), "document": to_json(client)}
    if not connection.execute(sa.update(table).where(table.c.id == client.id).values(values)).rowcount:
        connection.execute(sa.insert(table).values(id=client.id, **values))
