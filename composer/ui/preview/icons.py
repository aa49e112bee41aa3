"""Line icons of the networks' buttons in our own neutral drawing, on a 24 by 24 grid, written as in ui/strokes."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from composer.core.look import Icon
from composer.ui.strokes import paths

GRID = 24
STROKE = 1.6
GLOBE = "globe"
PICTURE = "picture"

_STROKES: dict[str, str] = {
    Icon.REPLY: (
        "M 12 3.8 C 7 3.8 3.6 7 3.6 11 C 3.6 15 6.6 17.8 10.4 17.8 L 10.4 21 C 16 19.6 20.4 16 20.4 11 "
        "C 20.4 7 17 3.8 12 3.8 Z"
    ),
    Icon.COMMENT: (
        "M 3.8 4.8 L 20.2 4.8 L 20.2 16 L 12.4 16 L 8 20.2 L 8 16 L 3.8 16 Z M 8 8.8 L 16 8.8 M 8 12.2 L 13 12.2"
    ),
    Icon.REPOST: (
        "M 3.6 9 L 7 5.6 L 10.4 9 M 7 5.6 L 7 15 C 7 16.8 8 17.8 9.8 17.8 L 12.6 17.8 "
        "M 20.4 15 L 17 18.4 L 13.6 15 M 17 18.4 L 17 9 C 17 7.2 16 6.2 14.2 6.2 L 11.4 6.2"
    ),
    Icon.LIKE: (
        "M 12 20 C 5.4 15.6 3.4 12.4 3.4 9.2 C 3.4 6.4 5.4 4.4 7.9 4.4 C 9.7 4.4 11.1 5.3 12 6.9 "
        "C 12.9 5.3 14.3 4.4 16.1 4.4 C 18.6 4.4 20.6 6.4 20.6 9.2 C 20.6 12.4 18.6 15.6 12 20 Z"
    ),
    Icon.STAR: (
        "M 12 3.4 L 14.5 8.9 L 20.5 9.6 L 16.1 13.7 L 17.3 19.6 L 12 16.7 L 6.7 19.6 L 7.9 13.7 L 3.5 9.6 L 9.5 8.9 Z"
    ),
    Icon.THUMB: (
        "M 7.4 11 L 10.6 3.8 C 12.3 3.8 13.2 5 12.9 6.5 L 12.3 9.6 L 18 9.6 C 19.6 9.6 20.4 10.8 20.1 12.2 "
        "L 18.8 17.6 C 18.5 19 17.6 19.6 16.3 19.6 L 7.4 19.6 M 3.8 11 L 7.4 11 L 7.4 19.6 L 3.8 19.6 Z"
    ),
    Icon.SEND: "M 20.6 3.4 L 3 10.2 L 10.3 13.7 L 13.8 21 Z M 20.6 3.4 L 10.3 13.7",
    Icon.VIEWS: "M 5 20 L 5 13.4 M 9.7 20 L 9.7 5 M 14.4 20 L 14.4 9.6 M 19 20 L 19 4",
    Icon.BOOKMARK: "M 6 4 L 18 4 L 18 20.4 L 12 15.8 L 6 20.4 Z",
    Icon.SHARE: (
        "M 12 14.6 L 12 3.6 M 7.8 7.8 L 12 3.6 L 16.2 7.8 M 4.4 13.6 L 4.4 17.8 C 4.4 19.4 5.2 20.2 6.8 20.2 "
        "L 17.2 20.2 C 18.8 20.2 19.6 19.4 19.6 17.8 L 19.6 13.6"
    ),
    Icon.MORE: "D 5 12 1.7 D 12 12 1.7 D 19 12 1.7",
    GLOBE: ("O 12 12 8.6 M 3.4 12 L 20.6 12 M 12 3.4 C 8.4 7 8.4 17 12 20.6 M 12 3.4 C 15.6 7 15.6 17 12 20.6"),
    PICTURE: "M 3.8 5 L 20.2 5 L 20.2 19 L 3.8 19 Z O 9 9.8 1.7 M 4 17.2 L 9.4 13 L 12.8 15.8 L 16 13 L 20 16.6",
}


def draw(painter: QPainter, name: str, ink: QColor, place: QRectF) -> None:
    """Paint the icon into `place`; needs antialiasing switched on."""
    lines, dots = _paths(name)
    painter.save()
    painter.translate(place.topLeft())
    painter.scale(place.width() / GRID, place.height() / GRID)
    painter.strokePath(
        lines, QPen(ink, STROKE, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    )
    painter.fillPath(dots, ink)
    painter.restore()


@lru_cache(maxsize=32)
def _paths(name: str) -> tuple[QPainterPath, QPainterPath]:
    return paths(_STROKES[name])
