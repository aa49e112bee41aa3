"""How much of each channel's limit is used: a ring and a number that open the reckoning."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOptionButton, QStylePainter, QWidget

from composer.ui import tokens as t
from composer.ui.flow import FlowLayout
from composer.ui.theme import interface_font

if TYPE_CHECKING:
    from composer.app.preparing import Judged
    from composer.core.prepared import Count

NEAR = 0.9
"""From this share of the limit on, the number warns."""
RING = 14
FULL = 16 * 360


class CountButton(QPushButton):
    """One channel's number. What it says is its accessible name too."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "count")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._name = ""
        self._count: Count | None = None
        self._tokens = t.LIGHT

    def show_count(self, name: str, count: Count, parts: int) -> None:
        if (name, count) == (self._name, self._count) and self.accessibleName():
            return
        wider = name != self._name or len(str(count.left)) != len(str(self._count.left if self._count else ""))
        self._name, self._count = name, count
        words = self.tr("{name}: {used} of {limit}").format(name=name, used=count.used, limit=count.limit)
        over = -count.left
        if over > 0:
            words += ", " + self.tr("%n too many", "", over)
        if parts > 1:
            words += ", " + self.tr("longest of %n posts", "", parts)
        self.setAccessibleName(words)  # not its text: Qt would lay out the whole window again with each key
        self.setToolTip(words + "\n" + self.tr("Click: why this number?"))
        if wider:
            self.updateGeometry()
        self.update()

    def paint_with(self, tokens: t.Tokens) -> None:
        self._tokens = tokens
        self.update()

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self._shown() + self._name) + RING + 34, metrics.height() + 10)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QStylePainter(self)
        if self.underMouse() or self.hasFocus() or self.isDown():  # else it has no ground and no frame
            option = QStyleOptionButton()
            self.initStyleOption(option)
            painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        if self._count is not None:
            self._paint(painter, self._count)
        painter.end()

    def _paint(self, painter: QPainter, count: Count) -> None:
        role = "blocks" if count.left < 0 else "warns" if count.used > NEAR * count.limit else "accent"
        colour = QColor(getattr(self._tokens, role))
        ring = QRectF(8, (self.height() - RING) / 2, RING, RING)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._tokens.line), 2.4))
        painter.drawEllipse(ring)
        painter.setPen(QPen(colour, 2.4))
        share = min(1.0, count.used / count.limit) if count.limit else 1.0
        painter.drawArc(ring, FULL // 4, -round(FULL * share))
        left = ring.right() + t.SPACE_2
        painter.setPen(QColor(self._tokens.muted))
        painter.setFont(interface_font(t.BODY))
        place = QRectF(left, 0, self.width() - left, self.height())
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(place, middle, self._name)
        painter.setPen(QColor(self._tokens.text) if role == "accent" else colour)
        painter.setFont(interface_font(t.BODY, bold=role != "accent"))
        place.setLeft(left + self.fontMetrics().horizontalAdvance(self._name) + t.SPACE_1)
        painter.drawText(place, middle, self._shown())

    def _shown(self) -> str:
        """What is left; a minus sign says that it is too much."""
        return "" if self._count is None else str(self._count.left).replace("-", "\u2212")


class CounterRow(QWidget):
    """A counter per channel, in the client's order. `asked` names the channel whose number was clicked."""

    asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons: dict[str, CountButton] = {}
        self._row = FlowLayout(self, t.SPACE_1)
        self._tokens = t.LIGHT

    def show_judged(self, judged: Sequence[Judged]) -> None:
        ids = [j.channel.id for j in judged]
        if ids != list(self._buttons):
            self._rebuild(ids)
        for one in judged:
            if one.post.parts:
                count = fullest(one)
                if count is not None:
                    self._buttons[one.channel.id].show_count(one.profile.name, count, len(one.post.parts))

    def button(self, channel_id: str) -> CountButton:
        return self._buttons[channel_id]

    def paint_with(self, tokens: t.Tokens) -> None:
        self._tokens = tokens
        for button in self._buttons.values():
            button.paint_with(tokens)

    def _rebuild(self, ids: Sequence[str]) -> None:
        for button in self._buttons.values():
            button.setParent(None)
            button.deleteLater()
        self._buttons = {channel_id: CountButton(self) for channel_id in ids}
        for channel_id, button in self._buttons.items():
            button.paint_with(self._tokens)
            button.clicked.connect(lambda _=False, chosen=channel_id: self.asked.emit(chosen))
            self._row.addWidget(button)


def fullest(judged: Judged) -> Count | None:
    """The count to show: of the parts' shown limits the one with the least left, or a further limit that is passed."""
    shown = [part.counts[0] for part in judged.post.parts if part.counts]
    passed = [c for part in judged.post.parts for c in part.counts[1:] if c.left < 0]
    candidates = passed if passed and all(c.left >= 0 for c in shown) else shown
    return min(candidates, key=lambda c: c.left, default=None)
