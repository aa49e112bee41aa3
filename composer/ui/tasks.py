"""Slow work off the Qt thread: one object that the application owns."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal, Slot

Done = Callable[[Any], object]
Failed = Callable[[BaseException], None]


class Tasks(QObject):
    """`work` gets and gives plain values and never touches a widget; `done` and `failed` run on the Qt thread."""

    failed = Signal(object)
    """What nobody asked to be told of."""
    _ended = Signal(int, object)

    def __init__(self, parent: QObject | None = None, workers: int = 2) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(workers, thread_name_prefix="tonart")
        self._tickets = itertools.count()
        self._waiting: dict[int, tuple[QObject, Done, Failed]] = {}
        self._futures: dict[int, Future[Any]] = {}
        # Queued: work that ends before `run` does must not answer a caller who has no ticket yet.
        self._ended.connect(self._answer, Qt.ConnectionType.QueuedConnection)
        self._closed = False

    @property
    def busy(self) -> int:
        """How much has not been answered yet."""
        return len(self._waiting)

    def run(
        self, owner: QObject, work: Callable[[], Any], done: Done | None = None, failed: Failed | None = None
    ) -> int:
        """Start `work`; its answer is dropped when `owner` has gone by then. The ticket cancels what has not begun."""
        ticket = next(self._tickets)
        if self._closed:
            return ticket
        self._waiting[ticket] = (owner, done or (lambda _: None), failed or self.failed.emit)
        future = self._pool.submit(work)
        self._futures[ticket] = future
        future.add_done_callback(lambda ended: self._ended.emit(ticket, ended))
        return ticket

    def cancel(self, ticket: int) -> bool:
        """True when the work had not begun and never will; nobody is called back then."""
        future = self._futures.get(ticket)
        return future is not None and future.cancel()

    def close(self) -> None:
        """Wait for what runs, drop what has not begun; nothing begins any more. Called before Qt goes."""
        self._closed = True
        self._pool.shutdown(wait=True, cancel_futures=True)

    @Slot(int, object)
    def _answer(self, ticket: int, future: Future[Any]) -> None:
        owner, done, failed = self._waiting.pop(ticket)
        self._futures.pop(ticket, None)
        if future.cancelled() or not shiboken6.isValid(owner):
            return
        error = future.exception()
        if error is None:
            done(future.result())
        else:
            failed(error)
