"""A keyring in memory, and one that is locked."""

from __future__ import annotations

from composer.core.errors import VaultError
from composer.core.ports import Credential


class FakeVault:
    def __init__(self, secrets: dict[str, Credential] | None = None) -> None:
        self.secrets = dict(secrets or {})

    def get(self, channel_id: str) -> Credential | None:
        return self.secrets.get(channel_id)

    def put(self, channel_id: str, credential: Credential) -> None:
        self.secrets[channel_id] = credential

    def forget(self, channel_id: str) -> None:
        self.secrets.pop(channel_id, None)


class LockedVault:
    """Answers nothing until somebody unlocks the keyring."""

    def get(self, channel_id: str) -> Credential | None:
        raise VaultError("vault.locked")

    def put(self, channel_id: str, credential: Credential) -> None:
        raise VaultError("vault.locked")

    def forget(self, channel_id: str) -> None:
        raise VaultError("vault.locked")
