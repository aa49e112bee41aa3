"""Draws text into a box: as large as fits, broken between words, never cut off."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from composer.core.box import Box
from composer.core.errors import PictureError

Font = ImageFont.FreeTypeFont | ImageFont.ImageFont
_LINE = 1.2
"""Height of a line, in sizes of its type."""


@dataclass(frozen=True)
class Letters:
    """`largest` and `smallest` are sizes of type in pixels. `across` and `down` place the text in its box, 0 to 1."""

    text: str
    font: str
    colour: str
    largest: int
    smallest: int
    across: float = 0.0
    down: float = 0.5


@dataclass(frozen=True)
class Set:
    """Text in lines at a size. `fits` is false where even the smallest size is too large for the box."""

    lines: tuple[str, ...]
    size: int
    fits: bool


def set_text(letters: Letters, width: int, height: int) -> Set:
    """The largest size at which all lines fit."""
    low, high = letters.smallest, max(letters.smallest, letters.largest)
    best = _at(letters, low, width, height)
    while low < high and best.fits:
        middle = (low + high + 1) // 2
        tried = _at(letters, middle, width, height)
        if tried.fits:
            low, best = middle, tried
        else:
            high = middle - 1
    return best


def draw_text(picture: Image.Image, box: Box, letters: Letters) -> Set:
    """Into `picture`, in place. What does not fit even at its smallest size is drawn smaller until it does."""
    done = set_text(letters, box.width, box.height)
    shown = done
    while not shown.fits and shown.size > 1:
        shown = _at(letters, max(1, int(shown.size * 0.9)), box.width, box.height)
    font = load(letters.font, shown.size)
    pen = ImageDraw.Draw(picture)
    line_height = round(shown.size * _LINE)
    top = box.top + (box.height - line_height * len(shown.lines)) * letters.down
    for number, line in enumerate(shown.lines):
        left = box.left + (box.width - _width(font, line)) * letters.across
        pen.text((left, top + number * line_height + line_height / 2), line, letters.colour, font, anchor="lm")
    return done


@lru_cache(maxsize=64)
def load(path: str, size: int) -> Font:
    """Pillow's own font where there is no path. PictureError("picture.font") when the file is none."""
    if not path:
        return ImageFont.load_default(size)
    try:
        return ImageFont.truetype(path, size, layout_engine=ImageFont.Layout.BASIC)
    except (OSError, ValueError):
        raise PictureError("picture.font", file=Path(path).name) from None


def _at(letters: Letters, size: int, width: int, height: int) -> Set:
    font = load(letters.font, size)
    lines = tuple(line for part in letters.text.split("\n") for line in _broken(part, font, width))
    fits = len(lines) * round(size * _LINE) <= height and all(_width(font, line) <= width for line in lines)
    return Set(lines, size, fits)


def _broken(text: str, font: Font, width: int) -> Iterator[str]:
    """Between words; a word that is wider than a line stays whole, and then does not fit."""
    line = ""
    for word in text.split(" "):
        longer = f"{line} {word}" if line else word
        if line and _width(font, longer) > width:
            yield line
            line = word
        else:
            line = longer
    yield line


def _width(font: Font, line: str) -> float:
    return font.getlength(line)
