"""What a person may write to name somebody on X."""

from __future__ import annotations

import re

from composer.core.contact import Handle
from composer.core.errors import TonartError

_PAGE = re.compile(r"(?:https?://)?(?:www\.|mobile\.)?(?:x|twitter)\.com/", re.IGNORECASE)
_HANDLE = re.compile(r"[A-Za-z0-9_]{1,15}")


def read(text: str) -> Handle:
    """A handle or the address of a profile. Raises TonartError("contact.x")."""
    handle = re.split(r"[/?#]", _PAGE.sub("", text.strip(), count=1))[0].removeprefix("@")
    if not _HANDLE.fullmatch(handle):
        raise TonartError("contact.x", value=text)
    return Handle("x", handle)
