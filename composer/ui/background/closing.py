"""Before the window closes: nobody should find out tomorrow that nothing was sent tonight."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QProcess

from composer.core.errors import TonartError
from composer.ui import logs
from composer.ui.background.words import next_text

if TYPE_CHECKING:
    from composer.app.context import Context
    from composer.app.queueing import Outlook
    from composer.ui.main_window import MainWindow


class Closing(QObject):
    """`composer.ui.services.Finishing`: asks when posts wait that nothing else would send."""

    def __init__(self, window: MainWindow, start: Callable[[Context], None] | None = None) -> None:
        super().__init__(window)
        self._window = window
        self._start = start or start_publisher

    def finish(self, done: Callable[[], None]) -> None:
        context = self._window.session.context
        if context is None:
            done()
            return
        self._window.tasks.run(
            self, lambda: _left_unsent(context), lambda left: self._ask(context, left, done), lambda e: _pass(e, done)
        )

    def _ask(self, context: Context, left: Outlook | None, done: Callable[[], None]) -> None:
        if left is None or left.next is None:
            done()
            return
        ways: list[tuple[str, Callable[[], None]]] = [(self.tr("Close, send nothing"), done)]
        if context.keeps_secrets:
            ways.insert(0, (self.tr("Close, go on sending"), lambda: self._go_on(context, done)))
        text = self.tr("{posts}. With Tonart closed, nothing goes out.").format(
            posts=next_text(left.waiting, left.next.planned)
        )
        self._window.services.ask.choose(
            self._window, self.tr("Posts are waiting"), text, [words for words, _ in ways], lambda i: ways[i][1]()
        )

    def _go_on(self, context: Context, done: Callable[[], None]) -> None:
        self._start(context)
        done()


def start_publisher(context: Context) -> None:
    from composer.app.autostart import publisher_command

    command = publisher_command(context.locations.data)
    QProcess.startDetached(command[0], list(command[1:]))


def _left_unsent(context: Context) -> Outlook | None:
    from composer.app import publisher, queueing

    return None if publisher.running(context) else queueing.outlook(context)


def _pass(error: BaseException, done: Callable[[], None]) -> None:
    """A queue that cannot be read must not lock a person in."""
    logs.note(error)
    if not isinstance(error, TonartError):
        raise error
    done()
