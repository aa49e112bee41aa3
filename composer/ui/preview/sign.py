"""The sign of certainty: a full, half or empty circle for certain, likely, up to the network."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from composer.core.rule import Confidence

SIDE = 9.0


def draw(painter: QPainter, at: QPointF, confidence: Confidence, tint: QColor) -> None:
    """`at` is the middle of its left edge."""
    circle = QRectF(at.x(), at.y() - SIDE / 2, SIDE, SIDE)
    painter.setPen(QPen(tint, 1.2))
    painter.setBrush(tint if confidence is Confidence.DOCUMENTED else Qt.BrushStyle.NoBrush)
    painter.drawEllipse(circle)
    if confidence is Confidence.SEEN:
        painter.setBrush(tint)
        painter.drawChord(circle, 90 * 16, 180 * 16)
    painter.setBrush(Qt.BrushStyle.NoBrush)
