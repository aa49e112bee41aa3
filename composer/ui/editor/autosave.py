"""Saves at every pause, in a worker, one save at a time, and says how things stand."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

from PySide6.QtCore import QObject, QTimer, Signal

from composer.core.message import Draft
from composer.ui.tasks import Tasks

PAUSE_MS = 400
LONGEST_MS = 700
"""Saved after so long even while typing goes on."""

Save = Callable[[Draft, Draft | None], Draft]


class Saving(StrEnum):
    SAVED = "saved"
    WAITING = "waiting"
    FAILED = "failed"


class Autosave(QObject):
    """`save` gets the draft and the draft it grew from, and gives what is now stored; None: no store yet."""

    state_changed = Signal(str)
    saved = Signal(object)
    """The draft as stored."""
    failed = Signal(object)

    def __init__(self, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._save: Save | None = None
        self._waiting: Draft | None = None
        self._base: Draft | None = None
        self._former: Draft | None = None
        self._running = False
        self._when_done: list[Callable[[], None]] = []
        self._pause = self._timer(PAUSE_MS)
        self._longest = self._timer(LONGEST_MS)

    @property
    def unsaved(self) -> bool:
        return self._waiting is not None or self._running

    def set_store(self, save: Save | None) -> None:
        self._save = save
        if self._waiting is not None:
            self.flush()

    def begin(self, base: Draft | None) -> None:
        """Another draft is on screen; `base` is it as stored. What waited of the former one has been flushed before; a
        link's card may still come for it."""
        self._former, self._base = self._base, base

    def touch(self, draft: Draft) -> None:
        """The draft has changed."""
        self._waiting = draft
        self._pause.start()
        if not self._longest.isActive():
            self._longest.start()
        self.state_changed.emit(Saving.WAITING)

    def flush(self, done: Callable[[], None] | None = None) -> None:
        """Save now what waits; `done` when all is stored. A failed save calls nobody: `failed` says so."""
        if done is not None:
            self._when_done.append(done)
        self._pause.stop()
        self._longest.stop()
        if self._running:
            return
        if self._waiting is None:
            self._all_done()
        elif self._save is not None:
            self._start(self._save, self._waiting)

    def drop(self) -> None:
        """Forget what waits: the person accepts the loss."""
        self._waiting = None
        self._when_done.clear()
        self._pause.stop()
        self._longest.stop()

    def _start(self, save: Save, draft: Draft) -> None:
        base = next((b for b in (self._base, self._former) if b is not None and b.id == draft.id), None)
        self._waiting = None
        self._running = True
        self._tasks.run(self, lambda: save(draft, base), self._stored, lambda error: self._failed(error, draft))

    def _stored(self, draft: Draft) -> None:
        self._running = False
        if self._base is None or self._base.id == draft.id:
            self._base = draft
        self.saved.emit(draft)
        if self._waiting is not None:
            if self._when_done or not self._longest.isActive():  # asked for while the other save ran
                self.flush()
            return
        self.state_changed.emit(Saving.SAVED)
        self._all_done()

    def _failed(self, error: BaseException, draft: Draft) -> None:
        self._running = False
        self._waiting = self._waiting or draft
        self._when_done.clear()
        self.state_changed.emit(Saving.FAILED)
        self.failed.emit(error)

    def _all_done(self) -> None:
        waiting, self._when_done = self._when_done, []
        for done in waiting:
            done()

    def _timer(self, milliseconds: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(self.flush)
        return timer
