"""Beside the strip above a preview: takes the preview to the clipboard as a picture."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QToolButton, QWidget

from composer.ui import tokens
from composer.ui.icons import icon


class CopyButton(QToolButton):
    def __init__(self, network: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._network = network
        self.setProperty("kind", "quiet")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._retranslate()

    def set_tokens(self, chosen: tokens.Tokens) -> None:
        self.setIcon(icon("copy", chosen))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.setToolTip(self.tr("Copy the preview as a picture"))
        self.setAccessibleName(self.tr("Copy the preview on {network} as a picture").format(network=self._network))
