"""Entries of a queue as the plan gets them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime

from composer.app.queue_list import Entry
from composer.core.client import Channel, Client, Topic
from composer.core.publication import PlannedTime, Publication, PublicationState

S = PublicationState
MONDAY = date(2026, 11, 23)
NOW = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)
SALT = Client(
    "salt",
    "Sylvenhall AG",
    topics=(Topic("mining", "Bergbau", per_week=1.5), Topic("people", "Menschen", per_week=1)),
    channels=tuple(Channel(n, "salt", n, n, n, account_id=n) for n in ("x", "linkedin", "mastodon")),
)


@dataclass(frozen=True)
class Sketch:
    """A draft in a list."""

    id: str
    title: str = ""
    excerpt: str = ""
    topic_id: str | None = None


def entry(
    draft: str,
    day: int,
    hour: int = 9,
    channel: str = "x",
    state: PublicationState = S.QUEUED,
    zone: str = "Europe/Berlin",
) -> Entry:
    """In November 2026."""
    planned = PlannedTime(datetime(2026, 11, day, hour, 30), zone)
    publication = Publication(
        f"{draft}-{channel}-{day}-{hour}", draft, "salt", channel, channel, "t", planned, state, "f", NOW
    )
    return Entry(publication, draft.title(), "Sylvenhall AG", channel.title(), channel, channel)
