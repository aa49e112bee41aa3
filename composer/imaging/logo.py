"""Lays the brand kit's logo over a finished picture, in the variant that is read best on its ground."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from PIL import Image, ImageStat

from composer.core.brand_kit import BrandKit
from composer.core.errors import PictureError
from composer.core.prepared import Box
from composer.imaging.opening import opened, read_bytes


def lay_logo(picture: Image.Image, box: Box, kit: BrandKit) -> Image.Image:
    """`picture` (RGB, changed in place) with the logo at `box`."""
    area = (box.left, box.top, box.right, box.bottom)
    ground = _luminance(picture.crop(area))
    variants = [_scaled(path, box.width, box.height) for _, path in sorted(kit.logos.items())]
    logo = max(variants, key=lambda variant: _contrast(ground, _luminance(variant)))
    picture.paste(logo, area[:2], logo)
    return picture


def _contrast(one: float, other: float) -> float:
    """WCAG contrast of two luminances."""
    return (max(one, other) + 0.05) / (min(one, other) + 0.05)


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
def _loaded(file: Path, changed: int, width: int, height: int) -> Image.Image:  # noqa: ARG001
    """`changed` makes a new version of the file another key."""
    try:
        with opened(read_bytes(file)) as image:
            return image.convert("RGBA").resize((width, height), Image.Resampling.LANCZOS, reducing_gap=3.0)
    except PictureError:
        raise PictureError("picture.logo", file=file.name) from None
