"""The address book, one for all clients; each contact is one document."""

from __future__ import annotations

from collections.abc import Sequence

import sqlalchemy as sa

from composer.core.contact import Contact
from composer.store.documents import from_json, plain, to_json
from composer.store.engine import Database
from composer.store.tables import contact as table


class Contacts:
    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> tuple[Contact, ...]:
        """By name, as a person would sort them."""
        with self._database.read() as connection:
            documents = connection.execute(sa.select(table.c.document)).scalars().all()
        contacts = [from_json(document, Contact) for document in documents]
        return tuple(sorted(contacts, key=lambda contact: (contact.name.casefold(), contact.id)))

    def save(self, contacts: Sequence[Contact]) -> None:
        """All of them or none."""
        rows = [{"id": c.id, "name": plain(c.name), "document": to_json(c)} for c in contacts]
        with self._database.write() as connection:
            self._delete(connection, [contact.id for contact in contacts])
            if rows:
                connection.execute(sa.insert(table), rows)

    def delete(self, contact_id: str) -> None:
        with self._database.write() as connection:
            self._delete(connection, [contact_id])

    def _delete(self, connection: sa.Connection, ids: Sequence[str]) -> None:
        for one in ids:
            connection.execute(sa.delete(table).where(table.c.id == one))
