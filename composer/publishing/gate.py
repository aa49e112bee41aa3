"""The gate directly before every commit: what must be true at that moment, whatever was true before."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from composer.core.client import Channel, shown_account
from composer.core.outcome import Answer, Identity
from composer.core.ports import AtGate
from composer.core.prepared import PreparedPost
from composer.core.publication import Publication, PublicationState
from composer.publishing import limits
from composer.publishing.after import postponed, waiting_again
from composer.publishing.due import Policy, missed
from composer.publishing.engine import Engine

NO_ANSWER = Answer()


@dataclass(frozen=True)
class Stop:
    """Why the gate stays shut, and how the publication stands now; `None`: it is no longer ours to change."""

    code: str
    after: Publication | None
    answer: Answer = NO_ANSWER


@dataclass(frozen=True)
class Proof:
    """Who the network said we are, and when."""

    identity: Identity
    at: datetime

    def holds(self, now: datetime, policy: Policy) -> bool:
        return abs(now - self.at) <= policy.identity_holds


@dataclass(frozen=True)
class Facts:
    """What the gate looks at, read in one go."""

    ours: bool
    stored: Publication
    post: PreparedPost
    held: bool
    approved: bool
    now: datetime
    spent_until: datetime | None = None


@dataclass(frozen=True)
class Opened:
    """The gate is open, and the commit's intent stands in the journal in the line `attempt`."""

    attempt: int
    at: datetime


def pass_through(
    engine: Engine, publication: Publication, channel: Channel, proof: Proof, policy: Policy
) -> Opened | Stop:
    """Read everything afresh, and where nothing stands against it write the intent: in one transaction."""
    now = engine.clock.now()
    stops: list[Stop] = []

    def judge(at: AtGate) -> bool:
        approved = engine.approvals.approved(at.stored)
        facts = Facts(at.ours, at.stored, at.post, at.held, approved, now, at.spent_until)
        if (stop := check(facts, publication, channel, proof, policy)) is not None:
            stops.append(stop)
        return not stops

    attempt = engine.queue.begin_commit(publication.id, engine.owner, now, limits.scopes(channel), judge)
    return stops[0] if attempt is None else Opened(attempt, now)


def check(facts: Facts, publication: Publication, channel: Channel, proof: Proof, policy: Policy) -> Stop | None:
    """`None` when the next part of `publication` may be committed now."""
    return (
        _not_ours(facts, publication)
        or _never(facts, publication, channel, proof, policy)
        or _not_now(facts, publication, proof, policy)
    )


def _not_ours(facts: Facts, publication: Publication) -> Stop | None:
    if not facts.ours:
        return Stop("lease-lost", None)
    if facts.stored != publication or facts.stored.state is not PublicationState.SENDING:
        return Stop("changed-elsewhere", None)
    if len(publication.parts_done) >= len(facts.post.steps):
        return Stop("already-sent", None)
    return None


def _never(facts: Facts, publication: Publication, channel: Channel, proof: Proof, policy: Policy) -> Stop | None:
    """What a person must put right first."""
    if facts.post.fingerprint != publication.fingerprint:
        return _failed(publication, "fingerprint-differs")
    if (wrong := wrong_account(publication, facts.post, channel, proof.identity)) is not None:
        return wrong
    if policy.api_ends is not None and facts.now.date() > policy.api_ends:
        return _failed(publication, "api-version")
    if not facts.approved:
        return Stop("not-approved", replace(publication, state=PublicationState.HELD, code="not-approved"))
    return None


def _not_now(facts: Facts, publication: Publication, proof: Proof, policy: Policy) -> Stop | None:
    if facts.held:
        return Stop("held", waiting_again(publication, publication.code))
    if facts.now < publication.due_at:
        return Stop("not-due", waiting_again(publication, publication.code))
    if missed(publication, facts.now, policy):
        return Stop("missed", replace(publication, state=PublicationState.MISSED, code="missed"))
    if facts.spent_until is not None:
        return Stop(limits.RATE_LIMIT, postponed(publication, facts.spent_until))
    if not proof.holds(facts.now, policy):
        return Stop("account-unproven", waiting_again(publication, publication.code))
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
