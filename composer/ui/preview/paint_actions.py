"""Paints the row of buttons below a post."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from composer.core.look import ActionAlign, Icon, Look, Palette, Pill
from composer.core.look_text import in_language
from composer.ui import fonts
from composer.ui.preview import icons, words
from composer.ui.preview.colours import colour
from composer.ui.preview.pixmaps import outline

_SMALL = 12
_BEARING = 0.15
"""Share of an icon that is empty at its sides; the drawing, not the box, lines up with the text."""


def paint(painter: QPainter, place: QRectF, look: Look, palette: Palette, language: str) -> None:
    row = look.actions
    if row.divider:
        painter.fillRect(QRectF(place.left(), place.top(), place.width(), 1), colour(palette.border))
    if row.align is ActionAlign.EQUAL:
        _equal(painter, place, look, palette)
        return
    if row.pill is not None:
        _pill(painter, place, row.pill, look, language)
    place = place.adjusted(-row.icon_size * _BEARING, 0, row.icon_size * _BEARING, 0)
    end = len(row.end_icons) * (row.icon_size + row.gap) - row.gap if row.end_icons else 0
    for icon, x in zip(row.icons, _starts(place, look, end), strict=True):
        _icon(painter, icon, x, place, look, palette)
    x = place.right() - end
    for icon in row.end_icons:
        _icon(painter, icon, x, place, look, palette)
        x += row.icon_size + row.gap


def _pill(painter: QPainter, place: QRectF, pill: Pill, look: Look, language: str) -> None:
    style = look.type.action
    made = fonts.font(look.type.families, style.size, style.weight)
    text = in_language(pill.words, language)
    wide = QFontMetricsF(made).horizontalAdvance(text) + 2 * style.size
    ground = QRectF(place.right() - wide, place.top(), wide, place.height())
    painter.fillPath(outline(ground, (style.size,) * 4), colour(pill.fill))
    painter.setPen(colour(pill.text))
    painter.setFont(made)
    painter.drawText(ground, Qt.AlignmentFlag.AlignCenter, text)


def _starts(place: QRectF, look: Look, end: float) -> list[float]:
    """Where the icons of the main group begin."""
    row = look.actions
    if row.align is ActionAlign.PACKED:
        step = row.icon_size + row.gap
    elif row.end_icons:
        step = (place.width() - end) / len(row.icons)
    else:
        step = (place.width() - row.icon_size) / max(1, len(row.icons) - 1)
    return [place.left() + index * step for index in range(len(row.icons))]


def _icon(painter: QPainter, icon: Icon, x: float, place: QRectF, look: Look, palette: Palette) -> None:
    side = look.actions.icon_size
    rect = QRectF(x, place.center().y() - side / 2, side, side)
    icons.draw(painter, icon, colour(palette.icon), rect)


def _equal(painter: QPainter, place: QRectF, look: Look, palette: Palette) -> None:
    """Icon and word beside each other, or, where that is too wide, the word below."""
    row, style = look.actions, look.type.action
    share = place.width() / len(row.icons)
    labels = [words.label(icon) if row.labels else "" for icon in row.icons]
    made = fonts.font(look.type.families, style.size, style.weight)
    widest = max(QFontMetricsF(made).horizontalAdvance(text) for text in labels)
    stacked = row.icon_size + row.gap + widest > share - 4
    shares = [share] * len(labels)
    if stacked:
        made = fonts.font(look.type.families, _SMALL, style.weight)
        shares = _fair(made, labels, place.width())
    x = place.left()
    for icon, text, wide in zip(row.icons, labels, shares, strict=True):
        cell = QRectF(x, place.top(), wide, place.height())
        _labelled(painter, icon, text, cell, made, look, palette, stacked)
        x += wide


def _fair(made: QFont, labels: Sequence[str], width: float) -> list[float]:
    """Equal shares where every word fits into one, else each word's width and an equal share of the rest."""
    widths = [QFontMetricsF(made).horizontalAdvance(text) for text in labels]
    share = width / len(labels)
    if max(widths) + 8 < share:
        return [share] * len(labels)
    rest = (width - sum(widths)) / len(labels)
    return [wide + rest for wide in widths]


def _labelled(
    painter: QPainter, icon: Icon, text: str, cell: QRectF, made: QFont, look: Look, palette: Palette, stacked: bool
) -> None:
    side, gap = look.actions.icon_size, look.actions.gap
    wide = QFontMetricsF(made).horizontalAdvance(text)
    if stacked:
        rect = QRectF(cell.center().x() - side / 2, cell.top() + 4, side, side)
        label = QRectF(cell.left() - 4, rect.bottom() + 1, cell.width() + 8, cell.bottom() - rect.bottom() - 2)
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter
    else:
        start = cell.center().x() - (side + gap + wide) / 2
        rect = QRectF(start, cell.center().y() - side / 2, side, side)
        label = QRectF(rect.right() + gap, cell.top(), wide + 2, cell.height())
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    icons.draw(painter, icon, colour(palette.icon), rect)
    painter.setPen(colour(palette.icon))
    painter.setFont(made)
    painter.drawText(label, flags, text)
