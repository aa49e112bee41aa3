"""How two texts differ, word by word."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

_WORDS = re.compile(r"\n|[^\S\n]+|[\w'’.,:/@#-]+|.", re.DOTALL)
_LINES = re.compile(r"[^\n]*\n?")
_LONG = 20_000
"""Longer texts are compared line by line."""


class Piece(NamedTuple):
    """`old` stands in the first text where `new` stands in the second; both are the same where nothing differs."""

    old: str
    new: str

    @property
    def same(self) -> bool:
        return self.old == self.new


def differences(old: str, new: str) -> list[Piece]:
    """The two texts in pieces, in order. Words between which only a space is the same are one piece."""
    cut = _WORDS if max(len(old), len(new)) <= _LONG else _LINES
    first, second = cut.findall(old), cut.findall(new)
    pieces: list[Piece] = []
    for _, start, end, other_start, other_end in SequenceMatcher(None, first, second, autojunk=False).get_opcodes():
        piece = Piece("".join(first[start:end]), "".join(second[other_start:other_end]))
        if len(pieces) > 1 and not piece.same and pieces[-1].old.isspace() and not pieces[-2].same:
            between, before = pieces.pop(), pieces.pop()
            piece = Piece(before.old + between.old + piece.old, before.new + between.new + piece.new)
        pieces.append(piece)
    return pieces


def with_old(pieces: Sequence[Piece], index: int) -> str:
    """The second text with the piece at `index` as it is in the first."""
    return "".join(piece.old if at == index else piece.new for at, piece in enumerate(pieces))
