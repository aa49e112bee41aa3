"""Remember results per paragraph, so that a key typed in a long text costs one paragraph; memory stays bounded."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import TypeVar

R = TypeVar("R")
_SHORT, _LONG = 1_000, 20_000


def per_paragraph(function: Callable[[str], R]) -> Callable[[str], R]:
    """Caches by length: many short paragraphs, some long ones, and of huge ones only the last two."""
    short, long, huge = (lru_cache(maxsize=size)(function) for size in (1024, 32, 2))

    def remembered(paragraph: str) -> R:
        size = len(paragraph)
        return short(paragraph) if size <= _SHORT else long(paragraph) if size <= _LONG else huge(paragraph)

    return remembered
