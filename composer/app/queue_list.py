"""The queue as a person looks through it: one screenful after the other, and what stands how."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from composer.app import clients
from composer.app.context import Context, rehearses
from composer.core.client import Channel
from composer.core.publication import NEEDS_A_PERSON, Part, Publication, PublicationState

S = PublicationState
WAITING = frozenset({S.QUEUED, S.SENDING, S.RETRYING, S.HELD, S.HANDED_OVER})
OVER = frozenset({S.PUBLISHED, S.CANCELLED})
SIZE = 200


@dataclass(frozen=True)
class Entry:
    """One line of the queue as a person sees it. `title` is the draft's, or the beginning of its text."""

    publication: Publication
    title: str
    client_name: str
    network_name: str
    handle: str
    display_name: str
    shown: str = ""
    """What people call the account (`Channel.shown`); empty when the channel is gone."""
    sign_in_ends: date | None = None
    """When its channel must be signed in again, where that is known."""
    faded: bool = False
    """Its posts were on the rehearsal's servers of an earlier start: their links lead nowhere."""


@dataclass(frozen=True)
class Wanted:
    """Which lines are looked at; `None` means all clients, all channels."""

    client_id: str | None = None
    channel_id: str | None = None
    states: frozenset[PublicationState] = frozenset(S)

    @property
    def part(self) -> Part:
        return Part(self.client_id, self.channel_id)


@dataclass(frozen=True)
class Listing:
    entries: tuple[Entry, ...]
    complete: bool
    """Whether nothing follows."""


@dataclass(frozen=True)
class _Section:
    states: frozenset[PublicationState]
    latest_first: bool = False


_SECTIONS = (_Section(NEEDS_A_PERSON), _Section(WAITING), _Section(OVER, latest_first=True))
"""What needs a person is on top, then what waits, the soonest first; last what is over, the latest first."""


def listing(ctx: Context, wanted: Wanted, after: Publication | None = None, size: int = SIZE) -> Listing:
    """At most `size` lines, those that follow `after`."""
    found: list[Publication] = []
    for section in _SECTIONS[_place(after) :]:
        states = section.states & wanted.states
        left = size + 1 - len(found)
        if states and left > 0:
            last = after if after is not None and after.state in section.states else None
            found += ctx.store.overview.page(wanted.part, states, left, last, latest_first=section.latest_first)
    return Listing(entries_of(ctx, found[:size]), complete=len(found) <= size)


def _place(after: Publication | None) -> int:
    return 0 if after is None else next(i for i, s in enumerate(_SECTIONS) if after.state in s.states)


def counts(ctx: Context, wanted: Wanted) -> Mapping[PublicationState, int]:
    """How many stand how, whatever the states wanted."""
    return ctx.store.overview.counts(wanted.part)


def entry(ctx: Context, publication_id: str) -> Entry:
    """Raises StoreError("queue.unknown")."""
    return entries_of(ctx, [ctx.store.queue.get(publication_id)])[0]


def entries(ctx: Context, client_id: str | None = None) -> tuple[Entry, ...]:
    """All of them, by time, the earliest first."""
    return entries_of(ctx, ctx.store.queue.all(client_id))


def entries_of(ctx: Context, publications: Sequence[Publication]) -> tuple[Entry, ...]:
    """What has lost its draft or channel is shown all the same."""
    known = {client.id: client for client in clients.all_clients(ctx)}
    channels = {channel.id: channel for client in known.values() for channel in client.channels}
    titles = ctx.store.drafts.titles({p.draft_id for p in publications})
    made = []
    for one in publications:
        channel = channels.get(one.channel_id)
        made.append(
            Entry(
                publication=one,
                title=titles.get(one.draft_id, ""),
                client_name=known[one.client_id].name if one.client_id in known else "",
                network_name=ctx.profiles[one.network].name if one.network in ctx.profiles else one.network,
                handle=channel.handle if channel else "",
                display_name=channel.display_name if channel else "",
                shown=channel.shown if channel else "",
                sign_in_ends=channel.sign_in_ends.date() if channel and channel.sign_in_ends else None,
                faded=channel is not None and _faded(ctx, one, channel),
            )
        )
    return tuple(made)


def _faded(ctx: Context, publication: Publication, channel: Channel) -> bool:
    return rehearses(channel) and any(r.url and not ctx.on_stage(r.url) for r in publication.parts_done)
