"""What a person's deeds do to publications. Runs in the background."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from composer.app import queueing
from composer.app.context import Context
from composer.core.errors import TonartError
from composer.core.outcome import Receipt
from composer.core.publication import PlannedTime, Publication
from composer.ui.queue.presenter import Deed


@dataclass(frozen=True)
class Done:
    """Each publication before and after, and what could not be done."""

    changes: tuple[tuple[Publication, Publication], ...] = ()
    errors: tuple[TonartError, ...] = ()


def carry_out(
    context: Context,
    publication_ids: Sequence[str],
    deed: Deed,
    receipt: Receipt | None = None,
    when: PlannedTime | None = None,
) -> Done:
    """`receipt` is what a person found (THERE), `when` the new time (NEW_TIME). One that fails does not stop the
    others."""
    changes: list[tuple[Publication, Publication]] = []
    errors: list[TonartError] = []
    for publication_id in publication_ids:
        try:
            before = queueing.publication(context, publication_id)
            after = _one(context, publication_id, deed, receipt, when)
        except TonartError as error:
            errors.append(error)
        else:
            changes.append((before, after))
    return Done(tuple(changes), tuple(errors))


def take_back(context: Context, done: Done) -> Done:
    """As it was before, where nothing has happened since."""
    errors: list[TonartError] = []
    for before, after in done.changes:
        try:
            queueing.take_back(context, before, after)
        except TonartError as error:
            errors.append(error)
    return Done(errors=tuple(errors))


def set_holds(context: Context, scopes: Sequence[str], *, held: bool) -> Done:
    for scope in scopes:
        if held:
            queueing.hold(context, scope, "")
        else:
            queueing.lift(context, scope)
    return Done()


def _one(
    context: Context, publication_id: str, deed: Deed, receipt: Receipt | None, when: PlannedTime | None
) -> Publication:
    if deed is Deed.NEW_TIME and when is not None:
        return queueing.reschedule(context, publication_id, when)
    match deed:
        case Deed.SEND_NOW:
            return queueing.send_now(context, publication_id)
        case Deed.RETRY:
            return queueing.retry(context, publication_id)
        case Deed.HOLD:
            return queueing.hold_back(context, publication_id)
        case Deed.LIFT:
            return queueing.let_go(context, publication_id)
        case Deed.TAKE_BACK:
            return queueing.fetch_back(context, publication_id)
        case Deed.CANCEL:
            return queueing.cancel(context, publication_id)
        case Deed.THERE:
            return queueing.decide(context, publication_id, "there", receipt)
        case Deed.SEND_AGAIN:
            return queueing.decide(context, publication_id, "send-again")
        case Deed.ASK:
            return queueing.decide(context, publication_id, "ask")
        case Deed.GIVE_UP:
            return queueing.decide(context, publication_id, "give-up")
    raise ValueError(deed)
