"""The address book as a person uses it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from composer.app import contacts
from composer.core.contact import Contact, ContactKind, Handle
from composer.ui.book.dialog import BookDialog
from composer.ui.book.form import ContactForm
from tests.ui.studio import Studio

ANNA = Contact("a", "Anna Lee", handles=(Handle("x", "anna"),))
HOUSE = Contact("h", "Haus der Erde", ContactKind.ORGANISATION, "das Haus")


class Desk:
    """A studio with its address book open."""

    def __init__(self, studio: Studio, *known: Contact) -> None:
        self.studio = studio
        self.context = studio.open()
        for contact in known:
            contacts.save(self.context, contact)
        studio.settle()
        studio.window.actions_["edit.contacts"].trigger()
        self.dialog = studio.window.findChildren(BookDialog)[0]
        self.rest()

    @property
    def form(self) -> ContactForm:
        assert self.dialog.form is not None
        return self.dialog.form

    def rest(self) -> None:
        self.studio.wait(lambda: not self.studio.window.tasks.busy)

    def names(self) -> list[str]:
        model = self.dialog.model
        return [str(model.data(model.index(row, 0))) for row in range(model.rowCount())]

    def chosen(self) -> str:
        return str(self.dialog.list.currentIndex().data())

    def type_into(self, field: QLineEdit, words: str) -> None:
        field.clear()
        field.setFocus()
        QTest.keyClicks(field, words)

    def network(self, key: str) -> QLineEdit:
        return next(fields.handle for fields in self.form.networks if fields.key == key)

    def kept(self) -> dict[str, Contact]:
        return {contact.name: contact for contact in contacts.contacts(self.context)}


@pytest.fixture
def studio(qtbot: QtBot, tmp_path: Path) -> Iterator[Studio]:
    made = Studio(qtbot, tmp_path / "data")
    yield made
    made.close()


def test_an_empty_book_says_what_it_is_for(studio: Studio) -> None:
    desk = Desk(studio)
    assert desk.dialog.nothing.isVisible()
    assert not desk.dialog.save.isVisible()
    assert not desk.dialog.export.isEnabled()


def test_a_new_contact_is_kept_and_told_of(studio: Studio) -> None:
    desk = Desk(studio)
    desk.dialog.new.click()
    desk.type_into(desk.form.name, "Haus der Erde")
    desk.form.kind.setCurrentIndex(1)
    desk.type_into(desk.network("mastodon"), "https://social.example/@haus")
    desk.type_into(desk.network("linkedin"), "2414183")
    assert desk.network("mastodon").text() == "haus@social.example"
    with studio.qtbot.waitSignal(studio.session.contacts_changed):
        desk.dialog.save.click()
    desk.rest()
    kept = desk.kept()["Haus der Erde"]
    assert kept.kind is ContactKind.ORGANISATION
    assert kept.on("mastodon") == Handle("mastodon", "haus@social.example")
    assert kept.on("linkedin") == Handle("linkedin", "", "urn:li:organization:2414183")
    assert not desk.dialog.save.isEnabled()
    assert desk.chosen() == "Haus der Erde"


def test_what_cannot_be_right_is_said_beside_its_field(studio: Studio) -> None:
    desk = Desk(studio, ANNA)
    desk.type_into(desk.network("x"), "far_too_long_for_x")
    desk.dialog.save.click()
    assert "1 to 15" in desk.network("x").accessibleDescription()
    assert desk.kept()["Anna Lee"].on("x") == Handle("x", "anna")
    desk.type_into(desk.network("x"), "anna_lee")
    desk.type_into(desk.form.name, " ")
    QTest.keyClick(desk.dialog, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    desk.rest()
    assert "needs a name" in desk.form.name.accessibleDescription()
    assert "Anna Lee" in desk.kept()


def test_what_is_deleted_can_be_taken_back(studio: Studio) -> None:
    desk = Desk(studio, ANNA, HOUSE)
    assert desk.names() == ["Anna Lee", "Haus der Erde"]
    desk.dialog.delete.click()
    desk.rest()
    assert desk.names() == ["Haus der Erde"]
    assert desk.dialog.gone.isVisible()
    assert desk.form.name.text() == "Haus der Erde"
    desk.dialog.gone.undo.click()
    desk.rest()
    assert desk.names() == ["Anna Lee", "Haus der Erde"]
    assert desk.kept()["Anna Lee"] == ANNA


def test_the_list_is_a_model_that_views_can_trust(studio: Studio, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(Desk(studio, ANNA, HOUSE).dialog.model)  # type: ignore[no-untyped-call]


def test_search_finds_by_the_beginnings_of_words(studio: Studio) -> None:
    desk = Desk(studio, ANNA, HOUSE)
    QTest.keyClicks(desk.dialog.search, "er ha")
    assert desk.names() == ["Haus der Erde"]
    desk.dialog.search.clear()
    assert len(desk.names()) == 2
    assert desk.form.name.text() == "Anna Lee"


def test_nothing_unsaved_is_left_without_a_question(studio: Studio) -> None:
    desk = Desk(studio, ANNA, HOUSE)
    QTest.keyClicks(desk.form.wording, "!")
    desk.dialog.list.setCurrentIndex(desk.dialog.model.index(1, 0))
    studio.wait(lambda: bool(studio.ask.said))
    assert "Leave without saving?" in studio.ask.said[-1]
    assert desk.form.name.text() == "Haus der Erde"
    assert desk.chosen() == "Haus der Erde"
    QTest.keyClicks(desk.form.wording, "!")
    QTest.keyClick(desk.dialog, Qt.Key.Key_Escape)
    assert len(studio.ask.said) == 2
    assert not desk.dialog.isVisible()


def test_a_table_comes_in_and_goes_out(studio: Studio, tmp_path: Path) -> None:
    table = tmp_path / "book.csv"
    table.write_text("name;x;team\nAnna Lee;anna_lee;a\nBen;no handle;b\nCem;;c\n")
    desk = Desk(studio, ANNA)
    studio.ask.files = [table]
    desk.dialog.import_.click()
    desk.rest()
    assert desk.names() == ["Anna Lee", "Cem"]
    _, said = studio.ask.said[-1]
    assert "1 contact added." in said
    assert "1 contact changed." in said
    assert "Line 3: “no handle” is no account on X" in said
    assert "team" in said
    out = tmp_path / "out.csv"
    contacts.export_file(desk.context, out)
    assert "Cem" in out.read_text("utf-8-sig")
