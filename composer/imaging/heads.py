"""Finds what may be faces in a small picture: skin between what is none, with a darker band where eyes are. It only has
to be better than not looking, and rather finds none than a wrong one; an editor sees and corrects it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

from PIL import Image, ImageChops, ImageFilter

SIDE = 96
"""Pixels of the longer side that are looked at."""
_WIDTHS = (8, 10, 13, 17, 22, 29, 38)
"""Of faces, in those pixels."""
_TALL = 1.3
"""Height of a face in widths."""
_HAIR = 0.35
"""What is above the skin, in heights of the face."""
_SURE = 0.5
_APART = 95
"""How much more skin there must be in a face than beside it, of 255."""
_CB, _CR = range(77, 128), range(134, 176)
"""Where skin lies in YCbCr, from light to dark people; only the brightness differs much."""
_DARKEST = 34

_Window = tuple[int, int, int, int]
"""Left, top, width and height of a face."""


@dataclass(frozen=True)
class Head:
    """In shares of the picture; `top` is that of the hair, `middle` that of the face. `score` from 0 to 1."""

    left: float
    top: float
    right: float
    bottom: float
    middle: float
    score: float


def heads(picture: Image.Image) -> tuple[Head, ...]:
    """Of an RGB picture; the likeliest first, none over another."""
    small = picture.copy()
    small.thumbnail((SIDE, SIDE), Image.Resampling.BOX)
    mask = _skin(small)
    skin, light = _Sums(mask), _Sums(small.convert("L"))
    scored = ((_score(window, skin, light), window) for window in _windows(mask))
    best = sorted(((score, window) for score, window in scored if score >= _SURE), reverse=True)
    kept: list[tuple[float, _Window]] = []
    for score, window in best:
        if not any(_overlap(window, other) for _, other in kept):
            kept.append((score, window))
    return tuple(_head(score, window, small.size) for score, window in kept)


class _Sums:
    """Means of any rectangle of a grey picture in four look-ups."""

    def __init__(self, picture: Image.Image) -> None:
        self.width, self.height = picture.size
        data = picture.tobytes()
        self._rows = [[0] * (self.width + 1)]
        for start in range(0, len(data), self.width):
            across = accumulate(data[start : start + self.width], initial=0)
            self._rows.append([above + value for above, value in zip(self._rows[-1], across, strict=True)])

    def mean(self, left: float, top: float, right: float, bottom: float) -> float:
        """0 where nothing of the rectangle lies in the picture."""
        x0, x1 = max(0, round(left)), min(self.width, round(right))
        y0, y1 = max(0, round(top)), min(self.height, round(bottom))
        if x1 <= x0 or y1 <= y0:
            return 0.0
        upper, lower = self._rows[y0], self._rows[y1]
        return (lower[x1] - lower[x0] - upper[x1] + upper[x0]) / ((x1 - x0) * (y1 - y0))


def _skin(picture: Image.Image) -> Image.Image:
    """255 where a pixel may be skin."""
    light, cb, cr = picture.convert("YCbCr").split()
    chosen = (
        light.point([255 if v >= _DARKEST else 0 for v in range(256)]),
        cb.point([255 if v in _CB else 0 for v in range(256)]),
        cr.point([255 if v in _CR else 0 for v in range(256)]),
    )
    return ImageChops.darker(ImageChops.darker(chosen[0], chosen[1]), chosen[2])


def _windows(skin: Image.Image) -> Iterator[_Window]:
    """Where there is skin with less of it at both sides."""
    for width in _WIDTHS:
        height, step = round(width * _TALL), max(1, width // 8)
        inside = skin.filter(ImageFilter.BoxBlur(width * 0.38))
        strip = skin.filter(ImageFilter.BoxBlur(width * 0.15))
        beside = ImageChops.lighter(_shifted(strip, round(width * 0.7)), _shifted(strip, -round(width * 0.7)))
        alone = ImageChops.subtract(inside, beside).tobytes()
        for middle in range(height // 2, skin.height - height // 2, step):
            row = alone[middle * skin.width : (middle + 1) * skin.width]
            for x in range(width // 2, skin.width - width // 2, step):
                if row[x] > _APART:
                    yield x - width // 2, middle - height // 2, width, height


def _shifted(image: Image.Image, by: int) -> Image.Image:
    """To the right, with nothing coming in."""
    shifted = Image.new("L", image.size)
    shifted.paste(image, (by, 0))
    return shifted


def _score(window: _Window, skin: _Sums, light: _Sums) -> float:
    left, top, width, height = window

    def part(of: _Sums, x0: float, y0: float, x1: float, y1: float) -> float:
        return of.mean(left + x0 * width, top + y0 * height, left + x1 * width, top + y1 * height)

    inside = part(skin, 0.12, 0.1, 0.88, 0.95)
    beside = max(part(skin, -0.35, 0.1, -0.05, 0.8), part(skin, 1.05, 0.1, 1.35, 0.8))
    above = part(skin, 0.1, -0.4, 0.9, -0.12)
    if inside < 165 or inside - beside < _APART:
        return 0.0
    eyes = part(light, 0.12, 0.28, 0.42, 0.52), part(light, 0.58, 0.28, 0.88, 0.52)
    cheeks = part(light, 0.15, 0.55, 0.4, 0.78), part(light, 0.6, 0.55, 0.85, 0.78)
    bridge, brow = part(light, 0.42, 0.3, 0.58, 0.6), part(light, 0.25, 0.06, 0.75, 0.22)
    ground = max(1.0, (cheeks[0] + cheeks[1]) / 2)
    dark = min(cheeks[0] - eyes[0], cheeks[1] - eyes[1], bridge - eyes[0], bridge - eyes[1]) / ground
    alike = 1 - abs(eyes[0] - eyes[1]) / ground - abs(cheeks[0] - cheeks[1]) / ground
    lit = (brow - max(eyes)) / ground
    if dark < 0.04 or alike < 0.5 or lit < 0.0:
        return 0.0
    shape = (inside - beside * 0.7 - above * 0.3) / 255
    off = ((left + width / 2) / skin.width - 0.5) ** 2 + 0.5 * ((top + height / 2) / skin.height - 0.4) ** 2
    return max(0.0, shape) * (0.4 + 0.3 * min(1.0, dark * 6) + 0.3 * min(1.0, lit * 6)) * alike * 1.4 * (1 - 1.5 * off)


def _overlap(one: _Window, other: _Window) -> bool:
    across = min(one[0] + one[2], other[0] + other[2]) - max(one[0], other[0])
    down = min(one[1] + one[3], other[1] + other[3]) - max(one[1], other[1])
    return across > 0 and down > 0


def _head(score: float, window: _Window, size: tuple[int, int]) -> Head:
    left, top, width, height = window
    across, down = size
    return Head(
        left / across,
        max(0.0, top - _HAIR * height) / down,
        (left + width) / across,
        (top + height) / down,
        (top + height * 0.5) / down,
        min(1.0, score),
    )
