"""Links, mentions, tags and cashtags as Bluesky's official client detects them.

The server links nothing by itself, so what is not found here is plain text for every reader.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from composer.core.prepared import Entity, EntityKind
from composer.text.tags import is_punctuation
from composer.text.tld import is_tld

_S = r"\t-\r\x20\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff"
_ZERO_WIDTH = r"\xad\u2060\u200a-\u200d\u20e2"
_AFTER_SPACE_OR_PAREN = rf"(?<![^{_S}(])"
_LINK = re.compile(
    rf"{_AFTER_SPACE_OR_PAREN}(?:([Hh][Tt][Tt][Pp][Ss]?://)[^{_S}]++|([A-Za-z][A-Za-z0-9]*+(?:\.[A-Za-z0-9]++)++)[^{_S}]*+)"
)
# The sign stands first, what must not precede it second: a sign is found far quicker than a look back everywhere.
_HANDLE = re.compile(rf"@(?<![^{_S}(]@)([A-Za-z0-9.-]++)(?!_)")
_TAG = re.compile(rf"[#＃](?<![^{_S}][#＃])(?!\ufe0f)([^{_S}{_ZERO_WIDTH}]++)")
_CASHTAG = re.compile(rf"\$(?<![^{_S}(]\$)([A-Za-z][A-Za-z0-9]{{0,4}})(?=[{_S}.,;:!?)\"'\u2019]|\Z)")
LONGEST_TAG = 64


def links(text: str) -> Iterator[Entity]:
    """The target always has a scheme."""
    for match in _LINK.finditer(text):
        scheme, host = match[1], match[2]
        if host is not None and not _known(host):
            continue
        start, end = match.span()
        if text[end - 1] in ".,;:!?":
            end -= 1
        if text[end - 1] == ")" and text.find("(", start, end) < 0:
            end -= 1
        if scheme is None:
            yield Entity(start, end, EntityKind.LINK, "https://" + text[start:end])
        elif end > start + len(scheme):
            yield Entity(start, end, EntityKind.LINK, scheme.lower() + text[start + len(scheme) : end])


def mentions(text: str) -> Iterator[Entity]:
    """The target is the handle, which the network still has to resolve."""
    for match in _HANDLE.finditer(text):
        handle = match[1].rstrip(".-")
        if _known(handle) or handle.lower().endswith(".test"):
            yield Entity(match.start(), match.start() + 1 + len(handle), EntityKind.MENTION, handle)


def tags(text: str) -> Iterator[Entity]:
    for match in _TAG.finditer(text):
        body = match[1]
        end = len(body)
        while end and is_punctuation(body[end - 1]):
            end -= 1
        body = body[:end]
        if body and _names(body) and len(body.encode("utf-16-le", "surrogatepass")) <= 2 * LONGEST_TAG:
            yield Entity(match.start(), match.start() + 1 + end, EntityKind.HASHTAG, body)


def cashtags(text: str) -> Iterator[Entity]:
    for match in _CASHTAG.finditer(text):
        yield Entity(match.start(), match.end(), EntityKind.CASHTAG, match[1].upper())


def _known(host: str) -> bool:
    name, dot, last = host.rpartition(".")
    return bool(name.strip(".")) and bool(dot) and is_tld(last)


def _names(body: str) -> bool:
    return any(not (char in "0123456789" or is_punctuation(char)) for char in body)


def find(text: str) -> Iterator[Entity]:
    if "." in text or "://" in text:
        yield from links(text)
    if "@" in text:
        yield from mentions(text)
    if "#" in text or "＃" in text:
        yield from tags(text)
    if "$" in text:
        yield from cashtags(text)
