"""Paints the card of a link."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from composer.core.look import Look, Palette
from composer.core.look_extras import CardLook
from composer.core.prepared import PreparedCard
from composer.ui import fonts
from composer.ui.preview import grid, icons
from composer.ui.preview.colours import colour
from composer.ui.preview.grid import Rect
from composer.ui.preview.link_card import LaidCard, Passage
from composer.ui.preview.pixmaps import Corners, Pixmaps, outline

_VEIL = QColor(0, 0, 0, 190)
_ICON = 28.0
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter


def paint(
    painter: QPainter,
    laid: LaidCard,
    card: PreparedCard,
    image: QImage | None,
    look: Look,
    palette: Palette,
    pixmaps: Pixmaps,
) -> None:
    """At the painter's origin. A picture that is not there yet is a quiet field."""
    how = look.card
    assert how is not None
    dark = palette is look.dark
    ground = _rect(laid.ground)
    corners = (float(how.radius),) * 4
    if how.fill is not None:
        painter.fillPath(outline(ground, corners), colour(how.fill.on(dark)))
    if laid.picture is not None:
        _picture(painter, laid.picture, laid, card, image, how, palette, pixmaps)
    if how.border is not None:
        edge = outline(ground.adjusted(0.5, 0.5, -0.5, -0.5), corners)
        painter.strokePath(edge, QPen(colour(how.border.on(dark))))
    for passage in laid.passages:
        _write(painter, passage, colour(getattr(palette, passage.role)), look, laid.rtl)
    if laid.under is not None:
        _title_upon(painter, laid.under, look, laid.rtl)


def _picture(
    painter: QPainter,
    place: Rect,
    laid: LaidCard,
    card: PreparedCard,
    image: QImage | None,
    how: CardLook,
    palette: Palette,
    pixmaps: Pixmaps,
) -> None:
    corners = _corners(place, laid, how.radius)
    if card.picture is None or image is None or image.isNull():
        _placeholder(painter, _rect(place), corners, palette)
        return
    seen = grid.source(card.picture, place, focal=False)
    ratio = painter.deviceTransform().m11()
    made = pixmaps.get(image, seen, (place.width, place.height), corners, ratio)
    painter.drawPixmap(_rect(place).topLeft(), made)


def _corners(place: Rect, laid: LaidCard, radius: float) -> Corners:
    """Those of the card that the picture reaches; one that stands inside has all of its own."""
    if place.x > 0:
        return (radius,) * 4
    below = radius if place.height >= laid.ground.height else 0.0
    right = radius if place.width >= laid.ground.width else 0.0
    return (radius, right, min(below, right), below)


def _placeholder(painter: QPainter, rect: QRectF, corners: Corners, palette: Palette) -> None:
    quiet = QColor(colour(palette.secondary))
    quiet.setAlphaF(quiet.alphaF() * 0.14)
    painter.fillPath(outline(rect, corners), quiet)
    sign = QRectF(0, 0, _ICON, _ICON)
    sign.moveCenter(rect.center())
    icons.draw(painter, icons.GLOBE, colour(palette.secondary), sign)


def _title_upon(painter: QPainter, passage: Passage, look: Look, rtl: bool) -> None:
    made = fonts.font(look.type.families, passage.style.size, passage.style.weight)
    painter.setFont(made)
    text = passage.lines[0] if passage.lines else ""
    place = _rect(passage.place)
    wide = min(place.width(), painter.fontMetrics().horizontalAdvance(text) + 2 * _PILL)
    pill = QRectF(place.right() - wide if rtl else place.left(), place.top(), wide, place.height())
    painter.fillPath(outline(pill, (4.0,) * 4), _VEIL)
    painter.setPen(Qt.GlobalColor.white)
    painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, text)


_PILL = 6.0


def _write(painter: QPainter, passage: Passage, ink: QColor, look: Look, rtl: bool) -> None:
    style, place = passage.style, _rect(passage.place)
    painter.setFont(fonts.font(look.type.families, style.size, style.weight))
    painter.setPen(ink)
    if passage.globe:
        side = style.size + 1
        icons.draw(painter, icons.GLOBE, ink, QRectF(place.left(), place.top() + (style.line - side) / 2, side, side))
        place.setLeft(place.left() + side + 4)
    for index, line in enumerate(passage.lines):
        row = QRectF(place.left(), place.top() + index * style.line, place.width(), style.line)
        painter.drawText(row, _RIGHT if rtl and not passage.globe else _LEFT, line)


def _rect(rect: Rect) -> QRectF:
    return QRectF(rect.x, rect.y, rect.width, rect.height)
