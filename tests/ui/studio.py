"""A whole window on a data folder of its own, with one client that has four connected channels."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from composer.app import bootstrap, drafting
from composer.app.context import Context
from composer.app.locations import Locations, locations
from composer.core.client import Channel, Client, Topic, Voice
from composer.core.errors import CardError
from composer.core.message import Draft, Message
from composer.core.ports import PageFace
from composer.ui.editor.pane import EditorPane
from composer.ui.language import Language
from composer.ui.main_window import MainWindow
from composer.ui.session import Session
from composer.ui.theme import Theme

NETWORKS = ("x", "linkedin", "mastodon", "bluesky")
SALT = Client(
    "salt",
    "Sylvenhall AG",
    voice=Voice(avoid={"Abraum": "Haldenmaterial"}),
    topics=(Topic("mining", "Bergbau", "Mining"), Topic("people", "Menschen", "People")),
    channels=tuple(Channel(n, "salt", n, f"salt_{n}", "Sylvenhall", account_id=f"{n}-1") for n in NETWORKS),
)
TEXT = "Kalium im trockenen Jahr.\n\nMehr: https://example.com/feldversuche #Kalium"


@dataclass
class Pages:
    """The web, as far as it goes in a test; what is not there is offline."""

    faces: dict[str, PageFace] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)

    def __call__(self, url: str) -> PageFace:
        self.asked.append(url)
        if url not in self.faces:
            raise CardError("card.offline", site=url)
        return self.faces[url]


@dataclass
class RecordedAsk:
    """Answers yes at once, chooses the first way, and keeps what was said."""

    said: list[tuple[str, str]] = field(default_factory=list)
    files: list[Path] = field(default_factory=list)
    folder: Path = Path()
    """Where files are saved, under the name that was proposed; `ending` in place of its own."""
    ending: str = ""

    def tell(self, parent: QWidget, title: str, text: str) -> None:
        self.said.append((title, text))

    def confirm(self, parent: QWidget, title: str, text: str, yes: str, done: Callable[[], None]) -> None:
        self.said.append((title, text))
        done()

    def choose(
        self, parent: QWidget, title: str, text: str, options: Sequence[str], done: Callable[[int], None]
    ) -> None:
        self.said.append((title, text))
        done(0)

    def open_files(self, parent: QWidget, title: str, kinds: str, done: Callable[[list[Path]], None]) -> None:
        done(self.files)

    def save_file(self, parent: QWidget, title: str, name: str, kinds: str, done: Callable[[Path], None]) -> None:
        file = self.folder / name
        done(file.with_suffix(self.ending) if self.ending else file)


class Studio:
    """Close it, or leave that to the fixture: closing waits for what is being saved."""

    def __init__(self, qtbot: QtBot, data: Path) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self.qtbot = qtbot
        self.places: Locations = replace(locations(), data=data)
        self.ask = RecordedAsk()
        self.pages = Pages()
        self.theme = Theme(app)
        self.language = Language(app, self.places.resources / "translations")
        self.language.set("en")
        self.theme.set_mode("light")
        self.session = Session()
        self.window = MainWindow()
        self.window.furnish(self.places, self.theme, self.language, self.ask, self.session)
        self.session.setParent(self.window)
        self.window.show_pane("write")
        self.window.show()

    @property
    def pane(self) -> EditorPane:
        pane = self.window.pane("write")
        assert isinstance(pane, EditorPane)
        return pane

    @property
    def draft(self) -> Draft:
        draft = self.pane.presenter.draft
        assert draft is not None
        return draft

    def open(self, text: str = TEXT) -> Context:
        """The store with one draft, as after the first paint."""
        context = bootstrap.context(self.places)
        context.makers = replace(context.makers, read_page=lambda: self.pages)
        context.store.clients.save(SALT)
        draft = replace(drafting.new_draft(SALT), title="Erntebilanz", message=Message(text))
        drafting.save(context, draft, None)
        self.session.open(context, (SALT,))
        self.wait(lambda: bool(self.pane.presenter.judged))
        return context

    def front(self) -> None:
        """The window is the one that is worked in; only there shortcuts are heard."""
        self.window.activateWindow()
        self.wait(self.window.isActiveWindow)

    def wait(self, condition: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(condition, timeout=15_000)

    def speak(self, code: str) -> None:
        """Qt tells its windows of a new language by the event loop."""
        self.language.set(code)
        file = {"en": "&File", "de": "&Datei"}[code]
        self.wait(lambda: self.window.menuBar().actions()[0].text() == file)

    def settle(self) -> None:
        """Until nothing runs and all is saved."""
        self.pane.desk.autosave.flush()
        self.wait(lambda: not self.window.tasks.busy and not self.pane.desk.autosave.unsaved)

    def close(self) -> None:
        context = self.session.context
        self.window.close()
        self.wait(lambda: not self.window.isVisible())
        self.theme.set_accent(None)
        self.language.set("en")
        if context is not None:
            context.close()
        self.window.deleteLater()
        self.theme.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def picture(folder: Path, name: str = "field.png", width: int = 600, height: int = 400) -> Path:
    """A real picture file."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("#406030"))
    path = folder / name
    assert image.save(str(path))
    return path
