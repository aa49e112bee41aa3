"""Links with a scheme, local and remote mentions, and hashtags as Mastodon finds them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from composer.core.prepared import Entity, EntityKind
from composer.text.tags import has_letter, is_word, run_end
from composer.text.urls import MASTODON, find_urls

# The sign stands first, what must not precede it second: a sign is found far quicker than a look back everywhere.
_MENTION = re.compile(r"@(?<![=/\w]@)([A-Za-z0-9_]++(?:[.-]++[A-Za-z0-9_]++)*+)(?:@(\w++(?:[.-]++\w++)*+))?")
_HASH = re.compile(r"[#＃](?<!\S[#＃])")
_INNER = "\xb7\u30fb\u200c"
"""Allowed inside a hashtag, not at its ends."""


def links(text: str) -> Iterator[Entity]:
    for start, end in find_urls(text, MASTODON):
        yield Entity(start, end, EntityKind.LINK, text[start:end])


def mentions(text: str) -> Iterator[Entity]:
    """The target is "name" or "name@domain"."""
    for match in _MENTION.finditer(text):
        yield Entity(match.start(), match.end(), EntityKind.MENTION, match[0][1:])


def hashtags(text: str) -> Iterator[Entity]:
    for match in _HASH.finditer(text):
        begin = match.end()
        end = run_end(text, begin, _INNER, connectors=True)
        while end > begin and text[end - 1] in _INNER:
            end -= 1
        if begin < end and is_word(text[begin]) and _names(text, begin, end):
            yield Entity(match.start(), end, EntityKind.HASHTAG, text[begin:end])


def _names(text: str, begin: int, end: int) -> bool:
    """Not digits alone: a letter, or a separator between two of them."""
    if has_letter(text, begin, end):
        return True
    return any(char == "_" or char in _INNER for char in text[begin + 1 : end - 1])


def find(text: str) -> Iterator[Entity]:
    yield from links(text)
    if "@" in text:
        yield from mentions(text)
    if "#" in text or "＃" in text:
        yield from hashtags(text)
