"""The Queue pane by hand: on a real store, with publications in every state."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QDateTimeEdit, QDialog, QDialogButtonBox, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from composer.app import drafting, queueing
from composer.app.context import REHEARSAL, Context
from composer.app.preparing import judge
from composer.app.queue_list import SIZE
from composer.core.brief import Brief
from composer.core.message import Message
from composer.core.outcome import Answer, Receipt
from composer.core.publication import PlannedTime, Publication, PublicationState, Stage
from composer.ui.offer import Offer
from composer.ui.queue.pane import QueuePane
from composer.ui.queue.presenter import Deed, Group
from composer.ui.queue.words import attempt_text, deed_text
from tests.ui.studio import SALT, Studio

S = PublicationState
URL = "https://social.example/@salt/1"
LATER = datetime(2031, 5, 6, 9, 0)


class Line:
    """The open Queue pane and what a person sees of it."""

    def __init__(self, studio: Studio) -> None:
        self.studio = studio
        self.context = studio.open()

    def put(self, state: PublicationState, number: int = 0, **changes: object) -> Publication:
        """One more publication, standing in `state`, with a journal."""
        return put(self.context, state, number, **changes)

    def show(self) -> QueuePane:
        self.studio.window.show_pane("queue")
        pane = self.studio.window.pane("queue")
        assert isinstance(pane, QueuePane)
        self.idle()
        return pane

    def idle(self) -> None:
        self.studio.wait(lambda: not self.studio.window.tasks.busy)

    def state(self, publication: Publication) -> PublicationState:
        return queueing.publication(self.context, publication.id).state


def put(context: Context, state: PublicationState, number: int, **changes: object) -> Publication:
    draft = replace(drafting.new_draft(SALT), title=f"{state} {number}", message=Message(f"Kalium {state} {number}"))
    drafting.save(context, draft, None)
    one = judge(draft, SALT, context.profiles, Brief(), LATER.date())[number % 4]
    key = f"{state}-{number}"
    first = Publication(
        *(key, draft.id, SALT.id, one.channel.id, one.channel.network, f"token-{key}"),
        PlannedTime(LATER + timedelta(minutes=number), SALT.zone),
        *(S.QUEUED, one.post.fingerprint, datetime(2026, 1, 1, tzinfo=UTC)),
    )
    context.store.queue.add([(first, one.post)])
    made = replace(first, state=state, **changes)  # type: ignore[arg-type]
    return context.store.queue.save(made, expected=first) if made != first else first


@pytest.fixture
def line(qtbot: QtBot, tmp_path: Path) -> Iterator[Line]:
    studio = Studio(qtbot, tmp_path / "data")
    yield Line(studio)
    studio.settle()
    studio.close()


def button(pane: QueuePane, deed: Deed) -> QPushButton:
    shown = [b for b in pane.details.deeds.findChildren(QPushButton) if b.isVisible()]
    return next(b for b in shown if b.text() == deed_text(deed))


def opened(pane: QueuePane) -> QDialog:
    return next(d for d in pane.findChildren(QDialog) if d.isVisible())


def press_accept(dialog: QDialog) -> None:
    box = dialog.findChild(QDialogButtonBox)
    assert box is not None
    (yes,) = (b for b in box.buttons() if box.buttonRole(b) is QDialogButtonBox.ButtonRole.AcceptRole)
    yes.click()


def test_a_rehearsal_of_an_earlier_start_says_that_it_is_gone(line: Line) -> None:
    rehearsing = tuple(replace(channel, server=REHEARSAL) for channel in SALT.channels)
    line.context.store.clients.save(replace(SALT, channels=rehearsing))
    line.put(S.PUBLISHED, 0, parts_done=(Receipt("1", "http://127.0.0.1:9/@salt/1"),))
    pane = line.show()
    assert "rehearsal" in pane.details.why.text()
    assert not pane.details.links.isVisible()
    assert pane.details.text_label.text() == "What was &sent"


def test_an_empty_queue_says_how_to_fill_it(line: Line) -> None:
    pane = line.show()
    assert pane.empty.isVisible()
    assert "Ctrl+Return" in pane.empty.text()
    assert not pane.list.isVisible()
    assert not pane.details.body.isVisible()


def test_every_state_is_told_apart_without_colours(line: Line) -> None:
    for number, state in enumerate(S):
        line.put(state, number)
    pane = line.show()
    texts = [pane.model.index(row).data() for row in range(pane.model.rowCount())]
    assert len({text.split(":")[0] for text in texts}) == len(S)


def test_what_needs_a_person_is_on_top_and_chosen(line: Line) -> None:
    line.put(S.QUEUED, 1)
    line.put(S.UNCLEAR, 2)
    pane = line.show()
    assert pane.list.hasFocus()
    assert pane.details.account.text() == "Mastodon @salt_mastodon"
    assert "may be online" in pane.details.why.text()
    assert pane.details.text.toPlainText() == "Kalium unclear 2"


@pytest.mark.parametrize("state", S)
def test_every_state_says_what_it_means_for_the_post(line: Line, state: PublicationState) -> None:
    line.put(state, 0, code="who-knows-this-code")
    pane = line.show()
    said = pane.details.why.text()
    assert "who-knows-this-code" in said
    assert len(said.split(". ")) > 2, "an unknown reason must not hide what to do"


def test_groups_show_only_theirs(line: Line) -> None:
    line.put(S.QUEUED, 1)
    line.put(S.FAILED, 2)
    line.put(S.PUBLISHED, 3)
    pane = line.show()
    chip = pane.filters.buttons[Group.NEEDS_YOU]
    assert chip.text() == "Needs you 1"
    chip.click()
    line.idle()
    assert pane.model.rowCount() == 1
    assert pane.details.state.text() == "Not published"
    pane.filters.buttons[Group.DONE].click()
    line.idle()
    assert pane.details.state.text() == "Published"


def test_the_link_is_shown_and_the_journal_copied(line: Line) -> None:
    made = line.put(S.PUBLISHED, 0, parts_done=(Receipt("1", URL),))
    queue, now = line.context.store.queue, datetime(2026, 1, 1, tzinfo=UTC)
    queue.end(queue.begin(made.id, Stage.COMMIT, 0, now), "published", "", Answer(200, ""), now)
    pane = line.show()
    assert f'href="{URL}"' in pane.details.links.text()
    pane.details.copy.click()
    copied = QGuiApplication.clipboard().text()
    assert "X @salt_x" in copied
    assert "01.01. 01:00:00  Post sent: published · HTTP 200" in copied, "in Berlin, where the client is"


def tried(line: Line) -> None:
    made = line.put(S.PUBLISHED, 0, parts_done=(Receipt("1", URL),))
    queue, now = line.context.store.queue, datetime(2026, 1, 1, tzinfo=UTC)
    queue.end(queue.begin(made.id, Stage.COMMIT, 0, now), "published", "", Answer(200, ""), now)


@pytest.mark.parametrize(("ending", "begins"), [("", b"%PDF-"), (".zip", b"PK")])
def test_the_proof_is_saved_where_a_person_says(line: Line, tmp_path: Path, ending: str, begins: bytes) -> None:
    tried(line)
    line.studio.ask.folder, line.studio.ask.ending = tmp_path / "proofs", ending
    line.show().details.proof.click()
    line.idle()
    (file,) = (tmp_path / "proofs").iterdir()
    assert file.name == f"Proof published 0 2031-05-06{ending or '.pdf'}"
    assert file.read_bytes().startswith(begins)


def test_a_proof_that_cannot_be_saved_says_so(line: Line, tmp_path: Path) -> None:
    tried(line)
    (tmp_path / "file").write_bytes(b"")
    pane = line.show()
    for folder, ending, words in (
        (tmp_path, ".doc", "neither .pdf nor .zip"),
        (tmp_path / "file", "", "cannot be written"),
    ):
        line.studio.ask.folder, line.studio.ask.ending = folder, ending
        pane.details.proof.click()
        line.idle()
        assert words in line.studio.ask.said[-1][1]


def test_an_untried_one_has_no_empty_journal(line: Line) -> None:
    line.put(S.QUEUED)
    pane = line.show()
    assert pane.details.untouched.isVisible()
    assert not pane.details.copy.isVisible()
    assert not pane.details.proof.isVisible()


def hold(pane: QueuePane) -> None:
    button(pane, Deed.HOLD).click()


def cancel_by_key(pane: QueuePane) -> None:
    QTest.keyClick(pane.list, Qt.Key.Key_Delete)


@pytest.mark.parametrize(("how", "state"), [(hold, S.HELD), (cancel_by_key, S.CANCELLED)])
def test_what_waits_is_held_back_or_taken_out(
    line: Line, how: Callable[[QueuePane], None], state: PublicationState
) -> None:
    made = line.put(S.QUEUED)
    pane = line.show()
    how(pane)
    line.idle()
    assert line.state(made) is state


def test_what_is_held_back_waits_again_when_it_is_lifted(line: Line) -> None:
    made = line.put(S.HELD)
    pane = line.show()
    button(pane, Deed.LIFT).click()
    line.idle()
    assert line.state(made) is S.QUEUED
    assert pane.details.state.text() == "Queued"


def test_delete_does_nothing_to_what_is_published(line: Line) -> None:
    made = line.put(S.PUBLISHED)
    cancel_by_key(line.show())
    line.idle()
    assert line.studio.ask.said == []
    assert line.state(made) is S.PUBLISHED


def test_a_new_time_is_the_clients(line: Line) -> None:
    made = line.put(S.MISSED)
    pane = line.show()
    button(pane, Deed.NEW_TIME).click()
    dialog = opened(pane)
    assert any("Europe/Berlin" in label.text() for label in dialog.findChildren(QLabel))
    edit = dialog.findChild(QDateTimeEdit)
    assert edit is not None
    edit.setDateTime(edit.dateTime().addDays(2))
    press_accept(dialog)
    line.idle()
    moved = queueing.publication(line.context, made.id)
    assert moved.planned == PlannedTime(LATER + timedelta(days=2), "Europe/Berlin")
    assert moved.state is S.QUEUED


def test_an_unclear_one_that_is_there_keeps_its_link(line: Line) -> None:
    made = line.put(S.UNCLEAR)
    pane = line.show()
    button(pane, Deed.THERE).click()
    dialog = opened(pane)
    field = dialog.findChild(QLineEdit)
    assert field is not None
    QTest.keyClicks(field, URL)
    press_accept(dialog)
    line.idle()
    there = queueing.publication(line.context, made.id)
    assert there.state is S.PUBLISHED
    assert there.parts_done[-1].url == URL


def test_an_unclear_one_is_sent_again_only_after_a_warning(line: Line) -> None:
    made = line.put(S.UNCLEAR)
    pane = line.show()
    button(pane, Deed.SEND_AGAIN).click()
    line.idle()
    ((title, text),) = line.studio.ask.said
    assert title == "Send again?"
    assert "published twice" in text
    assert line.state(made) is S.QUEUED
    (attempt,) = queueing.attempts(line.context, made.id)
    assert attempt_text(attempt) == "Decided here: it is not there, send again"


def test_everything_is_held_with_one_button_and_lifted_where_it_is_said(line: Line) -> None:
    pane = line.show()
    assert not pane.holds.isVisible()
    pane.hold.click()
    line.idle()
    assert "nothing is sent" in pane.holds.words.text()
    assert not pane.hold.isEnabled()
    assert queueing.holds(line.context) == {"all": ""}
    pane.holds.lift.click()
    line.idle()
    assert not pane.holds.isVisible()
    assert queueing.holds(line.context) == {}


def choose(box: QComboBox, text: str) -> None:
    box.setCurrentText(text)
    box.activated.emit(box.currentIndex())


def test_one_channel_alone_is_looked_at_and_held(line: Line) -> None:
    for number in range(4):
        line.put(S.QUEUED, number)
    pane = line.show()
    assert pane.model.rowCount() == 4
    choose(pane.filters.channels, "Mastodon @salt_mastodon")
    line.idle()
    assert pane.model.rowCount() == 1
    assert pane.hold.text() == "Hold Mastodon @salt_mastodon"
    pane.hold.click()
    line.idle()
    assert queueing.holds(line.context) == {"channel:mastodon": ""}
    assert pane.holds.words.text().startswith("On hold: Mastodon @salt_mastodon.")


def test_all_clients_can_be_looked_at(line: Line) -> None:
    line.put(S.QUEUED, 0)
    line.put(S.QUEUED, 1, client_id="pepper", channel_id="gone")
    pane = line.show()
    assert pane.model.rowCount() == 1
    choose(pane.filters.clients, "All clients")
    line.idle()
    assert pane.model.rowCount() == 2
    assert not pane.filters.channels.isEnabled()


def rows(pane: QueuePane, *numbers: int) -> None:
    selection = pane.list.selectionModel()
    selection.clearSelection()
    for number in numbers:
        selection.select(pane.model.index(number), QItemSelectionModel.SelectionFlag.Select)


def test_several_are_taken_out_at_once_and_it_is_undone(line: Line) -> None:
    made = [line.put(state, number) for number, state in enumerate((S.QUEUED, S.QUEUED, S.HELD, S.PUBLISHED))]
    pane = line.show()
    rows(pane, 0, 1, 2)
    assert pane.details.account.text() == "3 posts chosen"
    assert not pane.details.text.isVisible()
    cancel_by_key(pane)
    line.idle()
    assert [line.state(p) for p in made] == [S.CANCELLED, S.CANCELLED, S.CANCELLED, S.PUBLISHED]
    offer = line.studio.window.findChild(Offer)
    assert offer is not None
    assert offer.text() == "Undo"
    offer.click()
    line.idle()
    assert [line.state(p) for p in made] == [S.QUEUED, S.QUEUED, S.HELD, S.PUBLISHED]
    assert attempt_text(queueing.attempts(line.context, made[0].id)[-1]) == (
        "Decided here: take the last decision back"
    )


def test_what_is_not_possible_for_all_is_not_offered(line: Line) -> None:
    for number, state in enumerate((S.QUEUED, S.PUBLISHED)):
        line.put(state, number)
    pane = line.show()
    rows(pane, 0, 1)
    assert [b for b in pane.details.deeds.findChildren(QPushButton) if b.isVisible()] == []


def test_a_deed_is_not_undone_once_something_else_has_happened(line: Line) -> None:
    made = line.put(S.QUEUED)
    pane = line.show()
    hold(pane)
    line.idle()
    queueing.let_go(line.context, made.id)
    offer = line.studio.window.findChild(Offer)
    assert offer is not None
    offer.click()
    line.idle()
    assert line.state(made) is S.QUEUED
    assert "moved on meanwhile" in line.studio.ask.said[-1][1]


def test_a_long_queue_is_read_as_far_as_it_is_looked_at(line: Line) -> None:
    many(line, SIZE + 50)
    pane = line.show()
    assert pane.model.rowCount() == SIZE
    assert pane.filters.buttons[Group.WAITING].text() == f"Waiting {SIZE + 50}"
    pane.list.scrollToBottom()
    line.studio.wait(lambda: pane.model.rowCount() == SIZE + 51)
    pane.load()
    line.idle()
    assert pane.model.rowCount() == SIZE + 51, "nobody's place is lost by a change"


def test_one_that_lies_beyond_what_is_read_is_shown_all_the_same(line: Line) -> None:
    many(line, SIZE + 5)
    line.studio.window.show_pane("queue")
    last = f"many-{SIZE + 4:04}"
    pane = line.show()
    pane.choose(last)
    line.idle()
    assert pane._presenter.chosen is not None
    assert pane._presenter.chosen.publication.id == last
    pane.load()
    line.idle()
    assert pane._presenter.chosen.publication.id == last


def many(line: Line, count: int) -> None:
    first = line.put(S.QUEUED)
    post = queueing.prepared(line.context, first.id)
    queueing.cancel(line.context, first.id)
    made = [
        replace(
            first,
            id=f"many-{number:04}",
            draft_id=f"d-{number}",
            token=f"many-{number}",
            planned=PlannedTime(LATER + timedelta(minutes=number), SALT.zone),
        )
        for number in range(count)
    ]
    line.context.store.queue.add([(one, post) for one in made])


def test_a_change_is_shown_while_the_pane_is_open(line: Line) -> None:
    made = line.put(S.QUEUED)
    pane = line.show()
    sent = line.context.store.queue.save(
        replace(made, state=S.PUBLISHED, parts_done=(Receipt("1", URL),)), expected=made
    )
    line.studio.session.publication_changed.emit(sent)
    line.studio.wait(lambda: pane.details.state.text() == "Published")
    assert button(pane, Deed.OPEN).isVisible()


def test_return_goes_from_the_list_to_what_can_be_done(line: Line) -> None:
    line.put(S.MISSED)
    pane = line.show()
    QTest.keyClick(pane.list, Qt.Key.Key_Return)
    assert button(pane, Deed.SEND_NOW).hasFocus()


def test_the_buttons_stay_inside_a_small_window(line: Line) -> None:
    line.put(S.UNCLEAR)
    line.studio.speak("de")
    line.studio.window.resize(1280, 720)
    pane = line.show()
    edge = pane.details.deeds.width()
    assert all(b.geometry().right() <= edge for b in pane.details.deeds.findChildren(QPushButton))
    assert pane.width() <= 1280


def test_the_queue_speaks_german_at_once(line: Line) -> None:
    line.put(S.UNCLEAR)
    pane = line.show()
    line.studio.speak("de")
    line.studio.wait(lambda: pane.heading.text() == "Warteschlange")
    assert pane.details.state.text() == "Unklar – bitte nachsehen"
    assert button(pane, Deed.ASK).text() == "Netzwerk noch einmal fragen"


def test_a_post_without_its_comment_is_published_and_says_so(line: Line) -> None:
    line.put(S.PUBLISHED, code="comment-not-allowed", parts_done=(Receipt("1", URL),))
    details = line.show().details
    assert details.state.text() == "Published, comment missing"
    assert details.why.text().startswith("The post is online, its first comment is not")
    assert URL in details.links.text()
