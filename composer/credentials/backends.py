"""Which of keyring's backends may keep a secret."""

from __future__ import annotations

from typing import TYPE_CHECKING

from composer.core.errors import VaultError

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend


def usable(backend: KeyringBackend) -> KeyringBackend:
    """The backend itself, or the first one of a chain that may keep a secret.

    Raises VaultError: "vault.none" (the system offers no keyring), "vault.plaintext" (it would write secrets into a
    file), "vault.null" (it forgets everything).
    """
    members = _members(backend)
    refusals = [_refusal(member) for member in members]
    for member, refusal in zip(members, refusals, strict=True):
        if refusal is None:
            return member
    # The reason that tells a person most stands first: a file that should not be used, before nothing at all.
    code = next((c for c in ("vault.plaintext", "vault.null") if c in refusals), "vault.none")
    raise VaultError(code, backend=name_of(backend))


def name_of(backend: KeyringBackend) -> str:
    """As in keyring's own list, with the module: "keyring.backends.SecretService.Keyring"."""
    kind = type(backend)
    return f"{kind.__module__}.{kind.__qualname__}"


def _members(backend: KeyringBackend) -> list[KeyringBackend]:
    from keyring.backends.chainer import ChainerBackend

    if isinstance(backend, ChainerBackend):
        return [member for part in backend.backends for member in _members(part)]
    return [backend]


def _refusal(backend: KeyringBackend) -> str | None:
    # The whole family, under any name: a subclass of a refused backend is as bad as its parent.
    for kind in type(backend).__mro__:
        name = f"{kind.__module__}.{kind.__qualname__}".lower()
        # keyrings.alt writes files: some readable by all, some that ask for a password on a terminal we do not have.
        if name.startswith("keyrings.alt.") or "plaintext" in name:
            return "vault.plaintext"
        if name.startswith("keyring.backends.null."):
            return "vault.null"
        if name.startswith("keyring.backends.fail."):
            return "vault.none"
    return None
