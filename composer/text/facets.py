"""Ranges in UTF-8 bytes, as AT Protocol facets want them."""

from __future__ import annotations

from collections.abc import Iterable

from composer.core.prepared import Entity


def _size(text: str) -> int:
    return len(text) if text.isascii() else len(text.encode("utf-8", "surrogatepass"))


def byte_range(text: str, start: int, end: int) -> tuple[int, int]:
    """The UTF-8 byte range of a code-point range; never past the end of the text."""
    before = _size(text[:start])
    return before, before + _size(text[start:end])


def byte_ranges(text: str, entities: Iterable[Entity]) -> tuple[tuple[int, int], ...]:
    """As `byte_range` for entities in order, in one pass over the text."""
    found: list[tuple[int, int]] = []
    position = offset = 0
    for entity in entities:
        start = offset + _size(text[position : entity.start])
        offset = start + _size(text[entity.start : entity.end])
        position = entity.end
        found.append((start, offset))
    return tuple(found)
