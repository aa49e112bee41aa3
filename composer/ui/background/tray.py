"""The sign beside the clock while `tonart publisher` runs: what is next, hold everything, open the window, end."""

from __future__ import annotations

import signal
import socket
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QProcess, QSocketNotifier, Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu, QSystemTrayIcon

from composer.app.autostart import program
from composer.core.errors import TonartError
from composer.core.publication import Publication
from composer.ui.background.mark import mark
from composer.ui.background.notice import Notices, on_desktop
from composer.ui.background.words import outlook_text
from composer.ui.words import outcome_text

if TYPE_CHECKING:
    from composer.app.context import Context


class Tray(QObject):
    """`changed` and `trouble` may be called on any thread. `run` returns when somebody ends the publisher."""

    _changed = Signal(object)
    _troubled = Signal(str)

    def __init__(self, ctx: Context) -> None:
        super().__init__()
        self._ctx = ctx
        self._trouble = ""
        self.icon = QSystemTrayIcon(mark(ctx.locations.resources), self)
        self.menu = QMenu()
        self.standing = self._action(lambda: None)
        self.standing.setEnabled(False)
        self.menu.addSeparator()
        self.open = self._action(self.open_window)
        self.hold = self._action(self._hold_or_lift)
        self.menu.addSeparator()
        self.quit = self._action(QApplication.quit)
        self.menu.aboutToShow.connect(self.refresh)
        self.icon.setContextMenu(self.menu)
        self.icon.activated.connect(self._activated)
        self.icon.messageClicked.connect(self.open_window)
        self._notices = Notices(on_desktop(self.icon), self._account_of)
        self._changed.connect(self._show_change, Qt.ConnectionType.QueuedConnection)
        self._troubled.connect(self._show_trouble, Qt.ConnectionType.QueuedConnection)
        self.refresh()

    def changed(self, publication: Publication) -> None:
        self._changed.emit(publication)

    def trouble(self, code: str) -> None:
        self._troubled.emit(code)

    def run(self) -> None:
        """Ctrl+C and the end of the session end it too: Python hears a signal only when Qt lets it run."""
        ours, theirs = socket.socketpair()
        theirs.setblocking(False)
        notifier = QSocketNotifier(ours.fileno(), QSocketNotifier.Type.Read, self)
        notifier.activated.connect(lambda: ours.recv(64))
        before = signal.set_wakeup_fd(theirs.fileno())
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, lambda *_: QApplication.quit())
        QApplication.setQuitOnLastWindowClosed(False)
        self.icon.show()
        try:
            QApplication.exec()
        finally:
            self.icon.hide()
            signal.set_wakeup_fd(before)
            notifier.setEnabled(False)
            ours.close()
            theirs.close()

    @Slot()
    def refresh(self) -> None:
        """Say how things stand now."""
        from composer.app import queueing

        try:
            outlook = queueing.outlook(self._ctx)
        except TonartError as error:
            self._trouble = error.code
            words, asking, held = outcome_text(error.code), True, False
        else:
            words, asking, held = outlook_text(outlook), bool(outlook.asking), outlook.held
        if self._trouble:
            words, asking = outcome_text(self._trouble), True
        self.icon.setIcon(mark(self._ctx.locations.resources, asking=asking))
        self.icon.setToolTip(f"Tonart: {words}")
        self.standing.setText(words)
        self.open.setText(self.tr("Open Tonart"))
        self.hold.setText(self.tr("Lift the hold") if held else self.tr("Hold everything"))
        self.hold.setData(held)
        self.quit.setText(self.tr("Send nothing any more: quit"))

    @Slot()
    def open_window(self) -> None:
        command = program(self._ctx.locations.data)
        QProcess.startDetached(command[0], list(command[1:]))

    def _hold_or_lift(self) -> None:
        from composer.app import queueing

        if self.hold.data():
            queueing.lift(self._ctx, "all")
        else:
            queueing.hold(self._ctx, "all", "")
        self.refresh()

    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason is not QSystemTrayIcon.ActivationReason.Context:
            self.open_window()

    @Slot(object)
    def _show_change(self, publication: Publication) -> None:
        self._notices.changed(publication)
        self.refresh()

    @Slot(str)
    def _show_trouble(self, code: str) -> None:
        self._trouble = code
        self.refresh()

    def _account_of(self, publication: Publication) -> str:
        from composer.app import queueing

        return queueing.account_name(self._ctx, publication)

    def _action(self, do: object) -> QAction:
        action = QAction(self)
        action.triggered.connect(do)
        self.menu.addAction(action)
        return action
