"""The photo of the tailings hill."""

from __future__ import annotations

import numpy as np

from scenes.darkroom import Array, blur, cells, colour, develop, fbm, lattice, mix, smooth


def tailings_hill() -> None:
    """A potash heap above summer fields, under a big sky: a panorama from a neighbouring hill."""
    rng, h, w = np.random.default_rng(60), 1000, 2400
    horizon, focal = int(h * 0.71), 2500.0
    light = cumulus(rng, h, w, horizon, focal)
    top = np.full(w, h, np.int32)
    column = (np.arange(w, dtype=np.float32) - w / 2) / focal
    rows = np.arange(h, dtype=np.int32)[:, None]
    z = 330.0
    while z < 9000:
        step = max(1.2, z * 0.0034)
        x = column * z
        tall, albedo = ground_at(x, np.full_like(x, z))
        right, _ = ground_at(x + 1.5, np.full_like(x, z))
        behind, _ = ground_at(x, np.full_like(x, z + 1.5))
        normal = np.stack([-(right - tall) / 1.5, np.ones_like(x), -(behind - tall) / 1.5], 1)
        normal /= np.linalg.norm(normal, axis=1, keepdims=True)
        lit = np.clip(normal @ np.array([-0.70, 0.52, -0.30], np.float32), 0, 1)
        lit = np.where(albedo[:, 1] < 0.055, 0.15 + 0.5 * lit, lit)  # leaves scatter: no flat sides
        drift = 0.55 + 0.45 * smooth(-0.2, 0.25, lattice(np.stack([x / 900 + 3, 0 * x, 0 * x + z / 700], 1)))
        shade = albedo * (lit[:, None] * colour("#fff0d8") * 2.3 * drift[:, None] + colour("#a9c4e6") * 0.55)
        air = np.exp(-z / 6500)
        shade = shade * air + (1 - air) * colour("#b9cde0") * 0.92
        y = (horizon - (tall - 46.0) / z * focal).astype(np.int32)
        fill = (rows >= y[None, :]) & (rows < top[None, :])
        light = np.where(fill[:, :, None], shade[None].astype(np.float32), light)
        top = np.minimum(top, np.clip(y, 0, h))
        z += step
    develop(
        light,
        "tailings-hill",
        rng,
        exposure=0.86,
        vignette=0.25,
        saturation=0.93,
        bloom=0.15,
        softness=0.8,
        grain=0.008,
    )


def ground_at(x: Array, z: Array) -> tuple[Array, Array]:
    """Height in metres and colour of the land at x (across) and z (away)."""

    def noise(size: float, offset: float = 0.0) -> Array:
        return lattice(np.stack([x / size + offset, np.full_like(x, offset), z / size], 1))

    land = 7 * noise(420, 1) + 3 * noise(140, 2) + np.clip(z - 2600, 0, None) * 0.018 * (0.8 + noise(900, 5))
    ux, uz = np.abs(x - 170) - 330, np.abs(z - 1750) - 250
    outside = np.hypot(np.clip(ux, 0, None), np.clip(uz, 0, None)) + np.clip(np.maximum(ux, uz), None, 0) - 60
    outside = outside + 26 * noise(160, 7) + 9 * noise(50, 8)
    plateau = 128 + 0.045 * (x - 170) + 7 * noise(120, 9) - 34 * smooth(-40, 30, x - 360)
    heap = np.clip(-outside * 0.72, 0, None)
    heap = np.minimum(heap, plateau) + 2.5 * smooth(0, 10, heap) * noise(11, 10)
    lower = np.clip(1 - heap / 150, 0.15, 1) * smooth(0, 22, heap)
    gully = lattice(np.stack([x / 13 + 0.1 * noise(40, 4), 0 * x, z / 90], 1))
    fine = lattice(np.stack([x / 4.6 + 0.2 * noise(18, 6), 0 * x, z / 50], 1))
    heap = heap - lower * (5.2 * np.abs(gully) + 2.0 * np.abs(fine))
    plots, tone = cells(x / 260 + 0.2 * noise(300, 11), z / 330, 3)
    crops = [colour(c) for c in ("#75834a", "#8f9358", "#c4aa68", "#647a48", "#ab9766", "#858f55")]
    field = np.array(crops, np.float32)[np.clip((tone * 6).astype(int), 0, 5)] * 0.75
    lines = 0.92 + 0.08 * np.sin((x * (0.4 + tone) + z * (1 - tone)) * 1.1) * np.exp(-z / 500)
    field = (
        field
        * lines[:, None]
        * (0.9 + 0.16 * noise(22, 12))[:, None]
        * (1 + 0.07 * noise(6, 20) + 0.06 * noise(2.2, 23))[:, None]
    )
    hedge = smooth(0.055, 0.02, plots) * smooth(-0.25, 0.2, noise(70, 13)) + smooth(
        0.50, 0.62, noise(240, 14)
    ) * smooth(200, 500, z)
    trees = np.sqrt(np.clip(hedge, 0, 1)) * (heap < 0.5) * (z > 1150)  # nearer ones would show that they are bumps
    crown = trees * np.clip(7.5 + 4.5 * noise(8, 15) + 3 * noise(3.2, 16), 1, None)
    salt = colour("#d9d3cb") * (0.80 + 0.13 * noise(60, 17) + 0.12 * noise(9, 18))[:, None]
    salt = salt * (1 - 0.25 * smooth(0.2, 0.9, np.abs(gully)) * lower)[:, None]
    wood = colour("#3c5230") * (0.62 + 0.35 * noise(4, 19))[:, None]
    albedo = np.where((heap > 0.5)[:, None], salt, field * (1 - trees)[:, None] + wood * trees[:, None])
    return (land * (heap < 0.5) + np.maximum(heap, 0) + crown).astype(np.float32), albedo.astype(np.float32)


def cumulus(rng: np.random.Generator, h: int, w: int, horizon: int, focal: float) -> Array:
    """Fair-weather clouds on one level, lit from the left."""
    y, x = np.mgrid[0:h, 0:w].astype(np.float32)
    up = np.clip((horizon - y) / focal, 0.014, None)
    light = mix(
        colour("#c9dcec")[None, None] * 1.05, colour("#4f86c4")[None, None] * 0.78, smooth(0.0, 0.34, up) ** 0.7
    )
    field = fbm(rng, 2600, 2600, 460, 8, 0.55)
    far = 1 / up

    def density(dx: float, dy: float) -> Array:
        across = np.clip((x - w / 2) / focal * far * 44 + 1420 + dx, 0, 2598).astype(np.int32)
        away = np.clip(far * 44 + 150 + dy, 0, 2598).astype(np.int32)
        return field[away, across]

    base = density(0, 0)
    cover = smooth(0.16, 0.50, base)
    toward = smooth(0.10, 0.75, (density(-22, 6) + density(-44, 12)) / 2)
    bright = colour("#ffffff") * 1.25 - (toward * smooth(0.2, 0.8, base))[:, :, None] * colour("#c2b8ae") * 0.85
    bright = np.maximum(bright, colour("#8fa0b4") * 0.75)
    bright = mix(bright.astype(np.float32), colour("#d5e1ec")[None, None], np.exp(-up / 0.05) * 0.75)
    return blur(mix(light, bright, cover * smooth(0.012, 0.06, up)), 1.2)
