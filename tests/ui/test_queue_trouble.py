"""A queue that stands still says so, as long as it does."""

from __future__ import annotations

import threading
from pathlib import Path

from pytestqt.qtbot import QtBot

from tests.ui.studio import Studio


def test_what_stops_the_queue_is_said_until_it_is_over(qtbot: QtBot, tmp_path: Path) -> None:
    studio = Studio(qtbot, tmp_path)
    trouble = studio.window.trouble
    assert not trouble.isVisible()
    publisher = threading.Thread(target=lambda: studio.session.trouble_changed.emit("store.locked"))
    publisher.start()
    studio.wait(trouble.isVisible)
    publisher.join()
    english = trouble.text()
    assert english.startswith("The queue stands still.")
    studio.window.say("Something else")
    studio.speak("de")
    studio.wait(lambda: trouble.text() != english)
    studio.session.trouble_changed.emit("")
    assert not trouble.isVisible()
    assert trouble.text() == ""
    studio.close()
