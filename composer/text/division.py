"""Divide a text that is too long: at paragraphs, then at sentences, then at words. Linear, and never stuck."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple

from composer.core.message import Numbering
from composer.text.breaks import Range, Rank, Word, atoms, words
from composer.text.threads import number

Sizes = tuple[int, ...]
"""What something costs of each of a network's limits."""

_FULL = 3
"""A better place is taken as long as a part is full to one third."""
_GOOD = (Rank.SENTENCE, Rank.LINE, Rank.PARAGRAPH)


class MeasuredLine(NamedTuple):
    """The words of a line. `before` and `after` are what the line has used of each limit at both ends of each word."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]
    ranks: bytes
    before: tuple[list[int], ...]
    after: tuple[list[int], ...]
    whole: Sizes
    length: int


def measured(line: str, held: Sequence[Range], size: Callable[[str], Sizes], large: int) -> MeasuredLine:
    """`size` says what a piece costs. Words that cost more than `large` are given in the smallest pieces."""
    found: list[Word] = []
    for word in words(line, held):
        if max(size(line[word.start : word.end])) <= large:
            found.append(word)
            continue
        own = [(s - word.start, e - word.start) for s, e in held if word.start <= s and e <= word.end]
        for start, end in atoms(line[word.start : word.end], own):
            found.append(Word(word.start + start, word.start + end, Rank.NEED))
        found[-1] = found[-1]._replace(rank=word.rank)
    edges = (0, *(edge for word in found for edge in (word.start, word.end)), len(line))
    costs = [size(line[start:end]) for start, end in pairwise(edges)]
    used = [list(accumulate(one)) for one in zip(*costs, strict=True)]
    return MeasuredLine(
        tuple(word.start for word in found),
        tuple(word.end for word in found),
        bytes(word.rank for word in found),
        tuple(one[:-1:2] for one in used),
        tuple(one[1::2] for one in used),
        tuple(one[-1] for one in used),
        len(line),
    )


class Road(NamedTuple):
    """The words of all lines in a row, as in `MeasuredLine`."""

    starts: list[int]
    ends: list[int]
    ranks: bytes
    before: list[list[int]]
    after: list[list[int]]

    @property
    def used(self) -> Sizes:
        """What everything costs, white space around it left out. Never less than it will, but perhaps a little more."""
        return tuple(
            after[-1] - before[0] if after else 0 for before, after in zip(self.before, self.after, strict=True)
        )


def road(lines: Sequence[MeasuredLine]) -> Road:
    """A line feed costs one of every limit."""
    made = Road([], [], b"", [[] for _ in lines[0].whole], [[] for _ in lines[0].whole])
    ranks: list[bytes] = []
    offset, used = 0, [0] * len(lines[0].whole)
    for line in lines:
        made.starts.extend([offset + place for place in line.starts])
        made.ends.extend([offset + place for place in line.ends])
        if line.ranks:
            ranks.append(line.ranks)
        elif ranks:
            ranks[-1] = ranks[-1][:-1] + bytes([Rank.PARAGRAPH])
        for limit, already in enumerate(used):
            made.before[limit].extend([already + cost for cost in line.before[limit]])
            made.after[limit].extend([already + cost for cost in line.after[limit]])
            used[limit] = already + line.whole[limit] + 1
        offset += line.length + 1
    return made._replace(ranks=b"".join(ranks))


class Stretch(NamedTuple):
    """A part as its writer made it: where it begins, its text, and its words."""

    start: int
    text: str
    way: Road


Fits = Callable[[str], bool]
"""Whether a text, with its number, is no longer than a part may be."""


def divide(stretches: Sequence[Stretch], limits: Sizes, style: Numbering, fits: Fits | None = None) -> list[Range]:
    """Where the parts of a thread stand. White space between them is left out.

    Sizes are added up, which `fits` can make sure of. A part that does not fit is one that cannot be divided.
    """
    digits = len(str(sum(stretch.way.used[0] // limits[0] + 1 for stretch in stretches)))
    while True:
        most = 10**digits - 1
        found: list[Range] = []
        for stretch in stretches:
            found += _Divider(stretch, limits, style, most, len(found), fits).parts()
        if style is Numbering.NONE or len(found) <= most:
            return found
        digits = len(str(len(found)))


class _Divider(NamedTuple):
    """Divides one stretch, before which `taken` parts stand, with numbers as in a thread of `most`."""

    stretch: Stretch
    limits: Sizes
    style: Numbering
    most: int
    taken: int
    fits: Fits | None

    def parts(self) -> Iterator[Range]:
        offset, text, way = self.stretch
        first, index = 0, self.taken
        while first < len(way.starts):
            before, after = number(min(index, self.most - 1), self.most, self.style)
            room = tuple(limit - len(before) - len(after) for limit in self.limits)
            last = _end(way, first, room)
            while last > first and self.fits is not None:
                if self.fits(f"{before}{text[way.starts[first] : way.ends[last]]}{after}"):
                    break
                last = _best(way, first, last - 1, room)
            yield offset + way.starts[first], offset + way.ends[last]
            first, index = last + 1, index + 1


def _end(way: Road, first: int, room: Sizes) -> int:
    """The last word of the part that begins with `first`."""
    last = _furthest(way, first, room)
    return last if last == len(way.starts) - 1 else _best(way, first, last, room)


def _furthest(way: Road, first: int, room: Sizes) -> int:
    """The last word with which the part still fits, but at least `first`."""
    ends = [
        bisect_right(after, before[first] + most, first)
        for before, after, most in zip(way.before, way.after, room, strict=True)
    ]
    return max(first, min(ends) - 1)


def _best(way: Road, first: int, last: int, room: Sizes) -> int:
    """Where a part from `first` on best ends, at `last` at the latest."""
    latest = {rank: way.ranks.rfind(rank, first, last + 1) for rank in Rank}
    full = bisect_right(way.after[0], way.before[0][first] + room[0] // _FULL, first)
    for at in (latest[Rank.PARAGRAPH], max(latest[Rank.LINE], latest[Rank.SENTENCE])):
        if at >= full:
            return at
    good = max(latest[rank] for rank in _GOOD)
    if good >= 0 and _sentence_fits(way, good + 1, room):
        return good
    return next((latest[rank] for rank in (Rank.WORD, Rank.HELD, Rank.NEED) if latest[rank] >= 0), last)


def _sentence_fits(way: Road, first: int, room: Sizes) -> bool:
    """Whether the sentence that begins with `first` fits into a part of its own."""
    last = _furthest(way, first, room)
    return last == len(way.starts) - 1 or any(way.ranks.find(rank, first, last + 1) >= 0 for rank in _GOOD)
