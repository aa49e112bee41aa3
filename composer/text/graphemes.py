"""Graphemes: what a reader calls one character (Unicode's extended grapheme clusters).

Plain Latin text is counted without the segmentation library, which is imported at the first text that needs it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import regex

_SIMPLE = (
    r"\x00-\x0c\x0e-\xa8\xaa-\xac\xae-\u02ff\u0370-\u0482\u048a-\u0590\u1e00-\u1fff\u2010-\u2027\u2030-\u203b"
    r"\u203d-\u2048\u20a0-\u20bf\u3001-\u3029\u3041-\u3098\u309b-\u312f\u4e00-\u9fff\uff01-\uff60"
)
"""Each of these stands for itself and is touched only by a neighbour outside the set (no CR, mark, joiner, Hangul)."""
_COMPLEX = re.compile(rf"[{_SIMPLE}]?(?:[^{_SIMPLE}]++[{_SIMPLE}]?)++")
_FLAGS_AT_ONCE = 64
_FLAGS = re.compile(rf"[\U0001f1e6-\U0001f1ff]{{{_FLAGS_AT_ONCE},}}+")


@cache
def _cluster() -> regex.Pattern[str]:
    import regex

    return regex.compile(r"\X")


def graphemes(text: str) -> list[str]:
    if len(text) < _FLAGS_AT_ONCE:
        return _cluster().findall(text)
    found: list[str] = []
    for piece in _without_long_flags(text):
        found += _cluster().findall(piece)
    return found


def _without_long_flags(text: str) -> Iterator[str]:
    """`text` cut between the flags of an endless row of them: the library looks back along the whole row each time."""
    position = 0
    for row in _FLAGS.finditer(text):
        for cut in range(row.start() + _FLAGS_AT_ONCE, row.end(), _FLAGS_AT_ONCE):
            yield text[position:cut]
            position = cut
    yield text[position:]


def length(text: str) -> int:
    """How many graphemes `text` has."""
    if text.isascii() and "\r" not in text:
        return len(text)
    return len(text) - sum(len(piece) - len(graphemes(piece)) for piece in _COMPLEX.findall(text))


def complex_stretches(text: str) -> list[str]:
    """The stretches of `text` that need segmentation; outside of them every character is a grapheme."""
    return [] if text.isascii() and "\r" not in text else _COMPLEX.findall(text)
