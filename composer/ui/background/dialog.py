"""One switch: send what is due also while the window is closed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from composer.ui import tokens as t
from composer.ui.services import Services
from composer.ui.words import error_text, error_title

if TYPE_CHECKING:
    from composer.app.autostart import Autostart
    from composer.app.context import Context


class BackgroundDialog(QDialog):
    def __init__(self, services: Services, context: Context, start: Autostart, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Send while Tonart is closed"))
        self._services, self._context, self._start = services, context, start
        self.switch = QCheckBox(self.tr("Start with my session and send what is due"), self)
        self.switch.setChecked(start.on)
        self.switch.clicked.connect(self._switch)
        self.standing = self._sentence("")
        self._lay_out()
        self._say_how_it_stands()

    def _switch(self, on: bool) -> None:
        self.switch.setEnabled(False)
        self.standing.setText(self.tr("One moment …"))
        change = self._start.switch_on if on else self._start.switch_off

        def work() -> None:
            if on:
                _ = self._context.vault  # nothing is started that could never sign in
            change()

        self._services.tasks.run(self, work, lambda _: self._say_how_it_stands(), self._failed)

    def _failed(self, error: BaseException) -> None:
        self._say_how_it_stands()
        self._services.ask.tell(self, error_title(error), error_text(error))

    def _say_how_it_stands(self) -> None:
        on = self._start.on
        possible = on or self._context.keeps_secrets
        self.switch.setEnabled(possible)
        self.switch.setChecked(on)
        if not possible:
            words = self.tr("Not possible here: your secrets are kept in this window only, not in a keyring.")
        elif on:
            words = self.tr("On: posts go out at their time while this computer is on and you are signed in to it.")
        else:
            words = self.tr("Off: posts go out at their time only while Tonart’s window is open.")
        self.standing.setText(words)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(t.SPACE_6, t.SPACE_6, t.SPACE_6, t.SPACE_4)
        column.setSpacing(t.SPACE_4)
        heading = QLabel(self.windowTitle(), self)
        heading.setProperty("kind", "heading")
        column.addWidget(heading)
        column.addWidget(
            self._sentence(
                self.tr(
                    "A small program then runs beside the clock. It sends what is due, tells you when something needs "
                    "you, and this window shows what it does. Each post is sent by one of the two only."
                )
            )
        )
        column.addWidget(self.switch)
        self.standing.setProperty("kind", "muted")
        column.addWidget(self.standing)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)

    def _sentence(self, words: str) -> QLabel:
        label = QLabel(words, self)
        label.setWordWrap(True)
        label.setMinimumWidth(t.PREVIEWS_WIDTH)
        return label
