"""The photo of the salt flat."""

from __future__ import annotations

import itertools

import numpy as np
from PIL import Image

from scenes.darkroom import Array, blur, cells, colour, develop, fbm, mix, smooth


def salt_flat() -> None:
    """Polygons of salt in the last light, mountains in the haze."""
    rng, h, w = np.random.default_rng(11), 1200, 1800
    horizon, focal, eye = int(h * 0.40), 1500.0, 1.25
    sky = sunset_sky(rng, horizon + 2, w, sun=(0.30, 0.93))
    v = (np.arange(h - horizon, dtype=np.float32) + 0.7)[:, None]
    u = (np.arange(w, dtype=np.float32) - w / 2)[None, :]
    depth = eye * focal / v + 0 * u
    across = u * depth / focal
    wobble = fbm(rng, h - horizon, w, 300, 4)

    def ground(dx: float, dz: float) -> Array:
        x, z = across + dx, depth + dz
        bend = 0.16 * np.sin(x * 1.7 + 1.3 * np.sin(z * 0.9)) + 0.12 * np.sin(z * 2.3 + 1.1 * np.sin(x * 1.1))
        edge, _ = cells((x + bend) * 0.85, (z + bend * 0.7) * 0.85, 5)
        rough, _ = cells(x * 9 + 3, z * 9, 8)
        tiny, _ = cells(x * 31 + 3, z * 31, 9)
        ridge = np.exp(-((edge / 0.075) ** 2)) * (0.75 + 0.25 * np.sin(x * 23 + z * 17))
        near = np.exp(-depth / 14)
        return ridge * 0.030 + 0.05 * np.exp(-((edge / 0.3) ** 2)) * 0.25 + near * (rough * 0.006 + tiny * 0.0022)

    step = 0.012
    base = ground(0, 0)
    slope_x, slope_z = (ground(step, 0) - base) / step, (ground(0, step) - base) / step
    fade = np.exp(-((depth / 46) ** 2))
    slope_x, slope_z = slope_x * fade, slope_z * fade
    sun = np.array([-0.42, 0.20, 0.88])  # low, ahead and left: ridges glow at their edges and throw shade to us
    norm = np.sqrt(1 + slope_x**2 + slope_z**2)
    lit = np.clip((-slope_x * sun[0] + sun[1] - slope_z * sun[2]) / norm, 0, 1.1)
    _, tone = cells(across * 0.85, depth * 0.85, 5)
    albedo = 0.80 + 0.06 * (tone - 0.5) * fade + 0.05 * wobble
    warm, cool = colour("#ffb06e") * 3.6, colour("#7f9fd0") * 0.62
    field = albedo[:, :, None] * (lit[:, :, None] * warm + cool * (1 - 2.2 * np.clip(base, 0, 0.06))[:, :, None])
    grazing = np.exp(-depth / 30)[:, :, None]
    mirror = np.repeat(sky[horizon - 1 : horizon], h - horizon, 0)
    field = mix(field, mirror * 0.92, (1 - grazing[:, :, 0]) * 0.82)
    glint = smooth(0.25, 0.9, lit) * np.exp(-(((u / w + 0.20) / 0.16) ** 2)) * fade
    field += glint[:, :, None] * colour("#ffd9a0") * 0.9
    light = np.concatenate([sky[:horizon], field], 0)
    haze = np.exp(-(((np.arange(h) - horizon) / 14.0) ** 2))[:, None] * np.ones((1, w), np.float32)
    light = mix(light, light * 0.45 + colour("#f6bd94") * 0.62, haze * 0.55)
    near_blur = smooth(h * 0.80, h * 1.0, np.arange(h, dtype=np.float32)[:, None] + np.zeros((1, w), np.float32))
    light = mix(light, blur(light, 5, disc=True), near_blur)
    develop(light, "salt-flat", rng, exposure=1.02, vignette=0.32, saturation=1.02, bloom=0.3)


def sunset_sky(rng: np.random.Generator, h: int, w: int, sun: tuple[float, float]) -> Array:
    y = np.linspace(0, 1, h, dtype=np.float32)[:, None] + np.zeros((1, w), np.float32)
    x = np.linspace(0, 1, w, dtype=np.float32)[None, :] + np.zeros((h, 1), np.float32)
    stops = [(0.0, "#5d7ba6"), (0.45, "#93a4bb"), (0.75, "#d8b09a"), (0.93, "#f5a56a"), (1.0, "#f0b58c")]
    sky = np.zeros((h, w, 3), np.float32)
    for (low, a), (high, b) in itertools.pairwise(stops):
        part = (y >= low) & (y <= high)
        sky = np.where(
            part[:, :, None], mix(colour(a)[None, None], colour(b)[None, None], (y - low) / (high - low)), sky
        )
    around = np.hypot((x - sun[0]) * w / h, (y - sun[1]) * 1.6)
    sky += np.exp(-around / 0.35)[:, :, None] * colour("#ffb567") * 1.1
    sky += np.exp(-((around / 0.045) ** 2))[:, :, None] * colour("#fff0d0") * 6
    flat = np.zeros((h, w), np.float32)
    for band in range(3):  # clouds lie flatter toward the horizon
        tall = np.asarray(Image.fromarray(fbm(rng, h * (3 + 3 * band), w, 520, 7, 0.56)).resize((w, h)))
        flat += tall * np.exp(-(((y - (0.15, 0.5, 0.8)[band]) / 0.22) ** 2))
    cloud = smooth(0.12, 1.0, flat * 1.25)
    edge = np.exp(-around / 0.55)[:, :, None]
    lit = colour("#f3b39a") * 0.85 + colour("#ffcf9a") * 1.6 * edge
    sky = mix(sky, lit.astype(np.float32), cloud * 0.62 * smooth(1.0, 0.86, y))
    ridge = 0.955 - 0.035 * np.abs(fbm(rng, 1, w, 420, 6)) - 0.02 * np.sin(x[:1] * 5 + 1)
    far = smooth(0, 0.012, y - ridge)
    return mix(sky, colour("#b78a8f") * 0.72 + edge * colour("#ffb57a") * 0.35, far * 0.85)
