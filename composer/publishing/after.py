"""How a publication stands after a step. Pure."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import assert_never

from composer.core.outcome import Failure, Receipt, Refused, SignInDead, TryLater
from composer.core.prepared import PreparedPost
from composer.core.publication import Publication, PublicationState
from composer.publishing.due import Policy, back_off, latest, missed

ASKING = "asking"
"""Code of a RETRYING one that goes to the network with a question, not with a post."""
INTERRUPTED = "interrupted"
"""The program ended in the middle of sending."""
INTERNAL = "internal"
"""Something broke that nobody foresaw."""

A_MOMENT = timedelta(seconds=1)

COMMENT_LATER = "comment-later"
COMMENT_UNCLEAR = "comment-unclear"
COMMENT_FAILED = "comment-failed"
COMMENT_NOT_ALLOWED = "comment-not-allowed"
COMMENT_LEFT_OUT = "comment-left-out"
"""How the first comment of a post that is there stands; the journal says why."""

_ENDED = {
    PublicationState.FAILED,
    PublicationState.SIGN_IN,
    PublicationState.MISSED,
    PublicationState.CANCELLED,
}


def after_failure(
    publication: Publication, failure: Failure, now: datetime, dice: float, policy: Policy
) -> Publication:
    """After an outcome that surely made nothing exist."""
    match failure:
        case Refused(code=code):
            return replace(publication, state=PublicationState.FAILED, code=code, not_before=None)
        case SignInDead(code=code):
            return replace(publication, state=PublicationState.SIGN_IN, code=code, not_before=None)
        case TryLater():
            return _later(publication, failure, now, dice, policy)
        case _:
            assert_never(failure)


def _later(publication: Publication, failure: TryLater, now: datetime, dice: float, policy: Policy) -> Publication:
    """A time that the network names is kept to. The engine's own waits never lead past the grace time: a person is
    told as soon as it is clear that the post will be late."""
    tried = replace(publication, attempts=publication.attempts + 1, code=failure.code)
    if tried.attempts >= policy.most_attempts:
        return replace(tried, state=PublicationState.FAILED, not_before=None)
    if failure.not_before is not None:
        when = max(failure.not_before, now + A_MOMENT)
        return replace(tried, state=PublicationState.RETRYING, not_before=when)
    return wait_or_miss(tried, now + back_off(tried.attempts, dice, policy), policy)


def wait_or_miss(publication: Publication, when: datetime, policy: Policy) -> Publication:
    """RETRYING at `when`, or MISSED if that is later than the post may go out."""
    if when > latest(replace(publication, not_before=None), policy):
        return replace(publication, state=PublicationState.MISSED)
    return replace(publication, state=PublicationState.RETRYING, not_before=when)


def after_failing_to_ask(
    publication: Publication, failure: Failure, now: datetime, dice: float, policy: Policy
) -> Publication:
    """The network could not even be asked about an earlier, doubtful try: asked again later, or left to a person."""
    tried = replace(publication, attempts=publication.attempts + 1, code=failure.code)
    if not isinstance(failure, TryLater) or tried.attempts >= policy.most_attempts:
        return unclear(tried, failure.code)
    when = max(failure.not_before or now, now + back_off(tried.attempts, dice, policy))
    return asking(tried, when)


def postponed(publication: Publication, until: datetime) -> Publication:
    """The network allows nothing more until then. It was not spoken to, so this is no attempt."""
    return replace(publication, state=PublicationState.RETRYING, code="rate-limit", not_before=until)


def asking(publication: Publication, when: datetime | None = None) -> Publication:
    """On its way to the network with a question."""
    return replace(publication, state=PublicationState.RETRYING, code=ASKING, not_before=when)


def after_locked_vault(publication: Publication, code: str, now: datetime, policy: Policy) -> Publication:
    """The keyring did not answer: the network was never spoken to, so this is no attempt."""
    return wait_or_miss(replace(publication, code=code), now + policy.vault_wait, policy)


def after_part(publication: Publication, receipt: Receipt, parts: int) -> Publication:
    """With one more receipt; PUBLISHED with the last one. The next part has all its tries before it."""
    done = (*publication.parts_done, receipt)
    state = publication.state
    if len(done) >= parts:
        state = PublicationState.PUBLISHED
    elif state is PublicationState.UNCLEAR:
        state = PublicationState.RETRYING
    return replace(publication, parts_done=done, state=state, attempts=0, not_before=None, code="")


def waiting_again(publication: Publication, code: str = "") -> Publication:
    """Back to where it waits for its time; its time and its count of tries stay."""
    fresh = publication.attempts == 0 and not publication.parts_done
    return replace(publication, state=PublicationState.QUEUED if fresh else PublicationState.RETRYING, code=code)


def after_interruption(publication: Publication, now: datetime, dice: float, policy: Policy) -> Publication:
    """After a crash before which no commit was left open: once more at once, later with a growing wait, so that a
    post that brings the program down does not do so for ever."""
    tried = replace(publication, attempts=publication.attempts + 1, code=INTERRUPTED)
    if tried.attempts >= policy.most_attempts:
        return replace(tried, state=PublicationState.FAILED, not_before=None)
    if publication.attempts == 0 or missed(publication, now, policy):
        return replace(tried, state=PublicationState.RETRYING)
    return wait_or_miss(tried, now + back_off(tried.attempts, dice, policy), policy)


def remarked(publication: Publication, prepared: Callable[[str], PreparedPost]) -> Publication:
    """What is to be stored in place of `publication` when only its first comment is left to send.

    The post is published. What ends the way of its comment leaves it so, with a remark; what delays the comment or
    leaves it in doubt is told of the comment and not of the post.
    """
    state, code = publication.state, publication.code
    if not publication.parts_done or state in (PublicationState.PUBLISHED, PublicationState.SENDING):
        return publication
    if len(publication.parts_done) < len(prepared(publication.id).parts):
        return publication
    if state in _ENDED:
        left_out = COMMENT_LEFT_OUT if state is PublicationState.CANCELLED else COMMENT_FAILED
        remark = COMMENT_NOT_ALLOWED if code == "permission" else left_out
        return replace(publication, state=PublicationState.PUBLISHED, code=remark, not_before=None)
    if state is PublicationState.UNCLEAR:
        return replace(publication, code=COMMENT_UNCLEAR)
    if state is PublicationState.RETRYING and code != ASKING:
        return replace(publication, code=COMMENT_LATER)
    return publication


def unclear(publication: Publication, code: str) -> Publication:
    return replace(publication, state=PublicationState.UNCLEAR, code=code, not_before=None)
