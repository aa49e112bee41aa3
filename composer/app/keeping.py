"""The channels' credentials in the vault, which the window, publishers and commands of one computer share."""

from __future__ import annotations

import hashlib
import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from composer.app.context import Context
from composer.core.errors import VaultError
from composer.core.ports import Credential, Hold, Vault

PATIENCE = 120.0
"""Seconds to wait for somebody else's renewal: longer than one can take."""
PAUSE = 0.02
FAR = 1 << 30
"""Windows locks bytes; these are beyond the ones that are read."""


def keeper(ctx: Context, channel_id: str) -> Keeper:
    return Keeper(ctx.vault, channel_id, ctx.locations.data / "renewals", ctx.unkept)


class Keeper:
    """`composer.core.ports.KeepsCredential` for one channel.

    `unkept` are credentials that the vault would not take: the network has made the old ones worthless, so the new
    ones stay in memory until it does.
    """

    def __init__(self, vault: Vault, channel_id: str, folder: Path, unkept: dict[str, Credential]) -> None:
        self._vault = vault
        self._id = channel_id
        self._folder = folder
        self._unkept = unkept

    def current(self) -> Credential | None:
        return self._unkept.get(self._id) or self._vault.get(self._id)

    def __call__(self, credential: Credential) -> None:
        self._unkept[self._id] = credential
        self._vault.put(self._id, credential)
        del self._unkept[self._id]

    def forget(self) -> None:
        self._unkept.pop(self._id, None)
        self._vault.forget(self._id)

    @contextmanager
    def alone(self) -> Iterator[Hold]:
        """The system lets go of it when a program is killed; what the program wrote down stays."""
        with _opened(self._folder, self._id) as file:
            unkept = self._unkept.get(self._id)
            if unkept is not None:
                self(unkept)
                _write(file, b"")
            yield _Held(self, self._kept(), file)

    def _kept(self) -> Credential | None:
        """A damaged entry counts as none: signing in again or out is what mends it."""
        try:
            return self._vault.get(self._id)
        except VaultError as error:
            if error.code != "vault.damaged":
                raise
            return None


class _Held:
    def __init__(self, keeper: Keeper, credential: Credential | None, file: BinaryIO) -> None:
        self._keeper = keeper
        self._file = file
        self.credential = credential
        file.seek(0)
        self.interrupted = bool(file.read(1))

    def begin(self) -> None:
        """The vault takes the old credential once more: one that is locked must not cost the new one."""
        if self.credential is not None:
            self._keeper(self.credential)
        _write(self._file, b"renewing\n")

    def end(self) -> None:
        _write(self._file, b"")


def _write(file: BinaryIO, text: bytes) -> None:
    try:
        file.seek(0)
        file.truncate()
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    except OSError:
        raise VaultError("vault.failed") from None


@contextmanager
def _opened(folder: Path, channel_id: str) -> Iterator[BinaryIO]:
    name = hashlib.sha256(channel_id.encode()).hexdigest()[:32]
    try:
        folder.mkdir(parents=True, exist_ok=True)
        file = (folder / name).open("a+b")
    except OSError:
        raise VaultError("vault.failed") from None
    with file:
        _wait_for(file)
        yield file  # closing it gives the lock back


def _wait_for(file: BinaryIO) -> None:
    ends = time.monotonic() + PATIENCE
    while not _locked(file):
        if time.monotonic() > ends:
            raise VaultError("vault.timeout")
        time.sleep(PAUSE)


def _locked(file: BinaryIO) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt

            file.seek(FAR)
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
