"""The Channels pane by hand: signing in to all four networks of the stage, and all that goes wrong there."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from composer.app import accounts, drafting, own_apps
from composer.app.preparing import judge
from composer.core.brief import Brief
from composer.core.client import Channel
from composer.core.message import Message
from composer.core.ports import Way
from composer.core.publication import PlannedTime, Publication, PublicationState
from composer.core.sign_in import OwnApp
from composer.credentials.vault import SessionVault
from composer.rehearsal.stage import Stage
from composer.ui.channels.app_dialog import AppDialog
from composer.ui.channels.card import ChannelCard
from tests.ui.channels.sign_ins import Agreeing, Desk, NoKeyring
from tests.ui.test_access import nameless


@pytest.fixture
def stage() -> Iterator[Stage]:
    with Stage() as made:
        yield made
        assert made.mishaps == ()


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path, stage: Stage) -> Iterator[Desk]:
    made = Desk(qtbot, tmp_path / "data", stage)
    yield made
    made.studio.close()


@pytest.fixture
def browser(stage: Stage) -> Iterator[Agreeing]:
    """Opens what the program asks the system to open."""
    made = Agreeing(stage.account("mastodon", "salz", "Salzwerk AG"))
    QDesktopServices.setUrlHandler("http", made, "go")  # type: ignore[arg-type]  # PySide6 takes a str, its types say bytes
    yield made
    QDesktopServices.unsetUrlHandler("http")


def cards(desk: Desk) -> list[ChannelCard]:
    return desk.pane._cards


def token(stage: Stage, network: str) -> str:
    return stage.account(network).credential["access_token"].reveal()


def test_no_channel_yet_says_what_to_do(desk: Desk) -> None:
    assert "Connect the first one" in desk.pane.explained.text()
    assert not desk.pane.page.isVisible()


def test_a_network_without_a_way_in_is_there_to_look_at(desk: Desk) -> None:
    dialog = desk.dialog("instagram")
    assert "cannot publish here yet" in dialog.how.text()
    assert dialog.second.echoMode() is QLineEdit.EchoMode.Normal
    assert desk.shown(dialog).startswith("Please type the handle")
    dialog.first.setText("@salzwerk")
    dialog.second.setText("Salzwerk AG")
    dialog.go.click()
    desk.idle()
    (card,) = cards(desk)
    assert (card.handle.text(), card.state.text()) == ("@salzwerk", "Preview only")
    assert not card.sign_in.isVisible()
    (channel,) = desk.client.channels
    assert (channel.network, channel.display_name, channel.connected) == ("instagram", "Salzwerk AG", False)
    again = desk.dialog("instagram")
    again.first.setText("SalzWerk")
    again.go.click()
    desk.idle()
    assert len(desk.client.channels) == 1
    assert "@salzwerk" in desk.said[-1][1]


def test_a_pasted_token_connects_the_account_it_belongs_to(desk: Desk) -> None:
    dialog = desk.dialog("x", Way.TOKEN)
    assert dialog.first.echoMode() is QLineEdit.EchoMode.Password
    dialog.first.setText(token(desk.stage, "x"))
    handle = desk.stage.account("x").handle
    assert desk.shown(dialog).startswith(f"@{handle}")
    dialog.go.click()
    desk.idle()
    (card,) = cards(desk)
    assert card.handle.text() == f"@{handle}"
    assert card.state.text() == "Connected"
    assert desk.client.channels[0].account_id == desk.stage.account("x").account_id


def test_the_first_sign_in_by_an_own_app_asks_for_its_id(desk: Desk, browser: Agreeing) -> None:
    entrance = accounts.entrances(desk.context)["x"]
    browser.account = desk.stage.account("x")
    dialog = desk.dialog("x")
    assert not dialog.first.isVisible()
    dialog.go.click()
    desk.idle()
    (form,) = dialog.findChildren(AppDialog)
    assert form.callback.text() == entrance.callback
    assert not form.secret.isVisible()
    assert nameless(form) == []
    form.go.click()
    assert form.problem.text() == "Please type the app’s id."
    form.client_id.setText(f" {desk.stage.app('x', entrance.callback).client_id} ")
    form.go.click()
    desk.idle()
    assert dialog.account.text().startswith(f"@{browser.account.handle}")
    dialog.go.click()
    desk.idle()
    assert desk.client.channels[0].account_id == browser.account.account_id
    again = desk.dialog("x")
    assert desk.shown(again).startswith(f"@{browser.account.handle}")
    again.reject()


def test_linkedin_asks_for_whom_to_publish(desk: Desk, browser: Agreeing) -> None:
    entrance = accounts.entrances(desk.context)["linkedin"]
    browser.account = desk.stage.account("linkedin", "probe", "Anna Probe")
    desk.stage.look_after("linkedin", browser.account.account_id, "urn:li:organization:2414183", "Salzwerk AG")
    app = desk.stage.app("linkedin", entrance.callback, pages=True)
    dialog = desk.dialog("linkedin")
    dialog.go.click()
    desk.idle()
    (form,) = dialog.findChildren(AppDialog)
    form.client_id.setText(app.client_id)
    form.go.click()
    assert "its secret" in form.problem.text()
    form.secret.setText(app.client_secret.reveal())
    form.pages.setChecked(True)
    form.go.click()
    desk.idle()
    assert [dialog.choice.itemText(row) for row in range(dialog.choice.count())] == ["Anna Probe", "Salzwerk AG"]
    assert dialog.focusWidget() is dialog.choice
    QTest.keyClick(dialog.choice, Qt.Key.Key_Down)
    assert dialog.account.text() == f"Salzwerk AG\n{desk.stage.url('linkedin')}"
    dialog.go.click()
    desk.idle()
    (channel,) = desk.client.channels
    assert (channel.account_id, channel.display_name) == ("urn:li:organization:2414183", "Salzwerk AG")
    assert channel.sign_in_ends is not None
    assert "sign-in ends on" in cards(desk)[0].ends.text()
    assert cards(desk)[0].state.text() == "Connected"


@pytest.mark.parametrize(("days", "told"), [(13, "Sign-in ends soon"), (-2, "Sign-in has ended")])
def test_a_sign_in_that_ends_is_told_on_its_card(desk: Desk, days: int, told: str) -> None:
    ends = datetime.now(UTC) + timedelta(days=days)
    desk.add(Channel("c", "salt", "linkedin", "", "Salzwerk", "urn:li:person:1", sign_in_ends=ends))
    (card,) = cards(desk)
    assert (card.state.text(), card.ends.property("kind")) == (told, "warns")


def test_app_settings_can_be_changed(desk: Desk) -> None:
    own_apps.keep(desk.context, "x", OwnApp("the-old-id"))
    dialog = desk.dialog("x")
    dialog.app.click()
    desk.idle()
    (form,) = dialog.findChildren(AppDialog)
    assert form.client_id.text() == "the-old-id"
    form.client_id.setText("the-new-id")
    form.go.click()
    desk.idle()
    assert own_apps.get(desk.context, "x") == OwnApp("the-new-id")
    assert not dialog.account.isVisible()
    dialog.reject()


def test_an_account_without_a_handle_is_called_by_its_name(desk: Desk) -> None:
    dialog = desk.dialog("linkedin", Way.TOKEN)
    dialog.first.setText(token(desk.stage, "linkedin"))
    assert desk.shown(dialog) == desk.stage.account("linkedin").display_name
    dialog.go.click()
    desk.idle()
    (card,) = cards(desk)
    assert card.handle.text() == desk.stage.account("linkedin").display_name
    assert "@" not in card.sign_in.accessibleName()


def test_a_wrong_token_connects_nothing(desk: Desk) -> None:
    dialog = desk.dialog("x", Way.TOKEN)
    dialog.first.setText("not-a-token-of-anybody")
    assert "does not accept this token" in desk.shown(dialog)
    dialog.reject()
    assert desk.client.channels == ()


def test_handle_and_app_password_on_a_server_of_ones_own(desk: Desk) -> None:
    account = desk.stage.account("bluesky")
    dialog = desk.dialog("bluesky")
    dialog.first.setText(account.handle)
    dialog.second.setText("wrong-wrong-wrong-wron")
    dialog.server.setText(desk.stage.url("bluesky"))
    assert "do not fit together" in desk.shown(dialog)
    dialog.second.setText(account.credential["app_password"].reveal())
    assert desk.shown(dialog).startswith(f"@{account.handle}")
    dialog.go.click()
    desk.idle()
    assert desk.client.channels[0].account_id == account.account_id


def test_bluesky_by_the_browser(desk: Desk, browser: Agreeing) -> None:
    browser.account = desk.stage.account("bluesky")
    dialog = desk.dialog("bluesky", Way.HANDLE)
    assert not dialog.second.isVisible()
    assert dialog.go.text() == "Open the browser"
    dialog.first.setText(browser.account.handle)
    dialog.server.setText(desk.stage.url("bluesky"))
    assert desk.shown(dialog).startswith(f"@{browser.account.handle}")
    dialog.go.click()
    desk.idle()
    (channel,) = desk.client.channels
    assert (channel.account_id, channel.sign_in_ends is not None) == (browser.account.account_id, True)


def test_by_the_browser(desk: Desk, browser: Agreeing) -> None:
    dialog = desk.dialog("mastodon")
    dialog.first.setText(desk.stage.url("mastodon"))
    assert desk.shown(dialog).startswith("@salz")
    dialog.go.click()
    desk.idle()
    (channel,) = desk.client.channels
    assert channel.account_id == browser.account.account_id
    assert channel.limits["text.limit"] > 0
    assert "characters" in cards(desk)[0].limits.text()


def test_who_says_no_in_the_browser_is_told_so(desk: Desk, browser: Agreeing) -> None:
    browser.answer = "no"
    dialog = desk.dialog("mastodon")
    dialog.first.setText(desk.stage.url("mastodon"))
    assert "You said no" in desk.shown(dialog)
    dialog.reject()


def test_cancelling_ends_the_wait_for_the_browser(desk: Desk, browser: Agreeing) -> None:
    browser.answer = ""
    dialog = desk.dialog("mastodon")
    dialog.first.setText(desk.stage.url("mastodon"))
    dialog.go.click()
    desk.studio.wait(lambda: bool(browser.opened))
    assert dialog.waiting.isVisible()
    dialog.cancel.click()
    desk.idle()
    assert desk.client.channels == ()
    assert desk.said == []


def test_by_a_code_from_a_browser_on_another_computer(desk: Desk, browser: Agreeing) -> None:
    dialog = desk.dialog("mastodon")
    dialog.first.setText(desk.stage.url("mastodon"))
    dialog.other_way.click()
    desk.idle()
    assert dialog.focusWidget() is dialog.code
    dialog.code.setText("wrong")
    assert "code is wrong" in desk.shown(dialog)
    page = html.unescape(browser.press(dialog.address.text()))
    code = re.search(r"[A-Za-z0-9_-]{43}", page)
    assert code
    dialog.code.setText(code.group())
    assert desk.shown(dialog).startswith("@salz")
    dialog.reject()
    assert browser.opened == []


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("not a server", "not the address of a server"),
        ("http://social.example", "does not encrypt"),
        ("http://127.0.0.1:1", "No server answers there"),
    ],
)
def test_a_wrong_address(desk: Desk, typed: str, told: str) -> None:
    dialog = desk.dialog("mastodon")
    dialog.first.setText(typed)
    assert told in desk.shown(dialog)
    assert dialog.go.isEnabled()
    dialog.reject()


def test_without_a_keyring_the_secret_may_be_kept_until_the_end(qtbot: QtBot, tmp_path: Path, stage: Stage) -> None:
    desk = Desk(qtbot, tmp_path / "data", stage, NoKeyring())
    dialog = desk.dialog("x", Way.TOKEN)
    dialog.first.setText(token(stage, "x"))
    desk.shown(dialog)
    dialog.go.click()
    desk.studio.wait(lambda: len(cards(desk)) == 1)
    ((title, _),) = desk.said
    assert title == "The keyring did not help"
    assert isinstance(desk.context.vault, SessionVault)
    assert desk.context.vault.get(desk.client.channels[0].id) is not None
    desk.idle()
    desk.studio.close()


def test_another_account_is_refused_with_both_names(desk: Desk) -> None:
    desk.add(Channel("c", "salt", "x", "somebody", "Somebody", account_id="1"))
    cards(desk)[0].sign_in.click()
    dialog = desk.dialog(way=Way.TOKEN)
    assert not dialog.networks.isEnabled()
    dialog.first.setText(token(desk.stage, "x"))
    desk.shown(dialog)
    dialog.go.click()
    desk.idle()
    ((_, text),) = desk.said
    assert "somebody" in text
    assert desk.stage.account("x").handle in text
    assert desk.client.channels[0].account_id == "1"


def test_a_channel_with_posts_waiting_stays(desk: Desk) -> None:
    channel = Channel("c", "salt", "x", "somebody", "Somebody", account_id="1")
    desk.add(channel)
    store, now = desk.context.store, datetime(2026, 1, 1, tzinfo=UTC)
    draft = replace(drafting.new_draft(desk.client), message=Message("Kalium"))
    drafting.save(desk.context, draft, None)
    (one,) = judge(draft, desk.client, desk.context.profiles, Brief(), now.date())
    time = PlannedTime(datetime(2031, 1, 1), "Europe/Berlin")
    waiting = Publication(
        *("p", draft.id, "salt", "c", "x", "t"), time, PublicationState.QUEUED, one.post.fingerprint, now
    )
    store.queue.add([(waiting, one.post)])
    cards(desk)[0].remove.click()
    desk.idle()
    assert [title for title, _ in desk.said] == ["Remove the channel?", "The channel was not changed"]
    assert len(desk.client.channels) == 1


def test_a_channel_is_removed_after_a_question(desk: Desk) -> None:
    desk.add(Channel("c", "salt", "x", "somebody", "Somebody", account_id="1"))
    cards(desk)[0].remove.click()
    desk.idle()
    ((title, text),) = desk.said
    assert title == "Remove the channel?"
    assert "@somebody" in text
    assert cards(desk) == []


def test_networks_are_chosen_with_the_arrow_keys(desk: Desk) -> None:
    desk.pane.connect_.click()
    dialog = desk.dialog()
    assert dialog.focusWidget() is dialog.networks
    seen = [dialog.network]
    for _ in range(3):
        QTest.keyClick(dialog.networks, Qt.Key.Key_Down)
        seen.append(dialog.network)
        assert dialog.focusWidget() is dialog.networks
    assert len(set(seen)) == 4
    dialog.reject()


@pytest.mark.parametrize("network", ["x", "linkedin", "mastodon", "bluesky"])
def test_every_control_of_the_dialog_has_a_name(desk: Desk, network: str) -> None:
    desk.studio.speak("de")
    dialog = desk.dialog(network)
    assert nameless(dialog) == []
    assert dialog.cancel.text() == "Abbrechen"
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_the_rehearsals_page_is_opened(desk: Desk, browser: Agreeing) -> None:
    browser.answer = ""
    desk.add(Channel("c", "salt", "x", "probe", "Probe", account_id="1", server="rehearsal:"))
    assert desk.pane.page.isVisible()
    assert not cards(desk)[0].sign_in.isVisible()
    desk.pane.page.click()
    desk.studio.wait(lambda: bool(browser.opened))
    assert browser.opened[0].startswith("http://127.0.0.1")
