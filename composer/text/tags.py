"""Which characters words and hashtags are made of, in any script."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_PLAIN = re.compile(r"[A-Za-z0-9_\xc0-\xd6\xd8-\xf6\xf8-\u02c1]*+")
_LETTERS = re.compile(r"[A-Za-z\xc0-\xd6\xd8-\xf6\xf8-\u02c1]")


@lru_cache(maxsize=4096)
def is_letter(char: str) -> bool:
    """A letter or a mark."""
    return unicodedata.category(char)[0] in "LM"


@lru_cache(maxsize=4096)
def is_word(char: str) -> bool:
    """A letter, mark, decimal digit or a connector such as "_"."""
    category = unicodedata.category(char)
    return category[0] in "LM" or category == "Nd" or category == "Pc"


@lru_cache(maxsize=4096)
def is_tag(char: str) -> bool:
    """A letter, mark, decimal digit or underscore."""
    return char == "_" or is_letter(char) or unicodedata.category(char) == "Nd"


@lru_cache(maxsize=4096)
def is_punctuation(char: str) -> bool:
    return unicodedata.category(char)[0] == "P"


def run_end(text: str, start: int, extra: str, *, connectors: bool = False) -> int:
    """Where the run of tag characters and `extra` that begins at `start` ends."""
    belongs = is_word if connectors else is_tag
    position = start
    while True:
        match = _PLAIN.match(text, position)
        position = match.end() if match else position
        char = text[position : position + 1]
        if char.isascii() or not (char in extra or belongs(char)):  # what is ASCII and belongs was in the match
            return position
        position += 1


def has_letter(text: str, start: int, end: int) -> bool:
    return _LETTERS.match(text, start, end) is not None or any(is_letter(text[i]) for i in range(start, end))
