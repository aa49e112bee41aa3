"""Where the parts of a thread begin, drawn into the message: a line between lines, a stroke between words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from composer.core.message import THREAD_BREAK, Draft
from composer.ui import tokens as t
from composer.ui.editor.marks import follows
from composer.ui.editor.places import to_units
from composer.ui.theme import interface_font

if TYPE_CHECKING:
    from composer.app.preparing import Judged

ROOM = 44
"""What the numbers need beside the text."""
_HOOK = 5.0
_STROKE = 1.2


class PartMark(NamedTuple):
    """`at` in UTF-16 units: where a part begins. `broken`: its writer has broken the text there, which is seen."""

    at: int
    label: str
    broken: bool


def part_marks(judged: Sequence[Judged], draft: Draft, tab: str) -> tuple[PartMark, ...]:
    """Of the first channel that makes a thread of the text on screen."""
    text = draft.text_for(tab) if tab else draft.message.text
    shown = next((j for j in judged if len(j.places) > 1 and follows(j, draft, tab)), None)
    if shown is None:
        return ()
    made = []
    before = 0
    for number, (start, end) in enumerate(shown.places, 1):
        broken = number == 1 or any(line.strip() == THREAD_BREAK for line in text[before:start].split("\n"))
        made.append(PartMark(to_units(text, (start, start))[0], f"{number}/{len(shown.places)}", broken))
        before = end
    return tuple(made)


def paint(field: QPlainTextEdit, marks: Sequence[PartMark], tokens: t.Tokens) -> None:
    """Over the text, without moving it. A break that its writer made is seen in the text itself."""
    painter = QPainter(field.viewport())
    painter.setPen(QPen(QColor(tokens.accent), _STROKE, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
    for mark, place, above in _seen(field, marks):
        if mark.broken:
            continue
        if above is not None:
            painter.drawLine(QPointF(place.left(), above), QPointF(field.viewport().width() - place.left(), above))
        else:
            x = place.left() - 2
            painter.drawLine(QPointF(x, place.top()), QPointF(x, place.bottom()))
            painter.drawLine(QPointF(x, place.top()), QPointF(x + _HOOK, place.top()))
            painter.drawLine(QPointF(x, place.bottom()), QPointF(x - _HOOK, place.bottom()))
    painter.end()


class PartNumbers(QWidget):
    """The numbers of the parts, beside the lines in which they begin."""

    def __init__(self, field: QPlainTextEdit) -> None:
        super().__init__(field)
        self._field = field
        self._marks: tuple[PartMark, ...] = ()
        self._ink = QColor(t.LIGHT.muted)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        field.updateRequest.connect(self._follow)
        self.hide()

    def show_marks(self, marks: tuple[PartMark, ...]) -> None:
        self._marks = marks
        self.setVisible(bool(marks))
        self.update()

    def paint_with(self, tokens: t.Tokens) -> None:
        self._ink = QColor(tokens.muted)
        self.update()

    def _follow(self) -> None:
        """The text has moved or changed."""
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(interface_font(t.SMALL))
        painter.setPen(self._ink)
        for mark, place, _ in _seen(self._field, self._marks):
            line = QRectF(0, place.top(), self.width(), place.height())
            painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, mark.label)
        painter.end()


def _seen(field: QPlainTextEdit, marks: Sequence[PartMark]) -> Iterator[tuple[PartMark, QRectF, float | None]]:
    """The marks on screen, each with the place of the cursor there and, where a line begins, what lies above it:
    the middle of an empty line, or the edge between two."""
    cursor = QTextCursor(field.document())
    for mark in marks:
        cursor.setPosition(min(mark.at, field.document().characterCount() - 1))
        place = QRectF(field.cursorRect(cursor))
        if place.top() > field.viewport().height():
            return
        if place.bottom() >= 0:
            empty = cursor.block().previous().text().strip() == ""
            above = place.top() - (place.height() / 2 if empty else 0)
            yield mark, place, above if cursor.positionInBlock() == 0 else None
