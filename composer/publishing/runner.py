"""One publication from its claim to its proof. Everything that was done before is read from the journal."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from typing import assert_never

from composer.core.client import Channel
from composer.core.errors import PictureError, SignInError, StoreError, VaultError
from composer.core.outcome import (
    Absent,
    Answer,
    CannotTell,
    Failure,
    Found,
    Identity,
    Published,
    Receipt,
    Refused,
    SignInDead,
    TryLater,
    Unclear,
)
from composer.core.publication import Publication, PublicationState, Stage
from composer.publishing import after, gate, handing, limits
from composer.publishing.asking import ask, read_back
from composer.publishing.engine import Engine
from composer.publishing.journal import HandedOver, end_line, in_doubt, line_for, standing
from composer.publishing.lease import kept
from composer.publishing.step import Line, Pictures, commit, prove, upload

SAVE_WAITS = (0.2, 1.0, 3.0)
"""Seconds between tries to save a receipt. Losing one costs a person's time; waiting costs nothing."""


class NotOurs(Exception):
    """Somebody else has this publication now; theirs stands."""


def publish_one(publication_id: str, engine: Engine) -> Publication | None:
    """Claim a publication and take it as far as it goes now; `None` when it cannot be claimed.

    Gives it as it stands on disk afterwards. Raises StoreError when the disk fails, and passes on what nobody
    foresaw; both leave it SENDING, for `recover_one`.
    """
    claimed = engine.queue.claim(publication_id, engine.owner, engine.clock.now())
    if claimed is None:
        return None
    engine.tell(claimed)
    beat = engine.policy_for(claimed).heartbeat.total_seconds()
    try:
        with kept(engine, publication_id, beat):
            return _connect_and_send(engine, claimed)
    except NotOurs:
        return engine.queue.get(publication_id)
    except StoreError as error:
        if error.code != "store.changed":
            raise
        return engine.queue.get(publication_id)


def _connect_and_send(engine: Engine, publication: Publication) -> Publication:
    post = engine.queue.prepared(publication.id)
    if publication.code == after.ASKING:
        # The wait was for the question. Whether the post itself is late is counted from its own time.
        publication = engine.put(replace(publication, code="", not_before=None), expected=publication)
    channel = _channel_of(engine, publication)
    if channel is None:
        return _not_reached(engine, publication, Refused("channel-gone"), Stage.GATE)
    try:
        with engine.connect(channel) as connection:
            line = Line(engine, connection, channel, post, engine.policy_for(publication))
            return _send(line, publication)
    except SignInError as error:
        return _not_reached(engine, publication, SignInDead(error.code), Stage.IDENTIFY)
    except VaultError as error:
        return _vault_locked(engine, publication, error.code)


def _channel_of(engine: Engine, publication: Publication) -> Channel | None:
    try:
        return engine.channel_of(publication)
    except KeyError:
        return None
    except StoreError as error:
        if error.code in ("client.unknown", "channel.unknown"):
            return None
        raise


def _not_reached(engine: Engine, publication: Publication, failure: Failure, stage: Stage | None = None) -> Publication:
    """A failure before the network was asked about what may be there already."""
    stored = _still_sending(engine, publication)
    if not _in_doubt(engine, stored):
        return _fail(engine, stored, failure, stage)
    if stage is not None:
        _note(engine, stored, stage, *line_for(failure))
    policy = engine.policy_for(stored)
    later = after.after_failing_to_ask(stored, failure, engine.clock.now(), engine.dice(), policy)
    return engine.put(later, expected=stored)


def _vault_locked(engine: Engine, publication: Publication, code: str) -> Publication:
    """The keyring is asked again in a while. The network was never spoken to, so this is no attempt."""
    stored = _still_sending(engine, publication)
    _note(engine, stored, Stage.IDENTIFY, "try-later", code)
    now, policy = engine.clock.now(), engine.policy_for(stored)
    if _in_doubt(engine, stored):
        return engine.put(after.asking(stored, now + policy.vault_wait), expected=stored)
    return engine.put(after.after_locked_vault(stored, code, now, policy), expected=stored)


def _still_sending(engine: Engine, publication: Publication) -> Publication:
    """As stored: parts may have been published since `publication` was read."""
    stored = engine.queue.get(publication.id)
    if stored.state is not PublicationState.SENDING:
        raise NotOurs
    return stored


def _in_doubt(engine: Engine, publication: Publication) -> bool:
    return in_doubt(engine.queue, publication)


def _send(line: Line, publication: Publication) -> Publication:
    """All parts that are left, then the look at what the network shows."""
    engine, first = line.engine, len(publication.parts_done)
    proof = prove(line, publication)
    if not isinstance(proof, gate.Proof):
        limits.note(engine, line.channel, proof)
        return _not_reached(engine, publication, proof)
    if (wrong := gate.wrong_account(publication, line.post, line.channel, proof.identity)) is not None:
        if _in_doubt(engine, publication):
            wrong = replace(wrong, after=after.unclear(publication, wrong.code))
        return _stopped(engine, publication, wrong)
    _learn(line, proof.identity)
    if publication.scheduled:
        publication = handing.look_after(line, publication)
    while publication.state is PublicationState.SENDING:
        publication = _next_part(line, publication, proof)
    if publication.state is PublicationState.PUBLISHED:
        for part in range(first, len(publication.parts_done)):
            publication = read_back(line, publication, part)
    return publication


def _learn(line: Line, identity: Identity) -> None:
    """What is written from now on is counted by it; this very post is sent as it was approved."""
    if identity.limits and dict(identity.limits) != line.channel.limits:
        with suppress(StoreError):  # the server says it again
            line.engine.learned(line.channel, identity)


def _next_part(line: Line, publication: Publication, proof: gate.Proof) -> Publication:
    """One try of the next part. Still SENDING afterwards: there is more to do, or the network must be asked."""
    engine = line.engine
    known = standing(engine.queue.attempts(publication.id), len(publication.parts_done))
    if known.must_ask:
        found = ask(line, publication, known)
        match found:
            case Found(receipt=receipt):
                return _receive(line, publication, receipt)
            case Absent() if len(known.doubtful) < 2:
                pass  # exactly one more try
            case Absent() | CannotTell():
                return engine.put(after.unclear(publication, known.doubtful[-1].code), expected=publication)
            case _:
                assert_never(found)
    if publication.hand_over and not handing.possible(publication, line.connection, engine.clock.now(), line.policy):
        return _kept_here(engine, publication)
    if publication.parts_done and not publication.parts_done[-1].remote_id:
        return _fail(engine, publication, Refused("chain-broken"), Stage.GATE)
    try:
        pictures = upload(line, publication)
    except PictureError as error:
        return _fail(engine, publication, Refused(error.code), Stage.UPLOAD)
    if not isinstance(pictures, Pictures):
        limits.note(engine, line.channel, pictures)
        return _fail(engine, publication, pictures)
    opened = gate.pass_through(engine, publication, line.channel, proof, line.policy)
    if isinstance(opened, gate.Stop):
        return _stopped(engine, publication, opened)
    return _committed(line, publication, pictures, opened)


def _kept_here(engine: Engine, publication: Publication) -> Publication:
    """The network would not take it any more: it is sent from here, at its time."""
    _note(engine, publication, Stage.GATE, "refused", "too-late-to-hand-over")
    return engine.put(replace(publication, hand_over=False), expected=publication)


def _committed(line: Line, publication: Publication, pictures: Pictures, opened: gate.Opened) -> Publication:
    engine = line.engine
    outcome = commit(line, publication, pictures, opened)
    match outcome:
        case Published(receipt=receipt):
            received = _receive(line, publication, receipt)
            end_line(engine.queue, opened.attempt, HandedOver() if received.scheduled else outcome, engine.clock.now())
            limits.note(engine, line.channel, outcome)
            return received
        case Refused() | TryLater() | SignInDead():
            limits.note(engine, line.channel, outcome)
            return _fail(engine, publication, outcome)
        case Unclear():
            return publication
        case _:
            assert_never(outcome)


def _receive(line: Line, publication: Publication, receipt: Receipt) -> Publication:
    """Save a receipt. It is kept even if somebody changed the publication meanwhile: the post exists."""
    engine, parts = line.engine, len(line.post.steps)
    for wait in (*SAVE_WAITS, None):
        try:
            return engine.put(_received(publication, receipt, parts), expected=publication)
        except StoreError as error:
            if error.code == "store.changed":
                stored = engine.queue.get(publication.id)
                if len(stored.parts_done) != len(publication.parts_done):
                    return stored
                publication = stored
            elif wait is None:
                raise
            else:
                engine.clock.wait(wait)
    raise StoreError("store.changed")


def _received(publication: Publication, receipt: Receipt, parts: int) -> Publication:
    if publication.hand_over and not receipt.url:
        return handing.handed_over(publication, receipt)
    return after.after_part(replace(publication, hand_over=False), receipt, parts)


def _stopped(engine: Engine, publication: Publication, stop: gate.Stop) -> Publication:
    if stop.after is None:
        raise NotOurs
    _note(engine, publication, Stage.GATE, "refused", stop.code, stop.answer)
    return engine.put(stop.after, expected=publication)


def _fail(engine: Engine, publication: Publication, failure: Failure, stage: Stage | None = None) -> Publication:
    """`stage` is given where no line in the journal tells of this failure yet."""
    if stage is not None:
        _note(engine, publication, stage, *line_for(failure))
    policy = engine.policy_for(publication)
    failed = after.after_failure(publication, failure, engine.clock.now(), engine.dice(), policy)
    return engine.put(failed, expected=publication)


def _note(
    engine: Engine, publication: Publication, stage: Stage, outcome: str, code: str, answer: Answer | None = None
) -> None:
    """A line for something that is over already."""
    attempt = engine.queue.begin(publication.id, stage, len(publication.parts_done), engine.clock.now())
    engine.queue.end(attempt, outcome, code, answer or Answer(), engine.clock.now())
