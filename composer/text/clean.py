"""Characters that a reader cannot see, or that a network refuses: find them, and take them out."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from composer.text.memo import per_piece


class Oddity(StrEnum):
    CONTROL = "control"
    INVISIBLE = "invisible"
    BIDI = "bidi"
    """Overrides the direction of the text around it: readers may see another text than was written."""
    NONCHARACTER = "noncharacter"
    """Refused by networks: never a character, a byte order mark, or half of one."""


@dataclass(frozen=True)
class Odd:
    """A run of characters of one kind. `code` names the first, as "U+200B"."""

    kind: Oddity
    start: int
    end: int
    code: str


_NONCHARACTERS = r"\ud800-\udfff\ufdd0-\ufdef\ufeff\ufffe\uffff" + "".join(
    f"{chr(plane * 0x10000 + 0xFFFE)}{chr(plane * 0x10000 + 0xFFFF)}" for plane in range(1, 17)
)
_BIDI = r"\u202a-\u202e\u2066-\u2069"
_BREAKS = r"\x0b\x0c\x1c-\x1e\x85\u2028\u2029"
_CONTROL = r"\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029"
_MARKS = "\u200e\u200f\u061c"
_JOINERS = "\u200c\u200d"
_FLAG = re.compile(r"\U0001f3f4[\U000e0030-\U000e0039\U000e0061-\U000e007a]{1,6}\U000e007f")
_VARIATIONS = re.compile(r"[\U000e0100-\U000e01ef]")
_INVISIBLE = (
    r"\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u2060-\u2065\u206a-\u206f\u3164\uffa0\ufff0-\ufffc"
    r"\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
_KINDS = (
    (Oddity.NONCHARACTER, re.compile(f"[{_NONCHARACTERS}]")),
    (Oddity.BIDI, re.compile(f"[{_BIDI}]")),
    (Oddity.CONTROL, re.compile(f"[{_CONTROL}]")),
    (Oddity.INVISIBLE, re.compile(f"[{_INVISIBLE}]")),
)
_ANY = re.compile(f"[{_NONCHARACTERS}{_BIDI}{_CONTROL}{_INVISIBLE}]")
_REMEMBERED = 20_000
_BREAK = re.compile(f"[{_BREAKS}]")
_RIGHT_TO_LEFT = re.compile(r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")


def normalise(text: str) -> str:
    """`text` in NFC with line feeds only: the form in which everything counts, compares and is sent."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def typed_places(text: str, places: Sequence[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """Where places of the normalised text stand in `text`."""
    normal = normalise(text)
    if normal == text or "\r" in text:
        return tuple(places)
    return tuple((_typed(text, normal, start), _typed(text, normal, end)) for start, end in places)


def _typed(text: str, normal: str, place: int) -> int:
    """The same sign of the same line."""
    line, column = normal.count("\n", 0, place), place - (normal.rfind("\n", 0, place) + 1)
    start = 0
    for _ in range(line):
        start = text.index("\n", start) + 1
    own = text[start:].partition("\n")[0]
    return start + bisect_left(range(len(own)), column, key=lambda end: len(normalise(own[:end])))


def find_odd(text: str) -> tuple[Odd, ...]:
    """Runs of odd characters in order. Joiners, marks and flags that a script or an emoji needs are none."""
    return _runs_again(text) if len(text) <= _REMEMBERED else _runs(text)


_calm = per_piece(lambda line: _ANY.search(line) is None)
"""Whether a line has no odd character; most lines are the same after the next key."""


def _runs(text: str) -> tuple[Odd, ...]:
    if all(map(_calm, text.split("\n"))):
        return ()
    found: list[Odd] = []
    for at, kind in _odd_places(text):
        last = found[-1] if found else None
        if last is not None and last.end == at and last.kind is kind:
            found[-1] = Odd(kind, last.start, at + 1, last.code)
        else:
            found.append(Odd(kind, at, at + 1, f"U+{ord(text[at]):04X}"))
    return tuple(found)


_runs_again = lru_cache(maxsize=8)(_runs)
"""Several channels are judged with the same text."""


def clean(text: str) -> str:
    """`text` normalised and without odd characters; separators of lines become line feeds."""
    text = normalise(text)
    written: list[str] = []
    position = 0
    for at, _ in _odd_places(text):
        written.append(text[position:at])
        if _BREAK.match(text[at]):
            written.append("\n")
        position = at + 1
    return normalise("".join(written) + text[position:])


def _odd_places(text: str) -> Iterator[tuple[int, Oddity]]:
    first = _ANY.search(text)
    if first is None:
        return
    right_to_left = _RIGHT_TO_LEFT.search(text) is not None
    flags = {at for flag in _FLAG.finditer(text) for at in range(flag.start(), flag.end())}
    gone, kept = -1, ""
    for match in _ANY.finditer(text, first.start()):
        at = match.start()
        before = kept if gone == at - 1 else text[at - 1 : at]
        kind = next(kind for kind, pattern in _KINDS if pattern.match(match[0]))
        if kind is not Oddity.INVISIBLE or not (at in flags or _needed(text[at], before, right_to_left)):
            gone, kept = at, "\n" if _BREAK.match(text[at]) else before
            yield at, kind


def _needed(char: str, before: str, right_to_left: bool) -> bool:
    """Whether an invisible character does its proper work behind what stays `before` it."""
    if char in _MARKS:
        return right_to_left
    if char in _JOINERS:
        return before >= "\u0590" and not before.isspace() and before not in _JOINERS
    return _VARIATIONS.match(char) is not None and before >= "\u2e80"
