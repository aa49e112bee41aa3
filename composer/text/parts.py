"""The parts that a writer made of a text, found again quickly while a long text is edited."""

from __future__ import annotations

from typing import NamedTuple

from composer.core.message import THREAD_BREAK
from composer.text import threads
from composer.text.clean import normalise
from composer.text.edits import same_ends

LONG = 20_000
"""Texts above this many characters are read anew only where they changed."""
_AROUND = 8


class Parted(NamedTuple):
    """A normalised text, and where its writer's parts stand in it."""

    text: str
    parts: tuple[threads.Range, ...]


class Parts:
    """The parts of a text, shared by the networks: each is asked for the same text in turn.

    Of a long text that differs little from the last one, only what differs is normalised and looked through.
    """

    def __init__(self) -> None:
        self._known: tuple[tuple[str, Parted, bool], ...] = ()

    def __call__(self, text: str) -> Parted:
        for known, found, _ in self._known:
            if known == text:
                return found
        latest, _, whole = self._known[0] if self._known else ("", None, True)
        if len(text) > LONG and whole and _still_whole(latest, text):
            found = Parted(text, (threads.trimmed_range(text, 0, len(text)),))
        else:
            normal = normalise(text)
            found = Parted(normal, threads.ranges(normal))
            whole = normal == text and found.parts == (threads.trimmed_range(text, 0, len(text)),)
        self._known = ((text, found, whole), *self._known)[:4]
        return found

    def forget(self) -> None:
        self._known = ()


parts_of = Parts()


def _still_whole(old: str, new: str) -> bool:
    """Whether `new` is normalised and without a break, as `old` is. ASCII bounds what normalising may change."""
    begin, end = same_ends(old, new)
    start, stop = max(begin - _AROUND, 0), len(new) - max(end - _AROUND, 0)
    while start and not new[start].isascii():
        start -= 1
    while stop < len(new) and not new[stop].isascii():
        stop += 1
    window = new[start:stop]
    return THREAD_BREAK not in window and normalise(window) == window
