"""Where blocks of different heights stand on pages of two columns. Numbers only."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

COLUMNS = 2


@dataclass(frozen=True)
class Block:
    """`breaks`: where it may be cut if it must be, from its top."""

    height: float
    breaks: tuple[float, ...] = ()

    def cut(self, start: float, room: float) -> float:
        """The last place to cut at, so that what follows `start` fits into `room`; anywhere, where there is none."""
        return max((at for at in self.breaks if start < at <= start + room), default=start + room)


@dataclass(frozen=True)
class Piece:
    """What is seen of block number `block` between `start` and `end`, at `y` of a page and column."""

    block: int
    start: float
    end: float
    page: int
    column: int
    y: float


def place(blocks: Sequence[Block], first: float, top: float, bottom: float, gap: float) -> list[Piece]:
    """Each into the column with most room, on a new page where none has enough. Only what is taller than a page is
    cut. `first` is where the first page begins, `top` the others."""
    pieces: list[Piece] = []
    page, tops = 0, [first] * COLUMNS
    for number, block in enumerate(blocks):
        start = 0.0
        while start < block.height:
            begin = top if page else first
            column = tops.index(min(tops))
            room, rest = bottom - tops[column], block.height - start
            if rest <= room:
                end = block.height
            elif rest > bottom - top and tops[column] == begin:
                end = block.cut(start, room)
            else:
                page, tops = page + 1, [top] * COLUMNS
                continue
            pieces.append(Piece(number, start, end, page, column, tops[column]))
            tops[column] = tops[column] + end - start + gap if end == block.height else bottom
            start = end
    return pieces
