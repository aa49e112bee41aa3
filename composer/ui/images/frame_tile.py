"""One channel's frame on the contact sheet: drag the picture inside it, or move it with the arrow keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QFocusEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from composer.core.message import Area, Attachment, Focus
from composer.ui import tokens as t
from composer.ui.buttons import quiet_button
from composer.ui.icons import icon
from composer.ui.images.logos import Logos
from composer.ui.images.paint_frame import paint_cut, paint_frame, paint_logo, paint_point, paint_zones
from composer.ui.preview.grid import places
from composer.ui.words_frames import frame_words, ratio_words

if TYPE_CHECKING:
    from composer.app.framing import Shot

SIDE, TALL = 168, 148
"""The room that a frame is fitted into."""
STEP, BIG_STEP = 0.01, 0.1
WHOLE = Area()
WAYS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class FrameView(QWidget):
    """The picture in its frame. `moved` carries the Focus that this channel would have for itself, at every step;
    `settled` comes when a drag ends or with each key."""

    moved = Signal(object)
    settled = Signal()
    looked_at = Signal(bool)
    """Whether the mouse or the keys are at this frame."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedSize(SIDE, TALL)
        self._shot: Shot | None = None
        self._attachment: Attachment | None = None
        self._picture, self._ground, self._logos, self._tokens = QPixmap(), QImage(), Logos({}), t.LIGHT
        self._held: QPointF | None = None

    def show_shot(self, shot: Shot, attachment: Attachment) -> None:
        self._shot, self._attachment = shot, attachment
        held = Qt.CursorShape.ArrowCursor if shot.fixed or not self._room() else Qt.CursorShape.OpenHandCursor
        self.setCursor(held)
        self.update()

    def show_picture(self, picture: QPixmap, ground: QImage, logos: Logos) -> None:
        """The same small picture for painting and for looking at."""
        self._picture, self._ground, self._logos = picture, ground, logos
        self.update()

    def paint_with(self, tokens: t.Tokens) -> None:
        self._tokens = tokens
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self._held = event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held is None or self._shot is None:
            return
        way = self._held - event.position()
        self._held = event.position()
        rect, crop = self._rect(), self._shot.plan.crop
        self._move(way.x() / rect.width() * crop.width, way.y() / rect.height() * crop.height)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._held = None
        self.settled.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        way = WAYS.get(Qt.Key(event.key()))
        if way is None or self._attachment is None:
            super().keyPressEvent(event)
            return
        step = BIG_STEP if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else STEP
        self._move(way[0] * step * self._attachment.width, way[1] * step * self._attachment.height)
        self.settled.emit()

    def enterEvent(self, event: QEnterEvent) -> None:
        self.looked_at.emit(True)

    def leaveEvent(self, event: QEvent) -> None:
        self.looked_at.emit(self.hasFocus())

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.looked_at.emit(True)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.looked_at.emit(False)
        super().focusOutEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        shot, attachment, rect = self._shot, self._attachment, self._rect()
        if shot is not None and attachment is not None and not self._picture.isNull():
            original = (attachment.width, attachment.height)
            paint_frame(painter, rect, shot.plan, self._picture, original)
            paint_logo(painter, rect, shot.plan, self._logos.on(shot.plan, self._ground, original))
            paint_zones(painter, rect, tuple(zone.area for zone in shot.zones))
            paint_cut(painter, rect, seen_of(shot))
            at = QPointF(
                rect.left() + shot.plan.focus[0] * rect.width(), rect.top() + shot.plan.focus[1] * rect.height()
            )
            painter.setClipRect(rect)
            paint_point(painter, at, t.SPACE_1 + 1, QColor(self._tokens.accent))
            painter.setClipping(False)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        held = self.hasFocus()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(QPen(QColor(self._tokens.focus if held else self._tokens.line), 2 if held else 1))
        painter.drawRect(rect.adjusted(0.5, 0.5, -0.5, -0.5))
        painter.end()

    def _room(self) -> bool:
        """Whether there is more of the picture than the frame shows."""
        assert self._shot is not None
        assert self._attachment is not None
        crop = self._shot.plan.crop
        return crop.width < self._attachment.width or crop.height < self._attachment.height

    def _move(self, across: float, down: float) -> None:
        """The frame over the picture, by pixels of the original."""
        shot, picture = self._shot, self._attachment
        if shot is None or picture is None or shot.fixed or not self._room():
            return
        crop = shot.plan.crop
        x = ((crop.left + crop.right) / 2 + across) / picture.width
        y = ((crop.top + crop.bottom) / 2 + down) / picture.height
        half_x, half_y = crop.width / 2 / picture.width, crop.height / 2 / picture.height
        self.moved.emit(Focus(_within(x, half_x), _within(y, half_y)))

    def _rect(self) -> QRectF:
        """Where the frame lies: above its name, so that all names of a row stand in line."""
        plan = self._shot.plan if self._shot else None
        wide, tall = (plan.width, plan.height) if plan else (1, 1)
        scale = min((SIDE - 2) / wide, (TALL - 2) / tall)
        shown = QSize(max(1, round(wide * scale)), max(1, round(tall * scale)))
        return QRectF(1, TALL - 1 - shown.height(), shown.width(), shown.height())


class FrameTile(QWidget):
    """A frame with its name, its kind where there is a choice, and the way back to what all channels show."""

    joined = Signal()
    kind_chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedWidth(SIDE)
        self._shot: Shot | None = None
        self.view = FrameView(self)
        self.name, self.about = QLabel(self), QLabel(self)
        self.name.setProperty("kind", "strong")
        self.about.setProperty("kind", "small")
        self.kind = QComboBox(self)
        self.kind.setProperty("kind", "quiet")
        self.kind.activated.connect(lambda _: self.kind_chosen.emit(self.kind.currentData()))
        self.join = quiet_button(self)
        self.join.clicked.connect(self.joined)
        policy = self.join.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # the names of a row stay in line
        self.join.setSizePolicy(policy)
        self._lay_out()

    def show_shot(self, shot: Shot, attachment: Attachment) -> None:
        self.view.show_shot(shot, attachment)
        if shot == self._shot:
            return
        fresh = self._shot is None or self._shot.kinds != shot.kinds
        self._shot = shot
        if fresh:
            self._fill_kinds(shot)
        self.kind.setCurrentIndex(max(0, self.kind.findData(shot.framing.kind)))
        self.kind.setVisible(bool(shot.kinds))
        self.join.setVisible(shot.own)
        self._say(shot)

    def paint_with(self, tokens: t.Tokens) -> None:
        self.view.paint_with(tokens)
        self.join.setIcon(icon("undo", tokens))

    def _fill_kinds(self, shot: Shot) -> None:
        self.kind.clear()
        for key in ("", *shot.kinds):
            self.kind.addItem(frame_words(key), key)

    def _say(self, shot: Shot) -> None:
        plan = shot.plan
        ratio = ratio_words(plan.width, plan.height)
        self.name.setText(shot.network)
        self.about.setText(self._about(shot, ratio))
        spoken = f"{shot.network}, {self.about.text()}"
        self.view.setAccessibleName(spoken)
        self.view.setToolTip(self._tip(shot))
        self.view.setAccessibleDescription(self._tip(shot))
        self.kind.setAccessibleName(self.tr("Kind of picture on {network}").format(network=shot.network))
        words = self.tr("Cut it as on all channels again")
        self.join.setToolTip(words)
        self.join.setAccessibleName(f"{words}, {shot.network}")

    def _about(self, shot: Shot, ratio: str) -> str:
        parts = [frame_words(shot.what), ratio]
        if shot.own:
            parts.append(self.tr("differs"))
        elif shot.fixed:
            parts.append(self.tr("fixed"))
        return " · ".join(parts)

    def _tip(self, shot: Shot) -> str:
        plan = shot.plan
        lines = [self.tr("{width} × {height} pixels").format(width=plan.width, height=plan.height)]
        if shot.advised is not None and plan.width < shot.advised[0]:
            size = {"width": shot.advised[0], "height": shot.advised[1]}
            lines.append(self.tr("Advised are {width} × {height}.").format(**size))
        if shot.zones:
            lines.append(self.tr("Hatched: what the network may cover."))
        if seen_of(shot) != WHOLE:
            lines.append(self.tr("Shaded: what the feed cuts off beside the other pictures."))
        if shot.fixed:
            lines.append(self.tr("The network fetches this picture and cuts it by itself."))
        return "\n".join(lines)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(0)
        top.addWidget(self.name, 1)
        top.addWidget(self.join)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.view)
        column.addLayout(top)
        column.addWidget(self.about)
        column.addWidget(self.kind)
        column.addStretch(1)


def seen_of(shot: Shot) -> Area:
    """Which part of a picture is seen where several stand side by side; all of it where nobody can say."""
    if not shot.together or shot.look is None:
        return WHOLE
    placed = places(shot.together, shot.look.media, shot.look.frame.width)
    source = next((place.source for place in placed if place.plan.attachment_id == shot.plan.attachment_id), None)
    if source is None:
        return WHOLE
    seen = (source.x, source.y, source.x + source.width, source.y + source.height)
    return Area(*(round(edge, 3) for edge in seen))


def _within(share: float, half: float) -> float:
    """So that a frame around it does not leave the picture."""
    return round(min(max(share, min(half, 0.5)), max(1 - half, 0.5)), 4)
