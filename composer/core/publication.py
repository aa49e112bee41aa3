"""One draft on one channel at one time, and how its attempts went."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from composer.core.outcome import Receipt


class PublicationState(StrEnum):
    QUEUED = "queued"
    SENDING = "sending"
    """Intent is on disk; after a crash in this state the commit may have happened."""
    PUBLISHED = "published"
    RETRYING = "retrying"
    """Surely not there; tried again by itself at `not_before`."""
    FAILED = "failed"
    """Surely not there; a person must change something."""
    SIGN_IN = "sign-in"
    UNCLEAR = "unclear"
    HELD = "held"
    MISSED = "missed"
    """Its time passed while nothing could send it; a person decides."""
    CANCELLED = "cancelled"
    HANDED_OVER = "handed-over"
    """The network keeps it and publishes it at its time by itself."""


LOOK_AFTER = timedelta(minutes=1)
"""How long after its time a network is asked whether it has published what was handed over."""


NEEDS_A_PERSON = frozenset(
    {PublicationState.FAILED, PublicationState.SIGN_IN, PublicationState.UNCLEAR, PublicationState.MISSED}
)
"""Nothing goes on by itself here."""


class Stage(StrEnum):
    """Steps of the journal. Exactly one COMMIT per part makes a post exist."""

    GATE = "gate"
    IDENTIFY = "identify"
    UPLOAD = "upload"
    COMMIT = "commit"
    CONFIRM = "confirm"
    SEARCH = "search"
    PERSON = "person"
    RECALL = "recall"
    """Takes back what was handed over."""


@dataclass(frozen=True)
class PlannedTime:
    """A wall-clock time in a zone: what the editor meant, whatever the computer's zone becomes. `wall` is naive."""

    wall: datetime
    zone: str

    @property
    def instant(self) -> datetime:
        """Aware UTC. A wall time that a DST change skips is moved forward by the gap."""
        return self.wall.replace(tzinfo=ZoneInfo(self.zone)).astimezone(UTC)

    @property
    def exists(self) -> bool:
        """Whether the wall clock ever shows this time (False inside a DST gap)."""
        return self.instant.astimezone(ZoneInfo(self.zone)).replace(tzinfo=None) == self.wall.replace(fold=0)


@dataclass(frozen=True)
class Publication:
    """`token` is chosen before the first try and never changes; networks derive their idempotency from it.

    `parts_done` holds a receipt per part already published; the next commit is part `len(parts_done)`.
    """

    id: str
    draft_id: str
    client_id: str
    channel_id: str
    network: str
    token: str
    planned: PlannedTime
    state: PublicationState
    fingerprint: str
    created_at: datetime
    parts_done: tuple[Receipt, ...] = ()
    not_before: datetime | None = None
    attempts: int = 0
    code: str = ""
    """Why it stands as it does: an outcome's code; empty when nothing is wrong."""

    hand_over: bool = False
    """The network is to keep it until its time."""
    scheduled: str = ""
    """What the network calls it while it keeps it."""

    @property
    def due_at(self) -> datetime:
        """When there is something to do for it: to send it, to hand it over, or to look whether it appeared."""
        when = self.planned.instant
        if self.scheduled:
            when += LOOK_AFTER
        elif self.hand_over:
            when = min(when, self.created_at)
        return max(when, self.not_before) if self.not_before else when


@dataclass(frozen=True)
class Part:
    """Which part of the queue is meant; `None` means all. `without` names channels that are left aside."""

    client_id: str | None = None
    channel_id: str | None = None
    without: Collection[str] = ()


EVERYTHING = Part()


@dataclass(frozen=True)
class Attempt:
    """One line of a publication's journal. Written before (`outcome` empty) and after the step."""

    id: int
    publication_id: str
    stage: Stage
    part: int
    started_at: datetime
    ended_at: datetime | None = None
    outcome: str = ""
    """"published", "refused", "try-later", "sign-in-dead", "unclear", "ok", "found", "absent", "cannot-tell",
    "error" (something broke on our side)."""
    code: str = ""
    status: int | None = None
    answer: str = ""
