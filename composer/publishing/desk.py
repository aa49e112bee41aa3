"""A person's word about a publication, written into its journal and put in force."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime

from composer.core.errors import StoreError
from composer.core.outcome import Answer, Receipt
from composer.core.ports import Queue
from composer.core.publication import Publication, Stage
from composer.publishing.after import remarked
from composer.publishing.decisions import UnclearChoice, decide


def put_in_force(
    queue: Queue, publication_id: str, word: str, change: Callable[[Publication], Publication], now: datetime
) -> Publication:
    """Apply `change`, one of the functions of `decisions`, to the publication as it stands on disk.

    `word` stands for it in the journal ("cancel", "send-now"). Raises DecisionError, or StoreError("store.changed")
    when somebody else was faster; the journal then says "withdrawn".
    """
    before = queue.get(publication_id)
    after = change(before)
    part = len(before.parts_done)
    _say(queue, before.id, part, word, now)
    try:
        return queue.save(remarked(after, queue.prepared), expected=before)
    except StoreError:
        with suppress(StoreError):
            _say(queue, before.id, part, "withdrawn", now)
        raise


def clear_up(
    queue: Queue, publication_id: str, choice: UnclearChoice, now: datetime, receipt: Receipt | None = None
) -> Publication:
    """`decide` put in force. The choice is the journal's word, which is what allows the engine to send again."""
    parts = len(queue.prepared(publication_id).steps)
    return put_in_force(
        queue, publication_id, choice, lambda p: decide(p, choice, now, parts=parts, receipt=receipt), now
    )


def _say(queue: Queue, publication_id: str, part: int, word: str, now: datetime) -> None:
    """The word stands in the journal before it is in force: the engine may read it the moment after."""
    queue.end(queue.begin(publication_id, Stage.PERSON, part, now), "ok", word, Answer(), now)
