"""From a planned rendition to one in the client's picture style, in numbers: ratio, padding, treatment, overlays."""

from __future__ import annotations

from dataclasses import replace
from math import inf

from composer.core.box import Box
from composer.core.brand_kit import BrandKit
from composer.core.finish import BandPlan, Finish, FramePlan, GradientPlan
from composer.core.memo import by_identity
from composer.core.picture_style import PictureStyle, SafeZone
from composer.core.prepared import PicturePlan
from composer.core.profile import RenditionRules
from composer.imaging.logo_place import grid_frame, place_logo

_AIR = 0.04
"""Beside a band's text, as a share of the picture's shorter side."""
_AROUND = 0.22
"""Above and below it, as a share of the band's height."""
_PLAIN, _ANYWHERE = PictureStyle(), SafeZone()


def shaped(rules: RenditionRules, kit: BrandKit | None, network: str) -> RenditionRules:
    """What the picture is cut by: the network's rules with the client's ratio, as near to it as the network shows
    uncropped. What is padded is not cut at all."""
    style = _shaping(rules, kit, network)
    return rules if style is None else _shaped(rules, style)


def shows_whole(rules: RenditionRules, kit: BrandKit | None, network: str) -> bool:
    style = _shaping(rules, kit, network)
    return style is not None and style.pad


def _shaping(rules: RenditionRules, kit: BrandKit | None, network: str) -> PictureStyle | None:
    """The style that decides on the ratio; where an editor chose a kind, only a style for that kind does."""
    style = kit.style_for(network, rules.kind) if kit else None
    return style if style is not None and style.ratio and style.kind == rules.kind else None


def _with_ratio(rules: RenditionRules, style: PictureStyle) -> RenditionRules:
    if style.pad:
        return replace(rules, tallest=replace(rules.tallest, value=0.0), widest=replace(rules.widest, value=inf))
    one = replace(rules.tallest, value=min(max(style.ratio, rules.tallest.value), rules.widest.value))
    return replace(rules, tallest=one, widest=one)


_shaped = by_identity(_with_ratio)


def dressed(
    plan: PicturePlan, rules: RenditionRules, kit: BrandKit | None, network: str, *, logo: bool, grid: bool
) -> PicturePlan:
    """`plan`, made by the `shaped` rules, in the client's style. `rules` are the network's own. Remembered, as plans
    are."""
    if kit is None:
        return plan
    style, safe = kit.style_for(network, rules.kind), kit.safe_for(network, rules.kind)
    if style is None and safe is None:
        return plan
    return _dressed(plan, rules, kit, style or _PLAIN, safe or _ANYWHERE, logo, grid)


def _dress(
    plan: PicturePlan, rules: RenditionRules, kit: BrandKit, style: PictureStyle, safe: SafeZone, logo: bool, grid: bool
) -> PicturePlan:
    plan, inner = _padded(plan, style, rules)
    whole = Box(0, 0, plan.width, plan.height)
    shorter = min(plan.width, plan.height)
    edge = round(style.frame.width * shorter) if style.frame and logo else 0
    room = _safe(grid_frame(plan.width, plan.height) if grid else whole, whole.inset(edge, edge, edge, edge), safe)
    band = _band(style, kit, whole.inset(edge, edge, edge, edge), room, shorter) if logo else None
    finish = Finish(
        kit.digest,
        inner,
        style.saturation,
        (kit.colour(style.duotone[0]), kit.colour(style.duotone[1])) if style.duotone else None,
        _gradient(style, kit, whole) if logo else None,
        band,
        FramePlan(kit.colour(style.frame.colour), edge) if style.frame and edge else None,
    )
    place = place_logo((plan.width, plan.height), kit, plan.focus, _beside(room, band), rules.zones) if logo else None
    return replace(plan, logo=place, finish=None if finish == Finish(kit.digest) else finish)


_dressed = by_identity(_dress)


def _padded(plan: PicturePlan, style: PictureStyle, rules: RenditionRules) -> tuple[PicturePlan, Box | None]:
    """A canvas of the style's ratio around the whole picture, within the network's size; where the picture stands."""
    if not style.pad or not style.ratio or style.kind != rules.kind:
        return plan, None
    ratio = min(max(style.ratio, rules.tallest.value), rules.widest.value)
    across, down = max(plan.width, plan.height * ratio), max(plan.height, plan.width / ratio)
    scale = min(1.0, rules.width.value / across, rules.height.value / down)
    if rules.max_pixels is not None:
        scale = min(scale, (rules.max_pixels.value / (across * down)) ** 0.5)
    width, height = (max(1, int(side * scale + 1e-6)) for side in (across, down))
    inner_width, inner_height = min(width, round(plan.width * scale)), min(height, round(plan.height * scale))
    if (inner_width, inner_height) == (width, height):
        return plan, None
    left, top = (width - inner_width) // 2, (height - inner_height) // 2
    inner = Box(left, top, left + max(1, inner_width), top + max(1, inner_height))
    focus = (
        round((inner.left + plan.focus[0] * inner.width) / width, 4),
        round((inner.top + plan.focus[1] * inner.height) / height, 4),
    )
    return replace(plan, width=width, height=height, focus=focus), inner


def _safe(shown: Box, inside: Box, zone: SafeZone) -> Box:
    """What all tiles show, within the frame and the safe zone."""
    width, height = inside.width, inside.height
    kept = inside.inset(
        round(zone.left * width), round(zone.top * height), round(zone.right * width), round(zone.bottom * height)
    )
    return Box(
        max(shown.left, kept.left),
        max(shown.top, kept.top),
        min(shown.right, kept.right),
        min(shown.bottom, kept.bottom),
    )


def _beside(room: Box, band: BandPlan | None) -> Box:
    """Where the logo may stand: not on the band."""
    if band is None:
        return room
    if band.box.top <= room.top:
        return replace(room, top=max(room.top, band.box.bottom))
    return replace(room, bottom=min(room.bottom, band.box.top))


def _gradient(style: PictureStyle, kit: BrandKit, whole: Box) -> GradientPlan | None:
    given = style.gradient
    if given is None or not given.strength:
        return None
    across, down = round(given.length * whole.width), round(given.length * whole.height)
    box = {
        "top": replace(whole, bottom=down),
        "bottom": replace(whole, top=whole.height - down),
        "left": replace(whole, right=across),
        "right": replace(whole, left=whole.width - across),
    }[given.edge]
    if box.width < 1 or box.height < 1:
        return None
    return GradientPlan(kit.colour(given.colour), box, given.edge, given.strength)


def _band(style: PictureStyle, kit: BrandKit, inside: Box, room: Box, shorter: int) -> BandPlan | None:
    given = style.band
    if given is None:
        return None
    tall = max(1, round(given.height * shorter))
    at_top = given.edge == "top"
    # The band lies along the safe zone, so that its text is never covered; its ground goes on to the picture's edge.
    top, bottom = (room.top, room.top + tall) if at_top else (room.bottom - tall, room.bottom)
    box = Box(inside.left, inside.top if at_top else top, inside.right, bottom if at_top else inside.bottom)
    air, around = round(_AIR * shorter), round(_AROUND * tall)
    text_box = Box(room.left + air, top + around, room.right - air, bottom - around)
    return BandPlan(kit.colour(given.colour), box, given.opacity, given.text, kit.colour(given.text_colour), text_box)
