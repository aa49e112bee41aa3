"""The title's field: where the title is longer than its place, the end says so."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit

from composer.ui import tokens as t

INSET = t.SPACE_1 + 2 + 2
"""Padding, border and Qt's own margin: where the text stands while it is typed."""


class TitleEdit(QLineEdit):
    """As any field while it has the focus."""

    def paintEvent(self, event: QPaintEvent) -> None:
        place = self.rect().adjusted(INSET, 0, -INSET, 0)
        if self.hasFocus() or self.fontMetrics().horizontalAdvance(self.text()) <= place.width():
            super().paintEvent(event)
            return
        self._paint_short(place)

    def _paint_short(self, place: QRect) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().text().color())
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
