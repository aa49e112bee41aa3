"""What happens after the first paint: the store is opened, the publisher begins, later starts are answered."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from composer.app.locations import Locations
from composer.core.client import Client
from composer.ui import logs, single
from composer.ui.garbage import Garbage
from composer.ui.main_window import MainWindow

if TYPE_CHECKING:
    from composer.app.context import Context
    from composer.app.publisher import Publisher


class Opening(QObject):
    """Belongs to the window. A store that cannot be opened leaves the window usable and says why."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._publisher: Publisher | None = None
        self._garbage: Garbage | None = None
        window.closing.connect(self._close)
        window.setting_changed.connect(self._keep)
        window.queue_changed.connect(self._wake)
        window.tasks.failed.connect(self._tell)

    def begin(self) -> None:
        data = self._window.services.locations
        logs.write_to(data.data)
        self._hook_before, sys.excepthook = sys.excepthook, self._unforeseen
        self._server = single.listen(data.data, self)
        self._server.newConnection.connect(self._called)
        self._open()

    def _open(self) -> None:
        data = self._window.services.locations
        self._window.tasks.run(self, lambda: open_store(data), self._opened, self._not_opened)

    def _not_opened(self, error: BaseException) -> None:
        from composer.ui import trouble

        trouble.not_opened(self._window, error, self._open)

    def _opened(self, found: tuple[Context, tuple[Client, ...]]) -> None:
        context, clients = found
        self._garbage = Garbage(self)
        self._window.session.open(context, clients)
        from composer.ui.channels.announcing import announce

        announce(self._window.services, clients, datetime.now(UTC).date())
        from composer.app.publisher import Publisher

        session = self._window.session
        told = session.publication_changed.emit
        self._publisher = Publisher(context, told, session.trouble_changed.emit, elsewhere=told)
        self._publisher.start()
        from composer.ui.background.attention import Attention
        from composer.ui.background.closing import Closing

        Attention(self._window, context)
        self._window.before_closing.append(Closing(self._window))

    def _tell(self, error: BaseException) -> None:
        logs.note(error)
        from composer.ui.words import error_text, error_title

        self._window.services.ask.tell(self._window, error_title(error), error_text(error))

    def _unforeseen(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """What goes wrong in a click is told to the person too, not only to a terminal that nobody sees."""
        sys.__excepthook__(kind, error, trace)
        if isinstance(error, Exception):
            self._tell(error)

    def _called(self) -> None:
        socket = self._server.nextPendingConnection()
        socket.write(b"here")
        socket.flush()
        socket.disconnected.connect(socket.deleteLater)
        self._window.come_forward()
        self._window.say(self.tr("Tonart was already open here."))

    def _keep(self, key: str, value: str) -> None:
        context = self._window.session.context
        if context is not None:
            self._window.tasks.run(self, lambda: keep_setting(context, key, value))

    def _wake(self) -> None:
        if self._publisher is not None:
            self._publisher.wake()

    def _close(self) -> None:
        if self._garbage is not None:
            self._garbage.end()
        if self._publisher is not None:
            self._publisher.stop()
        self._server.close()
        sys.excepthook = self._hook_before
        logs.stop()
        single.release()


def open_store(locations: Locations) -> tuple[Context, tuple[Client, ...]]:
    """Runs in a worker: this is where the libraries are imported."""
    from composer.app import bootstrap, clients

    context = bootstrap.context(locations)
    try:
        context.darkroom.warm()  # it gets ready beside all this, and the first picture is not waited for
        clients.ensure_demo(context)
        return context, clients.all_clients(context)
    except BaseException:
        context.close()
        raise


def keep_setting(context: Context, key: str, value: str) -> None:
    from composer.app import preferences

    preferences.put(context, key, value)
