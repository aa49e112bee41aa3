"""The program's sign for windows, task bars and the tray."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap

from composer.ui.tokens import LIGHT

SIZE = 64


def mark(resources: Path, *, asking: bool = False) -> QIcon:
    """`asking`: with a spot that says that somebody is needed."""
    plain = QIcon(str(resources / "icons" / "tonart.svg"))
    if not asking:
        return plain
    picture: QPixmap = plain.pixmap(SIZE, SIZE)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    for colour, radius in ((LIGHT.surface, 15), (LIGHT.blocks, 11)):
        painter.setBrush(QColor(colour))
        painter.drawEllipse(QRectF(SIZE - 16 - radius, 16 - radius, 2 * radius, 2 * radius))
    painter.end()
    return QIcon(picture)
