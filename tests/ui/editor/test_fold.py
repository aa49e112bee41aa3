"""Desktop or phone, and where the text on screen is folded."""

from __future__ import annotations

from PySide6.QtTest import QTest

from composer.app import preferences
from composer.ui.editor.work import DEVICE
from composer.ui.tokens import PHONE_WIDTH
from tests.ui.studio import Studio

LONG = "Wer im trockenen Jahr erntet, hat vorher an den Boden gedacht, und das beginnt mit Kalium. " * 8


def on_linkedin(studio: Studio) -> int:
    """The fold of a long text there, once the window has its places."""
    studio.open(LONG)
    studio.pane.presenter.chose_tab("linkedin")
    studio.wait(lambda: (studio.pane.sheet.message.fold or 0) > 60)
    return studio.pane.sheet.message.fold or 0


def test_the_fold_is_marked_in_the_text_of_a_channel(studio: Studio) -> None:
    assert 60 < on_linkedin(studio) < 220
    studio.pane.presenter.chose_tab("")
    assert studio.pane.sheet.message.fold is None


def test_a_phone_folds_earlier(studio: Studio) -> None:
    desktop = on_linkedin(studio)
    studio.pane.side.phone.click()
    assert 0 < (studio.pane.sheet.message.fold or 0) < desktop
    assert studio.window.services.actions["view.phone"].isChecked()
    column = studio.pane.side._column
    assert column is not None
    assert {card.width() for card in column.cards} == {PHONE_WIDTH}


def test_the_choice_is_kept(studio: Studio) -> None:
    context = studio.open()
    studio.window.services.actions["view.phone"].trigger()
    assert studio.pane.side.phone.isChecked()
    studio.settle()
    assert preferences.get(context, DEVICE) == "phone"
    studio.pane.desk.load_client()
    studio.settle()
    assert studio.pane.side.phone.isChecked()


def test_typing_before_the_fold_moves_it(studio: Studio) -> None:
    before, message = on_linkedin(studio), studio.pane.sheet.message
    cursor = message.textCursor()
    cursor.setPosition(0)
    message.setTextCursor(cursor)
    QTest.keyClicks(message, "Ja. ")
    assert 0 < abs((message.fold or 0) - before) < 40


def test_a_short_text_has_no_fold(studio: Studio) -> None:
    studio.open("Kurz.")
    studio.pane.presenter.chose_tab("linkedin")
    assert studio.pane.sheet.message.fold is None
