"""The words of the Queue pane: buttons, groups, stages of the journal."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from composer.core.publication import Attempt, Publication, PublicationState, Stage
from composer.ui.queue.presenter import Deed, Group
from composer.ui.words import outcome_known, reason_text


def deed_text(deed: Deed) -> str:
    translate = QCoreApplication.translate
    return {
        Deed.OPEN: translate("Queue", "Open the post"),
        Deed.SEND_NOW: translate("Queue", "Send now"),
        Deed.NEW_TIME: translate("Queue", "New time …"),
        Deed.RETRY: translate("Queue", "Try again"),
        Deed.SIGN_IN: translate("Queue", "Sign in again …"),
        Deed.THERE: translate("Queue", "It is there …"),
        Deed.SEND_AGAIN: translate("Queue", "It is not there, send again"),
        Deed.ASK: translate("Queue", "Ask the network again"),
        Deed.GIVE_UP: translate("Queue", "Give up"),
        Deed.HOLD: translate("Queue", "Hold back"),
        Deed.LIFT: translate("Queue", "Lift the hold"),
        Deed.TAKE_BACK: translate("Queue", "Fetch it back"),
        Deed.CANCEL: translate("Queue", "Take it out …"),
        Deed.DRAFT: translate("Queue", "Open the draft"),
    }[deed]


def done_text(deed: Deed, count: int) -> str:
    """What was done and can be taken back; empty where nothing can."""
    translate = QCoreApplication.translate
    match deed:
        case Deed.HOLD:
            return translate("Queue", "%n post(s) held back.", "", count)
        case Deed.LIFT:
            return translate("Queue", "%n hold(s) lifted.", "", count)
        case Deed.CANCEL:
            return translate("Queue", "%n post(s) taken out.", "", count)
        case Deed.NEW_TIME:
            return translate("Queue", "%n post(s) moved.", "", count)
    return ""


def group_text(group: Group, count: int) -> str:
    translate = QCoreApplication.translate
    name = {
        Group.ALL: translate("Queue", "All"),
        Group.NEEDS_YOU: translate("Queue", "Needs you"),
        Group.WAITING: translate("Queue", "Waiting"),
        Group.DONE: translate("Queue", "Done"),
    }[group]
    return f"{name} {count}" if count else name


def standing(publication: Publication, *, faded: bool = False) -> str:
    """What happened, what it means for the post, and what to do. A reason we do not know says only the first.

    `faded`: it was published to servers of the rehearsal that are gone.
    """
    translate = QCoreApplication.translate
    if faded and publication.state is PublicationState.PUBLISHED:
        return translate("Queue", "This was a rehearsal. The posts of a rehearsal are gone once Tonart is closed.")
    reason = reason_text(publication)
    usual = {
        PublicationState.QUEUED: translate("Queue", "It goes out at its time while Tonart is open."),
        PublicationState.SENDING: translate("Queue", "It is on its way. Please wait a moment."),
        PublicationState.PUBLISHED: translate("Queue", "It is online. The link below opens it."),
        PublicationState.RETRYING: translate("Queue", "It is not online yet. Tonart tries again by itself."),
        PublicationState.FAILED: translate("Queue", "It is not online. Put right what is wrong, then try again."),
        PublicationState.SIGN_IN: translate("Queue", "It is not online. Sign in to the channel again, then try again."),
        PublicationState.UNCLEAR: translate(
            "Queue", "It may be online. Look at the account, then say here what you found. Nothing is sent until then."
        ),
        PublicationState.HELD: translate(
            "Queue", "It is held back and not online. Nothing is sent until you lift the hold."
        ),
        PublicationState.MISSED: translate(
            "Queue", "Its time passed while nothing could be sent. It is not online. Send it now or choose a new time."
        ),
        PublicationState.HANDED_OVER: translate(
            "Queue",
            "The network keeps it and publishes it at its time, even while this computer is off. It is not online yet.",
        ),
        PublicationState.CANCELLED: translate("Queue", "It was taken out of the queue and is not sent."),
    }[publication.state]
    return f"{reason} {usual}" if reason and not outcome_known(publication.code) else reason or usual


def attempt_text(attempt: Attempt) -> str:
    """One line of the journal in words."""
    translate = QCoreApplication.translate
    if attempt.stage is Stage.PERSON:
        return translate("Queue", "Decided here: {what}").format(what=_decided(attempt.code))
    stage = {
        Stage.GATE: translate("Queue", "Check before sending"),
        Stage.IDENTIFY: translate("Queue", "Asked whose account this is"),
        Stage.UPLOAD: translate("Queue", "Picture uploaded"),
        Stage.COMMIT: translate("Queue", "Post sent"),
        Stage.CONFIRM: translate("Queue", "Read back"),
        Stage.SEARCH: translate("Queue", "Looked for the post"),
        Stage.RECALL: translate("Queue", "Taken back from the network"),
    }[attempt.stage]
    outcome = {
        "": translate("Queue", "begun"),
        "ok": translate("Queue", "done"),
        "published": translate("Queue", "published"),
        "handed-over": translate("Queue", "the network keeps it"),
        "refused": translate("Queue", "refused"),
        "try-later": translate("Queue", "later"),
        "sign-in-dead": translate("Queue", "sign-in no longer valid"),
        "unclear": translate("Queue", "unclear"),
        "found": translate("Queue", "it is there"),
        "absent": translate("Queue", "it is not there"),
        "cannot-tell": translate("Queue", "the network cannot tell"),
        "error": translate("Queue", "error"),
    }.get(attempt.outcome, attempt.outcome)
    return " · ".join(filter(None, (f"{stage}: {outcome}", attempt.code)))


def _decided(word: str) -> str:
    """The journal's word for what a person did."""
    translate = QCoreApplication.translate
    return {
        "cancel": translate("Queue", "take it out of the queue"),
        "new-time": translate("Queue", "another time"),
        "send-now": translate("Queue", "send now"),
        "fetch-back": translate("Queue", "fetch it back from the network"),
        "retry": translate("Queue", "try again"),
        "hold": translate("Queue", "hold it back"),
        "lift": translate("Queue", "lift the hold"),
        "take-back": translate("Queue", "take the last decision back"),
        "there": translate("Queue", "it is there"),
        "send-again": translate("Queue", "it is not there, send again"),
        "ask": translate("Queue", "ask the network again"),
        "give-up": translate("Queue", "give it up"),
        "withdrawn": translate("Queue", "nothing, for something else happened first"),
    }.get(word, word)
