"""Paints the pictures of a post with their badges."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter, QPen, QPixmap

from composer.core.look import AltBadge, Corner, Look, Palette
from composer.ui import fonts
from composer.ui.preview import icons
from composer.ui.preview.colours import colour
from composer.ui.preview.grid import Place
from composer.ui.preview.part import PartView
from composer.ui.preview.pixmaps import Corners, Pixmaps, outline

_ICON = 28.0
_VEIL = QColor(0, 0, 0, 140)


@dataclass(frozen=True)
class Block:
    """The pictures of one part, painted, and what they were painted for."""

    made_for: tuple[object, ...]
    pixmap: QPixmap


def paint(
    painter: QPainter,
    view: PartView,
    pictures: Mapping[str, QImage],
    look: Look,
    palette: Palette,
    pixmaps: Pixmaps,
    block: Block | None,
) -> Block:
    """A picture that is not there yet is a quiet field of the right size. Gives the block to pass in next time: when
    a text above grows by a line, the whole block is painted again a little lower."""
    ratio = painter.device().devicePixelRatio()
    keys = tuple(image.cacheKey() if (image := pictures.get(p.plan.attachment_id)) else 0 for p in view.places)
    wanted = (view.places, keys, view.media.width(), view.media.height(), ratio, palette)
    if block is None or block.made_for != wanted:
        block = Block(wanted, _block(view, pictures, look, palette, pixmaps, ratio))
    painter.drawPixmap(view.media.topLeft(), block.pixmap)
    return block


def _block(
    view: PartView, pictures: Mapping[str, QImage], look: Look, palette: Palette, pixmaps: Pixmaps, ratio: float
) -> QPixmap:
    made = QPixmap((view.media.size() * ratio).toSize())
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for place in view.places:
        _place(painter, place, pictures.get(place.plan.attachment_id), look, palette, pixmaps)
    painter.end()
    return made


def _place(
    painter: QPainter, place: Place, image: QImage | None, look: Look, palette: Palette, pixmaps: Pixmaps
) -> None:
    rect = QRectF(place.rect.x, place.rect.y, place.rect.width, place.rect.height)
    corners = _corners(place, look.media.radius)
    if image is None or image.isNull():
        _placeholder(painter, rect, corners, palette)
    else:
        size = (rect.width(), rect.height())
        ratio = painter.device().devicePixelRatio()
        painter.drawPixmap(rect.topLeft(), pixmaps.get(image, place.source, size, corners, ratio))
    if look.media.outline:
        edge = outline(rect.adjusted(0.5, 0.5, -0.5, -0.5), corners)
        painter.strokePath(edge, QPen(colour(palette.media_border)))
    if place.hidden:
        _hidden(painter, rect, corners, place.hidden, look)
    elif look.alt_badge.shown and place.plan.alt.strip():
        _badge(painter, rect, look.alt_badge, look)


def _corners(place: Place, radius: float) -> Corners:
    first, second, third, fourth = (float(radius) if rounded else 0.0 for rounded in place.corners)
    return (first, second, third, fourth)


def _placeholder(painter: QPainter, rect: QRectF, corners: Corners, palette: Palette) -> None:
    ground = QColor(colour(palette.secondary))
    ground.setAlphaF(ground.alphaF() * 0.14)
    painter.fillPath(outline(rect, corners), ground)
    ink = QColor(colour(palette.secondary))
    ink.setAlphaF(ink.alphaF() * 0.6)
    side = min(_ICON, rect.width() / 2, rect.height() / 2)
    place = QRectF(0, 0, side, side)
    place.moveCenter(rect.center())
    icons.draw(painter, icons.PICTURE, ink, place)


def _hidden(painter: QPainter, rect: QRectF, corners: Corners, count: int, look: Look) -> None:
    painter.fillPath(outline(rect, corners), _VEIL)
    painter.setPen(Qt.GlobalColor.white)
    painter.setFont(fonts.font(look.type.families, 24, 600))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, f"+{count}")


def _badge(painter: QPainter, rect: QRectF, badge: AltBadge, look: Look) -> None:
    made = fonts.font(look.type.families, badge.size, badge.weight)
    width = QFontMetricsF(made).horizontalAdvance("ALT") + badge.size * 0.8
    tall = badge.size + 7.0
    left = rect.left() + badge.margin if badge.corner is Corner.BOTTOM_LEFT else rect.right() - badge.margin - width
    place = QRectF(round(left), round(rect.bottom() - badge.margin - tall), round(width), round(tall))
    painter.fillPath(outline(place, (badge.radius,) * 4), colour(badge.fill))
    painter.setPen(colour(badge.text))
    painter.setFont(made)
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, "ALT")
