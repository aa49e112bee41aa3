"""What a person may write to name somebody on Bluesky."""

from __future__ import annotations

import re

from composer.core.contact import Handle
from composer.core.errors import TonartError

_PAGE = re.compile(r"(?:https?://)?(?:www\.)?bsky\.app/profile/", re.IGNORECASE)
_DID = re.compile(r"did:[a-z]+:[A-Za-z0-9._:%-]*[A-Za-z0-9._-]")
_HANDLE = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?")


def read(text: str) -> Handle:
    """A handle, a DID, both, or the address of a profile. Raises TonartError("contact.bluesky")."""
    handle = did = ""
    words = _PAGE.sub("", text.strip(), count=1).split()
    for word in words:
        one = re.split(r"[/?#]", word)[0].removeprefix("@")
        if _DID.fullmatch(one) and not did:
            did = one
        elif _HANDLE.fullmatch(one.lower()) and not handle:
            handle = one.lower()
        else:
            raise TonartError("contact.bluesky", value=text)
    if not words:
        raise TonartError("contact.bluesky", value=text)
    return Handle("bluesky", handle, did)
