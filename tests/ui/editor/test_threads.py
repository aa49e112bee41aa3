"""Threads in the Write pane: divided by itself or by hand, numbered, seen in the text, with pictures on their posts."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from composer.core.message import Numbering, Thread
from composer.ui.editor.part_marks import part_marks
from tests.ui.studio import Studio, picture

LONG = "Kalium hält den Boden fruchtbar. " * 20


def test_a_text_that_is_too_long_is_divided_with_one_click(studio: Studio) -> None:
    studio.open(LONG)
    presenter = studio.pane.presenter
    finding = next(f for j in presenter.judged if j.channel.id == "x" for f in j.findings if f.fix)
    presenter.repairs.fix("x", finding)
    divided = studio.draft
    assert divided.message.thread.split
    assert not any(f.code == "text.too-long" for j in presenter.judged for f in j.findings)
    assert studio.window.services.actions["thread.split"].isChecked()
    presenter.undo()
    assert not studio.draft.message.thread.split
    studio.settle()


def test_the_switch_and_the_numbers_are_steps_of_their_own(studio: Studio) -> None:
    studio.open(LONG)
    studio.window.services.actions["thread.split"].trigger()
    studio.pane.sheet.thread_button.numbered.emit(Numbering.SLASH)
    assert studio.draft.message.thread == Thread(True, Numbering.SLASH)
    assert "1/5" in studio.pane.sheet.thread_button.text()
    posts = next(j.post for j in studio.pane.presenter.judged if j.channel.id == "x")
    assert posts.parts[0].text.endswith(f"1/{len(posts.parts)}")
    assert f"{len(posts.parts)} posts" in studio.pane.sheet.counters.button("x").accessibleName()
    studio.settle()


def test_a_channel_has_its_own_way_and_gives_it_up_again(studio: Studio) -> None:
    studio.open(LONG)
    presenter = studio.pane.presenter
    presenter.chose_tab("mastodon")
    presenter.thread_split(True)
    assert studio.draft.thread_for("mastodon").split
    assert not studio.draft.thread_for("x").split
    presenter.thread_joined()
    assert not studio.draft.variants
    presenter.chose_tab("linkedin")
    assert studio.pane.sheet.thread_button.isHidden()
    studio.settle()


def test_a_break_is_put_at_the_cursor_by_keyboard(studio: Studio) -> None:
    studio.open("eins zwei")
    message = studio.pane.sheet.message
    cursor = message.textCursor()
    cursor.setPosition(4)
    message.setTextCursor(cursor)
    QTest.keyClick(message, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert studio.draft.message.text == "eins\n\n---\n\n zwei"
    assert len(next(j.post.parts for j in studio.pane.presenter.judged if j.channel.id == "x")) == 2
    studio.pane.presenter.undo()
    assert studio.draft.message.text == "eins zwei"
    studio.settle()


def test_the_text_shows_where_the_parts_begin(studio: Studio) -> None:
    studio.open(f"🌾 Kurz.\n---\n{LONG}")
    studio.pane.presenter.thread_split(True)
    marks = part_marks(studio.pane.presenter.judged, studio.draft, "")
    units = studio.draft.message.text.encode("utf-16-le")
    assert [units[2 * mark.at :].decode("utf-16-le")[:6] for mark in marks] == [
        "🌾 Kurz",
        *["Kalium"] * (len(marks) - 1),
    ]
    assert [mark.broken for mark in marks[:3]] == [True, True, False]
    assert studio.pane.sheet.message.numbers.isVisible()
    assert not studio.pane.sheet.message.grab().isNull()
    studio.settle()


def test_a_picture_is_given_to_a_post(studio: Studio, tmp_path: Path) -> None:
    studio.open("eins\n---\nzwei")
    studio.pane.desk.bring_in([(picture(tmp_path), "field.png")])
    studio.wait(lambda: bool(studio.draft.message.attachments))
    (added,) = studio.draft.message.attachments
    choice = studio.pane.sheet.pictures.card(added.id).part
    assert choice.isVisible()
    assert choice.text() == "1/2"
    choice.chosen.emit(1)
    assert choice.text() == "2/2"
    parts = next(j.post.parts for j in studio.pane.presenter.judged if j.channel.id == "x")
    assert [len(part.pictures) for part in parts] == [0, 1]
    studio.pane.presenter.typed("eins")
    assert not choice.isVisible()
    studio.settle()


def test_where_there_are_no_threads_a_channel_gets_its_own_text(studio: Studio) -> None:
    studio.open("eins\n---\nzwei")
    presenter = studio.pane.presenter
    finding = next(f for j in presenter.judged if j.channel.id == "linkedin" for f in j.findings if f.fix)
    presenter.repairs.fix("linkedin", finding)
    assert presenter.tab == "linkedin"
    assert studio.draft.variant("linkedin").text == "eins\n\nzwei"
    presenter.undo()
    assert not studio.draft.variants
    studio.settle()
