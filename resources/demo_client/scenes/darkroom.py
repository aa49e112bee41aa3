"""The dark room: linear light, lenses, noise, and the film that the light falls on."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

Array = NDArray[np.float32]
PHOTOS = Path(__file__).parents[1] / "photos"
MOST_BYTES = 560_000


def colour(text: str) -> Array:
    """ "#rrggbb" as linear light."""
    srgb = np.array([int(text[i : i + 2], 16) for i in (1, 3, 5)], dtype=np.float32) / 255
    return np.where(srgb <= 0.04045, srgb / 12.92, ((srgb + 0.055) / 1.055) ** 2.4).astype(np.float32)


def blur(image: Array, radius: float, *, disc: bool = False) -> Array:
    """A gaussian, or the even disc of an open lens. Edges are mirrored."""
    if radius < 0.3:
        return image
    pad = int(radius * (1.2 if disc else 3)) + 2
    planes = image if image.ndim == 3 else image[:, :, None]
    padded = np.pad(planes, ((pad, pad), (pad, pad), (0, 0)), mode="reflect")
    h, w = padded.shape[:2]
    y = np.minimum(np.arange(h), h - np.arange(h))[:, None].astype(np.float32)
    x = np.minimum(np.arange(w), w - np.arange(w))[None, :].astype(np.float32)
    if disc:
        kernel = np.clip(radius + 0.5 - np.hypot(x, y), 0, 1) * (0.8 + 0.2 * (np.hypot(x, y) / radius) ** 2)
    else:
        kernel = np.exp(-(x**2 + y**2) / (2 * radius**2))
    spectrum = np.fft.rfft2(kernel / kernel.sum())
    out = np.stack([np.fft.irfft2(np.fft.rfft2(padded[:, :, c]) * spectrum, (h, w)) for c in range(planes.shape[2])], 2)
    out = out[pad:-pad, pad:-pad].astype(np.float32)
    return out if image.ndim == 3 else out[:, :, 0]


def fbm(rng: np.random.Generator, h: int, w: int, cell: float, octaves: int = 5, gain: float = 0.5) -> Array:
    """Cloudy noise between about -1 and 1; `cell` is the size of its largest forms in pixels."""
    total, weight = np.zeros((h, w), np.float32), 0.0
    for octave in range(octaves):
        size = max(cell / 2**octave, 1.0)
        grid = rng.standard_normal((int(h / size) + 3, int(w / size) + 3)).astype(np.float32)
        big = Image.fromarray(grid).resize(
            (int(grid.shape[1] * size), int(grid.shape[0] * size)), Image.Resampling.BICUBIC
        )
        total += np.asarray(big)[:h, :w] * gain**octave
        weight += gain ** (2 * octave)
    return (total / np.sqrt(weight)).astype(np.float32) * 0.6


def mix(a: Array, b: Array, share: Array | float) -> Array:
    share = np.asarray(share, np.float32)
    if share.ndim == 2 and max(a.ndim, b.ndim) == 3:
        share = share[:, :, None]
    return (a * (1 - share) + b * share).astype(np.float32)


def smooth(low: float, high: float, value: Array) -> Array:
    t = np.clip((value - low) / (high - low), 0, 1)
    return (t * t * (3 - 2 * t)).astype(np.float32)


def over(ground: Array, layer: Image.Image, radius: float = 0.0, light: float = 1.0) -> Array:
    """Composite a drawn RGBA layer onto linear light, out of focus by `radius`."""
    rgba = np.asarray(layer, np.float32) / 255
    alpha = rgba[:, :, 3:]
    both = np.concatenate([rgba[:, :, :3] ** 2.2 * light * alpha, alpha], 2)
    both = blur(both, radius, disc=radius > 2)
    return (ground * (1 - both[:, :, 3:]) + both[:, :, :3]).astype(np.float32)


def develop(light: Array, name: str, rng: np.random.Generator, **look: float) -> None:
    """Bloom, exposure, film curve, grade, vignette, grain, a soft lens; then JPEG below MOST_BYTES."""
    h, w = light.shape[:2]
    light = np.maximum(light, 0) * look.get("exposure", 1.0)
    bright = np.maximum(light - look.get("bloom_from", 1.2), 0)
    light = light + look.get("bloom", 0.25) * (blur(bright, w / 160) + blur(bright, w / 40)) / 2
    y, x = np.mgrid[-1 : 1 : h * 1j, -1 : 1 : w * 1j].astype(np.float32)
    light *= (1 - look.get("vignette", 0.28) * np.clip((x**2 + y**2) / 2, 0, 1))[:, :, None]
    a, b, c, d, e = 2.51, 0.03, 2.43, 0.59, 0.14
    film = np.clip(light * 0.72 * (a * light * 0.72 + b) / (light * 0.72 * (c * light * 0.72 + d) + e), 0, 1)
    grey = film.mean(2, keepdims=True)
    film = np.clip(grey + (film - grey) * look.get("saturation", 1.0), 0, 1)
    srgb = np.where(film <= 0.0031308, film * 12.92, 1.055 * film ** (1 / 2.4) - 0.055)
    fade = look.get("fade", 0.012)
    srgb = fade + srgb * (1 - fade)
    srgb = blur(srgb.astype(np.float32), look.get("softness", 0.55))
    luma = srgb.mean(2)
    strength = look.get("grain", 0.011) * (0.45 + 1.1 * np.sqrt(np.clip(luma * (1 - luma), 0, 1)) * 2) / 1.5
    grain = blur(rng.standard_normal((h, w)).astype(np.float32), 0.6) * 1.7
    tint = blur(rng.standard_normal((h, w, 3)).astype(np.float32), 0.9) * 0.7
    srgb = srgb + (grain[:, :, None] + tint * 0.5) * strength[:, :, None]
    image = Image.fromarray((np.clip(srgb, 0, 1) * 255 + 0.5).astype(np.uint8))
    for quality in range(88, 50, -3):
        image.save(PHOTOS / f"{name}.jpg", quality=quality, optimize=True, progressive=True)
        if (PHOTOS / f"{name}.jpg").stat().st_size <= MOST_BYTES:
            break


def cells(x: Array, z: Array, seed: int) -> tuple[Array, Array]:
    """Distance to the nearest border of a jittered cell pattern, and a random value per cell."""

    def hashed(i: Array, j: Array, k: int) -> Array:
        v = np.sin(i * 127.1 + j * 311.7 + (seed + k) * 74.7) * 43758.5453
        return (v - np.floor(v)).astype(np.float64)

    x, z = x.astype(np.float64), z.astype(np.float64)
    ix, iz = np.floor(x), np.floor(z)
    first, second, tone = np.full(x.shape, 9.0), np.full(x.shape, 9.0), np.zeros(x.shape)
    for di in (-1, 0, 1):
        for dj in (-1, 0, 1):
            ci, cj = ix + di, iz + dj
            d = np.hypot(ci + hashed(ci, cj, 1) - x, cj + hashed(ci, cj, 2) - z)
            nearer = d < first
            second = np.where(nearer, first, np.minimum(second, d))
            tone = np.where(nearer, hashed(ci, cj, 3), tone)
            first = np.minimum(first, d)
    return (second - first).astype(np.float32), tone.astype(np.float32)


def lattice(points: Array) -> Array:
    """Smooth noise in space, -1..1, at `points` (..., 3)."""
    cell = np.floor(points)
    f = points - cell
    f = f * f * (3 - 2 * f)
    total = np.zeros(points.shape[:-1], np.float64)
    for corner in range(8):
        step = np.array([corner & 1, corner >> 1 & 1, corner >> 2 & 1], np.float64)
        value = np.sin((cell + step) @ np.array([127.1, 311.7, 74.7])) * 43758.5453
        total += (value - np.floor(value)) * np.prod(np.where(step > 0, f, 1 - f), axis=-1)
    return (total * 2 - 1).astype(np.float32)
