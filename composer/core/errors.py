"""Errors that a person can do something about. The words are chosen above, from the code."""

from __future__ import annotations


class TonartError(Exception):
    """`code` names what happened ("store.read-only"); `values` fill its sentence. Never carries a secret."""

    def __init__(self, code: str, **values: str | int) -> None:
        super().__init__(f"{code} {values}" if values else code)
        self.code = code
        self.values = values


class StoreError(TonartError):
    """The database cannot be read or written."""


class VaultError(TonartError):
    """The keyring cannot keep or give a secret."""


class PictureError(TonartError):
    """A file that should be a picture cannot be used as one."""


class ProfileError(TonartError):
    """A platform profile, brand kit or client file is wrong: `file`, `key`, `line`, `problem`."""


class KitError(TonartError):
    """A brand kit cannot be taken over, kept or handed on as a file."""


class DraftFileError(TonartError):
    """A draft file is wrong: `file`, `line`, `problem`."""


class SignInError(TonartError):
    """Sign-in did not work; nothing was stored."""


class CardError(TonartError):
    """A page gives no link card; the post is as good without. `site` is its host."""
