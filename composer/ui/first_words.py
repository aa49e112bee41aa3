"""The words of the first sight. Loaded only where there is something to read: fonts take a while."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTextCharFormat, QTextLayout, QTextLine

from composer.ui import tokens as t
from composer.ui.fonts import interface_font
from composer.ui.shade import brush

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

TOP, MIDDLE, BOTTOM = 0.0, 0.5, 1.0
"""Where words stand in their place: the share of what is left that is above them."""
WIDE = 100_000.0
"""A line that never breaks."""
NARROW = 3
"""No word is set narrower than this a character; what cannot fit is not measured."""
DOTS = 0.8
"""How wide the "…" is, by the font's size."""


def write(
    painter: QPainter,
    place: QRectF,
    words: str,
    colour: str,
    size: int = t.BODY,
    bold: bool = False,
    where: float = MIDDLE,
) -> int:
    """One line, shortened to its place. Gives the width that the words have taken."""
    most = int(place.width() / NARROW)
    layout, line = _one_line(words[:most].replace("\n", " "), size, bold, colour)
    if line.naturalTextWidth() > place.width():
        fits = line.xToCursor(place.width() - size * DOTS, QTextLine.CursorPosition.CursorOnCharacter)
        layout, line = _one_line(_first_units(layout.text(), fits) + "…", size, bold, colour)
    line.draw(painter, QPointF(place.left(), place.top() + (place.height() - line.height()) * where // 1))
    return ceil(line.naturalTextWidth())


def paint_message(painter: QPainter, place: QRectF, text: str, colour: str) -> None:
    """As the field that is typed in does: from the top where all fits, else the end of the text."""
    margin = 4.0
    room = place.adjusted(margin, margin, -margin, -margin)
    lines: list[tuple[QTextLayout, int]] = []
    height = 0.0
    for paragraph in reversed(text.split("\n")):
        layout = _layout(paragraph, t.MESSAGE, False, colour)
        layout.beginLayout()
        here: list[tuple[QTextLayout, int]] = []
        while (line := layout.createLine()).isValid():
            line.setLineWidth(room.width())
            here.append((layout, len(here)))
            height += line.height()
        layout.endLayout()
        lines[:0] = here
        if height > room.height():
            break
    y = room.top() if height <= room.height() else place.top()  # scrolled, it stands without the margin
    while lines and height > room.height():
        layout, number = lines.pop(0)
        height -= layout.lineAt(number).height()
    for layout, number in lines:
        line = layout.lineAt(number)
        line.draw(painter, QPointF(room.left(), y))
        y += line.height()


def _layout(words: str, size: int, bold: bool, colour: str) -> QTextLayout:
    """In a colour of its own, for a painter's pen meets the `Qt` names."""
    layout = QTextLayout(words, interface_font(size, bold))
    coloured = QTextLayout.FormatRange()
    coloured.start, coloured.length = 0, len(words) * 2  # Qt counts some characters twice
    coloured.format = QTextCharFormat()
    coloured.format.setForeground(brush(colour))
    layout.setFormats([coloured])
    return layout


def _one_line(words: str, size: int, bold: bool, colour: str) -> tuple[QTextLayout, QTextLine]:
    """The line lives as long as the layout."""
    layout = _layout(words, size, bold, colour)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(WIDE)
    layout.endLayout()
    return layout, line


def _first_units(words: str, count: int) -> str:
    """The beginning of `words`, counted as Qt counts."""
    return words.encode("utf-16-le", "replace")[: 2 * count].decode("utf-16-le", "ignore")
