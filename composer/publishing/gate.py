"""The gate directly before every commit: what must be true at that moment, whatever was true before."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from composer.core.client import Channel, shown_account
from composer.core.outcome import Answer, Identity
from composer.core.prepared import PreparedPost
from composer.core.publication import Publication, PublicationState
from composer.publishing.after import waiting_again
from composer.publishing.due import Policy, missed
from composer.publishing.engine import Engine, held_by

NO_ANSWER = Answer()


@dataclass(frozen=True)
class Stop:
    """Why the gate stays shut, and how the publication stands now; `None`: it is no longer ours to change."""

    code: str
    after: Publication | None
    answer: Answer = NO_ANSWER


@dataclass(frozen=True)
class Facts:
    """What the gate looks at, read in one go."""

    ours: bool
    stored: Publication
    post: PreparedPost
    held: bool
    approved: bool
    now: datetime


def look(engine: Engine, publication: Publication) -> Facts:
    """Read everything afresh; the lease comes first, so that it holds for what follows."""
    now = engine.clock.now()
    ours = engine.queue.renew(publication.id, engine.owner, now)
    stored = engine.queue.get(publication.id)
    return Facts(
        ours=ours,
        stored=stored,
        post=engine.queue.prepared(publication.id),
        held=held_by(engine.queue.holds(), stored),
        approved=engine.approvals.approved(stored),
        now=now,
    )


def check(facts: Facts, publication: Publication, channel: Channel, identity: Identity, policy: Policy) -> Stop | None:
    """`None` when the next part of `publication` may be committed now."""
    if not facts.ours:
        return Stop("lease-lost", None)
    if facts.stored != publication or facts.stored.state is not PublicationState.SENDING:
        return Stop("changed-elsewhere", None)
    if len(publication.parts_done) >= len(facts.post.steps):
        return Stop("already-sent", None)
    if facts.post.fingerprint != publication.fingerprint:
        return _failed(publication, "fingerprint-differs")
    if (wrong := wrong_account(publication, facts.post, channel, identity)) is not None:
        return wrong
    if not facts.approved:
        return Stop("not-approved", replace(publication, state=PublicationState.HELD, code="not-approved"))
    if facts.held:
        return Stop("held", waiting_again(publication, publication.code))
    if facts.now < publication.due_at:
        return Stop("not-due", waiting_again(publication, publication.code))
    if missed(publication, facts.now, policy):
        return Stop("missed", replace(publication, state=PublicationState.MISSED, code="missed"))
    return None


def wrong_account(publication: Publication, post: PreparedPost, channel: Channel, identity: Identity) -> Stop | None:
    """Whether the account that answers is not the one the post was prepared for, or not the channel's any more."""
    if identity.account_id and identity.account_id == post.account_id == channel.account_id:
        return None
    stop = _failed(publication, "wrong-account")
    meant = f"{channel.shown} ({post.account_id or '-'})"
    if post.account_id != channel.account_id:
        meant = f"{meant}, channel now {channel.account_id or '-'}"
    got = f"{shown_account(identity.handle, identity.display_name)} ({identity.account_id})"
    return replace(stop, answer=Answer(body=f"meant: {meant}; signed in: {got}"))


def _failed(publication: Publication, code: str) -> Stop:
    return Stop(code, replace(publication, state=PublicationState.FAILED, code=code, not_before=None))
