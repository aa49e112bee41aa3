"""Decides what the Plan pane shows, where its keys lead, and what is moved to when. Knows no Qt."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Protocol
from zoneinfo import ZoneInfo

from composer.app.queue_list import Entry
from composer.core.client import Client
from composer.core.publication import PlannedTime
from composer.ui.plan.week import DAYS, Slot, Summary, Week, monday_of, on_day, slots_of, unplanned_of, week_of


class PlanView(Protocol):
    def show_week(self, week: Week) -> None: ...

    def show_chosen(self, slot: Slot) -> None:
        """Put the cursor on `slot`, which is on screen."""

    def reschedule(self, publication_ids: Sequence[str], when: PlannedTime) -> None:
        """Carry it out, then call `loaded`."""

    def say_fixed(self, slot: Slot) -> None:
        """`slot` cannot be moved (any more)."""


class PlanPresenter:
    def __init__(self, view: PlanView) -> None:
        self._view = view
        self._client: Client | None = None
        self._slots: tuple[Slot, ...] = ()
        self._unplanned: tuple[Slot, ...] = ()
        self._now: datetime | None = None
        self._monday: date | None = None
        self._moved: frozenset[str] = frozenset()
        self.week: Week | None = None

    def loaded(self, client: Client, entries: Sequence[Entry], drafts: Sequence[Summary], now: datetime) -> None:
        """The week on screen stays, unless the client is another one or something was moved out of it."""
        if self._client is None or client.id != self._client.id:
            self._monday = None
        self._client, self._now = client, now
        self._slots = slots_of(entries, drafts, client)
        self._unplanned = unplanned_of(self._slots, drafts, client)
        moved = next((s for s in self._slots if self._moved & set(s.ids)), None)
        self._moved = frozenset()
        if moved is not None and moved.wall is not None:
            self._monday = monday_of(moved.wall.date())
        self._show()
        if moved is not None:
            self._view.show_chosen(moved)

    def turn(self, weeks: int) -> None:
        """Later or earlier by so many weeks."""
        if self.week is not None:
            self._monday = self.week.monday + timedelta(weeks=weeks)
            self._show()

    def show_today(self) -> None:
        self._monday = None
        self._show()

    def show_soonest(self) -> None:
        """Go to what is due next."""
        if self.week is None or self.week.soonest is None or self.week.soonest.wall is None:
            return
        self._monday = monday_of(self.week.soonest.wall.date())
        self._show()
        self._view.show_chosen(self.week.soonest)

    def move_by(self, slot: Slot, days: int) -> None:
        if slot.wall is not None:
            self._move(slot, slot.wall.date() + timedelta(days=days))

    def move_to(self, publication_ids: Sequence[str], day: int) -> None:
        """To this day of the week on screen; what lies there already stays."""
        slot = next((s for s in self._slots if set(s.ids) & set(publication_ids)), None)
        if slot is not None and self.week is not None and 0 <= day < DAYS:
            self._move(slot, self.week.day(day))

    def _move(self, slot: Slot, day: date) -> None:
        if slot.wall is None or self._client is None or slot.wall.date() == day:
            return
        if not slot.movable_ids:
            self._view.say_fixed(slot)
            return
        self._moved = frozenset(slot.movable_ids)
        self._view.reschedule(slot.movable_ids, on_day(slot.wall, day, self._client.zone))

    def _show(self) -> None:
        if self._client is None or self._now is None:
            return
        today = self._now.astimezone(ZoneInfo(self._client.zone)).date()
        self._monday = self._monday or monday_of(today)
        self.week = week_of(self._slots, self._unplanned, self._client, self._monday, today)
        self._view.show_week(self.week)
