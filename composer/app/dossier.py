"""The proof of one publication: what was to be sent, to whom, what was done, and what the network shows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from mimetypes import guess_extension

from composer.app import clients, picturing, queue_list, queueing
from composer.app.context import Context, rehearses
from composer.core.client import Channel
from composer.core.errors import StoreError, TonartError
from composer.core.outcome import Receipt
from composer.core.prepared import PicturePlan, PreparedPart, PreparedPost
from composer.core.profile import PlatformProfile
from composer.core.publication import Attempt, Publication, Stage

_DEVIATES = re.compile(r"(?:text: (?P<text>.*?))?(?:(?:^|\n)pictures: (?P<shown>\d+) of \d+)?", re.DOTALL)


@dataclass(frozen=True)
class Picture:
    """`data` is the file as it goes out, made again from the original; None, with the reason, where that cannot be.
    `size`: the original's bytes, None when it is gone."""

    plan: PicturePlan
    size: int | None
    file: str = ""
    data: bytes | None = field(default=None, repr=False)
    problem: str = ""


@dataclass(frozen=True)
class Deviation:
    """What the network showed otherwise, None where it did not differ; read back at `attempt`."""

    attempt: Attempt
    text: str | None
    pictures: int | None


@dataclass(frozen=True)
class Step:
    """One part, or the first comment. `receipt` is None while nothing proves that it is there."""

    part: PreparedPart
    pictures: tuple[Picture, ...]
    receipt: Receipt | None
    deviations: tuple[Deviation, ...]


@dataclass(frozen=True)
class Dossier:
    """`fits`: what is kept still has the fingerprint that was queued. `approval`: the client wants approvals."""

    publication: Publication
    post: PreparedPost
    title: str
    client: str
    accent: str
    network: str
    profile: PlatformProfile | None
    channel: Channel
    fits: bool
    approval: bool
    rehearsal: bool
    steps: tuple[Step, ...]
    attempts: tuple[Attempt, ...]


def gather(ctx: Context, publication_id: str) -> Dossier:
    """Makes every picture again. Raises StoreError."""
    entry, post = queue_list.entry(ctx, publication_id), queueing.prepared(ctx, publication_id)
    publication, attempts = entry.publication, queueing.attempts(ctx, publication_id)
    client = next((c for c in clients.all_clients(ctx) if c.id == publication.client_id), None)
    gone = Channel(
        publication.channel_id, publication.client_id, publication.network, "", "", account_id=post.account_id
    )
    channel = next((c for c in (client.channels if client else ()) if c.id == gone.id), gone)
    return Dossier(
        publication=publication,
        post=post,
        title=entry.title,
        client=entry.client_name,
        accent=client.accent if client else "",
        network=entry.network_name,
        profile=ctx.profiles.get(publication.network),
        channel=channel,
        fits=post.fingerprint == publication.fingerprint,
        approval=client is not None and client.sending.approval,
        rehearsal=rehearses(channel),
        steps=tuple(_steps(ctx, publication, post, attempts)),
        attempts=attempts,
    )


def _steps(ctx: Context, publication: Publication, post: PreparedPost, attempts: Sequence[Attempt]) -> Iterator[Step]:
    for number, part in enumerate(post.steps):
        pictures = tuple(_picture(ctx, plan, f"{number + 1}-{n}") for n, plan in enumerate(part.plans, 1))
        receipt = publication.parts_done[number] if number < len(publication.parts_done) else None
        yield Step(part, pictures, receipt, tuple(d for a in attempts if a.part == number for d in _deviation(a)))


def _picture(ctx: Context, plan: PicturePlan, name: str) -> Picture:
    size = None
    with suppress(StoreError):
        size = ctx.store.media.path(plan.sha256).stat().st_size
    try:
        made = picturing.render_frozen(ctx, plan)
    except TonartError as error:
        return Picture(plan, size, problem=error.code)
    return Picture(plan, size, f"pictures/{name}{guess_extension(made.mime) or ''}", made.data)


def _deviation(attempt: Attempt) -> Iterator[Deviation]:
    if attempt.stage is Stage.CONFIRM and attempt.code == "deviates":
        told = _DEVIATES.fullmatch(attempt.answer)
        shown = told["shown"] if told else None
        yield Deviation(attempt, told["text"] if told else attempt.answer, int(shown) if shown else None)
