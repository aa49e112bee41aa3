from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton

from composer.ui.offer import Offer
from composer.ui.preview.copy_button import CopyButton
from tests.ui.studio import Studio

BEGINNINGS = {".pdf": b"%PDF-", ".png": b"\x89PNG", ".html": b"<!DOCTYPE html>"}


class Opened(QObject):
    """What was handed to the system to be opened."""

    def __init__(self) -> None:
        super().__init__()
        self.urls: list[QUrl] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.urls.append(url)


def exported(studio: Studio, folder: Path, ending: str) -> None:
    studio.ask.folder, studio.ask.ending = folder, ending
    studio.window.actions_["draft.export"].trigger()


@pytest.mark.parametrize("ending", BEGINNINGS)
def test_previews_are_exported_under_the_drafts_title(studio: Studio, tmp_path: Path, ending: str) -> None:
    studio.open()
    exported(studio, tmp_path / "out", ending)
    studio.wait(lambda: (tmp_path / "out").exists() and len(list((tmp_path / "out").glob("Erntebilanz*"))) == 1)
    (file,) = (tmp_path / "out").iterdir()
    assert file.suffix == ending
    assert file.read_bytes().startswith(BEGINNINGS[ending])
    studio.settle()


def test_the_folder_can_be_shown_then(studio: Studio, tmp_path: Path) -> None:
    studio.open()
    exported(studio, tmp_path / "out", ".html")
    offer = studio.window.findChild(Offer)
    assert isinstance(offer, Offer)
    studio.wait(offer.isVisible)
    assert "Erntebilanz" in studio.window.statusBar().currentMessage()
    opened = Opened()
    QDesktopServices.setUrlHandler("file", opened, "open")  # type: ignore[arg-type]
    offer.setFocus()
    QTest.keyClick(offer, Qt.Key.Key_Space)
    QDesktopServices.unsetUrlHandler("file")
    assert [Path(url.toLocalFile()) for url in opened.urls] == [tmp_path / "out"]
    assert not offer.isVisible()
    studio.settle()


def test_where_nothing_can_be_written_it_is_said_in_words(studio: Studio, tmp_path: Path) -> None:
    studio.open()
    (tmp_path / "file").write_text("in the way")
    exported(studio, tmp_path / "file", ".pdf")
    studio.wait(lambda: bool(studio.ask.said))
    title, text = studio.ask.said[0]
    assert title == "The file was not written"
    assert "choose another folder" in text
    studio.settle()


def test_a_file_of_no_known_kind_is_not_guessed(studio: Studio, tmp_path: Path) -> None:
    studio.open()
    exported(studio, tmp_path / "out", ".docx")
    assert studio.ask.said[0][0] == "Nothing was exported"
    assert not (tmp_path / "out").exists()
    studio.settle()


def test_without_a_channel_there_is_nothing_to_export(studio: Studio, tmp_path: Path) -> None:
    studio.open()
    for channel_id in studio.draft.channel_ids:
        studio.pane.presenter.toggled(channel_id, False)
    exported(studio, tmp_path / "out", ".pdf")
    assert "no preview" in studio.window.statusBar().currentMessage()
    studio.settle()


def test_a_preview_is_copied_by_a_button_beside_its_name(studio: Studio) -> None:
    studio.open()
    buttons = studio.pane.side.findChildren(CopyButton)
    assert len(buttons) == 4
    QGuiApplication.clipboard().clear()
    button: QToolButton = buttons[0]
    assert button.accessibleName() == "Copy the preview on X as a picture"
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert not QGuiApplication.clipboard().image().isNull()
    assert "clipboard" in studio.window.statusBar().currentMessage()
    studio.settle()
