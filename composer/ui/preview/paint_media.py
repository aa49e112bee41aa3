"""Paints the pictures of a post with their badges."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter, QPen, QPixmap

from composer.core.look import AltBadge, Corner, Look, Palette
from composer.ui import fonts
from composer.ui.preview import icons, paint_link_card, words
from composer.ui.preview.colours import colour
from composer.ui.preview.grid import DOTS, Place
from composer.ui.preview.part import PartView
from composer.ui.preview.pixmaps import Corners, Pixmaps, outline

_ICON = 28.0
_DOT, _ARROW = 6.0, 22.0
_BUTTON = QColor(255, 255, 255, 215)
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
    ratio = painter.deviceTransform().m11()  # of a screen its density, of paper what the card is enlarged by
    keys = tuple(image.cacheKey() if (image := pictures.get(p.plan.attachment_id)) else 0 for p in view.places)
    card = view.part.card if view.part and view.card else None
    if card is not None and card.picture is not None and (image := pictures.get(card.picture.attachment_id)):
        keys = (image.cacheKey(),)
    wanted = (view.places, view.card, card, keys, view.media.width(), view.media.height(), ratio, palette)
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
    if view.card is not None and view.part is not None and view.part.card is not None:
        card = view.part.card
        image = pictures.get(card.picture.attachment_id) if card.picture else None
        paint_link_card.paint(painter, view.card, card, image, look, palette, pixmaps)
    if not view.places and view.card is None:
        _missing(painter, QRectF(0, 0, view.media.width(), view.media.height()), look, palette)
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
    if place.of:
        _page(painter, rect, place, look, palette)
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


def _missing(painter: QPainter, rect: QRectF, look: Look, palette: Palette) -> None:
    radius = float(look.media.radius)
    _placeholder(painter, rect, (radius,) * 4, palette)
    painter.setPen(colour(palette.secondary))
    painter.setFont(fonts.font(look.type.families, 13, 400))
    below = QRectF(rect.left(), rect.center().y() + _ICON / 2 + 6, rect.width(), 20)
    painter.drawText(below, Qt.AlignmentFlag.AlignCenter, words.picture_needed())


def _hidden(painter: QPainter, rect: QRectF, corners: Corners, count: int, look: Look) -> None:
    painter.fillPath(outline(rect, corners), _VEIL)
    painter.setPen(Qt.GlobalColor.white)
    painter.setFont(fonts.font(look.type.families, 24, 600))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, f"+{count}")


def _page(painter: QPainter, rect: QRectF, place: Place, look: Look, palette: Palette) -> None:
    """Which picture of a carousel this is: in a corner, and as dots below."""
    made = fonts.font(look.type.families, 12, 400)
    text = f"{place.number}/{place.of}"
    wide = QFontMetricsF(made).horizontalAdvance(text) + 20
    ground = QRectF(rect.right() - 12 - wide, rect.top() + 12, wide, 26)
    painter.fillPath(outline(ground, (13.0,) * 4), _VEIL)
    painter.setPen(Qt.GlobalColor.white)
    painter.setFont(made)
    painter.drawText(ground, Qt.AlignmentFlag.AlignCenter, text)
    for shown, x, sign in (
        (place.number > 1, rect.left() + _ARROW, "‹"),
        (place.number < place.of, rect.right() - _ARROW, "›"),
    ):
        if shown:
            _arrow(painter, QPointF(x, rect.center().y()), sign, look)
    quiet = QColor(colour(palette.secondary))
    quiet.setAlphaF(quiet.alphaF() * 0.4)
    x = rect.center().x() - (place.of - 1) * _DOT
    painter.setPen(Qt.PenStyle.NoPen)
    for number in range(1, place.of + 1):
        painter.setBrush(colour(palette.link) if number == place.number else quiet)
        painter.drawEllipse(QRectF(x - _DOT / 2, rect.bottom() + (DOTS - _DOT) / 2, _DOT, _DOT))
        x += 2 * _DOT
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _arrow(painter: QPainter, middle: QPointF, sign: str, look: Look) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_BUTTON)
    circle = QRectF(0, 0, 26, 26)
    circle.moveCenter(middle)
    painter.drawEllipse(circle)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(Qt.GlobalColor.black)
    painter.setFont(fonts.font(look.type.families, 20, 400))
    painter.drawText(circle.adjusted(0, -4, 0, 0), Qt.AlignmentFlag.AlignCenter, sign)


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
