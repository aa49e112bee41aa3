"""The field the message is written in: plain text only, marked while typing, without an undo of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QEvent, QMimeData, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QToolTip, QWidget

from composer.core.message import THREAD_BREAK
from composer.core.source import Place
from composer.ui import tokens as t
from composer.ui.editor import part_marks
from composer.ui.editor.letter_marks import LetterMarks
from composer.ui.editor.lines import align_right_to_left, may_run_backward, paint_signs
from composer.ui.editor.marks import Mark, joined
from composer.ui.editor.over_ground import OverGround
from composer.ui.editor.part_marks import PartMark, PartNumbers
from composer.ui.editor.places import changed_middle, to_points, to_units, utf16_length
from composer.ui.editor.shared_undo import SharedUndo
from composer.ui.images.incoming import offers

MOST = 100_000
"""Most characters of one message; what is over stays on the clipboard. No network takes a tenth of it."""


class MessageEdit(QPlainTextEdit):
    """`edited` carries the whole text after each change by the person, never after `show_text`."""

    edited = Signal(str)
    pictures_offered = Signal(object)
    """A QMimeData that holds pictures or files."""
    focused = Signal(bool)
    cut_short = Signal(int)
    """So many characters of a paste did not fit."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "message")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.tip_at: Callable[[int], str] = lambda _: ""
        """What is to be said of a place, in code points; "" where there is nothing."""
        self._showing = False
        self._text = ""
        self._marks: tuple[Mark, ...] = ()
        self._marked = ""
        self._letters = LetterMarks(self)
        self.over = OverGround(self)
        self._parts: tuple[PartMark, ...] = ()
        self._tokens = t.LIGHT
        self._colour(t.LIGHT)
        self.numbers = PartNumbers(self)
        self._fold: int | None = None
        self._fold_area = QRect()
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.textChanged.connect(self._changed)
        self.document().contentsChange.connect(self.over.carry)
        SharedUndo(self)

    def text(self) -> str:
        """As typed: QPlainTextEdit.toPlainText would make plain spaces of the no-break ones."""
        return self._text

    def text_before_cursor(self) -> str:
        """Of the cursor's paragraph."""
        cursor = self.textCursor()
        units = cursor.block().text().encode("utf-16-le", "surrogatepass")[: 2 * cursor.positionInBlock()]
        return units.decode("utf-16-le", "replace")

    def show_text(self, text: str, fresh: bool = False) -> None:
        """Change only what differs, and leave the cursor where the change is; a fresh text begins at its end."""
        if text == self._text:
            return
        if fresh:
            self._show_fresh(text)
            return
        old = self._text
        start, end, middle = changed_middle(old, text)
        cursor = self.textCursor()
        begin = utf16_length(old[:start])
        cursor.setPosition(begin)
        cursor.setPosition(begin + utf16_length(old[start:end]), QTextCursor.MoveMode.KeepAnchor)
        self._showing = True
        cursor.insertText(middle)
        self._showing = False
        self._text = text
        self.setTextCursor(cursor)

    def _show_fresh(self, text: str) -> None:
        self._showing = True
        self.setPlainText(text)
        self._showing = False
        self._text = text
        self.moveCursor(QTextCursor.MoveOperation.End)

    def show_marks(self, marks: tuple[Mark, ...]) -> None:
        """Paints only what differs."""
        if marks != self._marks or self._text is not self._marked:
            self._marks, self._marked = marks, self._text
            self.over.show(tuple(joined([mark[:2] for mark in marks if mark.kind == "over"])))
            self._letters.show([mark for mark in marks if mark.kind != "over"])

    def show_parts(self, parts: tuple[PartMark, ...]) -> None:
        """Where the parts of a thread begin."""
        if parts == self._parts:
            return
        others = bool(parts) != bool(self._parts)
        self._parts = parts
        if others:
            self._give_room()
        self.numbers.show_marks(parts)
        self.viewport().update()

    def insert_break(self) -> None:
        """The next post begins at the cursor. What is chosen stays in the post before."""
        cursor = self.textCursor()
        cursor.setPosition(cursor.selectionEnd())
        before = self._text and not cursor.atBlockStart()
        cursor.insertText(("\n" if before else "") + f"\n{THREAD_BREAK}\n\n")
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def show_fold(self, at: int | None) -> None:
        """Where the network hides the rest, in UTF-16 units; None where it shows all."""
        if at != self._fold:
            self._fold = at
            self.viewport().update(self._fold_area)
            self._fold_area = self._place_fold()
            self.viewport().update(self._fold_area)

    @property
    def marks(self) -> tuple[Mark, ...]:
        return self._marks

    @property
    def fold(self) -> int | None:
        return self._fold

    def _place_fold(self) -> QRect:
        """From the fold to the end of its line, with room for the stroke."""
        if self._fold is None:
            return QRect()
        cursor = self.textCursor()
        cursor.setPosition(min(self._fold, len(self.document().toRawText())))
        spot = self.cursorRect(cursor)
        return QRect(spot.left() - 1, spot.top(), self.viewport().width() - spot.left(), spot.height() + 2)

    def _paint_fold(self, clip: QRect) -> None:
        area = self._place_fold()
        if not area.isValid() or not area.intersects(clip):
            return
        painter = QPainter(self.viewport())
        painter.setClipRect(clip)
        painter.setPen(QPen(self._fold_ink, 1, Qt.PenStyle.DashLine))
        x, y = area.left() + 1, area.bottom() - 1
        painter.drawLine(x, area.top() + 2, x, y)
        painter.drawLine(x, y, area.right(), y)
        painter.end()

    def paint_with(self, tokens: t.Tokens) -> None:
        self._tokens = tokens
        self.numbers.paint_with(tokens)
        self._colour(tokens)
        self._letters.paint_with(tokens)

    def _colour(self, tokens: t.Tokens) -> None:
        self._paper, self._sign = QColor(tokens.surface), QColor(tokens.warns)
        self._fold_ink, self._over_ink = QColor(tokens.muted), QColor(tokens.blocks_soft)

    def select(self, place: Place) -> None:
        """Bring a place, in code points, into sight and choose it."""
        start, end = to_units(self._text, place)
        cursor = self.textCursor()
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.setFocus()

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            unit = self.cursorForPosition(event.pos()).position()
            QToolTip.showText(event.globalPos(), self.tip_at(to_points(self._text, unit)), self)
            return True
        return super().viewportEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focused.emit(False)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasText() or source.hasImage() or source.hasUrls()

    def insertFromMimeData(self, source: QMimeData) -> None:
        if offers(source):
            self.pictures_offered.emit(source)
            return
        text = clean_paste(source.text())
        room = MOST - len(self._text) + len(self.textCursor().selectedText())
        if len(text) > room:
            self.cut_short.emit(len(text) - max(0, room))
            text = text[: max(0, room)]
        self.textCursor().insertText(text)
        self.ensureCursorVisible()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.createStandardContextMenu(QPoint(event.pos()))
        for action in menu.actions()[:3]:  # undo, redo and their line: the window's own are in order for everything
            menu.removeAction(action)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def paintEvent(self, event: QPaintEvent) -> None:
        """On its own ground: otherwise everything that lies beneath is painted with every key."""
        if may_run_backward(self._text):
            align_right_to_left(self)
        rects: Iterable[QRect] = event.region()  # type: ignore[assignment]
        for rect in rects:  # Qt would write every line between the first and the last
            painter = QPainter(self.viewport())
            painter.fillRect(rect, self._paper)
            self.over.paint(painter, rect, self._over_ink)
            painter.end()
            super().paintEvent(QPaintEvent(rect))
            if self._fold is not None:
                self._paint_fold(rect)
        odd = [mark.start for mark in self._marks if mark.kind == "odd"]
        if odd:
            paint_signs(self, odd, self._sign)
        if self._parts:
            part_marks.paint(self, self._parts, self._tokens)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._give_room()
        super().resizeEvent(event)

    def _give_room(self) -> None:
        """The numbers of parts stand beside the text."""
        side = max(t.SPACE_4, (self.width() - t.MESSAGE_WIDTH) // 2)
        right = max(side, part_marks.ROOM) if self._parts else side
        self.setViewportMargins(side - t.SPACE_2, t.SPACE_2, right - t.SPACE_2, 0)
        self.numbers.setGeometry(self.width() - right, self.viewport().y(), part_marks.ROOM, self.viewport().height())

    def _changed(self) -> None:
        if self._showing:
            return
        text = self.document().toRawText()
        for separator in ("\u2029", "\u2028", "\ufdd0", "\ufdd1"):
            text = text.replace(separator, "\n")
        if text != self._text:
            self._text = text
            self.edited.emit(text)


def clean_paste(text: str) -> str:
    """Line ends as one newline; halves of surrogate pairs, which no text may hold, go."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "")
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "ignore")
