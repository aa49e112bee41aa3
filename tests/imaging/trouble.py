"""A worker for tests: it does what the picture's name asks for, and with any other name what a worker does."""

from __future__ import annotations

import ctypes
import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from composer.core.errors import PictureError
from composer.imaging.darkroom import bench, limits
from composer.imaging.darkroom.wire import Message

HUGE = 3 * 1024**3


def _spin() -> None:
    while True:
        pass


def _deaf() -> None:
    """Holds the interpreter, as a decoder does that never lets go of it."""
    ctypes.PyDLL(None).sleep(600)


def _write() -> None:
    with tempfile.TemporaryFile() as file:
        file.write(b"x")
        file.flush()


TROUBLE: dict[str, Callable[[], object]] = {
    "segfault": lambda: ctypes.string_at(0),
    "abort": lambda: os.kill(os.getpid(), signal.SIGABRT),
    "exit": lambda: os._exit(0),
    "memory": lambda: bytearray(HUGE),
    "watched": lambda: limits.watch_memory(1),
    "sleep": lambda: time.sleep(600),
    "spin": _spin,
    "deaf": _deaf,
    "connect": socket.socket,
    "start": lambda: subprocess.run(["true"], check=True),
    "write": _write,
}


def inspect(source: Path | bytes, name: str) -> Message:
    if name == "pid":
        info = {"width": os.getpid(), "height": 1, "mime": "", "sha256": "", "size": 0, "focus": (0, 0, 0)}
        return Message({"info": info})
    if name == "odd":
        return Message({"info": {"size": "none"}})
    if name not in TROUBLE:
        return bench.CALLS["inspect"](source, name)
    try:
        TROUBLE[name]()
    except OSError:
        raise PictureError("picture.unreadable") from None
    return Message({})


if __name__ == "__main__":
    sys.exit(bench.serve(Path(sys.argv[1]), {**bench.CALLS, "inspect": inspect}))
