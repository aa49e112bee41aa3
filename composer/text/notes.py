"""Lines that a client wants said beneath a text besides what was typed: credits of pictures. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from composer.text.clean import clean
from composer.text.parts import parts_of


class Noted(NamedTuple):
    """A normalised text with lines put into it."""

    text: str
    added: tuple[tuple[int, int], ...] = ()
    """Where each addition begins in the text without any, and its length; in order."""

    def typed_place(self, at: int) -> int:
        """Where a place of `text` stands without the additions; inside one, where that was put in."""
        before = 0
        for start, length in self.added:
            if at <= start + before:
                break
            before += min(length, at - start - before)
        return at - before


def part_at(text: str, at: int) -> int:
    """Which of the parts that the writer made of `text` holds a place of the normalised text."""
    starts = [start for start, _ in parts_of(text).parts]
    return max((number for number, start in enumerate(starts) if start <= at), default=0)


def with_notes(text: str, notes: Mapping[int, Sequence[str]]) -> Noted:
    """`text` with lines below its parts, by the number of a part as its writer made them; the last one where there are
    fewer. What a part says already is not said twice."""
    normal, parts = parts_of(text)
    below: dict[int, list[str]] = {}
    for number, lines in notes.items():
        below.setdefault(min(number, len(parts) - 1), []).extend(one_line(line) for line in lines)
    pieces, added, position = [], [], 0
    for number, (start, end) in enumerate(parts):
        note = _note(normal[start:end], below.get(number, ()))
        pieces += [normal[position:end], note]
        if note:
            added.append((end, len(note)))
        position = end
    return Noted("".join([*pieces, normal[position:]]), tuple(added))


def _note(part: str, lines: Sequence[str]) -> str:
    new = [line for line in dict.fromkeys(lines) if line and line not in part]
    if not new:
        return ""
    return ("\n\n" if part.strip() else "") + "\n".join(new)


def one_line(text: str) -> str:
    """Without what nobody sees, and without breaks that could be taken for those of a thread."""
    return " ".join(clean(text).split())
