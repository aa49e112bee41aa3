"""Paints the text of a post with its fold and its bar of tags."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPen

from composer.core.look import FoldPlace, Look, Palette
from composer.core.look_text import TextStyle
from composer.core.rule import Confidence
from composer.ui import fonts
from composer.ui.preview import sign, words
from composer.ui.preview.colours import colour
from composer.ui.preview.fold import SIGN, FoldMark
from composer.ui.preview.part import Inks, PartView
from composer.ui.preview.text_block import Ink

_SMALL = 11
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def inks(look: Look, palette: Palette) -> Inks:
    return Inks(_ink(look.type.body, look, palette), _ink(look.large.style, look, palette) if look.large else None)


def _ink(style: TextStyle, look: Look, palette: Palette) -> Ink:
    made = fonts.font(look.type.families, style.size, style.weight)
    text, link = colour(palette.text), colour(palette.link)
    return Ink(made, style.line, text, link, look.type.link_weight, look.type.name.weight)


def paint(painter: QPainter, view: PartView, look: Look, palette: Palette, clip: QRectF) -> None:
    if view.text.height() and clip.intersects(view.text):
        painter.setPen(colour(palette.secondary if view.empty else palette.text))
        view.block.paint(painter, view.text.topLeft(), clip)
        if view.mark is not None and clip.intersects(view.fold):
            _fold(painter, view, view.mark, look, palette)
        if view.shown.tags and clip.intersects(view.tags):
            _tags(painter, view, look, palette)


def _fold(painter: QPainter, view: PartView, mark: FoldMark, look: Look, palette: Palette) -> None:
    if mark.open:
        _line(painter, view.fold, mark.fold.origin.confidence, look, palette)
        return
    inline = mark.fold.place is not FoldPlace.BELOW
    style = look.type.body
    made = fonts.font(look.type.families, style.size, style.weight)
    painter.setFont(made)
    painter.setPen(colour(palette.secondary if inline else palette.link))
    painter.drawText(view.fold.adjusted(mark.x, 0, 0, 0), _LEFT, mark.words)
    end = mark.x + QFontMetricsF(made).horizontalAdvance(mark.words)
    if not inline:
        _sign_and_word(painter, view.fold, mark.fold.origin.confidence, look, palette)
    else:
        at = QPointF(view.fold.left() + end + SIGN - sign.SIDE, view.fold.center().y())
        sign.draw(painter, at, mark.fold.origin.confidence, colour(palette.secondary))


def _line(painter: QPainter, place: QRectF, confidence: Confidence, look: Look, palette: Palette) -> None:
    """Where the text was folded before the reader unfolded it."""
    made = fonts.font(look.type.families, _SMALL, 400)
    text = words.folded_here(confidence)
    wide = QFontMetricsF(made).horizontalAdvance(text) + 12
    painter.setPen(QPen(colour(palette.link), 1, Qt.PenStyle.DashLine))
    y = round(place.center().y()) + 0.5
    painter.drawLine(QLineF(place.left(), y, place.right() - wide, y))
    ground = QRectF(place.right() - wide, y - 8, wide, 16)
    path = QPainterPath()
    path.addRoundedRect(ground, 8, 8)
    painter.fillPath(path, colour(palette.card))
    painter.strokePath(path, QPen(colour(palette.link), 1))
    painter.setPen(colour(palette.link))
    painter.setFont(made)
    painter.drawText(ground, Qt.AlignmentFlag.AlignCenter, text)


def _sign_and_word(painter: QPainter, place: QRectF, confidence: Confidence, look: Look, palette: Palette) -> None:
    made = fonts.font(look.type.families, _SMALL, 400)
    text = words.certainty(confidence)
    wide = QFontMetricsF(made).horizontalAdvance(text)
    painter.setFont(made)
    painter.setPen(colour(palette.secondary))
    painter.drawText(place, _RIGHT, text)
    at = QPointF(place.right() - wide - sign.SIDE - 5, place.center().y())
    sign.draw(painter, at, confidence, colour(palette.secondary))


def _tags(painter: QPainter, view: PartView, look: Look, palette: Palette) -> None:
    """Tags that the network shows apart, in its secondary colour."""
    style = look.type.body
    made = fonts.font(look.type.families, style.size - 1, style.weight)
    text = "  ".join(view.shown.tags)
    if view.shown.more_tags:
        text = f"{text}  {words.more_tags(view.shown.more_tags)}"
    painter.setFont(made)
    painter.setPen(colour(palette.secondary))
    fitted = QFontMetricsF(made).elidedText(text, Qt.TextElideMode.ElideRight, view.tags.width())
    painter.drawText(view.tags, _LEFT, fitted)
