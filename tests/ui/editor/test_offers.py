"""Typing "@" offers contacts, and takes no key while nothing is offered."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QHelpEvent, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from composer.app import contacts
from composer.core.contact import Contact, Handle
from composer.ui.book.dialog import BookDialog
from composer.ui.editor.message_edit import MessageEdit
from composer.ui.editor.offer_list import OfferList
from composer.ui.editor.offering import Offering, typed_name
from tests.ui.studio import Studio

ERIKA = Contact("1", "Erika Muster", handles=(Handle("x", "erikam"), Handle("bluesky", "em.example", "did:plc:a")))
ZOE = Contact("2", "Zoë Brännström", handles=(Handle("mastodon", "zoe@science.example"),), former=("Zoë Alt",))
HOUSE = Contact("3", "Haus der Erde")


class Writer:
    def __init__(self, studio: Studio) -> None:
        self.studio = studio
        self.context = studio.open("")
        for contact in (ERIKA, ZOE, HOUSE):
            contacts.save(self.context, contact)
        studio.session.contacts_changed.emit()
        studio.settle()
        self.message.setFocus()

    @property
    def message(self) -> MessageEdit:
        return self.studio.pane.sheet.message

    @property
    def offers(self) -> OfferList:
        return self.studio.pane.offers

    @property
    def offered(self) -> list[str]:
        return [self.offers.item(row).text() for row in range(self.offers.count())] if self.offers.isVisible() else []

    def type(self, words: str) -> None:
        QTest.keyClicks(self.message, words)

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(self.message, key)


@pytest.fixture
def studio(qtbot: QtBot, tmp_path: Path) -> Iterator[Studio]:
    made = Studio(qtbot, tmp_path / "data")
    yield made
    made.settle()
    made.close()


@pytest.fixture
def writer(studio: Studio) -> Writer:
    return Writer(studio)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab])
def test_the_name_is_put_in_and_undone_as_one_step(writer: Writer, key: Qt.Key) -> None:
    writer.type("Mit @mu")
    assert writer.offered == ["Erika Muster   @erikam", "New contact “mu” …"]
    writer.press(key)
    assert writer.message.text() == "Mit @Erika Muster"
    assert writer.offered == []
    writer.type("!")
    writer.studio.pane.presenter.undo()
    writer.studio.pane.presenter.undo()
    assert writer.message.text() == "Mit @mu"


def test_the_list_narrows_and_widens_while_typing(writer: Writer) -> None:
    writer.type("@")
    assert len(writer.offered) == 4
    writer.type("zo")
    assert writer.offered[0].startswith("Zoë Brännström")
    writer.type("x")
    assert writer.offered == ["New contact “zox” …"]
    writer.press(Qt.Key.Key_Backspace)
    assert len(writer.offered) == 2


def test_arrows_go_round_and_escape_leaves_what_was_typed(writer: Writer) -> None:
    writer.type("@")
    writer.press(Qt.Key.Key_Down)
    writer.press(Qt.Key.Key_Return)
    assert writer.message.text() == "@Haus der Erde"
    writer.type(" @")
    for _ in range(2):
        writer.press(Qt.Key.Key_Up)
    writer.press(Qt.Key.Key_Escape)
    writer.type("er")
    assert writer.offered == []
    writer.press(Qt.Key.Key_Return)
    assert writer.message.text() == "@Haus der Erde @er\n"
    writer.type("@er")
    assert writer.offered


def test_the_mouse_takes_too(writer: Writer) -> None:
    writer.type("@er")
    box = writer.offers.visualItemRect(writer.offers.item(0))
    QTest.mouseClick(writer.offers.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    assert writer.message.text() == "@Erika Muster"
    assert writer.message.hasFocus()


def test_keys_go_their_own_way_where_nobody_is_chosen(writer: Writer) -> None:
    writer.type("@nobody")
    assert writer.offered == ["New contact “nobody” …"]
    writer.press(Qt.Key.Key_Return)
    assert writer.message.text() == "@nobody\n"
    assert writer.offered == []
    writer.type("mail@er")
    assert writer.offered == []


def test_a_whole_name_and_a_handle_are_left_alone(writer: Writer) -> None:
    writer.type("@Erika Muster")
    assert writer.offered == []
    writer.type(" und @zoe@sc")
    assert writer.offered == []


def test_the_list_goes_with_the_focus_and_with_the_cursor(writer: Writer) -> None:
    writer.type("Gut @er")
    assert writer.offered
    writer.press(Qt.Key.Key_Home)
    assert writer.offered == []
    writer.press(Qt.Key.Key_End)
    writer.type("i")
    assert writer.offered
    writer.studio.pane.sheet.title.setFocus()
    assert writer.offered == []


def test_what_an_input_method_commits_is_looked_up_like_typing(writer: Writer) -> None:
    writer.message.insertPlainText("👩‍🚀 ")
    writer.type("@")
    event = QInputMethodEvent("Zo", [])
    QApplication.sendEvent(writer.message, event)
    event = QInputMethodEvent()
    event.setCommitString("Zoë")
    QApplication.sendEvent(writer.message, event)
    assert len(writer.offered) == 2
    writer.press(Qt.Key.Key_Return)
    assert writer.message.text() == "👩‍🚀 @Zoë Brännström"


def test_a_new_contact_is_made_from_what_was_typed(writer: Writer) -> None:
    writer.type("Mit @Neuhaus")
    writer.press(Qt.Key.Key_Down)
    writer.press(Qt.Key.Key_Return)
    dialog = writer.studio.window.findChildren(BookDialog)[0]
    writer.studio.wait(lambda: dialog.form is not None and dialog.form.name.text() == "Neuhaus")
    assert dialog.form is not None
    QTest.keyClicks(dialog.form.name, " GmbH")
    dialog.save.click()
    writer.studio.wait(lambda: writer.message.text() == "Mit @Neuhaus GmbH")
    writer.studio.wait(lambda: not writer.studio.window.tasks.busy)
    assert "Neuhaus GmbH" in [contact.name for contact in contacts.contacts(writer.context)]


@pytest.mark.qt_log_ignore("does not support raise")  # a tooltip wants to be in front, where no screen is
def test_a_mention_is_marked_and_says_what_each_channel_gets(writer: Writer) -> None:
    writer.message.insertPlainText("👩‍🚀 ")
    writer.type("Mit @Erika Muster!")
    writer.studio.wait(lambda: any(m.kind == "contact" for m in writer.message._marks))
    assert writer.message.tip_at(10).split("\n") == [
        "X: @erikam, linked",
        "LinkedIn: Erika Muster, plain words",
        "Mastodon: Erika Muster, plain words",
        "Bluesky: @em.example, linked",
    ]
    assert writer.message.tip_at(2) == ""
    cursor = writer.message.textCursor()
    cursor.setPosition(12)
    writer.message.setTextCursor(cursor)
    place = writer.message.cursorRect().center()
    tip = QHelpEvent(QEvent.Type.ToolTip, place, writer.message.viewport().mapToGlobal(place))
    QApplication.sendEvent(writer.message.viewport(), tip)
    assert QToolTip.text().startswith("X: @erikam, linked")
    QToolTip.hideText()
    hints = [f.code for j in writer.studio.pane.presenter.judged for f in j.findings]
    assert hints.count("mention.named") == 2


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("erd ha", ["Haus der Erde"]),
        ("bran", ["Zoë Brännström"]),
        ("ALT", ["Zoë Brännström"]),
        ("science", ["Zoë Brännström"]),
        ("e", ["Erika Muster", "Haus der Erde", "Zoë Brännström"]),
        ("rika", []),
        ("", ["Erika Muster", "Haus der Erde", "Zoë Brännström"]),
    ],
)
def test_who_may_be_meant(typed: str, wanted: list[str]) -> None:
    assert [contact.name for contact in Offering((ERIKA, HOUSE, ZOE)).matching(typed)] == wanted


@pytest.mark.parametrize(
    ("text", "name"),
    [("@", ""), ("a @b c", "b c"), ("a@b", None), ("@ b", None), ("@a  b", None), ("x\n@y", "y"), ("@x\ny", None)],
)
def test_where_a_name_is_being_written(text: str, name: str | None) -> None:
    assert typed_name(text, len(text)) == name
