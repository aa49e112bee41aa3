"""The sign-in dialog: choose a network, prove who you are, look at the account, connect."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from threading import Event
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from composer.app import accounts
from composer.core.client import shown_account
from composer.core.ports import Way
from composer.core.secret import Secret
from composer.ui import tokens as t
from composer.ui.channels import words
from composer.ui.services import Services
from composer.ui.words import error_text

if TYPE_CHECKING:
    from composer.app.context import Context


class SignInDialog(QDialog):
    """`proven` carries network and SignedIn once the person has agreed to the account that was found; `described`
    network, handle and name where nobody can sign in."""

    proven = Signal(str, object)
    described = Signal(str, str, str)
    _browse = Signal(str)

    def __init__(
        self,
        services: Services,
        context: Context,
        names: Mapping[str, str],
        ways: Mapping[str, Way],
        parent: QWidget,
        network: str = "",
    ) -> None:
        """`names` and `ways` are the networks' by key; with `network` no other can be chosen."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Connect a channel"))
        self._services, self._context, self._ways = services, context, ways
        self._stop = Event()
        self._found: Any = None
        self._pending: Any = None
        self.networks = QComboBox(self)
        for key in (*ways, *(other for other in names if other not in ways)):
            if key in names and network in ("", key):
                self.networks.addItem(names[key], key)
        self.networks.setEnabled(not network)
        self.networks_label = self._named(self.tr("&Network"), self.networks)
        self.how = self._plain("muted")
        self.first = QLineEdit(self)
        self.first_label = self._named("", self.first)
        self.second = QLineEdit(self)
        self.second_label = self._named("", self.second)
        self.server = QLineEdit(self)
        self.server.setPlaceholderText("bsky.social")
        self.server_label = self._named(self.tr("&Server (only if it is your own)"), self.server)
        self.other_way = QPushButton(self.tr("The browser is on another computer"), self)
        self.other_way.setProperty("kind", "link")
        self.address = QLineEdit(self)
        self.address.setReadOnly(True)
        self.address_label = self._named(self.tr("Open this &address there"), self.address)
        self.code = QLineEdit(self)
        self.code_label = self._named(self.tr("The &code that the page shows"), self.code)
        self.account = self._plain("account")
        self.waiting = self._plain("muted")
        self.problem = self._plain("blocks")
        self.cancel = QPushButton(self.tr("Cancel"), self)
        self.go = QPushButton(self)
        self.go.setProperty("kind", "primary")
        self.go.setDefault(True)
        self._lay_out()
        self._connect()
        self._choose_network()
        (self.first if network else self.networks).setFocus()

    @property
    def network(self) -> str:
        return str(self.networks.currentData())

    @property
    def way(self) -> Way:
        return self._ways.get(self.network, Way.NONE)

    def done(self, result: int) -> None:
        """However it ends: nobody waits for the browser any more, and nothing secret stays in a field."""
        self._stop.set()
        for field in (self.first, self.second, self.code):
            field.clear()
        super().done(result)

    def _connect(self) -> None:
        self.networks.currentIndexChanged.connect(self._choose_network)
        self.other_way.clicked.connect(self._begin_with_code)
        self.cancel.clicked.connect(self.reject)
        self.go.clicked.connect(self._go)
        self._browse.connect(lambda url: QDesktopServices.openUrl(QUrl(url)))

    def _choose_network(self) -> None:
        self._found = self._pending = None
        way = self.way
        self.how.setText(words.how(self.network, way))
        self.first_label.setText(words.first_field(way))
        self.first.setAccessibleName(words.first_field(way).replace("&", ""))
        self.first.setPlaceholderText(words.first_example(way))
        self.second_label.setText(words.second_field(way))
        self.second.setAccessibleName(words.second_field(way).replace("&", ""))
        for field, secret in ((self.first, way is Way.TOKEN), (self.second, way is Way.APP_PASSWORD)):
            field.setEchoMode(QLineEdit.EchoMode.Password if secret else QLineEdit.EchoMode.Normal)
        self.first.clear()
        self.second.clear()
        self._show_step()

    def _show_step(self) -> None:
        """Which fields belong to where we are."""
        asking = self._found is None
        way, coding = self.way, self._pending is not None
        for widgets, shown in (
            ((self.networks, self.networks_label, self.how), asking),
            ((self.first, self.first_label), asking and not coding),
            ((self.second, self.second_label), asking and way in (Way.APP_PASSWORD, Way.NONE)),
            ((self.server, self.server_label), asking and way is Way.APP_PASSWORD),
            ((self.other_way,), asking and way is Way.BROWSER and not coding),
            ((self.address, self.address_label, self.code, self.code_label), asking and coding),
            ((self.account,), not asking),
        ):
            for widget in widgets:
                widget.setVisible(shown)
        self.problem.hide()
        browser = way is Way.BROWSER and not coding
        sign_in = self.tr("Open the browser") if browser else self.tr("Sign in")
        sign_in = self.tr("Add this channel") if way is Way.NONE else sign_in
        self.go.setText(sign_in if asking else self.tr("Connect this account"))
        self._busy(False)

    def _go(self) -> None:
        if self._found is not None:
            self.proven.emit(self.network, self._found)
            self.accept()
        elif self.way is Way.NONE:
            self._describe()
        else:
            self._run(self._work(), self._signed_in)

    def _describe(self) -> None:
        handle, name = self.first.text().strip(), self.second.text().strip()
        if not (handle or name):
            self.problem.setText(self.tr("Please type the handle, or the name that stands above the posts."))
            self.problem.show()
            return
        self.described.emit(self.network, handle, name)
        self.accept()

    def _work(self) -> Callable[[], Any]:
        context, network = self._context, self.network
        first, language = self.first.text(), self._services.language.code
        match self.way:
            case Way.TOKEN:
                token = first.strip()
                return lambda: accounts.with_token(context, network, token)
            case Way.APP_PASSWORD:
                password = Secret(self.second.text().strip())
                server = self.server.text().strip()
                if server and "://" not in server:
                    server = f"https://{server}"
                return lambda: accounts.with_app_password(first, password, server)
            case Way.BROWSER if self._pending is not None:
                pending, code = self._pending, self.code.text()
                return lambda: accounts.finish_with_code(pending, code)
            case Way.BROWSER:
                self._stop.clear()
                stop, browse = self._stop, self._browse.emit
                return lambda: accounts.with_browser(first, browse, language, stop)
            case Way.NONE:
                raise AssertionError("there is nothing to sign in to")

    def _begin_with_code(self) -> None:
        server, language = self.first.text(), self._services.language.code
        self._run(lambda: accounts.begin_with_code(server, language), self._code_begun)

    def _code_begun(self, pending: Any) -> None:
        self._pending = pending
        self.address.setText(pending.url)
        self.address.setCursorPosition(0)
        self._show_step()
        self.code.setFocus()

    def _signed_in(self, found: Any) -> None:
        self._found = found
        identity, _, server = found
        where = f"\n{server}" if server else ""
        shown = shown_account(identity.handle, identity.display_name)
        name = "" if identity.display_name in ("", shown) else f"\n{identity.display_name}"
        self.account.setText(f"{shown}{name}{where}")
        self._show_step()
        self.go.setFocus()

    def _run(self, work: Callable[[], Any], done: Callable[[Any], None]) -> None:
        self.problem.hide()
        self._busy(True)
        self._services.tasks.run(self, work, done, self._failed)

    def _failed(self, error: BaseException) -> None:
        self._busy(False)
        self.problem.setText(error_text(error))
        self.problem.show()

    def _busy(self, busy: bool) -> None:
        in_browser = self.way is Way.BROWSER and self._pending is None
        words = (
            self.tr("Your browser opens. Please agree there; Tonart waits.") if in_browser else self.tr("One moment …")
        )
        self.waiting.setText(words)
        self.waiting.setVisible(busy)
        self.go.setEnabled(not busy)
        self.other_way.setEnabled(not busy)
        for field in (self.first, self.second, self.server, self.code):
            field.setReadOnly(busy)

    def _named(self, label: str, field: QWidget) -> QLabel:
        named = QLabel(label, self)
        named.setBuddy(field)
        field.setAccessibleName(label.replace("&", ""))
        return named

    def _plain(self, kind: str) -> QLabel:
        made = QLabel(self)
        made.setProperty("kind", kind)
        made.setWordWrap(True)
        made.setTextFormat(Qt.TextFormat.PlainText)
        return made

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(t.SPACE_6, t.SPACE_4, t.SPACE_6, t.SPACE_4)
        column.setSpacing(t.SPACE_2)
        for widget in (
            *(self.networks_label, self.networks, self.how, self.first_label, self.first, self.second_label),
            *(
                self.second,
                self.server_label,
                self.server,
                self.other_way,
                self.address_label,
                self.address,
                self.code_label,
                self.code,
            ),
            *(self.account, self.waiting, self.problem),
        ):
            column.addWidget(widget)
        column.addSpacing(t.SPACE_3)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.go)
        column.addLayout(buttons)
        self.setMinimumWidth(t.PREVIEWS_WIDTH)
