"""Everything by keyboard and by name, in every pane, dialog and language."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QMenu, QWidget
from pytestqt.qtbot import QtBot

from composer.ui.actions import KEYS, shortcut_lines
from composer.ui.language import LANGUAGES
from composer.ui.panes import PANES
from tests.ui.studio import Studio, picture


@pytest.fixture
def studio(qtbot: QtBot, tmp_path: Path) -> Iterator[Studio]:
    made = Studio(qtbot, tmp_path / "data")
    yield made
    made.close()


def nameless(pane: QWidget) -> list[QWidget]:
    """Controls that take the focus and that a screen reader could not name."""
    return [
        widget
        for widget in pane.findChildren(QWidget)
        if widget.focusPolicy() is not Qt.FocusPolicy.NoFocus
        and widget.isVisibleTo(pane)
        and not widget.objectName().startswith("qt_")
        and not QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
    ]


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_control_of_every_pane_has_a_name(studio: Studio, tmp_path: Path, code: str) -> None:
    studio.speak(code)
    studio.open("Der Abraum\u202e ist da.")
    studio.ask.files = [picture(tmp_path)]
    studio.window.actions_["picture.add"].trigger()
    studio.wait(lambda: len(studio.draft.message.attachments) == 1)
    studio.pane.presenter.chose_tab("x")
    for pane in PANES:
        studio.window.show_pane(pane.key)
        studio.wait(lambda: not studio.window.tasks.busy)
        assert nameless(studio.window) == [], pane.key
    studio.window.show_pane("write")
    studio.settle()


@pytest.mark.parametrize("action", ["draft.queue", "draft.versions", "edit.contacts", "help.shortcuts", "help.about"])
def test_every_control_of_every_dialog_has_a_name_and_escape_closes_it(studio: Studio, action: str) -> None:
    studio.open()
    focus = studio.pane.sheet.message
    focus.setFocus()
    studio.window.actions_[action].trigger()
    studio.wait(lambda: any(d.isVisible() for d in studio.window.findChildren(QDialog)))
    dialog = next(d for d in studio.window.findChildren(QDialog) if d.isVisible())
    assert nameless(dialog) == []
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    studio.settle()


def test_panes_are_reached_with_ctrl_and_a_number(studio: Studio) -> None:
    studio.open()
    for number, pane in enumerate(PANES, 1):
        key = getattr(Qt.Key, f"Key_{number}")
        QTest.keyClick(studio.window, key, Qt.KeyboardModifier.ControlModifier)
        assert studio.window.stack.currentWidget() is studio.window.pane(pane.key)
        assert studio.window.navigation.buttons[pane.key].isChecked()
        studio.wait(lambda: not studio.window.tasks.busy)


def test_no_two_actions_share_their_keys() -> None:
    keys = [key for several in KEYS.values() for key in several]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("code", LANGUAGES)
def test_no_two_entries_of_a_menu_share_their_letter(studio: Studio, code: str) -> None:
    studio.speak(code)
    bar = studio.window.menuBar().actions()
    menus = [bar, *(cast(QMenu, entry.menu()).actions() for entry in bar)]
    for entries in menus:
        letters = [
            entry.text()[entry.text().index("&") + 1].lower()
            for entry in entries
            if "&" in entry.text() and (entry.isVisible())
        ]
        assert len(letters) == len(set(letters)), [entry.text() for entry in entries]


def test_the_overview_names_every_action_with_keys(studio: Studio) -> None:
    lines = shortcut_lines(studio.window.actions_)
    assert len(lines) == sum(1 for keys in KEYS.values() if keys)
    assert all(name and keys for name, keys in lines)


def test_the_language_changes_at_once_everywhere(studio: Studio) -> None:
    studio.open()
    studio.window.actions_.languages["de"].trigger()
    studio.wait(lambda: studio.pane.sheet.queue.text() == "Einreihen …")
    assert studio.window.navigation.buttons["write"].accessibleName() == "Schreiben"
    assert studio.window.menuBar().actions()[0].text() == "&Datei"
    studio.window.actions_.languages["en"].trigger()
    studio.wait(lambda: studio.pane.sheet.queue.text() == "Queue …")


def test_light_and_dark_change_at_once(studio: Studio) -> None:
    studio.open()
    studio.window.actions_.themes["dark"].trigger()
    assert studio.theme.tokens.dark
    assert studio.window.palette().window().color().name() == studio.theme.tokens.window
    studio.window.actions_.themes["light"].trigger()
    assert not studio.theme.tokens.dark


def test_the_focus_ring_is_drawn(studio: Studio) -> None:
    studio.open()
    button = studio.pane.sheet.history
    button.setFocus()
    image = button.grab().toImage()
    edge = {image.pixelColor(x, 0).name() for x in range(8, image.width() - 8)}
    assert studio.theme.tokens.focus in edge
