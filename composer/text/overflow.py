"""Where a text goes over its limit, so that the place can be marked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from composer.core.prepared import Entity, EntityKind
from composer.text.count import Terms, shown_size, size_of, tally
from composer.text.graphemes import graphemes

_WHOLE = frozenset({EntityKind.LINK, EntityKind.MENTION})


def overflow(text: str, entities: Sequence[Entity], terms: Terms, limit: int) -> int | None:
    """The code point with which `text` begins to be too long; `None` when it fits. Links and graphemes stay whole."""
    used = position = first = 0
    for paragraph in text.split("\n"):
        last = first
        while last < len(entities) and entities[last].start < position + len(paragraph):
            last += 1
        own = entities[first:last]
        before, used = used, used + _cost(paragraph, own, position, terms) + 1
        if used - 1 > limit:
            return _walk(text, position, position + len(paragraph), own, terms, limit - before)
        position += len(paragraph) + 1
        first = last
    return None


def _cost(paragraph: str, own: Sequence[Entity], offset: int, terms: Terms) -> int:
    moved = [Entity(e.start - offset, e.end - offset, e.kind, e.target) for e in own]
    counted = tally(paragraph, moved, terms)
    return sum(line.cost for line in (counted.text, counted.wide, counted.emoji, counted.link, counted.mention))


def _walk(text: str, start: int, end: int, own: Sequence[Entity], terms: Terms, left: int) -> int:
    """Go through the paragraph in which it happens, until nothing is left. The line feed before it counts already."""
    if left < 0:
        return max(start - 1, 0)
    position = start
    size = size_of(terms.unit)
    for piece, entity in _pieces(text, start, end, own):
        if entity is not None:
            clusters: Iterator[tuple[str, int]] = iter(((piece, shown_size(piece, entity.kind, terms)),))
        else:
            clusters = ((c, 1 if c.isascii() else size(c)) for c in graphemes(piece))
        for cluster, cost in clusters:
            left -= cost
            if left < 0:
                return position
            position += len(cluster)
    return position


def _pieces(text: str, start: int, end: int, own: Sequence[Entity]) -> Iterator[tuple[str, Entity | None]]:
    position = start
    for entity in own:
        if entity.kind in _WHOLE:
            yield text[position : entity.start], None
            yield text[entity.start : entity.end], entity
            position = entity.end
    yield text[position:end], None
