"""Links shown short, as Bluesky's official client writes them; the entity keeps the whole address."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from composer.core.prepared import Entity, EntityKind
from composer.core.source import Swap

_PARTS = re.compile(r"https?://(?:[^/?#@]*@)?([^/?#]+)(.*)", re.IGNORECASE | re.DOTALL)
_DOTS = "..."


def short_form(url: str, longest: int) -> str:
    """Host and path; a path above `longest` is cut so that most of it and three dots remain.

    An address without a scheme is shown as it was typed.
    """
    parts = _PARTS.fullmatch(url)
    if parts is None:
        return url
    host, path = parts[1].lower(), parts[2]
    if path == "/":
        path = ""
    elif path.startswith(("/?", "/#")):
        path = path[1:]
    if len(path) > longest:
        path = path[: max(longest - 2, 0)] + _DOTS
    return host + path


class Shortened(NamedTuple):
    """`swaps` tells of the links that were written otherwise."""

    text: str
    entities: tuple[Entity, ...]
    swaps: tuple[Swap, ...]


def shorten(text: str, entities: Iterable[Entity], longest: int) -> Shortened:
    """The text with its links in short form, and the entities at their places in it."""
    written: list[str] = []
    moved: list[Entity] = []
    swaps: list[Swap] = []
    position = length = 0
    for entity in entities:
        between, own = text[position : entity.start], text[entity.start : entity.end]
        short = short_form(own, longest) if entity.kind is EntityKind.LINK else own
        written += (between, short)
        start = length + len(between)
        length = start + len(short)
        moved.append(Entity(start, length, entity.kind, entity.target))
        if short != own:
            swaps.append(Swap(start, length, entity.start, entity.end))
        position = entity.end
    written.append(text[position:])
    return Shortened("".join(written), tuple(moved), tuple(swaps))
