"""Lays out and paints the text of a post, a paragraph at a time, and no further than it is seen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout, QTextOption

from composer.ui.preview.shown import Paragraph, is_rtl

NO_LIMIT = 1_000_000


class Ink:
    """How a text is written. What is the same for every paragraph is worked out once; compare by identity."""

    def __init__(
        self, font: QFont, line: float, text: QColor, link: QColor, link_weight: int, lead_weight: int = 400
    ) -> None:
        self.font, self.line, self.text = font, line, text
        self.metrics = QFontMetricsF(font)
        self.baseline = (line - self.metrics.height()) / 2 + self.metrics.ascent()
        self.link = QTextCharFormat()
        self.link.setForeground(QBrush(link))
        if link_weight != 400:
            self.link.setFontWeight(link_weight)
        self.lead = QTextCharFormat()
        self.lead.setFontWeight(lead_weight)
        self.forward = _option(Qt.AlignmentFlag.AlignLeft, Qt.LayoutDirection.LeftToRight)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
        self.backward = _option(right, Qt.LayoutDirection.RightToLeft)


_Sign = tuple[bytes, tuple[tuple[int, int], ...]]


@dataclass(frozen=True, eq=False)
class Laid:
    """`lines` are placed; `whole` says whether they are all of the paragraph's lines."""

    paragraph: Paragraph
    layout: QTextLayout
    lines: int
    whole: bool

    @cached_property
    def signs(self) -> tuple[_Sign, ...]:
        """For each line what it looks like: its text and where it is coloured."""
        data = self.paragraph.text.encode("utf-16-le", "surrogatepass")
        found = []
        for index in range(self.lines):
            line = self.layout.lineAt(index)
            start, length = line.textStart(), line.textLength()
            end = start + length
            inside = [(max(a, start) - start, min(a + n, end) - start) for a, n in self.paragraph.links]
            found.append((data[2 * start : 2 * end], tuple([(a, b) for a, b in inside if a < b])))
        return tuple(found)


_Shown = tuple[Laid, float, int]
"""A paragraph, its top, and how many of its lines are seen."""
T = TypeVar("T")


class TextBlock:
    """Keeps the layouts of the paragraphs that the last text had, so that a key press lays out one paragraph."""

    def __init__(self) -> None:
        self._old: dict[Paragraph, Laid] = {}
        self._kept: dict[Paragraph, Laid] = {}
        self._for: tuple[float, Ink] | None = None
        self._shown: list[_Shown] = []
        self._marked: list[_Shown] = []
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
        if self._for is None or self._for[0] != width or self._for[1] is not ink:
            self._old, self._kept, self._for = {}, {}, (width, ink)
        self._shown, self.lines, self._line, self.whole, self._gap = [], 0, ink.line, True, (0, 0.0)
        for paragraph in paragraphs:
            left = most - self.lines
            if left <= 0:
                self.whole = False
                break
            laid = self._kept.get(paragraph) or self._old.get(paragraph)
            if laid is None or not (laid.whole or laid.lines >= left):
                laid = _laid(paragraph, width, ink, left)
            self._kept[paragraph] = laid
            used = min(laid.lines, left)
            self._shown.append((laid, self.height, used))
            self.lines += used
            self.whole = self.whole and laid.whole and laid.lines <= left

    def mark(self) -> None:
        """From now on `changed` tells what differs from what is shown at this moment, and layouts that are not used
        until the next `mark` are dropped."""
        self._marked = self._shown
        self._old, self._kept = self._kept, {}

    def changed(self) -> tuple[float, float]:
        """Top and bottom of the lines that are others than at the last `mark`; equal when none are."""
        old, new = _different(self._marked, self._shown)
        rows, other = _different([*self._rows(old)], [*self._rows(new)])
        tops = [top for top, _ in (*rows, *other)]
        return (min(tops), max(tops) + self._line) if tops else (0.0, 0.0)

    def _rows(self, shown: Sequence[_Shown]) -> Iterator[tuple[float, _Sign]]:
        for laid, top, used in shown:
            for index, sign in enumerate(laid.signs[:used]):
                yield top + index * self._line, sign

    def keep(self, lines: int) -> None:
        """Show only the first `lines` lines of what is laid out."""
        shown, total = [], 0
        for laid, top, used in self._shown:
            if total >= lines:
                break
            shown.append((laid, top, min(used, lines - total)))
            total += shown[-1][2]
        self._shown, self.lines = shown, total

    def end(self) -> tuple[int, int]:
        """The last paragraph that is seen, and how many UTF-16 units of it."""
        if not self._shown:
            return 0, 0
        laid, _, used = self._shown[-1]
        line = laid.layout.lineAt(used - 1)
        return len(self._shown) - 1, line.textStart() + line.textLength()

    def open_gap(self, line: int, height: float) -> None:
        """Leave `height` free above the line number `line`."""
        self._gap = (line, height)

    def last_line_width(self) -> float:
        if not self._shown:
            return 0.0
        laid, _, used = self._shown[-1]
        return laid.layout.lineAt(used - 1).naturalTextWidth()

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


def _different(old: Sequence[T], new: Sequence[T]) -> tuple[Sequence[T], Sequence[T]]:
    """Both without what they have in common at their beginning and end."""
    first, shorter = 0, min(len(old), len(new))
    while first < shorter and old[first] == new[first]:
        first += 1
    last = 0
    while last < shorter - first and old[-1 - last] == new[-1 - last]:
        last += 1
    return old[first : len(old) - last], new[first : len(new) - last]


def _laid(paragraph: Paragraph, width: float, ink: Ink, most: int) -> Laid:
    text = paragraph.text
    layout = QTextLayout(text, ink.font)
    layout.setTextOption(ink.backward if not text.isascii() and is_rtl(text) else ink.forward)
    layout.setCacheEnabled(True)
    if paragraph.links or paragraph.lead:
        spans = [_span(start, length, ink.link) for start, length in paragraph.links]
        layout.setFormats([_span(0, paragraph.lead, ink.lead), *spans] if paragraph.lead else spans)
    lines, end = 0, 0
    layout.beginLayout()
    while lines < most:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        line.setPosition(QPointF(0, round(lines * ink.line + ink.baseline) - line.ascent()))
        end = line.textStart() + line.textLength()
        lines += 1
    layout.endLayout()
    return Laid(paragraph, layout, max(1, lines), end >= len(layout.text()))


def _option(alignment: Qt.AlignmentFlag, direction: Qt.LayoutDirection) -> QTextOption:
    option = QTextOption(alignment)
    option.setTextDirection(direction)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option


def _span(start: int, length: int, form: QTextCharFormat) -> QTextLayout.FormatRange:
    span = QTextLayout.FormatRange()
    span.start, span.length, span.format = start, length, form
    return span
