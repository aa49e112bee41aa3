"""Link cards in the window: fetched when typing rests, shown, edited, undone, kept."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from composer.app import drafting
from composer.core.message import Draft, LinkCard
from composer.core.ports import PageFace
from composer.ui.editor.autosave import Autosave
from composer.ui.editor.card_dialog import CardDialog
from composer.ui.editor.cards import LONGER_MS
from composer.ui.tasks import Tasks
from tests.ui.studio import TEXT, Studio, picture

URL = "https://example.com/feldversuche"


@pytest.fixture
def web(studio: Studio, tmp_path: Path) -> Studio:
    data = picture(tmp_path, width=400, height=200).read_bytes()
    studio.pages.faces[URL] = PageFace("Feldversuche", "Was Kalium kann", data, "Ein Feld")
    return studio


def card(studio: Studio) -> LinkCard | None:
    return next(iter(studio.draft.message.cards), None)


def fetched(studio: Studio) -> LinkCard:
    studio.wait(lambda: card(studio) is not None)
    found = card(studio)
    assert found is not None
    return found


def test_a_card_comes_by_itself_and_is_kept(web: Studio) -> None:
    context = web.open()
    found = fetched(web)
    assert (found.url, found.title, found.description) == (URL, "Feldversuche", "Was Kalium kann")
    assert found.picture is not None
    assert found.picture.alt == "Ein Feld"
    assert web.pages.asked == [URL]
    row = web.pane.sheet.cards.row(URL)
    assert row.title.text() == "Feldversuche"
    assert "LinkedIn, Bluesky" in row.about.accessibleName()
    assert "X, Mastodon" in row.about.accessibleName()
    web.settle()
    assert drafting.open_draft(context, web.draft.id).message.cards == (found,)


def test_each_channel_gets_what_its_network_shows(web: Studio) -> None:
    web.open()
    fetched(web)
    posts = {one.channel.network: one.post.parts[0].card for one in web.pane.presenter.judged}
    assert {network: made.sent for network, made in posts.items() if made} == {
        "x": False,
        "linkedin": True,
        "mastodon": False,
        "bluesky": True,
    }


def test_offline_a_line_says_so_and_asks_again(web: Studio) -> None:
    face = web.pages.faces.pop(URL)
    web.open()
    row = web.pane.sheet.cards
    web.wait(lambda: bool(web.pages.asked) and row.row(URL).title.text() == "No card yet – fetch again")
    assert "No connection" in row.row(URL).about.accessibleName()
    web.pages.faces[URL] = face
    QTest.mouseClick(row.row(URL).fetch, Qt.MouseButton.LeftButton)
    assert fetched(web).title == "Feldversuche"


def test_what_comes_from_the_page_is_no_step_to_undo(web: Studio) -> None:
    web.open()
    web.pane.presenter.typed(TEXT + " Bald mehr")
    found = fetched(web)
    web.pane.presenter.undo()
    assert web.draft.message.text == TEXT
    assert card(web) == found
    web.pane.presenter.redo()
    assert card(web) == found


def test_an_edited_card_can_be_undone_and_keeps_what_the_page_says(web: Studio) -> None:
    web.open()
    found = fetched(web)
    QTest.mouseClick(web.pane.sheet.cards.row(URL).edit, Qt.MouseButton.LeftButton)
    dialog = web.pane.findChild(CardDialog)
    assert isinstance(dialog, CardDialog)
    dialog.title.setText("  Unser   Feld ")
    dialog.remove.click()
    dialog._confirm()
    changed = card(web)
    assert changed is not None
    assert (changed.title, changed.picture, changed.page) == ("Unser Feld", None, found.face)
    titles = {one.channel.network: one.post.parts[0].card for one in web.pane.presenter.judged}
    assert titles["linkedin"] is not None
    assert titles["x"] is not None
    assert (titles["linkedin"].title, titles["x"].title) == ("Unser Feld", "Feldversuche")
    web.pane.cards.fetch(URL)
    web.wait(lambda: len(web.pages.asked) == 2 and not web.window.tasks.busy)
    assert card(web) == changed
    web.pane.presenter.undo()
    assert card(web) == found


def test_a_picture_of_the_editors_own(web: Studio, tmp_path: Path) -> None:
    web.open()
    fetched(web)
    web.ask.files = [picture(tmp_path, "own.png", 300, 300)]
    QTest.mouseClick(web.pane.sheet.cards.row(URL).edit, Qt.MouseButton.LeftButton)
    dialog = web.pane.findChild(CardDialog)
    assert isinstance(dialog, CardDialog)
    QTest.mouseClick(dialog.choose, Qt.MouseButton.LeftButton)
    web.wait(lambda: dialog.face.picture is not None and dialog.face.picture.file_name == "own.png")
    dialog._confirm()
    changed = card(web)
    assert changed is not None
    assert changed.picture is not None
    assert changed.picture.file_name == "own.png"


def test_no_card_for_this_link(web: Studio) -> None:
    web.open()
    fetched(web)
    QTest.mouseClick(web.pane.sheet.cards.row(URL).switch, Qt.MouseButton.LeftButton)
    cards = {one.channel.network: one.post.parts[0].card for one in web.pane.presenter.judged}
    assert cards["linkedin"] is None
    assert cards["bluesky"] is None
    assert cards["x"] is not None
    web.pane.presenter.undo()
    assert fetched(web).shown


def test_switched_off_nothing_is_asked(web: Studio) -> None:
    context = web.open("Nichts.")
    web.settle()
    action = web.window.actions_["view.cards"]
    assert action.isChecked()
    action.trigger()
    web.settle()
    assert context.store.settings.get("link_previews") == "off"
    web.pane.presenter.typed(TEXT)
    row = web.pane.sheet.cards.row(URL)
    assert not web.pane.cards._timer.isActive()
    QTest.mouseClick(row.fetch, Qt.MouseButton.LeftButton)
    assert fetched(web).title == "Feldversuche"


def test_without_links_there_is_no_line(web: Studio) -> None:
    web.open("Nichts.")
    assert web.pane.sheet.cards.isHidden()
    web.pane.presenter.typed(TEXT)
    assert not web.pane.sheet.cards.isHidden()
    web.pane.presenter.typed("Nichts.")
    assert web.pane.sheet.cards.isHidden()


def test_a_link_at_the_cursor_waits_longer_for_its_end(web: Studio) -> None:
    web.open("Mehr: https://example.com/feld")
    web.settle()
    web.pane.cards._rested()
    assert web.pages.asked == []
    assert web.pane.cards._timer.interval() == LONGER_MS
    web.pane.presenter.typed(f"Mehr: {URL}")
    web.wait(lambda: card(web) is not None)
    assert web.pages.asked == [URL]


def test_where_pictures_leave_no_room_nothing_is_asked(web: Studio, tmp_path: Path) -> None:
    web.open("Nichts.")
    web.pane.desk.bring_in([(picture(tmp_path, "field.png"), "field.png")])
    web.wait(lambda: len(web.draft.message.attachments) == 1)
    web.pane.presenter.typed(TEXT)
    assert web.pane.sheet.cards.isHidden()
    assert not web.pane.cards._timer.isActive()


def test_what_the_demo_client_links_to_is_invented(web: Studio) -> None:
    web.open("Nichts.")
    assert web.pane.presenter.client is not None
    web.pane.presenter.client = replace(web.pane.presenter.client, demo=True)
    web.pane.presenter.typed(TEXT)
    assert not web.pane.cards._timer.isActive()
    assert web.pane.sheet.cards.row(URL).title.text() == "No card yet – fetch again"


def test_a_link_that_is_gone_when_its_turn_comes_is_not_asked(web: Studio) -> None:
    web.open("Nichts.")
    web.pane.cards.fetch("https://example.org/of-another-draft")
    web.pane.presenter.typed(TEXT)
    fetched(web)
    web.settle()
    assert web.pages.asked == [URL]


def test_what_comes_late_for_the_former_draft_is_saved_from_its_own_base(qtbot: QtBot) -> None:
    tasks, saved = Tasks(), list[tuple[Draft, Draft | None]]()

    def save(draft: Draft, base: Draft | None) -> Draft:
        saved.append((draft, base))
        return draft

    autosave = Autosave(tasks)
    autosave.set_store(save)
    former, other = Draft("a", "salt"), Draft("b", "salt")
    autosave.begin(former)
    autosave.begin(other)
    autosave.touch(replace(former, title="Late"))
    autosave.flush()
    qtbot.waitUntil(lambda: not autosave.unsaved, timeout=15_000)
    assert saved == [(replace(former, title="Late"), former)]
    tasks.close()


def test_what_is_asked_for_while_another_save_runs_is_saved_after_it(qtbot: QtBot) -> None:
    tasks, saved = Tasks(), list[str]()

    def save(draft: Draft, base: Draft | None) -> Draft:
        saved.append(draft.title)
        return draft

    autosave = Autosave(tasks)
    autosave.set_store(save)
    autosave.begin(Draft("a", "salt"))
    for title in ("First", "Second"):
        autosave.touch(Draft("a", "salt", title))
        autosave.flush()
    qtbot.waitUntil(lambda: not autosave.unsaved, timeout=15_000)
    assert saved == ["First", "Second"]
    tasks.close()
