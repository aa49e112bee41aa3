"""An account's picture in a circle; its initials until there is one."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QWidget

from composer.ui import fonts
from composer.ui import tokens as t
from composer.ui.preview.avatar import initials
from composer.ui.preview.colours import readable_on


class FaceCircle(QWidget):
    """The name stands beside it, so that it says nothing to screen readers."""

    def __init__(self, name: str, accent: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._name, self._accent = name, accent
        self._image = QImage()
        self.setFixedSize(t.FACE, t.FACE)

    @property
    def shows_picture(self) -> bool:
        return not self._image.isNull()

    def show_picture(self, data: bytes | None) -> None:
        """An encoded picture of our own making."""
        self._image = QImage.fromData(data) if data else QImage()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        place = QRectF(self.rect())
        circle = QPainterPath()
        circle.addEllipse(place)
        painter.setClipPath(circle)
        if self.shows_picture:
            painter.drawImage(place, self._image, _square(self._image))
        else:
            ground = QColor(self._accent)
            painter.fillPath(circle, ground)
            painter.setPen(readable_on(ground))
            painter.setFont(fonts.font((), t.FACE * 0.38, 600))
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, initials(self._name))
        painter.end()


def _square(image: QImage) -> QRectF:
    """The middle of it."""
    side = min(image.width(), image.height())
    return QRectF((image.width() - side) / 2, (image.height() - side) / 2, side, side)
