"""What a person's deeds do to a publication. Runs in the background."""

from __future__ import annotations

from composer.app import queueing
from composer.app.context import Context
from composer.core.outcome import Receipt
from composer.core.publication import PlannedTime
from composer.ui.queue.presenter import Deed


def carry_out(
    context: Context, publication_id: str, deed: Deed, receipt: Receipt | None, when: PlannedTime | None
) -> None:
    """`receipt` is what a person found (THERE), `when` the new time (NEW_TIME)."""
    match deed:
        case Deed.SEND_NOW:
            queueing.send_now(context, publication_id)
        case Deed.RETRY:
            queueing.retry(context, publication_id)
        case Deed.HOLD:
            queueing.hold_back(context, publication_id)
        case Deed.LIFT:
            queueing.let_go(context, publication_id)
        case Deed.CANCEL:
            queueing.cancel(context, publication_id)
        case Deed.NEW_TIME if when is not None:
            queueing.reschedule(context, publication_id, when)
        case Deed.THERE:
            queueing.decide(context, publication_id, "there", receipt)
        case Deed.SEND_AGAIN:
            queueing.decide(context, publication_id, "send-again")
        case Deed.ASK:
            queueing.decide(context, publication_id, "ask")
        case Deed.GIVE_UP:
            queueing.decide(context, publication_id, "give-up")
