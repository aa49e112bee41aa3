"""The address book: find a contact, change it, add one, take one out, import and export."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from composer.core.contact import Contact
from composer.ui import tokens as t
from composer.ui.book import work
from composer.ui.book.form import ContactForm
from composer.ui.book.gone import Gone
from composer.ui.book.model import ContactsModel
from composer.ui.book.words import report_text
from composer.ui.editor.offering import Offering
from composer.ui.services import Services
from composer.ui.words import error_text, error_title

if TYPE_CHECKING:
    from composer.app.contacts import Report
    from composer.app.context import Context

KINDS = "CSV (*.csv *.txt *.tsv)"
SIZE = (860, 620)


class BookDialog(QDialog):
    """What is done here is at once in the book; `kept` tells of a contact that was saved."""

    kept = Signal(object)

    def __init__(self, services: Services, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Address book"))
        self.resize(*SIZE)
        self._services, self._context = services, context
        self._book = work.Book((), Offering(), ())
        self._shown: Contact | None = None
        self._unsaved = False
        self.form: ContactForm | None = None
        self.search, self.list = QLineEdit(self), QListView(self)
        self.model = ContactsModel(self)
        self.list.setModel(self.model)
        self.list.setUniformItemSizes(True)
        self.new, self.import_, self.export = (QPushButton(self) for _ in range(3))
        self.save, self.delete = QPushButton(self), QPushButton(self)
        self.gone = Gone(self)
        self.nothing = QLabel(self)
        self.stack = QStackedWidget(self)
        self._speak()
        self._lay_out()
        self._connect()

    def begin(self, name: str | None = None) -> None:
        """Read the book; with `name` a new contact is begun, "" for one that has no name yet."""

        def done(book: work.Book) -> None:
            self._make_form(book)
            self._show_book(book)
            if name is not None:
                self._begin_new(name)
            elif book.contacts:
                self.list.setCurrentIndex(self.model.index(0, 0))

        self._run(lambda: work.read(self._context), done)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Save):
            self._save()
        else:
            super().keyPressEvent(event)

    def reject(self) -> None:
        self._when_free(super().reject)

    def _speak(self) -> None:
        self.search.setPlaceholderText(self.tr("Find a contact"))
        self.search.setAccessibleName(self.tr("Find a contact"))
        self.search.setClearButtonEnabled(True)
        self.list.setAccessibleName(self.tr("Contacts"))
        self.new.setText(self.tr("New &contact"))
        self.import_.setText(self.tr("&Import …"))
        self.export.setText(self.tr("&Export …"))
        self.save.setText(self.tr("&Save"))
        self.save.setProperty("kind", "primary")
        self.delete.setText(self.tr("&Delete"))
        self.nothing.setText(
            self.tr(
                "Nobody is here yet.\n\nAdd the people and organisations that you mention, each once, with its handle "
                "on every network, or import a table."
            )
        )
        self.nothing.setProperty("kind", "muted")
        self.nothing.setWordWrap(True)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.nothing.setContentsMargins(t.SPACE_8, t.SPACE_8, t.SPACE_8, t.SPACE_8)

    def _lay_out(self) -> None:
        side = QVBoxLayout()
        side.setSpacing(t.SPACE_2)
        for widget in (self.search, self.list, self.new):
            side.addWidget(widget)
        for widget in (self.search, self.list, self.new):
            widget.setFixedWidth(t.DRAFTS_WIDTH)
        self.stack.addWidget(self.nothing)
        row = QHBoxLayout()
        row.setSpacing(t.SPACE_3)
        row.addLayout(side)
        row.addWidget(self.stack, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        foot = QHBoxLayout()
        foot.setSpacing(t.SPACE_2)
        for widget in (self.import_, self.export):
            foot.addWidget(widget)
        foot.addStretch(1)
        foot.addWidget(self.delete)
        foot.addWidget(self.save)
        foot.addWidget(buttons)
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(t.SPACE_4, t.SPACE_4, t.SPACE_4, t.SPACE_4)
        column.setSpacing(t.SPACE_3)
        column.addWidget(self.gone)
        column.addLayout(row, 1)
        column.addLayout(foot)
        self._show_state()

    def _connect(self) -> None:
        self.search.textChanged.connect(lambda _: self._fill())
        self.list.selectionModel().currentChanged.connect(self._choose)
        self.new.clicked.connect(lambda: self._when_free(lambda: self._begin_new("")))
        self.save.clicked.connect(self._save)
        self.delete.clicked.connect(self._delete)
        self.gone.taken_back.connect(self._take_back)
        self.import_.clicked.connect(lambda: self._when_free(self._ask_import))
        self.export.clicked.connect(self._ask_export)

    def _make_form(self, book: work.Book) -> None:
        self.form = ContactForm(book.networks, self)
        self.form.edited.connect(self._edited)
        self.stack.addWidget(self.form)

    def _show_book(self, book: work.Book, chosen: str = "") -> None:
        self._book = book
        self._fill(chosen)

    def _fill(self, chosen: str = "") -> None:
        """The contacts that are looked for; the one on screen stays chosen."""
        self.model.show_contacts(self._book.offering.matching(self.search.text()))
        self.list.setCurrentIndex(self.model.place_of(chosen or (self._shown.id if self._shown else "")))
        self._show_state()

    def _choose(self, index: QModelIndex) -> None:
        wanted = self.model.contact(index.row())
        if wanted is None or wanted == self._shown:
            return
        if self._unsaved:
            QTimer.singleShot(0, self, lambda: self._leave_for(wanted))  # the list is still busy with the click
        else:
            self._show(wanted)

    def _leave_for(self, contact: Contact) -> None:
        """Until the person has decided, what is on screen stays chosen."""
        self._fill()
        self._when_free(lambda: self._go_to(contact))

    def _go_to(self, contact: Contact) -> None:
        self._show(contact)
        self._fill()

    def _show(self, contact: Contact | None) -> None:
        self._shown, self._unsaved = contact, False
        if contact is not None and self.form is not None:
            self.form.show_contact(contact)
        self._show_state()

    def _show_state(self) -> None:
        known = self._shown is not None and any(c.id == self._shown.id for c in self._book.contacts)
        self.stack.setCurrentWidget(self.form if self._shown is not None and self.form is not None else self.nothing)
        self.nothing.setVisible(not self._book.contacts)
        self.save.setVisible(self._shown is not None)
        self.save.setEnabled(self._unsaved)
        self.delete.setVisible(known)
        self.export.setEnabled(bool(self._book.contacts))

    def _begin_new(self, name: str) -> None:
        from composer.app.contacts import new_id

        self.list.selectionModel().clear()
        self._show(Contact(new_id(), name))
        self._unsaved = bool(name)
        self._show_state()
        if self.form is not None:
            self.form.name.setFocus()

    def _edited(self) -> None:
        self._unsaved = True
        self.save.setEnabled(True)

    def _save(self) -> None:
        contact = self.form.contact() if self.form is not None else None
        if contact is None:
            return

        def done(kept: Contact) -> None:
            self._unsaved = False
            self.kept.emit(kept)
            self._changed(kept.id)

        assert self.form is not None
        self._run(lambda: work.save(self._context, contact), done, self.form.show_problem)

    def _delete(self) -> None:
        contact, row = self._shown, self.list.currentIndex().row()
        if contact is None:
            return
        neighbour = self.model.contact(row + 1) or self.model.contact(row - 1)
        following = neighbour.id if neighbour else ""

        def done(_: object) -> None:
            self._show(None)
            self.gone.show_contact(contact)
            self._changed(following)

        self._run(lambda: work.delete(self._context, contact.id), done)

    def _take_back(self, contact: Contact) -> None:
        self._run(lambda: work.take_back(self._context, contact), lambda _: self._changed(contact.id))

    def _ask_import(self) -> None:
        title = self.tr("Import contacts")
        self._services.ask.open_files(self, title, KINDS, lambda files: self._import(files[0]) if files else None)

    def _import(self, path: Path) -> None:
        def done(report: Report) -> None:
            self._services.ask.tell(self, self.tr("Import of {file}").format(file=path.name), report_text(report))
            self._show(None)
            self._changed()

        self._run(lambda: work.import_file(self._context, path), done)

    def _ask_export(self) -> None:
        title, name = self.tr("Export contacts"), self.tr("Address book") + ".csv"
        self._services.ask.save_file(
            self,
            title,
            name,
            KINDS,
            lambda path: self._run(lambda: work.export_file(self._context, path), lambda _: None),
        )

    def _changed(self, chosen: str = "") -> None:
        """The book has other contacts than before."""
        self._services.session.contacts_changed.emit()
        self._run(lambda: work.read(self._context), lambda book: self._show_book(book, chosen))

    def _when_free(self, go_on: Callable[[], None]) -> None:
        """At once, or when the person gives up what is not saved."""
        if not self._unsaved:
            go_on()
            return

        def give_up() -> None:
            self._unsaved = False
            go_on()

        text = self.tr("What you changed in this contact is not saved yet.")
        self._services.ask.confirm(self, self.tr("Leave without saving?"), text, self.tr("Do not save"), give_up)

    def _run(
        self,
        task: Callable[[], Any],
        done: Callable[[Any], None],
        failed: Callable[[BaseException], None] | None = None,
    ) -> None:
        self._services.tasks.run(self, task, done, failed or self._tell)

    def _tell(self, error: BaseException) -> None:
        self._services.ask.tell(self, error_title(error), error_text(error))
