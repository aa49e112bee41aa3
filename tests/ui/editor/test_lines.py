"""What Qt's plain text field leaves undone: paragraphs from right to left, and signs for what is invisible."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage, QTextDocument
from pytestqt.qtbot import QtBot

from composer.core.message import Draft, Message
from composer.ui.editor.lines import may_run_backward
from composer.ui.editor.marks import Mark, marks
from composer.ui.editor.message_edit import MessageEdit
from tests.ui.studio import Studio

HEBREW = "שלום לכולם! אנחנו כורים אשלגן."


@pytest.fixture
def edit(qtbot: QtBot) -> MessageEdit:
    made = MessageEdit()
    qtbot.addWidget(made)
    made.resize(500, 300)
    return made


def picture(edit: MessageEdit) -> QImage:
    return edit.grab().toImage()


def gap(edit: MessageEdit, paragraph: int) -> tuple[float, float]:
    """What is free to the left and to the right of a paragraph's last line."""
    picture(edit)
    layout = edit.document().findBlockByNumber(paragraph).layout()
    line = layout.lineAt(layout.lineCount() - 1)
    margin = edit.document().documentMargin()
    return line.x() - margin, line.width() - line.naturalTextWidth() - (line.x() - margin)


@given(st.text(st.characters(categories=("L", "N", "Cf", "Zs")) | st.sampled_from("a1 \u200fאبߊ𐤀𞤀"), max_size=8))
def test_no_text_that_qt_turns_is_passed_over(text: str) -> None:
    document = QTextDocument(text)
    turned = document.firstBlock().textDirection() is Qt.LayoutDirection.RightToLeft
    assert may_run_backward(text) or not turned


def test_each_paragraph_begins_at_its_own_edge(edit: MessageEdit) -> None:
    edit.show_text(f"{HEBREW}\nDas Wort שלום steht hier.\n{HEBREW * 5}", fresh=True)
    assert gap(edit, 0)[1] == pytest.approx(0)
    assert gap(edit, 0)[0] > 50
    assert gap(edit, 1)[0] == pytest.approx(0)
    assert gap(edit, 2)[1] == pytest.approx(0)


def test_a_click_at_the_right_edge_is_at_the_beginning_of_hebrew(edit: MessageEdit) -> None:
    edit.show_text(HEBREW, fresh=True)
    picture(edit)
    assert edit.cursorForPosition(QPoint(edit.viewport().width() - 2, 10)).position() == 0
    assert edit.cursorForPosition(QPoint(2, 10)).position() == len(HEBREW)


def test_what_is_typed_into_hebrew_stays_at_the_right(edit: MessageEdit) -> None:
    edit.show_text(HEBREW, fresh=True)
    picture(edit)
    edit.insertPlainText("ועוד")
    assert gap(edit, 0)[1] == pytest.approx(0)


def test_an_invisible_character_has_a_sign(edit: MessageEdit) -> None:
    edit.show_text("Salz\u200bwerk", fresh=True)
    plain = picture(edit)
    edit.show_marks((Mark(4, 5, "odd"),))
    marked = picture(edit)
    assert marked != plain
    edit.show_marks(())
    assert picture(edit) == plain


def test_what_can_be_cleaned_is_marked_as_odd(studio: Studio) -> None:
    studio.open("Salz\u200bwerk \u202eund\u202c Kali\x07.")
    draft: Draft = studio.draft
    found = marks(studio.pane.presenter.judged, draft, "")
    assert [(mark.start, mark.end) for mark in found if mark.kind == "odd"] == [(4, 5), (10, 11), (14, 15), (20, 21)]
    assert isinstance(draft.message, Message)
    studio.settle()
