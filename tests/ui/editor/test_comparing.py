"""A channel's own text beside the common one: what differs, and the ways back together."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QDialog

from composer.ui.editor import dialogs
from composer.ui.editor.compare_dialog import CompareDialog
from composer.ui.editor.differences import differences, with_old
from tests.ui.studio import Studio

WORDS = st.lists(st.sampled_from(["Salz", "Kalium", " ", "\n", ".", "🌾"]), max_size=8).map("".join)


@settings(deadline=None)
@given(WORDS, WORDS)
def test_the_pieces_are_both_texts(old: str, new: str) -> None:
    pieces = differences(old, new)
    assert "".join(piece.old for piece in pieces) == old
    assert "".join(piece.new for piece in pieces) == new
    for index in reversed([i for i, piece in enumerate(pieces) if not piece.same]):
        assert with_old(pieces, index).count(pieces[index].old) or not pieces[index].old


def test_words_are_compared_and_neighbours_are_one() -> None:
    pieces = differences("Das alte gute Salz", "Das neue frische Salz")
    assert [piece for piece in pieces if not piece.same] == [("alte gute", "neue frische")]


def dialog(studio: Studio) -> CompareDialog:
    found = [d for d in studio.pane.findChildren(QDialog) if isinstance(d, CompareDialog) and d.isVisible()]
    return found[-1]


def with_own_text(studio: Studio, text: str = "Kalium im nassen Jahr") -> None:
    studio.open("Kalium im trockenen Jahr")
    studio.pane.presenter.chose_tab("x")
    studio.pane.presenter.typed(text)
    dialogs.compare(studio.pane)


def test_one_place_is_taken_from_the_common_text(studio: Studio) -> None:
    with_own_text(studio, "Salz im nassen Jahr")
    shown = dialog(studio)
    assert "“Kalium”" in shown.places.item(0).text()
    shown.take.click()
    assert studio.draft.text_for("x") == "Kalium im nassen Jahr"
    assert shown.places.count() == 1
    studio.pane.presenter.undo()
    assert studio.draft.text_for("x") == "Salz im nassen Jahr"
    shown.reject()
    studio.settle()


def test_the_common_text_is_taken_whole(studio: Studio) -> None:
    with_own_text(studio)
    shown = dialog(studio)
    shown.all_common.click()
    assert not studio.draft.variants
    assert not shown.isVisible()
    studio.settle()


def test_the_own_text_becomes_the_common_one(studio: Studio) -> None:
    with_own_text(studio)
    dialog(studio).all_own.click()
    assert studio.draft.message.text == "Kalium im nassen Jahr"
    assert not studio.draft.variants
    studio.settle()


def test_a_tab_says_that_the_common_text_has_changed_since(studio: Studio) -> None:
    with_own_text(studio)
    shown, tabs, presenter = dialog(studio), studio.pane.sheet.tabs, studio.pane.presenter
    assert not shown.news.isVisible()
    shown.reject()
    assert tabs.compare.text() == "Compare"
    presenter.chose_tab("")
    presenter.typed("Kalium und Magnesium im trockenen Jahr")
    presenter.chose_tab("x")
    assert tabs.compare.text() == "Common text has changed: compare"
    tabs.compare.click()
    assert dialog(studio).news.isVisible()
    dialog(studio).keep.click()
    assert tabs.compare.text() == "Compare"
    assert studio.draft.text_for("x") == "Kalium im nassen Jahr"
    dialog(studio).reject()
    studio.settle()
