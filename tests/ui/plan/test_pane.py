from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QWidget
from pytestqt.qtbot import QtBot

from composer.app import drafting, queueing
from composer.app.context import Context
from composer.core.client import Topic
from composer.core.message import Message
from composer.core.publication import PlannedTime
from composer.ui.plan.pane import PlanPane
from composer.ui.queue.pane import QueuePane
from tests.fakes.clock import FakeClock
from tests.ui.studio import SALT, Studio

ALT = Qt.KeyboardModifier.AltModifier
TOPICAL = replace(SALT, topics=(Topic("mining", "Bergbau", "Mining", per_week=2),))
Key = Qt.Key


class Plan:
    """The pane in its window on Wednesday, 25 November 2026; "Ernte" is queued for Thursday on X and LinkedIn."""

    def __init__(self, studio: Studio) -> None:
        self.studio = studio
        self.context: Context = studio.open()
        studio.window.activateWindow()
        studio.wait(studio.window.isActiveWindow)
        self.context.clock = FakeClock(datetime(2026, 11, 25, 9, 0, tzinfo=UTC))
        self.context.store.clients.save(TOPICAL)
        draft = replace(drafting.new_draft(TOPICAL), title="Ernte", topic_id="mining", message=Message("Salz"))
        self.draft = drafting.save(self.context, draft, None)
        at = PlannedTime(datetime(2026, 11, 26, 9, 30), TOPICAL.zone)
        self.queued = queueing.queue(self.context, self.draft, TOPICAL, ("x", "linkedin"), at)
        studio.session.set_clients((TOPICAL,))
        pane = studio.window.pane("plan")
        assert isinstance(pane, PlanPane)
        self.pane = pane
        studio.wait(lambda: self.titles() == [[], [], [], ["Ernte"], [], [], [], ["Erntebilanz"]])

    def titles(self) -> list[list[str]]:
        lists = self.pane.board.lists
        return [[one.slots.data(one.slots.index(r, 0)) for r in range(one.slots.rowCount())] for one in lists]

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        focused = self.studio.window.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, key, modifier)

    def days(self) -> set[int]:
        return {queueing.publication(self.context, p.id).planned.wall.day for p in self.queued}


@pytest.fixture
def plan(qtbot: QtBot, tmp_path: Path) -> Iterator[Plan]:
    studio = Studio(qtbot, tmp_path / "data")
    yield Plan(studio)
    studio.close()


def test_arrows_wander_over_days_and_drafts(plan: Plan) -> None:
    lists = plan.pane.board.lists
    assert lists[2].hasFocus()
    plan.press(Key.Key_Right)
    assert lists[3].hasFocus()
    assert lists[3].chosen is not None
    for _ in range(5):
        plan.press(Key.Key_Right)
    assert lists[7].hasFocus()
    plan.press(Key.Key_Left)
    assert lists[6].hasFocus()


def test_alt_and_an_arrow_move_to_the_next_day(plan: Plan) -> None:
    plan.press(Key.Key_Right)
    plan.press(Key.Key_Right, ALT)
    plan.studio.wait(lambda: plan.titles()[4] == ["Ernte"])
    assert plan.days() == {27}
    assert {queueing.publication(plan.context, p.id).planned.wall.hour for p in plan.queued} == {9}
    assert plan.pane.board.lists[4].hasFocus()
    plan.press(Key.Key_PageDown, ALT)
    plan.studio.wait(lambda: plan.pane.presenter.week is not None and plan.pane.presenter.week.monday.day == 30)
    assert plan.days() == {4}


def test_the_past_is_refused_in_words_and_nothing_moves(plan: Plan) -> None:
    plan.press(Key.Key_Right)
    plan.press(Key.Key_Left, ALT)
    plan.studio.wait(lambda: bool(plan.studio.ask.said))
    assert "has passed" in plan.studio.ask.said[0][1]
    plan.studio.settle()
    assert plan.days() == {26}
    assert plan.titles()[3] == ["Ernte"]


def test_dragging_puts_it_on_another_day(plan: Plan) -> None:
    source, target = plan.pane.board.lists[3].slots, plan.pane.board.lists[5].viewport()
    data = source.mimeData([source.index(0, 0)])
    where, move, left = QPoint(10, 60), Qt.DropAction.MoveAction, Qt.MouseButton.LeftButton
    still = Qt.KeyboardModifier.NoModifier
    for event in (
        QDragEnterEvent(where, move, data, left, still),
        QDragMoveEvent(where, move, data, left, still),
        QDropEvent(where, move, data, left, still),
    ):
        QApplication.sendEvent(target, event)
        assert event.isAccepted()
    plan.studio.wait(lambda: plan.titles()[5] == ["Ernte"])
    assert plan.days() == {28}


def test_a_draft_without_a_time_takes_no_drop_and_is_not_dragged(plan: Plan) -> None:
    day, drafts = plan.pane.board.lists[3].slots, plan.pane.board.lists[7].slots
    data = day.mimeData([day.index(0, 0)])
    assert not drafts.dropMimeData(data, Qt.DropAction.MoveAction, -1, -1, QModelIndex())
    assert not drafts.flags(drafts.index(0, 0)) & Qt.ItemFlag.ItemIsDragEnabled
    assert day.flags(day.index(0, 0)) & Qt.ItemFlag.ItemIsDragEnabled


def test_return_leads_to_the_queue(plan: Plan) -> None:
    plan.press(Key.Key_Right)
    plan.press(Key.Key_Return)
    queue = plan.studio.window.pane("queue")
    assert isinstance(queue, QueuePane)
    assert plan.studio.window.stack.currentWidget() is queue
    plan.studio.wait(lambda: queue._presenter.chosen is not None)
    chosen = queue._presenter.chosen
    assert chosen is not None
    assert chosen.publication.id == plan.queued[0].id


def test_a_double_click_opens_a_draft_without_a_time(plan: Plan) -> None:
    drafts = plan.pane.board.lists[7]
    place: QPoint = drafts.visualRect(drafts.slots.index(0, 0)).center()
    QTest.mouseClick(drafts.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseDClick(drafts.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert plan.studio.window.stack.currentWidget() is plan.studio.pane
    plan.studio.wait(lambda: plan.studio.draft.title == "Erntebilanz")


def test_page_keys_turn_the_weeks_and_an_empty_week_says_what_to_do(plan: Plan) -> None:
    plan.press(Key.Key_PageDown)
    assert plan.pane.week_label.text().startswith("Week 49")
    assert plan.pane.board.hint.isVisible()
    assert "Ctrl+Return" in plan.pane.board.hint.text()
    plan.press(Key.Key_PageUp)
    assert plan.pane.week_label.text().startswith("Week 48")
    assert not plan.pane.board.hint.isVisible()


def test_what_is_next_is_named_and_leads_there(plan: Plan) -> None:
    assert plan.pane.soonest.text() == "Next: Thu 26 Nov, 09:30, Ernte"
    plan.press(Key.Key_PageDown)
    plan.pane.soonest.click()
    assert plan.pane.board.lists[3].hasFocus()


def test_the_rhythm_says_how_often_a_topic_had_its_turn(plan: Plan) -> None:
    from PySide6.QtWidgets import QLabel

    (item,) = plan.pane.rhythm.items
    assert [label.text() for label in item.findChildren(QLabel)][1:] == ["Mining", "1 of 2"]


def test_a_change_by_the_publisher_is_shown(plan: Plan) -> None:
    done = queueing.cancel(plan.context, plan.queued[0].id)
    plan.studio.session.publication_changed.emit(done)
    lists = plan.pane.board.lists
    plan.studio.wait(lambda: bool(lists[3].slots.slots) and len(lists[3].slots.slots[0].entries) == 1)


def test_a_menu_offers_only_what_can_be_done(plan: Plan) -> None:
    lists = plan.pane.board.lists
    planned, idle = lists[3].slots.slots[0], lists[7].slots.slots[0]
    texts = [a.text() for a in plan.pane.menu_of(planned).actions() if a.text()]
    assert texts[:3] == ["Show in the queue", "Open the draft", "One day later"]
    assert [a.text() for a in plan.pane.menu_of(idle).actions()] == ["Open the draft"]


def test_everything_that_takes_the_focus_has_a_name(plan: Plan) -> None:
    controls = [w for w in plan.pane.findChildren(QWidget) if isinstance(w, (QAbstractButton, QAbstractItemView))]
    assert len(controls) >= 12
    for control in controls:
        if control.focusPolicy() != Qt.FocusPolicy.NoFocus:
            assert control.accessibleName() or (isinstance(control, QAbstractButton) and control.text()), control


def test_a_card_is_told_in_one_sentence(plan: Plan) -> None:
    model = plan.pane.board.lists[3].slots
    told = model.data(model.index(0, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert told == "09:30; Ernte; Queued: X, LinkedIn; Mining; goes out next"


def test_tab_reaches_one_column_only(plan: Plan) -> None:
    plan.press(Key.Key_Right)
    reached = [n for n, one in enumerate(plan.pane.board.lists) if one.focusPolicy() == Qt.FocusPolicy.StrongFocus]
    assert reached == [3]
