"""Why this number: what in the text costs how much, line by line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QDialog, QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from composer.ui import tokens as t
from composer.ui.editor.ledger_words import doubt, item_words, unit_words
from composer.ui.fonts import figures

if TYPE_CHECKING:
    from composer.app.preparing import Judged
    from composer.core.prepared import Count

_ALL = 3
"""Columns: what, the first of it, and what it costs."""


class Ledger(QDialog):
    """Opens above the number it explains; Escape or a click beside it closes it."""

    def __init__(self, judged: Judged, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Why this number?"))
        self._profile = judged.profile
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(t.SPACE_4)
        self._grid.setVerticalSpacing(t.SPACE_2)
        self._grid.setColumnStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(t.SPACE_4, t.SPACE_4, t.SPACE_4, t.SPACE_4)
        column.setSpacing(t.SPACE_2)
        column.addWidget(self._label(self.tr("Why this number?"), "strong"))
        column.addLayout(self._grid)
        parts = judged.post.parts
        for index, part in enumerate(parts):
            for count in part.counts:
                name = judged.profile.name
                if len(parts) > 1:
                    words = self.tr("{name}, post {number} of {all}")
                    name = words.format(name=name, number=index + 1, all=len(parts))
                self._add_count(name, count)

    def open_at(self, place: QPoint) -> None:
        """`place` is where its lower left corner should be, on the screen."""
        self.adjustSize()
        self.move(place.x(), max(0, place.y() - self.height()))
        self.open()

    def _add_count(self, name: str, count: Count) -> None:
        if self._grid.rowCount() > 1:
            self._grid.setRowMinimumHeight(self._grid.rowCount(), t.SPACE_2)
        self._add_wide(self._label(f"{name}: {unit_words(count)}", "muted"))
        for item in count.items:
            words = item_words(item, count.unit, self._profile.text)
            self._add_row(words, shorten(item.sample), str(item.cost), "")
        line = QFrame(self)
        line.setProperty("kind", "line")
        self._add_wide(line)
        together = self.tr("{used} of {limit}").format(used=count.used, limit=count.limit)
        self._add_row(self.tr("Together"), "", together, "strong")
        doubts = doubt(count, self._profile)
        if doubts:
            self._add_wide(self._label(doubts, "small"))

    def _add_row(self, words: str, sample: str, cost: str, kind: str) -> None:
        row = self._grid.rowCount()
        self._grid.addWidget(self._label(words, kind), row, 0)
        self._grid.addWidget(self._label(sample, "muted"), row, 1)
        number = self._label(cost, kind)
        number.setFont(figures(t.BODY, 600 if kind else 400))
        self._grid.addWidget(number, row, 2, Qt.AlignmentFlag.AlignRight)

    def _add_wide(self, widget: QWidget) -> None:
        self._grid.addWidget(widget, self._grid.rowCount(), 0, 1, _ALL)

    def _label(self, text: str, kind: str) -> QLabel:
        label = QLabel(text, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        if kind:
            label.setProperty("kind", kind)
        return label


def shorten(sample: str, most: int = 28) -> str:
    return sample if len(sample) <= most else sample[: most - 1] + "…"
