"""Cuts a long text into blocks that are judged by themselves, and cuts it at the same places again while it is edited.

A block ends behind a line feed, or behind a space with a letter after it: no link, mention, tag, emoji or grapheme of
any grammar reaches across, and none looks that far back. So a key typed in a huge paragraph costs one block. The name
of a contact may have spaces in it: as far as one may reach behind an "@", only a line feed is cut behind.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable
from itertools import accumulate
from typing import Generic, NamedTuple, TypeVar

from composer.text.edits import same_ends

R = TypeVar("R")
SIZE = 100
_LETTER = (
    r"A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02af\u0391-\u03a9\u03b1-\u03c9\u0410-\u044f\u05d0-\u05ea\u0620-\u064a"
)
_CUT = re.compile(rf"\n| (?=[{_LETTER}])")
_KEPT = 4


class _State(NamedTuple, Generic[R]):
    text: str
    ends: list[int]
    results: list[R]


class Blocks(Generic[R]):
    """The results of `judge` for the blocks of a text. Several threads may ask; the latest few texts are remembered.

    `reach` is how far behind an "@" the longest name may go.
    """

    def __init__(self, judge: Callable[[str], R], size: int = SIZE, reach: int = 0) -> None:
        self._judge = judge
        self._size = size
        self._reach = reach
        self._states: tuple[_State[R], ...] = ()

    def results(self, text: str) -> list[R]:
        """In order. Do not change the list."""
        for state in self._states:
            begin, end = same_ends(state.text, text)
            if 2 * (begin + end) >= len(text):
                break
        else:
            state, begin, end = None, 0, 0
        if state is not None and state.text == text:
            return state.results
        made = self._made(text) if state is None else self._again(state, text, begin, end)
        self._states = (made, *(known for known in self._states if known is not state))[:_KEPT]
        return made.results

    def _made(self, text: str) -> _State[R]:
        pieces = cut(text, self._size, self._reach)
        return _State(text, list(accumulate(map(len, pieces))), [self._judge(piece) for piece in pieces])

    def _again(self, old: _State[R], text: str, begin: int, end: int) -> _State[R]:
        """Only what lies between what is the same is cut and judged; what a cut looks at is part of the cut."""
        first = bisect_left(old.ends, begin)
        last = bisect_right(old.ends, len(old.text) - end + self._reach)
        shift = len(text) - len(old.text)
        start = old.ends[first - 1] if first else 0
        stop = old.ends[last] + shift if last < len(old.ends) else len(text)
        pieces = cut(text[start:stop], self._size, self._reach)
        ends = [start + length for length in accumulate(map(len, pieces))]
        return _State(
            text,
            [*old.ends[:first], *ends, *(place + shift for place in old.ends[last + 1 :])],
            [*old.results[:first], *(self._judge(piece) for piece in pieces), *old.results[last + 1 :]],
        )


def cut(text: str, size: int = SIZE, reach: int = 0) -> list[str]:
    """`text` in pieces of about `size` characters, larger where there is no place to cut."""
    pieces: list[str] = []
    position = 0
    while len(text) - position > 2 * size:
        end = _next_cut(text, position, size, reach)
        if end is None:
            break
        pieces.append(text[position:end])
        position = end
    return pieces if pieces and position == len(text) else [*pieces, text[position:]]


def _next_cut(text: str, position: int, size: int, reach: int) -> int | None:
    for place in _CUT.finditer(text, position + size - 1):
        sign = text.rfind("@", max(position, place.start() - reach), place.start()) if reach else -1
        if sign < 0 or "\n" in text[sign : place.end()]:
            return place.end()
    return None
