"""The program's own window on a store of its own, for the benchmarks: four channels, four pictures, nothing faked."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication

from composer.app import bootstrap, drafting
from composer.app.locations import locations
from composer.core.client import Channel, Client, Voice
from composer.core.message import Message
from composer.ui import main
from composer.ui.editor.pane import EditorPane
from composer.ui.garbage import Garbage
from composer.ui.language import Language

NETWORKS = ("x", "linkedin", "mastodon", "bluesky")
CLIENT = Client(
    "salt",
    "Salt Works AG",
    voice=Voice(avoid={"Abraum": "Haldenmaterial", "synergy": "working together"}),
    channels=tuple(Channel(n, "salt", n, f"salt_{n}", "Salt Works", account_id=f"{n}-1") for n in NETWORKS),
)


class RealWindow:
    """Furnished and with `text` judged and painted; `close` ends all that runs."""

    def __init__(self, folder: Path, text: str) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        places = replace(locations(), data=folder)
        self.context = bootstrap.context(places)
        self.context.store.clients.save(CLIENT)
        pictures = []
        for number in range(4):
            file = folder / f"{number}.jpg"
            Image.effect_noise((1600, 1200), 40 + number).convert("RGB").save(file)
            pictures.append(replace(drafting.attach(self.context, file, file.name), alt="Ein Bild"))
        draft = replace(drafting.new_draft(CLIENT), title="Kalium", message=Message(text, tuple(pictures)))
        drafting.save(self.context, draft, None)
        self.window = main.first_window(None)
        language = Language(app, places.resources / "translations")
        language.set("en")
        main.furnish(app, self.window, places, language, None)
        self.window.resize(1920, 1020)
        self.window.show()
        self._garbage = Garbage(self.window)
        self.window.session.open(self.context, (CLIENT,))
        pane = self.window.pane("write")
        assert isinstance(pane, EditorPane)
        self.pane = pane
        self.wait(lambda: len(pane.presenter.judged) == len(NETWORKS) and not self.window.tasks.busy)
        cursor = pane.sheet.message.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.Start)
        cursor.movePosition(QTextCursor.MoveOperation.Right, n=20)
        pane.sheet.message.setTextCursor(cursor)
        pane.sheet.message.setFocus()

    def wait(self, condition: Callable[[], bool]) -> None:
        until = time.monotonic() + 60
        while not condition():
            if time.monotonic() > until:
                raise TimeoutError
            QCoreApplication.processEvents()

    def close(self) -> None:
        self.pane.desk.autosave.flush()
        self.wait(lambda: not self.window.tasks.busy and not self.pane.desk.autosave.unsaved)
        self._garbage.end()
        self.window.close()
        self.wait(lambda: not self.window.isVisible())
        self.window.deleteLater()
        self.context.close()
