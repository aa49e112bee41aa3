"""The whole picture with its focal point and, where the editor wants one, its crop: set by mouse or keys."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from composer.core.message import Area, Attachment, Focus
from composer.core.prepared import Box
from composer.ui import tokens as t
from composer.ui.images.frame_tile import BIG_STEP, STEP, WAYS
from composer.ui.images.paint_frame import paint_point, part_of

LEAST = QSize(360, 300)
_NEAR = 8
"""Pixels within which the edge of the crop is caught."""
LEAST_CROP = 0.05
_SHADE = QColor(0, 0, 0, 120)


class FocusCanvas(QWidget):
    """`moved` carries a Focus, `cropped` an Area, both at every step; `settled` comes when a drag ends or with each
    key. Arrow keys move the point, with Shift in larger steps."""

    moved = Signal(object)
    cropped = Signal(object)
    settled = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(LEAST)
        self.setMouseTracking(True)
        self._attachment: Attachment | None = None
        self._image, self._scaled, self._tokens = QImage(), QPixmap(), t.LIGHT
        self._frame: Box | None = None
        self._edges: tuple[str, ...] | None = None

    def show_picture(self, image: QImage) -> None:
        self._image, self._scaled = image, QPixmap()
        self.update()

    def show_attachment(self, attachment: Attachment) -> None:
        self._attachment = attachment
        self._say(attachment)
        self.update()

    def show_frame(self, frame: Box | None) -> None:
        """What one channel shows of the picture; the rest is shaded."""
        self._frame = frame
        self.update()

    def paint_with(self, tokens: t.Tokens) -> None:
        self._tokens = tokens
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._edges = self._edges_at(event.position())
        self._drag(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._drag(event.position())
        else:
            self.setCursor(_cursor(self._edges_at(event.position())))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.settled.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        way = WAYS.get(Qt.Key(event.key()))
        if way is None or self._attachment is None:
            super().keyPressEvent(event)
            return
        step = BIG_STEP if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else STEP
        focus = self._attachment.focus
        self._point(focus.x + way[0] * step, focus.y + way[1] * step)
        self.settled.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        attachment = self._attachment
        if attachment is not None and not self._image.isNull():
            place = self._place(attachment)
            painter.drawPixmap(place.topLeft(), self._picture(place))
            if self._frame is not None:
                self._shade(painter, place, self._on_screen(self._frame, place, attachment))
            if attachment.crop is not None:
                self._draw_crop(painter, place, part_of(place, attachment.crop))
            at = QPointF(
                place.left() + attachment.focus.x * place.width(), place.top() + attachment.focus.y * place.height()
            )
            paint_point(painter, at, t.SPACE_3, QColor(self._tokens.accent), proposed=attachment.proposed)
        if self.hasFocus():
            painter.setPen(QPen(QColor(self._tokens.focus), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(self.rect()).adjusted(1, 1, -1, -1))
        painter.end()

    def _shade(self, painter: QPainter, place: QRectF, shown: QRectF) -> None:
        for dark in (
            QRectF(place.left(), place.top(), place.width(), shown.top() - place.top()),
            QRectF(place.left(), shown.bottom(), place.width(), place.bottom() - shown.bottom()),
            QRectF(place.left(), shown.top(), shown.left() - place.left(), shown.height()),
            QRectF(shown.right(), shown.top(), place.right() - shown.right(), shown.height()),
        ):
            painter.fillRect(dark, _SHADE)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for colour, width in ((QColor(0, 0, 0, 150), 3.0), (QColor("white"), 1.5)):
            painter.setPen(QPen(colour, width))
            painter.drawRect(shown)

    def _draw_crop(self, painter: QPainter, place: QRectF, crop: QRectF) -> None:
        self._shade(painter, place, crop)
        painter.setPen(QPen(QColor("black"), 1))
        painter.setBrush(QColor("white"))
        for x in (crop.left(), crop.center().x(), crop.right()):
            for y in (crop.top(), crop.center().y(), crop.bottom()):
                if QPointF(x, y) != crop.center():
                    painter.drawRect(QRectF(x - 4, y - 4, 8, 8))

    def _picture(self, place: QRectF) -> QPixmap:
        ratio = self.devicePixelRatioF()
        wanted = (place.size() * ratio).toSize()
        if self._scaled.size() != wanted:
            by = (Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)
            self._scaled = QPixmap.fromImage(self._image.scaled(wanted, *by))
            self._scaled.setDevicePixelRatio(ratio)
        return self._scaled

    def _place(self, attachment: Attachment) -> QRectF:
        """Where the picture lies in the widget, with room for the handles of the crop."""
        inner = QRectF(self.rect()).adjusted(t.SPACE_2, t.SPACE_2, -t.SPACE_2, -t.SPACE_2)
        scale = min(inner.width() / attachment.width, inner.height() / attachment.height)
        shown = QRectF(0, 0, round(attachment.width * scale), round(attachment.height * scale))
        shown.moveCenter(inner.center())
        return shown

    def _on_screen(self, box: Box, place: QRectF, attachment: Attachment) -> QRectF:
        scale = place.width() / attachment.width
        return QRectF(
            place.left() + box.left * scale, place.top() + box.top * scale, box.width * scale, box.height * scale
        )

    def _drag(self, position: QPointF) -> None:
        if self._attachment is None:
            return
        place = self._place(self._attachment)
        x, y = (position.x() - place.left()) / place.width(), (position.y() - place.top()) / place.height()
        if self._edges is None:
            self._point(x, y)
        elif self._attachment.crop is not None:
            self.cropped.emit(with_edges(self._attachment.crop, self._edges, x, y))

    def _point(self, x: float, y: float) -> None:
        self.moved.emit(Focus(round(min(1.0, max(0.0, x)), 4), round(min(1.0, max(0.0, y)), 4)))

    def _edges_at(self, position: QPointF) -> tuple[str, ...] | None:
        """Which edges of the crop are near, at most one of each direction; `None` where there are none."""
        attachment = self._attachment
        if attachment is None or attachment.crop is None:
            return None
        crop = part_of(self._place(attachment), attachment.crop)
        if not crop.adjusted(-_NEAR, -_NEAR, _NEAR, _NEAR).contains(position):
            return None
        far = {
            "left": abs(position.x() - crop.left()),
            "right": abs(position.x() - crop.right()),
            "top": abs(position.y() - crop.top()),
            "bottom": abs(position.y() - crop.bottom()),
        }
        pairs = (("left", "right"), ("top", "bottom"))
        near = tuple(edge for pair in pairs if far[edge := min(pair, key=far.__getitem__)] <= _NEAR)
        return near or None

    def _say(self, attachment: Attachment) -> None:
        focus = attachment.focus
        words = self.tr("Focal point: {x}% from the left, {y}% from the top")
        if attachment.proposed:
            words = self.tr("Proposed focal point: {x}% from the left, {y}% from the top")
        self.setAccessibleName(words.format(x=round(focus.x * 100), y=round(focus.y * 100)))


def with_edges(crop: Area, edges: tuple[str, ...], x: float, y: float) -> Area:
    """`crop` with some of its edges at x and y, within the picture and never without a part left over."""
    for edge in edges:
        if edge == "left":
            crop = replace(crop, left=round(min(max(0.0, x), crop.right - LEAST_CROP), 4))
        elif edge == "right":
            crop = replace(crop, right=round(max(min(1.0, x), crop.left + LEAST_CROP), 4))
        elif edge == "top":
            crop = replace(crop, top=round(min(max(0.0, y), crop.bottom - LEAST_CROP), 4))
        else:
            crop = replace(crop, bottom=round(max(min(1.0, y), crop.top + LEAST_CROP), 4))
    return crop


def _cursor(edges: tuple[str, ...] | None) -> Qt.CursorShape:
    if edges is None:
        return Qt.CursorShape.CrossCursor
    if len(edges) == 1:
        return Qt.CursorShape.SizeHorCursor if edges[0] in ("left", "right") else Qt.CursorShape.SizeVerCursor
    falling = edges in (("left", "top"), ("right", "bottom"))
    return Qt.CursorShape.SizeFDiagCursor if falling else Qt.CursorShape.SizeBDiagCursor
