"""Writes the links of a text otherwise and keeps count of what stands where."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from composer.core.prepared import Entity, EntityKind
from composer.core.source import Swap


class Relinked(NamedTuple):
    """`swaps` tells of the links that were written otherwise."""

    text: str
    entities: tuple[Entity, ...]
    swaps: tuple[Swap, ...]


def relinked(
    text: str, entities: Iterable[Entity], write: Callable[[str], str], target: Callable[[str], str] | None = None
) -> Relinked:
    """The text with every link as `write` gives it, and the entities at their places in it.

    Links lead to where they led, or to what `target` makes of that.
    """
    written: list[str] = []
    moved: list[Entity] = []
    swaps: list[Swap] = []
    position = length = 0
    for entity in entities:
        between, own = text[position : entity.start], text[entity.start : entity.end]
        link = entity.kind is EntityKind.LINK
        new = write(own) if link else own
        written += (between, new)
        start = length + len(between)
        length = start + len(new)
        moved.append(Entity(start, length, entity.kind, target(entity.target) if link and target else entity.target))
        if new != own:
            swaps.append(Swap(start, length, entity.start, entity.end))
        position = entity.end
    written.append(text[position:])
    return Relinked("".join(written), tuple(moved), tuple(swaps))
