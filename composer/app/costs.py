"""What a post costs and how much may still be sent today, as far as the profile knows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, time
from decimal import Decimal

from composer.app import faces
from composer.app.context import Context, rehearses
from composer.core.client import Channel
from composer.core.prepared import EntityKind, PreparedPart, PreparedPost
from composer.core.profile import CostRules, PlatformProfile


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
    """What the last look before sending shows of one channel besides its post."""

    face: bytes | None = None
    calls_left: int | None = None


def standings(ctx: Context, channels: Iterable[Channel]) -> dict[str, Standing]:
    """By channel id. Reads the disk."""
    return {
        channel.id: Standing(faces.face(ctx, channel.id), left_today(ctx, channel, ctx.profiles[channel.network]))
        for channel in channels
    }


def left_today(ctx: Context, channel: Channel, profile: PlatformProfile) -> int | None:
    """Calls that the account may still make today, by our own journal; `None` where the network names no number."""
    rule = profile.api.calls_a_day
    if rule is None or rehearses(channel):
        return None
    midnight = datetime.combine(ctx.clock.now().date(), time(), UTC)
    return max(0, rule.value - ctx.store.queue.calls_since(channel.id, midnight))
