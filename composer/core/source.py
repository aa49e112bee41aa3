"""How a prepared text came from what was typed: which stretches were written otherwise, and where each stood."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from operator import itemgetter
from typing import NamedTuple

_START = itemgetter(0)
Place = tuple[int, int]
"""In code points, end exclusive."""


class Swap(NamedTuple):
    """`start` to `end` of the prepared text stand for `typed_start` to `typed_end` of the typed one.

    `contact` is the name of the contact that is meant there, "" where none is; `linked` whether the network links it,
    and `surely` is False where that depends on a name of which nobody said that the network knows just this one.
    """

    start: int
    end: int
    typed_start: int
    typed_end: int
    contact: str = ""
    linked: bool = False
    surely: bool = True

    def moved(self, by: int, typed_by: int) -> Swap:
        return Swap(self.start + by, self.end + by, self.typed_start + typed_by, self.typed_end + typed_by, *self[4:])


class Block(NamedTuple):
    """A stretch of a part. `start` and `typed_start` say where it begins; the places in `swaps` count from there."""

    start: int
    typed_start: int
    swaps: tuple[Swap, ...]


@dataclass(frozen=True)
class Source:
    """Of one part: its stretch of the typed text, and what was swapped in it. No blocks: letter for letter."""

    typed: str
    blocks: tuple[Block, ...] = ()

    @property
    def swaps(self) -> tuple[Swap, ...]:
        return tuple(swap.moved(block.start, block.typed_start) for block in self.blocks for swap in block.swaps)

    def typed_place(self, start: int, end: int) -> Place:
        """Where in `typed` a place of the prepared text stands; inside a swap, the whole swap."""
        first, behind = self._typed(start)
        return first, self._typed(end - 1)[1] if end > start + 1 else behind if end > start else first

    def _typed(self, at: int) -> Place:
        """The typed characters that the prepared one at `at` stands for."""
        if not self.blocks:
            return at, at + 1
        start, typed_start, swaps = self.blocks[max(0, bisect_right(self.blocks, at, key=_START) - 1)]
        here = at - start
        before = bisect_right(swaps, here, key=_START) - 1
        swap = swaps[before] if before >= 0 else Swap(0, 0, 0, 0)
        if here < swap.end:
            return swap.typed_start + typed_start, swap.typed_end + typed_start
        place = here + typed_start + swap.typed_end - swap.end
        return place, place + 1


def joined(first: tuple[Swap, ...], second: tuple[Swap, ...]) -> tuple[Swap, ...]:
    """The swaps of a text in which `second` were made after `first`."""
    if not (first and second):
        return first or second
    before = Source("", (Block(0, 0, first),))
    after = Source("", (Block(0, 0, tuple(Swap(s.typed_start, s.typed_end, s.start, s.end) for s in second)),))
    made = [one._replace(start=place[0], end=place[1]) for one in first if (place := after.typed_place(*one[:2]))]
    for one in second:
        start, end = before.typed_place(one.typed_start, one.typed_end)
        made.append(one._replace(typed_start=start, typed_end=end))
    return tuple(sorted(made))
