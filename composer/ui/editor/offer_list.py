"""The small list below the cursor that offers contacts while a name is written behind an "@"."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QHideEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from composer.core.contact import Contact
from composer.ui import tokens as t
from composer.ui.editor.message_edit import MessageEdit
from composer.ui.editor.offering import Offering, typed_name
from composer.ui.editor.places import to_points, utf16_length

MOST = 8
_ID = Qt.ItemDataRole.UserRole
_KEYS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Escape)
_TAKES = _KEYS[2:5]


class OfferList(QListWidget):
    """Lies over `home` and never has the focus; takes the keys of `message` only while it is in sight."""

    new_asked = Signal(str)
    """Nobody of that name is known yet."""

    def __init__(self, message: MessageEdit, home: QWidget) -> None:
        super().__init__(home)
        self._home = home
        self._message = message
        self._offering = Offering()
        self._left: int | None = None
        """Where the name begins that the person wants to write without help."""
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setProperty("kind", "popup")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setMouseTracking(True)
        self.itemClicked.connect(self._take)
        self.currentRowChanged.connect(self._announce)
        message.edited.connect(self._look)
        message.cursorPositionChanged.connect(self._follow)
        self.hide()

    def offer(self, offering: Offering) -> None:
        self._offering = offering

    def put_in(self, name: str) -> None:
        """In place of what is written behind the "@" before the cursor."""
        written = self._written()
        self.hide()
        if written is not None:
            cursor = self._message.textCursor()
            cursor.setPosition(cursor.position() - utf16_length(written), QTextCursor.MoveMode.KeepAnchor)
            cursor.insertText(name)
            self._message.setTextCursor(cursor)
            self.hide()  # the name itself is written behind an "@" too

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FocusOut:
            self.hide()
        if isinstance(event, QKeyEvent) and event.key() in _KEYS and not _held(event):
            if event.key() in _TAKES and self.currentItem() is None:
                return False
            if event.type() is QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() is QEvent.Type.KeyPress:
                self._press(Qt.Key(event.key()))
                return True
        return False

    def hideEvent(self, event: QHideEvent) -> None:
        self._message.removeEventFilter(self)
        super().hideEvent(event)

    def _press(self, key: Qt.Key) -> None:
        if key is Qt.Key.Key_Escape:
            self._left = self._beginning(self._written() or "")
            self.hide()
        elif key in _TAKES:
            self._take(self.currentItem())
        else:
            step = 1 if key is Qt.Key.Key_Down else -1
            self.setCurrentRow((self.currentRow() + step) % self.count())

    def _take(self, item: QListWidgetItem) -> None:
        name = str(item.data(_ID) or "")
        written = self._written()
        if name:
            self.put_in(name)
        elif written is not None:
            self.hide()
            self.new_asked.emit(written.strip())

    def _look(self, _text: str) -> None:
        """After each key: offer, or go."""
        written = self._written()
        if written is None or "@" in written or self._offering.has(written.strip()):
            self.hide()
            return
        if self._beginning(written) == self._left:
            return
        self._left = None
        found = self._offering.matching(written, MOST)
        if found or " " not in written.strip():
            self._show(written.strip(), found)
        else:
            self.hide()

    def _follow(self) -> None:
        if self.isVisible() and self._written() is None:
            self.hide()

    def _written(self) -> str | None:
        cursor = self._message.textCursor()
        line = cursor.block().text()
        if cursor.hasSelection() or "@" not in line:
            return None
        return typed_name(line, to_points(line, cursor.positionInBlock()))

    def _beginning(self, written: str) -> int:
        return self._message.textCursor().position() - utf16_length(written)

    def _show(self, written: str, found: Sequence[Contact]) -> None:
        self.clear()
        for contact in found:
            item = QListWidgetItem(_line(contact), self)
            item.setData(_ID, contact.name)
        words = self.tr("New contact “{name}” …").format(name=written) if written else self.tr("New contact …")
        self.addItem(words)
        self.setAccessibleName(self.tr("Contacts"))
        self.setCurrentRow(0 if found else -1)
        self._place()
        self.show()
        self.raise_()
        self._message.installEventFilter(self)

    def _announce(self, row: int) -> None:
        """For those who hear the screen: the focus never comes here."""
        if row >= 0 and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._message, self.item(row).text()))

    def _place(self) -> None:
        """Below the line that is written, or above it where there is no room."""
        height = sum(self.sizeHintForRow(row) for row in range(self.count())) + 2 * self.frameWidth()
        width = min(t.PREVIEWS_NARROW, max(t.DRAFTS_WIDTH, self.sizeHintForColumn(0) + 2 * t.SPACE_4))
        self.resize(width, height)
        line, home = self._message.cursorRect(), self._home
        corner = self._message.viewport().mapTo(home, QPoint(line.left(), line.bottom() + t.SPACE_1))
        if corner.y() + height > home.height():
            corner.setY(corner.y() - line.height() - height - 2 * t.SPACE_1)
        corner.setX(min(corner.x(), home.width() - width))
        self.move(corner)


def _held(event: QKeyEvent) -> bool:
    keypad = Qt.KeyboardModifier.KeypadModifier
    return bool(event.modifiers() & ~keypad)


def _line(contact: Contact) -> str:
    handle = next((handle.handle for handle in contact.handles if handle.handle), "")
    return f"{contact.name}   @{handle}" if handle else contact.name
