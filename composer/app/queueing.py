"""The queue: what is put into it, what a person sees of it and decides."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from composer.app import clients
from composer.app.context import Context, rehearses
from composer.core.client import Client
from composer.core.errors import StoreError, TonartError
from composer.core.message import Attachment, Draft
from composer.core.outcome import Receipt
from composer.core.prepared import PreparedPost
from composer.core.publication import NEEDS_A_PERSON, Attempt, Part, PlannedTime, Publication, PublicationState
from composer.publishing import decisions
from composer.publishing.decisions import DecisionError, UnclearChoice
from composer.publishing.desk import clear_up, put_in_force
from composer.publishing.handing import MARGIN, recall, taken_back

if TYPE_CHECKING:
    from composer.app.preparing import Judged

_WAITING = (PublicationState.QUEUED, PublicationState.SENDING, PublicationState.RETRYING)
LATE = timedelta(minutes=1)
"""A time this little past still counts as now: a person needs a moment to press the button."""


def now_for(ctx: Context, client: Client) -> PlannedTime:
    wall = ctx.clock.now().astimezone(ZoneInfo(client.zone)).replace(tzinfo=None, microsecond=0)
    return PlannedTime(wall, client.zone)


def queue(
    ctx: Context,
    draft: Draft,
    client: Client,
    channel_ids: Sequence[str],
    when: PlannedTime | None,
    hand_over: bool = False,
    instead: Collection[str] = (),
) -> tuple[Publication, ...]:
    """Queue the draft for these channels, all or none, judged by the day it goes out; `when` None means now. With
    `hand_over` a network that can keeps its post until then.

    `instead` names what a person wants replaced: earlier versions of the draft that wait on these channels. Raises
    TonartError: "queue.nothing", "queue.blocked" (with the channel), "queue.not-connected", "queue.preview-only",
    "queue.past", "queue.no-such-time" (a DST gap), "queue.waiting" when another version waits and is not to be
    replaced, "queue.under-way" when one is being sent or in doubt; StoreError("queue.twice").
    """
    from composer.app.preparing import judge  # sending what is queued needs no text rules

    planned = _planned(ctx, client, when)
    brief, day = clients.brief(ctx, client), planned.wall.date()
    judged = [j for j in judge(draft, client, ctx.profiles, brief, day) if j.channel.id in channel_ids]
    if not judged:
        raise TonartError("queue.nothing")
    for one in judged:
        if one.profile.preview_only:
            raise TonartError("queue.preview-only", network=one.profile.name)
        if not one.channel.connected:
            raise TonartError("queue.not-connected", channel=one.profile.name, handle=one.channel.shown)
        if not one.may_go:
            raise TonartError("queue.blocked", channel=one.profile.name, handle=one.channel.shown)
    clients.freeze_kit(ctx, client.id)
    rows = [(_publication(ctx, draft, one, planned, hand_over), one.post) for one in judged]
    with _channel_named(ctx):
        ctx.store.queue.add(rows, _replaced(ctx, draft, judged, instead))
    return tuple(publication for publication, _ in rows)


def earlier(ctx: Context, draft_id: str) -> tuple[Publication, ...]:
    """What was queued of this draft and is not given up."""
    return ctx.store.overview.of_draft(draft_id)


def replaceable(publication: Publication) -> bool:
    """Whether a newer version may take its place: surely nothing of it is there."""
    return publication.state in decisions.CHANGEABLE and not publication.parts_done


def _replaced(ctx: Context, draft: Draft, judged: Sequence[Judged], instead: Collection[str]) -> list[Publication]:
    names = {one.channel.id: f"{one.profile.name} {one.channel.shown}" for one in judged}
    former = [p for p in earlier(ctx, draft.id) if p.channel_id in names and p.state is not PublicationState.PUBLISHED]
    for one in former:
        if not replaceable(one):
            raise TonartError("queue.under-way", channel=names[one.channel_id])
        if one.id not in instead:
            raise TonartError("queue.waiting", channel=names[one.channel_id], time=f"{one.planned.wall:%H:%M}")
    return former


def _planned(ctx: Context, client: Client, when: PlannedTime | None) -> PlannedTime:
    if when is None:
        return now_for(ctx, client)
    if not when.exists:
        raise TonartError("queue.no-such-time", time=f"{when.wall:%H:%M}")
    if when.instant < ctx.clock.now() - LATE:
        raise TonartError("queue.past")
    return when


def may_hand_over(judged: Judged, planned: PlannedTime, now: datetime) -> bool:
    """Whether the network would keep this post until its time. A thread it cannot: each part names the one before."""
    lead = judged.profile.api.schedule_lead
    ahead = planned.instant - now
    return lead is not None and len(judged.post.steps) == 1 and ahead > timedelta(minutes=lead.value) + MARGIN


def _publication(ctx: Context, draft: Draft, judged: Judged, planned: PlannedTime, hand_over: bool) -> Publication:
    return Publication(
        id=uuid.uuid4().hex,
        draft_id=draft.id,
        client_id=draft.client_id,
        channel_id=judged.channel.id,
        network=judged.channel.network,
        token=uuid.uuid4().hex,
        planned=planned,
        state=PublicationState.QUEUED,
        fingerprint=judged.post.fingerprint,
        created_at=ctx.clock.now(),
        hand_over=hand_over and may_hand_over(judged, planned, ctx.clock.now()),
    )


def publications(ctx: Context, client_id: str | None = None) -> tuple[Publication, ...]:
    """By time, the earliest first."""
    return tuple(ctx.store.queue.all(client_id))


@dataclass(frozen=True)
class Outlook:
    """What is ahead, rehearsals left aside."""

    next: Publication | None
    waiting: int
    asking: int
    """How many need a person."""
    held: bool
    """Whether everything is on hold."""


def outlook(ctx: Context) -> Outlook:
    rehearsals = [c.id for client in clients.all_clients(ctx) for c in client.channels if rehearses(c)]
    part = Part(without=rehearsals)
    counts = ctx.store.overview.counts(part)
    return Outlook(
        next=ctx.store.overview.next_due(part),
        waiting=sum(counts.get(state, 0) for state in _WAITING),
        asking=sum(counts.get(state, 0) for state in NEEDS_A_PERSON),
        held="all" in ctx.store.queue.holds(),
    )


def account_name(ctx: Context, publication: Publication) -> str:
    """Network and account as people call them; only the network when the channel is gone."""
    network = ctx.profiles[publication.network].name if publication.network in ctx.profiles else publication.network
    channels = (c for client in clients.all_clients(ctx) for c in client.channels if c.id == publication.channel_id)
    return f"{network} {next((c.shown for c in channels), '')}".rstrip()


def publication(ctx: Context, publication_id: str) -> Publication:
    return ctx.store.queue.get(publication_id)


def prepared(ctx: Context, publication_id: str) -> PreparedPost:
    """Exactly what was queued."""
    return ctx.store.queue.prepared(publication_id)


def attempts(ctx: Context, publication_id: str) -> tuple[Attempt, ...]:
    return tuple(ctx.store.queue.attempts(publication_id))


def hold(ctx: Context, scope: str, reason: str) -> None:
    """Nothing in `scope` ("all", "client:ID", "channel:ID") is sent until it is lifted."""
    ctx.store.queue.hold(scope, reason, ctx.clock.now())


def lift(ctx: Context, scope: str) -> None:
    ctx.store.queue.lift(scope)


def holds(ctx: Context) -> Mapping[str, str]:
    """Reason by scope."""
    return ctx.store.queue.holds()


def cancel(ctx: Context, publication_id: str) -> Publication:
    """Never send it. Raises DecisionError("decision.too-late") when it is being sent, as all of these do."""
    return _put(ctx, publication_id, "cancel", decisions.cancel)


def reschedule(ctx: Context, publication_id: str, when: PlannedTime) -> Publication:
    """Raises TonartError("decision.picture-expired") too, as all do that choose another day."""
    _refuse_expired(ctx, publication_id, when.wall.date())
    now = ctx.clock.now()
    return _put(ctx, publication_id, "new-time", lambda p: decisions.new_time(p, when, now))


def send_now(ctx: Context, publication_id: str) -> Publication:
    _refuse_expired(ctx, publication_id, None)
    now = ctx.clock.now()
    return _put(ctx, publication_id, "send-now", lambda p: decisions.send_now(p, now))


def fetch_back(ctx: Context, publication_id: str) -> Publication:
    """Have the network give back what it keeps; it is sent from here at its time. Raises as all of these do."""
    return _put(ctx, publication_id, "fetch-back", lambda p: replace(p, hand_over=False))


def retry(ctx: Context, publication_id: str) -> Publication:
    """Try a failed one again after what was wrong has been put right."""
    _refuse_expired(ctx, publication_id, None)
    now = ctx.clock.now()
    return _put(ctx, publication_id, "retry", lambda p: decisions.retry(p, now))


def _refuse_expired(ctx: Context, publication_id: str, day: date | None) -> None:
    """`day` None is today. What counts is what the draft says of its pictures now: a licence may have been extended."""
    publication = ctx.store.queue.get(publication_id)
    day = day or ctx.clock.now().astimezone(ZoneInfo(publication.planned.zone)).date()
    used = {plan.attachment_id for part in prepared(ctx, publication_id).parts for plan in part.pictures}
    for one in _attachments(ctx, publication.draft_id):
        if one.id in used and one.rights.valid_until is not None and one.rights.expired(day):
            until = one.rights.valid_until.isoformat()
            raise TonartError("decision.picture-expired", file=one.file_name, date=until)


def _attachments(ctx: Context, draft_id: str) -> tuple[Attachment, ...]:
    try:
        return ctx.store.drafts.get(draft_id).message.attachments
    except StoreError as error:
        if error.code != "draft.unknown":
            raise
        return ()


def hold_back(ctx: Context, publication_id: str) -> Publication:
    """Keep this one from being sent until `let_go`."""
    return _put(ctx, publication_id, "hold", decisions.hold)


def let_go(ctx: Context, publication_id: str) -> Publication:
    """It waits for its time again, or is missed when that is long past."""
    return _put(ctx, publication_id, "lift", decisions.lift)


def take_back(ctx: Context, before: Publication, after: Publication) -> Publication:
    """Undo what a person did, while it stands as it did `after` that. Raises DecisionError as all of these do."""
    with _channel_named(ctx):
        queue, now = ctx.store.queue, ctx.clock.now()
        return put_in_force(queue, before.id, "take-back", lambda p: decisions.take_back(p, before, after), now)


def decide(ctx: Context, publication_id: str, choice: UnclearChoice, receipt: Receipt | None = None) -> Publication:
    """A person clears up an unclear one: "there" (with what was found), "send-again", "give-up", or "ask" once more."""
    return clear_up(ctx.store.queue, publication_id, choice, ctx.clock.now(), receipt)


def _put(ctx: Context, publication_id: str, word: str, change: Callable[[Publication], Publication]) -> Publication:
    before = publication(ctx, publication_id)
    if before.state is PublicationState.HANDED_OVER:
        change(_here_again(before))  # what is not possible is told before the network is asked
        _recall(ctx, before)
        given, change = change, lambda p: given(_here_again(p))
    with _channel_named(ctx):
        return put_in_force(ctx.store.queue, publication_id, word, change, ctx.clock.now())


def _here_again(publication: Publication) -> Publication:
    if publication.state is not PublicationState.HANDED_OVER:
        raise DecisionError("decision.too-late", state=publication.state.value)
    return taken_back(publication)


def _recall(ctx: Context, publication: Publication) -> None:
    from composer.app.publisher import engine  # most decisions need no network

    recall(engine(ctx, lambda _: None, lambda _: None, uuid.uuid4().hex), publication)


@contextmanager
def _channel_named(ctx: Context) -> Iterator[None]:
    """StoreError("queue.twice") leaves this block with the channel's name, as people know it, in place of its id."""
    try:
        yield
    except StoreError as error:
        channels = {channel.id: channel for client in clients.all_clients(ctx) for channel in client.channels}
        channel = channels.get(str(error.values.get("channel")))
        if error.code != "queue.twice" or channel is None:
            raise
        raise StoreError(error.code, channel=f"{ctx.profiles[channel.network].name} {channel.shown}") from error
