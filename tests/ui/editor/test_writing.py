"""The whole Write pane on a real store: type, differ, undo, fix, bring in pictures, queue."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QWidget

from composer.app import drafting, queueing
from composer.core.publication import PublicationState
from composer.ui.editor.ledger import Ledger
from composer.ui.editor.message_edit import MOST
from composer.ui.editor.queue_dialog import QueueDialog
from composer.ui.editor.versions_dialog import VersionsDialog
from tests.ui.studio import TEXT, Studio, picture

CTRL = Qt.KeyboardModifier.ControlModifier


def type_into(widget: QWidget, text: str) -> None:
    QTest.keyClicks(widget, text)


def at_end(studio: Studio) -> None:
    studio.pane.sheet.message.moveCursor(QTextCursor.MoveOperation.End)


def test_a_key_is_on_every_preview_and_counter(studio: Studio) -> None:
    studio.open("Salz")
    at_end(studio)
    type_into(studio.pane.sheet.message, "!")
    assert [j.post.parts[0].text for j in studio.pane.presenter.judged] == ["Salz!"] * 4
    assert studio.pane.sheet.counters.button("x").accessibleName() == "X: 5 of 280"
    column = studio.pane.side._column
    assert column is not None
    shown = [card.post for card in column.cards]
    assert [post.parts[0].text for post in shown if post] == ["Salz!"] * 4


def test_what_is_typed_is_stored_without_being_asked(studio: Studio) -> None:
    context = studio.open()
    at_end(studio)
    type_into(studio.pane.sheet.message, " Mehr")
    studio.wait(lambda: drafting.open_draft(context, studio.draft.id).message.text == TEXT + " Mehr")
    studio.wait(lambda: studio.window.save_state.text() == "Saved")


def test_typing_on_a_channels_tab_gives_it_its_own_text(studio: Studio) -> None:
    studio.open("Salz")
    studio.pane.presenter.chose_tab("x")
    at_end(studio)
    type_into(studio.pane.sheet.message, "!")
    assert studio.draft.text_for("x") == "Salz!"
    assert studio.draft.message.text == "Salz"
    assert studio.pane.sheet.tabs.join.isVisible()
    studio.pane.sheet.tabs.join.click()
    assert studio.draft.text_for("x") == "Salz"
    studio.window.actions_["edit.undo"].trigger()
    assert studio.draft.text_for("x") == "Salz!"
    studio.settle()


def test_one_undo_for_text_title_channels_and_pictures(studio: Studio, tmp_path: Path) -> None:
    studio.open("Salz")
    begin = studio.draft
    sheet, window = studio.pane.sheet, studio.window
    at_end(studio)
    type_into(sheet.message, "!")
    type_into(sheet.title, "?")
    studio.pane.presenter.toggled("bluesky", False)
    studio.ask.files = [picture(tmp_path)]
    window.actions_["picture.add"].trigger()
    studio.wait(lambda: len(studio.draft.message.attachments) == 1)
    after = studio.draft
    studio.front()
    sheet.title.setFocus()
    for _ in range(4):
        QTest.keyClick(sheet.title, Qt.Key.Key_Z, CTRL)
    assert (studio.draft.message, studio.draft.title, studio.draft.channel_ids) == (
        begin.message,
        begin.title,
        begin.channel_ids,
    )
    assert sheet.message.text() == "Salz"
    assert sheet.title.text() == begin.title
    for _ in range(4):
        window.actions_["edit.redo"].trigger()
    assert studio.draft.message == after.message
    assert studio.draft.channel_ids == ("x", "linkedin", "mastodon")
    studio.settle()


def test_no_break_spaces_survive(studio: Studio) -> None:
    studio.open("10\u00a0kg")
    at_end(studio)
    type_into(studio.pane.sheet.message, "!")
    assert studio.draft.message.text == "10\u00a0kg!"
    studio.settle()


def test_paste_is_plain_text(studio: Studio) -> None:
    studio.open("")
    mime = QMimeData()
    mime.setHtml("<b>fett</b><script>x</script>")
    mime.setText("fett\r\nzwei")
    studio.pane.sheet.message.insertFromMimeData(mime)
    assert studio.draft.message.text == "fett\nzwei"
    studio.settle()


def test_a_megabyte_is_taken_as_far_as_it_goes_and_told(studio: Studio) -> None:
    studio.open("")
    mime = QMimeData()
    mime.setText("Wort und Zahl\n" * 75_000)
    studio.pane.sheet.message.insertFromMimeData(mime)
    assert len(studio.draft.message.text) == MOST
    notice = studio.pane.sheet.notice
    assert notice.isVisible()
    studio.wait(lambda: any(j.post.parts[0].counts[0].left < 0 for j in studio.pane.presenter.judged))
    studio.settle()


def test_a_finding_is_fixed_with_one_click_and_can_be_undone(studio: Studio) -> None:
    studio.open("Der Abraum\u202e ist da.")
    findings = studio.pane.sheet.findings
    codes = {line.finding.code for line in findings._lines}
    assert {"voice.avoid", "text.bidi"} <= codes
    for line in list(findings._lines):
        if line.finding.fix:
            studio.pane.presenter.repairs.fix(line.channel_id, line.finding)
    assert studio.draft.message.text == "Der Haldenmaterial ist da."
    studio.window.actions_["edit.undo"].trigger()
    assert studio.draft.message.text != "Der Haldenmaterial ist da."
    studio.settle()


def test_f8_goes_to_the_place_of_the_finding(studio: Studio) -> None:
    studio.open("Der Abraum ist da.")
    studio.window.actions_["finding.next"].trigger()
    assert studio.pane.sheet.message.textCursor().selectedText() == "Abraum"


def test_links_and_what_is_over_the_limit_are_marked(studio: Studio) -> None:
    studio.open("https://example.com " + "a" * 300)
    studio.pane.presenter.chose_tab("x")
    message = studio.pane.sheet.message
    (link,) = [mark for mark in message.marks if mark.kind == "entity"]
    ((over, end),) = message.over.places
    assert link.start == 0
    assert 270 < over < 300
    assert end == len(message.text())


def test_pictures_come_in_and_the_broken_one_is_told(studio: Studio, tmp_path: Path) -> None:
    studio.open()
    broken = tmp_path / "broken.jpg"
    broken.write_bytes(b"no picture")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(p)) for p in (broken, picture(tmp_path))])
    studio.pane.sheet.pictures.offered.emit(mime)
    studio.wait(lambda: len(studio.draft.message.attachments) == 1)
    said = [label.text() for label in studio.pane.sheet.pictures.findChildren(QWidget, "") if hasattr(label, "text")]
    assert any("broken.jpg" in text for text in said)
    studio.settle()


def test_a_picture_from_the_clipboard(studio: Studio, tmp_path: Path) -> None:
    studio.open()
    clipboard = QGuiApplication.clipboard()
    from PySide6.QtGui import QImage

    clipboard.setImage(QImage(str(picture(tmp_path))))
    studio.pane.sheet.message.paste()
    studio.wait(lambda: len(studio.draft.message.attachments) == 1)
    clipboard.clear()
    assert studio.draft.message.attachments[0].width == 600
    studio.settle()


def test_alt_text_order_logo_and_removal(studio: Studio, tmp_path: Path) -> None:
    studio.open()
    studio.ask.files = [picture(tmp_path, "one.png"), picture(tmp_path, "two.png", 500)]
    studio.window.actions_["picture.add"].trigger()
    studio.wait(lambda: len(studio.draft.message.attachments) == 2)
    strip = studio.pane.sheet.pictures
    first, second = (a.id for a in studio.draft.message.attachments)
    type_into(strip.card(first).alt, "Feld")
    held = CTRL | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(strip.card(first).alt, Qt.Key.Key_Right, held)
    assert [a.id for a in studio.draft.message.attachments] == [second, first]
    strip.card(first).logo.click()
    assert (studio.draft.message.attachments[1].alt, studio.draft.message.attachments[1].logo) == ("Feld", True)
    strip.card(second).remove.click()
    assert [a.id for a in studio.draft.message.attachments] == [first]
    studio.settle()


@pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)")  # popups, where there is no screen
def test_the_ledger_gives_the_reason_for_the_number(studio: Studio) -> None:
    studio.open()
    studio.pane.sheet.counters.button("x").click()
    ledger = studio.pane.findChildren(Ledger)[0]
    texts = [child.text() for child in ledger.findChildren(QWidget) if hasattr(child, "text")]
    assert any("link" in text for text in texts)
    ledger.reject()


def test_a_draft_is_thrown_away_and_taken_back(studio: Studio) -> None:
    studio.open()
    gone = studio.draft.id
    studio.window.actions_["draft.delete"].trigger()
    studio.wait(lambda: studio.pane.presenter.draft is None and not studio.window.tasks.busy)
    assert studio.pane.drafts.gone.isVisible()
    studio.pane.drafts.gone.undo.click()
    studio.wait(lambda: studio.pane.presenter.draft is not None)
    assert studio.draft.id == gone
    studio.settle()


def test_a_new_draft_leaves_the_old_one_as_it_was(studio: Studio) -> None:
    context = studio.open("alt")
    old = studio.draft.id
    at_end(studio)
    type_into(studio.pane.sheet.message, "!")
    studio.window.actions_["draft.new"].trigger()
    studio.wait(lambda: studio.draft.id != old and not studio.window.tasks.busy)
    type_into(studio.pane.sheet.message, "neu")
    studio.settle()
    assert drafting.open_draft(context, old).message.text == "alt!"
    assert drafting.open_draft(context, studio.draft.id).message.text == "neu"


def test_an_earlier_version_comes_back_as_a_step_that_can_be_undone(studio: Studio) -> None:
    context = studio.open("first version of it")
    drafting.save(context, studio.draft, studio.draft, explicit=True)
    studio.pane.sheet.message.selectAll()
    type_into(studio.pane.sheet.message, "x")
    studio.settle()
    studio.window.actions_["draft.versions"].trigger()
    studio.wait(lambda: bool(studio.pane.findChildren(VersionsDialog)))
    dialog = studio.pane.findChildren(VersionsDialog)[0]
    studio.wait(dialog.restore.isEnabled)
    assert dialog.text.toPlainText() == "first version of it"
    dialog.restore.click()
    assert studio.draft.message.text == "first version of it"
    studio.window.actions_["edit.undo"].trigger()
    assert studio.draft.message.text == "x"
    studio.settle()


def test_queueing_names_the_accounts_and_keeps_what_was_agreed(studio: Studio) -> None:
    context = studio.open()
    studio.window.actions_["draft.queue"].trigger()
    dialog = studio.pane.findChildren(QueueDialog)[0]
    assert dialog.go.text() == "Post on 4 channels now"
    assert "X charges 0.20 USD, because of the link." in dialog._abouts["x"].text()
    studio.wait(lambda: "50 more posts" in dialog._abouts["linkedin"].text())
    assert not dialog._faces["x"].shows_picture
    dialog.later.setChecked(True)
    assert dialog.go.text() == "Queue for 4 channels"
    planned = dialog.planned()
    assert planned is not None
    assert planned.zone == "Europe/Berlin"
    dialog.go.click()
    studio.wait(lambda: len(queueing.publications(context)) == 4)
    assert {p.state for p in queueing.publications(context)} == {PublicationState.QUEUED}
    assert {p.planned for p in queueing.publications(context)} == {planned}
    studio.settle()


def test_a_network_that_keeps_posts_is_offered_for_what_lies_ahead(studio: Studio) -> None:
    context = studio.open()
    studio.window.actions_["draft.queue"].trigger()
    dialog = studio.pane.findChildren(QueueDialog)[0]
    assert dialog.hand_over.isHidden()
    dialog.later.setChecked(True)
    assert not dialog.hand_over.isHidden()
    assert dialog.hand_over.text().startswith("&Hand it over to Mastodon")
    dialog.hand_over.setChecked(True)
    box = next(box for box in dialog.findChildren(QCheckBox) if box.text() == "Mastodon")
    box.setChecked(False)
    assert (dialog.hand_over.isHidden(), dialog.hand_over.isChecked()) == (True, False)
    box.setChecked(True)
    dialog.hand_over.setChecked(True)
    dialog.go.click()
    studio.wait(lambda: len(queueing.publications(context)) == 4)
    assert {p.network for p in queueing.publications(context) if p.hand_over} == {"mastodon"}
    studio.settle()


def test_a_channel_that_would_refuse_is_left_out_with_the_reason(studio: Studio) -> None:
    studio.open("a" * 400)
    studio.window.actions_["draft.queue"].trigger()
    dialog = studio.pane.findChildren(QueueDialog)[0]
    assert "x" not in dialog.chosen()
    assert "linkedin" in dialog.chosen()
    dialog.reject()


def test_the_search_finds_a_draft(studio: Studio) -> None:
    studio.open()
    studio.window.actions_["draft.search"].trigger()
    type_into(studio.pane.drafts.search, "ernte")
    assert studio.pane.drafts.list.model().rowCount() == 1
    type_into(studio.pane.drafts.search, "xyz")
    assert studio.pane.drafts.list.model().rowCount() == 0


def test_a_narrow_window_keeps_the_message_in_sight(studio: Studio) -> None:
    studio.open()
    studio.window.resize(1000, 700)
    studio.wait(lambda: not studio.pane.drafts.isVisible())
    studio.window.actions_["view.drafts"].trigger()
    assert studio.pane.drafts.isVisible()
    assert studio.pane.sheet.message.isVisible()


def test_a_topic_is_chosen_and_taken_back(studio: Studio) -> None:
    studio.open("Salz")
    box = studio.pane.sheet.topic
    assert [box.itemText(row) for row in range(box.count())] == ["No topic", "Mining", "People"]
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Down)
    chosen = [studio.draft.topic_id]
    studio.pane.presenter.undo()
    chosen.append(studio.draft.topic_id)
    assert chosen == ["mining", None]
    assert box.currentText() == "No topic"


def test_channels_get_the_names_of_their_networks_when_the_profiles_are_there(studio: Studio) -> None:
    studio.open()
    assert studio.pane.sheet.name_of("linkedin") == "LinkedIn"
    shown = {button.text() for button in studio.pane.sheet.findChildren(QAbstractButton)}
    assert "Linkedin" not in shown
    assert "LinkedIn" in shown
