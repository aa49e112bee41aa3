"""Paints who posted and when, in the layouts that networks have."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from composer.core.look import HeaderLayout, Icon, Look, Palette
from composer.core.look_text import TextStyle
from composer.ui import fonts
from composer.ui.preview import icons, words
from composer.ui.preview.avatar import Face
from composer.ui.preview.colours import colour

_MENU = 18.0
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


def paint(painter: QPainter, place: QRectF, face: Face, look: Look, palette: Palette) -> None:
    pen = _Pen(painter, look, palette)
    area = QRectF(place)
    if look.header.menu:
        line = place.height() if look.header.layout in _CENTRED else look.type.name.line
        menu = QRectF(place.right() - _MENU, place.top() + (line - _MENU) / 2, _MENU, _MENU)
        icons.draw(painter, Icon.MORE, colour(palette.icon), menu)
        area.setRight(menu.left() - 8)
    match look.header.layout:
        case HeaderLayout.ONE_LINE:
            _one_line(pen, area, face)
        case HeaderLayout.STACKED:
            _stacked(pen, area, face)
        case HeaderLayout.TIME_RIGHT:
            _time_right(pen, area, face)
        case HeaderLayout.TIME_BELOW:
            _time_below(pen, area, face)
        case HeaderLayout.HANDLE:
            _line_with_time(pen, _middle(area, look), _handle(face, look))
        case HeaderLayout.NAME:
            pen.write(face.name, look.type.name, palette.text, _middle(area, look))


_CENTRED = (HeaderLayout.HANDLE, HeaderLayout.NAME)


def _middle(area: QRectF, look: Look) -> QRectF:
    """Beside the middle of the avatar where the text stands below it."""
    return area.adjusted(0, (area.height() - look.type.name.line) / 2, 0, 0)


class _Pen:
    """Writes in the look's styles and gives back where the words end."""

    def __init__(self, painter: QPainter, look: Look, palette: Palette) -> None:
        self._painter, self.look, self.palette = painter, look, palette

    def width(self, text: str, style: TextStyle) -> float:
        return QFontMetricsF(self._font(style)).horizontalAdvance(text)

    def write(self, text: str, style: TextStyle, ink: str, place: QRectF) -> float:
        made = self._font(style)
        metrics = QFontMetricsF(made)
        fitted = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0.0, place.width()))
        self._painter.setFont(made)
        self._painter.setPen(colour(ink))
        self._painter.drawText(QRectF(place.left(), place.top(), place.width() + 2, style.line), _LEFT, fitted)
        return place.left() + metrics.horizontalAdvance(fitted)

    def globe(self, style: TextStyle, x: float, y: float) -> float:
        side = style.size + 2
        place = QRectF(x, y + (style.line - side) / 2, side, side)
        icons.draw(self._painter, icons.GLOBE, colour(self.palette.secondary), place)
        return place.right()

    def _font(self, style: TextStyle):  # type: ignore[no-untyped-def]
        return fonts.font(self.look.type.families, style.size, style.weight)


def _handle(face: Face, look: Look) -> str:
    return look.header.handle_sign + face.handle.removeprefix("@")


def _one_line(pen: _Pen, area: QRectF, face: Face) -> None:
    """The time is never cut; the handle gives way before the name."""
    look, palette = pen.look, pen.palette
    style = look.type
    rest = f"{look.header.separator} {words.now()}"
    room = area.width() - pen.width(" " + rest, style.time) - 8
    x = pen.write(face.name, style.name, palette.text, QRectF(area.left(), area.top(), room, 0))
    left = area.left() + room - x - 4
    if left > 24:
        x = pen.write(_handle(face, look), style.handle, palette.secondary, QRectF(x + 4, area.top(), left, 0))
    pen.write(rest, style.time, palette.secondary, QRectF(x + 4, area.top(), area.right() - x, 0))


def _stacked(pen: _Pen, area: QRectF, face: Face) -> None:
    look, palette = pen.look, pen.palette
    style = look.type
    y = area.top()
    pen.write(face.name, style.name, palette.text, QRectF(area.left(), y, area.width(), 0))
    y += style.name.line
    second = words.headline() if look.header.headline else _handle(face, look)
    pen.write(second, style.handle, palette.secondary, QRectF(area.left(), y, area.width(), 0))
    y += style.handle.line
    time = f"{words.now()} {look.header.separator} "
    x = pen.write(time, style.time, palette.secondary, QRectF(area.left(), y, area.width(), 0))
    if look.header.globe:
        pen.globe(style.time, x + 1, y)


def _line_with_time(pen: _Pen, area: QRectF, name: str) -> None:
    look, palette = pen.look, pen.palette
    style = look.type
    rest = f"{look.header.separator} {words.now()}".lstrip()
    room = area.width() - pen.width(" " + rest, style.time) - 8
    x = pen.write(name, style.name, palette.text, QRectF(area.left(), area.top(), room, 0))
    pen.write(rest, style.time, palette.secondary, QRectF(x + 6, area.top(), area.right() - x, 0))


def _time_below(pen: _Pen, area: QRectF, face: Face) -> None:
    look, palette = pen.look, pen.palette
    style = look.type
    pen.write(face.name, style.name, palette.text, area)
    y = area.top() + style.name.line
    time = f"{words.now()} {look.header.separator} "
    x = pen.write(time, style.time, palette.secondary, QRectF(area.left(), y, area.width(), 0))
    if look.header.globe:
        pen.globe(style.time, x + 1, y)


def _time_right(pen: _Pen, area: QRectF, face: Face) -> None:
    look, palette = pen.look, pen.palette
    style = look.type
    time_width = pen.width(words.now(), style.time)
    x = area.right() - time_width
    pen.write(words.now(), style.time, palette.secondary, QRectF(x, area.top(), time_width + 1, 0))
    if look.header.globe:
        x -= style.time.size + 6
        pen.globe(style.time, x, area.top())
    name = QRectF(area.left(), area.top(), x - area.left() - 8, 0)
    pen.write(face.name, style.name, palette.text, name)
    below = QRectF(area.left(), area.top() + style.name.line, area.width(), 0)
    pen.write(_handle(face, look), style.handle, palette.secondary, below)
