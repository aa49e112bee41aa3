"""What a person decides about a publication. Pure: gives how it stands then, or says why that is not possible."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Literal, assert_never
from zoneinfo import ZoneInfo

from composer.core.errors import TonartError
from composer.core.outcome import Receipt
from composer.core.publication import PlannedTime, Publication, PublicationState
from composer.publishing.after import ASKING, after_part, asking, waiting_again

UnclearChoice = Literal["there", "send-again", "give-up", "ask"]

S = PublicationState
CHANGEABLE = frozenset({S.QUEUED, S.RETRYING, S.HELD, S.MISSED, S.FAILED, S.SIGN_IN})
"""Surely not there and not being sent: a person may still change everything."""


class DecisionError(TonartError):
    """Not possible. Codes: "decision.too-late" (it stands differently by now: `state`), "time.past", "time.gap"."""


def decide(
    publication: Publication, choice: UnclearChoice, now: datetime, *, parts: int = 1, receipt: Receipt | None = None
) -> Publication:
    """Clear up an UNCLEAR one that has `parts` parts.

    "there": the next part is published; `receipt` is what the person found, and without its id no further part can
    be attached. "send-again": it is not there. "ask": the network is asked once more, nothing is sent blindly.
    """
    _must_be(publication, frozenset({S.UNCLEAR}))
    if choice in ("there", "send-again"):
        publication = replace(publication, scheduled="", hand_over=False)  # whatever the network was to do is over
    match choice:
        case "there":
            proof = receipt or Receipt("", "")
            there = after_part(publication, proof, parts)
            if there.state is S.PUBLISHED or proof.remote_id:
                return there
            return replace(there, state=S.FAILED, code="chain-broken")
        case "send-again":
            return _from_now(publication, now)
        case "give-up":
            return replace(publication, state=S.CANCELLED, code="given-up", not_before=None)
        case "ask":
            return asking(replace(publication, attempts=0))
        case _:
            assert_never(choice)


def send_now(publication: Publication, now: datetime) -> Publication:
    """Send what waits, was missed or failed. A time that the network named is still kept to."""
    _must_be(publication, CHANGEABLE)
    return _from_now(publication, now)


def new_time(publication: Publication, planned: PlannedTime, now: datetime) -> Publication:
    """Move to another time. The past is never "now", and a time that the clocks skip is no time."""
    _must_be(publication, CHANGEABLE)
    if not planned.exists:
        raise DecisionError("time.gap")
    if planned.instant <= now:
        raise DecisionError("time.past")
    moved = replace(publication, planned=planned, attempts=0, not_before=_named(publication, now))
    return replace(waiting_again(moved), state=S.HELD) if publication.state is S.HELD else waiting_again(moved)


def retry(publication: Publication, now: datetime) -> Publication:
    """Try a FAILED or SIGN_IN one again after a person has put right what was wrong."""
    _must_be(publication, frozenset({S.FAILED, S.SIGN_IN}))
    return _from_now(publication, now)


def cancel(publication: Publication) -> Publication:
    """Never send it. Parts of a thread that are published stay published."""
    _must_be(publication, CHANGEABLE)
    return replace(publication, state=S.CANCELLED, code="", not_before=None)


def hold(publication: Publication, reason: str = "by-person") -> Publication:
    """Keep this one back until a person lifts it. `reason` is a code."""
    _must_be(publication, frozenset({S.QUEUED, S.RETRYING, S.MISSED}))
    return replace(publication, state=S.HELD, code=reason)


def lift(publication: Publication) -> Publication:
    """Let a HELD one wait for its time again; if that is long past it becomes MISSED, not sent."""
    _must_be(publication, frozenset({S.HELD}))
    return waiting_again(publication)


def take_back(publication: Publication, before: Publication, after: Publication) -> Publication:
    """As it stood `before` a person's deed, if nothing has happened to it since (`after`)."""
    if publication != after or after.state not in (*CHANGEABLE, S.CANCELLED):
        raise DecisionError("decision.too-late", state=publication.state.value)
    if before.state is S.HANDED_OVER:  # the network has given it back; it is handed over anew
        return replace(before, state=S.QUEUED, scheduled="", not_before=None, code="")
    return before


def _from_now(publication: Publication, now: datetime) -> Publication:
    zone = publication.planned.zone
    wall = now.astimezone(ZoneInfo(zone)).replace(tzinfo=None)
    fresh = replace(
        publication, planned=PlannedTime(wall, zone), attempts=0, not_before=_named(publication, now), code=""
    )
    return waiting_again(fresh)


def _named(publication: Publication, now: datetime) -> datetime | None:
    later = publication.not_before
    return later if later is not None and later > now and publication.state in (S.RETRYING, S.MISSED) else None


def _must_be(publication: Publication, states: frozenset[PublicationState]) -> None:
    if publication.state not in states or publication.code == ASKING:
        raise DecisionError("decision.too-late", state=publication.state.value)
