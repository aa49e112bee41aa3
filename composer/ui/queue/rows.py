"""The list of publications: a model of entries and how a row is painted."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QDateTime,
    QLocale,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from composer.app.queue_list import Entry
from composer.core.publication import NEEDS_A_PERSON, PlannedTime, PublicationState
from composer.ui import tokens as t
from composer.ui.theme import interface_font
from composer.ui.words import standing_text

Index = QModelIndex | QPersistentModelIndex
ROW = 64
MARK = 10
ENTRY = Qt.ItemDataRole.UserRole

S = PublicationState
ROLES = {
    S.PUBLISHED: "good",
    S.UNCLEAR: "warns",
    S.MISSED: "warns",
    S.HELD: "warns",
    S.FAILED: "blocks",
    S.SIGN_IN: "blocks",
    S.QUEUED: "accent",
    S.SENDING: "accent",
    S.RETRYING: "accent",
    S.HANDED_OVER: "accent",
    S.CANCELLED: "muted",
}
"""The colour of a state; its sign and its words tell the same without any colour."""
SIGNS = {
    S.QUEUED: "○",
    S.SENDING: "◐",
    S.PUBLISHED: "✓",
    S.RETRYING: "↻",
    S.FAILED: "✕",
    S.SIGN_IN: "✕",
    S.UNCLEAR: "?",
    S.HELD: "II",
    S.MISSED: "!",
    S.HANDED_OVER: "⇢",
    S.CANCELLED: "–",
}


class QueueModel(QAbstractListModel):
    """Gives the entry itself by the user role, and a sentence for screen readers as text. `more_wanted` when the
    list comes to its end and is not complete."""

    more_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._entries: tuple[Entry, ...] = ()
        self._complete = True

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and not self._complete

    def fetchMore(self, parent: Index) -> None:
        self.more_wanted.emit()

    def add(self, entries: Sequence[Entry], complete: bool) -> None:
        """`entries` begin with those that are there."""
        self._complete = complete
        if len(entries) > len(self._entries):
            self.beginInsertRows(QModelIndex(), len(self._entries), len(entries) - 1)
            self._entries = tuple(entries)
            self.endInsertRows()

    def show(self, entries: Sequence[Entry], complete: bool = True) -> None:
        """Rows that only changed are repainted in place, so that the list does not jump."""
        self._complete = complete
        if [e.publication.id for e in entries] == [e.publication.id for e in self._entries]:
            self._entries = tuple(entries)
            if entries:
                self.dataChanged.emit(self.index(0), self.index(len(entries) - 1))
            return
        self.beginResetModel()
        self._entries = tuple(entries)
        self.endResetModel()

    def row_of(self, publication_id: str | None) -> int:
        return next((row for row, e in enumerate(self._entries) if e.publication.id == publication_id), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        entry = self._entries[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                state = standing_text(entry.publication)
                return f"{state}: {entry.title}, {account(entry)}, {when(entry.publication.planned)}"
            case Qt.ItemDataRole.UserRole:
                return entry
        return None


class QueueDelegate(QStyledItemDelegate):
    """A sign and the draft's title; below it the account, the time, and the state in words."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.tokens = t.LIGHT

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        state, rect = option.state, option.rect
        entry: Entry = index.data(ENTRY)
        inner = rect.adjusted(t.SPACE_1, 1, -t.SPACE_1, -1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter, inner, state)
        self._sign(painter, inner, entry.publication.state)
        words = inner.adjusted(t.SPACE_8 + t.SPACE_3, t.SPACE_2, -t.SPACE_3, -t.SPACE_2)
        self._words(painter, words, entry)
        painter.restore()

    def _ground(self, painter: QPainter, inner: QRect, state: QStyle.StateFlag) -> None:
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            focused = chosen and bool(state & QStyle.StateFlag.State_HasFocus)
            painter.setPen(QColor(self.tokens.focus) if focused else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self.tokens.accent_soft if chosen else self.tokens.hover))
            painter.drawRoundedRect(inner, t.RADIUS_SMALL, t.RADIUS_SMALL)

    def _sign(self, painter: QPainter, inner: QRect, state: PublicationState) -> None:
        """Filled when a person is needed, so that it stands out."""
        colour = QColor(getattr(self.tokens, ROLES[state]))
        circle = QRect(inner.left() + t.SPACE_3, inner.center().y() - MARK, 2 * MARK, 2 * MARK)
        loud = state in NEEDS_A_PERSON
        painter.setPen(colour)
        painter.setBrush(colour if loud else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(circle)
        painter.setPen(QColor(self.tokens.surface) if loud else colour)
        painter.setFont(interface_font(t.SMALL, bold=True))
        painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, SIGNS[state])

    def _words(self, painter: QPainter, words: QRect, entry: Entry) -> None:
        publication = entry.publication
        painter.setFont(interface_font(t.SMALL, bold=publication.state in NEEDS_A_PERSON))
        state = standing_text(publication)
        width = painter.fontMetrics().horizontalAdvance(state) + t.SPACE_2
        painter.setPen(QColor(getattr(self.tokens, ROLES[publication.state])))
        painter.drawText(words, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight, state)
        painter.setFont(interface_font(t.BODY))
        painter.setPen(QColor(self.tokens.text))
        title = painter.fontMetrics().elidedText(
            entry.title or "–", Qt.TextElideMode.ElideRight, words.width() - width - t.SPACE_2
        )
        painter.drawText(words, Qt.AlignmentFlag.AlignTop, title)
        painter.setFont(interface_font(t.SMALL))
        painter.setPen(QColor(self.tokens.muted))
        below = f"{account(entry)}  ·  {when(publication.planned)}"
        line = painter.fontMetrics().elidedText(below, Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, Qt.AlignmentFlag.AlignBottom, line)


def account(entry: Entry) -> str:
    """Network and account; only the network when the channel is gone."""
    return f"{entry.network_name} {entry.shown}".rstrip()


def when(planned: PlannedTime) -> str:
    """The wall-clock time in the client's zone, as the interface's language writes it."""
    wall = planned.wall
    moment = QDateTime(wall.year, wall.month, wall.day, wall.hour, wall.minute, wall.second)
    return QLocale().toString(moment, "ddd d. MMM, HH:mm" if QLocale().name().startswith("de") else "ddd d MMM, HH:mm")
