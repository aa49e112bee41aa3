"""The line of topics below the week: how often each has its turn, against its rhythm."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from composer.ui import tokens as t
from composer.ui.client.words import rhythm_text
from composer.ui.flow import FlowLayout
from composer.ui.plan.week import Pace
from composer.ui.plan.words import pace_name, pace_text

DOT = 10


class Rhythm(QWidget):
    """Hidden for a client without topics."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._paces: tuple[Pace, ...] = ()
        self._tokens = t.LIGHT
        self.heading = QLabel(self)
        self.heading.setProperty("kind", "small")
        self._flow_home = QWidget(self)
        self._flow = FlowLayout(self._flow_home, t.SPACE_4)
        self.items: list[QWidget] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(t.SPACE_1, 0, 0, 0)
        column.setSpacing(t.SPACE_1)
        column.addWidget(self.heading)
        column.addWidget(self._flow_home)

    def show_paces(self, paces: Sequence[Pace], tokens: t.Tokens) -> None:
        self._paces, self._tokens = tuple(paces), tokens
        for old in self.items:
            self._flow.removeWidget(old)
            old.deleteLater()
        self.items = [self._item(pace) for pace in paces]
        for item in self.items:
            self._flow.addWidget(item)
        self.setVisible(bool(paces))

    def retranslate(self) -> None:
        self.heading.setText(self.tr("Topics this week"))
        self.show_paces(self._paces, self._tokens)

    def _item(self, pace: Pace) -> QWidget:
        item = QWidget(self._flow_home)
        sign, name, count = QLabel(item), QLabel(item), QLabel(item)
        colour = t.standing_out(pace.topic.colour, self._tokens) if pace.topic else self._tokens.outline
        sign.setPixmap(dot(colour, DOT, self.devicePixelRatioF()))
        name.setTextFormat(Qt.TextFormat.PlainText)
        name.setText(pace_name(pace))
        done = pace.met and pace.topic is not None and pace.count > 0
        count.setText(("✓ " if done else "") + pace_text(pace))
        count.setProperty("kind", "good" if done else "small")
        if pace.topic is not None:
            item.setToolTip(rhythm_text(pace.topic.per_week))
        row = QHBoxLayout(item)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(t.SPACE_2)
        for widget in (sign, name, count):
            row.addWidget(widget)
        return item


def dot(colour: str, size: int, ratio: float) -> QPixmap:
    """A round spot of `colour`."""
    made = QPixmap(round(size * ratio), round(size * ratio))
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawEllipse(QRectF(0, 0, size, size))
    painter.end()
    return made
