"""From a picture and a network's rules to a rendition in numbers: crop, size, format, logo. No pixels here."""

from __future__ import annotations

from math import sqrt

from composer.core.brand_kit import BrandKit
from composer.core.memo import by_identity
from composer.core.message import Attachment
from composer.core.prepared import Box, PicturePlan
from composer.core.profile import RenditionRules
from composer.core.rights import imprint_of
from composer.imaging.logo_place import place_logo

ENCODED = ("image/jpeg", "image/png", "image/webp")
"""What `apply` can write."""

_EPSILON = 1e-6


def plan(attachment: Attachment, rules: RenditionRules, kit: BrandKit | None, count: int = 1) -> PicturePlan:
    """The rendition of `attachment` in a post of `count` pictures. Pure; never larger than the original.

    Remembered, because while only the text changes all pictures of all channels are planned with each key.
    """
    return _planned(attachment, rules, kit, count)


def _plan(attachment: Attachment, rules: RenditionRules, kit: BrandKit | None, count: int) -> PicturePlan:
    crop = crop_box(attachment, rules.tallest.value, rules.widest.value)
    width, height = _target(crop, rules)
    focus = (
        _share(attachment.focus.x * attachment.width - crop.left, crop.width),
        _share(attachment.focus.y * attachment.height - crop.top, crop.height),
    )
    logo = place_logo(width, height, kit, focus, in_grid=count > 1) if attachment.logo and kit else None
    return PicturePlan(
        attachment_id=attachment.id,
        sha256=attachment.sha256,
        alt=attachment.alt,
        crop=crop,
        width=width,
        height=height,
        mime=next((m for m in rules.formats.value if m in ENCODED), ENCODED[0]),
        max_bytes=rules.max_bytes.value,
        focus=focus,
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


def _share(position: float, length: int) -> float:
    """A place inside the rendition, 0..1, in steps fine enough for every network and stable in a fingerprint."""
    return round(min(max(position / length, 0.0), 1.0), 4)
