"""The form of one contact: name, kind, wording, and a line per network."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from composer.core.contact import Contact, ContactKind, Handle
from composer.core.errors import TonartError
from composer.core.profile import MentionForm, PlatformProfile
from composer.ui import tokens as t
from composer.ui.client.fields import Named
from composer.ui.words import error_text
from composer.ui.words_contacts import wanted

if TYPE_CHECKING:
    from composer.app.contacts import Read


class NetworkFields(QWidget):
    """A contact on one network: what it is called there, and where it must be exact its name."""

    changed = Signal()

    def __init__(self, profile: PlatformProfile, read: Read, parent: QWidget) -> None:
        super().__init__(parent)
        self.key = profile.key
        self._read = read
        self.handle = QLineEdit(self)
        self.named = Named(self, self.handle)
        self.named.say(profile.name, wanted(profile.key))
        self.handle.textEdited.connect(self._edited)
        self.handle.editingFinished.connect(self._tidy)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(t.SPACE_2)
        column.addWidget(self.named)
        self.name = QLineEdit(self)
        exact = Named(self, self.name)
        exact.say(
            self.tr("Exact name on {network}").format(network=profile.name),
            self.tr("The mention links only if this is letter for letter the name of the page."),
        )
        self.name.textEdited.connect(lambda _: self.changed.emit())
        column.addWidget(exact)
        by_name = profile.text.mentions is not None and profile.text.mentions.value is MentionForm.NAME_WITH_ID
        exact.setVisible(by_name)
        self.lines = 2 if by_name else 1

    def show_handle(self, handle: Handle | None) -> None:
        from composer.app.contact_files import shown

        self.handle.setText(shown(handle) if handle else "")
        self.handle.setCursorPosition(0)
        self.name.setText(handle.name if handle else "")
        self.named.show_problem("")

    def read(self) -> Handle | None:
        """What is written. Raises TonartError, and says so beside the field."""
        from composer.app.contacts import read_handle

        try:
            return read_handle(self._read, self.handle.text(), self.name.text())
        except TonartError as error:
            self.named.show_problem(error_text(error))
            raise

    def _edited(self) -> None:
        self.named.show_problem("")
        self.changed.emit()

    def _tidy(self) -> None:
        """The address of a profile becomes its handle."""
        from composer.app.contact_files import shown

        try:
            read = self.read()
        except TonartError:
            return  # said beside the field
        if read is not None:
            self.handle.setText(shown(read))


class ContactForm(QScrollArea):
    """`edited` with every change by the person."""

    edited = Signal()

    def __init__(self, networks: Sequence[tuple[PlatformProfile, Read]], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self._contact = Contact("", "")
        page = QWidget(self)
        self.name, self.kind, self.wording = QLineEdit(page), QComboBox(page), QLineEdit(page)
        self.kind.addItem(self.tr("Person"), ContactKind.PERSON)
        self.kind.addItem(self.tr("Organisation"), ContactKind.ORGANISATION)
        self._name = Named(page, self.name)
        self._name.say(self.tr("&Name"), self.tr("Write “@” and this name in a text to mention the contact."))
        kind = Named(page, self.kind)
        kind.say(self.tr("&Kind"))
        wording = Named(page, self.wording)
        wording.say(
            self.tr("&Wording without a handle"),
            self.tr("Stands in the text on networks where the contact has no handle. Empty: the name."),
        )
        self.networks = tuple(NetworkFields(profile, read, page) for profile, read in networks)
        grid = QGridLayout(page)
        grid.setContentsMargins(t.SPACE_4, t.SPACE_1, t.SPACE_4, t.SPACE_4)
        grid.setHorizontalSpacing(t.SPACE_4)
        grid.setVerticalSpacing(t.SPACE_4)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self._name, 0, 0)
        grid.addWidget(kind, 0, 1)
        grid.addWidget(wording, 1, 0, 1, 2)
        self._add_networks(grid)
        grid.setRowStretch(grid.rowCount(), 1)
        self.setWidget(page)
        self.name.textEdited.connect(lambda _: self._name.show_problem(""))
        for line in (self.name, self.wording):
            line.textEdited.connect(lambda _: self.edited.emit())
        self.kind.activated.connect(lambda _: self.edited.emit())

    def _add_networks(self, grid: QGridLayout) -> None:
        """Each below the others in the shorter of two columns."""
        columns, lines = (QVBoxLayout(), QVBoxLayout()), [0, 0]
        for fields in self.networks:
            shorter = lines.index(min(lines))
            columns[shorter].addWidget(fields)
            lines[shorter] += fields.lines
            fields.changed.connect(self.edited)
        for place, column in enumerate(columns):
            column.setSpacing(t.SPACE_4)
            column.addStretch(1)
            grid.addLayout(column, 2, place)

    def show_contact(self, contact: Contact) -> None:
        self._contact = contact
        self.name.setText(contact.name)
        self.kind.setCurrentIndex(max(0, self.kind.findData(contact.kind)))
        self.wording.setText(contact.wording)
        self._name.show_problem("")
        for fields in self.networks:
            fields.show_handle(contact.on(fields.key))
        self.verticalScrollBar().setValue(0)

    def contact(self) -> Contact | None:
        """As it is written; `None` when something cannot be right, which is then said beside its field."""
        handles = [h for h in self._contact.handles if h.network not in {f.key for f in self.networks}]
        wrong: list[NetworkFields] = []
        for fields in self.networks:
            try:
                read = fields.read()
            except TonartError:
                wrong.append(fields)
            else:
                handles += [read] if read else []
        if wrong:
            wrong[0].handle.setFocus()
            return None
        kind = ContactKind(self.kind.currentData())
        own = self._contact
        return Contact(own.id, self.name.text(), kind, self.wording.text(), tuple(handles), own.former)

    def show_problem(self, error: BaseException) -> None:
        """What the book says of the name."""
        self._name.show_problem(error_text(error))
        self.name.setFocus()
