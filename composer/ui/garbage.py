"""Collects garbage every few seconds in the Qt thread. By itself Python would do it in the middle of a key, for a tenth
of a second, or in a worker, where nothing of Qt's may end."""

from __future__ import annotations

import gc
from itertools import count

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 5_000
WHOLE = 12
"""Every so many rounds everything is looked through, else only what is new."""


class Garbage(QObject):
    """From now on until `end`."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._round = count()
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.collect)
        self._timer.start()
        gc.disable()

    def collect(self) -> None:
        number = next(self._round)
        if number == 0:
            gc.freeze()  # the program itself, a hundred thousand objects, is never looked through again
        else:
            gc.collect(1 if number % WHOLE else 2)

    def end(self) -> None:
        self._timer.stop()
        gc.unfreeze()
        gc.enable()
