"""The frame that the panes beside Write share: a heading with room beside it, margins, words in the chosen language."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from composer.ui import tokens as t
from composer.ui.services import Services


class Page(QWidget):
    """`top` goes on beside the heading, `column` below it; `retranslate` says all words anew."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self.heading = QLabel(self)
        self.heading.setProperty("kind", "heading")
        self.heading.setTextFormat(Qt.TextFormat.PlainText)
        self.top = QHBoxLayout()
        self.top.setSpacing(t.SPACE_2)
        self.top.addWidget(self.heading)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(t.SPACE_6, t.SPACE_4, t.SPACE_6, t.SPACE_4)
        self.column.setSpacing(t.SPACE_3)
        self.column.addLayout(self.top)

    def retranslate(self) -> None:
        raise NotImplementedError

    def tell(self, error: BaseException) -> None:
        """Say in a message what went wrong."""
        from composer.ui.words import error_text, error_title

        self._services.ask.tell(self, error_title(error), error_text(error))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
