"""The contacts of the list: thousands at once, so that a search fills it without a pause."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from composer.core.contact import Contact

Index = QModelIndex | QPersistentModelIndex


class ContactsModel(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._contacts: tuple[Contact, ...] = ()

    def show_contacts(self, contacts: Sequence[Contact]) -> None:
        self.beginResetModel()
        self._contacts = tuple(contacts)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._contacts)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        contact = self.contact(index.row())
        return contact.name if contact is not None and role == Qt.ItemDataRole.DisplayRole else None

    def contact(self, row: int) -> Contact | None:
        """`None` where there is none."""
        return self._contacts[row] if 0 <= row < len(self._contacts) else None

    def place_of(self, contact_id: str) -> QModelIndex:
        """Invalid where it is not among those shown."""
        row = next((row for row, contact in enumerate(self._contacts) if contact.id == contact_id), -1)
        return self.index(row, 0)
