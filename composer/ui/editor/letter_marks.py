"""The marks of the message that are painted with its letters: links and tags, contacts, oddities, places of findings.

They are selections, not formats: for a format Qt would lay out its paragraph again and paint all that is in sight.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit

from composer.ui import tokens as t
from composer.ui.editor.marks import Mark


class LetterMarks:
    """They move along with their letters while those are typed."""

    def __init__(self, field: QPlainTextEdit) -> None:
        self._field = field
        self._formats = _formats(t.LIGHT)
        self._cursors: list[QTextCursor] = []
        self._kinds: list[str] = []

    def show(self, marks: Sequence[Mark]) -> None:
        """Paints only what differs."""
        if marks != self._marks():
            self._cursors = [self._cursor(mark) for mark in marks]
            self._kinds = [mark.kind for mark in marks]
            self._select()

    def paint_with(self, tokens: t.Tokens) -> None:
        self._formats = _formats(tokens)
        self._select()

    def _marks(self) -> list[Mark]:
        return [Mark(c.anchor(), c.position(), kind) for c, kind in zip(self._cursors, self._kinds, strict=True)]

    def _cursor(self, mark: Mark) -> QTextCursor:
        cursor = QTextCursor(self._field.document())
        last = self._field.document().characterCount() - 1
        cursor.setPosition(min(mark.start, last))
        cursor.setPosition(min(mark.end, last), QTextCursor.MoveMode.KeepAnchor)
        cursor.setKeepPositionOnInsert(True)  # what is typed behind a link is none of it
        return cursor

    def _select(self) -> None:
        selections = []
        for cursor, kind in zip(self._cursors, self._kinds, strict=True):
            one = QTextEdit.ExtraSelection()
            one.cursor, one.format = cursor, self._formats[kind]
            selections.append(one)
        self._field.setExtraSelections(selections)


def _formats(tokens: t.Tokens) -> dict[str, QTextCharFormat]:
    made = {kind: QTextCharFormat() for kind in ("entity", "contact", "odd", "blocks", "warns", "hint")}
    made["entity"].setForeground(QColor(tokens.link))
    made["contact"].setForeground(QColor(tokens.accent))
    made["odd"].setBackground(QColor(tokens.warns_soft))
    for kind, colour in (("blocks", tokens.blocks), ("warns", tokens.warns), ("hint", tokens.muted)):
        made[kind].setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        made[kind].setUnderlineColor(QColor(colour))
    return made
