"""One `tonart publisher` for one data folder, and a way for the window to see that it runs."""

from __future__ import annotations

from pathlib import Path

from filelock import FileLock, Timeout

from composer.core.errors import TonartError

FILE_NAME = "publisher.lock"
PATIENCE = 2.0
"""Seconds; whoever only looks whether it is taken holds it for a moment."""


class PublisherLock:
    """Held by a living process only: the system gives it back when that ends, however it ends."""

    def __init__(self, data: Path) -> None:
        self._lock = FileLock(data / FILE_NAME, thread_local=False)

    def take(self) -> None:
        """Raises TonartError("publisher.running") when another one has it."""
        try:
            self._lock.acquire(timeout=PATIENCE)
        except Timeout:
            raise TonartError("publisher.running") from None

    def give_back(self) -> None:
        self._lock.release()

    def taken(self) -> bool:
        """Whether a publisher runs. A folder in which nothing can be written has none."""
        try:
            with self._lock.acquire(timeout=0):
                return False
        except Timeout:
            return True
        except OSError:
            return False
