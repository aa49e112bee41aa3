"""Sentences for how attempts end and how publications stand."""

from __future__ import annotations

from composer.core.publication import PublicationState
from composer.ui import words_pictures, words_refusals
from composer.ui.translating import translate

COMMENT_MISSING = ("comment-failed", "comment-not-allowed")


def states() -> dict[PublicationState, str]:
    return {
        PublicationState.QUEUED: translate("States", "Queued"),
        PublicationState.SENDING: translate("States", "Being sent"),
        PublicationState.PUBLISHED: translate("States", "Published"),
        PublicationState.RETRYING: translate("States", "Will be tried again"),
        PublicationState.FAILED: translate("States", "Not published"),
        PublicationState.SIGN_IN: translate("States", "Needs a new sign-in"),
        PublicationState.UNCLEAR: translate("States", "Unclear – please look"),
        PublicationState.HELD: translate("States", "Held"),
        PublicationState.MISSED: translate("States", "Missed its time"),
        PublicationState.CANCELLED: translate("States", "Taken out"),
        PublicationState.HANDED_OVER: translate("States", "With the network"),
    }


def unknown() -> str:
    return translate(
        "Outcomes", "The network gave a reason that Tonart does not know ({code}). The journal has its answer."
    )


def reasons() -> dict[str, str]:
    """By the code of an outcome."""
    kinds = (
        _unclear,
        _later,
        _vault,
        words_refusals.reasons,
        _sign_in,
        _cannot_tell,
        _comment,
        _engine,
        words_pictures.outcomes,
    )
    return {code: sentence for kind in kinds for code, sentence in kind().items()}


def reason(code: str, state: PublicationState) -> str:
    """The sentence for `code` if what it says of the post is true in `state`; else empty.

    A code stays with a publication while its state goes on: "offline" is why it is tried again, later why it missed
    its time, and after a doubtful try why nobody knows whether it is online.
    """
    doubtful, on_the_way = code in {**_unclear(), **_cannot_tell()}, _on_the_way()
    if state is PublicationState.UNCLEAR:
        return reasons()[code] if doubtful else ""
    if state is PublicationState.RETRYING and code in on_the_way:
        return on_the_way[code]
    if state is PublicationState.FAILED and code in {**_later(), **_vault(), **on_the_way}:
        return translate(
            "Outcomes",
            "Tonart tried several times and the network could not take the post. It is not online."
            " Please try again later.",
        )
    if doubtful or (state is PublicationState.MISSED and code != "missed"):
        return ""
    return reasons().get(code, "")


def _vault() -> dict[str, str]:
    locked = translate(
        "Outcomes", "The keyring is locked or does not answer. The post is not online; please unlock the keyring."
    )
    none = translate(
        "Outcomes", "This computer’s keyring cannot be used. The post is not online; please set the keyring up."
    )
    damaged = translate(
        "Outcomes", "The stored sign-in cannot be read. The post is not online; please connect the channel again."
    )
    return {
        "vault.locked": locked,
        "vault.timeout": locked,
        "vault.failed": none,
        "vault.refused": none,
        "vault.none": none,
        "vault.plaintext": none,
        "vault.null": none,
        "vault.damaged": damaged,
    }


def _unclear() -> dict[str, str]:
    duplicate = translate(
        "Outcomes",
        "The network says that it has this post already. It may be ours. Please look at the account and decide.",
    )
    lost = translate(
        "Outcomes",
        "The post was sent, but the answer did not arrive. It may be online. Please look at the account and decide.",
    )
    strange = translate(
        "Outcomes",
        "The network answered in a way that does not say whether the post is online. Please look and decide.",
    )
    return {
        "duplicate": duplicate,
        "comment-unclear": translate(
            "Outcomes",
            "The post is online. Its first comment may be there too, or not. Please look at the post and decide.",
        ),
        "server-error": strange,
        "unexpected-answer": strange,
        "answer-unreadable": strange,
        "answer-incomplete": lost,
        "no-answer": lost,
        "connection-lost": lost,
        "interrupted": translate(
            "Outcomes", "Tonart was ended while this was being sent. It may be online. Please look and decide."
        ),
    }


def _on_the_way() -> dict[str, str]:
    """The same codes where a step before the post met them, which leaves nothing in doubt."""
    out_of_order = translate(
        "Outcomes", "The network is out of order. The post is not online; Tonart tries again by itself."
    )
    not_reached = translate(
        "Outcomes", "The network could not be reached. The post is not online; Tonart tries again by itself."
    )
    return {
        **dict.fromkeys(("server-error", "unexpected-answer", "answer-unreadable"), out_of_order),
        **dict.fromkeys(("no-answer", "connection-lost", "answer-incomplete"), not_reached),
    }


def _later() -> dict[str, str]:
    return {
        "rate-limit": translate(
            "Outcomes", "The network wants a pause. The post is not online; Tonart tries again by itself."
        ),
        "offline": translate(
            "Outcomes", "There was no connection. The post is not online; Tonart tries again by itself."
        ),
        "no-connection": translate(
            "Outcomes", "The network could not be reached. The post is not online; Tonart tries again by itself."
        ),
        "tls": translate(
            "Outcomes",
            "No safe connection came about. The post is not online; Tonart tries again by itself. If it stays so, "
            "please check the computer’s clock.",
        ),
        "sign-in-renewed": translate(
            "Outcomes", "The sign-in was renewed just now. The post is not online yet; Tonart sends it in a moment."
        ),
        "vault": translate(
            "Outcomes", "The keyring did not keep the renewed sign-in. Nothing was sent; please unlock the keyring."
        ),
        "media-not-ready": translate(
            "Outcomes", "The network is still working on the picture. Tonart tries again by itself."
        ),
        "media-expired": translate(
            "Outcomes", "The network has dropped the uploaded picture. Tonart uploads it again by itself."
        ),
        "conflict": translate(
            "Outcomes", "The network was busy with this account. The post is not online; Tonart tries again by itself."
        ),
        "gate-too-old": translate(
            "Outcomes", "The check before sending took too long and is repeated. Nothing was sent."
        ),
    }


def _sign_in() -> dict[str, str]:
    again = translate(
        "Outcomes",
        "The network no longer accepts the sign-in. The post is not online; please sign in again, then send it.",
    )
    return {
        "token": again,
        "password": again,
        "token-unusable": again,
        "renewal-lost": translate(
            "Outcomes",
            "Tonart or the connection broke off at the very moment when the network renewed the sign-in, and the new"
            " one was lost. The post is not online; please sign in again, then send it.",
        ),
        "sign-in.none": translate(
            "Outcomes", "This channel has no sign-in, so the post is not online. Please connect it under Channels."
        ),
        "token-kind": translate(
            "Outcomes", "This kind of token may not post. The post is not online; please sign in with another one."
        ),
    }


def _cannot_tell() -> dict[str, str]:
    asked = translate("Outcomes", "The network could not be asked whether the post is there. Please look yourself.")
    return {
        "no-identity": asked,
        "listing-failed": asked,
        "lookup-failed": asked,
        "listing-may-lag": translate(
            "Outcomes", "The network does not show the post yet, which proves nothing. Please look yourself."
        ),
        "listing-too-long": translate(
            "Outcomes", "The account has posted so much since that the search gave up. Please look yourself."
        ),
        "member-cannot-list": translate(
            "Outcomes", "This network does not let us look at the account's posts. Please look yourself."
        ),
        "clock-went-back": translate(
            "Outcomes", "The computer's clock was set back, so the search cannot be trusted. Please look yourself."
        ),
        "another-post": translate(
            "Outcomes", "The network shows another post in this place. Please look at the account and decide."
        ),
    }


def _comment() -> dict[str, str]:
    """Of a post that is there, whatever becomes of its first comment."""
    return {
        "comment-later": translate(
            "Outcomes", "The post is online, its first comment is not yet. Tonart tries again by itself."
        ),
        "comment-failed": translate(
            "Outcomes",
            "The post is online, its first comment is not: the network did not take it. Please write it there by hand.",
        ),
        "comment-not-allowed": translate(
            "Outcomes",
            "The post is online, its first comment is not: the network lets this sign-in post but not comment. Please "
            "write it there by hand.",
        ),
        "comment-left-out": translate("Outcomes", "The post is online. Its first comment was left out by a person."),
    }


def _engine() -> dict[str, str]:
    """What Tonart itself decided."""
    return {
        "asking": translate(
            "Outcomes", "Tonart asks the network whether the post is there. Nothing is sent before it knows."
        ),
        "internal": translate(
            "Outcomes", "Tonart met something it did not expect. The post is not online unless the journal says so."
        ),
        "missed": translate(
            "Outcomes",
            "Its time passed while Tonart was closed or offline. It is not online. Send it now or choose a new time.",
        ),
        "schedule-late": translate(
            "Outcomes", "Its time has passed and the network still keeps it. Tonart looks again in a while."
        ),
        "schedule-lost": translate(
            "Outcomes",
            "The network took the post and did not publish it at its time. It is not online. Please send it again.",
        ),
        "replaced": translate("Outcomes", "A newer version of the draft took its place. It is not sent."),
        "given-up": translate("Outcomes", "Somebody gave it up after looking. It is not sent."),
        "by-person": translate("Outcomes", "Somebody holds it back. It is not sent until the hold is lifted."),
        "not-approved": translate(
            "Outcomes", "The client has not approved exactly this post. It is not online; please ask for the approval."
        ),
        "fingerprint-differs": translate(
            "Outcomes", "What is stored is not what was queued, so it was not sent. Please queue the draft again."
        ),
        "clock.back": translate(
            "Outcomes", "The computer’s clock was set back. Nothing is sent twice; please check the time."
        ),
    }
