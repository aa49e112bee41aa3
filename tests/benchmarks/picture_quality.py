"""What the ten renditions have lost before they are encoded, and how byte limits are used."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import numpy as np
from PIL import Image, ImageCms

from composer.core.box import Box
from composer.imaging.encode import BEST, best_fit
from composer.imaging.master import Shot, decode_scale, develop, usual_scale
from composer.imaging.opening import opened, seen_size
from tests.benchmarks.picture_peers import SIZES, crop

Size = tuple[int, int]
LUMA = np.array([0.299, 0.587, 0.114], np.float32)
_WINDOW = np.exp(-((np.arange(11) - 5.0) ** 2) / (2 * 1.5**2))
WINDOW = (_WINDOW / _WINDOW.sum()).astype(np.float32)
# Of the generated photo's profile: primaries of Display P3 adapted to D50, and its gamma.
P3 = np.array([[0.51512, 0.29198, 0.15710], [0.24120, 0.69225, 0.06657], [-0.00105, 0.04189, 0.78407]])
GAMMA = round(2.2 * 256) / 256
SHARES = (0.9, 0.75, 0.6, 0.5, 0.4, 0.32)
"""Of a rendition's size at the best quality: how much a limit leaves of it."""


def similarities(source: Path) -> dict[Size, float]:
    planes = _in_srgb(source)
    found = {}
    for size in SIZES:
        wanted = [np.asarray(plane.resize(size, Image.Resampling.LANCZOS, box=crop(*size))) for plane in planes]
        gold = np.stack(wanted, -1).clip(0, 255) @ LUMA
        found[size] = ssim(gold, np.asarray(_shot(source, size), np.float32) @ LUMA)
    return found


def ssim(one: np.ndarray, other: np.ndarray) -> float:
    """Structural similarity, Gaussian window of 11 pixels."""
    first, second = _smooth(one), _smooth(other)
    spread, others = _smooth(one * one) - first**2, _smooth(other * other) - second**2
    shared = _smooth(one * other) - first * second
    small, large = (0.01 * 255) ** 2, (0.03 * 255) ** 2
    alike = (2 * first * second + small) * (2 * shared + large)
    return float((alike / ((first**2 + second**2 + small) * (spread + others + large))).mean())


def _smooth(image: np.ndarray) -> np.ndarray:
    down, across = image.shape[0] - 10, image.shape[1] - 10
    rows = sum(WINDOW[at] * image[at : at + down] for at in range(11))
    return np.asarray(sum(WINDOW[at] * rows[:, at : at + across] for at in range(11)))


def _shot(source: Path, size: Size) -> Image.Image:
    """As `apply_all` scales it."""
    shot = Shot(Box(*crop(*size)), size)
    with opened(source.read_bytes()) as image:
        scale = decode_scale(shot, usual_scale(seen_size(image)))
        return develop(image, scale, [shot]).shot(shot)


def _in_srgb(source: Path) -> list[Image.Image]:
    """The whole photo as three planes of floating-point numbers, converted without rounding."""
    srgb = ImageCms.createProfile("sRGB")
    colorants = (srgb.red_colorant, srgb.green_colorant, srgb.blue_colorant)
    matrix = np.linalg.inv(np.array([one[0] for one in colorants if one]).T) @ P3
    with Image.open(source) as image:
        linear = ((np.arange(256) / 255) ** GAMMA).astype(np.float32)[np.asarray(image)]
    linear = np.clip(linear @ matrix.T.astype(np.float32), 0, 1)
    curved = np.where(linear <= 0.0031308, linear * 12.92, 1.055 * np.maximum(linear, 1e-9) ** (1 / 2.4) - 0.055) * 255
    return [Image.fromarray(np.ascontiguousarray(curved[..., band], np.float32)) for band in range(3)]


@dataclass(frozen=True)
class Limited:
    used: float
    tries: int
    binds: bool


def limit_cases(source: Path) -> list[Limited]:
    """Two pictures, ten sizes, six limits: the photo, and the same out of focus."""
    cases = []
    for size in SIZES:
        shot = _shot(source, size)
        soft = shot.reduce(4).resize(size, Image.Resampling.BICUBIC)
        cases += [_limited(picture, share) for picture in (shot, soft) for share in SHARES]
    return cases


def _limited(picture: Image.Image, share: float) -> Limited:
    tried: list[int] = []

    def encode(quality: int) -> bytes:
        tried.append(quality)
        return _jpeg(picture, quality)

    best = len(_jpeg(picture, BEST))
    limit = int(best * share)
    data = best_fit(encode, limit)
    assert data is not None
    return Limited(len(data) / limit, len(tried), best > limit)


def _jpeg(picture: Image.Image, quality: int) -> bytes:
    file = BytesIO()
    picture.save(file, "JPEG", quality=quality, subsampling=2)
    return file.getvalue()
