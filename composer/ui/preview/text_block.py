"""Lays out and paints the text of a post, a paragraph at a time, and no further than it is seen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout, QTextOption

from composer.ui.preview.shown import Paragraph, is_rtl

NO_LIMIT = 1_000_000


@dataclass(frozen=True)
class Ink:
    """How a text is written. Equal inks give equal layouts."""

    font: QFont
    line: float
    text: QColor
    link: QColor
    link_weight: int


@dataclass
class Laid:
    """`lines` are placed; `whole` says whether they are all of the paragraph's lines."""

    layout: QTextLayout
    lines: int
    whole: bool


class TextBlock:
    """Keeps the layouts of the paragraphs that the last text had, so that a key press lays out one paragraph."""

    def __init__(self) -> None:
        self._kept: dict[Paragraph, Laid] = {}
        self._for: tuple[float, Ink] | None = None
        self._shown: list[tuple[Laid, float, int]] = []
        self._line = 0.0
        self._gap = (0, 0.0)
        self.lines = 0
        self.whole = True

    @property
    def height(self) -> float:
        return self.lines * self._line + self._gap[1]

    @property
    def paragraphs(self) -> int:
        """How many paragraphs are seen, the last one perhaps in part."""
        return len(self._shown)

    def lay(self, paragraphs: Sequence[Paragraph], width: float, ink: Ink, most: int = NO_LIMIT) -> None:
        """Lay out at most `most` lines; then `lines` says how many there are and `whole` whether that is all."""
        if self._for != (width, ink):
            self._kept, self._for = {}, (width, ink)
        kept: dict[Paragraph, Laid] = {}
        self._shown, self.lines, self._line, self.whole, self._gap = [], 0, ink.line, True, (0, 0.0)
        for paragraph in paragraphs:
            left = most - self.lines
            if left <= 0:
                self.whole = False
                break
            laid = kept.get(paragraph) or self._kept.get(paragraph)
            if laid is None or not (laid.whole or laid.lines >= left):
                laid = _laid(paragraph, width, ink, left)
            kept[paragraph] = laid
            used = min(laid.lines, left)
            self._shown.append((laid, self.height, used))
            self.lines += used
            self.whole = self.whole and laid.whole and laid.lines <= left
        self._kept = kept

    def keep(self, lines: int) -> None:
        """Show only the first `lines` lines of what is laid out."""
        shown, total = [], 0
        for laid, top, used in self._shown:
            if total >= lines:
                break
            shown.append((laid, top, min(used, lines - total)))
            total += shown[-1][2]
        self._shown, self.lines = shown, total

    def open_gap(self, line: int, height: float) -> None:
        """Leave `height` free above the line number `line`."""
        self._gap = (line, height)

    def last_line_fits(self, width: float, rtl: bool) -> int | None:
        """How many UTF-16 units of the last paragraph fit when its last line has only `width`; `None` when all do."""
        if not self._shown:
            return None
        laid, _, used = self._shown[-1]
        line = laid.layout.lineAt(used - 1)
        if line.naturalTextWidth() <= width:
            return None
        return int(line.xToCursor(line.width() - width if rtl else width))

    def paint(self, painter: QPainter, at: QPointF, clip: QRectF) -> None:
        """Only lines that touch `clip`."""
        gap_line, gap = self._gap
        number = 0
        for laid, top, used in self._shown:
            for index in range(used):
                shift = gap if number >= gap_line else 0.0
                y = at.y() + top + shift
                number += 1
                if y + index * self._line > clip.bottom():
                    return
                if y + (index + 1) * self._line >= clip.top():
                    laid.layout.lineAt(index).draw(painter, QPointF(at.x(), y))


def _laid(paragraph: Paragraph, width: float, ink: Ink, most: int) -> Laid:
    layout = QTextLayout(paragraph.text, ink.font)
    layout.setTextOption(_option(paragraph.text))
    layout.setCacheEnabled(True)
    if paragraph.links:
        layout.setFormats(_formats(paragraph, ink))
    metrics = QFontMetricsF(ink.font)
    baseline = (ink.line - metrics.height()) / 2 + metrics.ascent()
    lines, end = 0, 0
    layout.beginLayout()
    while lines < most:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        line.setPosition(QPointF(0, round(lines * ink.line + baseline) - line.ascent()))
        end = line.textStart() + line.textLength()
        lines += 1
    layout.endLayout()
    return Laid(layout, max(1, lines), end >= len(layout.text()))


def _option(text: str) -> QTextOption:
    rtl = not text.isascii() and is_rtl(text)
    option = QTextOption(
        Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute if rtl else Qt.AlignmentFlag.AlignLeft
    )
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option


def _formats(paragraph: Paragraph, ink: Ink) -> list[QTextLayout.FormatRange]:
    made = []
    form = QTextCharFormat()
    form.setForeground(QBrush(ink.link))
    if ink.link_weight != 400:
        form.setFontWeight(ink.link_weight)
    for start, length in paragraph.links:
        span = QTextLayout.FormatRange()
        span.start, span.length, span.format = start, length, form
        made.append(span)
    return made
