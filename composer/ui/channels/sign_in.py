"""The sign-in dialog: choose a network, prove who you are, look at the account, connect."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from threading import Event
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSignalBlocker, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QShowEvent
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

from composer.app import accounts, own_apps
from composer.app.accounts import Entrance
from composer.core.client import shown_account
from composer.core.ports import Way
from composer.core.sign_in import Browser, OwnApp, SignedIn
from composer.ui import tokens as t
from composer.ui.channels import words
from composer.ui.channels.sign_in_work import Typed, work
from composer.ui.fitting import needed_height
from composer.ui.services import Services
from composer.ui.tasks import Done
from composer.ui.words import error_text

if TYPE_CHECKING:
    from composer.app.context import Context
    from composer.ui.channels.app_dialog import AppDialog


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
        entrances: Mapping[str, Entrance],
        parent: QWidget,
        network: str = "",
    ) -> None:
        """`names` and `entrances` are the networks' by key; with `network` no other can be chosen."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Connect a channel"))
        self._services, self._context, self._names, self._entrances = services, context, names, entrances
        self._stop = Event()
        self._found: tuple[SignedIn, ...] = ()
        self._pending: Any = None
        self.networks = QComboBox(self)
        for key in (*entrances, *(other for other in names if other not in entrances)):
            if key in names and network in ("", key):
                self.networks.addItem(names[key], key)
        self.networks.setEnabled(not network)
        self.networks_label = self._named(self.tr("&Network"), self.networks)
        self.ways = QComboBox(self)
        self.ways_label = self._named(self.tr("Sign in &with"), self.ways)
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
        self.app = QPushButton(self.tr("App settings …"), self)
        self.app.setProperty("kind", "link")
        self.account = self._plain("account")
        self.choice = QComboBox(self)
        self.choice_label = self._named(self.tr("&Post as"), self.choice)
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
        return Way(self.ways.currentData() or Way.NONE)

    @property
    def entrance(self) -> Entrance:
        return self._entrances.get(self.network, Entrance())

    def done(self, result: int) -> None:
        """However it ends: nobody waits for the browser any more, and nothing secret stays in a field."""
        self._stop.set()
        for field in (self.first, self.second, self.code):
            field.clear()
        super().done(result)

    def _connect(self) -> None:
        self.networks.currentIndexChanged.connect(self._choose_network)
        self.ways.currentIndexChanged.connect(self._choose_way)
        self.choice.currentIndexChanged.connect(self._show_account)
        self.app.clicked.connect(lambda: self._with_app(self._set_app))
        self.other_way.clicked.connect(self._begin_with_code)
        self.cancel.clicked.connect(self.reject)
        self.go.clicked.connect(self._go)
        self._browse.connect(lambda url: QDesktopServices.openUrl(QUrl(url)))

    def _choose_network(self) -> None:
        with QSignalBlocker(self.ways):
            self.ways.clear()
            for way in self.entrance.ways:
                self.ways.addItem(words.way_name(way), way)
        self._choose_way()

    def _choose_way(self) -> None:
        self._found, self._pending = (), None
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
        asking = not self._found
        way, coding = self.way, self._pending is not None
        several = len(self.entrance.ways) > 1
        for widgets, shown in (
            ((self.networks, self.networks_label, self.how), asking),
            ((self.ways, self.ways_label), asking and several),
            ((self.first, self.first_label), asking and not coding and way is not Way.OWN_APP),
            ((self.second, self.second_label), asking and way in (Way.APP_PASSWORD, Way.NONE)),
            ((self.server, self.server_label), asking and way in (Way.APP_PASSWORD, Way.HANDLE)),
            ((self.other_way,), asking and way is Way.BROWSER and not coding),
            ((self.address, self.address_label, self.code, self.code_label), asking and coding),
            ((self.app,), asking and way is Way.OWN_APP),
            ((self.account,), not asking),
            ((self.choice, self.choice_label), len(self._found) > 1),
        ):
            for widget in widgets:
                widget.setVisible(shown)
        self.problem.hide()
        browser = way in (Way.OWN_APP, Way.HANDLE) or (way is Way.BROWSER and not coding)
        sign_in = self.tr("Open the browser") if browser else self.tr("Sign in")
        sign_in = self.tr("Add this channel") if way is Way.NONE else sign_in
        self.go.setText(sign_in if asking else self.tr("Connect this account"))
        self._busy(False)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Every step and way has fields of its own."""
        self.resize(self.width(), needed_height(self))

    def _go(self) -> None:
        if self._found:
            self.proven.emit(self.network, self._found[max(self.choice.currentIndex(), 0)])
            self.accept()
        elif self.way is Way.NONE:
            self._describe()
        elif self.way is Way.OWN_APP:
            self._with_app(self._sign_in_by)
        else:
            self._sign_in(None)

    def _with_app(self, then: Callable[[OwnApp | None], object]) -> None:
        """The keyring may take a while to give the app's secret."""
        context, network = self._context, self.network
        self._run(lambda: own_apps.get(context, network), then)

    def _sign_in_by(self, app: OwnApp | None) -> None:
        if app is None:
            self._set_app(None).kept.connect(self._go)
        else:
            self._sign_in(app)

    def _set_app(self, app: OwnApp | None) -> AppDialog:
        from composer.ui.channels.app_dialog import AppDialog

        self._busy(False)
        name = self._names[self.network]
        dialog = AppDialog(self._services, self._context, self.network, name, self.entrance, app, self)
        dialog.open()
        return dialog

    def _sign_in(self, app: OwnApp | None) -> None:
        self._stop.clear()
        first, second, server, code = (f.text() for f in (self.first, self.second, self.server, self.code))
        typed = Typed(first, second, server, code, self._pending, app)
        browser = Browser(self._browse.emit, self._services.language.code, self._stop)
        self._run(work(self._context, self.network, self.way, typed, browser), self._signed_in)

    def _describe(self) -> None:
        handle, name = self.first.text().strip(), self.second.text().strip()
        if not (handle or name):
            self.problem.setText(self.tr("Please type the handle, or the name that stands above the posts."))
            self.problem.show()
            return
        self.described.emit(self.network, handle, name)
        self.accept()

    def _begin_with_code(self) -> None:
        server, language = self.first.text(), self._services.language.code
        self._run(lambda: accounts.begin_with_code(server, language), self._code_begun)

    def _code_begun(self, pending: Any) -> None:
        self._pending = pending
        self.address.setText(pending.url)
        self.address.setCursorPosition(0)
        self._show_step()
        self.code.setFocus()

    def _signed_in(self, found: tuple[SignedIn, ...]) -> None:
        self._found = found
        with QSignalBlocker(self.choice):
            self.choice.clear()
            self.choice.addItems([_shown(one) for one in found])
        self._show_account()
        self._show_step()
        (self.choice if len(found) > 1 else self.go).setFocus()

    def _show_account(self) -> None:
        one = self._found[max(self.choice.currentIndex(), 0)]
        lines = (_shown(one), one.identity.display_name, one.server)
        self.account.setText("\n".join(dict.fromkeys(filter(None, lines))))

    def _run(self, work: Callable[[], Any], done: Done) -> None:
        self.problem.hide()
        self._busy(True)
        self._services.tasks.run(self, work, done, self._failed)

    def _failed(self, error: BaseException) -> None:
        self._busy(False)
        self.problem.setText(error_text(error))
        self.problem.show()
        self._fit()

    def _busy(self, busy: bool) -> None:
        in_browser = self.way in (Way.OWN_APP, Way.HANDLE) or (self.way is Way.BROWSER and self._pending is None)
        words = (
            self.tr("Your browser opens. Please agree there; Tonart waits.") if in_browser else self.tr("One moment …")
        )
        self.waiting.setText(words)
        self.waiting.setVisible(busy)
        self.go.setEnabled(not busy)
        self.other_way.setEnabled(not busy)
        self.app.setEnabled(not busy)
        self.ways.setEnabled(not busy)
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
            *(self.networks_label, self.networks, self.ways_label, self.ways, self.how, self.app),
            *(self.first_label, self.first, self.second_label, self.second, self.server_label, self.server),
            *(self.other_way, self.address_label, self.address, self.code_label, self.code),
            *(self.account, self.choice_label, self.choice, self.waiting, self.problem),
        ):
            column.addWidget(widget)
        column.addSpacing(t.SPACE_3)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.go)
        column.addLayout(buttons)
        self.setMinimumWidth(t.PREVIEWS_WIDTH)


def _shown(one: SignedIn) -> str:
    return shown_account(one.identity.handle, one.identity.display_name)
