"""Where the logo stands on a rendition, in numbers."""

from __future__ import annotations

from collections.abc import Sequence

from composer.core.brand_kit import BrandKit
from composer.core.prepared import Box, LogoPlan
from composer.core.profile import Zone

GRID_TALLEST, GRID_WIDEST = 8 / 9, 16 / 9
"""Feeds cut the pictures of a grid to tiles between these ratios, from the middle. A logo cut in half is worse than
one that stands further in, so in a post of several pictures it keeps to the part that every such tile shows."""


def place_logo(
    size: tuple[int, int], kit: BrandKit, focus: tuple[float, float], frame: Box, zones: Sequence[Zone] = ()
) -> LogoPlan | None:
    """Within `frame`, at the first of the kit's places that leaves the focal point free and that no zone covers; where
    there is none, at the one with the least against it.

    `None` when the picture is too small to hold the logo at its least size with its clear space.
    """
    if not kit.logos or kit.logo_ratio <= 0:
        return None
    rule, (width, height) = kit.logo, size
    shorter = min(size)
    clear = round(rule.clear_space * shorter)
    logo_width = max(rule.smallest_px, round(rule.share * shorter))
    logo_height = max(1, round(logo_width / kit.logo_ratio))
    if logo_width + 2 * clear > frame.width or logo_height + 2 * clear > frame.height:
        return None
    boxes = [_box(place, frame, logo_width, logo_height, clear) for place in rule.places]
    point = (focus[0] * width, focus[1] * height)
    covered = [_zone_box(zone, width, height) for zone in zones]
    return LogoPlan(min(boxes, key=lambda box: _against(box, clear, point, covered)), kit.digest)


def grid_frame(width: int, height: int) -> Box:
    """The middle part that tiles of all grid ratios show."""
    frame_width = min(width, int(height * GRID_TALLEST))
    frame_height = min(height, int(width / GRID_WIDEST))
    left, top = (width - frame_width) // 2, (height - frame_height) // 2
    return Box(left, top, left + frame_width, top + frame_height)


def _box(place: str, frame: Box, width: int, height: int, clear: int) -> Box:
    left, top = frame.left + (frame.width - width) // 2, frame.top + (frame.height - height) // 2
    if "left" in place:
        left = frame.left + clear
    elif "right" in place:
        left = frame.right - clear - width
    if "top" in place:
        top = frame.top + clear
    elif "bottom" in place:
        top = frame.bottom - clear - height
    return Box(left, top, left + width, top + height)


def _against(box: Box, clear: int, point: tuple[float, float], covered: Sequence[Box]) -> int:
    across, down = point
    on_focus = box.left - clear <= across <= box.right + clear and box.top - clear <= down <= box.bottom + clear
    under = any(
        box.left < other.right and other.left < box.right and box.top < other.bottom and other.top < box.bottom
        for other in covered
    )
    return on_focus + under


def _zone_box(zone: Zone, width: int, height: int) -> Box:
    area = zone.area
    return Box(int(area.left * width), int(area.top * height), round(area.right * width), round(area.bottom * height))
