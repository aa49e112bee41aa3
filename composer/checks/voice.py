"""Words that the client does not use, with what it says instead."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

from composer.core.client import Voice
from composer.core.finding import Finding, Severity
from composer.core.prepared import EntityKind, PreparedPart, PreparedPost

_MOST = 50
_REMEMBERED = 1_000
_OUTSIDE = frozenset({EntityKind.LINK, EntityKind.MENTION})


def check(post: PreparedPost, voice: Voice) -> Iterator[Finding]:
    """Whole words in any case, not inside addresses and handles."""
    pattern = _pattern(tuple(voice.avoid))
    if pattern is None:
        return
    instead = {word.casefold(): new for word, new in voice.avoid.items()}
    for index, part in enumerate(post.parts):
        yield from islice(_avoided(part, index, pattern, instead), _MOST)


def avoided(text: str, voice: Voice) -> Iterator[tuple[str, str]]:
    """Each word that the client does not use, and what it says instead ("" if nothing)."""
    pattern = _pattern(tuple(voice.avoid))
    instead = {word.casefold(): new for word, new in voice.avoid.items()}
    for start, end in _places(text, pattern) if pattern else ():
        old = text[start:end]
        yield old, _in_case_of(old, instead.get(old.casefold(), ""))


def _avoided(part: PreparedPart, index: int, pattern: re.Pattern[str], instead: dict[str, str]) -> Iterator[Finding]:
    closed = [entity for entity in part.entities if entity.kind in _OUTSIDE]
    for start, end in _places(part.text, pattern):
        if any(entity.start < end and start < entity.end for entity in closed):
            continue
        old = part.text[start:end]
        new = _in_case_of(old, instead.get(old.casefold(), ""))
        fix = "replace-word" if new else ""
        yield Finding("voice.avoid", Severity.WARNS, (("old", old), ("new", new)), index, start, end, fix=fix)


def _places(text: str, pattern: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    offset = 0
    for line in text.split("\n"):
        found = _in_line(line, pattern) if len(line) <= _REMEMBERED else _search(line, pattern)
        for start, end in found:
            yield offset + start, offset + end
        offset += len(line) + 1


def _search(line: str, pattern: re.Pattern[str]) -> tuple[tuple[int, int], ...]:
    return tuple([match.span() for match in pattern.finditer(line)])


_in_line = lru_cache(maxsize=1024)(_search)
"""Most lines are the same after the next key, and for the next channel."""


@lru_cache(maxsize=32)
def _pattern(words: tuple[str, ...]) -> re.Pattern[str] | None:
    wanted = sorted((word.strip() for word in words if word.strip()), key=len, reverse=True)
    if not wanted:
        return None
    return re.compile(rf"(?<!\w)(?:{'|'.join(re.escape(word) for word in wanted)})(?!\w)", re.IGNORECASE)


def _in_case_of(old: str, new: str) -> str:
    """A word that begins a sentence in place of another begins with a capital too."""
    return new[:1].upper() + new[1:] if old[:1].isupper() and new[:1].islower() else new
