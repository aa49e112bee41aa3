from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from composer.core.publication import PlannedTime, PublicationState
from composer.ui.plan.presenter import PlanPresenter
from composer.ui.plan.week import Slot, Week
from tests.ui.plan.weeks import MONDAY, NOW, SALT, Sketch, entry


class PaperPlan:
    """Notes what the presenter asks of a view."""

    def __init__(self) -> None:
        self.weeks: list[Week] = []
        self.chosen: list[str] = []
        self.moves: list[tuple[Sequence[str], PlannedTime]] = []
        self.fixed: list[str] = []

    def show_week(self, week: Week) -> None:
        self.weeks.append(week)

    def show_chosen(self, slot: Slot) -> None:
        self.chosen.append(slot.draft_id)

    def reschedule(self, publication_ids: Sequence[str], when: PlannedTime) -> None:
        self.moves.append((publication_ids, when))

    def say_fixed(self, slot: Slot) -> None:
        self.fixed.append(slot.draft_id)


def test_it_begins_with_this_week_and_turns_by_weeks() -> None:
    view = PaperPlan()
    presenter = PlanPresenter(view)
    presenter.turn(1)
    assert not view.weeks
    presenter.loaded(SALT, [], [], NOW)
    presenter.turn(1)
    presenter.turn(-2)
    presenter.show_today()
    assert [week.monday for week in view.weeks] == [MONDAY, date(2026, 11, 30), date(2026, 11, 16), MONDAY]


def test_a_week_stays_when_the_queue_changes_but_not_for_another_client() -> None:
    view = PaperPlan()
    presenter = PlanPresenter(view)
    presenter.loaded(SALT, [], [], NOW)
    presenter.turn(1)
    presenter.loaded(SALT, [entry("ernte", 24)], [], NOW)
    assert view.weeks[-1].monday == date(2026, 11, 30)
    presenter.loaded(replace(SALT, id="other"), [], [], NOW)
    assert view.weeks[-1].monday == MONDAY


def test_moving_keeps_the_time_and_what_is_published_stays() -> None:
    view = PaperPlan()
    presenter = PlanPresenter(view)
    both = [entry("ernte", 26), entry("ernte", 26, channel="linkedin", state=PublicationState.PUBLISHED)]
    presenter.loaded(SALT, both, [], NOW)
    presenter.move_by(view.weeks[-1].days[3][0], 1)
    assert view.moves == [(("ernte-x-26-9",), PlannedTime(datetime(2026, 11, 27, 9, 30), "Europe/Berlin"))]


def test_what_is_over_cannot_be_moved() -> None:
    view = PaperPlan()
    presenter = PlanPresenter(view)
    presenter.loaded(SALT, [entry("ernte", 26, state=PublicationState.PUBLISHED)], [], NOW)
    presenter.move_by(view.weeks[-1].days[3][0], 1)
    presenter.move_to(["ernte-x-26-9"], 5)
    assert view.moves == []
    assert view.fixed == ["ernte", "ernte"]


def test_letting_go_over_the_same_day_or_beside_the_days_moves_nothing() -> None:
    view = PaperPlan()
    presenter = PlanPresenter(view)
    presenter.loaded(SALT, [entry("ernte", 26)], [Sketch("winter")], NOW)
    presenter.move_to(["ernte-x-26-9"], 3)
    presenter.move_to(["ernte-x-26-9"], 7)
    presenter.move_to(["gone"], 2)
    presenter.move_by(view.weeks[-1].unplanned[0], 1)
    assert view.moves == []


def test_the_cursor_goes_along_into_the_next_week() -> None:
    view = PaperPlan()
    presenter = PlanPresenter(view)
    presenter.loaded(SALT, [entry("ernte", 29)], [], NOW)
    presenter.move_by(view.weeks[-1].days[6][0], 1)
    moved = entry("ernte", 29)
    moved = replace(moved, publication=replace(moved.publication, planned=view.moves[0][1]))
    presenter.loaded(SALT, [moved], [], NOW)
    assert view.weeks[-1].monday == date(2026, 11, 30)
    assert view.chosen == ["ernte"]


def test_it_leads_to_what_is_due_next() -> None:
    view = PaperPlan()
    presenter = PlanPresenter(view)
    presenter.show_soonest()
    presenter.loaded(SALT, [entry("ernte", 30)], [], NOW)
    presenter.show_soonest()
    assert view.weeks[-1].monday == date(2026, 11, 30)
    assert view.chosen == ["ernte"]
