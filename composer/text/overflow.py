"""Where a text goes over its limit, so that the place can be marked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from composer.core.prepared import Entity, EntityKind
from composer.text.blocks import cut
from composer.text.count import Terms, shown_size, size_of, tally
from composer.text.graphemes import graphemes

_WHOLE = frozenset({EntityKind.LINK, EntityKind.MENTION})

Spans = tuple[tuple[int, int, EntityKind], ...]
"""The links and mentions of a piece: from, to, what."""


def overflow(text: str, entities: Sequence[Entity], terms: Terms, limit: int) -> int | None:
    """The code point with which `text` begins to be too long; `None` when it fits. Links and graphemes stay whole."""
    left, position, first = limit, 0, 0
    for piece in _pieces(text):
        end, last = position + len(piece), first
        while last < len(entities) and entities[last].start < end:
            last += 1
        spans = tuple([(e.start - position, e.end - position, e.kind) for e in entities[first:last]])
        cost = _cost(piece, spans, terms)
        if cost > left:
            return position + _fitting(piece, spans, terms, left)
        left, position, first = left - cost, end, last
    return None


def _pieces(text: str) -> Iterator[str]:
    """Lines with their ends, long ones cut: their costs add up, and most of them are the same after the next key."""
    position = 0
    while position < len(text):
        end = text.find("\n", position) + 1 or len(text)
        yield from cut(text[position:end])
        position = end


@lru_cache(maxsize=512)
def _cost(piece: str, spans: Spans, terms: Terms) -> int:
    counted = tally(piece, [Entity(start, end, kind, "") for start, end, kind in spans], terms)
    return sum(line.cost for line in (counted.text, counted.wide, counted.emoji, counted.link, counted.mention))


def _fitting(piece: str, spans: Spans, terms: Terms, left: int) -> int:
    """How many code points of a piece that does not fit do."""
    position = 0
    size = size_of(terms.unit)
    for passage, kind in _passages(piece, spans):
        cost = size(passage) if kind is None else shown_size(passage, kind, terms)
        if cost > left:
            return position + (_walk(passage, terms, left) if kind is None else 0)
        left -= cost
        position += len(passage)
    return position


def _walk(passage: str, terms: Terms, left: int) -> int:
    """By halves: sizes of graphemes add up."""
    size, clusters = size_of(terms.unit), graphemes(passage)
    begin, first, last = 0, 0, len(clusters)
    while last - first > 1:
        middle = (first + last) // 2
        half = "".join(clusters[first:middle])
        cost = size(half)
        if cost > left:
            last = middle
        else:
            left, begin, first = left - cost, begin + len(half), middle
    return begin


def _passages(piece: str, spans: Spans) -> Iterator[tuple[str, EntityKind | None]]:
    position = 0
    for start, end, kind in spans:
        if kind in _WHOLE:
            yield piece[position:start], None
            yield piece[start:end], kind
            position = end
    yield piece[position:], None
