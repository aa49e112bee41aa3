"""Remember what was made of the very same values; to hash a whole profile would take longer than the work it saves."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar, TypeVarTuple

A = TypeVarTuple("A")
R = TypeVar("R")


def by_identity(function: Callable[[*A], R], kept: int = 256) -> Callable[[*A], R]:
    """Gives the same result again for the same objects, not for equal ones. For values that never change.

    Workers may ask too. After `kept` results all are forgotten.
    """
    known: dict[tuple[int, ...], tuple[tuple[*A], R]] = {}

    def remembered(*given: *A) -> R:
        key = tuple(map(id, given))
        found = known.get(key)
        if found is None:
            if len(known) >= kept:
                known.clear()
            found = known[key] = given, function(*given)  # they are held, so that their ids stay their own
        return found[1]

    return remembered
