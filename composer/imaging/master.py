"""One original, decoded once for all its renditions: upright, in sRGB, no larger than they need, with halved copies."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PIL import Image

from composer.core.box import Box
from composer.imaging.colour import eight_bit, to_srgb
from composer.imaging.opening import orientation, seen_size
from composer.imaging.upright import TURN

LONGER = 2600
"""Pixels. Every original is decoded so that its longer side keeps at least these, which is what nearly all renditions
are made from. It does not depend on which those are, so that a rendition is the same whichever others go with it."""
_ROOM = 1.03
"""A picture is scaled down by at least this; where that is not to be had, from what is larger."""
_FILTERS = Image.Resampling.BICUBIC, Image.Resampling.LANCZOS
"""Bicubic keeps nearly all at two thirds of the cost; a halved copy has lost some sharpness and needs Lanczos."""
_SCALES = (8, 4, 2, 1)
"""What a JPEG can be decoded at."""

Size = tuple[int, int]


@dataclass(frozen=True)
class Shot:
    """What is wanted of an original: the part `crop` of it as seen, in `size` pixels."""

    crop: Box
    size: Size

    @property
    def scale(self) -> float:
        """By how much the original is scaled down, on the side where that is less."""
        return min(self.crop.width / self.size[0], self.crop.height / self.size[1])


@dataclass(frozen=True)
class Master:
    """`levels[n]` has a pixel for 2**n times `scale` pixels of the original in each direction."""

    scale: int
    levels: tuple[Image.Image, ...]

    def shot(self, wanted: Shot) -> Image.Image:
        """Safe to call from several threads."""
        left = wanted.scale / self.scale
        number = _level(left)
        level, factor = self.levels[number], self.scale * 2**number
        crop = wanted.crop
        box = (
            crop.left / factor,
            crop.top / factor,
            min(crop.right / factor, level.width),
            min(crop.bottom / factor, level.height),
        )
        return level.resize(wanted.size, _FILTERS[number > 0], box=box)


def usual_scale(seen: Size) -> int:
    """By how much an original of the size `seen` is decoded smaller: 1, 2, 4 or 8."""
    return next(scale for scale in _SCALES if scale == 1 or max(seen) / scale >= LONGER)


def decode_scale(wanted: Shot, most: int = _SCALES[0]) -> int:
    """As `usual_scale`, by at most `most`, with room for this one rendition."""
    return next(scale for scale in _SCALES if scale <= most and (scale == 1 or wanted.scale / scale >= _ROOM))


def develop(image: Image.Image, scale: int, shots: Iterable[Shot]) -> Master:
    """Decode an opened picture at 1/`scale`, with all levels that `shots` need. JPEGs have a quick way to it."""
    icc = image.info.get("icc_profile")
    turn, whole = TURN.get(orientation(image)), seen_size(image)
    image.draft(None, (max(1, image.width // scale), max(1, image.height // scale)))
    image.load()
    picture = eight_bit(image)
    if scale > 1 and max(picture.size) == max(whole):
        picture = picture.reduce(scale)
    picture = to_srgb(picture, icc if isinstance(icc, bytes) else None)
    levels = [picture if turn is None else picture.transpose(turn)]
    for _ in range(max((_level(shot.scale / scale) for shot in shots), default=0)):
        levels.append(levels[-1].reduce(2))
    return Master(scale, tuple(levels))


def _level(left: float) -> int:
    """The smallest level that leaves room, for a picture that is still to be scaled down by `left`."""
    number = 0
    while left / 2 ** (number + 1) >= _ROOM:
        number += 1
    return number
