"""A channel's own text compared with the common one: what differs, and the ways to bring them together."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from composer.ui import tokens as t
from composer.ui.editor.differences import Piece, differences, with_old

_SHOWN = 60


class CompareDialog(QDialog):
    """Everything it does can be undone in the editor like any other step."""

    edited = Signal(str)
    """The channel's text with one place as in the common text."""
    common_taken = Signal()
    given_to_all = Signal()
    kept = Signal()
    """The channel keeps its text, and that the common one has changed is no news any more."""

    def __init__(self, name: str, tokens: t.Tokens, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("{name}, compared with the common text").format(name=name))
        self.resize(2 * t.PREVIEWS_WIDTH, t.PREVIEWS_WIDTH + t.DRAFTS_WIDTH)
        self._pieces: list[Piece] = []
        self._name = name
        self._gone, self._come = _formats(tokens)
        self.news = QLabel(self.tr("The common text has changed since this channel got its own."), self)
        self.news.setProperty("kind", "warns")
        self.key = QLabel(self.tr("Struck out: only in the common text. Underlined: only here."), self)
        self.key.setProperty("kind", "small")
        self.text = QPlainTextEdit(self)
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.tr("Both texts in one"))
        self.places = QListWidget(self)
        self.places.setWordWrap(True)
        self.places.setAccessibleName(self.tr("Where they differ"))
        self.places.currentRowChanged.connect(self._go_to)
        self.take = self._button(self.tr("Here as in the common text"))
        self.take.clicked.connect(self._take_place)
        self.all_common = self._button(self.tr("Take the common text"))
        self.all_common.clicked.connect(self.common_taken)
        self.all_own = self._button(self.tr("Make this the common text"))
        self.all_own.clicked.connect(self.given_to_all)
        self.keep = self._button(self.tr("Leave both as they are"))
        self.keep.clicked.connect(self.kept)
        self._lay_out()

    def show_texts(self, common: str, own: str, behind: bool) -> None:
        """`behind`: the common text has changed since `own` was begun."""
        self._pieces = differences(common, own)
        self.news.setVisible(behind)
        self.keep.setVisible(behind)
        self.places.clear()  # first: a row that goes chooses another, whose place is still in the text
        self.text.clear()
        cursor = QTextCursor(self.text.document())
        for index, piece in enumerate(self._pieces):
            place = cursor.position()
            if piece.same:
                cursor.insertText(piece.new, QTextCharFormat())
                continue
            cursor.insertText(_seen(piece.old), self._gone)
            cursor.insertText(_seen(piece.new), self._come)
            item = QListWidgetItem(self._words(piece))
            item.setData(0x100, (index, place, cursor.position()))
            self.places.addItem(item)
        self.text.moveCursor(QTextCursor.MoveOperation.Start)
        if self.places.count():
            self.places.setCurrentRow(0)

    def _words(self, piece: Piece) -> str:
        old, new = _short(piece.old), _short(piece.new)
        if not piece.old:
            return self.tr("Only here: “{new}”").format(new=new)
        if not piece.new:
            return self.tr("Only in the common text: “{old}”").format(old=old)
        return self.tr("In the common text “{old}”, here “{new}”").format(old=old, new=new)

    def _go_to(self, row: int) -> None:
        item = self.places.item(row)
        self.take.setEnabled(item is not None)
        if item is not None:
            _, start, end = item.data(0x100)
            cursor = self.text.textCursor()
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            self.text.setTextCursor(cursor)

    def _take_place(self) -> None:
        item = self.places.currentItem()
        if item is not None:
            self.edited.emit(with_old(self._pieces, item.data(0x100)[0]))

    def _button(self, words: str) -> QPushButton:
        button = QPushButton(words, self)
        button.setAutoDefault(False)
        return button

    def _lay_out(self) -> None:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        ways = QHBoxLayout()
        ways.setSpacing(t.SPACE_2)
        for button in (self.all_common, self.all_own, self.keep):
            ways.addWidget(button)
        ways.addStretch(1)
        ways.addWidget(buttons)
        place = QHBoxLayout()
        place.addStretch(1)
        place.addWidget(self.take)
        column = QVBoxLayout(self)
        column.setContentsMargins(t.SPACE_4, t.SPACE_4, t.SPACE_4, t.SPACE_4)
        column.setSpacing(t.SPACE_3)
        for part in (self.news, self.key):
            column.addWidget(part)
        column.addWidget(self.text, 3)
        column.addWidget(self.places, 2)
        column.addLayout(place)
        column.addLayout(ways)


def _formats(tokens: t.Tokens) -> tuple[QTextCharFormat, QTextCharFormat]:
    """Of what is gone and what has come: told apart by more than colour."""
    gone, come = QTextCharFormat(), QTextCharFormat()
    gone.setFontStrikeOut(True)
    gone.setForeground(QColor(tokens.blocks))
    come.setFontUnderline(True)
    come.setForeground(QColor(tokens.good))
    come.setFontWeight(600)
    return gone, come


def _seen(text: str) -> str:
    """A line feed alone would not be seen as a change."""
    return text.replace("\n", "\u21b5\n") if not text.strip() else text


def _short(text: str) -> str:
    line = " ".join(text.split()) or "\u21b5"
    return line if len(line) <= _SHOWN else line[: _SHOWN - 1].rstrip() + "…"
