"""A photo that nobody took: overlapping shapes, texture at every size, a lens and a sensor. The same each time.

To FILE: python -m tests.benchmarks.picture_scene FILE
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFilter

from tests.imaging.pictures import display_p3

WIDTH, HEIGHT = 6000, 4000
_SHAPES, _LENS, _NOISE = 6000, 0.7, 2.5


def scene(place: Path) -> None:
    rng = np.random.default_rng(24)
    painted = np.asarray(_shapes(rng)).astype(np.int16) + _texture(rng)[..., None].astype(np.int16)
    seen = Image.fromarray(np.clip(painted, 0, 255).astype(np.uint8)).filter(ImageFilter.GaussianBlur(_LENS))
    noise = (rng.standard_normal((HEIGHT, WIDTH, 3), np.float32) * _NOISE).astype(np.int16)
    taken = Image.fromarray(np.clip(np.asarray(seen).astype(np.int16) + noise, 0, 255).astype(np.uint8))
    taken.save(place, "JPEG", quality=92, subsampling=2, icc_profile=display_p3())


def _shapes(rng: np.random.Generator) -> Image.Image:
    """The large ones below."""
    image = Image.new("RGB", (WIDTH, HEIGHT), (120, 130, 110))
    draw = ImageDraw.Draw(image)
    for number, across in enumerate(np.sort(np.clip(30 / (rng.random(_SHAPES) ** 0.7 + 0.02), 30, 1200))[::-1]):
        x, y, down = rng.integers(0, WIDTH), rng.integers(0, HEIGHT), across * rng.uniform(0.4, 1)
        paint = draw.ellipse if number % 3 else draw.rectangle
        red, green, blue = (int(value) for value in rng.integers(20, 236, 3))
        paint((x - across, y - down, x + across, y + down), fill=(red, green, blue))
    return image


def _texture(rng: np.random.Generator) -> np.ndarray:
    texture = np.zeros((HEIGHT, WIDTH), np.float32)
    for octave in range(9):
        step = 2**octave
        coarse = rng.standard_normal((HEIGHT // step + 2, WIDTH // step + 2), np.float32)
        fine = Image.fromarray(coarse).resize((WIDTH, HEIGHT), Image.Resampling.BICUBIC)
        texture += np.asarray(fine) * (2.2 * max(octave, 0.5) ** 0.5)
    return texture


if __name__ == "__main__":
    scene(Path(sys.argv[1]))
