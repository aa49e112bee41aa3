"""What stands around the text of a post: its title, its warning, its poll."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from composer.core.look import Look, Palette
from composer.core.look_extras import PollLook, WarningLook
from composer.core.look_text import in_language
from composer.core.message import FieldValue
from composer.ui import fonts
from composer.ui.preview.colours import colour
from composer.ui.preview.pixmaps import outline
from composer.ui.wrapped import wrapped

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_BUTTON_GAP = 6.0
_GAP = 10.0


@dataclass(frozen=True)
class Extras:
    """What the post's fields say; empty where they say nothing or the network does not show it."""

    title: str = ""
    warning: str = ""
    poll: tuple[str, ...] = ()
    question: str = ""

    def __bool__(self) -> bool:
        return bool(self.title or self.warning or self.poll)


def extras(fields: Mapping[str, FieldValue], look: Look) -> Extras:
    """Those fields that `look` has a drawing for."""
    poll = fields.get("poll") if look.poll else None
    return Extras(
        title=str(fields.get("title", "")) if look.title else "",
        warning=str(fields.get("warning", "")) if look.warning else "",
        poll=tuple(option for option in poll if option.strip()) if isinstance(poll, tuple) else (),
        question=str(fields.get("poll_question", "")) if look.poll else "",
    )


def above_text(shown: Extras, look: Look, width: float) -> float:
    """How much room title and warning need, with the space below them."""
    height = 0.0
    if look.title and shown.title:
        height += len(_title_lines(shown.title, look, width)) * look.title.style.line + _GAP
    if look.warning and shown.warning:
        height += _warning_height(shown.warning, look.warning, look, width) + _GAP
    return height


def below_text(shown: Extras, look: Look) -> float:
    """How much room the poll needs, with the space above it."""
    if not (look.poll and shown.poll):
        return 0.0
    rows = len(shown.poll) * (look.poll.height + look.poll.gap)
    return _GAP + rows + (look.type.name.line + 4 if shown.question else 0)


def paint_above(painter: QPainter, shown: Extras, place: QRectF, look: Look, palette: Palette, language: str) -> None:
    y = place.top()
    if look.title and shown.title:
        style = look.title.style
        painter.setFont(fonts.font(look.type.families, style.size, style.weight))
        painter.setPen(colour(palette.text))
        for line in _title_lines(shown.title, look, place.width()):
            painter.drawText(QRectF(place.left(), y, place.width(), style.line), _LEFT, line)
            y += style.line
        y += _GAP
    if look.warning and shown.warning:
        tall = _warning_height(shown.warning, look.warning, look, place.width())
        box = QRectF(place.left(), y, place.width(), tall)
        _warning(painter, shown.warning, box, look.warning, look, palette, language)


def _title_lines(title: str, look: Look, width: float) -> list[str]:
    assert look.title is not None
    style = look.title.style
    return wrapped(title, fonts.font(look.type.families, style.size, style.weight), int(width), look.title.lines)


def _warning_lines(text: str, how: WarningLook, look: Look, width: float) -> list[str]:
    made = fonts.font(look.type.families, how.style.size, how.style.weight)
    return wrapped(text, made, int(width - 2 * how.padding[1]), 6)


def _warning_height(text: str, how: WarningLook, look: Look, width: float) -> float:
    lines = len(_warning_lines(text, how, look, width)) + 1
    return 2 * how.padding[0] + lines * how.style.line + _BUTTON_GAP


def _warning(
    painter: QPainter, text: str, box: QRectF, how: WarningLook, look: Look, palette: Palette, language: str
) -> None:
    dark = palette is look.dark
    shape = outline(box.adjusted(0.5, 0.5, -0.5, -0.5), (float(how.radius),) * 4)
    painter.fillPath(shape, colour(how.fill.on(dark)))
    painter.strokePath(shape, QPen(colour(how.border.on(dark))))
    x, y = box.left() + how.padding[1], box.top() + how.padding[0]
    painter.setPen(colour(palette.text))
    painter.setFont(fonts.font(look.type.families, how.style.size, how.style.weight))
    for line in _warning_lines(text, how, look, box.width()):
        painter.drawText(QRectF(x, y, box.width(), how.style.line), _LEFT, line)
        y += how.style.line
    painter.setPen(colour(palette.link))
    painter.setFont(fonts.font(look.type.families, how.style.size, 500))
    place = QRectF(x, y + _BUTTON_GAP, box.width(), how.style.line)
    painter.drawText(place, _LEFT, in_language(how.button, language))


def paint_below(painter: QPainter, shown: Extras, place: QRectF, look: Look, palette: Palette) -> None:
    how = look.poll
    if how is None or not shown.poll:
        return
    y = place.top() + _GAP
    if shown.question:
        name = look.type.name
        painter.setFont(fonts.font(look.type.families, name.size, name.weight))
        painter.setPen(colour(palette.text))
        painter.drawText(QRectF(place.left(), y, place.width(), name.line), _LEFT, shown.question)
        y += name.line + 4
    for option in shown.poll:
        row = QRectF(place.left(), y, place.width(), how.height)
        (_signed if how.sign else _framed)(painter, option, row, how, look, palette)
        y += how.height + how.gap


def _signed(painter: QPainter, option: str, row: QRectF, how: PollLook, look: Look, palette: Palette) -> None:
    side = how.style.size + 3
    circle = QRectF(row.left() + 1, row.center().y() - side / 2, side, side)
    painter.setPen(QPen(colour(palette.secondary), 1.4))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(circle)
    painter.setPen(colour(palette.text))
    _write(painter, option, row.adjusted(side + 10, 0, 0, 0), how, look, _LEFT)


def _framed(painter: QPainter, option: str, row: QRectF, how: PollLook, look: Look, palette: Palette) -> None:
    shape = outline(row.adjusted(0.5, 0.5, -0.5, -0.5), (float(how.radius),) * 4)
    painter.strokePath(shape, QPen(colour(palette.link)))
    painter.setPen(colour(palette.link))
    _write(painter, option, row.adjusted(12, 0, -12, 0), how, look, Qt.AlignmentFlag.AlignCenter)


def _write(painter: QPainter, text: str, place: QRectF, how: PollLook, look: Look, flags: Qt.AlignmentFlag) -> None:
    made = fonts.font(look.type.families, how.style.size, how.style.weight)
    painter.setFont(made)
    fitted = QFontMetricsF(made).elidedText(text, Qt.TextElideMode.ElideRight, place.width())
    painter.drawText(place, flags, fitted)
