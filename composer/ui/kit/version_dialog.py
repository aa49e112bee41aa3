"""The small step at saving: the new version, and what has changed in one line."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from composer.ui import tokens as t

WIDTH = 440


class VersionDialog(QDialog):
    """`wanted` carries version and line; it is closed by then."""

    wanted = Signal(str, str)

    def __init__(self, parent: QWidget, version: str, before: str) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Save the guidelines"))
        self.setMinimumWidth(WIDTH)
        self.version, self.line = QLineEdit(version, self), QLineEdit(self)
        self.version.setAccessibleName(self.tr("New version"))
        self.line.setAccessibleName(self.tr("What has changed"))
        self.line.setPlaceholderText(self.tr("such as: the logo has a new blue"))
        words = QLabel(self.tr("The former version stays; you can go back to it at any time."), self)
        words.setProperty("kind", "small")
        words.setWordWrap(True)
        form = QFormLayout()
        form.setHorizontalSpacing(t.SPACE_3)
        form.setVerticalSpacing(t.SPACE_2)
        if before:
            form.addRow(self.tr("Version until now"), QLabel(before, self))
        form.addRow(self.tr("New version"), self.version)
        form.addRow(self.tr("What has changed"), self.line)
        buttons = QDialogButtonBox(self)
        self.save = QPushButton(self.tr("Save"), self)
        self.save.setProperty("kind", "primary")
        buttons.addButton(self.save, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self._accept)
        buttons.rejected.connect(self.reject)
        self.version.textChanged.connect(lambda text: self.save.setEnabled(bool(text.strip())))
        column = QVBoxLayout(self)
        column.setContentsMargins(t.SPACE_4, t.SPACE_4, t.SPACE_4, t.SPACE_4)
        column.setSpacing(t.SPACE_3)
        column.addLayout(form)
        column.addWidget(words)
        column.addWidget(buttons)
        self.line.setFocus()

    def _accept(self) -> None:
        self.accept()
        self.wanted.emit(self.version.text().strip(), self.line.text())
