"""One thing to do next, beside the sentence on the status line and as long as that stands."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStatusBar, QToolButton

OFFER_MS = 20_000


class Offer(QToolButton):
    """Goes with its sentence, or when it was taken."""

    def __init__(self, bar: QStatusBar) -> None:
        super().__init__(bar)
        self._bar = bar
        self._act: Callable[[], None] = lambda: None
        self.setProperty("kind", "quiet")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.clicked.connect(self._take)
        bar.messageChanged.connect(lambda _: self.hide())
        bar.addPermanentWidget(self)
        self.hide()

    def make(self, sentence: str, words: str, act: Callable[[], None]) -> None:
        self._bar.showMessage(sentence, OFFER_MS)
        self._act = act
        self.setText(words)
        self.show()

    def _take(self) -> None:
        self._bar.clearMessage()
        self._act()
