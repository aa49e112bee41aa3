"""The options below the message: shown as the channels' networks describe them, set, joined again and undone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLineEdit, QPlainTextEdit

from composer.core.finding import Finding
from composer.ui.editor.options.items import ItemsEdit
from composer.ui.editor.options.panel import OptionsPanel
from tests.ui.studio import Studio


@pytest.fixture
def options(studio: Studio) -> OptionsPanel:
    studio.open()
    panel = studio.pane.sheet.options
    panel.toggle.setFocus()
    QTest.keyClick(panel.toggle, Qt.Key.Key_Space)
    assert panel.toggle.isChecked()
    return panel


def poll(options: OptionsPanel) -> ItemsEdit:
    control = options.rows["poll"].control
    assert isinstance(control, ItemsEdit)
    return control


def choose(options: OptionsPanel, key: str, code: str) -> None:
    box = options.rows[key].control
    assert isinstance(box, QComboBox)
    box.setCurrentIndex(box.findData(code))
    box.activated.emit(box.currentIndex())


def write(options: OptionsPanel, key: str, text: str) -> None:
    control = options.rows[key].control
    assert isinstance(control, QLineEdit | QPlainTextEdit)
    control.setFocus()
    QTest.keyClicks(control, text)


def findings(studio: Studio) -> list[tuple[str, Finding]]:
    return [(j.channel.id, f) for j in studio.pane.presenter.judged for f in j.findings if f.code.startswith("field.")]


def test_closed_it_says_what_is_set(studio: Studio, options: OptionsPanel) -> None:
    assert options.toggle.text() == "Options"
    write(options, "warning", "Food")
    QTest.keyClick(options.toggle, Qt.Key.Key_Space)
    assert not options.rows["warning"].isVisible()
    assert options.toggle.text() == "Options: Content warning"


def test_the_form_has_what_the_draft_s_channels_have(studio: Studio, options: OptionsPanel) -> None:
    assert {"poll", "warning", "language", "comment"} <= set(options.rows)
    assert "visibility" not in options.rows  # what one network calls private the other has not
    studio.pane.presenter.chose_tab("bluesky")
    assert list(options.rows) == ["label", "reply", "quote", "language", "comment"]
    studio.pane.presenter.chose_tab("mastodon")
    assert "visibility" in options.rows


def test_a_poll_is_made_by_keyboard(studio: Studio, options: OptionsPanel) -> None:
    poll(options).add.setFocus()
    QTest.keyClick(poll(options).add, Qt.Key.Key_Space)
    first, second = (row.text for row in poll(options).rows)
    assert first.hasFocus()
    QTest.keyClicks(first, "Yes")
    seen = []
    for _ in range(4):
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, Qt.Key.Key_Tab)
        seen.append(QApplication.focusWidget())
    assert second in seen
    second.setFocus()
    QTest.keyClicks(second, "No")
    QTest.keyClick(second, Qt.Key.Key_Return)
    assert len(poll(options).rows) == 3
    assert studio.draft.message.fields == {"poll": ("Yes", "No", "")}
    assert {"poll_duration", "poll_question"} <= set(options.rows)


def test_options_are_moved_and_removed(studio: Studio, options: OptionsPanel) -> None:
    studio.pane.presenter.field_edited("poll", ("a", "b", "c"))
    poll(options).rows[2].buttons[0].click()
    assert poll(options).value == ("a", "c", "b")
    poll(options).rows[0].buttons[2].click()
    assert studio.draft.message.fields["poll"] == ("c", "b")
    for _ in range(2):
        poll(options).rows[0].buttons[2].click()
    assert studio.draft.message.fields == {}
    assert "poll_duration" not in options.rows


def test_a_channel_has_its_own_and_is_joined_again(studio: Studio, options: OptionsPanel) -> None:
    write(options, "warning", "Food")
    studio.pane.presenter.chose_tab("mastodon")
    row = options.rows["warning"]
    assert isinstance(row.control, QLineEdit)
    assert (row.control.text(), row.join.isVisible()) == ("Food", False)
    write(options, "warning", "!")
    assert row.join.isVisible()
    assert studio.draft.variant("mastodon").fields == {"warning": "Food!"}
    row.join.click()
    assert studio.draft.variant("mastodon").fields == {}
    assert row.control.text() == "Food"


def test_undo_takes_back_a_choice(studio: Studio, options: OptionsPanel) -> None:
    studio.pane.presenter.chose_tab("mastodon")
    choose(options, "visibility", "unlisted")
    assert studio.draft.variant("mastodon").fields == {"visibility": "unlisted"}
    studio.pane.presenter.undo()
    assert studio.draft.variant("mastodon").fields == {}
    box = options.rows["visibility"].control
    assert isinstance(box, QComboBox)
    assert box.currentData() == "account"


def test_a_flag_and_what_is_as_it_would_be_anyway(studio: Studio, options: OptionsPanel) -> None:
    studio.pane.presenter.chose_tab("x")
    flag = options.rows["paid_partnership"].control
    assert isinstance(flag, QCheckBox)
    flag.click()
    assert studio.draft.variant("x").fields == {"paid_partnership": True}
    flag.click()
    assert not studio.draft.variant("x").differs


def test_a_comment_is_counted_as_the_tightest_network_does(studio: Studio, options: OptionsPanel) -> None:
    write(options, "comment", "More: https://a.de")
    assert options.rows["comment"].count.text() == "29/280"


def test_a_finding_leads_to_its_field_and_is_repaired(studio: Studio, options: OptionsPanel) -> None:
    presenter = studio.pane.presenter
    presenter.field_edited("poll", ("Yes", "", "No"))
    channel, empty = next((c, f) for c, f in findings(studio) if f.code == "field.empty-item" and c == "x")
    options.toggle.setChecked(False)
    presenter.repairs.look_at(channel, empty)
    assert presenter.tab == "x"
    assert poll(options).rows[0].isVisible()
    presenter.repairs.fix(channel, empty)
    assert studio.draft.message.fields["poll"] == ("Yes", "No")


def test_a_choice_that_a_network_has_not_is_reset_there(studio: Studio, options: OptionsPanel) -> None:
    studio.pane.presenter.field_edited("reply", "following")
    studio.pane.presenter.chose_tab("bluesky")
    choose(options, "reply", "nobody")
    studio.pane.presenter.chose_tab("")
    choose(options, "reply", "mentioned")
    assert studio.draft.fields_for("x")["reply"] == "mentioned"
    assert studio.draft.fields_for("bluesky")["reply"] == "nobody"


def test_hidden_characters_are_taken_out_where_they_stand(studio: Studio, options: OptionsPanel) -> None:
    presenter = studio.pane.presenter
    presenter.field_edited("comment", "More\u200b here")
    channel, odd = next((c, f) for c, f in findings(studio) if f.code == "field.odd")
    presenter.repairs.fix(channel, odd)
    assert studio.draft.message.fields["comment"] == "More here"
    assert all(finding.code != "field.odd" for _, finding in findings(studio))
