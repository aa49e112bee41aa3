"""The open window asks for attention when a post needs a person who is looking elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QApplication, QSystemTrayIcon

from composer.core.publication import Publication
from composer.ui.background.mark import mark
from composer.ui.background.notice import Notices, on_desktop

if TYPE_CHECKING:
    from composer.app.context import Context
    from composer.ui.main_window import MainWindow


class Attention(QObject):
    """Leaves the word to `tonart publisher` while that runs: one notice is enough."""

    def __init__(self, window: MainWindow, context: Context) -> None:
        super().__init__(window)
        self._window, self._context = window, context
        QApplication.setWindowIcon(mark(context.locations.resources))
        self.tray = QSystemTrayIcon(mark(context.locations.resources, asking=True), self)
        self.tray.activated.connect(self._come_forward)
        self.tray.messageClicked.connect(self._come_forward)
        self._notices = Notices(self._show, self._account_of)
        self._on_desktop = on_desktop(self.tray)
        window.session.publication_changed.connect(self._changed, Qt.ConnectionType.QueuedConnection)
        window.closing.connect(self.tray.hide)

    @Slot(object)
    def _changed(self, publication: Publication) -> None:
        self._notices.changed(publication)

    def _show(self, title: str, sentence: str) -> None:
        from composer.app import publisher

        if self._window.isActiveWindow() or publisher.running(self._context):
            return
        QApplication.alert(self._window)
        self.tray.show()
        self._on_desktop(title, sentence)

    def _come_forward(self) -> None:
        self.tray.hide()
        self._window.come_forward()

    def _account_of(self, publication: Publication) -> str:
        from composer.app import queueing

        return queueing.account_name(self._context, publication)
