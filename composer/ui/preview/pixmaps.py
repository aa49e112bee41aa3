"""Pictures cut, scaled and rounded once, not at every repaint."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QImage, QPainter, QPainterPath, QPixmap

from composer.ui.preview.grid import Rect

Corners = tuple[float, float, float, float]
"""Radii: top left, top right, bottom right, bottom left."""
LARGEST = 1280
"""Pixels: the widest card on a screen of double density."""


@dataclass(frozen=True)
class _Wanted:
    image: int
    source: Rect
    size: tuple[float, float]
    corners: Corners
    ratio: float


def reduced(image: QImage) -> QImage:
    """`image` no larger than any card shows it, so that a new width costs little; the same one when it is small."""
    if max(image.width(), image.height()) <= LARGEST:
        return image
    return image.scaled(
        LARGEST, LARGEST, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    )


class Pixmaps:
    """Keeps what the last two paintings asked for."""

    def __init__(self) -> None:
        self._new: dict[_Wanted, QPixmap] = {}
        self._old: dict[_Wanted, QPixmap] = {}

    def get(self, image: QImage, source: Rect, size: tuple[float, float], corners: Corners, ratio: float) -> QPixmap:
        """The part `source` (shares) of `image` at `size` logical pixels."""
        wanted = _Wanted(image.cacheKey(), source, size, corners, ratio)
        if wanted not in self._new:
            self._new[wanted] = self._old.get(wanted) or _made(image, wanted)
        return self._new[wanted]

    def turn(self) -> None:
        """Begin a new set of sizes; what is not asked for before the next one is dropped. Several turns without a
        painting between them are one."""
        if self._new:
            self._old, self._new = self._new, {}


def _made(image: QImage, wanted: _Wanted) -> QPixmap:
    width, height = (max(1, round(side * wanted.ratio)) for side in wanted.size)
    s = wanted.source
    part = QRectF(
        s.x * image.width(), s.y * image.height(), s.width * image.width(), s.height * image.height()
    ).toAlignedRect()
    scaled = image.copy(part.intersected(image.rect())).scaled(
        QSize(width, height), Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    if any(wanted.corners):
        scaled = _rounded(scaled, tuple(c * wanted.ratio for c in wanted.corners))
    made = QPixmap.fromImage(scaled)
    made.setDevicePixelRatio(wanted.ratio)
    return made


def _rounded(image: QImage, corners: tuple[float, ...]) -> QImage:
    made = QImage(image.size(), QImage.Format.Format_ARGB32_Premultiplied)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillPath(outline(QRectF(made.rect()), corners), QBrush(image))
    painter.end()
    return made


def outline(rect: QRectF, corners: tuple[float, ...]) -> QPainterPath:
    """A rectangle whose corners have radii of their own: top left, top right, bottom right, bottom left."""
    top_left, top_right, bottom_right, bottom_left = (min(c, rect.width() / 2, rect.height() / 2) for c in corners)
    path = QPainterPath()
    path.moveTo(rect.left() + top_left, rect.top())
    path.lineTo(rect.right() - top_right, rect.top())
    path.arcTo(rect.right() - 2 * top_right, rect.top(), 2 * top_right, 2 * top_right, 90, -90)
    path.lineTo(rect.right(), rect.bottom() - bottom_right)
    path.arcTo(
        rect.right() - 2 * bottom_right, rect.bottom() - 2 * bottom_right, 2 * bottom_right, 2 * bottom_right, 0, -90
    )
    path.lineTo(rect.left() + bottom_left, rect.bottom())
    path.arcTo(rect.left(), rect.bottom() - 2 * bottom_left, 2 * bottom_left, 2 * bottom_left, 270, -90)
    path.lineTo(rect.left(), rect.top() + top_left)
    path.arcTo(rect.left(), rect.top(), 2 * top_left, 2 * top_left, 180, -90)
    path.closeSubpath()
    return path
