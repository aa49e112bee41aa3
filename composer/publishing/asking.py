"""Asking a network what it shows: whether a doubtful post arrived, and how a published one looks."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from composer.core.errors import StoreError
from composer.core.outcome import Absent, Answer, CannotTell, Confirmed, Found, Receipt, Search
from composer.core.ports import CommitOrder, Schedules
from composer.core.prepared import PreparedPart
from composer.core.publication import Publication, Stage
from composer.publishing.after import INTERNAL
from composer.publishing.journal import Standing, end_line, what_broke
from composer.publishing.step import Line, order_for


def ask(line: Line, publication: Publication, known: Standing) -> Search:
    """Ask whether the doubtful commits of the next part arrived. Not being able to ask is `CannotTell`."""
    engine, part = line.engine, len(publication.parts_done)
    since = known.created_at or known.doubtful[0].started_at  # the post carries this time, whichever try made it
    order = order_for(line.post, publication, since)
    _let_it_settle(line, known.doubtful[-1].started_at)
    attempt = engine.queue.begin(publication.id, Stage.SEARCH, part, engine.clock.now())
    try:
        found = believed(_found(line, publication, order, min(since, engine.clock.now())), line, publication, since)
    except StoreError:
        raise
    except Exception as error:
        found = CannotTell(INTERNAL)
        engine.queue.end(attempt, "cannot-tell", INTERNAL, what_broke(error), engine.clock.now())
    else:
        end_line(engine.queue, attempt, found, engine.clock.now())
    return found


def _found(line: Line, publication: Publication, order: CommitOrder, since: datetime) -> Search:
    """What was to be handed over is looked for among what the network keeps."""
    if publication.hand_over and isinstance(line.connection, Schedules):
        return line.connection.find_scheduled(order, publication.planned.instant)
    return line.connection.find_recent(order, since)


def _let_it_settle(line: Line, tried_at: datetime) -> None:
    """A server may still be busy with a request whose answer never came."""
    left = line.policy.settle - (line.engine.clock.now() - tried_at)
    if timedelta() < left <= line.policy.settle:
        line.engine.clock.wait(left.total_seconds())


def believed(found: Search, line: Line, publication: Publication, since: datetime) -> Search:
    """A clock that was set back makes "not there" worthless: the network was asked about the wrong time. And what
    already is the proof of another post cannot be the proof of this one."""
    if isinstance(found, Absent) and line.engine.clock.now() < since:
        return CannotTell("clock-went-back")
    if isinstance(found, Found) and _is_another(found.receipt, line, publication):
        return CannotTell("another-post")
    return found


def _is_another(receipt: Receipt, line: Line, publication: Publication) -> bool:
    others = line.engine.queue.all(publication.client_id)
    return any(
        receipt.remote_id == known.remote_id
        for other in others
        if other.channel_id == publication.channel_id
        for known in (*other.parts_done, Receipt(other.scheduled, ""))
    )


def read_back(line: Line, publication: Publication, part: int) -> Publication:
    """Look at one published part and write down what differs. Changes nothing but a link that was missing."""
    engine, receipt = line.engine, publication.parts_done[part]
    attempt = engine.queue.begin(publication.id, Stage.CONFIRM, part, engine.clock.now())
    try:
        shown = line.connection.confirm(receipt)
    except Exception as error:
        engine.queue.end(attempt, "error", INTERNAL, what_broke(error), engine.clock.now())
        return publication
    if shown is None:
        engine.queue.end(attempt, "cannot-tell", "not-shown", Answer(), engine.clock.now())
        return publication
    differences = deviations(line.post.steps[part], shown)
    code = "deviates" if differences else ""
    engine.queue.end(attempt, "ok", code, Answer(body="\n".join(differences)), engine.clock.now())
    if shown.url and not receipt.url:
        done = list(publication.parts_done)
        done[part] = replace(receipt, url=shown.url)
        return engine.put(replace(publication, parts_done=tuple(done)), expected=publication)
    return publication


def deviations(part: PreparedPart, shown: Confirmed) -> tuple[str, ...]:
    """How what the network shows differs from what was sent; how white space is laid out is no difference."""
    found = []
    if shown.text is not None and shown.text.split() != part.text.split():
        found.append(f"text: {shown.text}"[:2000])
    if shown.pictures is not None and shown.pictures != len(part.pictures):
        found.append(f"pictures: {shown.pictures} of {len(part.pictures)}")
    return tuple(found)
