"""What Qt's plain text field leaves undone: paragraphs from right to left, and signs for what is invisible."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Any

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPolygonF, QTextBlock
from PySide6.QtWidgets import QPlainTextEdit

_BAR, _FLAG = 1.5, 5.0
"""Width of a sign's bar, and size of the flag on top by which it is found."""
_BACKWARD = re.compile(
    "[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
"""Nothing else can turn a paragraph; to ask Qt for each paragraph in sight costs more with every key."""


@lru_cache(maxsize=4)
def may_run_backward(text: str) -> bool:
    """Whether some paragraph may run from right to left."""
    return not text.isascii() and _BACKWARD.search(text) is not None


def align_right_to_left(edit: QPlainTextEdit) -> None:
    """Put the lines of visible paragraphs that run from right to left to the right edge, where they begin."""
    margin = edit.document().documentMargin()
    for block, _ in visible(edit, edit.viewport().height()):
        if block.textDirection() is not Qt.LayoutDirection.RightToLeft:
            continue
        layout = block.layout()
        for index in range(layout.lineCount()):
            line = layout.lineAt(index)
            line.setPosition(QPointF(margin + line.width() - line.naturalTextWidth(), line.y()))


def paint_signs(edit: QPlainTextEdit, positions: Sequence[int], colour: QColor) -> None:
    """A small flag at each position of the document that is in sight."""
    painter = QPainter(edit.viewport())
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    for block, place in visible(edit, edit.viewport().height()):
        for position in positions:
            if block.contains(position):
                _paint_sign(painter, _place_in(block, position - block.position()).translated(place.topLeft()))
    painter.end()


def _place_in(block: QTextBlock, position: int) -> QRectF:
    line = block.layout().lineForTextPosition(position)
    if not line.isValid():
        return QRectF()
    place: Any = line.cursorToX(position)  # Qt's types call this pair an object
    return QRectF(place[0], line.y(), _BAR, line.height())


def _paint_sign(painter: QPainter, place: QRectF) -> None:
    painter.drawRect(place)
    top, middle = place.top(), place.center().x()
    corners = (QPointF(middle - _FLAG, top), QPointF(middle + _FLAG, top), QPointF(middle, top + _FLAG))
    painter.drawPolygon(QPolygonF(corners))


def visible(edit: QPlainTextEdit, bottom: int) -> Iterator[tuple[QTextBlock, QRectF]]:
    """Paragraphs from the first in sight to `bottom`, and their places in the viewport."""
    block = edit.firstVisibleBlock()
    place = edit.blockBoundingGeometry(block).translated(edit.contentOffset())
    while block.isValid() and place.top() <= bottom:
        yield block, place
        block = block.next()
        place = edit.blockBoundingRect(block).translated(place.bottomLeft())  # its geometry is counted from the first
