"""How a network shows what a post has besides text and pictures: the card of a link, a warning, a poll, a title."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from composer.core.look_text import Shade, TextStyle, Words
from composer.core.rule import Origin


class CardLayout(StrEnum):
    """Where the picture of a link card stands: ABOVE the words, BESIDE them as a small one at the left, or UNDER the
    title, which lies upon it, with the domain below."""

    ABOVE = "above"
    BESIDE = "beside"
    UNDER = "under"


@dataclass(frozen=True)
class CardWords:
    """One of a card's texts: on at most `lines` lines; 0 leaves it out."""

    style: TextStyle
    lines: int


@dataclass(frozen=True)
class CardLook:
    """`ratio` is the large picture's, `thumb` the width and height of the small one that stands `inset` from the edge.

    A picture slimmer than `beside_below` (width/height) is shown small and beside. `domain_words` holds {domain}.
    """

    origin: Origin
    layout: CardLayout
    ratio: float
    thumb: tuple[int, int]
    inset: int
    beside_below: float
    radius: int
    border: Shade | None
    bleed: bool
    """Over the whole width of the post, past its padding."""
    padding: int
    fill: Shade | None
    title: CardWords
    description: CardWords
    domain: TextStyle
    domain_words: Words
    domain_first: bool
    globe: bool


@dataclass(frozen=True)
class WarningLook:
    """The box of a content warning above the text, and its button."""

    origin: Origin
    padding: tuple[int, int]
    """Above and below, left and right."""
    radius: int
    fill: Shade
    border: Shade
    style: TextStyle
    button: Words


@dataclass(frozen=True)
class PollLook:
    """The choices before anybody has voted: `sign` draws a circle before each, else each has a frame."""

    origin: Origin
    style: TextStyle
    height: int
    gap: int
    radius: int
    sign: bool


@dataclass(frozen=True)
class TitleLook:
    """The title above the text."""

    origin: Origin
    style: TextStyle
    lines: int
