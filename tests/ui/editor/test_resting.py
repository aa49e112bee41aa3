"""Between two keys: what is counted follows at once, what is found when the hand rests; nothing is sent unjudged."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest

from composer.app import queueing
from composer.core.errors import TonartError
from composer.ui.editor.queue_dialog import QueueDialog
from tests.ui.studio import SALT, Studio


def sentences(studio: Studio) -> list[str]:
    return [line.sentence for line in studio.pane.sheet.findings.lines]


def type_at(studio: Studio, place: int, keys: str) -> None:
    message = studio.pane.sheet.message
    cursor = message.textCursor()
    cursor.setPosition(place)
    message.setTextCursor(cursor)
    QTest.keyClicks(message, keys)


def rest(studio: Studio) -> None:
    studio.wait(lambda: not studio.pane.presenter.glanced)


def marked(studio: Studio, kind: str = "warns") -> list[str]:
    message = studio.pane.sheet.message
    return [message.text()[mark.start : mark.end] for mark in message.marks if mark.kind == kind]


def test_numbers_follow_each_key_and_sentences_the_resting_hand(studio: Studio) -> None:
    studio.open("Salz.")
    type_at(studio, 5, " Abraum")
    assert studio.pane.presenter.glanced
    column = studio.pane.side.column
    assert column is not None
    assert [card.post.parts[0].text for card in column.cards if card.post] == ["Salz. Abraum"] * 4
    assert sentences(studio) == []
    rest(studio)
    assert len(sentences(studio)) == 1
    assert marked(studio) == ["Abraum"]
    assert studio.pane.sheet.counters.button("x").accessibleName() == "X: 12 of 280"
    studio.settle()


def test_a_mark_stays_on_its_word_until_the_hand_rests(studio: Studio) -> None:
    studio.open("Der Abraum ist da.")
    type_at(studio, 0, "Ja! ")
    assert studio.pane.presenter.glanced
    assert marked(studio) == ["Abraum"]
    type_at(studio, 9, "x")
    assert marked(studio) == []
    studio.settle()


def test_what_is_over_the_limit_is_marked_at_once(studio: Studio) -> None:
    studio.open("a" * 280)
    type_at(studio, 280, "bc")
    assert studio.pane.presenter.glanced
    assert marked(studio, "over") == ["bc"]
    assert studio.pane.sheet.message.over.places == ((280, 282),)
    studio.settle()


def test_a_repair_finds_the_word_that_has_moved(studio: Studio) -> None:
    studio.open("Der Abraum ist da.")
    type_at(studio, 0, "Ja! ")
    studio.pane.sheet.findings.next()
    assert studio.pane.sheet.message.textCursor().selectedText() == "Abraum"
    type_at(studio, 0, "O ")
    studio.pane.sheet.findings.fix_current()
    assert studio.draft.message.text == "O Ja! Der Haldenmaterial ist da."
    studio.settle()


def test_a_repair_of_what_is_no_longer_there_does_nothing(studio: Studio) -> None:
    studio.open("Der Abraum ist da.")
    type_at(studio, 7, "x")
    studio.pane.sheet.findings.fix_current()
    assert studio.draft.message.text == "Der Abrxaum ist da."
    assert sentences(studio) == []
    studio.settle()


def test_queueing_judges_what_was_just_typed(studio: Studio) -> None:
    context = studio.open("a" * 280)
    studio.pane.sheet.message.moveCursor(QTextCursor.MoveOperation.End)
    QTest.keyClicks(studio.pane.sheet.message, "b")
    assert studio.pane.presenter.glanced
    studio.window.actions_["draft.queue"].trigger()
    dialog = studio.pane.findChildren(QueueDialog)[0]
    assert "x" not in dialog.chosen()
    dialog.reject()
    with pytest.raises(TonartError) as caught:
        queueing.queue(context, studio.draft, SALT, ["x"], None)
    assert caught.value.code == "queue.blocked"
    studio.settle()


def test_a_held_key_is_judged_when_it_is_let_go(studio: Studio) -> None:
    studio.open("Salz.")
    message = studio.pane.sheet.message
    for _ in range(5):
        QTest.keyClick(message, Qt.Key.Key_Backspace)
    rest(studio)
    assert len(sentences(studio)) == 1
    studio.settle()
