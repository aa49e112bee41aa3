from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QPlainTextEdit, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from composer.app import clients
from composer.app.context import Context
from composer.brand.client_folder import load_client
from composer.core.client import Client
from composer.core.link_rules import LinkRules
from composer.ui.client.new_client import NewClientDialog
from composer.ui.client.pane import ClientPane
from composer.ui.client.words import language_name, rhythm_text
from composer.ui.client.zones import ZoneField, all_zones
from tests.ui.studio import Studio


class Desk:
    """The pane in its window, with the demo client chosen."""

    def __init__(self, studio: Studio) -> None:
        self.studio = studio
        self.context: Context = studio.open()
        shipped = load_client(studio.places.demo_client)
        self.demo = replace(shipped, id="demo", name="Sylvenhall SE", demo=True)
        self.context.store.clients.save(self.demo)
        studio.session.set_clients(clients.all_clients(self.context))
        studio.session.choose("demo")
        pane = studio.window.pane("client")
        assert isinstance(pane, ClientPane)
        self.pane = pane
        self.settle()

    def settle(self) -> None:
        self.studio.wait(lambda: not self.studio.window.tasks.busy)

    def words(self) -> str:
        return "\n".join(label.text() for label in self.pane.page.findChildren(QLabel) if label.isVisible())

    def stored(self, client_id: str = "demo") -> Client:
        return clients.get(self.context, client_id)


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    studio = Studio(qtbot, tmp_path / "data")
    yield Desk(studio)
    studio.close()


def test_the_page_says_what_is_known(desk: Desk) -> None:
    desk.studio.wait(lambda: "The logo stands at the" in desk.words())
    shown = desk.words()
    for words in ("Mineralien so gewinnen", "Kein Eigenlob", "Abraum", "Rückstand", "Mining", "twice a week"):
        assert words in shown
    assert "#Bergbau" in shown
    assert "Deutsch" in shown
    assert "Schachtblau" in shown
    assert desk.pane.heading.text() == "Sylvenhall SE"
    assert desk.pane.invented.isVisible()


def test_only_an_invented_client_is_called_invented(desk: Desk) -> None:
    desk.studio.session.choose("salt")
    desk.studio.wait(lambda: "no design guidelines yet" in desk.words())
    assert not desk.pane.invented.isVisible()


def test_a_mistake_in_the_kit_is_told_on_the_page(desk: Desk) -> None:
    kit = desk.context.locations.data / "clients" / "salt" / "kit"
    kit.mkdir(parents=True)
    (kit / "kit.toml").write_text("name = 7", encoding="utf-8")
    desk.studio.session.choose("salt")
    desk.studio.wait(lambda: "kit.toml" in desk.words())


def test_what_is_written_is_saved_and_shown(desk: Desk) -> None:
    desk.pane.edit.click()
    desk.pane.form.lines["values"].setPlainText("Mut\nRuhe")
    desk.pane.form.topics.boxes[0].per_week.setText("3")
    QTest.keyClick(desk.pane.form.name, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    desk.studio.wait(lambda: desk.stored().dossier.values == ("Mut", "Ruhe"))
    desk.studio.wait(lambda: "Ruhe" in desk.words() and "3 times a week" in desk.words())
    chosen = desk.studio.session.client
    assert chosen == desk.stored()
    assert desk.stored().channels == desk.demo.channels


def test_cancel_takes_everything_back(desk: Desk) -> None:
    desk.pane.edit.click()
    desk.pane.form.name.setText("Anders AG")
    QTest.keyClick(desk.pane.form.name, Qt.Key.Key_Escape)
    assert desk.studio.ask.said[-1][0] == "Throw away what you wrote?"
    assert desk.pane.heading.text() == "Sylvenhall SE"
    assert desk.stored() == desk.demo


def test_what_is_wrong_is_said_at_its_field(desk: Desk) -> None:
    desk.pane.edit.click()
    form = desk.pane.form
    form.zone.setText("Sylvenhall")
    form.topics.boxes[1].hashtags.setText("#gut!")
    desk.pane.save_.click()
    assert "No time zone is called “Sylvenhall”" in form.named["zone"].problem.text()
    assert "#gut! is no hashtag" in form.topics.boxes[1].named["hashtags"].problem.text()
    assert desk.studio.window.focusWidget() is form.zone
    assert form.zone.accessibleDescription() == form.named["zone"].problem.text()
    assert desk.stored() == desk.demo


def test_a_change_in_another_window_is_told_and_mine_is_kept_when_i_say_so(desk: Desk) -> None:
    desk.pane.edit.click()
    desk.pane.form.address.setText("Sie")
    clients.change(desk.context, replace(desk.demo, accent="#000000"), desk.demo)
    desk.pane.save_.click()
    desk.studio.wait(lambda: bool(desk.studio.ask.said))
    assert desk.studio.ask.said[-1][0] == "Somebody else changed this client"
    desk.studio.wait(lambda: desk.stored().voice.address == "Sie")


def test_what_the_publisher_learns_of_a_channel_is_no_conflict(desk: Desk) -> None:
    desk.pane.edit.click()
    desk.pane.form.address.setText("Sie")
    desk.context.store.clients.update_channel("demo", desk.demo.channels[0].id, handle="renamed")
    desk.pane.save_.click()
    desk.studio.wait(lambda: desk.stored().voice.address == "Sie")
    assert desk.stored().channels[0].handle == "renamed"
    assert desk.studio.ask.said == []


def test_topics_come_and_go(desk: Desk) -> None:
    desk.pane.edit.click()
    form = desk.pane.form
    form.topics.boxes[0].remove.click()
    form.topics.add.click()
    assert desk.studio.window.focusWidget() is form.topics.boxes[-1].name
    form.topics.boxes[-1].name.setText("Wasser")
    desk.pane.save_.click()
    desk.studio.wait(lambda: desk.stored().topics[-1].name == "Wasser")
    assert [topic.id for topic in desk.stored().topics] == ["finance", "mining", "people", "wasser"]


def test_hashtag_sets_snippets_and_link_rules_are_kept(desk: Desk) -> None:
    desk.pane.edit.click()
    form = desk.pane.form
    form.lines["tag_sets"].setPlainText("Ernte = Ernte, #Kalium")
    form.lines["link_parameters"].setPlainText("utm_source = {network}\nlinkedin: utm_source = li")
    form.lines["link_excluded"].setPlainText("bank.example")
    form.snippets.show_fields(())
    form.snippets.add.click()
    assert desk.studio.window.focusWidget() is form.snippets.boxes[0].name
    form.snippets.boxes[0].name.setText("Presse")
    form.snippets.boxes[0].text.setPlainText("Fragen? Wir antworten.\nMontag bis Freitag")
    desk.pane.save_.click()
    desk.studio.wait(lambda: desk.stored().tag_sets == {"Ernte": ("#Ernte", "#Kalium")})
    stored = desk.stored()
    assert stored.snippets == {"Presse": "Fragen? Wir antworten.\nMontag bis Freitag"}
    linkedin = next(channel.id for channel in stored.channels if channel.network == "linkedin")
    assert stored.links == LinkRules(
        {"utm_source": "{network}"}, ("example.com",), ("bank.example",), {linkedin: {"utm_source": "li"}}
    )


def test_a_new_client_is_made_chosen_and_written_down(desk: Desk) -> None:
    desk.pane.new.click()
    dialog = desk.pane.findChild(NewClientDialog)
    assert dialog is not None
    dialog.make.click()
    assert dialog.named["name"].problem.text() == "A client needs a name."
    dialog.name.setText("Sylvenhall AG")
    dialog.make.click()
    assert "another client named Sylvenhall AG" in dialog.named["name"].problem.text()
    dialog.name.setText("Halle GmbH")
    dialog.zone.setText("Europe/Vienna")
    dialog.language.show_code("en")
    dialog.make.click()
    desk.studio.wait(lambda: desk.pane.presenter.editing)
    chosen = desk.studio.session.client
    assert chosen is not None
    assert (chosen.name, chosen.zone, chosen.language) == ("Halle GmbH", "Europe/Vienna", "en")
    assert chosen == desk.stored(chosen.id)
    assert desk.pane.heading.text() == "Halle GmbH"


def test_a_zone_is_found_by_city_or_country(desk: Desk) -> None:
    field = ZoneField(desk.pane)
    field.offer(all_zones())
    completer = field.completer()
    found: dict[str, str] = {}
    for written in ("new yo", "österr", "austria"):
        completer.setCompletionPrefix(written)
        assert completer.completionCount() == 1
        found[written] = completer.currentCompletion()
    assert found == {"new yo": "America/New York", "österr": "Europe/Vienna", "austria": "Europe/Vienna"}
    field.setText("America/New York")
    assert field.zone == "America/New_York"
    assert isinstance(completer.model(), QStringListModel)


def test_rhythms_are_said_as_people_say_them(desk: Desk) -> None:
    said = [rhythm_text(number) for number in (0, 0.25, 0.5, 1, 1.5, 2, 3)]
    assert said == [
        "no fixed rhythm",
        "every 4 weeks",
        "every 2 weeks",
        "once a week",
        "3 times in 2 weeks",
        "twice a week",
        "3 times a week",
    ]
    assert [language_name(code) for code in ("de", "en", "fr", "qqq")] == ["Deutsch", "English", "Français", "qqq"]


def test_everything_that_takes_the_focus_has_a_name(desk: Desk) -> None:
    desk.pane.edit.click()
    kinds = (QAbstractButton, QLineEdit, QPlainTextEdit, QComboBox, QScrollArea)
    controls = [w for w in desk.pane.findChildren(QWidget) if isinstance(w, kinds) and w.parent() is not None]
    assert len(controls) > 40
    for control in controls:
        if control.focusPolicy() != Qt.FocusPolicy.NoFocus and not isinstance(control.parent(), QComboBox):
            assert control.accessibleName() or (isinstance(control, QAbstractButton) and control.text()), control


def test_closing_the_window_asks_before_it_throws_away(desk: Desk) -> None:
    desk.pane.edit.click()
    desk.pane.form.address.setText("Sie")
    desk.studio.window.show_pane("write")
    desk.studio.window.close()
    desk.studio.wait(lambda: not desk.studio.window.isVisible())
    assert [title for title, _ in desk.studio.ask.said] == ["Throw away what you wrote?"]


def test_the_language_of_the_interface_reaches_every_word(desk: Desk) -> None:
    desk.studio.language.set("de")
    assert "Mineralien so gewinnen" in desk.words()
    assert "Bergbau" in desk.words()
