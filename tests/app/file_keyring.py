"""A keyring for programs that a test starts: one file for each entry, chosen with PYTHON_KEYRING_BACKEND."""

from __future__ import annotations

import os
import signal
from pathlib import Path
from urllib.parse import quote

from keyring.backend import KeyringBackend

BACKEND = f"{__name__}.EntryFiles"
FOLDER = "TONART_TEST_KEYRING"
DIES = "TONART_TEST_KEYRING_DIES"
"""The program is killed at the write of this number."""


class EntryFiles(KeyringBackend):
    """keyring never chooses it by itself."""

    priority = -1

    def __init__(self, folder: Path | None = None) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.folder = folder or Path(os.environ[FOLDER])
        self.folder.mkdir(parents=True, exist_ok=True)
        self._writes = 0

    def get_password(self, service: str, username: str) -> str | None:
        try:
            return self._entry(service, username).read_text(encoding="utf-8")
        except FileNotFoundError:
            return None

    def set_password(self, service: str, username: str, password: str) -> None:
        self._writes += 1
        if os.environ.get(DIES) == str(self._writes):
            os.kill(os.getpid(), signal.SIGKILL)
        unfinished = self.folder / f"{os.getpid()}-unfinished"
        unfinished.write_text(password, encoding="utf-8")
        unfinished.replace(self._entry(service, username))

    def delete_password(self, service: str, username: str) -> None:
        self._entry(service, username).unlink(missing_ok=True)

    def _entry(self, service: str, username: str) -> Path:
        return self.folder / quote(f"{service} {username}", safe="")
