"""Pictures are cut and scaled once."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from composer.ui.preview.grid import Rect
from composer.ui.preview.pixmaps import LARGEST, Pixmaps, reduced

WHOLE = Rect(0, 0, 1, 1)
SHARP = (0.0, 0.0, 0.0, 0.0)


def halves() -> QImage:
    """Red at the left, blue at the right."""
    image = QImage(100, 50, QImage.Format.Format_RGB32)
    image.fill(QColor("#ff0000"))
    for x in range(50, 100):
        for y in range(50):
            image.setPixelColor(x, y, QColor("#0000ff"))
    return image


def test_the_same_size_is_made_once(qtbot: QtBot) -> None:
    pixmaps, image = Pixmaps(), halves()
    first = pixmaps.get(image, WHOLE, (40, 20), SHARP, 1).cacheKey()
    pixmaps.turn()
    pixmaps.turn()
    assert pixmaps.get(image, WHOLE, (40, 20), SHARP, 1).cacheKey() == first


def test_what_is_no_longer_asked_for_is_dropped(qtbot: QtBot) -> None:
    pixmaps, image = Pixmaps(), halves()
    first = pixmaps.get(image, WHOLE, (40, 20), SHARP, 1).cacheKey()
    for width in (41, 42):
        pixmaps.turn()
        pixmaps.get(image, WHOLE, (width, 20), SHARP, 1)
    assert pixmaps.get(image, WHOLE, (40, 20), SHARP, 1).cacheKey() != first


def test_only_the_part_is_seen(qtbot: QtBot) -> None:
    right = Pixmaps().get(halves(), Rect(0.5, 0, 0.5, 1), (20, 20), SHARP, 1).toImage()
    assert {right.pixelColor(x, 10).name() for x in range(20)} == {"#0000ff"}


def test_round_corners_are_clear(qtbot: QtBot) -> None:
    made = Pixmaps().get(halves(), WHOLE, (40, 20), (8.0, 0.0, 0.0, 0.0), 2).toImage()
    assert made.width() == 80
    assert made.pixelColor(0, 0).alpha() == 0
    assert made.pixelColor(79, 0).alpha() == 255


def test_huge_pictures_are_reduced_and_small_ones_kept() -> None:
    huge = QImage(4000, 2000, QImage.Format.Format_RGB32)
    huge.fill(Qt.GlobalColor.red)
    assert (reduced(huge).width(), reduced(huge).height()) == (LARGEST, LARGEST // 2)
    small = halves()
    assert reduced(small) is small
