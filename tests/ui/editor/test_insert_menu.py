"""Hashtags and snippets are put in where the cursor is, parted from what stands there."""

from __future__ import annotations

from dataclasses import replace

import pytest

from composer.core.client import Client, Topic
from composer.core.message import Draft
from composer.ui.editor import dialogs
from composer.ui.editor.insert_menu import InsertMenu, placed
from tests.ui.studio import Studio

CLIENT = Client(
    "c",
    "Salz & Söhne",
    topics=(Topic("food", "Ernährung", hashtags=("#Acker",)),),
    tag_sets={"Ernte & Co": ("#Ernte", "#Kalium")},
    snippets={"Presse": "Fragen?\n" + "sehr lang " * 20},
)


@pytest.mark.parametrize(
    ("before", "text", "after", "paragraph", "expected"),
    [
        ("", "#a", "", False, "#a"),
        ("Salz", "#a", "", False, " #a"),
        ("Salz ", "#a", "und", False, "#a "),
        ("Salz\n", "#a", "\n", False, "#a"),
        ("", "Fragen?", "", True, "Fragen?"),
        ("Salz", "Fragen?", "Mehr", True, "\n\nFragen?\n\n"),
        ("Salz\n", "Fragen?", "\n\nMehr", True, "\nFragen?"),
        ("Salz\n\n\n", "Fragen?", "\n", True, "Fragen?"),
    ],
)
def test_blanks_around_it(before: str, text: str, after: str, paragraph: bool, expected: str) -> None:
    assert placed(before, text, after, paragraph) == expected


def names(menu: InsertMenu) -> list[str]:
    return [action.text().split("\t")[0] for action in menu.actions() if not action.isSeparator()]


def test_the_topics_hashtags_come_first(studio: Studio) -> None:
    menu = InsertMenu(CLIENT, Draft("d", "c", topic_id="food"), studio.window)
    assert names(menu) == ["Ernährung", "Ernte && Co", "Presse"]
    assert len(menu.actions()[-1].text()) < 80


def test_a_client_without_any_says_so(studio: Studio) -> None:
    bare = replace(CLIENT, topics=(), tag_sets={}, snippets={})
    menu = InsertMenu(bare, Draft("d", "c"), studio.window)
    (only,) = menu.actions()
    assert not only.isEnabled()
    assert "Salz && Söhne" in only.text()


def test_what_is_chosen_stands_at_the_cursor_and_is_taken_back_in_one_step(studio: Studio) -> None:
    studio.open("Salz 🌾 #ernte")
    studio.pane.services.session.client = CLIENT
    message = studio.pane.sheet.message
    message.moveCursor(message.textCursor().MoveOperation.End)
    menu = dialogs.insert_menu(studio.pane)
    assert menu is not None
    next(action for action in menu.actions() if action.text().startswith("Ernte")).trigger()
    assert studio.draft.message.text == "Salz 🌾 #ernte #Kalium"
    studio.pane.services.actions["edit.undo"].trigger()
    assert studio.draft.message.text == "Salz 🌾 #ernte"
