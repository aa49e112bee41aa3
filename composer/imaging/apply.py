"""Makes the pixels of a plan: the same bytes each time for the same original, plan and kit."""

from __future__ import annotations

import hashlib
from pathlib import Path

from PIL import Image

from composer.core.brand_kit import BrandKit
from composer.core.errors import PictureError
from composer.core.ports import Legibility, Rendition
from composer.core.prepared import PicturePlan
from composer.imaging.colour import eight_bit, on_background, to_srgb
from composer.imaging.encode import encode
from composer.imaging.logo import lay_logo
from composer.imaging.opening import opened, orientation, read_bytes, seen_size
from composer.imaging.overlay import lay_over, picture_size

_MARGIN = 1.15
"""A scaled decode must leave so much more than the target, so that the last step is a true Lanczos."""
_GRAPHIC = ("PNG", "GIF", "BMP")
_TURN = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}

_Area = tuple[float, float, float, float]


def apply(original: bytes | Path, plan: PicturePlan, kit: BrandKit | None = None) -> Rendition:
    """Crop, turn, convert to sRGB, resize, finish, lay the logo, encode; nothing of the original's metadata is kept.

    Raises PictureError as `inspect` does, and "picture.changed" when these are not the bytes that were planned,
    "picture.logo" and "picture.font" when a file of the kit cannot be read, "picture.limit" when nothing gets below
    the byte limit.
    """
    data = read_bytes(original)
    if hashlib.sha256(data).hexdigest() != plan.sha256:
        raise PictureError("picture.changed")
    with opened(data) as image:
        width, height = seen_size(image)
        crop = plan.crop
        if crop.right > width or crop.bottom > height:
            raise PictureError("picture.changed")
        area = (crop.left / width, crop.top / height, crop.right / width, crop.bottom / height)
        graphic = image.format in _GRAPHIC
        picture = on_background(_scaled(image, area, picture_size(plan)), plan.background)
    picture, text_contrast = lay_over(picture, plan, kit)
    logo_contrast = None
    if plan.logo and kit and kit.logos:
        logo_contrast = lay_logo(picture, plan.logo.box, kit, mono=bool(plan.finish and plan.finish.duotone))
    content, size = encode(picture, plan.mime, plan.max_bytes, graphic=graphic)
    return Rendition(plan, content, plan.mime, *size, Legibility(logo_contrast, text_contrast))


def thumbnail(original: bytes | Path, longest: int, background: str = "#ffffff") -> bytes:
    """A small JPEG of the whole picture for lists; its longer side is at most `longest` pixels."""
    with opened(read_bytes(original)) as image:
        width, height = seen_size(image)
        scale = min(1.0, longest / max(width, height))
        size = (max(1, round(width * scale)), max(1, round(height * scale)))
        picture = on_background(_scaled(image, (0.0, 0.0, 1.0, 1.0), size), background)
    return encode(picture, "image/jpeg", 4_000_000, graphic=False)[0]


def _scaled(image: Image.Image, area: _Area, size: tuple[int, int]) -> Image.Image:
    """The part `area` (shares of the picture as seen) in `size` pixels, upright, in sRGB."""
    turn = _TURN.get(orientation(image))
    icc = image.info.get("icc_profile")
    _decode_small(image, area, size, sideways=seen_size(image) != image.size)
    picture = eight_bit(image)
    if turn is not None:
        picture = picture.transpose(turn)
    width, height = picture.size
    box = (area[0] * width, area[1] * height, min(area[2], 1.0) * width, min(area[3], 1.0) * height)
    picture = picture.resize(size, Image.Resampling.LANCZOS, box=box, reducing_gap=2.0)
    return to_srgb(picture, icc if isinstance(icc, bytes) else None)


def _decode_small(image: Image.Image, area: _Area, size: tuple[int, int], *, sideways: bool) -> None:
    """Decode a JPEG at the smallest scale that still holds `size` pixels in `area`; other formats decode whole."""
    across, down = size[0] / (area[2] - area[0]) * _MARGIN, size[1] / (area[3] - area[1]) * _MARGIN
    wanted = (down, across) if sideways else (across, down)
    image.draft(None, (max(1, int(wanted[0])), max(1, int(wanted[1]))))
    image.load()
