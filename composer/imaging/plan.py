"""From a picture and a network's rules to a rendition in numbers: crop, size, format, logo. No pixels here."""

from __future__ import annotations

from dataclasses import replace
from math import sqrt

from composer.core.brand_kit import BrandKit
from composer.core.memo import by_identity
from composer.core.message import AS_EVERYWHERE, Area, Attachment, Framing
from composer.core.prepared import Box, PicturePlan
from composer.core.profile import RenditionRules
from composer.core.rights import imprint_of
from composer.imaging.logo_place import grid_frame, place_logo

ENCODED = ("image/jpeg", "image/png", "image/webp")
"""What `apply` can write."""
LOSSLESS = "image/png"

_EPSILON = 1e-6


def plan(
    attachment: Attachment,
    rules: RenditionRules,
    kit: BrandKit | None,
    count: int = 1,
    framing: Framing = AS_EVERYWHERE,
) -> PicturePlan:
    """The rendition of `attachment` in a post of `count` pictures, as its channel frames it. Pure; never larger than
    the original. The kind that `framing` names is the caller's matter: it decides on `rules`.

    Remembered, because while only the text changes all pictures of all channels are planned with each key.
    """
    return _planned(attachment, rules, kit, count, framing)


def _plan(common: Attachment, rules: RenditionRules, kit: BrandKit | None, count: int, framing: Framing) -> PicturePlan:
    attachment = common.framed(framing)
    crop = crop_box(attachment, rules.tallest.value, rules.widest.value)
    width, height = _target(crop, rules)
    focus = (
        _share(attachment.focus.x * attachment.width - crop.left, crop.width),
        _share(attachment.focus.y * attachment.height - crop.top, crop.height),
    )
    frame = grid_frame(width, height) if count > 1 else Box(0, 0, width, height)
    logo = place_logo((width, height), kit, focus, frame, rules.zones) if attachment.logo and kit else None
    mime = next((m for m in rules.formats.value if m in ENCODED), ENCODED[0])
    return PicturePlan(
        attachment_id=attachment.id,
        sha256=attachment.sha256,
        alt=attachment.alt,
        crop=crop,
        width=width,
        height=height,
        mime=mime,
        max_bytes=rules.max_bytes.value,
        focus=focus,
        logo=logo,
        background=kit.background if kit else "#ffffff",
        imprint=imprint_of(attachment.rights),
        kind=rules.kind,
        drawing=LOSSLESS if mime != LOSSLESS and LOSSLESS in rules.formats.value else "",
    )


_planned = by_identity(_plan)


def _like(rules: RenditionRules, first: Box) -> RenditionRules:
    ratio = replace(rules.tallest, value=first.width / first.height)
    return replace(rules, tallest=ratio, widest=ratio)


like_first = by_identity(_like)
"""The rules for the other pictures of a post whose network cuts all to the ratio of the first."""


def crop_box(attachment: Attachment, tallest: float, widest: float) -> Box:
    """The largest part of the picture whose width/height lies in the range, as near to the focal point as it can and
    with what must be seen above it."""
    used, focus = _used(attachment), attachment.focus
    width, height = used.width, used.height
    if width < height * tallest - _EPSILON:
        height = max(1, int(width / tallest + _EPSILON))
    elif width > height * widest + _EPSILON:
        width = max(1, int(height * widest + _EPSILON))
    across, down = focus.x * attachment.width - used.left, focus.y * attachment.height - used.top
    above = min(focus.above * attachment.height, height)
    left = used.left + _start(across - width / 2, width, used.width)
    top = used.top + _start(min(down - height / 2, down - above), height, used.height)
    return Box(left, top, left + width, top + height)


def _used(attachment: Attachment) -> Box:
    """What the editor lets be seen; at least a pixel."""
    crop, width, height = attachment.crop or Area(), attachment.width, attachment.height
    left, right = _between(crop.left, crop.right, width)
    top, bottom = _between(crop.top, crop.bottom, height)
    return Box(left, top, right, bottom)


def _between(start: float, end: float, length: int) -> tuple[int, int]:
    first = min(max(0, round(start * length)), length - 1)
    return first, min(max(first + 1, round(end * length)), length)


def _start(wanted: float, length: int, whole: int) -> int:
    """Where a part of `length` begins, as near to `wanted` as the picture allows."""
    return min(max(0, round(wanted)), whole - length)


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
