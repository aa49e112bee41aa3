"""One worker process as the program sees it."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO, cast

import composer
from composer.imaging.darkroom.limits import OUT_OF_MEMORY, ran_out_of_time
from composer.imaging.darkroom.wire import Message, Torn, receive, send

WORD = "picture-worker"
"""What the program is started with to be a worker; one file does both where it is packaged."""
START = 60.0
GRACE = 5.0
"""Seconds: for a start on a busy computer, and what a worker has to end itself before it is ended."""


class GoneError(Exception):
    """There is no process, or it ended before it answered. `again`: whether a second try makes sense."""

    def __init__(self, code: str, again: bool) -> None:
        super().__init__(code)
        self.code, self.again = code, again


class Worker:
    """For one thread at a time. Starting one waits for nothing; its first call waits until it is ready."""

    def __init__(self, command: tuple[str, ...]) -> None:
        """Raises GoneError."""
        try:
            self._process = subprocess.Popen(  # noqa: S603
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=_environment(),
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        except OSError as error:
            raise GoneError("picture.no-worker", again=False) from error
        self._calls = cast(BinaryIO, self._process.stdin)
        self._answers = cast(BinaryIO, self._process.stdout)
        self._ready = False

    @property
    def pid(self) -> int:
        return self._process.pid

    def ask(self, call: str, values: tuple[object, ...], seconds: float) -> Message:
        """Raises GoneError; the worker is of no use then."""
        self._wait_until_ready()
        try:
            with self._deadline(seconds + GRACE) as late:
                send(self._calls, {"call": call, "seconds": seconds}, [pickle.dumps(values, protocol=5)])
                return receive(self._answers)
        except Torn:
            self.close()
            raise self._gone(late.is_set()) from None

    def _wait_until_ready(self) -> None:
        if self._ready:
            return
        try:
            with self._deadline(START):
                receive(self._answers)
        except Torn:
            self.close()
            raise GoneError("picture.no-worker", again=False) from None
        self._ready = True

    def close(self) -> None:
        """It ends by itself when its pipe closes; one that does not is ended."""
        with suppress(OSError):
            self._calls.close()
        try:
            self._process.wait(GRACE)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._answers.close()

    @contextmanager
    def _deadline(self, seconds: float) -> Iterator[threading.Event]:
        late = threading.Event()

        def end() -> None:
            late.set()
            self._process.kill()

        timer = threading.Timer(seconds, end)
        timer.start()
        try:
            yield late
        finally:
            timer.cancel()
            timer.join()

    def _gone(self, late: bool) -> GoneError:
        code = self._process.returncode
        if late or ran_out_of_time(code):
            return GoneError("picture.too-slow", again=False)
        if code == OUT_OF_MEMORY:
            return GoneError("picture.memory", again=False)
        return GoneError("picture.crashed", again=True)


def command(fonts: Path) -> tuple[str, ...]:
    """How this program starts itself as a worker, from source and packaged."""
    start = (sys.executable,) if getattr(sys, "frozen", False) else (sys.executable, "-m", "composer")
    return (*start, WORD, str(fonts))


def _environment() -> dict[str, str]:
    """A worker finds the same program, wherever it is started from."""
    home = str(Path(composer.__file__).parent.parent)
    found = [home, *filter(None, [os.environ.get("PYTHONPATH")])]
    return {**os.environ, "PYTHONPATH": os.pathsep.join(found)}
