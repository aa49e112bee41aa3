"""From places in a prepared part to places in the text on screen, in code points and in Qt's UTF-16 units."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache

from composer.core.finding import Finding
from composer.core.source import Place, Source

_PAIR = re.compile("[\U00010000-\U0010ffff]")


def part_starts(text: str, sources: Sequence[Source], places: Sequence[Place]) -> list[int | None]:
    """Where each part's source begins in `text`, given where the part stands there without its number.

    None where it is not there letter for letter (parts that were joined).
    """
    starts: list[int | None] = []
    for source, (start, end) in zip(sources, places, strict=True):
        before = source.typed.find(text[start:end])
        starts.append(start - before if before >= 0 and start < end else None)
    return starts


def place_of(finding: Finding, text: str, sources: Sequence[Source], places: Sequence[Place]) -> Place | None:
    """Where `finding` lies in `text`; None when it speaks of no place there. What lies in a line that was put in
    below a part is at the part's end."""
    if finding.start is None or finding.end is None or finding.part >= len(sources) or finding.attachment_id:
        return None
    source = sources[finding.part]
    start, end = source.typed_place(finding.start, finding.end)
    begin = part_starts(text, sources[finding.part :][:1], places[finding.part :][:1])[0]
    if begin is not None:
        stop = places[finding.part][1]
        return min(max(begin + start, 0), stop), min(begin + end, stop)
    snippet = source.typed[start:end]
    segment = places[finding.part][0]
    found = text.find(snippet, segment) if snippet else -1
    if found >= 0:
        return found, found + len(snippet)
    return min(segment + start, len(text)), min(segment + end, len(text))


def to_units(text: str, place: Place) -> Place:
    """Code points to UTF-16 units."""
    pairs = _pairs(text)
    start, end = place
    return start + bisect_left(pairs, start), end + bisect_left(pairs, end)


@lru_cache(maxsize=4)
def _pairs(text: str) -> list[int]:
    """Where the code points stand that Qt counts as two."""
    return [] if text.isascii() else [match.start() for match in _PAIR.finditer(text)]


def to_points(text: str, unit: int) -> int:
    """A UTF-16 unit to a code point."""
    if text.isascii():
        return unit
    return len(text.encode("utf-16-le", "surrogatepass")[: 2 * unit].decode("utf-16-le", "replace"))


def utf16_length(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def changed_middle(old: str, new: str) -> tuple[int, int, str]:
    """The smallest edit: from, to (in `old`) and what stands there in `new`; in code points."""
    shorter = min(len(old), len(new))
    start = _common(old, new, shorter)
    tail = 0
    while tail < shorter - start and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    return start, len(old) - tail, new[start : len(new) - tail]


def _common(old: str, new: str, shorter: int) -> int:
    """Length of the common beginning, by halving: texts may be long."""
    low, high = 0, shorter
    while low < high:
        middle = (low + high + 1) // 2
        if old[:middle] == new[:middle]:
            low = middle
        else:
            high = middle - 1
    return low
