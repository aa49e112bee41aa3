"""Pixels to a file below a byte limit, at the highest quality that fits, in few tries."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from io import BytesIO
from math import log

from PIL import Image

from composer.core.errors import PictureError
from composer.core.rights import Imprint
from composer.imaging.imprint import save_options

BEST = 90
"""Networks encode again: above this the bytes grow and what readers see does not get better."""
LEAST = 25
"""Below this a smaller picture looks better than a blocky one."""
_MOST_TRIES = 5
_AIM, _ENOUGH = 0.97, 0.93
_SLOPE = -0.6
"""log(size) falls with log(quantiser scale) about so (measured over photos and sizes)."""
_SHRINK = 0.8
_SMALLEST = 16
_FEW, _MANY = 256, 16_384

Encode = Callable[[int], bytes]


def encode(
    image: Image.Image, mime: str, limit: int, *, graphic: bool, imprint: Imprint | None = None
) -> tuple[bytes, tuple[int, int]]:
    """The file and its size in pixels. Where no quality fits, the picture is made smaller until it does.

    `graphic` keeps full colour resolution, which drawings need and photos do not. Of metadata it holds the `imprint`.
    """
    words = save_options(imprint, mime)
    image.info.clear()  # Pillow would write profiles and comments from here into the file
    while True:
        data = _fitting(image, mime, limit, graphic, words)
        if data is not None:
            return data, image.size
        width, height = (max(1, round(v * _SHRINK)) for v in image.size)
        if max(width, height) < _SMALLEST:
            raise PictureError("picture.limit", bytes=limit)
        image = image.resize((width, height), Image.Resampling.LANCZOS)


def drawn(image: Image.Image, limit: int, imprint: Imprint | None) -> bytes | None:
    """A PNG of a picture that has few colours, as drawings have even when scaled; `None` for another, and where it does
    not fit."""
    pixels = image.width * image.height
    if image.getcolors(max(_FEW, min(_MANY, pixels // 8))) is None:
        return None
    image.info.clear()
    whole = _saved(image, format="PNG", optimize=True, **save_options(imprint, "image/png"))
    return whole if len(whole) <= limit else None


def best_fit(encode: Encode, limit: int) -> bytes | None:
    """The result of `encode` at the highest quality found whose size is not above `limit`, usually above 93 % of it;
    `None` when even LEAST is too large."""
    quality, tried = BEST, {BEST: encode(BEST)}
    while len(tried) < _MOST_TRIES and not (quality == BEST and len(tried[BEST]) <= limit):
        quality = _next({q: len(data) for q, data in tried.items()}, limit)
        if quality in tried:
            break
        tried[quality] = encode(quality)
        if _ENOUGH * limit <= len(tried[quality]) <= limit:
            return tried[quality]
    fitting = [q for q, data in tried.items() if len(data) <= limit]
    if not fitting and LEAST not in tried:
        last = encode(LEAST)
        return last if len(last) <= limit else None
    return tried[max(fitting)] if fitting else None


def _next(sizes: dict[int, int], limit: int) -> int:
    """Where a straight line in the logarithms of size and quantiser scale meets the limit. Gives a quality already
    tried when there is nothing between."""
    over = min(q for q, size in sizes.items() if size > limit)
    under = max((q for q, size in sizes.items() if size <= limit), default=LEAST - 1)
    if over - under < 2:
        return over
    slope, others = _SLOPE, [q for q in sizes if q != over]
    if others:
        other = under if under in sizes else min(others)
        rise = log(sizes[other] / sizes[over]) / log(_scale(other) / _scale(over))
        slope = rise if other == under else min(max(rise, -1.2), -0.3)
    wished = _scale(over) * (_AIM * limit / sizes[over]) ** (1 / (slope or _SLOPE))
    return max(under + 1, min(over - 1, _quality(wished)))


def _scale(quality: int) -> float:
    """libjpeg's quantiser scale in per cent."""
    return 5000 / quality if quality < 50 else 200 - 2 * quality


def _quality(scale: float) -> int:
    return max(LEAST, min(BEST, int(5000 / scale if scale > 100 else (200 - scale) / 2)))


def _fitting(image: Image.Image, mime: str, limit: int, graphic: bool, words: Mapping[str, object]) -> bytes | None:
    if mime == "image/png":
        whole = _saved(image, format="PNG", optimize=True, **words)
        if len(whole) <= limit:
            return whole
        few = _saved(image.quantize(256), format="PNG", optimize=True, **words)
        return few if len(few) <= limit else None
    if mime == "image/webp":
        return best_fit(lambda q: _saved(image, format="WEBP", quality=q, method=4, **words), limit)
    if mime != "image/jpeg":
        raise PictureError("picture.target", mime=mime)
    sampling = 0 if graphic else 2
    return best_fit(lambda q: _saved(image, format="JPEG", quality=q, subsampling=sampling, **words), limit)


def _saved(image: Image.Image, **options: object) -> bytes:
    file = BytesIO()
    image.save(file, **options)  # type: ignore[arg-type]
    return file.getvalue()
