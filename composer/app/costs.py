"""What a post costs and how much may still be sent today, as far as the profile knows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, time
from decimal import Decimal

from composer.app import faces, queueing
from composer.app.context import Context, rehearses
from composer.core.client import Channel
from composer.core.prepared import EntityKind, PreparedPart, PreparedPost
from composer.core.profile import CostRules, PlatformProfile
from composer.core.publication import Publication
from composer.publishing.limits import scopes

A_DAY = "24hour"
"""Part of the names of limits that hold for a day."""


@dataclass(frozen=True)
class Cost:
    """`posts` of the network's own kind cost `amount` together; `linked` of them have a link."""

    amount: Decimal
    currency: str
    posts: int
    linked: int


def of_post(post: PreparedPost, profile: PlatformProfile) -> Cost | None:
    """`None` where sending is free."""
    rules = profile.costs
    if rules is None:
        return None
    linked = [_has_link(part) for part in post.steps]
    amount = sum((_of_part(part, rules) for part in post.steps), Decimal(0))
    return Cost(amount, rules.currency, len(linked), sum(linked))


def _of_part(part: PreparedPart, rules: CostRules) -> Decimal:
    post = rules.post_with_link if rules.post_with_link and _has_link(part) else rules.post
    described = sum(bool(plan.alt) for plan in part.pictures) if rules.alt_text else 0
    return _exact(post.value) + described * _exact(rules.alt_text.value if rules.alt_text else 0.0)


def _has_link(part: PreparedPart) -> bool:
    return any(entity.kind is EntityKind.LINK for entity in part.entities)


def _exact(amount: float) -> Decimal:
    return Decimal(str(amount))


def calls(post: PreparedPost) -> int:
    """Requests that sending takes when all goes well: who am I, two for each picture, each part and a look at it."""
    return 1 + sum(2 + 2 * (len(part.pictures) + bool(part.thumb)) for part in post.steps)


@dataclass(frozen=True)
class Standing:
    """What the last look before sending shows of one channel besides its post. `room`: so many posts like this one
    may still go out today, where that is known."""

    face: bytes | None = None
    room: int | None = None
    earlier: tuple[Publication, ...] = ()
    """What was queued there of the same draft before, by time."""


def standings(ctx: Context, posts: Iterable[tuple[Channel, PreparedPost]], draft_id: str) -> dict[str, Standing]:
    """By channel id. Reads the disk."""
    earlier = queueing.earlier(ctx, draft_id)
    return {
        channel.id: Standing(
            faces.face(ctx, channel.id),
            room_today(ctx, channel, ctx.profiles[channel.network], post),
            tuple(publication for publication in earlier if publication.channel_id == channel.id),
        )
        for channel, post in posts
    }


def room_today(ctx: Context, channel: Channel, profile: PlatformProfile, post: PreparedPost) -> int | None:
    """By what the network said last of its posts, or by what our own journal leaves of the calls that the profile
    names."""
    if rehearses(channel):
        return None
    now, rule = ctx.clock.now(), profile.api.calls_a_day
    told = ctx.store.queue.allowed(scopes(channel), A_DAY, now)
    if told is not None:
        return told // len(post.steps)
    if rule is None:
        return None
    midnight = datetime.combine(now.date(), time(), UTC)
    return max(0, rule.value - ctx.store.queue.calls_since(channel.id, midnight)) // calls(post)
