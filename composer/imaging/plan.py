"""From a picture and a network's rules to a rendition in numbers: crop, size, format, logo. No pixels here."""

from __future__ import annotations

from math import sqrt

from composer.core.brand_kit import BrandKit
from composer.core.memo import by_identity
from composer.core.message import Attachment
from composer.core.prepared import Box, LogoPlan, PicturePlan
from composer.core.profile import RenditionRules
from composer.core.rights import imprint_of

ENCODED = ("image/jpeg", "image/png", "image/webp")
"""What `apply` can write."""

GRID_TALLEST, GRID_WIDEST = 8 / 9, 16 / 9
"""Feeds cut the pictures of a grid to tiles between these ratios, from the middle. A logo cut in half is worse than
one that stands further in, so in a post of several pictures it keeps to the part that every such tile shows."""

_EPSILON = 1e-6


def plan(attachment: Attachment, rules: RenditionRules, kit: BrandKit | None, count: int = 1) -> PicturePlan:
    """The rendition of `attachment` in a post of `count` pictures. Pure; never larger than the original.

    Remembered, because while only the text changes all pictures of all channels are planned with each key.
    """
    return _planned(attachment, rules, kit, count)


def _plan(attachment: Attachment, rules: RenditionRules, kit: BrandKit | None, count: int) -> PicturePlan:
    crop = crop_box(attachment, rules.tallest.value, rules.widest.value)
    width, height = _target(crop, rules)
    logo = _logo(width, height, kit, in_grid=count > 1) if attachment.logo and kit else None
    return PicturePlan(
        attachment_id=attachment.id,
        sha256=attachment.sha256,
        alt=attachment.alt,
        crop=crop,
        width=width,
        height=height,
        mime=next((m for m in rules.formats.value if m in ENCODED), ENCODED[0]),
        max_bytes=rules.max_bytes.value,
        focus=(
            _share(attachment.focus.x * attachment.width - crop.left, crop.width),
            _share(attachment.focus.y * attachment.height - crop.top, crop.height),
        ),
        logo=logo,
        background=kit.background if kit else "#ffffff",
        imprint=imprint_of(attachment.rights),
    )


_planned = by_identity(_plan)


def crop_box(attachment: Attachment, tallest: float, widest: float) -> Box:
    """The largest part of the picture whose width/height lies in the range, as near to the focal point as it can."""
    width, height = attachment.width, attachment.height
    if width < height * tallest - _EPSILON:
        height = max(1, int(width / tallest + _EPSILON))
    elif width > height * widest + _EPSILON:
        width = max(1, int(height * widest + _EPSILON))
    left = _start(attachment.focus.x, width, attachment.width)
    top = _start(attachment.focus.y, height, attachment.height)
    return Box(left, top, left + width, top + height)


def _start(focus: float, length: int, whole: int) -> int:
    """Where a part of `length` begins so that the focal point is in its middle, or as near as the picture allows."""
    return min(max(0, round(focus * whole - length / 2)), whole - length)


def _target(crop: Box, rules: RenditionRules) -> tuple[int, int]:
    scale = min(1.0, rules.width.value / crop.width, rules.height.value / crop.height)
    most = rules.max_pixels.value if rules.max_pixels else None
    if most is not None:
        scale = min(scale, sqrt(most / (crop.width * crop.height)))
    width = max(1, min(round(crop.width * scale), rules.width.value))
    height = max(1, min(round(crop.height * scale), rules.height.value))
    while most is not None and width * height > most and max(width, height) > 1:  # rounding went over
        width, height = (width - 1, height) if width >= height else (width, height - 1)
    return width, height


def _logo(width: int, height: int, kit: BrandKit, *, in_grid: bool) -> LogoPlan | None:
    """`None` when the picture is too small to hold the logo at its least size with its clear space."""
    if not kit.logos or kit.logo_ratio <= 0:
        return None
    rule = kit.logo
    shorter = min(width, height)
    clear = round(rule.clear_space * shorter)
    logo_width = max(rule.smallest_px, round(rule.share * shorter))
    logo_height = max(1, round(logo_width / kit.logo_ratio))
    frame = _grid_frame(width, height) if in_grid else Box(0, 0, width, height)
    if logo_width + 2 * clear > frame.width or logo_height + 2 * clear > frame.height:
        return None
    vertical, _, horizontal = rule.corner.partition("-")
    left = frame.left + clear if horizontal == "left" else frame.right - clear - logo_width
    top = frame.top + clear if vertical == "top" else frame.bottom - clear - logo_height
    return LogoPlan(Box(left, top, left + logo_width, top + logo_height), kit.digest)


def _grid_frame(width: int, height: int) -> Box:
    """The middle part that tiles of all grid ratios show."""
    frame_width = min(width, int(height * GRID_TALLEST))
    frame_height = min(height, int(width / GRID_WIDEST))
    left, top = (width - frame_width) // 2, (height - frame_height) // 2
    return Box(left, top, left + frame_width, top + frame_height)


def _share(position: float, length: int) -> float:
    """A place inside the rendition, 0..1, in steps fine enough for every network and stable in a fingerprint."""
    return round(min(max(position / length, 0.0), 1.0), 4)
