"""Remember results per paragraph, so that a key typed in a long text costs one paragraph; memory stays bounded."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from functools import lru_cache
from typing import TypeVar

K = TypeVar("K", bound=Hashable)
R = TypeVar("R")
_SHORT, _LONG = 1_000, 20_000


def per_paragraph(function: Callable[[str, K], R]) -> Callable[[str, K], R]:
    """Caches by length: many short paragraphs, some long ones, and of huge ones only the last two."""
    short, long, huge = (lru_cache(maxsize=size)(function) for size in (2048, 64, 2))

    def remembered(paragraph: str, manner: K) -> R:
        size = len(paragraph)
        cache = short if size <= _SHORT else long if size <= _LONG else huge
        return cache(paragraph, manner)

    return remembered
