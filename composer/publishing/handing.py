"""Posts that a network keeps and publishes at their time by itself: handed over, looked after, taken back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from composer.core.outcome import CannotTell, Failure, Found, Receipt, Search
from composer.core.ports import CommitOrder, Connection, Schedules
from composer.core.publication import LOOK_AFTER, Publication, PublicationState, Stage
from composer.publishing import after
from composer.publishing.asking import believed
from composer.publishing.decisions import DecisionError
from composer.publishing.due import Policy, back_off
from composer.publishing.engine import Engine
from composer.publishing.journal import end_line
from composer.publishing.step import Line, order_for, written

S = PublicationState
MARGIN = timedelta(minutes=1)
"""The server's clock is not ours."""
LATE = "schedule-late"
LOST = "schedule-lost"


def possible(publication: Publication, connection: Connection, now: datetime, policy: Policy) -> bool:
    """Whether the network would still take it."""
    lead = policy.schedule_lead
    return lead is not None and isinstance(connection, Schedules) and publication.planned.instant - now > lead + MARGIN


def handed_over(publication: Publication, receipt: Receipt) -> Publication:
    return replace(publication, state=S.HANDED_OVER, scheduled=receipt.remote_id, attempts=0, not_before=None, code="")


def taken_back(publication: Publication) -> Publication:
    """Waits here again; whether it is handed over once more is for others to say."""
    return replace(publication, state=S.QUEUED, scheduled="", not_before=None, code="")


def look_after(line: Line, publication: Publication) -> Publication:
    """Its time is over: what the network shows now decides."""
    engine, order = line.engine, order_for(line.post, publication, publication.planned.instant)
    found = _asked(line, publication, lambda: _appeared(line, publication, order))
    if isinstance(found, Found):
        bare = replace(publication, scheduled="", hand_over=False)
        return engine.put(after.after_part(bare, found.receipt, len(line.post.steps)), expected=publication)
    kept = _asked(line, publication, lambda: find_scheduled(line.connection, order, publication))
    if isinstance(kept, Found):
        return engine.put(_late(publication, engine, line.policy), expected=publication)
    doubt = next((one for one in (found, kept) if isinstance(one, CannotTell)), None)
    if doubt is not None:
        return engine.put(after.unclear(publication, doubt.why), expected=publication)
    # The server had it and has not published it: that it tells nobody.
    lost = replace(publication, state=S.FAILED, code=LOST, scheduled="", hand_over=False, not_before=None)
    return engine.put(lost, expected=publication)


def _appeared(line: Line, publication: Publication, order: CommitOrder) -> Search:
    since = order.created_at - LOOK_AFTER
    return believed(line.connection.find_recent(order, since), line, publication, since)


def find_scheduled(connection: Connection, order: CommitOrder, publication: Publication) -> Search:
    if not isinstance(connection, Schedules):
        return CannotTell("lookup-failed")
    return connection.find_scheduled(order, publication.planned.instant)


def recall(engine: Engine, publication: Publication) -> None:
    """Have the network give it back. Raises DecisionError where it does not, and passes on what connecting raises."""
    if engine.clock.now() >= publication.planned.instant:
        raise DecisionError("handed.out")
    with engine.connect(engine.channel_of(publication)) as connection:
        attempt = engine.queue.begin(publication.id, Stage.RECALL, 0, engine.clock.now())
        failure = _recalled(connection, publication)
        end_line(engine.queue, attempt, failure, engine.clock.now())
    if failure is not None:
        raise DecisionError("handed.kept")


def _recalled(connection: Connection, publication: Publication) -> Failure | None:
    return connection.recall(publication.scheduled) if isinstance(connection, Schedules) else None


def _asked(line: Line, publication: Publication, look: Callable[[], Search]) -> Search:
    return written(line.engine, publication, Stage.SEARCH, look)


def _late(publication: Publication, engine: Engine, policy: Policy) -> Publication:
    tries = publication.attempts + 1
    when = engine.clock.now() + back_off(tries, engine.dice(), policy)
    return replace(publication, state=S.HANDED_OVER, code=LATE, attempts=tries, not_before=when)
