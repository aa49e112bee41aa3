"""Tonart's own line icons: written as strokes.py reads them on a 20 by 20 grid, tinted by role, drawn when asked."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPainterPath, QPen, QPixmap

from composer.ui.strokes import paths
from composer.ui.tokens import ICON, Tokens, mix

GRID = 20
STROKE = 1.6
STROKES = {
    "write": "M 4 16 L 4.8 12.6 L 13.4 4 L 16 6.6 L 7.4 15.2 Z M 11.6 5.8 L 14.2 8.4",
    "plan": (
        "M 3.5 5 L 16.5 5 L 16.5 16.5 L 3.5 16.5 Z M 3.5 8.6 L 16.5 8.6 M 7 3 L 7 6 "
        "M 13 3 L 13 6 D 7.2 12 0.9 D 10.4 12 0.9"
    ),
    "queue": "M 4 5 L 12 5 M 4 10 L 9 10 M 4 15 L 8 15 O 14 13 3.6 M 14 11 L 14 13.2 L 15.6 14",
    "client": (
        "M 4 17 L 4 5.5 L 11 3 L 11 17 M 11 8 L 16 8 L 16 17 M 2.6 17 L 17.4 17 M 7 7.5 L 8 7.5 "
        "M 7 11 L 8 11 M 13.2 11.5 L 13.8 11.5"
    ),
    "channels": (
        "O 10 10 2 O 4.5 5 1.7 O 15.5 5 1.7 O 10 16.6 1.7 M 8.4 8.6 L 5.8 6.2 M 11.6 8.6 L 14.2 6.2 M 10 12 L 10 14.9"
    ),
    "add": "M 10 4 L 10 16 M 4 10 L 16 10",
    "search": "O 8.8 8.8 4.8 M 12.4 12.4 L 16.6 16.6",
    "trash": (
        "M 3.8 5.6 L 16.2 5.6 M 8 5.4 L 8 3.4 L 12 3.4 L 12 5.4 "
        "M 5.4 5.8 L 6.2 16.6 L 13.8 16.6 L 14.6 5.8 M 8.6 8.6 L 8.8 13.8 M 11.4 8.6 L 11.2 13.8"
    ),
    "undo": "M 7 4.5 L 3.6 8 L 7 11.5 M 3.8 8 L 11.5 8 C 15 8 16.6 10 16.6 12.2 C 16.6 14.6 14.8 16 12 16 L 9 16",
    "redo": "M 13 4.5 L 16.4 8 L 13 11.5 M 16.2 8 L 8.5 8 C 5 8 3.4 10 3.4 12.2 C 3.4 14.6 5.2 16 8 16 L 11 16",
    "image": "M 3 4.5 L 17 4.5 L 17 15.5 L 3 15.5 Z O 7.2 8.2 1.4 M 3.4 14.6 L 8 11 L 10.6 13 L 13.8 9.6 L 16.8 12.6",
    "focus": (
        "M 3.5 7 L 3.5 3.5 L 7 3.5 M 13 3.5 L 16.5 3.5 L 16.5 7 M 16.5 13 L 16.5 16.5 L 13 16.5 "
        "M 7 16.5 L 3.5 16.5 L 3.5 13 O 10 10 2.4"
    ),
    "focus-proposed": (
        "M 3.5 7 L 3.5 3.5 L 7 3.5 M 13 3.5 L 16.5 3.5 L 16.5 7 M 16.5 13 L 16.5 16.5 L 13 16.5 "
        "M 7 16.5 L 3.5 16.5 L 3.5 13 M 8 8.6 C 8 6.6 12 6.6 12 8.8 C 12 10.2 10 10 10 11.4 D 10 13.4 0.9"
    ),
    "logo": (
        "M 4 16.5 L 16 16.5 M 6 13.5 L 14 13.5 L 14 11.5 L 11.4 11.5 L 11.4 9.4 "
        "M 8.6 9.4 L 8.6 11.5 L 6 11.5 L 6 13.5 O 10 6.4 3"
    ),
    "rights": "O 10 10 6.8 M 12.6 8.2 C 11.4 6.4 7.4 6.6 7.3 10 C 7.4 13.4 11.4 13.6 12.6 11.8",
    "close": "M 5 5 L 15 15 M 15 5 L 5 15",
    "down": "M 5.5 8 L 10 12.5 L 14.5 8",
    "up": "M 5.5 12 L 10 7.5 L 14.5 12",
    "left": "M 12 5.5 L 7.5 10 L 12 14.5",
    "right": "M 8 5.5 L 12.5 10 L 8 14.5",
    "history": (
        "M 3.4 10 C 3.4 6.2 6.4 3.4 10 3.4 C 13.6 3.4 16.6 6.4 16.6 10 C 16.6 13.6 13.6 16.6 10 16.6 "
        "C 7.8 16.6 6 15.6 4.8 14.2 M 3 7 L 3.4 10.2 L 6.4 9.4 M 10 6.6 L 10 10.2 L 12.6 11.8"
    ),
    "send": "M 3 9.6 L 17 3.2 L 11.2 17 L 9 11.4 Z M 9 11.4 L 17 3.2",
    "copy": "M 7 7 L 16.4 7 L 16.4 16.4 L 7 16.4 Z M 4.6 12.6 L 3.6 12.6 L 3.6 3.6 L 12.6 3.6 L 12.6 4.6",
    "check": "M 4 10.6 L 8.2 14.8 L 16 6",
    "warns": "M 10 3.4 L 17.4 16.2 L 2.6 16.2 Z M 10 8 L 10 11.6 D 10 13.9 0.9",
    "blocks": "O 10 10 6.8 M 7.6 7.6 L 12.4 12.4 M 12.4 7.6 L 7.6 12.4",
    "hint": "O 10 10 6.8 M 10 9.4 L 10 13.6 D 10 6.7 0.9",
    "good": "O 10 10 6.8 M 7 10.4 L 9.2 12.6 L 13.2 7.8",
    "drafts": "M 5 3.4 L 12 3.4 L 15 6.4 L 15 16.6 L 5 16.6 Z M 7.6 9 L 12.4 9 M 7.6 12.4 L 12.4 12.4",
    "eye": (
        "M 2.6 10 C 4.6 6.4 7 4.8 10 4.8 C 13 4.8 15.4 6.4 17.4 10 C 15.4 13.6 13 15.2 10 15.2 "
        "C 7 15.2 4.6 13.6 2.6 10 Z O 10 10 2.3"
    ),
    "thread": "O 5 5 1.8 O 5 15 1.8 M 5 7 L 5 13 M 9.4 5 L 16.6 5 M 9.4 15 L 16.6 15",
    "compare": (
        "M 3.4 4 L 8.4 4 L 8.4 16 L 3.4 16 Z M 11.6 4 L 16.6 4 L 16.6 16 L 11.6 16 Z M 13 8 L 15.2 8 M 5 8 L 7 8"
    ),
    "join": "M 4 4 L 4 7 C 4 9.6 6 10 8 10 L 16 10 M 4 16 L 4 13 C 4 10.4 6 10 8 10 M 12.8 6.8 L 16 10 L 12.8 13.2",
    "refresh": "M 16.4 8.4 C 15.6 5.4 13 3.6 10 3.6 C 6.4 3.6 3.6 6.4 3.6 10 C 3.6 13.6 6.4 16.4 10 16.4 "
    "C 12.4 16.4 14.4 15.2 15.6 13.2 M 16.8 4.2 L 16.5 8.5 L 12.3 8",
    "link": "M 8.6 11.4 L 11.4 8.6 M 9 6.2 L 11 4.2 C 12.4 2.8 14.4 2.8 15.8 4.2 C 17.2 5.6 17.2 7.6 15.8 9 "
    "L 13.8 11 M 11 13.8 L 9 15.8 C 7.6 17.2 5.6 17.2 4.2 15.8 C 2.8 14.4 2.8 12.4 4.2 11 L 6.2 9",
    "more": "D 5 10 1.3 D 10 10 1.3 D 15 10 1.3",
    "fix": "M 4 16 L 11 9 M 12.6 3.4 L 13.4 5.8 L 15.8 6.6 L 13.4 7.4 L 12.6 9.8 L 11.8 7.4 L 9.4 6.6 L 11.8 5.8 Z",
}
DISABLED = 0.55


def icon(name: str, tokens: Tokens, role: str = "muted", size: int = ICON) -> QIcon:
    """The icon in the colour of `role`; in the accent where its button is checked."""
    colour, on = getattr(tokens, role), tokens.accent
    made = QIcon()
    for ratio in _ratios():
        made.addPixmap(pixmap(name, colour, size, ratio))
        made.addPixmap(pixmap(name, on, size, ratio), QIcon.Mode.Normal, QIcon.State.On)
        faded = mix(colour, tokens.window, DISABLED)
        made.addPixmap(pixmap(name, faded, size, ratio), QIcon.Mode.Disabled)
    return made


def _ratios() -> tuple[int, ...]:
    """Sharp pictures only for screens that show them."""
    return (1, 2) if max(screen.devicePixelRatio() for screen in QGuiApplication.screens()) > 1 else (1,)


def tick(tokens: Tokens, size: int) -> QIcon:
    """For switches with words: a tick when on, a plus when off, so that colour is not the only sign."""
    made = QIcon()
    for ratio in _ratios():
        made.addPixmap(pixmap("add", tokens.muted, size, ratio), QIcon.Mode.Normal, QIcon.State.Off)
        made.addPixmap(pixmap("check", tokens.accent, size, ratio), QIcon.Mode.Normal, QIcon.State.On)
    return made


def pixmap(name: str, colour: str, size: int = ICON, ratio: float = 1) -> QPixmap:
    """`size` in device-independent pixels."""
    made = QPixmap(QSize(size, size) * ratio)
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    draw(painter, name, QColor(colour), QRectF(0, 0, size, size))
    painter.end()
    return made


def draw(painter: QPainter, name: str, colour: QColor, place: QRectF) -> None:
    """Paint the icon into `place`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(place.topLeft())
    painter.scale(place.width() / GRID, place.height() / GRID)
    lines, dots = _paths(name)
    pen = QPen(colour, STROKE, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    painter.strokePath(lines, pen)
    painter.fillPath(dots, colour)
    painter.restore()


@lru_cache(maxsize=64)
def _paths(name: str) -> tuple[QPainterPath, QPainterPath]:
    return paths(STROKES[name])
