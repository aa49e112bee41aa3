"""How words look, and the words that a network writes itself."""

from __future__ import annotations

from dataclasses import dataclass

Words = tuple[tuple[str, str], ...]
"""What a network writes itself, by language; at least in English."""


def in_language(words: Words, language: str) -> str:
    """In `language`, or in English where the network's words in it are not known."""
    known = dict(words)
    return known.get(language) or known["en"]


@dataclass(frozen=True)
class TextStyle:
    size: float
    line: float
    weight: int = 400


@dataclass(frozen=True)
class Shade:
    """A colour on light and on dark ground."""

    light: str
    dark: str

    def on(self, dark: bool) -> str:
        return self.dark if dark else self.light
