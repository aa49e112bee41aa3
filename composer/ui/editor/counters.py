"""How much of each channel's limit is used: a ring and a number that open the reckoning."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from composer.ui import tokens as t
from composer.ui.flow import FlowLayout
from composer.ui.own_ground import OwnGroundButton
from composer.ui.share import arc
from composer.ui.theme import interface_font

if TYPE_CHECKING:
    from composer.app.preparing import Judged
    from composer.core.prepared import Count

NEAR = 0.9
"""From this share of the limit on, the number warns."""
RING = 14


@lru_cache(maxsize=2)
def _font(bold: bool) -> QFont:
    """Kept, because Qt looks a new font up again."""
    return interface_font(t.BODY, bold)


class CountButton(OwnGroundButton):
    """One channel's number. What it says is its accessible name too."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._name = ""
        self._count: Count | None = None
        self._parts = 1
        self._arc = 0
        self._tokens = t.LIGHT
        self._place()

    def show_count(self, name: str, count: Count, parts: int) -> None:
        """What it is called follows with `speak`."""
        if (name, count, parts) == (self._name, self._count, self._parts):
            return
        before = (self._name, len(self._shown()), self._arc, self._role())
        self._name, self._count, self._parts = name, count, parts
        self._arc = arc(count.used, count.limit)
        wide, ring = before[:2] != (name, len(self._shown())), before[2:] != (self._arc, self._role())
        if wide:
            self._place()
            self.updateGeometry()
            self.update()
            return
        if ring:
            self.update(self._ring.toAlignedRect().adjusted(-2, -2, 2, 2))
        self.update(self._number.toAlignedRect())  # the name stays

    def speak(self) -> None:
        """What is shown, as its name. Not its text: Qt would lay out the whole window again."""
        count = self._count
        if count is None:
            return
        numbers = {"name": self._name, "used": count.used, "limit": count.limit}
        if self._parts > 1:
            words = self.tr("{name}: %n post(s), the longest {used} of {limit}", "", self._parts).format(**numbers)
        else:
            words = self.tr("{name}: {used} of {limit}").format(**numbers)
        if count.left < 0:
            words += ", " + self.tr("%n too many", "", -count.left)
        self.setAccessibleName(words)
        self.setToolTip(words + "\n" + self.tr("Click: why this number?"))

    def paint_with(self, tokens: t.Tokens) -> None:
        self._tokens = tokens
        self.update()

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self._shown() + self._name) + RING + 34, metrics.height() + 10)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(event.rect(), QColor(self._tokens.surface))
        if self.underMouse() or self.isDown():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._tokens.sunken if self.isDown() else self._tokens.hover))
            painter.drawRoundedRect(self.rect(), t.RADIUS_SMALL, t.RADIUS_SMALL)
            painter.setBrush(Qt.BrushStyle.NoBrush)
        if event.rect().left() <= self._ring.right():
            self._paint_share(painter)
        if event.region().intersects(self._words.toRect()):
            self._paint_words(painter, self._words, self._name, self._tokens.muted, bold=False)
        role = self._role()
        ink = self._tokens.text if role == "accent" else getattr(self._tokens, role)
        self._paint_words(painter, self._number, self._shown(), ink, bold=role != "accent")
        if self.hasFocus():
            painter.setPen(QPen(QColor(self._tokens.focus), 2))
            frame = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(frame, t.RADIUS_SMALL, t.RADIUS_SMALL)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place()
        super().resizeEvent(event)

    def _place(self) -> None:
        left, width = 8 + RING + t.SPACE_2, self.fontMetrics().horizontalAdvance(self._name)
        self._ring = QRectF(8, (self.height() - RING) / 2, RING, RING)
        self._words = QRectF(left, 0, width, self.height())
        self._number = QRectF(left + width + t.SPACE_1, 0, max(0, self.width() - left - width), self.height())

    def _role(self) -> str:
        count = self._count
        if count is None or count.used <= NEAR * count.limit:
            return "accent"
        return "blocks" if count.left < 0 else "warns"

    def _paint_share(self, painter: QPainter) -> None:
        painter.setPen(QPen(QColor(self._tokens.line), 2.4))
        painter.drawEllipse(self._ring)
        if self._arc:
            painter.setPen(QPen(QColor(getattr(self._tokens, self._role())), 2.4))
            painter.drawArc(self._ring, 90 * 16, self._arc)

    def _paint_words(self, painter: QPainter, place: QRectF, words: str, ink: str, *, bold: bool) -> None:
        painter.setPen(QColor(ink))
        painter.setFont(_font(bold))
        painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextDontClip), words)

    def _shown(self) -> str:
        """What is left; a minus sign says that it is too much."""
        if self._count is None:
            return ""
        left = str(self._count.left).replace("-", "\u2212")
        return left if self._parts < 2 else self.tr("%n post(s)", "", self._parts) + f" \u00b7 {left}"


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

    def speak(self) -> None:
        for button in self._buttons.values():
            button.speak()

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
