"""What happens beside the text while it is written."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from tests.ui.studio import Studio


def test_the_list_of_drafts_shows_the_beginning_of_what_was_saved(studio: Studio) -> None:
    studio.open("Salz")
    studio.pane.sheet.message.setFocus()
    QTest.keyClicks(studio.pane.sheet.message, " und Kalium")
    studio.settle()
    model = studio.pane.drafts.model
    assert model.index(model.row_of(studio.draft.id)).data(Qt.ItemDataRole.ToolTipRole) == studio.draft.message.text


def test_after_a_repair_one_goes_on_writing(studio: Studio) -> None:
    studio.open("Kalium\u202e hilft")
    shown = [b for b in studio.pane.sheet.findings.findChildren(QPushButton) if b.text() == "Clean up"]
    assert shown
    shown[0].click()
    assert studio.draft.message.text == "Kalium hilft"
    assert studio.window.focusWidget() is studio.pane.sheet.message
    studio.settle()
