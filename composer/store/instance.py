"""Whether another window is open on the same data; the answer dies with its process, however that dies."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

from composer.store.failures import told

_FILE_NAME = "window.lock"
_LOCKED_BYTE = 1 << 20
"""Far behind the process id: what Windows locks, others cannot read."""


@dataclass(frozen=True)
class Taken:
    """Another program is there. `pid` is `None` while it has not yet written it."""

    pid: int | None


@dataclass(frozen=True)
class Held:
    """We are the first. The lock is given back by `release`, by leaving a `with`, or by the end of the process."""

    descriptor: int

    def release(self) -> None:
        """Call once."""
        os.close(self.descriptor)

    def __enter__(self) -> Held:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.release()


def take_folder(folder: Path) -> Held | Taken:
    """Never waits. Raises StoreError where the folder cannot be written.

    The store itself is safe with two windows; this is for telling the person, who may not have meant to open two.
    """
    path = folder / _FILE_NAME
    with told(path):
        folder.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        if not _locked(descriptor):
            text = os.read(descriptor, 20)
            os.close(descriptor)
            return Taken(int(text) if text.isdigit() else None)
        try:
            os.ftruncate(descriptor, 0)
            os.write(descriptor, str(os.getpid()).encode("ascii"))
        except OSError:
            os.close(descriptor)
            raise
    return Held(descriptor)


if sys.platform == "win32":
    import msvcrt

    def _locked(descriptor: int) -> bool:
        os.lseek(descriptor, _LOCKED_BYTE, os.SEEK_SET)
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        finally:
            os.lseek(descriptor, 0, os.SEEK_SET)
        return True
else:
    import fcntl

    def _locked(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
