"""The channels' credentials in the operating system's keyring, or for this session in memory."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from composer.core.errors import VaultError
from composer.core.ports import Credential
from composer.core.secret import Secret
from composer.credentials.backends import name_of, usable
from composer.credentials.entries import SecretText
from composer.credentials.worker import Call, TooLate, Worker

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

T = TypeVar("T")

SERVICE = "Tonart"
"""The name under which a person finds the entries in the system's own keyring program."""

LIMIT = 30.0
"""Seconds for one call: long enough for a person to type the keyring's password, short enough to be told."""


class KeyringVault:
    """`composer.core.ports.Vault` through one backend of keyring. Not to be called on the Qt thread: it may wait."""

    def __init__(self, backend: KeyringBackend, worker: Worker, *, limit: float, service: str) -> None:
        self._backend = backend
        self._worker = worker
        self._limit = limit
        self._service = service
        self.name = name_of(backend)

    def get(self, channel_id: str) -> Credential | None:
        """Raises VaultError("vault.damaged") when the entry is not one of ours or not whole: sign in again."""
        text = self._run(lambda call: self._text(channel_id, call).read())
        return None if text is None else _credential(text)

    def put(self, channel_id: str, credential: Credential) -> None:
        """Replaces the old credential as a whole. When it raises, the old one is still there, or the new one is."""
        text = json.dumps({name: secret.reveal() for name, secret in credential.items()})
        self._run(lambda call: self._text(channel_id, call).write(text))

    def forget(self, channel_id: str) -> None:
        """Nothing happens when there is none."""
        self._run(lambda call: self._text(channel_id, call).remove())

    def _text(self, channel_id: str, call: Call[T]) -> SecretText:
        def go_on() -> None:
            if call.given_up:
                raise TooLate

        return SecretText(self._backend, self._service, channel_id, go_on)

    def _run(self, work: Callable[[Call[T]], T]) -> T:
        return _told(lambda: self._worker.run(work, self._limit), self.name)


class SessionVault:
    """Keeps credentials until the program ends, and nowhere but in memory."""

    name = "session"

    def __init__(self) -> None:
        self._kept: dict[str, dict[str, Secret]] = {}
        self._lock = threading.Lock()

    def get(self, channel_id: str) -> Credential | None:
        with self._lock:
            kept = self._kept.get(channel_id)
            return None if kept is None else dict(kept)

    def put(self, channel_id: str, credential: Credential) -> None:
        with self._lock:
            self._kept[channel_id] = dict(credential)

    def forget(self, channel_id: str) -> None:
        with self._lock:
            self._kept.pop(channel_id, None)


def open_vault(*, limit: float = LIMIT, choose: Callable[[], KeyringBackend] | None = None) -> KeyringVault:
    """The system's keyring; writes nothing yet and asks the person for nothing.

    Raises VaultError "vault.none", "vault.plaintext", "vault.null", "vault.timeout" or "vault.failed": offer a
    SessionVault then. Every method of the vault returns within `limit` seconds and may raise "vault.locked",
    "vault.timeout", "vault.not-kept", "vault.not-forgotten", "vault.damaged", "vault.refused", "vault.failed".
    `choose` stands in for keyring's own choice of a backend.
    """
    worker = Worker("keyring")

    def find(_call: Call[KeyringBackend]) -> KeyringBackend:
        return usable((choose or _choose)())

    backend = _told(lambda: worker.run(find, limit), "")
    return KeyringVault(backend, worker, limit=limit, service=SERVICE)


def _choose() -> KeyringBackend:
    # In the worker, on first use: loading the backends costs more than the first painted window.
    import keyring

    return keyring.get_keyring()


def _told(call: Callable[[], T], backend: str) -> T:
    """Turns whatever a backend raises into VaultError, without its message: that may quote what it was given."""
    try:
        return call()
    except VaultError as error:
        raise VaultError(error.code, **{"backend": backend} | error.values) from None
    except TooLate:
        raise VaultError("vault.timeout", backend=backend) from None
    except Exception as error:
        # Backends let errors of their own libraries through, so nothing narrower would do.
        raise VaultError(_code(error), backend=backend, error=type(error).__name__) from None


def _code(error: Exception) -> str:
    from keyring import errors

    # InitError: the person closed the keyring's password dialog, or nothing is there to show one.
    if isinstance(error, errors.KeyringLocked | errors.InitError):
        return "vault.locked"
    if isinstance(error, errors.NoKeyringError):
        return "vault.none"
    if isinstance(error, errors.PasswordSetError | errors.PasswordDeleteError):
        return "vault.refused"
    return "vault.failed"


def _credential(text: str) -> Credential:
    try:
        items = json.loads(text)
    except ValueError:
        items = None
    if not isinstance(items, dict) or not all(isinstance(value, str) for value in items.values()):
        raise VaultError("vault.damaged")
    return {name: Secret(value) for name, value in items.items()}
