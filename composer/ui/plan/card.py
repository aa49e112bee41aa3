"""How a slot of the plan is painted: time, title, and how it stands on each network."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from composer.ui import tokens as t
from composer.ui.plan.week import Slot
from composer.ui.plan.words import time_text, title_text
from composer.ui.queue.rows import ROLES, SIGNS
from composer.ui.theme import interface_font
from composer.ui.words import state_text
from composer.ui.wrapped import wrapped

Index = QModelIndex | QPersistentModelIndex
SLOT = Qt.ItemDataRole.UserRole
TITLE_LINES = 3
STATE_LINES = NETWORK_LINES = 2
STRIPE = 4
EDGES = 2 + STRIPE + 2 * t.SPACE_2
"""What the words cannot have of the card's width."""
GAP = t.SPACE_1
"""Between two cards."""


@dataclass(frozen=True)
class _Line:
    text: str
    font: QFont
    role: str
    space: int = 0
    """Above it."""


class SlotDelegate(QStyledItemDelegate):
    """Cards grow with their words, within limits, and are as wide as the list."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        self.tokens = t.LIGHT
        self.soonest: tuple[str, ...] = ()
        """The ids of the slot that goes out next."""
        self.next_word = ""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        slot: Slot = index.data(SLOT)
        width = self._view.viewport().width()
        lines = self._lines(slot, width - EDGES)
        height = sum(QFontMetrics(line.font).height() + line.space for line in lines)
        return QSize(t.SPACE_8, height + 2 * t.SPACE_2 + GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        slot: Slot = index.data(SLOT)
        card: QRect = option.rect.adjusted(1, 1, -1, -GAP)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter, card, slot, option.state)
        words = card.adjusted(STRIPE + t.SPACE_2, t.SPACE_2 - 1, -t.SPACE_2, 0)
        if self._goes_next(slot) and self._next_fits(words.width()):
            painter.setFont(interface_font(t.SMALL, bold=True))
            painter.setPen(QColor(self.tokens.accent))
            painter.drawText(words, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight, self.next_word)
        y = words.top()
        for line in self._lines(slot, words.width()):
            metrics = QFontMetrics(line.font)
            y += line.space
            painter.setFont(line.font)
            painter.setPen(QColor(getattr(self.tokens, line.role)))
            painter.drawText(words.left(), y + metrics.ascent(), line.text)
            y += metrics.height()
        painter.restore()

    def _next_fits(self, width: int) -> bool:
        """Whether the word stands beside the time; else it gets a line of its own."""
        return QFontMetrics(interface_font(t.SMALL, bold=True)).horizontalAdvance(f"00:00  {self.next_word}") <= width

    def _goes_next(self, slot: Slot) -> bool:
        return bool(slot.ids) and slot.ids == self.soonest

    def _ground(self, painter: QPainter, card: QRect, slot: Slot, state: QStyle.StateFlag) -> None:
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        focused = chosen and bool(state & QStyle.StateFlag.State_HasFocus)
        over = bool(state & QStyle.StateFlag.State_MouseOver)
        edge = self.tokens.focus if focused or self._goes_next(slot) else self.tokens.line
        fill = self.tokens.accent_soft if chosen else self.tokens.hover if over else self.tokens.surface
        painter.setPen(QColor(edge))
        painter.setBrush(QColor(fill))
        painter.drawRoundedRect(card, t.RADIUS_SMALL, t.RADIUS_SMALL)
        if slot.topic is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(t.standing_out(slot.topic.colour, self.tokens)))
            painter.setClipRect(card.left(), card.top(), STRIPE, card.height() + 1)
            painter.drawRoundedRect(card.adjusted(0, 0, 1, 1), t.RADIUS_SMALL, t.RADIUS_SMALL)
            painter.setClipping(False)

    def _lines(self, slot: Slot, width: int) -> list[_Line]:
        small, bold, body = interface_font(t.SMALL), interface_font(t.SMALL, bold=True), interface_font(t.BODY)
        lines = [_Line(time_text(slot.wall), bold, "text")] if slot.wall else []
        role = "muted" if slot.over else "text"
        if self._goes_next(slot) and not self._next_fits(width):
            lines += [_Line(text, bold, "accent") for text in wrapped(self.next_word, bold, width, 1)]
        title = title_text(slot)
        font = body if _words_fit(title, body, width) else small
        lines += [_Line(text, font, role) for text in wrapped(title, font, width, TITLE_LINES)]
        for state, networks in slot.states:
            words = wrapped(f"{SIGNS[state]} {state_text(state)}", bold, width, STATE_LINES)
            lines += [_Line(text, bold, ROLES[state], 0 if n else t.SPACE_1) for n, text in enumerate(words)]
            lines += [_Line(text, small, "muted") for text in wrapped(", ".join(networks), small, width, NETWORK_LINES)]
        return lines


def _words_fit(text: str, font: QFont, width: int) -> bool:
    """Whether no word of `text` must be broken."""
    metrics = QFontMetrics(font)
    return all(metrics.horizontalAdvance(word) <= width for word in text.split())
