"""The account's picture: initials on the client's colour."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from composer.core.look import AvatarShape, Header
from composer.ui import fonts
from composer.ui.preview.colours import readable_on
from composer.ui.preview.pixmaps import outline


@dataclass(frozen=True)
class Face:
    """Who posts. The initials stand on `accent`."""

    name: str
    handle: str
    accent: str


def initials(name: str) -> str:
    """At most two letters: of the first and the last word that begin with one."""
    words = [w for w in name.split() if w[0].isalnum()]
    chosen = words if len(words) < 2 else [words[0], words[-1]]
    return "".join(w[0] for w in chosen).upper()


def paint(painter: QPainter, face: Face, header: Header, place: QRectF) -> None:
    radius = place.width() / 2 if header.shape is AvatarShape.CIRCLE else float(header.radius)
    ground = QColor(face.accent)
    painter.fillPath(outline(place, (radius,) * 4), ground)
    painter.setPen(readable_on(ground))
    painter.setFont(fonts.font((), place.height() * 0.38, 600))
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, initials(face.name))
