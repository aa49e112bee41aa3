"""Some short texts in order: the answers of a poll."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QToolButton, QVBoxLayout, QWidget

from composer.core.profile import FieldRule
from composer.ui import tokens as t
from composer.ui.buttons import quiet_button
from composer.ui.editor.shared_undo import SharedUndo
from composer.ui.icons import icon
from composer.ui.words_fields import field_name


class ItemRow(QWidget):
    """One text with its count, to be moved and taken away. Return makes the next one."""

    edited = Signal()
    next_asked = Signal()
    moved = Signal(int)
    removed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.text = QLineEdit(self)
        self.text.textEdited.connect(self.edited)
        self.text.returnPressed.connect(self.next_asked)
        SharedUndo(self.text)
        self.count = QLabel(self)
        self.count.setProperty("kind", "small")
        self.buttons = tuple(self._button(step) for step in (-1, 1, 0))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(t.SPACE_1)
        row.addWidget(self.text, 1)
        for widget in (self.count, *self.buttons):
            row.addWidget(widget)

    def name(self, field: str, number: int, all_: int) -> None:
        self.text.setAccessibleName(self.tr("{field}, option {number}").format(field=field, number=number))
        self.text.setPlaceholderText(self.tr("Option {number}").format(number=number))
        words = (
            self.tr("Move option {number} up"),
            self.tr("Move option {number} down"),
            self.tr("Remove option {number}"),
        )
        for button, word in zip(self.buttons, words, strict=True):
            button.setAccessibleName(word.format(number=number))
            button.setToolTip(word.format(number=number))
        self.buttons[0].setEnabled(number > 1)
        self.buttons[1].setEnabled(number < all_)

    def paint_with(self, tokens: t.Tokens) -> None:
        for button, name in zip(self.buttons, ("up", "down", "close"), strict=True):
            button.setIcon(icon(name, tokens))

    def _button(self, step: int) -> QToolButton:
        button = quiet_button(self)
        button.setIconSize(QSize(t.ICON, t.ICON))
        button.clicked.connect(lambda: self.moved.emit(step) if step else self.removed.emit())
        return button


class ItemsEdit(QWidget):
    """`edited` carries all of them, also the empty ones."""

    edited = Signal(object)

    def __init__(self, rule: FieldRule, parent: QWidget) -> None:
        super().__init__(parent)
        self.rule = rule
        self._tokens = t.LIGHT
        self.rows: list[ItemRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(t.SPACE_1)
        self.add = QPushButton(self)
        self.add.setProperty("kind", "quiet")
        self.add.clicked.connect(self._add)
        self._column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        self.retranslate()

    @property
    def value(self) -> tuple[str, ...]:
        return tuple(row.text.text() for row in self.rows)

    def show_value(self, items: tuple[str, ...]) -> None:
        while len(self.rows) < len(items):
            self._append()
        while len(self.rows) > len(items):
            gone = self.rows.pop()
            self._column.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        for row, text in zip(self.rows, items, strict=True):
            if row.text.text() != text:
                row.text.setText(text)
        self._refresh()
        widgets = (self, *(w for row in self.rows for w in (row.text, *row.buttons)), self.add)
        for before, behind in pairwise(widgets):
            self.setTabOrder(before, behind)

    def paint_with(self, tokens: t.Tokens) -> None:
        self._tokens = tokens
        self.add.setIcon(icon("add", tokens))
        for row in self.rows:
            row.paint_with(tokens)

    def retranslate(self) -> None:
        self._refresh()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _append(self) -> None:
        row = ItemRow(self)
        row.paint_with(self._tokens)
        row.next_asked.connect(self.add.click)
        row.edited.connect(lambda: self.edited.emit(self.value))
        row.moved.connect(lambda step: self._move(row, step))
        row.removed.connect(lambda: self._remove(row))
        self._column.insertWidget(len(self.rows), row)
        row.show()  # at once, so that it can have the focus
        self.rows.append(row)

    def _refresh(self) -> None:
        from composer.app.field_sizes import size_of

        name = field_name(self.rule.key)
        for number, row in enumerate(self.rows, 1):
            row.name(name, number, len(self.rows))
            show_count(row.count, size_of(self.rule.unit, row.text.text()), self.rule.limit)
        self.add.setText(self.tr("Add an option") if self.rows else self.tr("Make a poll"))
        self.add.setEnabled(not self.rule.most or len(self.rows) < self.rule.most)

    def _add(self) -> None:
        """The first time as many as are needed."""
        items = self.value
        more = 1 if items else max(self.rule.least, 1)
        self._give((*items, *("",) * more), len(items))

    def _move(self, row: ItemRow, step: int) -> None:
        at = self.rows.index(row)
        items = list(self.value)
        items.insert(at + step, items.pop(at))
        self._give(tuple(items), at + step)

    def _remove(self, row: ItemRow) -> None:
        at = self.rows.index(row)
        items = self.value
        self._give((*items[:at], *items[at + 1 :]), min(at, len(items) - 2))

    def _give(self, items: tuple[str, ...], focus: int) -> None:
        self.show_value(items)
        self.edited.emit(items)
        (self.rows[focus].text if 0 <= focus < len(self.rows) else self.add).setFocus()


def show_count(label: QLabel, used: int, limit: int) -> None:
    """ "12/25", and loud where it is too much."""
    label.setVisible(bool(limit))
    label.setText(f"{used}/{limit}")
    kind = "blocks" if used > limit else "small"
    if label.property("kind") != kind:
        label.setProperty("kind", kind)
        label.style().polish(label)
