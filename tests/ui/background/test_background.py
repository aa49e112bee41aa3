"""Sending while the window is closed: the sign beside the clock, the switch, and the question at the end."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from composer.app import queueing
from composer.app.context import Context
from composer.app.publisher_lock import PublisherLock
from composer.core.errors import TonartError
from composer.core.publication import Publication, PublicationState
from composer.ui.background.closing import Closing
from composer.ui.background.dialog import BackgroundDialog
from composer.ui.background.notice import Notices
from composer.ui.background.tray import Tray
from tests.ui.studio import SALT, Studio

S = PublicationState


@dataclass
class FakeAutostart:
    on: bool = False
    refuses: bool = False

    def switch_on(self) -> None:
        if self.refuses:
            raise TonartError("autostart.failed", problem="no bus")
        self.on = True

    def switch_off(self) -> None:
        self.on = False


@pytest.fixture
def studio(qtbot: QtBot, tmp_path: Path) -> Iterator[Studio]:
    made = Studio(qtbot, tmp_path / "data")
    yield made
    made.window.before_closing.clear()
    made.settle()
    made.close()


def queued(context: Context, studio: Studio) -> Publication:
    return queueing.queue(context, studio.draft, SALT, ["mastodon"], None)[0]


def put(context: Context, publication: Publication, state: PublicationState) -> Publication:
    return context.store.queue.save(replace(publication, state=state, code=""), expected=publication)


def test_the_sign_says_what_is_ahead(studio: Studio) -> None:
    context = studio.open()
    tray = Tray(context)
    assert (tray.standing.text(), tray.icon.toolTip()) == ("Nothing is waiting", "Tonart: Nothing is waiting")
    publication = queued(context, studio)
    tray.refresh()
    assert tray.standing.text().startswith("1 post waiting, due ")
    tray.hold.trigger()
    assert (tray.standing.text(), tray.hold.text()) == ("On hold, nothing is sent", "Lift the hold")
    assert "all" in queueing.holds(context)
    tray.hold.trigger()
    assert queueing.holds(context) == {}
    put(context, publication, S.UNCLEAR)
    tray.changed(publication)
    studio.wait(lambda: tray.standing.text() == "1 post needs you")
    tray.trouble("store.locked")
    studio.wait(lambda: tray.standing.text().startswith("Another program is using the data"))
    tray.trouble("")
    studio.wait(lambda: tray.standing.text() == "1 post needs you")


def test_a_person_is_told_once_for_each_time_one_is_needed(studio: Studio) -> None:
    context = studio.open()
    publication = queued(context, studio)
    told: list[str] = []
    notices = Notices(lambda title, sentence: told.append(title), lambda _: "Mastodon @salt")
    for state in (S.SENDING, S.UNCLEAR, S.UNCLEAR, S.RETRYING, S.PUBLISHED, S.UNCLEAR, S.FAILED):
        notices.changed(replace(publication, state=state))
    assert told == [
        "Unclear – please look: Mastodon @salt",
        "Unclear – please look: Mastodon @salt",
        "Not published: Mastodon @salt",
    ]


def test_the_switch_sets_it_up_and_says_how_it_stands(studio: Studio) -> None:
    context, start = studio.open(), FakeAutostart()
    context.makers = replace(context.makers, vault=context.makers.session_vault)
    dialog = BackgroundDialog(studio.window.services, context, start, studio.window)
    dialog.open()
    assert dialog.standing.text().startswith("Off:")
    dialog.switch.click()
    studio.wait(lambda: dialog.standing.text().startswith("On:"))
    assert start.on
    dialog.switch.click()
    studio.wait(lambda: dialog.standing.text().startswith("Off:"))
    start.refuses = True
    dialog.switch.click()
    studio.wait(lambda: bool(studio.ask.said))
    assert "no bus" in studio.ask.said[0][1]
    assert (dialog.switch.isChecked(), start.on) == (False, False)
    dialog.close()


def test_secrets_of_this_window_alone_cannot_send_without_it(studio: Studio) -> None:
    context = studio.open()
    context.keep_secrets_for_this_session()
    dialog = BackgroundDialog(studio.window.services, context, FakeAutostart(), studio.window)
    assert not dialog.switch.isEnabled()
    assert dialog.standing.text().startswith("Not possible here")
    dialog.close()


def closed(studio: Studio, context: Context) -> list[str]:
    did: list[str] = []
    Closing(studio.window, lambda _: did.append("publisher")).finish(lambda: did.append("closed"))
    studio.wait(lambda: "closed" in did)
    return did


def test_closing_asks_when_posts_wait_and_can_leave_the_sending_to_the_publisher(studio: Studio) -> None:
    context = studio.open()
    assert closed(studio, context) == ["closed"]
    queued(context, studio)
    assert closed(studio, context) == ["publisher", "closed"]
    assert studio.ask.said[-1][0] == "Posts are waiting"
    assert studio.ask.said[-1][1].startswith("1 post waiting")


def test_closing_asks_nothing_while_the_publisher_runs(studio: Studio) -> None:
    context = studio.open()
    queued(context, studio)
    lock = PublisherLock(context.locations.data)
    lock.take()
    assert closed(studio, context) == ["closed"]
    lock.give_back()
    assert studio.ask.said == []


def test_with_secrets_in_the_window_alone_closing_can_only_stop_the_sending(studio: Studio) -> None:
    context = studio.open()
    context.keep_secrets_for_this_session()
    queued(context, studio)
    assert closed(studio, context) == ["closed"]
    assert studio.ask.said[-1][0] == "Posts are waiting"
