"""Lays the brand kit's logo over a finished picture, in the variant that is read best on its ground."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from PIL import Image, ImageStat

from composer.core.box import Box
from composer.core.errors import PictureError
from composer.imaging.contrast import contrast, extremes
from composer.imaging.opening import opened, read_bytes

if TYPE_CHECKING:
    from composer.core.brand_kit import BrandKit

_WHITE = "#ffffff"
_LARGEST = 1000
"""Pixels, and up to twice as many: no picture shows a logo larger."""


def lay_logo(picture: Image.Image, box: Box, kit: BrandKit, *, mono: bool = False) -> float:
    """`picture` (RGB, changed in place) gets the logo at `box`. Gives its contrast with the ground, at its hardest.

    `mono`: the picture has two colours only, and so the logo has one where the kit has a variant for that.
    """
    area = (box.left, box.top, box.right, box.bottom)
    ground = picture.crop(area)
    seen = _luminance(ground)
    logo = max(_variants(box, kit, mono), key=lambda variant: contrast(seen, _luminance(variant)))
    picture.paste(logo, area[:2], logo)
    laid = _luminance(logo)
    return min(contrast(laid, part) for part in extremes(ground))


def _variants(box: Box, kit: BrandKit, mono: bool) -> Iterator[Image.Image]:
    coloured = [path for variant, path in sorted(kit.logos.items()) if variant != "mono"]
    if "mono" in kit.logos and (mono or not coloured):
        shape = _scaled(kit.logos["mono"], box.width, box.height)
        yield shape
        yield _in_one_colour(shape, _WHITE)
        return
    for path in coloured:
        yield _scaled(path, box.width, box.height)


def _in_one_colour(shape: Image.Image, colour: str) -> Image.Image:
    made = Image.new("RGBA", shape.size, colour)
    made.putalpha(shape.getchannel("A"))
    return made


def _luminance(image: Image.Image) -> float:
    """Mean relative luminance 0..1; of a logo, of its visible parts only."""
    mask = image.getchannel("A").point(lambda a: 255 if a > 127 else 0) if image.mode == "RGBA" else None
    if mask is not None and mask.getbbox() is None:
        return 0.0
    mean = ImageStat.Stat(image.convert("RGB"), mask).mean
    red, green, blue = (float((v / 255) ** 2.2) for v in mean)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _scaled(path: str, width: int, height: int) -> Image.Image:
    file = Path(path)
    try:
        changed = file.stat().st_mtime_ns
    except OSError:
        raise PictureError("picture.logo", file=file.name) from None
    return _loaded(file, changed, width, height)


@lru_cache(maxsize=32)
def _loaded(file: Path, changed: int, width: int, height: int) -> Image.Image:
    """`changed` makes a new version of the file another key."""
    scaled = _whole(file, changed).resize((width, height), Image.Resampling.LANCZOS, reducing_gap=1.5)
    return scaled.convert("RGBA")


@lru_cache(maxsize=4)
def _whole(file: Path, changed: int) -> Image.Image:  # noqa: ARG001
    try:
        with opened(read_bytes(file)) as image:
            whole = image.convert("RGBA").convert("RGBa")  # multiplied with its alpha once, as it is scaled
    except PictureError:
        raise PictureError("picture.logo", file=file.name) from None
    return whole.reduce(max(1, max(whole.size) // _LARGEST))
