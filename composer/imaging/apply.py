"""Makes the pixels of plans: the same bytes each time for the same original, plan and kit."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PIL import Image

from composer.core.box import Box
from composer.core.errors import PictureError
from composer.core.rendition import Legibility, PicturePlan, Rendition
from composer.imaging.colour import on_background
from composer.imaging.encode import drawn, encode
from composer.imaging.logo import lay_logo
from composer.imaging.master import Master, Shot, decode_scale, develop, usual_scale
from composer.imaging.opening import opened, read_bytes, seen_size
from composer.imaging.threads import on_two_threads

if TYPE_CHECKING:
    from composer.core.brand_kit import BrandKit

_GRAPHIC = ("PNG", "GIF", "BMP", "SVG", "PDF")

Made = Rendition | PictureError


def apply(original: bytes | Path, plan: PicturePlan, kit: BrandKit | None = None) -> Rendition:
    """Crop, turn, convert to sRGB, resize, finish, lay the logo, encode. Nothing of the original's metadata is
    kept; the plan's imprint is all there is.

    Raises PictureError as `inspect` does, and "picture.changed" when these are not the bytes that were planned,
    "picture.logo" and "picture.font" when a file of the kit cannot be read, "picture.limit" when nothing gets below
    the byte limit.
    """
    (made,) = apply_all(original, (plan,), kit)
    if isinstance(made, PictureError):
        raise made
    return made


def apply_all(original: bytes | Path, plans: Sequence[PicturePlan], kit: BrandKit | None = None) -> tuple[Made, ...]:
    """All renditions of one original, in the order of `plans`; one that cannot be made does not keep the others.

    The original is decoded once for nearly all, equal pixels are made once, and still each rendition has the same
    bytes whichever others go with it. Raises PictureError for what is wrong with the original itself.
    """
    data = read_bytes(original)
    if {plan.sha256 for plan in plans} - {hashlib.sha256(data).hexdigest()}:
        raise PictureError("picture.changed")
    made: dict[PicturePlan, Made] = {}
    left = list(dict.fromkeys(_file(plan) for plan in plans))
    while left:
        made |= _made_at_once(data, left, kit)
        left = [file for file in left if file not in made]
    return tuple(_of(plan, made[_file(plan)]) for plan in plans)


def thumbnail(original: bytes | Path, longest: int, background: str = "#ffffff") -> bytes:
    """A small JPEG of the whole picture for lists; its longer side is at most `longest` pixels."""
    with opened(read_bytes(original)) as image:
        width, height = seen_size(image)
        scale = min(1.0, longest / max(width, height))
        size = (max(1, round(width * scale)), max(1, round(height * scale)))
        shot = Shot(Box(0, 0, width, height), size)
        master = develop(image, decode_scale(shot), (shot,))
    return encode(on_background(master.shot(shot), background), "image/jpeg", 4_000_000, graphic=False)[0]


def _file(plan: PicturePlan) -> PicturePlan:
    """The plan without what changes no byte of the file."""
    return replace(plan, attachment_id="", alt="", focus=(0.0, 0.0), kind="")


def _pixels(file: PicturePlan) -> PicturePlan:
    return replace(file, mime="", max_bytes=0, imprint=None, drawing="")


def _of(plan: PicturePlan, made: Made) -> Made:
    return made if isinstance(made, PictureError) else replace(made, plan=plan)


def _shot(plan: PicturePlan) -> Shot:
    inner = plan.finish.inner if plan.finish else None
    return Shot(plan.crop, (inner.width, inner.height) if inner else (plan.width, plan.height))


def _made_at_once(data: bytes, files: Sequence[PicturePlan], kit: BrandKit | None) -> dict[PicturePlan, Made]:
    """The first of `files` and all that can be made from the same decoding."""
    with opened(data) as image:
        seen, graphic = seen_size(image), image.format in _GRAPHIC
        if any(file.crop.right > seen[0] or file.crop.bottom > seen[1] for file in files):
            raise PictureError("picture.changed")
        usual = usual_scale(seen)
        scale = decode_scale(_shot(files[0]), usual)
        alike: dict[PicturePlan, list[PicturePlan]] = {}
        for file in files:
            if decode_scale(_shot(file), usual) == scale:
                alike.setdefault(_pixels(file), []).append(file)
        master = develop(image, scale, map(_shot, alike))
    # Large and small ones at a time, so that two large ones are never in memory together.
    groups = sorted(alike.values(), key=lambda same: same[0].width * same[0].height)
    rendered = on_two_threads(lambda same: _rendered(master, same, kit, graphic), groups)
    return {file: made for some in rendered for file, made in some.items()}


def _rendered(
    master: Master, files: Iterable[PicturePlan], kit: BrandKit | None, graphic: bool
) -> dict[PicturePlan, Made]:
    """Of files with the same pixels."""
    plan, *_ = files
    picture = on_background(master.shot(_shot(plan)), plan.background)
    logo_contrast = text_contrast = None
    try:
        if plan.finish is not None:
            from composer.imaging.overlay import lay_over  # with Pillow's drawing and lettering

            picture, text_contrast = lay_over(picture, plan, kit)
        if plan.logo and kit and kit.logos:
            logo_contrast = lay_logo(picture, plan.logo.box, kit, mono=bool(plan.finish and plan.finish.duotone))
    except PictureError as error:
        return dict.fromkeys(files, error)
    legibility = Legibility(logo_contrast, text_contrast)
    return {file: _encoded(picture, file, graphic, legibility) for file in files}


def _encoded(picture: Image.Image, plan: PicturePlan, graphic: bool, legibility: Legibility) -> Made:
    if graphic and plan.drawing:
        drawing = drawn(picture, plan.max_bytes, plan.imprint)
        if drawing is not None:
            return Rendition(plan, drawing, plan.drawing, *picture.size, legibility)
    try:
        content, size = encode(picture, plan.mime, plan.max_bytes, graphic=graphic, imprint=plan.imprint)
    except PictureError as error:
        return error
    return Rendition(plan, content, plan.mime, *size, legibility)
