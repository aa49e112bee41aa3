"""Which parts of a shown picture a network lays its own signs over."""

from __future__ import annotations

from composer.core.look import BodyPlace, Corner, Look
from composer.core.message import Area
from composer.core.prepared import PicturePlan
from composer.core.profile import PlatformProfile, RenditionRules, Zone

_LETTERS = 3.0
"""Width of an ALT badge, in sizes of its type."""
_AROUND = 7
"""What its height has more than its type."""


def covered(profile: PlatformProfile, plan: PicturePlan, rules: RenditionRules | None = None) -> tuple[Zone, ...]:
    """`rules` are those that `plan` was made by; left out, those of its kind among the post's pictures."""
    if rules is None:
        rules = profile.pictures.of_kind(plan.kind)
    in_feed = rules is profile.pictures or any(
        kind.rules is rules and not kind.beside for kind in profile.pictures.kinds
    )
    badge = in_feed and profile.look.alt_badge.shown and plan.alt.strip()
    return (*rules.zones, _badge(profile.look, plan)) if badge else rules.zones


def _badge(look: Look, plan: PicturePlan) -> Zone:
    badge, across = look.alt_badge, _shown_width(look)
    down = across * plan.height / plan.width
    width, margin = badge.size * _LETTERS / across, badge.margin / across
    left = margin if badge.corner is Corner.BOTTOM_LEFT else 1 - margin - width
    top = 1 - (badge.margin + badge.size + _AROUND) / down
    return Zone(Area(left, max(0.0, top), left + width, 1 - badge.margin / down), badge.origin)


def _shown_width(look: Look) -> int:
    """Of a single picture on a desktop."""
    if look.media.bleed:
        return look.frame.width
    beside = look.header.avatar + look.header.gap if look.frame.body is BodyPlace.BESIDE else 0
    return look.frame.width - look.frame.padding[1] - look.frame.padding[3] - beside
