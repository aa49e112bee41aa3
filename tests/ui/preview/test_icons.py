"""Every button a profile may name can be drawn."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from composer.core.look import Icon
from composer.ui.preview import icons
from composer.ui.strokes import paths


@pytest.mark.parametrize("name", [*Icon, icons.GLOBE, icons.PICTURE])
def test_it_leaves_ink_inside_its_place(qtbot: QtBot, name: str) -> None:
    image = QImage(40, 40, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    icons.draw(painter, name, QColor("#123456"), QRectF(8, 8, 24, 24))
    painter.end()
    inked = {(x, y) for x in range(40) for y in range(40) if image.pixelColor(x, y).alpha()}
    assert len(inked) > 20
    assert all(8 <= x < 32 and 8 <= y < 32 for x, y in inked)


def test_an_unknown_stroke_is_refused() -> None:
    with pytest.raises(ValueError, match="unknown stroke Q"):
        paths("M 1 1 Q 2 2")
