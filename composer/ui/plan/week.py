"""One week of a client as the plan shows it: what stands on which day, what is next, and how the topics fare."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Protocol
from zoneinfo import ZoneInfo

from composer.app.queue_list import Entry
from composer.core.client import Client, Topic
from composer.core.publication import NEEDS_A_PERSON, PlannedTime, PublicationState

S = PublicationState
MOVABLE = frozenset({S.QUEUED, S.RETRYING, S.HELD, S.MISSED, S.FAILED, S.SIGN_IN})
"""Surely not online and not on its way."""
COMING = frozenset({S.QUEUED, S.RETRYING, S.SENDING})
DAYS = 7


class Summary(Protocol):
    """What a list of drafts tells of one."""

    @property
    def id(self) -> str: ...
    @property
    def title(self) -> str: ...
    @property
    def excerpt(self) -> str: ...
    @property
    def topic_id(self) -> str | None: ...


@dataclass(frozen=True)
class Slot:
    """One draft at one time, on all the channels that it goes to then. `wall` is the client's wall clock, naive.

    A draft that has no time yet is a slot without `wall` and entries.
    """

    draft_id: str
    title: str
    topic: Topic | None = None
    wall: datetime | None = None
    entries: tuple[Entry, ...] = ()

    @property
    def ids(self) -> tuple[str, ...]:
        return tuple(entry.publication.id for entry in self.entries)

    @property
    def movable_ids(self) -> tuple[str, ...]:
        return tuple(e.publication.id for e in self.entries if e.publication.state in MOVABLE)

    @property
    def states(self) -> tuple[tuple[PublicationState, tuple[str, ...]], ...]:
        """The states that occur, each with its networks' names."""
        found: dict[PublicationState, list[str]] = {}
        for entry in self.entries:
            found.setdefault(entry.publication.state, []).append(entry.network_name)
        return tuple((state, tuple(names)) for state, names in found.items())

    @property
    def over(self) -> bool:
        """Whether nothing is left to do."""
        return bool(self.entries) and all(e.publication.state is S.PUBLISHED for e in self.entries)


@dataclass(frozen=True)
class Pace:
    """How often a topic has its turn in the week, against its rhythm. `topic` is None for what has no topic."""

    topic: Topic | None
    count: int

    @property
    def met(self) -> bool:
        return self.topic is None or self.count >= int(self.topic.per_week)


@dataclass(frozen=True)
class Week:
    """`days` from Monday on. `soonest` is what goes out next, in whatever week that is."""

    monday: date
    today: date
    days: tuple[tuple[Slot, ...], ...]
    unplanned: tuple[Slot, ...]
    soonest: Slot | None
    paces: tuple[Pace, ...]

    @property
    def empty(self) -> bool:
        return not any(self.days)

    def day(self, index: int) -> date:
        return self.monday + timedelta(days=index)


def monday_of(day: date) -> date:
    return day - timedelta(days=day.weekday())


def slots_of(entries: Iterable[Entry], drafts: Iterable[Summary], client: Client) -> tuple[Slot, ...]:
    """By time. What was taken out of the queue is no longer part of a plan."""
    zone = ZoneInfo(client.zone)
    topics = {topic.id: topic for topic in client.topics}
    topic_ids = {draft.id: draft.topic_id for draft in drafts}
    found: dict[tuple[datetime, str], list[Entry]] = {}
    for entry in entries:
        publication = entry.publication
        if publication.state is not S.CANCELLED:
            found.setdefault((shown_wall(publication.planned, zone), publication.draft_id), []).append(entry)
    return tuple(
        Slot(draft_id, group[0].title, topics.get(topic_ids.get(draft_id) or ""), wall, _in_order(group, client))
        for (wall, draft_id), group in sorted(found.items())
    )


def _in_order(entries: Iterable[Entry], client: Client) -> tuple[Entry, ...]:
    """What needs a person first; then as the client's channels stand."""
    places = {channel.id: place for place, channel in enumerate(client.channels)}
    return tuple(
        sorted(
            entries,
            key=lambda e: (
                e.publication.state not in NEEDS_A_PERSON,
                places.get(e.publication.channel_id, len(places)),
            ),
        )
    )


def unplanned_of(slots: Iterable[Slot], drafts: Iterable[Summary], client: Client) -> tuple[Slot, ...]:
    """The drafts that have no time, in the order given."""
    topics = {topic.id: topic for topic in client.topics}
    planned = {slot.draft_id for slot in slots}
    return tuple(
        Slot(draft.id, draft.title or draft.excerpt, topics.get(draft.topic_id or ""))
        for draft in drafts
        if draft.id not in planned
    )


def week_of(slots: Sequence[Slot], unplanned: Sequence[Slot], client: Client, monday: date, today: date) -> Week:
    by_day: list[list[Slot]] = [[] for _ in range(DAYS)]
    for slot in slots:
        index = (slot.wall.date() - monday).days if slot.wall else -1
        if 0 <= index < DAYS:
            by_day[index].append(slot)
    days = tuple(tuple(day) for day in by_day)
    coming = (s for s in slots if any(e.publication.state in COMING for e in s.entries))
    return Week(monday, today, days, tuple(unplanned), next(coming, None), _paces(days, client))


def shown_wall(planned: PlannedTime, zone: ZoneInfo) -> datetime:
    """The wall clock of the client, also for a time that was set in another zone."""
    if planned.zone == zone.key:
        return planned.wall
    return planned.instant.astimezone(zone).replace(tzinfo=None)


def on_day(wall: datetime, day: date, zone: str) -> PlannedTime:
    """The same wall time on another day."""
    return PlannedTime(datetime.combine(day, time(wall.hour, wall.minute, wall.second)), zone)


def _paces(days: tuple[tuple[Slot, ...], ...], client: Client) -> tuple[Pace, ...]:
    """A draft counts once, on however many channels and days it goes out."""
    topics = {slot.draft_id: slot.topic.id if slot.topic else "" for day in days for slot in day}
    counted = [*topics.values()]
    paces = tuple(Pace(topic, counted.count(topic.id)) for topic in client.topics)
    without = counted.count("")
    return (*paces, Pace(None, without)) if without and client.topics else paces
