"""A sentence that stays in sight until it is closed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from composer.ui import tokens as t
from composer.ui.icons import icon, pixmap


class Notice(QFrame):
    """Hidden until there is something to say."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "notice")
        self._sign = QLabel(self)
        self.words = QLabel(self)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        self.close_button = QToolButton(self)
        self.close_button.setProperty("kind", "quiet")
        self.close_button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.close_button.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(t.SPACE_2, t.SPACE_1, t.SPACE_1, t.SPACE_1)
        row.setSpacing(t.SPACE_2)
        row.addWidget(self._sign)
        row.addWidget(self.words, 1)
        row.addWidget(self.close_button)
        self.hide()

    def say(self, sentence: str, tokens: t.Tokens) -> None:
        self._sign.setPixmap(pixmap("warns", tokens.warns, ratio=2))
        self.close_button.setIcon(icon("close", tokens))
        self.close_button.setAccessibleName(self.tr("Close: {sentence}").format(sentence=sentence))
        self.words.setText(sentence)
        self.show()
