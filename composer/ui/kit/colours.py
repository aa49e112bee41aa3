"""The colours of the brand kit: name, role and value of each, and how well it is read on white and black."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from composer.ui import tokens as t
from composer.ui.client.fields import ColourField
from composer.ui.editor.shared_undo import SharedUndo
from composer.ui.kit.state import ColourRow

ROLES = ("primary", "secondary", "accent", "warm", "light", "dark")
HEX_WIDTH = 132


class ColourEdit(QWidget):
    """`changed` carries a ColourRow."""

    changed = Signal(object)
    removed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.name, self.role, self.hex = QLineEdit(self), QComboBox(self), ColourField(self)
        self.role.setEditable(True)
        self.role.addItems(list(ROLES))
        self.role.setMinimumWidth(HEX_WIDTH)
        self.hex.setFixedWidth(HEX_WIDTH)
        self.name.setPlaceholderText(self.tr("Name, such as Deep Blue"))
        self.name.setAccessibleName(self.tr("Name of the colour"))
        self.role.setAccessibleName(self.tr("Role of the colour"))
        self.hex.edit.setAccessibleName(self.tr("Value of the colour"))
        self.remove = QPushButton(self.tr("Remove"), self)
        self.remove.setProperty("kind", "quiet")
        self.remove.clicked.connect(self.removed)
        self.problem = QLabel(self)
        self.problem.setProperty("kind", "blocks")
        self.problem.setWordWrap(True)
        self.problem.hide()
        line = self.role.lineEdit()
        assert line is not None, "it is editable"
        for field in (self.name, line, self.hex.edit):
            SharedUndo(field)
            field.textChanged.connect(self._tell)
        row = QHBoxLayout()
        row.setSpacing(t.SPACE_2)
        row.addWidget(self.hex)
        row.addWidget(self.name, 1)
        row.addWidget(self.role)
        row.addWidget(self.remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(t.SPACE_1)
        column.addLayout(row)
        column.addWidget(self.problem)

    def row(self) -> ColourRow:
        return ColourRow(self.role.currentText(), self.name.text(), self.hex.edit.text())

    def show_row(self, row: ColourRow) -> None:
        """What is the same already is left alone, with its cursor."""
        if row == self.row():
            return
        self.blockSignals(True)
        self.name.setText(row.name)
        self.role.setEditText(row.role)
        self.hex.edit.setText(row.hex)
        self.blockSignals(False)
        self.remove.setAccessibleName(f"{self.remove.text()} {row.name}")

    def show_problem(self, sentence: str) -> None:
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))

    def _tell(self) -> None:
        self.changed.emit(self.row())


class ColourList(QWidget):
    """`changed` carries place and ColourRow, `removed` a place."""

    changed = Signal(int, object)
    added = Signal()
    removed = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.edits: list[ColourEdit] = []
        self._rows = QVBoxLayout()
        self._rows.setSpacing(t.SPACE_2)
        self.add = QPushButton(self.tr("Add a colour"), self)
        self.add.clicked.connect(self.added)
        self.tokens = QPushButton(self.tr("From design tokens …"), self)
        below = QHBoxLayout()
        below.addWidget(self.add)
        below.addWidget(self.tokens)
        below.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(t.SPACE_2)
        column.addLayout(self._rows)
        column.addLayout(below)

    def show_rows(self, rows: tuple[ColourRow, ...]) -> None:
        while len(self.edits) < len(rows):
            self._add()
        while len(self.edits) > len(rows):
            gone = self.edits.pop()
            gone.hide()
            gone.deleteLater()
        for edit, row in zip(self.edits, rows, strict=True):
            edit.show_row(row)

    def _add(self) -> None:
        edit, place = ColourEdit(self), len(self.edits)
        edit.changed.connect(lambda row: self.changed.emit(place, row))
        edit.removed.connect(lambda: self.removed.emit(place))
        self.edits.append(edit)
        self._rows.addWidget(edit)
