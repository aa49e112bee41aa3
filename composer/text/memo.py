"""Remember results per piece of a text, for what is asked of several networks in turn; memory stays bounded."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import TypeVar

R = TypeVar("R")
_SHORT, _LONG = 1_000, 20_000


def per_piece(function: Callable[[str], R]) -> Callable[[str], R]:
    """Caches by length: many short pieces, some long ones, and of huge ones only the last two."""
    short, long, huge = (lru_cache(maxsize=size)(function) for size in (1024, 32, 2))

    def remembered(piece: str) -> R:
        size = len(piece)
        return short(piece) if size <= _SHORT else long(piece) if size <= _LONG else huge(piece)

    return remembered
