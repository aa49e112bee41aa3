"""The Client pane: what the agency knows of the client, to read and to change."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLabel, QPushButton, QStackedWidget, QWidget

from composer.core.client import Client
from composer.core.errors import TonartError
from composer.ui.client import saving, zones
from composer.ui.client.form import Fields
from composer.ui.client.form_blocks import Problem
from composer.ui.client.form_view import ClientForm
from composer.ui.client.kit_desk import KitDesk
from composer.ui.client.new_client import NewClientDialog
from composer.ui.client.page import ClientPage
from composer.ui.client.presenter import ClientPresenter
from composer.ui.page import Page
from composer.ui.services import Services


def create(services: Services) -> QWidget:
    return ClientPane(services)


class ClientPane(Page):
    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(services, parent)
        self.presenter = ClientPresenter(self, lambda: str(QLocale().decimalPoint()))
        self._shown: Client | None = None
        self.edit, self.new, self.save_, self.cancel = (QPushButton(self) for _ in range(4))
        self.save_.setProperty("kind", "primary")
        self.edit.clicked.connect(self.presenter.edit)
        self.new.clicked.connect(self._ask_new)
        self.save_.clicked.connect(self.presenter.save)
        self.cancel.clicked.connect(self.presenter.cancel)
        self.invented = QLabel(self)
        self.invented.setProperty("kind", "muted")
        self.invented.setWordWrap(True)
        self.nobody = QLabel(self)
        self.nobody.setProperty("kind", "muted")
        self.nobody.setWordWrap(True)
        self.nobody.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.page, self.form = ClientPage(self), ClientForm(self)
        self.stack = QStackedWidget(self)
        for widget in (self.nobody, self.page, self.form):
            self.stack.addWidget(widget)
        self.kits = KitDesk(services, self)
        self.page.kit_asked.connect(self.kits.asked)
        self.page.kit_offered.connect(self.kits.look_at)
        self._lay_out()
        session = services.session
        session.opened.connect(self._session_changed)
        session.clients_changed.connect(self._session_changed)
        session.client_changed.connect(self._session_changed)
        session.kit_changed.connect(self._repaint)
        services.theme.changed.connect(self._repaint)
        self.retranslate()
        self._session_changed()

    def _session_changed(self) -> None:
        session = self._services.session
        self.presenter.chosen(session.client, session.clients)
        self.new.setEnabled(session.context is not None)
        self.edit.setEnabled(session.context is not None and session.client is not None)

    def finish(self, done: Callable[[], None]) -> None:
        """The window wants to close."""
        if self.presenter.unsaved:
            self._services.show_pane("client")
        self.presenter.finish(done)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What no field wants for itself."""
        if event.matches(QKeySequence.StandardKey.Save):
            self.presenter.save()
        elif event.matches(QKeySequence.StandardKey.Cancel):
            self.presenter.cancel()
        else:
            super().keyPressEvent(event)

    # What the presenter says

    def show_page(self, client: Client | None) -> None:
        was_writing = self.stack.currentWidget() is self.form
        self._shown = client
        self._show_buttons(writing=False)
        self.heading.setText(client.name if client else self.tr("Client"))
        self.invented.setVisible(client is not None and client.demo)
        if client is None:
            self.stack.setCurrentWidget(self.nobody)
            return
        self.page.show_client(client, self._services.theme.tokens)
        self.stack.setCurrentWidget(self.page)
        if was_writing and self.isVisible():
            self.page.setFocus()
        self._find_kit(client)

    def show_form(self, client: Client, fields: Fields) -> None:
        self._show_buttons(writing=True)
        self.invented.hide()
        self.heading.setText(client.name)
        self.stack.setCurrentWidget(self.form)
        self.form.show_fields(fields)
        self._services.tasks.run(self, zones.all_zones, self.form.offer_zones)

    def show_problems(self, problems: Sequence[Problem]) -> None:
        self.form.show_problems(problems)

    def fields(self) -> Fields:
        return self.form.fields()

    def save(self, base: Client, fields: Fields) -> None:
        context = self._services.session.context
        if context is not None:
            self._services.tasks.run(
                self, lambda: saving.save(context, base, fields), self._saved, self.presenter.failed
            )

    def fetch(self, client_id: str, done: Callable[[Client], None]) -> None:
        context = self._services.session.context
        if context is None:
            return

        def show(found: saving.Clients) -> None:
            done(found.chosen)
            self._services.session.set_clients(found.all)

        self._services.tasks.run(self, lambda: saving.fresh(context, client_id), show, self.presenter.failed)

    def ask_discard(self, done: Callable[[], None]) -> None:
        self._services.ask.confirm(
            self,
            self.tr("Throw away what you wrote?"),
            self.tr("The client stays as it was. What you changed here is lost."),
            self.tr("Throw it away"),
            done,
        )

    def ask_conflict(self, keep: Callable[[], None], drop: Callable[[], None]) -> None:
        ways = (keep, drop)
        self._services.ask.choose(
            self,
            self.tr("Somebody else changed this client"),
            self.tr(
                "It was changed in another window while you wrote. Nothing of yours is kept yet, and nothing is lost. "
                "Whose words shall stand?"
            ),
            (self.tr("Keep mine"), self.tr("Take theirs")),
            lambda chosen: ways[chosen](),
        )

    # What happens then

    def _saved(self, kept: saving.Clients) -> None:
        self.presenter.saved(kept.chosen)
        self._services.session.set_clients(kept.all)
        self._services.say(self.tr("{client} is saved.").format(client=kept.chosen.name))

    def _find_kit(self, client: Client) -> None:
        context = self._services.session.context
        if context is None:
            return

        def show(found: saving.KitFound) -> None:
            if self._shown is client:
                self.page.show_kit(found)

        self._services.tasks.run(self, lambda: saving.find_kit(context, client.id), show)

    def _ask_new(self) -> None:
        context, session = self._services.session.context, self._services.session
        if context is None:
            return
        names = tuple(client.name for client in session.clients)
        dialog = NewClientDialog(self, names, self._services.language.code)

        def made(kept: saving.Clients) -> None:
            dialog.accept()
            session.set_clients(kept.all)
            session.choose(kept.chosen.id)
            self._services.say(self.tr("{client} is there. Write down what you know.").format(client=kept.chosen.name))
            self.presenter.edit()

        def failed(error: BaseException) -> None:
            if isinstance(error, TonartError) and error.code.startswith("client."):
                from composer.ui.words import error_text

                dialog.show_problem("name", error_text(error))
            else:
                dialog.reject()
                self.tell(error)

        def make(name: str, zone: str, language: str) -> None:
            self._services.tasks.run(dialog, lambda: saving.create(context, name, zone, language), made, failed)

        dialog.wanted.connect(make)
        self._services.tasks.run(dialog, zones.all_zones, dialog.offer_zones)
        dialog.open()

    # How it looks

    def _repaint(self) -> None:
        if not self.presenter.editing:
            self.show_page(self._shown)

    def _show_buttons(self, *, writing: bool) -> None:
        for button, shown in ((self.edit, not writing), (self.new, not writing)):
            button.setVisible(shown)
        for button in (self.save_, self.cancel):
            button.setVisible(writing)

    def retranslate(self) -> None:
        self.edit.setText(self.tr("Edit"))
        self.new.setText(self.tr("New client …"))
        self.save_.setText(self.tr("Save"))
        self.cancel.setText(self.tr("Cancel"))
        self.invented.setText(
            self.tr("An invented example to try Tonart with: the company, its figures and its people do not exist.")
        )
        self.nobody.setText(self.tr("There is no client yet. Begin with “New client …”."))
        if not self.presenter.editing:
            self.show_page(self._shown)

    def _lay_out(self) -> None:
        self.top.addStretch(1)
        for button in (self.new, self.edit, self.cancel, self.save_):
            self.top.addWidget(button)
        self.column.addWidget(self.invented)
        self.column.addWidget(self.stack, 1)
