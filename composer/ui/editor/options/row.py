"""One field of the form: its name, the control of its kind, how long it is, and whose value it has."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QToolButton,
    QWidget,
)

from composer.core.message import FieldValue
from composer.core.profile import COMMENT, FieldKind, FieldRule
from composer.ui import tokens as t
from composer.ui.editor.options.items import ItemsEdit, show_count
from composer.ui.editor.shared_undo import SharedUndo
from composer.ui.icons import icon
from composer.ui.words_fields import as_draft, as_usual, choice_name, field_name

COMMENT_LINES = 3
NAME_WIDTH = 170
NARROWEST = 100


class FieldRow(QWidget):
    """`edited` carries the new value; `join_asked`: this channel shall have the common one again."""

    edited = Signal(object)
    join_asked = Signal()

    def __init__(self, rule: FieldRule, languages: tuple[str, ...], parent: QWidget) -> None:
        super().__init__(parent)
        self.rule = rule
        self._languages = languages
        self.name = QLabel(self)
        self.name.setTextFormat(Qt.TextFormat.PlainText)
        self.name.setWordWrap(True)
        self.name.setContentsMargins(0, t.SPACE_1, 0, 0)
        self.name.setFixedWidth(NAME_WIDTH - (t.SPACE_6 if rule.within else 0))
        self.count = QLabel(self)
        self.count.setContentsMargins(0, t.SPACE_1, 0, 0)
        self.join = QToolButton(self)
        self.join.setProperty("kind", "quiet")
        self.join.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.join.clicked.connect(self.join_asked)
        self.control, self.show_value = self._made()
        self.name.setBuddy(self.control)
        self._lay_out()
        self.retranslate()

    def show_count(self, used: int, limit: int) -> None:
        show_count(self.count, used, limit)

    def show_own(self, own: bool) -> None:
        """Whether the channel in front has a value of its own here."""
        self.join.setVisible(own)
        kind = "strong" if own else ""
        if self.name.property("kind") != kind:
            self.name.setProperty("kind", kind)
            self.name.style().polish(self.name)

    def paint_with(self, tokens: t.Tokens) -> None:
        self.join.setIcon(icon("join", tokens))
        if isinstance(self.control, ItemsEdit):
            self.control.paint_with(tokens)

    def retranslate(self) -> None:
        name = field_name(self.rule.key)
        self.name.setText("" if isinstance(self.control, QCheckBox) else name)
        if isinstance(self.control, QCheckBox):
            self.control.setText(name)
        self.control.setAccessibleName(name)
        self.join.setToolTip(self.tr("Has a value of its own here. Take the common value again"))
        self.join.setAccessibleName(self.tr("{field}: take the common value again").format(field=name))
        if isinstance(self.control, QComboBox):
            for row in range(self.control.count()):
                self.control.setItemText(row, self._words(self.control.itemData(row)))

    def _made(self) -> tuple[QWidget, Callable[[FieldValue], None]]:
        match self.rule.kind:
            case FieldKind.FLAG:
                return self._flag()
            case FieldKind.TEXTS:
                items = ItemsEdit(self.rule, self)
                items.edited.connect(self.edited)
                return items, lambda value: items.show_value(value if isinstance(value, tuple) else ())
            case FieldKind.TEXT if self.rule.key == COMMENT:
                return self._lines()
            case FieldKind.TEXT:
                return self._line()
            case FieldKind.LANGUAGE:
                return self._box(("", *self._languages))
            case _:
                return self._box(tuple(c for c in self.rule.choices if not c or self.rule.allows(c)))

    def _flag(self) -> tuple[QWidget, Callable[[FieldValue], None]]:
        box = QCheckBox(self)
        box.clicked.connect(lambda on: self.edited.emit(on))
        return box, lambda value: box.setChecked(value is True)

    def _line(self) -> tuple[QWidget, Callable[[FieldValue], None]]:
        line = QLineEdit(self)
        line.textEdited.connect(lambda text: self.edited.emit(text))
        SharedUndo(line)
        return line, lambda value: None if line.text() == value else line.setText(str(value))

    def _lines(self) -> tuple[QWidget, Callable[[FieldValue], None]]:
        edit = QPlainTextEdit(self)
        edit.setTabChangesFocus(True)
        edit.setFixedHeight(COMMENT_LINES * edit.fontMetrics().lineSpacing() + t.SPACE_6)
        SharedUndo(edit)

        def show(value: FieldValue) -> None:
            if edit.toPlainText() != value:
                blocked = edit.blockSignals(True)
                edit.setPlainText(str(value))
                edit.blockSignals(blocked)

        edit.textChanged.connect(lambda: self.edited.emit(edit.toPlainText()))
        return edit, show

    def _box(self, codes: tuple[str | int, ...]) -> tuple[QWidget, Callable[[FieldValue], None]]:
        box = QComboBox(self)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        box.setMinimumWidth(NARROWEST)
        for code in codes:
            box.addItem(self._words(code), code)
        box.activated.connect(lambda row: self.edited.emit(box.itemData(row)))

        def show(value: FieldValue) -> None:
            if box.findData(value) < 0:
                box.addItem(self._words(value), value)
            box.setCurrentIndex(box.findData(value))

        return box, show

    def _words(self, code: FieldValue) -> str:
        if self.rule.kind is FieldKind.LANGUAGE:
            return QLocale(str(code)).nativeLanguageName().capitalize() if code else as_draft()
        return choice_name(self.rule.key, code) if code else as_usual()

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(t.SPACE_6 if self.rule.within else 0, 0, 0, 0)
        grid.setHorizontalSpacing(t.SPACE_2)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(1, 1)
        end = QHBoxLayout()
        end.setSpacing(t.SPACE_2)
        end.addWidget(self.count)
        end.addWidget(self.join)
        grid.addWidget(self.name, 0, 0, Qt.AlignmentFlag.AlignTop)
        wide = isinstance(self.control, QComboBox | QCheckBox)
        grid.addWidget(self.control, 0, 1, Qt.AlignmentFlag.AlignLeft if wide else Qt.AlignmentFlag(0))
        grid.addLayout(end, 0, 2, Qt.AlignmentFlag.AlignTop)
        self.count.hide()
        self.join.hide()
