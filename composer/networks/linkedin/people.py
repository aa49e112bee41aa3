"""What a person may write to name a page or a member on LinkedIn."""

from __future__ import annotations

import re

from composer.core.contact import Handle
from composer.core.errors import TonartError

_URN = re.compile(r"urn:li:(?:organization:[0-9]+|person:[A-Za-z0-9_-]+)")
_PAGE = re.compile(r"(?:https?://)?(?:[a-z]+\.)?linkedin\.com/(?P<kind>company|school|in)/(?P<word>[^/?#\s]+).*", re.I)


def read(text: str) -> Handle:
    """A URN, the number of a page or its address. Raises TonartError: "contact.linkedin", or "contact.linkedin-word"
    for an address that has a word where the number should be, and "contact.linkedin-member"."""
    given = text.strip()
    page = _PAGE.fullmatch(given)
    if page and page["kind"].lower() == "in":
        raise TonartError("contact.linkedin-member", value=text)
    number = page["word"] if page else given
    urn = f"urn:li:organization:{number}" if re.fullmatch(r"[0-9]+", number) else given
    if _URN.fullmatch(urn):
        return Handle("linkedin", account_id=urn)
    raise TonartError("contact.linkedin-word" if page else "contact.linkedin", value=text)
