"""The handbook in the window: there in every language, and true to the words of the program."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from composer.core.publication import PublicationState
from composer.ui.language import LANGUAGES
from composer.ui.reader import HandbookDialog
from composer.ui.words import state_text
from tests.ui.studio import Studio
from tests.ui.test_access import nameless
from tests.ui.test_translations import translations  # type: ignore[attr-defined]


@pytest.fixture
def studio(qtbot: QtBot, tmp_path: Path) -> Iterator[Studio]:
    made = Studio(qtbot, tmp_path / "data")
    yield made
    made.close()


def opened(studio: Studio) -> HandbookDialog:
    studio.window.actions_["help.handbook"].trigger()
    dialog = studio.window.findChild(HandbookDialog)
    assert isinstance(dialog, HandbookDialog)
    return dialog


def test_it_opens_beside_the_window_and_escape_closes_it(studio: Studio) -> None:
    dialog = opened(studio)
    assert not dialog.isModal()
    assert nameless(dialog) == []
    assert "Tonart in ten minutes" in dialog.text.toPlainText()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_it_changes_its_language_with_the_interface(studio: Studio) -> None:
    dialog = opened(studio)
    studio.speak("de")
    studio.wait(lambda: "Tonart in zehn Minuten" in dialog.text.toPlainText())
    assert dialog.windowTitle() == "Handbuch"
    dialog.close()


@pytest.mark.parametrize("code", LANGUAGES)
def test_it_names_every_state_as_the_queue_does(studio: Studio, code: str) -> None:
    studio.speak(code)
    text = (studio.places.resources / "handbook" / f"{code}.md").read_text(encoding="utf-8")
    rows = {line.split("|")[1].strip() for line in text.splitlines() if line.startswith("|")}
    assert {state_text(state) for state in PublicationState} <= rows


@pytest.mark.parametrize("code", LANGUAGES)
def test_what_it_says_to_press_is_there(studio: Studio, code: str) -> None:
    words = {plain(source) for _, source, _ in translations.strings()}
    if code != "en":
        file = translations.FOLDER / f"tonart_{code}.ts"
        words = {plain(form) for forms in translations.read(file).values() for form in forms}
    text = (studio.places.resources / "handbook" / f"{code}.md").read_text(encoding="utf-8")
    named = [part.strip() for bold in re.findall(r"\*\*(.+?)\*\*", text) for part in bold.split("→")]
    keys = re.compile(r"(Shift|Umschalt|F\d|Ctrl|Strg|Alt)\b")
    assert [part for part in named if plain(part) not in words and not keys.match(part)] == []


def plain(text: str) -> str:
    """A control's words, wherever it stands: without its key letter and its dots."""
    return text.replace("&", "").replace(" …", "").replace("\n", " ").strip().lower()
