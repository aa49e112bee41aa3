"""When something is sent, sent again, or too late to be sent. Pure: the time and the dice come in."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from composer.core.publication import Publication, PublicationState

WAITING = frozenset({PublicationState.QUEUED, PublicationState.RETRYING})
"""The states in which a publication goes out by itself when its time has come."""
CLOCK_DRIFT = timedelta(seconds=30)
"""How far a clock may go back by itself, when the system sets it right."""


@dataclass(frozen=True)
class Policy:
    """How patient the engine is, and what else its gate goes by. A client may have a grace time of its own."""

    grace: timedelta = timedelta(minutes=15)
    """How late a post may go out without asking a person."""
    chain_grace: timedelta = timedelta(hours=24)
    """The same for the rest of a thread of which readers already see the beginning."""
    most_attempts: int = 8
    """Tries of one part before the engine gives up."""
    first_wait: timedelta = timedelta(seconds=30)
    longest_wait: timedelta = timedelta(minutes=15)
    vault_wait: timedelta = timedelta(minutes=1)
    """How long until a locked keyring is asked again."""
    settle: timedelta = timedelta(seconds=5)
    """How long an unanswered commit is given to show before the network is asked about it."""
    heartbeat: timedelta = timedelta(seconds=30)
    """How often the lease is renewed while a network takes its time; well below the lease."""
    gate_holds: timedelta = timedelta(seconds=20)
    """How old an open gate may be at the moment of the commit; a computer may sleep in between."""
    identity_holds: timedelta = timedelta(minutes=10)
    """How old the proof of who we are may be at the gate."""
    api_ends: date | None = None
    """The last day on which the network serves the version of its API that we speak."""
    schedule_lead: timedelta | None = None
    """How long before its time a network takes a post that it is to publish by itself; `None`: it takes none."""


def due(publications: Iterable[Publication], now: datetime) -> tuple[Publication, ...]:
    """Those whose time has come, earliest first."""
    ready = (p for p in publications if p.state in WAITING and p.due_at <= now)
    return tuple(sorted(ready, key=lambda p: (p.due_at, p.id)))


def latest(publication: Publication, policy: Policy) -> datetime:
    """The last moment at which `publication` goes out without a person being asked.

    Counted from the planned time, or from the time a network named if that lies beyond (the engine's own waits
    never do).
    """
    grace = policy.chain_grace if publication.parts_done else policy.grace
    end = publication.planned.instant + grace
    if publication.not_before is not None and publication.not_before > end:
        return publication.not_before + grace
    return end


def missed(publication: Publication, now: datetime, policy: Policy) -> bool:
    return now > latest(publication, policy)


def back_off(attempts: int, dice: float, policy: Policy) -> timedelta:
    """The wait after the `attempts`-th try: doubling, and for 0 <= `dice` < 1 spread over its upper half."""
    doubled = policy.first_wait * (1 << min(max(attempts - 1, 0), 16))
    return min(doubled, policy.longest_wait) * (0.5 + dice / 2)


def sleep_for(publications: Iterable[Publication], now: datetime, longest: float) -> float:
    """Seconds until the next one is due, at most `longest` and never negative."""
    times = [p.due_at for p in publications if p.state in WAITING]
    return min(longest, max(0.0, (min(times) - now).total_seconds())) if times else longest


def clock_went_back(last: datetime | None, now: datetime) -> bool:
    """Whether `now` lies so far before the `last` time seen that somebody must have set the clock."""
    return last is not None and last - now > CLOCK_DRIFT
