"""What a person may write to name somebody on Mastodon."""

from __future__ import annotations

import re

from composer.core.contact import Handle
from composer.core.errors import TonartError

_PAGE = re.compile(r"https?://(?P<server>[^/@\s]+)/(?:@|users/)(?P<user>[^/?#@\s]+)(?:@(?P<other>[^/?#\s]+))?.*", re.I)
_ADDRESS = re.compile(r"[A-Za-z0-9_]+(?:[.-]+[A-Za-z0-9_]+)*@(?:[\w-]+\.)+[\w-]*\w")


def read(text: str) -> Handle:
    """An account with its server, or the address of a profile. Raises TonartError("contact.mastodon")."""
    page = _PAGE.fullmatch(text.strip())
    address = f"{page['user']}@{page['other'] or page['server']}" if page else text.strip().removeprefix("@")
    if not _ADDRESS.fullmatch(address):
        raise TonartError("contact.mastodon", value=text)
    user, _, server = address.partition("@")
    return Handle("mastodon", f"{user}@{server.lower()}")
