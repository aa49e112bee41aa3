"""Paints a picture as one channel's frame shows it, from one small pixmap: nothing is decoded while a point moves."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPixmap

from composer.core.message import Area
from composer.core.prepared import Box, PicturePlan

_COVER = QColor(0, 0, 0, 90)
_CUT = QColor(0, 0, 0, 150)
_HATCH = QColor(255, 255, 255, 150)


def paint_frame(
    painter: QPainter, rect: QRectF, plan: PicturePlan, picture: QPixmap, original: tuple[int, int]
) -> None:
    """`picture` is the whole original, at any size; `original` is the size that `plan` counts in."""
    scale = rect.width() / plan.width
    place = plan.finish.inner if plan.finish and plan.finish.inner else Box(0, 0, plan.width, plan.height)
    painter.save()
    painter.setClipRect(rect, Qt.ClipOperation.IntersectClip)
    painter.fillRect(rect, QColor(plan.background))
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawPixmap(_on(rect, place, scale), picture, _source(plan.crop, picture, original))
    painter.restore()


def paint_cut(painter: QPainter, rect: QRectF, seen: Area) -> None:
    """What a feed cuts off beside other pictures, shaded."""
    for area in (
        Area(0, 0, seen.left, 1),
        Area(seen.right, 0, 1, 1),
        Area(seen.left, 0, seen.right, seen.top),
        Area(seen.left, seen.bottom, seen.right, 1),
    ):
        painter.fillRect(part_of(rect, area), _CUT)


def paint_zones(painter: QPainter, rect: QRectF, areas: tuple[Area, ...]) -> None:
    """What the network covers, hatched."""
    for area in areas:
        shown = part_of(rect, area)
        painter.fillRect(shown, _COVER)
        painter.fillRect(shown, QBrush(_HATCH, Qt.BrushStyle.BDiagPattern))


def paint_logo(painter: QPainter, rect: QRectF, plan: PicturePlan, logo: QPixmap) -> None:
    if plan.logo is None:
        return
    shown = _on(rect, plan.logo.box, rect.width() / plan.width)
    painter.save()
    painter.setClipRect(rect, Qt.ClipOperation.IntersectClip)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    if logo.isNull():
        painter.setPen(QPen(QColor("white"), 1))
        painter.drawRect(shown)
    else:
        painter.drawPixmap(shown, logo, QRectF(logo.rect()))
    painter.restore()


def paint_point(painter: QPainter, at: QPointF, size: float, accent: QColor, *, proposed: bool = False) -> None:
    """The focal point; with a broken ring while it is only proposed."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for colour, width in (("black", 5.0), ("white", 2.5)):
        pen = QPen(QColor(colour), width * size / 12)
        if proposed:
            pen.setDashPattern([2, 2] if colour == "white" else [1, 1])
        painter.setPen(pen)
        painter.drawEllipse(at, size, size)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(accent)
    painter.drawEllipse(at, size / 3, size / 3)


def part_of(rect: QRectF, area: Area) -> QRectF:
    return QRectF(
        rect.left() + area.left * rect.width(),
        rect.top() + area.top * rect.height(),
        (area.right - area.left) * rect.width(),
        (area.bottom - area.top) * rect.height(),
    )


def _on(rect: QRectF, box: Box, scale: float) -> QRectF:
    return QRectF(rect.left() + box.left * scale, rect.top() + box.top * scale, box.width * scale, box.height * scale)


def _source(crop: Box, picture: QPixmap, original: tuple[int, int]) -> QRectF:
    across, down = picture.width() / original[0], picture.height() / original[1]
    return QRectF(crop.left * across, crop.top * down, crop.width * across, crop.height * down)
