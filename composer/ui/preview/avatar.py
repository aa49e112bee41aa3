"""The account's picture: the client's own, or initials on the client's colour."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from composer.core.look import AvatarShape, Header
from composer.ui import fonts
from composer.ui.preview.colours import readable_on
from composer.ui.preview.grid import Rect
from composer.ui.preview.pixmaps import Pixmaps, outline


@dataclass(frozen=True)
class Face:
    """Who posts. Where `picture` is null the initials stand on `accent`."""

    name: str
    handle: str
    accent: str
    picture: QImage


def initials(name: str) -> str:
    """At most two letters: of the first and the last word that begin with one."""
    words = [w for w in name.split() if w[0].isalnum()]
    chosen = words if len(words) < 2 else [words[0], words[-1]]
    return "".join(w[0] for w in chosen).upper()


def paint(painter: QPainter, face: Face, header: Header, place: QRectF, pixmaps: Pixmaps) -> None:
    radius = place.width() / 2 if header.shape is AvatarShape.CIRCLE else float(header.radius)
    if not face.picture.isNull():
        ratio = painter.device().devicePixelRatio()
        size = (place.width(), place.height())
        painter.drawPixmap(
            place.topLeft(), pixmaps.get(face.picture, _square(face.picture), size, (radius,) * 4, ratio)
        )
        return
    ground = QColor(face.accent)
    painter.fillPath(outline(place, (radius,) * 4), ground)
    painter.setPen(readable_on(ground))
    painter.setFont(fonts.font((), place.height() * 0.38, 600))
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, initials(face.name))


def _square(picture: QImage) -> Rect:
    """The middle square, in shares."""
    width, height = picture.width(), picture.height()
    if width >= height:
        return Rect((1 - height / width) / 2, 0, height / width, 1)
    return Rect(0, (1 - width / height) / 2, 1, width / height)
