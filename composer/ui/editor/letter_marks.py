"""The marks of the message that are formats of its letters: links and tags, contacts, oddities, places of findings."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker
from PySide6.QtGui import QColor, QTextBlock, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QPlainTextEdit

from composer.ui import tokens as t
from composer.ui.editor.marks import Mark

UNMARKED, FORGOTTEN = -1, -2
"""States of a block: as Qt makes it, and of a look that is no longer the right one."""
_Here = tuple[int, int, str]
"""A mark within its paragraph."""
_STATES = 4096


class LetterMarks:
    """Touches only the paragraphs whose marks are others than before."""

    def __init__(self, field: QPlainTextEdit) -> None:
        self._field = field
        self._marks: Sequence[Mark] = ()
        self._formats = _formats(t.LIGHT)
        self._known: dict[int, tuple[_Here, ...]] = {}
        """By the state of a block: what it is marked with."""
        self.showing = False
        """While it is True, what Qt tells of the text is told of its formats only."""

    def show(self, marks: Sequence[Mark]) -> None:
        """In order."""
        self._marks = marks
        self.showing = True
        block = self._field.document().firstBlock()
        waiting: list[Mark] = []
        number = 0
        while block.isValid():
            start, length = block.position(), block.length() - 1
            while number < len(marks) and marks[number].start < start + length:
                waiting.append(marks[number])
                number += 1
            here = tuple([(max(m.start, start) - start, min(m.end, start + length) - start, m.kind) for m in waiting])
            self._mark(block, here)
            waiting = [m for m in waiting if m.end > start + length]
            block = block.next()
        self.showing = False

    def carry(self, at: int, gone: int, come: int) -> None:
        """The marks of a paragraph move along before Qt lays it out, so that it is seldom laid out again for them."""
        block = self._field.document().findBlock(at)
        marks = self._known.get(block.userState())
        start = at - block.position()
        if marks and not self.showing and start + come < block.length():
            carried = tuple([_carried(mark, start, gone, come) for mark in marks])
            block.setUserState(self._state(carried))
            block.layout().setFormats([self._range(*mark) for mark in carried])

    def paint_with(self, tokens: t.Tokens) -> None:
        self._formats = _formats(tokens)
        block = self._field.document().firstBlock()
        while block.isValid():
            block.setUserState(FORGOTTEN)
            block = block.next()
        self.show(self._marks)

    def _state(self, marks: tuple[_Here, ...]) -> int:
        if not marks:
            return UNMARKED
        state = hash(marks) & 0x7FFFFFFF
        if len(self._known) > _STATES:
            self._known.clear()
        self._known[state] = marks
        return state

    def _mark(self, block: QTextBlock, marks: tuple[_Here, ...]) -> None:
        """The block itself remembers what it was marked with, so that it is known again wherever it moves."""
        state = self._state(marks)
        if state == block.userState() and _is_marked(block, marks):
            return
        block.setUserState(state)
        field = self._field
        with QSignalBlocker(field.document().documentLayout()):  # it would have everything painted again
            block.layout().setFormats([self._range(*mark) for mark in marks])
            field.document().markContentsDirty(block.position(), block.length())
        place = field.blockBoundingGeometry(block).translated(field.contentOffset())
        field.viewport().update(place.toAlignedRect())

    def _range(self, start: int, end: int, kind: str) -> QTextLayout.FormatRange:
        made = QTextLayout.FormatRange()
        made.start, made.length = start, end - start
        made.format = self._formats[kind]
        return made


def _is_marked(block: QTextBlock, marks: tuple[_Here, ...]) -> bool:
    """Where Qt joins or parts paragraphs, one may get the state of the one and the formats of the other."""
    formats = block.layout().formats()
    return [(one.start, one.start + one.length) for one in formats] == [mark[:2] for mark in marks]


def _carried(mark: _Here, at: int, gone: int, come: int) -> _Here:
    """Where `mark` most likely is when `gone` characters at `at` have become `come`."""
    start, end, kind = mark
    if end <= at:
        return mark
    by = come - gone
    begin = start + by if start >= at + gone else min(start, at + come)
    return begin, max(begin, end + by), kind


def _formats(tokens: t.Tokens) -> dict[str, QTextCharFormat]:
    made = {kind: QTextCharFormat() for kind in ("entity", "contact", "odd", "blocks", "warns", "hint")}
    made["entity"].setForeground(QColor(tokens.link))
    made["contact"].setForeground(QColor(tokens.accent))
    made["odd"].setBackground(QColor(tokens.warns_soft))
    for kind, colour in (("blocks", tokens.blocks), ("warns", tokens.warns), ("hint", tokens.muted)):
        made[kind].setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        made[kind].setUnderlineColor(QColor(colour))
    return made
