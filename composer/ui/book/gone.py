"""The contact that was deleted last, with the way back."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from composer.core.contact import Contact
from composer.ui import tokens as t


class Gone(QFrame):
    taken_back = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "notice")
        self._contact: Contact | None = None
        self.words = QLabel(self)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.undo = QPushButton(self.tr("Take it back"), self)
        self.undo.setProperty("kind", "link")
        self.undo.clicked.connect(self._take_back)
        row = QHBoxLayout(self)
        row.setContentsMargins(t.SPACE_3, t.SPACE_1, t.SPACE_3, t.SPACE_1)
        row.addWidget(self.words)
        row.addWidget(self.undo)
        row.addStretch(1)
        self.hide()

    def show_contact(self, contact: Contact) -> None:
        self._contact = contact
        self.words.setText(self.tr("{name} is no longer in the address book.").format(name=contact.name))
        self.show()
        self.undo.setFocus()

    def _take_back(self) -> None:
        self.hide()
        self.taken_back.emit(self._contact)
