"""After a crash: what was being sent when its program ended."""

from __future__ import annotations

from datetime import datetime, timedelta

from composer.core.errors import StoreError
from composer.core.outcome import Answer, TryLater
from composer.core.publication import Attempt, Publication, PublicationState, Stage
from composer.publishing import after
from composer.publishing.engine import Engine, held_by
from composer.publishing.journal import standing, unfinished, what_broke

ALL_LEASES = timedelta(days=3650)
"""Asking for what has expired this far ahead gives everything that is being sent."""


def left_behind(engine: Engine) -> tuple[Publication, ...]:
    """What an earlier run under this owner's name was sending. To be asked before this run sends anything."""
    now = engine.clock.now()
    return tuple(p for p in engine.queue.expired(now + ALL_LEASES) if engine.queue.renew(p.id, engine.owner, now))


def recover_one(engine: Engine, publication: Publication, *, crashed: bool = True) -> Publication:
    """Back into the queue if surely nothing was made; with a question to the network if something may have been.

    What is held is not even asked about: a person sees it as unclear and can ask. Gives it as stored, whoever was
    first to take it back. What did not crash but was let go by a healthy program pays no attempt for it.
    """
    now = engine.clock.now()
    attempts = close_lines(engine, publication, after.INTERRUPTED, Answer(), now)
    if publication.scheduled or standing(attempts, len(publication.parts_done)).must_ask:
        held = held_by(engine.queue.holds(), publication)
        later = after.unclear(publication, after.INTERRUPTED) if held else after.asking(publication)
    elif not crashed:
        later = after.waiting_again(publication)
    else:
        later = after.after_interruption(publication, now, engine.dice(), engine.policy_for(publication))
    try:
        return engine.put(later, expected=publication)
    except StoreError as error:
        if error.code != "store.changed":
            raise
        return engine.queue.get(publication.id)


def after_the_unforeseen(engine: Engine, publication_id: str, error: Exception) -> Publication:
    """Write down an error that nobody foresaw; a begun commit makes it a person's matter."""
    publication = engine.queue.get(publication_id)
    if publication.state is not PublicationState.SENDING:
        return publication
    now = engine.clock.now()
    note = engine.queue.begin(publication_id, Stage.GATE, len(publication.parts_done), now)
    engine.queue.end(note, "error", after.INTERNAL, what_broke(error), now)
    attempts = close_lines(engine, publication, after.INTERNAL, what_broke(error), now)
    if publication.scheduled or standing(attempts, len(publication.parts_done)).must_ask:
        return engine.put(after.unclear(publication, after.INTERNAL), expected=publication)
    policy = engine.policy_for(publication)
    later = after.after_failure(publication, TryLater(after.INTERNAL), now, engine.dice(), policy)
    return engine.put(later, expected=publication)


def close_lines(
    engine: Engine, publication: Publication, code: str, answer: Answer, now: datetime
) -> tuple[Attempt, ...]:
    """End the journal's open lines, saying no more than is known; gives the journal as it stood before."""
    attempts = tuple(engine.queue.attempts(publication.id))
    for line in unfinished(attempts):
        if line.stage is not Stage.COMMIT:
            outcome = "error"
        elif line.part < len(publication.parts_done):
            outcome = "published"
        else:
            outcome = "unclear"
        engine.queue.end(line.id, outcome, code, answer, now)
    return attempts
