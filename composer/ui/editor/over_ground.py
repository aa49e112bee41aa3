"""The ground beneath what is too long. As a selection all of it would be painted again whenever the place moves where
the limit is reached, with every key."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, pairwise
from typing import Any

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QPainter, QTextBlock, QTextLine
from PySide6.QtWidgets import QPlainTextEdit

from composer.core.source import Place
from composer.ui.editor.lines import may_run_backward, visible


class OverGround:
    """Places are in UTF-16 units of the document, in order and apart."""

    def __init__(self, field: QPlainTextEdit) -> None:
        self._field = field
        self._places: tuple[Place, ...] = ()

    @property
    def places(self) -> tuple[Place, ...]:
        return self._places

    def show(self, places: tuple[Place, ...]) -> None:
        """Only lines in which something differs are painted again."""
        if places != self._places:
            edges = sorted(chain(*self._places, *places))
            self._places = places
            for start, end in zip(edges[::2], edges[1::2], strict=True):
                if start < end:
                    self._update(start, end)

    def carry(self, at: int, gone: int, come: int) -> None:
        """`gone` units at `at` have become `come`; their lines are painted again anyway."""
        self._places = tuple([(_carried(a, at, gone, come), _carried(b, at, gone, come)) for a, b in self._places])

    def paint(self, painter: QPainter, clip: QRect, ink: QColor) -> None:
        painter.setClipRect(clip)
        for start, end in self._places:
            for block, line, origin in _lines(self._field, start, end, clip):
                for place in _stretches(block, line, start - block.position(), end - block.position()):
                    painter.fillRect(place.translated(origin.topLeft()), ink)

    def _update(self, start: int, end: int) -> None:
        viewport = self._field.viewport()
        for _, line, origin in _lines(self._field, start, end, viewport.rect()):
            top = origin.top() + line.y()
            viewport.update(QRectF(0, top, viewport.width(), line.height()).toAlignedRect())


def _carried(edge: int, at: int, gone: int, come: int) -> int:
    return edge + come - gone if edge >= at + gone else min(edge, at + come)


def _lines(field: QPlainTextEdit, start: int, end: int, clip: QRect) -> Iterator[tuple[QTextBlock, QTextLine, QRectF]]:
    """The lines within `clip` that hold something of a place, each with where its paragraph stands."""
    for block, origin in visible(field, clip.bottom()):
        first, last = start - block.position(), end - block.position()
        if last <= 0:
            return
        if first >= block.length() or origin.bottom() < clip.top():
            continue
        layout = block.layout()
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            top = origin.top() + line.y()
            if top > clip.bottom():
                return
            if top + line.height() >= clip.top() and line.textStart() < last and first < _end(line):
                yield block, line, origin


def _end(line: QTextLine) -> int:
    return line.textStart() + line.textLength()


def _stretches(block: QTextBlock, line: QTextLine, start: int, end: int) -> Iterator[QRectF]:
    """What of a line lies between two units of its paragraph; letters that run from right to left one by one."""
    start, end = max(start, line.textStart()), min(end, _end(line))
    cuts: Sequence[int] = range(start, end + 1) if may_run_backward(block.text()) else (start, end)
    for first, last in pairwise(cuts):
        one: Any = line.cursorToX(first)  # Qt's types call this pair an object
        other: Any = line.cursorToX(last - 1, QTextLine.Edge.Trailing)
        yield QRectF(min(one[0], other[0]), line.y(), abs(other[0] - one[0]), line.height())
