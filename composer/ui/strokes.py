"""Reads the notation of line icons.

M x y (move), L x y (line), C x1 y1 x2 y2 x y (curve), O x y r (circle), D x y r (filled dot), Z (close).
"""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath


def paths(strokes: str) -> tuple[QPainterPath, QPainterPath]:
    """What is stroked, and what is filled. Raises ValueError at an unknown letter."""
    lines, dots = QPainterPath(), QPainterPath()
    words = iter(strokes.split())

    def point() -> QPointF:
        return QPointF(float(next(words)), float(next(words)))

    for word in words:
        match word:
            case "M":
                lines.moveTo(point())
            case "L":
                lines.lineTo(point())
            case "C":
                lines.cubicTo(point(), point(), point())
            case "Z":
                lines.closeSubpath()
            case "O" | "D":
                centre, radius = point(), float(next(words))
                (lines if word == "O" else dots).addEllipse(centre, radius, radius)
            case _:
                raise ValueError(f"unknown stroke {word}")
    return lines, dots
