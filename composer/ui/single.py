"""One window for one data folder: a second start brings the first forward."""

from __future__ import annotations

from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLockFile, QObject

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer

ANSWER_MS = 1500


class Claim(Enum):
    MINE = "mine"
    TAKEN = "taken"
    """Another window has come forward."""
    SILENT = "silent"
    """Another program holds the data and does not answer."""


_held: list[QLockFile] = []
"""Kept until the program ends; letting go of the object would give the lock away."""


def claim(data: Path) -> Claim:
    """Take the data folder for this program. A folder that cannot be written is told of later, by the store."""
    try:
        data.mkdir(parents=True, exist_ok=True)
    except OSError:
        return Claim.MINE
    lock = QLockFile(str(data / "window.lock"))
    lock.setStaleLockTime(0)  # a lock whose process has gone is stale at once; a living one never is
    if lock.tryLock(0):
        _held.append(lock)
        return Claim.MINE
    if lock.error() is not QLockFile.LockError.LockFailedError:
        return Claim.MINE
    return Claim.TAKEN if _call_forward(data) else Claim.SILENT


def release() -> None:
    """Give the data folder back."""
    while _held:
        _held.pop().unlock()


def listen(data: Path, parent: QObject) -> QLocalServer:
    """Answer later starts; gives a QLocalServer whose `newConnection` says that somebody came."""
    from PySide6.QtNetwork import QLocalServer

    server = QLocalServer(parent)
    server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
    QLocalServer.removeServer(_name(data))
    server.listen(_name(data))
    return server


def _call_forward(data: Path) -> bool:
    from PySide6.QtNetwork import QLocalSocket

    socket = QLocalSocket()
    socket.connectToServer(_name(data))
    reached = socket.waitForConnected(ANSWER_MS) and socket.waitForReadyRead(ANSWER_MS)
    socket.abort()
    return reached


def _name(data: Path) -> str:
    import hashlib  # after the first paint: it loads the system's cryptography

    return "tonart-" + hashlib.sha256(str(data.resolve()).encode()).hexdigest()[:24]
