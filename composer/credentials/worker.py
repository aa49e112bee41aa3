"""Calls that may never come back, made where they can be left alone."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable
from typing import Any, Generic, TypeVar

T = TypeVar("T")


class TooLate(Exception):
    """The time limit is over."""


class Call(Generic[T]):
    """One call on its way. A long one asks `given_up` before it changes anything that cannot be half done."""

    def __init__(self, work: Callable[[Call[T]], T]) -> None:
        self._work = work
        self._over = threading.Event()
        self._given_up = threading.Event()
        self._result: list[T] = []
        self._error: BaseException | None = None

    @property
    def given_up(self) -> bool:
        return self._given_up.is_set()

    def perform(self) -> None:
        if not self.given_up:
            try:
                self._result.append(self._work(self))
            except BaseException as error:
                self._error = error
        self._over.set()

    def wait(self, limit: float) -> T:
        """Raises what the work raised, or TooLate."""
        if not self._over.wait(limit):
            self._given_up.set()
            raise TooLate
        if self._error is not None:
            raise self._error
        return self._result[0]


class Worker:
    """One thread for all calls, so that one that hangs costs one thread and not one at each try.

    It ends when nothing is left to do. It is a daemon: a dialog of the keyring that nobody answers must not keep the
    program from ending.
    """

    def __init__(self, name: str) -> None:
        self._name = name
        self._lock = threading.Lock()
        self._calls: deque[Call[Any]] = deque()
        self._busy = False

    def run(self, work: Callable[[Call[T]], T], limit: float) -> T:
        """What `work` gives, within `limit` seconds; time spent behind an earlier call counts."""
        call = Call(work)
        with self._lock:
            self._calls.append(call)
            if not self._busy:
                self._busy = True
                threading.Thread(target=self._serve, name=self._name, daemon=True).start()
        return call.wait(limit)

    def _serve(self) -> None:
        while True:
            with self._lock:
                if not self._calls:
                    self._busy = False
                    return
                call = self._calls.popleft()
            call.perform()
