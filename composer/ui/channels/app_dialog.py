"""The settings of the agency's own developer app at one network: its id, and its secret for the keyring."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from composer.app import own_apps
from composer.app.accounts import Entrance
from composer.core.errors import VaultError
from composer.core.secret import Secret
from composer.core.sign_in import OwnApp
from composer.ui import tokens as t
from composer.ui.channels import words
from composer.ui.channels.keyring import offer_session
from composer.ui.services import Services
from composer.ui.words import error_text

if TYPE_CHECKING:
    from composer.app.context import Context


class AppDialog(QDialog):
    """`kept` says that the app can be used. `app` is the one that is kept already."""

    kept = Signal()

    def __init__(
        self,
        services: Services,
        context: Context,
        network: str,
        name: str,
        entrance: Entrance,
        app: OwnApp | None,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Your developer app at {network}").format(network=name))
        self._services, self._context, self._network = services, context, network
        self._entrance, self._app = entrance, app
        self.how = QLabel(words.app_how(network), self)
        self.how.setProperty("kind", "muted")
        self.how.setWordWrap(True)
        self.callback = QLineEdit(entrance.callback, self)
        self.callback.setReadOnly(True)
        self.copy = QPushButton(self.tr("C&opy"), self)
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.callback.text()))
        self.client_id = QLineEdit(app.client_id if app else "", self)
        self.secret = QLineEdit(self)
        self.secret.setEchoMode(QLineEdit.EchoMode.Password)
        if app and entrance.app_secret:
            self.secret.setPlaceholderText(self.tr("Kept in the keyring"))
        self.pages = QCheckBox(self.tr("The app may publish for &pages too"), self)
        self.pages.setChecked(bool(app and app.pages))
        self.problem = QLabel(self)
        self.problem.setProperty("kind", "blocks")
        self.problem.setWordWrap(True)
        self.problem.hide()
        self.cancel = QPushButton(self.tr("Cancel"), self)
        self.cancel.clicked.connect(self.reject)
        self.go = QPushButton(self.tr("Keep this app"), self)
        self.go.setProperty("kind", "primary")
        self.go.setDefault(True)
        self.go.clicked.connect(self._keep)
        self._lay_out()
        self.client_id.setFocus()

    def done(self, result: int) -> None:
        """Nothing secret stays in a field."""
        self.secret.clear()
        super().done(result)

    def _keep(self) -> None:
        client_id, secret = self.client_id.text().strip(), Secret(self.secret.text().strip())
        needs_secret = self._entrance.app_secret and not secret and self._app is None
        if not client_id or needs_secret:
            missing = self.tr("Please type the app’s id and its secret.") if needs_secret else ""
            self._tell(missing or self.tr("Please type the app’s id."))
            return
        app = OwnApp(client_id, secret, self.pages.isChecked() and self._entrance.app_pages)
        context, network = self._context, self._network
        self._services.tasks.run(self, lambda: own_apps.keep(context, network, app), self._done, self._failed)

    def _done(self, _: object) -> None:
        self.kept.emit()
        self.accept()

    def _failed(self, error: BaseException) -> None:
        if isinstance(error, VaultError):
            offer_session(self._services, self._context, self, error, self._keep)
        else:
            self._tell(error_text(error))

    def _tell(self, text: str) -> None:
        self.problem.setText(text)
        self.problem.show()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(t.SPACE_6, t.SPACE_4, t.SPACE_6, t.SPACE_4)
        column.setSpacing(t.SPACE_2)
        column.addWidget(self.how)
        column.addWidget(self._named(self.tr("Callback &address"), self.callback))
        row = QHBoxLayout()
        row.addWidget(self.callback, 1)
        row.addWidget(self.copy)
        column.addLayout(row)
        column.addWidget(self._named(self.tr("App &id (client id)"), self.client_id))
        column.addWidget(self.client_id)
        label = self._named(self.tr("App &secret (client secret)"), self.secret)
        for widget in (label, self.secret):
            widget.setVisible(self._entrance.app_secret)
            column.addWidget(widget)
        self.pages.setVisible(self._entrance.app_pages)
        column.addWidget(self.pages)
        column.addWidget(self.problem)
        column.addSpacing(t.SPACE_3)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.go)
        column.addLayout(buttons)
        self.setMinimumWidth(t.PREVIEWS_WIDTH)

    def _named(self, label: str, field: QWidget) -> QLabel:
        named = QLabel(label, self)
        named.setBuddy(field)
        field.setAccessibleName(label.replace("&", ""))
        return named
