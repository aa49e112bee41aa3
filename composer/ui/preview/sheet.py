"""Several previews on one picture."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from composer.ui import fonts, tokens
from composer.ui.preview.card import PreviewCard

CARD_WIDTH = 440
_COLUMNS = 4
_CAPTION = 28


def contact_sheet(
    cards: Sequence[PreviewCard], dark: bool = False, width: int = CARD_WIDTH, ratio: float = 1.5
) -> QImage:
    """The cards side by side, each below its network's name. Works without a screen."""
    colours = tokens.DARK if dark else tokens.LIGHT
    columns = _columns([card.heightForWidth(width) for card in cards])
    gap = tokens.SPACE_8
    used = max((column for column, _ in columns), default=0) + 1
    bottom = max((y + card.heightForWidth(width) for card, (_, y) in zip(cards, columns, strict=True)), default=0)
    size = QSize(used * (width + gap) + gap, bottom + gap)
    image = QImage(size * ratio, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(QColor(colours.window))
    painter = QPainter(image)
    for card, (column, y) in zip(cards, columns, strict=True):
        x = gap + column * (width + gap)
        painter.setFont(fonts.font((), tokens.BODY, 600))
        painter.setPen(QColor(colours.text))
        caption = QRectF(x, y - _CAPTION, width, _CAPTION - tokens.SPACE_1)
        painter.drawText(caption, Qt.AlignmentFlag.AlignVCenter, card.profile.name)
        painter.drawImage(x, y, card.picture(width, ratio))
    painter.end()
    return image


def _columns(heights: Sequence[int]) -> list[tuple[int, int]]:
    """Column and top for each card: side by side, and once the row is full, into the shortest column."""
    tops = [tokens.SPACE_6 + _CAPTION] * _COLUMNS
    placed = []
    for index, height in enumerate(heights):
        column = index if index < _COLUMNS else tops.index(min(tops))
        placed.append((column, tops[column]))
        tops[column] += height + tokens.SPACE_6 + _CAPTION
    return placed
