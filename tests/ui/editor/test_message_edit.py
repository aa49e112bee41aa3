"""The editor's marks: whatever was typed and marked before, it looks as if all of it had just been painted."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication, QImage, QTextCursor
from pytestqt.qtbot import QtBot

from composer.ui import tokens as t
from composer.ui.editor.marks import Mark, joined
from composer.ui.editor.message_edit import MessageEdit
from composer.ui.editor.places import changed_middle, utf16_length

LINES = st.lists(st.sampled_from(["", "#abc", "Salt and #abc", "a long line " * 12, "🌾 @anna"]), max_size=6)
KINDS = st.sampled_from(["entity", "over", "blocks", "warns", "hint"])
MARKS = st.lists(st.builds(lambda a, n, kind: Mark(a, a + n, kind), st.integers(0, 90), st.integers(1, 60), KINDS))
STEPS = st.lists(st.tuples(LINES.map("\n".join), MARKS), min_size=1, max_size=4)


@pytest.fixture
def edit(qtbot: QtBot) -> MessageEdit:
    made = MessageEdit()
    qtbot.addWidget(made)
    made.resize(420, 300)
    made.setCursorWidth(0)  # it blinks
    with qtbot.waitExposed(made):
        made.show()
    return made


def on_screen(edit: MessageEdit) -> QImage:
    QCoreApplication.sendPostedEvents()
    QCoreApplication.processEvents()
    return QGuiApplication.primaryScreen().grabWindow(edit.winId()).toImage()


def assert_painted(edit: MessageEdit) -> None:
    """Nothing looks otherwise when all is marked and painted again."""
    little = on_screen(edit)
    marked = formats(edit)
    edit.paint_with(t.LIGHT)
    edit.viewport().update()
    assert formats(edit) == marked
    assert on_screen(edit) == little


def type_over(edit: MessageEdit, text: str) -> None:
    """Only what differs, as a person would."""
    start, end, middle = changed_middle(edit.text(), text)
    cursor = edit.textCursor()
    cursor.setPosition(utf16_length(edit.text()[:start]))
    cursor.setPosition(utf16_length(edit.text()[:end]), QTextCursor.MoveMode.KeepAnchor)
    cursor.insertText(middle)


def formats(edit: MessageEdit) -> list[tuple[int, int]]:
    return [(one.cursor.anchor(), one.cursor.position()) for one in edit.extraSelections()]


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=STEPS)
def test_what_is_shown_anew_is_all_that_must_be_painted(edit: MessageEdit, steps: list[tuple[str, list[Mark]]]) -> None:
    for text, marks in steps:
        edit.show_text(text)
        edit.show_marks(tuple(sorted(set(marks))))
    assert_painted(edit)


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=STEPS)
def test_what_changed_is_all_that_must_be_painted(edit: MessageEdit, steps: list[tuple[str, list[Mark]]]) -> None:
    for text, marks in steps:
        type_over(edit, text)
        edit.show_marks(tuple(sorted(set(marks))))
    assert_painted(edit)


@pytest.mark.parametrize(
    ("place", "keys", "marked"), [(0, "ab", (7, 11)), (5, "a", (6, 10)), (9, "a", (5, 9)), (7, "ab", (5, 11))]
)
def test_marks_move_along_while_their_line_is_typed_in(
    edit: MessageEdit, place: int, keys: str, marked: tuple[int, int]
) -> None:
    edit.show_text("Salt #abc\n#salt")
    edit.show_marks((Mark(5, 9, "entity"), Mark(10, 15, "entity")))
    cursor = edit.textCursor()
    cursor.setPosition(place)
    cursor.insertText(keys)
    assert formats(edit) == [marked, (10 + len(keys), 15 + len(keys))]


def test_a_theme_colours_the_marks_anew(edit: MessageEdit) -> None:
    edit.show_text("Salt #abc")
    edit.show_marks((Mark(5, 9, "entity"),))
    edit.paint_with(t.DARK)
    (only,) = edit.extraSelections()
    assert only.format.foreground().color().name() == t.DARK.link


@given(places=st.lists(st.tuples(st.integers(0, 30), st.integers(1, 9)).map(lambda p: (p[0], p[0] + p[1]))))
def test_places_that_overlap_are_joined(places: list[tuple[int, int]]) -> None:
    made = joined(places)
    assert {n for a, b in made for n in range(a, b)} == {n for a, b in places for n in range(a, b)}
    assert all(one[1] < other[0] for one, other in pairwise(made))
