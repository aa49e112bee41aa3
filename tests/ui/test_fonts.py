"""The bundled fonts."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QFontInfo, QFontMetricsF
from pytestqt.qtbot import QtBot

from composer.ui import fonts


def test_every_bundled_face_is_usable(qtbot: QtBot) -> None:
    assert fonts.register(files=fonts.INTERFACE)
    assert fonts.register(files=fonts.FACES)
    assert (fonts.FOLDER / "OFL.txt").read_text(encoding="utf-8")


def test_a_missing_file_is_told(qtbot: QtBot, tmp_path: Path) -> None:
    assert not fonts.register(tmp_path, ("none.otf",))


def test_our_font_stands_in_for_one_that_is_not_installed(qtbot: QtBot) -> None:
    made = fonts.font(("No Such Family",), 15, 700)
    assert QFontInfo(made).family() == fonts.FAMILY
    assert made.pixelSize() == 15


def test_figures_have_equal_width(qtbot: QtBot) -> None:
    metrics = QFontMetricsF(fonts.figures(12))
    assert metrics.horizontalAdvance("111") == metrics.horizontalAdvance("888")
