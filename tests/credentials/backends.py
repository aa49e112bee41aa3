"""Keyrings with a name and a character, instead of patches."""

from __future__ import annotations

import threading

from keyring import errors
from keyring.backend import KeyringBackend


class Obliging(KeyringBackend):
    """Keeps everything; `log` tells every change in order. keyring never chooses it by itself."""

    priority = -1

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}
        self.log: list[tuple[str, str]] = []

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.log.append(("set", service))
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        self.log.append(("delete", service))
        if (service, username) not in self.kept:
            raise errors.PasswordDeleteError(service)
        del self.kept[service, username]


class Narrow(Obliging):
    """Takes what Windows takes: 2,560 bytes of two-byte characters."""

    def set_password(self, service: str, username: str, password: str) -> None:
        if len(password.encode("utf-16-le")) > 2560:
            raise errors.PasswordSetError(password)
        super().set_password(service, username, password)


class PowerCut(Exception):
    """The program is gone in the middle of its work."""


class Dying(Obliging):
    """Does `changes` more changes; then there is no more power."""

    changes = 1_000_000

    def set_password(self, service: str, username: str, password: str) -> None:
        self._spend()
        super().set_password(service, username, password)

    def delete_password(self, service: str, username: str) -> None:
        self._spend()
        super().delete_password(service, username)

    def _spend(self) -> None:
        if self.changes <= 0:
            raise PowerCut
        self.changes -= 1


class Forgetful(Obliging):
    """Says yes and keeps nothing."""

    def set_password(self, service: str, username: str, password: str) -> None:
        pass


class Clinging(Obliging):
    """Says yes and deletes nothing."""

    def delete_password(self, service: str, username: str) -> None:
        pass


class Raising(Obliging):
    """Answers everything with one error."""

    def __init__(self, error: Exception) -> None:
        super().__init__()
        self.error = error

    def get_password(self, service: str, username: str) -> str | None:
        raise self.error


class Hanging(Obliging):
    """Shows a dialog that nobody answers until `answered` is set."""

    def __init__(self) -> None:
        super().__init__()
        self.answered = threading.Event()

    def get_password(self, service: str, username: str) -> str | None:
        self.answered.wait()
        return super().get_password(service, username)


class PlaintextFile(Obliging):
    """Writes secrets into a file that everybody can read; this one only by its name."""
