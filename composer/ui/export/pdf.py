"""A PDF on A4: a heading, and every channel's preview as text that can be searched and enlarged."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QPageLayout, QPageSize, QPainter, QPdfWriter

from composer.app.exporting import Handout, Leaf
from composer.ui import fonts, tokens
from composer.ui.export import words
from composer.ui.export.cards import card, width
from composer.ui.export.lines import Lines
from composer.ui.export.making import Steps
from composer.ui.export.notes import Note, notes, paint_notes
from composer.ui.export.pages import COLUMNS, Block, Piece, place
from composer.ui.preview.card import PreviewCard

COLUMN = 440
_GAP = tokens.SPACE_8
_MARGIN = 2 * tokens.SPACE_8
_WIDTH = COLUMNS * (COLUMN + _GAP) - _GAP
_PAGE = QSizeF(_WIDTH + 2 * _MARGIN, (_WIDTH + 2 * _MARGIN) * 297 / 210)
"""A4 in the pixels that cards are laid out in; a text of 15 pixels is printed at 8.6 points."""
_DPI = 300
_CAPTION = 48
_FOOTER = tokens.SPACE_8
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True)
class Column:
    """One channel: caption, card, notes."""

    leaf: Leaf
    card: PreviewCard
    notes: tuple[Note, ...]
    width: int
    tall: int
    """The card's own."""

    @property
    def block(self) -> Block:
        """May be cut between the lines of its card and between its notes."""
        breaks = [_CAPTION + at for at in self.card.breaks(self.width)]
        at: float = _CAPTION + self.tall + tokens.SPACE_2
        for note in self.notes:
            breaks.append(at)
            at += note.height
        return Block(at, tuple(breaks))


def steps(handout: Handout, dark: bool) -> Steps:
    columns = []
    for leaf in handout.leaves:
        columns.append(_column(handout, leaf, dark))
        yield
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = _writer(buffer, words.title(handout))
    painter = QPainter(writer)
    try:
        yield from _paint(writer, painter, handout, columns, tokens.DARK if dark else tokens.LIGHT)
    finally:
        painter.end()
    data = bytes(buffer.data().data())
    return lambda: data


def _column(handout: Handout, leaf: Leaf, dark: bool) -> Column:
    """The whole text is shown, also what a network folds away."""
    made = card(handout, leaf, dark)
    made.set_unfolded(True)
    return Column(leaf, made, notes(leaf, COLUMN), width(handout), made.heightForWidth(width(handout)))


def _writer(buffer: QBuffer, title: str) -> QPdfWriter:
    writer = QPdfWriter(buffer)
    writer.setPageLayout(
        QPageLayout(QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0))
    )
    writer.setResolution(_DPI)
    writer.setTitle(title)
    writer.setCreator("Tonart")
    return writer


def _paint(
    writer: QPdfWriter, painter: QPainter, handout: Handout, columns: Sequence[Column], colours: tokens.Tokens
) -> Iterator[None]:
    painter.scale(writer.width() / _PAGE.width(), writer.width() / _PAGE.width())
    bottom = _PAGE.height() - _MARGIN - _FOOTER
    heading = _heading(handout, colours)
    first = _MARGIN + sum(lines.height + tokens.SPACE_1 for lines, _ in heading) + tokens.SPACE_6
    pieces = place([column.block for column in columns], first, _MARGIN, bottom, tokens.SPACE_6)
    last = max((piece.page for piece in pieces), default=0)
    for page in range(last + 1):
        if page:
            writer.newPage()
        _ground(painter, colours, page, last)
        if page == 0:
            _paint_heading(painter, heading)
        for piece in pieces:
            if piece.page == page:
                _piece(painter, columns[piece.block], piece, colours)
                yield


def _paint_heading(painter: QPainter, heading: Sequence[tuple[Lines, str]]) -> None:
    y = float(_MARGIN)
    for lines, colour in heading:
        lines.paint(painter, _MARGIN, y, colour)
        y += lines.height + tokens.SPACE_1


def _ground(painter: QPainter, colours: tokens.Tokens, page: int, last: int) -> None:
    """Paper stays white; the dark look has a dark page."""
    if colours.dark:
        painter.fillRect(QRectF(QPointF(0, 0), _PAGE), QColor(colours.window))
    foot = QRectF(_MARGIN, _PAGE.height() - _MARGIN - tokens.SPACE_4, _WIDTH, tokens.SPACE_4)
    _pen(painter, fonts.font((), tokens.SMALL), colours.muted)
    painter.drawText(foot, Qt.AlignmentFlag.AlignVCenter, words.caution())
    painter.drawText(foot, _RIGHT, words.page(page + 1, last + 1))


def _heading(handout: Handout, colours: tokens.Tokens) -> list[tuple[Lines, str]]:
    """Lines and their colour."""
    accent = tokens.with_accent(colours, handout.client.accent).accent
    return [
        (Lines(text, made, _WIDTH), colour)
        for text, made, colour in (
            (handout.client.name, fonts.font((), tokens.BODY, 600), accent),
            (words.title(handout), fonts.font((), tokens.TITLE, 700), colours.text),
            (words.summary(handout), fonts.font((), tokens.BODY), colours.muted),
        )
    ]


def _piece(painter: QPainter, column: Column, piece: Piece, colours: tokens.Tokens) -> None:
    """In coordinates of the whole block, of which the piece is cut out."""
    painter.save()
    painter.translate(_MARGIN + piece.column * (COLUMN + _GAP), piece.y - piece.start)
    painter.setClipRect(QRectF(0, piece.start, COLUMN, piece.end - piece.start))
    _caption(painter, column.leaf, colours)
    painter.translate(0, _CAPTION)
    seen = QRectF(0, piece.start - _CAPTION, COLUMN, piece.end - piece.start)
    column.card.paint_on(painter, column.width, seen.intersected(QRectF(0, 0, COLUMN, column.tall)))
    paint_notes(painter, column.notes, column.tall + tokens.SPACE_2, colours)
    painter.restore()


def _caption(painter: QPainter, leaf: Leaf, colours: tokens.Tokens) -> None:
    judged = leaf.judged
    _pen(painter, fonts.font((), tokens.BODY, 600), colours.text)
    line = QRectF(0, 0, COLUMN, _CAPTION / 2 - 2)
    painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, judged.profile.name)
    name = painter.fontMetrics().horizontalAdvance(judged.profile.name)
    _pen(painter, fonts.font((), tokens.BODY), colours.muted)
    beside = line.adjusted(name + tokens.SPACE_2, 0, 0, 0)
    painter.drawText(beside, Qt.AlignmentFlag.AlignVCenter, judged.channel.shown)
    _pen(painter, fonts.font((), tokens.SMALL), colours.muted)
    painter.drawText(line.translated(0, line.height() - 2), Qt.AlignmentFlag.AlignVCenter, words.counts(judged.post))


def _pen(painter: QPainter, made: QFont, colour: str) -> None:
    painter.setFont(made)
    painter.setPen(QColor(colour))
