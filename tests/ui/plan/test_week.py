from __future__ import annotations

from datetime import date, datetime

from composer.core.publication import PublicationState
from composer.ui.plan.week import monday_of, on_day, slots_of, unplanned_of, week_of
from tests.ui.plan.weeks import MONDAY, SALT, Sketch, entry

S = PublicationState
TODAY = date(2026, 11, 25)


def test_one_draft_at_one_time_is_one_card_with_its_networks() -> None:
    found = slots_of([entry("ernte", 24, channel="linkedin"), entry("ernte", 24, channel="x")], (), SALT)
    assert [slot.states for slot in found] == [((S.QUEUED, ("X", "Linkedin")),)]


def test_what_needs_a_person_stands_first_on_its_card() -> None:
    entries = [
        entry("ernte", 24, channel="x", state=S.PUBLISHED),
        entry("ernte", 24, channel="mastodon", state=S.FAILED),
    ]
    (slot,) = slots_of(entries, (), SALT)
    assert [state for state, _ in slot.states] == [S.FAILED, S.PUBLISHED]
    assert slot.movable_ids == ("ernte-mastodon-24-9",)
    assert not slot.over


def test_the_days_are_those_of_the_clients_clock() -> None:
    late_in_new_york = entry("ernte", 24, hour=20, zone="America/New_York")
    (slot,) = slots_of([late_in_new_york], (), SALT)
    assert slot.wall == datetime(2026, 11, 25, 2, 30)


def test_a_week_holds_its_own_days_only_and_knows_what_is_next() -> None:
    slots = slots_of([entry("a", 22), entry("b", 23), entry("c", 29), entry("d", 30)], (), SALT)
    week = week_of(slots, (), SALT, MONDAY, TODAY)
    assert [[slot.draft_id for slot in day] for day in week.days] == [["b"], [], [], [], [], [], ["c"]]
    assert week.soonest is not None
    assert week.soonest.draft_id == "a"


def test_what_is_published_or_held_is_not_next() -> None:
    slots = slots_of([entry("a", 24, state=S.PUBLISHED), entry("b", 25, state=S.HELD), entry("c", 26)], (), SALT)
    soonest = week_of(slots, (), SALT, MONDAY, TODAY).soonest
    assert soonest is not None
    assert soonest.draft_id == "c"


def test_a_draft_without_a_time_is_not_planned_yet_also_when_it_was_taken_out() -> None:
    drafts = [Sketch("a", "Ernte"), Sketch("b", "", "Salz ist …"), Sketch("c", "Winter")]
    slots = slots_of([entry("a", 24), entry("c", 24, state=S.CANCELLED)], drafts, SALT)
    assert [slot.draft_id for slot in slots] == ["a"]
    assert [slot.title for slot in unplanned_of(slots, drafts, SALT)] == ["Salz ist …", "Winter"]


def test_a_topic_has_its_turn_once_per_draft_however_many_channels() -> None:
    drafts = [Sketch("a", topic_id="mining"), Sketch("b", topic_id="mining"), Sketch("c")]
    entries = [entry("a", 24), entry("a", 24, channel="linkedin"), entry("a", 26, channel="mastodon"), entry("c", 25)]
    week = week_of(slots_of(entries, drafts, SALT), (), SALT, MONDAY, TODAY)
    assert [(pace.topic.id if pace.topic else None, pace.count, pace.met) for pace in week.paces] == [
        ("mining", 1, True),
        ("people", 0, False),
        (None, 1, True),
    ]


def test_the_wall_time_is_kept_over_the_change_of_the_clocks() -> None:
    assert monday_of(date(2026, 3, 29)) == date(2026, 3, 23)
    before = on_day(datetime(2026, 3, 27, 9, 30), date(2026, 3, 27), "Europe/Berlin")
    after = on_day(datetime(2026, 3, 27, 9, 30), date(2026, 3, 30), "Europe/Berlin")
    assert (before.instant.hour, after.instant.hour) == (8, 7)
