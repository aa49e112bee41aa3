"""The handbook, to be read beside the work: it stays open while the window is used."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout, QWidget

from composer.ui import tokens as t
from composer.ui.language import Language

SIZE = (720, 640)


class HandbookDialog(QDialog):
    """In the language of the interface, also when that changes while it is open."""

    def __init__(self, folder: Path, language: Language, parent: QWidget) -> None:
        """`folder` holds a file for each language ("de.md")."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._folder, self._language = folder, language
        self.text = QTextBrowser(self)
        self.text.setOpenExternalLinks(True)
        self.text.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.text.setProperty("kind", "reading")
        self.text.document().setDocumentMargin(t.SPACE_6)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self._buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(t.SPACE_4, t.SPACE_4, t.SPACE_4, t.SPACE_4)
        column.setSpacing(t.SPACE_3)
        column.addWidget(self.text, 1)
        column.addWidget(self._buttons)
        self.resize(*SIZE)
        self._read()
        self.text.setFocus()

    def _read(self) -> None:
        self.setWindowTitle(self.tr("Handbook"))
        self.text.setAccessibleName(self.windowTitle())
        file = self._folder / f"{self._language.code}.md"
        self.text.setMarkdown(file.read_text(encoding="utf-8"))
        self._give_air()

    def _give_air(self) -> None:
        """Qt sets the paragraphs of Markdown one upon the other."""
        block = self.text.document().begin()
        while block.isValid():
            cursor = QTextCursor(block)
            if cursor.currentTable() is None:
                form = block.blockFormat()
                form.setTopMargin(t.SPACE_6 if form.headingLevel() > 1 else 0)
                form.setBottomMargin(t.SPACE_2)
                cursor.setBlockFormat(form)
            block = block.next()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._read()
        super().changeEvent(event)
