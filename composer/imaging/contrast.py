"""WCAG contrast, of colours and of what is laid over a picture against the ground that it lies on."""

from __future__ import annotations

from itertools import accumulate

from PIL import Image, ImageColor

_OUTLIERS = 0.1
"""So much of a ground may be lighter or darker than what is judged: a few bright pixels hide no letter."""


def contrast(one: float, other: float) -> float:
    """Of two relative luminances."""
    return (max(one, other) + 0.05) / (min(one, other) + 0.05)


def luminance(colour: str) -> float:
    """Relative luminance, 0 to 1."""
    red, green, blue = (_linear(part) for part in ImageColor.getrgb(colour)[:3])
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def least_contrast(ground: Image.Image, laid: float) -> float:
    """The contrast of luminance `laid` against the hardest part of `ground`, outliers aside."""
    dark, light = extremes(ground)
    if dark <= laid <= light:
        return 1.0
    return min(contrast(laid, dark), contrast(laid, light))


def extremes(ground: Image.Image) -> tuple[float, float]:
    """Relative luminance of the ground's darker and lighter parts."""
    counts = ground.convert("L").histogram()
    sums, whole = list(accumulate(counts)), sum(counts)
    dark = next(value for value, seen in enumerate(sums) if seen > whole * _OUTLIERS)
    light = next(value for value, seen in enumerate(sums) if seen >= whole * (1 - _OUTLIERS))
    return _linear(dark), _linear(light)


def _linear(value: int) -> float:
    share = value / 255
    return share / 12.92 if share <= 0.04045 else float(((share + 0.055) / 1.055) ** 2.4)
