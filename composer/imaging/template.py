"""Draws a card from a kit's template and texts. Everything keeps to the part that all channels show."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from io import BytesIO

from PIL import Image

from composer.core.box import Box
from composer.core.brand_kit import BrandKit
from composer.core.template import Template, TextField
from composer.imaging.lettering import Letters, draw_text
from composer.imaging.logo import lay_logo
from composer.imaging.logo_place import place_logo

_BAR = 0.02
"""Width of the bar, as a share of the shorter side."""
Size = tuple[int, int]


def draw_card(
    template: Template, texts: Mapping[str, str], kit: BrandKit, size: Size, safe: tuple[float, float]
) -> tuple[bytes, tuple[str, ...]]:
    """A PNG, and the keys of the fields whose text had to be set smaller than the guidelines allow.

    `safe` is the share of width and of height, in the middle, that every channel shows.
    """
    card = Image.new("RGB", size, kit.colour(template.ground))
    room = _room(size, safe)
    if template.bar:
        bar = max(1, round(_BAR * min(size)))
        card.paste(kit.colour(template.bar), (room.left, 0, room.left + bar, size[1]))
    unfit = tuple(field.key for field in template.fields if not _write(card, field, texts, kit, room))
    if template.logo and kit.logos:
        one_place = replace(kit, logo=replace(kit.logo, places=(template.logo,)))
        placed = place_logo((room.width, room.height), one_place, (-1.0, -1.0), Box(0, 0, room.width, room.height))
        if placed is not None:
            lay_logo(card, _moved(placed.box, room), kit)
    file = BytesIO()
    card.save(file, "PNG", optimize=True)
    return file.getvalue(), unfit


def _write(card: Image.Image, field: TextField, texts: Mapping[str, str], kit: BrandKit, room: Box) -> bool:
    text = texts.get(field.key, "").strip()
    if not text:
        return True
    left, top, right, bottom = field.box
    box = Box(
        room.left + round(left * room.width),
        room.top + round(top * room.height),
        room.left + round(right * room.width),
        room.top + round(bottom * room.height),
    )
    shorter = min(room.width, room.height)
    sizes = max(1, round(field.largest * shorter)), max(1, round(field.smallest * shorter))
    letters = Letters(text, kit.font(field.font), kit.colour(field.colour), *sizes, field.across, field.down)
    return draw_text(card, box, letters).fits


def _room(size: Size, safe: tuple[float, float]) -> Box:
    width, height = (max(1, round(side * share)) for side, share in zip(size, safe, strict=True))
    left, top = (size[0] - width) // 2, (size[1] - height) // 2
    return Box(left, top, left + width, top + height)


def _moved(box: Box, room: Box) -> Box:
    return Box(box.left + room.left, box.top + room.top, box.right + room.left, box.bottom + room.top)
