from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from tests.ui.studio import Studio


def test_a_window_with_nothing_unsaved_closes_at_the_first_try(qtbot: QtBot, tmp_path: Path) -> None:
    studio = Studio(qtbot, tmp_path / "data")
    studio.open()
    studio.settle()
    studio.window.close()
    studio.wait(lambda: not studio.window.isVisible())
    studio.close()
