"""A button that paints its own ground: otherwise everything that lies beneath it is painted with every key."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QAbstractButton


class OwnGroundButton(QAbstractButton):
    """For buttons that change with every key. Fill the whole of the event's rectangle in `paintEvent`."""

    def showEvent(self, event: QShowEvent) -> None:
        self._cover()
        super().showEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._cover()
        super().changeEvent(event)

    def _cover(self) -> None:
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # a style takes it from every button
