"""One snippet in the form."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from composer.ui import tokens as t
from composer.ui.client.boxes import Box
from composer.ui.client.fields import Lines, Named
from composer.ui.client.form_blocks import SnippetFields


class SnippetBox(Box[SnippetFields]):
    def __init__(self, parent: QWidget, fields: SnippetFields) -> None:
        super().__init__(parent, fields)
        self.text = Lines(self)
        self.named["text"] = Named(self, self.text)
        self.name.setText(fields.name)
        self.text.setPlainText(fields.text)
        grid = QGridLayout(self)
        grid.setContentsMargins(t.SPACE_4, t.SPACE_3, t.SPACE_4, t.SPACE_3)
        grid.setHorizontalSpacing(t.SPACE_4)
        grid.addWidget(self.named["name"], 0, 0)
        grid.addWidget(self.named["text"], 0, 1)
        grid.addWidget(self.remove, 1, 1, Qt.AlignmentFlag.AlignRight)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 2)
        self.retranslate()

    def fields(self) -> SnippetFields:
        return SnippetFields(self.name.text(), self.text.toPlainText())

    def retranslate(self) -> None:
        self.named["name"].say(self.tr("Snippet"))
        self.named["text"].say(self.tr("Its text"))
        self.remove.setText(self.tr("Remove the snippet"))
        super().retranslate()
