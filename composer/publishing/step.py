"""The single steps towards a network, each written down before and after."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TypeVar

from composer.core.client import Channel
from composer.core.errors import TonartError
from composer.core.outcome import Failure, Identity, Outcome, Published, TryLater, Unclear, Uploaded
from composer.core.ports import CommitOrder, Connection, Rendition, Schedules
from composer.core.prepared import PicturePlan, PreparedPost
from composer.core.publication import Publication, Stage
from composer.publishing.after import INTERNAL
from composer.publishing.due import Policy
from composer.publishing.engine import Engine
from composer.publishing.gate import Opened, Proof
from composer.publishing.journal import end_line, standing, what_broke

R = TypeVar("R")


@dataclass(frozen=True)
class Line:
    """An open line to one channel's network, for one publication."""

    engine: Engine
    connection: Connection
    channel: Channel
    post: PreparedPost
    policy: Policy


@dataclass(frozen=True)
class Pictures:
    """The pictures of a part as the network has taken them, in order."""

    renditions: tuple[Rendition, ...] = ()
    uploads: tuple[Uploaded, ...] = ()
    thumb: Uploaded | None = None
    """The card's."""


def prove(line: Line, publication: Publication) -> Proof | Failure:
    """Ask who we are."""
    found = written(line.engine, publication, Stage.IDENTIFY, line.connection.identify)
    return Proof(found, line.engine.clock.now()) if isinstance(found, Identity) else found


def upload(line: Line, publication: Publication) -> Pictures | Failure:
    """Make and hand over the pictures of the next part and of its card. Raises PictureError."""
    part = line.post.steps[len(publication.parts_done)]
    taken = Pictures()
    for plan in part.pictures:
        handed = _hand_over(line, publication, plan)
        if not isinstance(handed, _Handed):
            return handed
        taken = Pictures((*taken.renditions, handed.rendition), (*taken.uploads, handed.upload))
    if part.thumb is not None:
        handed = _hand_over(line, publication, part.thumb)
        if not isinstance(handed, _Handed):
            return handed
        taken = replace(taken, thumb=handed.upload)
    return taken


@dataclass(frozen=True)
class _Handed:
    rendition: Rendition
    upload: Uploaded


def _hand_over(line: Line, publication: Publication, plan: PicturePlan) -> _Handed | Failure:
    engine = line.engine
    rendition = engine.render(plan)
    engine.queue.renew(publication.id, engine.owner, engine.clock.now())
    result = written(engine, publication, Stage.UPLOAD, _upload_of(line.connection, rendition))
    return _Handed(rendition, result) if isinstance(result, Uploaded) else result


def _upload_of(connection: Connection, rendition: Rendition) -> Callable[[], Uploaded | Failure]:
    return lambda: connection.upload(rendition)


def commit(line: Line, publication: Publication, pictures: Pictures, opened: Opened) -> Outcome:
    """The one irreversible call. Its line of a Published is left open: the caller saves the receipt first, since a
    receipt lost between the two writes would have to be asked for again.
    """
    engine, part = line.engine, len(publication.parts_done)
    created_at = standing(engine.queue.attempts(publication.id), part).created_at or opened.at
    order = order_for(line.post, publication, created_at, pictures)
    outcome: Outcome
    if engine.clock.now() - opened.at > line.policy.gate_holds:
        outcome = TryLater("gate-too-old")
    else:
        try:
            outcome = _sent(line.connection, publication, order)
        except Exception as error:
            outcome = Unclear(INTERNAL, what_broke(error))
    if not isinstance(outcome, Published):
        end_line(engine.queue, opened.attempt, outcome, engine.clock.now())
    return outcome


def _sent(connection: Connection, publication: Publication, order: CommitOrder) -> Outcome:
    if publication.hand_over and isinstance(connection, Schedules):
        return connection.schedule(order, publication.planned.instant)
    return connection.commit(order)


def order_for(
    post: PreparedPost, publication: Publication, created_at: datetime, pictures: Pictures | None = None
) -> CommitOrder:
    """The next part's order. What gives the post its identity is the same at every try."""
    done = publication.parts_done
    pictures = pictures or Pictures()
    return CommitOrder(
        part=post.steps[len(done)],
        language=post.language,
        token=publication.token,
        index=len(done),
        created_at=created_at,
        uploads=pictures.uploads,
        renditions=pictures.renditions,
        root=done[0] if done else None,
        parent=done[-1] if done else None,
        thumb=pictures.thumb,
        fields=dict(post.fields),
        comment=len(done) == len(post.parts),
    )


def written(engine: Engine, publication: Publication, stage: Stage, work: Callable[[], R]) -> R:
    """Do `work` with a line in the journal before and after; an error is written down and goes on its way."""
    attempt = engine.queue.begin(publication.id, stage, len(publication.parts_done), engine.clock.now())
    try:
        result = work()
    except Exception as error:
        code = error.code if isinstance(error, TonartError) else INTERNAL
        engine.queue.end(attempt, "error", code, what_broke(error), engine.clock.now())
        raise
    end_line(engine.queue, attempt, result, engine.clock.now())
    return result
