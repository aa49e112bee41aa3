"""The focal point of a picture: set by mouse or keys, with every channel's crop drawn over it as it moves."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from composer.core.message import Attachment, Focus
from composer.core.prepared import Box
from composer.ui import tokens as t
from composer.ui.theme import interface_font

CANVAS = QSize(760, 500)
STEP, BIG_STEP = 0.01, 0.1
SHADE = 96
"""How dark the part is that no channel shows, of 255."""


class FocusCanvas(QWidget):
    """`moved` carries a Focus. Arrow keys move it too, with Shift in larger steps."""

    moved = Signal(object)

    def __init__(self, attachment: Attachment, image: QImage, tokens: t.Tokens, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(CANVAS)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self._size = (attachment.width, attachment.height)
        self._focus = attachment.focus
        self._image, self._tokens = image, tokens
        self._scaled = QPixmap()
        self._crops: tuple[tuple[str, Box], ...] = ()
        self._say()

    def show_crops(self, crops: Sequence[tuple[str, Box]]) -> None:
        """The channels' names and crops; equal crops are drawn once under both names."""
        merged: dict[Box, str] = {}
        for name, box in crops:
            merged[box] = f"{merged[box]}, {name}" if box in merged else name
        self._crops = tuple((name, box) for box, name in merged.items())
        self.update()

    def show_focus(self, focus: Focus) -> None:
        self._focus = focus
        self._say()
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._point_at(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._point_at(event.position())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = BIG_STEP if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else STEP
        ways = {
            Qt.Key.Key_Left: (-step, 0.0),
            Qt.Key.Key_Right: (step, 0.0),
            Qt.Key.Key_Up: (0.0, -step),
            Qt.Key.Key_Down: (0.0, step),
        }
        way = ways.get(Qt.Key(event.key()))
        if way is None:
            super().keyPressEvent(event)
            return
        self._move_to(self._focus.x + way[0], self._focus.y + way[1])

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = self._place()
        painter.drawPixmap(place.topLeft(), self._picture(place))
        painter.fillRect(place, QColor(0, 0, 0, SHADE) if self._crops else Qt.GlobalColor.transparent)
        for _, box in self._crops:
            shown = self._on_screen(box, place)
            source = QRectF(shown.translated(-place.topLeft()))
            ratio = self._scaled.devicePixelRatio()
            painter.drawPixmap(shown, self._scaled, QRectF(source.topLeft() * ratio, source.size() * ratio))
        for index, (name, box) in enumerate(self._crops):
            self._draw_frame(painter, self._on_screen(box, place), name, index)
        self._draw_point(painter, place)
        if self.hasFocus():
            painter.setPen(QPen(QColor(self._tokens.focus), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(self.rect()).adjusted(1, 1, -1, -1))
        painter.end()

    def _draw_frame(self, painter: QPainter, shown: QRectF, name: str, index: int) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(0, 0, 0, 150), 3))
        painter.drawRect(shown)
        painter.setPen(QPen(QColor("white"), 1.5))
        painter.drawRect(shown)
        painter.setFont(interface_font(t.SMALL, bold=True))
        metrics = painter.fontMetrics()
        label = QRectF(
            shown.left() + t.SPACE_1,
            shown.top() + t.SPACE_1 + index * (metrics.height() + t.SPACE_1),
            metrics.horizontalAdvance(name) + t.SPACE_2,
            metrics.height(),
        )
        painter.fillRect(label, QColor(0, 0, 0, 170))
        painter.drawText(label, Qt.AlignmentFlag.AlignCenter, name)

    def _draw_point(self, painter: QPainter, place: QRectF) -> None:
        at = QPointF(place.left() + self._focus.x * place.width(), place.top() + self._focus.y * place.height())
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for colour, width in (("black", 5.0), ("white", 2.5)):
            painter.setPen(QPen(QColor(colour), width))
            painter.drawEllipse(at, t.SPACE_3, t.SPACE_3)
        painter.setBrush(QColor(self._tokens.accent))
        painter.drawEllipse(at, t.SPACE_1, t.SPACE_1)

    def _picture(self, place: QRectF) -> QPixmap:
        ratio = self.devicePixelRatioF()
        wanted = (place.size() * ratio).toSize()
        if self._scaled.size() != wanted:
            smooth = Qt.TransformationMode.SmoothTransformation
            scaled = self._image.scaled(wanted, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)
            self._scaled = QPixmap.fromImage(scaled)
            self._scaled.setDevicePixelRatio(ratio)
        return self._scaled

    def _place(self) -> QRectF:
        """Where the picture lies in the widget."""
        width, height = self._size
        scale = min(self.width() / width, self.height() / height)
        shown = QRectF(0, 0, width * scale, height * scale)
        shown.moveCenter(QRectF(self.rect()).center())
        return shown

    def _on_screen(self, box: Box, place: QRectF) -> QRectF:
        scale = place.width() / self._size[0]
        return QRectF(
            place.left() + box.left * scale, place.top() + box.top * scale, box.width * scale, box.height * scale
        )

    def _point_at(self, position: QPointF) -> None:
        place = self._place()
        self._move_to((position.x() - place.left()) / place.width(), (position.y() - place.top()) / place.height())

    def _move_to(self, x: float, y: float) -> None:
        focus = Focus(round(min(1.0, max(0.0, x)), 4), round(min(1.0, max(0.0, y)), 4))
        self.show_focus(focus)
        self.moved.emit(focus)

    def _say(self) -> None:
        words = self.tr("Focal point: {x}% from the left, {y}% from the top")
        self.setAccessibleName(words.format(x=round(self._focus.x * 100), y=round(self._focus.y * 100)))


class FocusDialog(QDialog):
    """Each move takes effect at once and is one step of undo while the dialog is open."""

    def __init__(self, attachment: Attachment, image: QImage, tokens: t.Tokens, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("focal-point")
        self.setWindowTitle(self.tr("Focal point"))
        self.picture_id = attachment.id
        self.canvas = FocusCanvas(attachment, image, tokens, self)
        words = QLabel(
            self.tr(
                "Click on what must stay visible, or move the point with the arrow keys. "
                "The frames show what each channel cuts out."
            ),
            self,
        )
        words.setProperty("kind", "muted")
        words.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(t.SPACE_4, t.SPACE_4, t.SPACE_4, t.SPACE_4)
        column.setSpacing(t.SPACE_3)
        column.addWidget(words)
        column.addWidget(self.canvas, 1)
        column.addWidget(buttons)
        self.canvas.setFocus()
