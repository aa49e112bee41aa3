"""Alt texts with what arrives where, and the rights of a picture, as an editor fills them in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox
from pytestqt.qtbot import QtBot

from composer.core.finding import Finding, Severity
from composer.core.rights import Consent, Rights
from composer.ui.editor import dialogs
from composer.ui.editor.queue_dialog import QueueDialog
from composer.ui.images.card import PictureCard
from composer.ui.images.rights_dialog import RightsDialog
from tests.ui.studio import SALT, Studio, picture


@pytest.fixture
def studio(qtbot: QtBot, tmp_path: Path) -> Iterator[Studio]:
    made = Studio(qtbot, tmp_path / "data")
    made.open()
    made.pane.desk.bring_in([(picture(tmp_path), "field.png")])
    made.wait(lambda: bool(made.draft.message.attachments))
    yield made
    made.close()


def card(studio: Studio) -> PictureCard:
    return studio.pane.sheet.pictures.card(studio.draft.message.attachments[0].id)


def rights(studio: Studio) -> Rights:
    return studio.draft.message.attachments[0].rights


def dialog(studio: Studio) -> RightsDialog:
    QTest.mouseClick(card(studio).rights, Qt.MouseButton.LeftButton)
    (found,) = studio.pane.findChildren(RightsDialog)
    return found


def test_the_card_says_what_arrives_where(studio: Studio) -> None:
    assert card(studio).state.text() == "Alt text missing"
    QTest.keyClicks(card(studio).alt, "A field")
    assert card(studio).state.text() == "Arrives whole on 4 channels"
    assert "X: arrives whole: 7 of 1,000 characters" in card(studio).alt.accessibleDescription()
    card(studio).alt.setPlainText("word " * 320)
    assert card(studio).state.text() == "Cut on X, Mastodon"
    assert "Mastodon: cut: 100 characters over 1,500" in card(studio).state.toolTip()


def test_what_does_not_arrive_is_marked(studio: Studio) -> None:
    card(studio).alt.setPlainText("🌾 " + "word " * 200)
    finding = next(f for f in studio.pane.presenter.judged[0].findings if f.code == "picture.alt-too-long")
    studio.pane.presenter.repairs.look_at("x", finding)
    marked = card(studio).alt.textCursor().selectedText()
    assert studio.draft.message.attachments[0].alt[finding.start : finding.end] == marked


def test_what_only_the_finished_picture_shows_leads_to_the_picture_too(studio: Studio) -> None:
    (picture,) = studio.draft.message.attachments
    studio.front()
    studio.pane.sheet.message.setFocus()
    seen = Finding("kit.logo-contrast", Severity.WARNS, attachment_id=picture.id)
    studio.pane.presenter.repairs.look_at("x", seen)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert card(studio).isAncestorOf(focused)


def test_rights_are_filled_in_and_each_field_is_a_step(studio: Studio) -> None:
    shown = dialog(studio)
    QTest.keyClicks(shown.lines["credit"], "Ada Example")
    shown.consent.setCurrentIndex(shown.consent.findData(Consent.GIVEN.value))
    shown.consent.activated.emit(shown.consent.currentIndex())
    shown.limited.click()
    shown.until.setDate(QDate(2027, 6, 30))
    shown.ai.click()
    full = Rights(credit="Ada Example", consent=Consent.GIVEN, valid_until=date(2027, 6, 30), ai=True)
    assert rights(studio) == full
    studio.pane.presenter.undo()
    assert rights(studio) == replace(full, ai=False)
    assert not shown.ai.isChecked()
    for _ in range(4):
        studio.pane.presenter.undo()
    assert rights(studio) == Rights()
    assert shown.lines["credit"].text() == ""


def test_the_dialog_follows_what_arrives(studio: Studio) -> None:
    shown = dialog(studio)
    shown.alt.setPlainText("a" * 1001)
    texts = [shown.arrivals.itemAt(at).widget().text() for at in range(shown.arrivals.count())]  # type: ignore[union-attr]
    assert texts[:3] == ["X", "cut: 1 character over 1,000", "documented, 22 August 2026"]


def test_an_expired_picture_is_told_at_once(studio: Studio) -> None:
    studio.pane.presenter.rights_edited(
        studio.draft.message.attachments[0].id, Rights(valid_until=date(2020, 1, 1)), ""
    )
    codes = {finding.code for one in studio.pane.presenter.judged for finding in one.findings if finding.blocks}
    assert codes == {"picture.expired"}


def test_the_queue_looks_at_the_day_that_is_chosen(studio: Studio) -> None:
    last = datetime.now(ZoneInfo(SALT.zone)).date() + timedelta(days=3)
    studio.pane.presenter.rights_edited(studio.draft.message.attachments[0].id, Rights(valid_until=last), "")
    dialogs.queue(studio.pane)
    (asking,) = studio.pane.findChildren(QueueDialog)
    assert asking.chosen() == tuple(SALT.channels[at].id for at in range(4))
    asking.later.setChecked(True)
    asking.when.setDate(QDate(last.year, last.month, last.day).addDays(1))
    studio.wait(lambda: asking.chosen() == ())
    assert not asking.go.isEnabled()
    asking.when.setDate(QDate(last.year, last.month, last.day))
    studio.wait(lambda: any(box.isEnabled() for box in asking.findChildren(QCheckBox)))
