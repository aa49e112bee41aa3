"""One picture of the draft with its alt text and what can be done with it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QDrag, QImage, QKeyEvent, QMouseEvent, QPixmap, QTextCursor
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from composer.core.message import Attachment
from composer.ui import tokens as t
from composer.ui.buttons import quiet_button
from composer.ui.editor.message_edit import clean_paste
from composer.ui.editor.places import to_units
from composer.ui.editor.shared_undo import SharedUndo
from composer.ui.icons import icon, pixmap
from composer.ui.images import words
from composer.ui.images.part_choice import PartChoice

if TYPE_CHECKING:
    from composer.app.arrivals import Arrival

PICTURE_MIME = "application/x-tonart-picture"
CARD = QSize(320, t.THUMBNAIL + t.SPACE_4 + 2 * t.SPACE_2)
MOST_ALT = 4000


class AltEdit(QPlainTextEdit):
    """Plain text without an undo of its own; `edited` only after a change by the person."""

    edited = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "alt")
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self._showing = False
        self.textChanged.connect(self._changed)
        SharedUndo(self)

    def show_text(self, text: str) -> None:
        if text != self.toPlainText():
            self._showing = True
            self.setPlainText(text)
            self._showing = False

    def insertFromMimeData(self, source: QMimeData) -> None:
        self.textCursor().insertText(clean_paste(source.text())[:MOST_ALT])

    def mark(self, start: int, end: int) -> None:
        """Select a place, in code points."""
        text, cursor = self.toPlainText(), self.textCursor()
        begin, stop = to_units(text, (min(start, len(text)), min(end, len(text))))
        cursor.setPosition(stop)
        cursor.setPosition(begin, QTextCursor.MoveMode.KeepAnchor)  # where it begins is what is seen of it
        self.setTextCursor(cursor)

    def _changed(self) -> None:
        if not self._showing:
            self.edited.emit(self.toPlainText())


class Thumbnail(QLabel):
    """Dragged to change the order; a click opens the focal point."""

    clicked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedSize(t.THUMBNAIL, t.THUMBNAIL)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.picture_id = ""
        self._pressed_at: QPoint | None = None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed_at = event.position().toPoint()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._pressed_at is not None:
            self.clicked.emit()
        self._pressed_at = None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed_at is None:
            return
        way = event.position().toPoint() - self._pressed_at
        if way.manhattanLength() < QApplication.startDragDistance():
            return
        self._pressed_at = None
        drag = QDrag(self)
        carried = QMimeData()
        carried.setData(PICTURE_MIME, self.picture_id.encode())
        drag.setMimeData(carried)
        drag.setPixmap(self.pixmap())
        drag.exec(Qt.DropAction.MoveAction)


class PictureCard(QFrame):
    """All signals are about this card's picture. `step` is -1 or 1."""

    removed = Signal()
    stepped = Signal(int)
    alt_edited = Signal(str)
    logo_toggled = Signal(bool)
    parted = Signal(int)
    focus_asked = Signal()
    rights_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "picture")
        self._arrivals: tuple[Arrival, ...] = ()
        self.setFixedSize(CARD)
        self._tokens = t.LIGHT
        self._attachment: Attachment | None = None
        self._of = 0
        self.thumbnail = Thumbnail(self)
        self.thumbnail.clicked.connect(self.focus_asked)
        self.alt = AltEdit(self)
        self.alt.edited.connect(self.alt_edited)
        self.alt.edited.connect(self._show_state)
        self.state = QLabel(self)
        self.state.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.part = PartChoice(self)
        self.part.chosen.connect(self.parted)
        self.focus = quiet_button(self)
        self.focus.clicked.connect(self.focus_asked)
        self.rights = quiet_button(self)
        self.rights.clicked.connect(self.rights_asked)
        self.logo = quiet_button(self)
        self.logo.setCheckable(True)
        self.logo.clicked.connect(self.logo_toggled)
        self.remove = quiet_button(self)
        self.remove.clicked.connect(self.removed)
        for child in (self.alt, self.part, self.focus, self.rights, self.logo, self.remove):
            child.installEventFilter(self)
        self._lay_out()
        self.retranslate()

    @property
    def attachment(self) -> Attachment:
        assert self._attachment is not None
        return self._attachment

    def show_attachment(self, attachment: Attachment, place: int, of: int) -> None:
        self._attachment, self._of = attachment, of
        self._place = place
        self.thumbnail.picture_id = attachment.id
        self.alt.show_text(attachment.alt)
        self.logo.setChecked(attachment.logo)
        self.part.show_part(attachment.part)
        self._show_focus()
        self.retranslate()

    def show_parts(self, parts: int) -> None:
        """How many posts there are to choose from."""
        self.part.show_parts(parts)
        self._show_state()

    def show_arrivals(self, arrivals: Sequence[Arrival]) -> None:
        """What becomes of the alt text on the channels that show the picture."""
        if tuple(arrivals) != self._arrivals:
            self._arrivals = tuple(arrivals)
            self._show_state()

    def show_image(self, image: QImage) -> None:
        ratio = self.devicePixelRatioF()
        whole = round(t.THUMBNAIL * ratio)
        scaled = image.scaled(
            whole,
            whole,
            Qt.AspectRatioMode.KeepAspectRatioByExpanding,
            Qt.TransformationMode.SmoothTransformation,
        )
        cut = scaled.copy((scaled.width() - whole) // 2, (scaled.height() - whole) // 2, whole, whole)
        shown = QPixmap.fromImage(cut)
        shown.setDevicePixelRatio(ratio)
        self.thumbnail.setPixmap(shown)

    def paint_with(self, tokens: t.Tokens) -> None:
        self._tokens = tokens
        self._show_focus()
        self.rights.setIcon(icon("rights", tokens))
        self.logo.setIcon(icon("logo", tokens))
        self.remove.setIcon(icon("close", tokens))
        if self.thumbnail.pixmap().isNull():
            self.thumbnail.setPixmap(pixmap("image", tokens.muted, t.SPACE_6, 2))
        self._show_state()

    def retranslate(self) -> None:
        name = self._attachment.file_name if self._attachment else ""
        which = ""
        if self._attachment:
            which = self.tr("picture {number} of {all}").format(number=self._place + 1, all=self._of)
        self.thumbnail.setToolTip(f"{name}\n" + self.tr("Drag to change the order"))
        self.part.retranslate(which)
        self.alt.setPlaceholderText(self.tr("What does the picture show?"))
        self.alt.setAccessibleName(self.tr("Alt text, {which}, {file}").format(which=which, file=name))
        for button, does in (
            (
                self.focus,
                self.tr("Check the proposed focal point") if self._proposed else self.tr("Set the focal point"),
            ),
            (self.rights, self.tr("Alt text and picture rights")),
            (self.logo, self.tr("Lay the logo over it")),
            (self.remove, self.tr("Remove the picture")),
        ):
            button.setToolTip(does)
            button.setAccessibleName(f"{does}, {which}")
        self._show_state()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ctrl+Shift with an arrow moves the picture, wherever the focus is on its card."""
        if event.type() in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride) and isinstance(event, QKeyEvent):
            ways = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
            held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
            if Qt.Key(event.key()) in ways and event.modifiers() & held == held:
                if event.type() == QEvent.Type.KeyPress:
                    self.stepped.emit(ways[Qt.Key(event.key())])
                event.accept()
                return True
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    @property
    def _proposed(self) -> bool:
        return self._attachment is not None and self._attachment.proposed

    def _show_focus(self) -> None:
        self.focus.setIcon(icon("focus-proposed" if self._proposed else "focus", self._tokens))

    def _show_state(self) -> None:
        said, well = words.in_short(self.alt.toPlainText(), self._arrivals)
        if self.state.property("kind") != (kind := "good" if well else "warns"):
            self.state.setProperty("kind", kind)
            self.state.style().polish(self.state)
        self.state.setText(said)
        told = "\n".join(f"{one.network}: {words.at_length(one)}" for one in self._arrivals)
        self.state.setToolTip(told)
        self.alt.setAccessibleDescription(told or said)

    def _lay_out(self) -> None:
        tools = QHBoxLayout()
        tools.setSpacing(0)
        tools.addStretch(1)
        for button in (self.part, self.focus, self.rights, self.logo, self.remove):
            tools.addWidget(button)
        column = QVBoxLayout()
        column.setSpacing(t.SPACE_1)
        column.addLayout(tools)
        column.addWidget(self.alt, 1)
        column.addWidget(self.state)
        row = QHBoxLayout(self)
        row.setContentsMargins(t.SPACE_2, t.SPACE_2, t.SPACE_2, t.SPACE_2)
        row.setSpacing(t.SPACE_2)
        row.addWidget(self.thumbnail)
        row.addLayout(column, 1)
