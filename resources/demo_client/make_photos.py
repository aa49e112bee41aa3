"""Renders the demo client's photos: invented places, lit, blurred, graded and grained like photographs.

Run `python resources/demo_client/make_photos.py [NAME…]` from the repository; it needs numpy and Pillow. Seeds are
fixed: the same versions of both give the same files.
"""

from __future__ import annotations

import itertools
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw

Array = NDArray[np.float32]
PHOTOS = Path(__file__).parent / "photos"
MOST_BYTES = 560_000


# --- the dark room -----------------------------------------------------------------------------------------------


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


# --- salt flat ---------------------------------------------------------------------------------------------------


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


# --- wheat field -------------------------------------------------------------------------------------------------


def wheat_field() -> None:
    """Ears against a low sun, sharp in one plane only."""
    rng, h, w = np.random.default_rng(23), 1200, 1800
    y, x = np.mgrid[0 : 1 : h * 1j, 0 : 1 : w * 1j].astype(np.float32)
    sun = (0.71, 0.30)
    away = np.hypot((x - sun[0]) * w / h, y - sun[1])
    light = mix(colour("#a9bccb")[None, None] * 1.0, colour("#f6d9a6")[None, None] * 1.35, smooth(0.0, 0.42, y))
    light = light + np.exp(-away / 0.20)[:, :, None] * colour("#ffdf9c") * 3.2
    light = light + smooth(0.06, 0.03, away)[:, :, None] * colour("#fff3d6") * 10
    trees = 0.40 + 0.035 * fbm(rng, 1, w, 300, 5) - 0.03 * np.exp(-(((x[:1] - 0.16) / 0.13) ** 2))
    wood = smooth(0, 0.01, y - trees)
    light = mix(light, colour("#5d6437") * 0.55 + np.exp(-away / 0.22)[:, :, None] * colour("#ffb45a") * 1.1, wood)
    field = smooth(0.455, 0.475, y + 0.006 * fbm(rng, 1, w, 500, 3))
    stripes = fbm(rng, h, w, 60, 4)
    tone = mix(colour("#e5b762")[None, None], colour("#8a5f22")[None, None], smooth(0.46, 1.0, y))
    far = tone * (0.8 + 0.25 * stripes)[:, :, None]
    far = far + np.exp(-away / 0.30)[:, :, None] * colour("#ffc56a") * 1.0
    light = blur(mix(light, far, field), 26, disc=True)
    layers = ((170, 0.30, 0.53, 15.0), (120, 0.45, 0.60, 10.0), (80, 0.75, 0.70, 6.0), (46, 1.15, 0.82, 3.0))
    for count, size, tip, radius in layers:
        light = ears(light, rng, count, size, tip, radius, sun)
    light *= (1 - 0.45 * smooth(0.62, 1.05, y))[:, :, None]
    places = [
        (0.07, 0.58),
        (0.18, 0.40),
        (0.30, 0.55),
        (0.435, 0.27),
        (0.56, 0.53),
        (0.655, 0.64),
        (0.83, 0.47),
        (0.95, 0.60),
    ]
    light = ears(light, rng, 0, 1.75, 0, 0.9, sun, places)
    light = ears(light, rng, 0, 3.0, 0, 34, sun, [(0.03, 0.84), (0.80, 0.92)])
    veil = np.exp(-away / 0.5)[:, :, None] * colour("#ffb868") * 0.10
    develop(light + veil, "wheat-field", rng, exposure=0.74, saturation=1.06, vignette=0.42, bloom=0.35, fade=0.015)


def ears(
    light: Array, rng: np.random.Generator, count: int, size: float, tip: float, radius: float,
    sun: tuple[float, float], places: list[tuple[float, float]] | None = None,
) -> Array:  # fmt: skip
    """Stalks with ears whose edges toward the sun glow. `tip`: mean height of the tips as a share of the picture."""
    h, w = light.shape[:2]
    scale = 2 if radius < 2 else 1
    layer = Image.new("RGBA", (w * scale, h * scale))
    draw = ImageDraw.Draw(layer)
    where = places or [(float(rng.uniform(-0.03, 1.03)), float(tip + rng.normal(0, 0.05))) for _ in range(count)]
    for px, py in where:
        stalk(draw, rng, px * w * scale, py * h * scale, size * scale, h * scale)
    if scale > 1:
        layer = layer.resize((w, h), Image.Resampling.LANCZOS)
    rgba = np.asarray(layer, np.float32) / 255
    alpha = rgba[:, :, 3]
    y, x = np.mgrid[0 : 1 : h * 1j, 0 : 1 : w * 1j].astype(np.float32)
    away = np.hypot((x - sun[0]) * w / h, y - sun[1])
    reach = max(2.0, 3.2 * size)
    rim = np.clip(alpha - 0.86 * blur(alpha, reach), 0, 1)
    glow = rim * (0.42 + 2.4 * np.exp(-away / 0.28))
    through = np.exp(-away / 0.33) * 0.85
    body = rgba[:, :, :3] ** 2.2
    lit = body * (0.34 + through)[:, :, None] + glow[:, :, None] * colour("#ffd186") * 1.25
    both = np.concatenate([lit * alpha[:, :, None], alpha[:, :, None]], 2)
    both = blur(both, radius, disc=radius > 2)
    return (light * (1 - both[:, :, 3:]) + both[:, :, :3]).astype(np.float32)


def stalk(draw: ImageDraw.ImageDraw, rng: np.random.Generator, x: float, y: float, size: float, floor: float) -> None:
    """One ear with its tip near x, y, and its stalk down to the floor."""
    lean = float(rng.normal(0.10, 0.13))
    length = size * float(rng.normal(150, 12))
    hue = float(rng.uniform(0.9, 1.08))

    def shade(r: int, g: int, b: int, wide: float = 0.08) -> tuple[int, int, int, int]:
        k = hue * float(rng.normal(1, wide))
        return (min(255, int(r * k)), min(255, int(g * k)), min(255, int(b * k)), 255)

    def spine(t: float) -> tuple[float, float]:  # 0 at the tip, 1 at the foot of the ear, further down the stalk
        bend = lean * length * (1.15 * t - 0.16 * t * t if t < 3.6 else 2.07)
        return x - bend, y + length * t

    steps = np.linspace(1, max(1.2, (floor + 40 - y) / length), 26)
    draw.line(
        [spine(float(t)) for t in steps], fill=shade(168, 128, 62), width=max(1, round(4.6 * size)), joint="curve"
    )
    if rng.random() < 0.12:
        t0, side = float(rng.uniform(1.8, 2.8)), float(rng.choice([-1, 1]))
        leaf = [spine(t0)]
        for k in range(1, 9):
            bx, by = spine(t0 - 0.11 * k + 0.028 * k * k * 0.6)
            leaf.append((bx + side * 15 * size * k, by))
        draw.line(leaf, fill=shade(150, 112, 50), width=max(1, round(6 * size)), joint="curve")
    rows = 11
    for row in range(rows, -1, -1):
        t = row / rows * 0.97 + 0.03
        cx, cy = spine(t)
        grow = size * (0.42 + 0.62 * np.sin(np.pi * min(1.0, 0.07 + 0.86 * t)))
        for side in (-1, 1, 0):
            angle = -np.pi / 2 + lean * 1.1 + side * (0.40 - 0.20 * (1 - t)) + float(rng.normal(0, 0.05))
            ox = cx + side * (7.2 if row else 2.0) * grow
            base = shade(206, 160, 84) if side else shade(226, 182, 104)
            kernel(draw, ox, cy, 29 * grow, (9.8 if side else 9.4) * grow, float(angle), base)
            reach = length * float(rng.uniform(0.62, 0.95)) * (0.75 + 0.35 * t)
            flare = angle + side * 0.06 + float(rng.normal(0, 0.06))
            sx, sy = ox + np.cos(angle) * 24 * grow, cy + np.sin(angle) * 24 * grow
            ex, ey = sx + np.cos(flare) * reach, sy + np.sin(flare) * reach
            draw.line([(sx, sy), (ex, ey)], fill=shade(222, 178, 98), width=max(1, round(1.35 * size)))


def kernel(
    draw: ImageDraw.ImageDraw, x: float, y: float, length: float, width: float, angle: float, fill: tuple[int, ...]
) -> None:
    """A grain in its husk: a dark drop, then lighter strokes over it."""
    dark = tuple(int(c * 0.62) for c in fill[:3])
    for inset, tint in ((1.0, dark), (0.74, fill[:3]), (0.34, tuple(min(255, int(c * 1.13)) for c in fill[:3]))):
        points = []
        for k in range(18):
            t = k / 17 * 2 * np.pi
            along = length * (0.5 - 0.5 * np.cos(t)) * (0.55 + 0.45 * inset) + length * 0.22 * (1 - inset)
            off = width * inset * np.sin(t) * (0.62 + 0.38 * np.cos(t + 2.4))
            points.append(
                (x + np.cos(angle) * along - np.sin(angle) * off, y + np.sin(angle) * along + np.cos(angle) * off)
            )
        draw.polygon(points, fill=tint)


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


# --- salt crystals -----------------------------------------------------------------------------------------------


def salt_crystals() -> None:
    """A heap of rock-salt cubes under the macro lens, lit from behind."""
    rng, h, w = np.random.default_rng(8), 1200, 1800
    light, depth = cubes(rng, h, w)
    sharp_at, lens = 6.0, 42.0
    coc = np.clip(np.abs(1 / sharp_at - 1 / depth) * sharp_at * lens, 0, 30)
    steps = (0.0, 2.0, 5.0, 10.0, 18.0, 28.0)
    stack = [light if r == 0 else blur(light, r, disc=True) for r in steps]
    spread = blur(coc, 5)
    out = stack[0]
    for i in range(1, len(steps)):
        out = mix(out, stack[i], smooth(steps[i - 1], steps[i], spread))
    develop(out, "salt-crystals", rng, exposure=0.98, vignette=0.5, saturation=0.95, bloom=0.5, bloom_from=1.0)


def studio(v: Array) -> Array:
    """Light that comes from direction `v` (unit vectors in the last axis): a dark room, two soft boxes, a cool sky."""
    x, y, z = v[..., 0], v[..., 1], v[..., 2]
    key = smooth(0.62, 0.90, x * -0.50 + y * 0.55 + z * 0.67)
    side = smooth(0.80, 0.95, x * 0.86 + y * 0.30 + z * 0.41)
    front = smooth(0.5, 1.0, x * 0.25 + y * 0.62 + z * -0.74)
    low = smooth(-0.9, 0.6, y)
    return (
        colour("#20384a") * 0.16
        + low[..., None] * colour("#a9bcc6") * 0.30
        + key[..., None] * colour("#fff1dc") * 4.2
        + side[..., None] * colour("#bfe0f5") * 1.9
        + front[..., None] * colour("#e8eef2") * 0.55
    ).astype(np.float32)


def cubes(rng: np.random.Generator, h: int, w: int) -> tuple[Array, Array]:
    """Linear light and depth of a heap of glassy cubes, seen through a long lens from slightly above."""
    y, x = np.mgrid[0:h, 0:w].astype(np.float32)
    rays = np.stack([(x - w / 2) / (w * 1.35), (h / 2 - y) / (w * 1.35), np.ones_like(x)], 2)
    tilt = -0.30
    turn = np.array([[1, 0, 0], [0, np.cos(tilt), np.sin(tilt)], [0, -np.sin(tilt), np.cos(tilt)]], np.float32)
    rays = (rays / np.linalg.norm(rays, axis=2, keepdims=True)) @ turn.T.astype(np.float32)
    eye = np.array([0, 2.35, -5.6], np.float32)
    back = mix(
        colour("#0b161e")[None, None] * 0.5, colour("#2d4a5c")[None, None] * 0.5, smooth(-0.5, 0.25, rays[:, :, 1])
    )
    glow = np.exp(-(((x / w - 0.22) / 0.34) ** 2) - (((y / h + 0.05) / 0.45) ** 2))
    light = back + glow[:, :, None] * colour("#ffcf96") * 0.50
    depth = np.full((h, w), 40.0, np.float32)
    heap: list[tuple[float, float, float, float]] = []
    for _ in range(2200):
        cx, cz = float(rng.uniform(-4.2, 4.2)), float(rng.uniform(-3.2, 9.0))
        size = float(np.exp(rng.normal(-1.95, 0.42)))
        rise = 0.75 * np.exp(-((cx + 0.2) ** 2) / 4.5 - ((cz - 0.9) ** 2) / 3.0) * float(rng.uniform(0.4, 1))
        heap.append((cx, rise + size * 0.5, cz, min(size, 0.26)))
    heap += [
        (0.30, 0.92, 0.30, 0.40),
        (-0.62, 0.66, 0.05, 0.28),
        (1.12, 0.56, 0.0, 0.25),
        (-0.05, 0.55, -0.35, 0.18),
        (0.62, 0.52, -0.5, 0.15),
    ]
    for cx, cy, cz, size in heap:
        spin = np.linalg.qr(rng.standard_normal((3, 3)) * (0.55 if size > 0.3 else 1.0) + np.eye(3) * 0.8)[0]
        shape = np.array([1, rng.uniform(0.75, 1.1), rng.uniform(0.8, 1.15)]) * size
        cube(light, depth, rays, eye, np.array([cx, cy, cz]), spin.astype(np.float32), shape.astype(np.float32), rng)
    return light, depth


def cube(
    light: Array, depth: Array, rays: Array, eye: Array, centre: Array, spin: Array, shape: Array,
    rng: np.random.Generator,
) -> None:  # fmt: skip
    """Trace one cube into the picture: reflection, one refraction to its far faces, worn edges, clouds inside."""
    h, w = depth.shape
    tilt = -0.30
    turn = np.array([[1, 0, 0], [0, np.cos(tilt), np.sin(tilt)], [0, -np.sin(tilt), np.cos(tilt)]], np.float32)
    seen = turn.T @ (centre - eye)
    if seen[2] < 1.2:
        return
    reach = float(np.linalg.norm(shape)) / seen[2] * w * 1.35
    px, py = seen[0] / seen[2] * w * 1.35 + w / 2, h / 2 - seen[1] / seen[2] * w * 1.35
    x0, x1, y0, y1 = (int(v) for v in (max(0, px - reach), min(w, px + reach), max(0, py - reach), min(h, py + reach)))
    if x1 - x0 < 2 or y1 - y0 < 2:
        return
    d = rays[y0:y1, x0:x1] @ spin
    o = (eye - centre).astype(np.float32) @ spin
    inv = 1 / np.where(np.abs(d) < 1e-6, 1e-6, d)
    near, far = (-np.sign(d) * shape - o) * inv, (np.sign(d) * shape - o) * inv
    t0, t1 = near.max(2), far.min(2)
    hit = (t0 < t1) & (t0 > 0.1) & (t0 < depth[y0:y1, x0:x1])
    if not hit.any():
        return
    axis = near.argmax(2)[hit]
    d, t0 = d[hit], t0[hit]
    point = o + d * t0[:, None]
    rows = np.arange(len(axis))
    normal = np.zeros_like(point)
    normal[rows, axis] = -np.sign(d[rows, axis])
    worn = np.clip(np.sort(shape - np.abs(point), axis=1)[:, 1], 0, None) / shape.mean()
    rough = rng.normal(0, 0.05, 3) + 0.035 * np.sin(point[:, ::-1] * rng.uniform(6, 14) + rng.uniform(0, 6))
    normal = normal + rough + (np.exp(-worn / 0.035) * 0.5)[:, None] * (point / shape)
    normal /= np.linalg.norm(normal, axis=1, keepdims=True)
    facing = np.clip(-(d * normal).sum(1), 0.02, 1)
    mirrored = d + 2 * facing[:, None] * normal
    fresnel = 0.045 + 0.95 * (1 - facing) ** 5
    eta = 1 / 1.54
    inside = eta * d + (eta * facing - np.sqrt(np.clip(1 - eta**2 * (1 - facing**2), 0, 1)))[:, None] * normal
    run = (np.where(inside < 0, -1, 1) * shape - point) / np.where(
        np.abs(inside) < 1e-4, np.where(inside < 0, -1e-4, 1e-4), inside
    )
    way = np.clip(run.min(1), 0, 3 * shape.max())
    exit_at = point + inside * way[:, None]
    lines = np.exp(-np.clip(np.sort(shape - np.abs(exit_at), axis=1)[:, 1], 0, None) / shape.mean() / 0.045)
    bounced = inside.copy()
    bounced[rows, run.argmin(1)] *= -1
    frost = np.ones(len(axis), np.float32)
    offset = rng.uniform(0, 90, 3)
    for size, gain in ((2.2, 0.55), (5.5, 0.40), (13.0, 0.30), (34.0, 0.26)):
        frost += gain * lattice(point / shape.mean() * size + offset)
    through = 0.45 * studio(inside @ spin.T) + 0.55 * studio(bounced @ spin.T)
    milk = np.clip(float(rng.uniform(0.42, 0.80)) * frost, 0.15, 0.95)[:, None]
    body = through * (1 - 0.5 * lines)[:, None] * np.exp(-way * 0.6)[:, None]
    lamp = (normal @ spin.T) @ np.array([-0.50, 0.62, 0.60], np.float32)
    wrap = np.clip(0.42 + 0.58 * lamp, 0, 1) ** 1.5
    glow = 0.16 + 0.42 * np.exp(-way / shape.mean() * 0.8)
    milky = wrap[:, None] * colour("#ffecd2") * 1.35 + glow[:, None] * colour("#cfe0ec") * 0.58
    shade = body * (1 - milk) + milky * milk + studio(mirrored @ spin.T) * fresnel[:, None]
    shade += (np.exp(-worn / 0.022) * 0.30)[:, None] * studio(normal @ spin.T)
    spark = (rng.random(len(axis)) < 0.0010) & (frost > 1.0)
    shade[spark] += float(rng.uniform(4, 16)) * colour("#fff6e8")
    high = (rays[y0:y1, x0:x1][hit] * t0[:, None])[:, 1] + eye[1]
    shade *= (0.16 + 0.84 * smooth(-0.15, 0.80, high))[:, None]
    light[y0:y1, x0:x1][hit] = shade
    depth[y0:y1, x0:x1][hit] = t0


# --- control room ------------------------------------------------------------------------------------------------


def control_room() -> None:
    """A shift supervisor before a wall of screens; the lens is on her headset, the screens melt away."""
    rng, h, w = np.random.default_rng(31), 1200, 1800
    light = np.zeros((h, w, 3), np.float32) + colour("#0b1420") * 0.35
    layer = Image.new("RGBA", (w, h))
    draw = ImageDraw.Draw(layer)
    screens = [(-60, 190, 470, 505), (520, 160, 1030, 500), (1080, 180, 1560, 505), (1610, 200, 1990, 505)]
    screens += [(30, 560, 500, 820), (560, 555, 1010, 815), (1090, 560, 1520, 820), (1580, 570, 1900, 820)]
    for left, top, right, bottom in screens:
        screen(draw, rng, left, top, right, bottom)
    light = light + blur(over(np.zeros_like(light), layer, 0) * 1.9, 21, disc=True)
    spill = blur(light, 130)
    light = light + spill * 0.55
    desk = smooth(850, 900, np.arange(h, dtype=np.float32)[:, None] + np.zeros((1, w), np.float32))
    mirror = light[::-1] * 0.30
    mirror = blur(np.roll(mirror, 500, 0), 22)
    light = mix(light, mirror + colour("#101a24") * 0.25, desk)
    for _ in range(30):  # status lights, far and wide open
        cx, cy = rng.uniform(0, w), float(rng.choice([rng.uniform(30, 150), rng.uniform(840, 930)]))
        hue = colour(str(rng.choice(["#ffc27a", "#9fe0c4", "#f08c6c", "#a9cdf0", "#ffe9c0", "#ffe9c0"])))
        y, x = np.mgrid[0:h, 0:w].astype(np.float32)
        r = float(rng.uniform(11, 26))
        spot = np.clip(r + 0.7 - np.hypot(x - cx, y - cy), 0, 1) * (0.72 + 0.28 * (np.hypot(x - cx, y - cy) / r) ** 3)
        light += blur(spot, 1.6)[:, :, None] * hue * float(rng.uniform(0.15, 0.8))
    light = person(light, rng)
    develop(
        light,
        "control-room",
        rng,
        exposure=0.95,
        vignette=0.45,
        saturation=0.95,
        bloom=0.45,
        bloom_from=0.9,
        fade=0.025,
    )


def screen(draw: ImageDraw.ImageDraw, rng: np.random.Generator, left: int, top: int, right: int, bottom: int) -> None:
    """A process display: dark ground, tiles with curves, bars and pipes."""
    draw.rectangle((left, top, right, bottom), fill=(17, 40, 58, 255))
    hues = [(86, 178, 176, 255), (226, 176, 104, 255), (120, 172, 224, 255), (226, 232, 230, 255), (120, 172, 224, 255)]
    columns, rows = 3, 2
    for i in range(columns):
        for j in range(rows):
            x0, y0 = left + (right - left) * i / columns + 10, top + (bottom - top) * j / rows + 10
            x1, y1 = x0 + (right - left) / columns - 20, y0 + (bottom - top) / rows - 20
            draw.rectangle((x0, y0, x1, y1), fill=(26, 62, 86, 255))
            hue = hues[int(rng.integers(len(hues)))]
            kind = rng.random()
            if kind < 0.45:
                values = np.cumsum(rng.normal(0, 1, 24))
                values = (values - values.min()) / (np.ptp(values) + 0.1)
                draw.line(
                    [(x0 + (x1 - x0) * k / 23, y1 - 8 - (y1 - y0 - 16) * v) for k, v in enumerate(values)], hue, 6
                )
            elif kind < 0.75:
                for k in range(7):
                    top_at = y1 - (y1 - y0) * float(rng.uniform(0.15, 0.9))
                    draw.rectangle(
                        (x0 + 8 + k * (x1 - x0 - 16) / 7, top_at, x0 + (k + 0.65) * (x1 - x0 - 16) / 7 + 8, y1),
                        fill=hue,
                    )
            else:
                draw.rectangle((x0 + 8, y0 + 8, x1 - 8, y0 + (y1 - y0) * float(rng.uniform(0.3, 0.8))), fill=hue)


def person(light: Array, rng: np.random.Generator) -> Array:
    """Head and shoulders from behind, dark, with the screens' light along the edge."""
    h, w = light.shape[:2]
    scale = 2
    layer = Image.new("L", (w * scale, h * scale))
    draw = ImageDraw.Draw(layer)

    def at(*points: tuple[float, float]) -> list[tuple[float, float]]:
        return [((660 + px) * scale, (560 + py) * scale) for px, py in points]

    outline = [
        (-430, 700),
        (-418, 440),
        (-395, 332),
        (-340, 265),
        (-255, 222),
        (-168, 186),
        (-112, 156),
        (-90, 120),
        (-84, 70),
    ]
    outline += [(84, 70), (90, 120), (112, 156), (168, 186), (255, 222), (340, 265), (395, 332), (418, 440), (430, 700)]
    draw.polygon(at(*outline), fill=255)
    draw.ellipse(at((-124, -170), (124, 118)), fill=255)
    draw.ellipse(at((-50, -60), (52, 150)), fill=255)
    draw.ellipse(at((-148, -30), (-118, 58)), fill=255)
    draw.ellipse(at((118, -30), (148, 58)), fill=255)
    shape = np.asarray(layer.resize((w, h), Image.Resampling.LANCZOS), np.float32) / 255
    shape = blur(smooth(0.35, 0.65, blur(shape, 13)), 2.4)
    rim = np.clip(shape - blur(shape, 7), 0, 1) * 1.7
    wide = np.clip(shape - blur(shape, 42), 0, 1)
    strands = 0.8 + 0.15 * blur(rng.standard_normal((h, w)).astype(np.float32), 1.2) * 2
    around = blur(light, 60)
    body = colour("#0a1016") * 0.35 + around * 0.05 + wide[:, :, None] * around * 0.65
    body = body + (rim * np.clip(strands, 0, 2))[:, :, None] * around * 1.1
    light = mix(light, body, shape)
    gear = Image.new("RGBA", (w, h))
    pen = ImageDraw.Draw(gear)
    pen.arc((660 - 139, 560 - 196, 660 + 139, 560 + 150), 188, 352, fill=(40, 46, 52, 255), width=15)
    pen.arc((660 - 139, 560 - 196, 660 + 139, 560 + 150), 200, 330, fill=(118, 132, 140, 255), width=4)
    for side in (-1, 1):
        cx = 660 + side * 134
        pen.rounded_rectangle((cx - 24, 560 - 42, cx + 24, 560 + 62), 22, fill=(30, 35, 41, 255))
        pen.rounded_rectangle(
            (cx - 24 if side < 0 else cx + 14, 560 - 30, cx - 14 if side < 0 else cx + 24, 560 + 50),
            5,
            fill=(104, 120, 132, 255),
        )
    return over(light, gear, 1.6, 0.9)


# --- mine gallery ------------------------------------------------------------------------------------------------


def mine_gallery() -> None:
    """A drift in rock salt, lamps along the roof, haze, somebody walking in."""
    rng, h, w = np.random.default_rng(47), 1200, 1800
    y, x = np.mgrid[0:h, 0:w].astype(np.float32)
    rays = np.stack([(x - w * 0.47) / (w * 0.72), (h * 0.53 - y) / (w * 0.72), np.ones_like(x)], 2)
    rays /= np.linalg.norm(rays, axis=2, keepdims=True)
    eye = np.array([0.5, 1.65, 0], np.float32)
    half, roof = 3.9, 4.5
    depth = np.full((h, w), 8, np.float32)
    for turn in range(9):  # the walls' roughness depends on where the ray meets them: iterate
        point = eye + rays * depth[:, :, None]
        bend = 0.0015 * np.clip(point[:, :, 2], 0, 70) ** 2
        rough = 0.30 * lattice(point * 0.45) + 0.13 * lattice(point * 1.7 + 9)
        side = np.where(rays[:, :, 0] > 0, half + bend - rough - eye[0], -half + bend + rough - eye[0]) / (
            np.where(np.abs(rays[:, :, 0]) < 1e-4, 1e-4, rays[:, :, 0])
        )
        arch = roof - 0.035 * (point[:, :, 0] - bend) ** 2 - 0.6 * rough
        up = np.where(rays[:, :, 1] > 0, arch - eye[1], -eye[1] + 0.10 * rough) / (
            np.where(np.abs(rays[:, :, 1]) < 1e-4, 1e-4, rays[:, :, 1])
        )
        side, up = np.where(side > 0, side, 1e3), np.where(up > 0, up, 1e3)
        found = np.clip(np.minimum(side, up), 0.3, 100).astype(np.float32)
        depth = found if turn == 0 else (depth + found) / 2
    point = eye + rays * depth[:, :, None]
    wall = side < up
    normal = np.where(
        wall[:, :, None],
        np.stack([-np.sign(rays[:, :, 0]), 0 * x, 0 * x], 2),
        np.stack([0 * x, -np.sign(rays[:, :, 1]), 0 * x], 2),
    ).astype(np.float32)
    fade = np.exp(-depth / 30)[:, :, None]
    floor = (~wall & (rays[:, :, 1] < 0))[:, :, None]
    for size, gain in ((0.45, 0.55), (1.7, 0.55), (4.5, 0.42), (11.0, 0.34), (27.0, 0.26)):
        bump = np.stack([lattice(point * size + k * 17.3) for k in (1, 2, 3)], 2)
        normal = normal + bump * gain * np.where(floor, 0.8, np.where(wall[:, :, None], 0.8, 0.45)) * (
            fade if size > 3 else 1
        )
    normal /= np.linalg.norm(normal, axis=2, keepdims=True)
    layers = point[:, :, 1] + 0.16 * point[:, :, 2] * 0.25 + 0.45 * lattice(point * 0.35 + 5) + 0.1 * lattice(point * 2)
    bands = 0.5 + 0.5 * np.sin(layers * 7.5 + 2 * np.sin(layers * 2.1))
    salt = mix(colour("#cbb9a4")[None, None], colour("#8d6f5a")[None, None], smooth(0.35, 0.95, bands) * 0.45)
    thin = 0.5 + 0.5 * np.sin(layers * 31 + 3 * np.sin(layers * 5.3))
    salt = mix(salt, colour("#6f5a4c")[None, None], smooth(0.6, 1.0, thin) * 0.28)
    salt = mix(salt, colour("#a3684f")[None, None], smooth(0.86, 1.0, 0.5 + 0.5 * np.sin(layers * 3.1 + 1)) * 0.32)
    salt = salt * (0.88 + 0.22 * lattice(point * 6.0))[:, :, None]
    ground = (
        colour("#a39a8c")[None, None]
        * (
            0.72
            + 0.25 * lattice(point * np.array([1.2, 1, 0.35]))
            + 0.2 * lattice(point * 9)
            + 0.25 * lattice(point * 31) * np.exp(-depth / 9)
        )[:, :, None]
    )
    track = np.exp(-(((np.abs(point[:, :, 0] - 0.0015 * point[:, :, 2] ** 2 + 0.2) - 1.25) / 0.34) ** 2))
    ground = ground * (1 - 0.32 * track)[:, :, None]
    albedo = np.where(floor, ground, salt)
    light = albedo * colour("#86a4c8") * 0.035
    air = np.zeros_like(light)
    lamps = [(-0.9 + 0.0015 * z * z, 3.75, z) for z in (7.0, 16.0, 25.5, 35.0, 45.0, 56.0, 68.0, 82.0)]
    for lx, ly, lz in lamps:
        warm = colour("#ffe6c8") if lz != 25.5 else colour("#f2f2f0")
        to = np.array([lx, ly, lz], np.float32) - point
        far = np.sum(to * to, 2)
        angle = np.clip(np.sum(to * normal, 2) / np.sqrt(far), 0, 1)
        light = light + albedo * (angle * 15.0 / (far + 2.6))[:, :, None] * warm
        along = np.clip((np.array([lx, ly, lz], np.float32) - eye) @ rays.reshape(-1, 3).T, 0, None).reshape(h, w)
        miss = np.linalg.norm(np.array([lx, ly, lz], np.float32) - eye - rays * along[:, :, None], axis=2)
        reach = np.arctan((depth - along) / (miss + 0.05)) + np.arctan(along / (miss + 0.05))
        air = air + (reach / (miss + 0.22) * 0.020 * np.exp(-along / 45))[:, :, None] * warm
        bulb = np.exp(-((miss / (0.10 + 0.0016 * lz)) ** 2)) * (along < depth + 0.8)
        light = light + bulb[:, :, None] * warm * 26
    murk = np.exp(-((depth / 33) ** 1.25))[:, :, None]
    light = light * murk + (1 - murk) * colour("#d9c9b2") * 0.30 + air
    light = walker(light, rng, w * 0.585, h * 0.692, 208)
    hood = fbm(rng, h, w, 700, 4)
    light = light * (1 + 0.10 * hood)[:, :, None]
    develop(
        light, "mine-gallery", rng, exposure=1.12, vignette=0.5, saturation=0.82, bloom=0.5, bloom_from=0.9, grain=0.012
    )


def walker(light: Array, rng: np.random.Generator, x: float, y: float, tall: float) -> Array:
    """Somebody with helmet, vest and lamp, seen from behind against the lit haze; feet at `y`."""
    h, w = light.shape[:2]
    s = tall / 180
    scale = 4
    left, top = int(x - 200), int(y - tall - 60)
    size = (400 * scale, int(tall + 160) * scale)
    layer = Image.new("RGBA", size)
    draw = ImageDraw.Draw(layer)

    def at(*points: tuple[float, float]) -> list[tuple[float, float]]:
        return [((x - left + px * s) * scale, (y - top + py * s) * scale) for px, py in points]

    dark, coat, vest, band = (20, 19, 22, 255), (36, 38, 46, 255), (214, 96, 28, 255), (236, 232, 190, 255)
    draw.polygon(at((-17, -88), (-19, -48), (-15, -6), (-21, 0), (-6, 0), (-5, -46), (0, -84)), fill=dark)
    draw.polygon(at((17, -88), (16, -50), (20, -10), (25, -5), (11, -3), (5, -48), (0, -84)), fill=dark)
    draw.polygon(at((-26, -140), (-32, -112), (-29, -82), (-22, -84), (-22, -112), (-17, -136)), fill=coat)
    draw.polygon(at((26, -140), (33, -114), (27, -84), (20, -86), (22, -112), (17, -136)), fill=coat)
    draw.polygon(at((-9, -152), (-26, -145), (-25, -84), (24, -84), (26, -145), (9, -152)), fill=vest)
    draw.polygon(at((-25, -106), (-25, -98), (24, -98), (25, -106)), fill=band)
    for side in (-1, 1):
        draw.polygon(at((side * 12, -148), (side * 18, -147), (side * 17, -106), (side * 11, -106)), fill=band)
    draw.ellipse(at((-10, -174), (10, -148)), fill=(70, 52, 44, 255))
    draw.pieslice(at((-14, -184), (14, -150)), 180, 360, fill=(226, 220, 208, 255))
    draw.rectangle(at((-15.5, -168), (15.5, -164.5)), fill=(206, 200, 188, 255))
    small = layer.resize((size[0] // scale, size[1] // scale), Image.Resampling.LANCZOS)
    whole = Image.new("RGBA", (w, h))
    whole.paste(small, (left, top))
    rgba = np.asarray(whole, np.float32) / 255
    alpha = blur(rgba[:, :, 3], 0.8)
    rim = np.clip(rgba[:, :, 3] - blur(rgba[:, :, 3], 3.0), 0, 1)
    around = blur(light, 50)
    folds = 1 + 0.35 * fbm(rng, h, w, 16, 3)
    body = rgba[:, :, :3] ** 2.2 * around * 0.62 * folds[:, :, None] + rim[:, :, None] * around * 0.9
    haze = around * 0.10
    yy, xx = np.mgrid[0:h, 0:w].astype(np.float32)
    stretch = np.clip((yy - y) / 130, 0, 1)
    shadow = (
        np.exp(-(((xx - x + (yy - y) * 0.10) / (20 * s + (yy - y) * 0.22 + 1e-3)) ** 2)) * (yy > y - 4) * (1 - stretch)
    )
    light = light * (1 - 0.62 * blur(shadow.astype(np.float32), 4))[:, :, None]
    return mix(light, body + haze, alpha)


# --- tailings hill -----------------------------------------------------------------------------------------------


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


# --- sylvinite ---------------------------------------------------------------------------------------------------


def sylvinite() -> None:
    """A hand-sized piece of potash salt on slate, orange and milky, lit from the side. Upright format."""
    rng, h, w = np.random.default_rng(72), 1600, 1280
    y, x = np.mgrid[0:h, 0:w].astype(np.float32)
    rays = np.stack([(x - w / 2) / (w * 1.86), (h * 0.46 - y) / (w * 1.86), np.ones_like(x)], 2)
    rays /= np.linalg.norm(rays, axis=2, keepdims=True)
    tilt = 0.20
    rays = rays @ np.array([[1, 0, 0], [0, np.cos(tilt), -np.sin(tilt)], [0, np.sin(tilt), np.cos(tilt)]], np.float32).T
    rays[:, :, 1] -= 0.0
    eye = np.array([0, 1.95, -6.4], np.float32)
    middle = np.array([0.02, 0.98, 0], np.float32)
    planes = [
        (n / np.linalg.norm(n), float(d))
        for n, d in zip(rng.standard_normal((30, 3)) * [1, 0.8, 1], rng.uniform(0.92, 1.20, 30), strict=True)
    ]
    planes += [
        (np.array([0, -1, 0.0]), 0.97),
        (np.array([0.25, 0.93, -0.27]) / 1.0, 1.08),
        (np.array([-0.62, 0.35, -0.70]), 0.98),
    ]
    enter, leave = np.full((h, w), -1e3, np.float32), np.full((h, w), 1e3, np.float32)
    normal = np.zeros((h, w, 3), np.float32)
    second = np.full((h, w), -1e3, np.float32)
    offset = eye - middle
    wave = 0.035 * lattice((eye + rays * 6.2) * 2.1) + 0.02 * lattice((eye + rays * 6.2) * 6.0)
    for n, d in planes:
        n = n.astype(np.float32)
        speed, gap = rays @ n, d + wave - float(offset @ n)
        t = gap / np.where(np.abs(speed) < 1e-5, 1e-5, speed)
        front = speed < 0
        newer = front & (t > enter)
        second = np.where(newer, enter, np.where(front, np.maximum(second, t), second))
        normal = np.where(newer[:, :, None], n, normal)
        enter = np.where(newer, t, enter)
        leave = np.where(~front, np.minimum(leave, t), leave)
    stone = (enter < leave) & (enter > 0)
    point = eye + rays * np.clip(enter, 0, 20)[:, :, None]
    border, tone, lean = grains((point * 5.2 + 0.35 * np.stack([lattice(point * 3 + k) for k in (0, 9, 18)], 2))[stone])
    fine, tone2, lean2 = grains(point[stone] * 15.0)
    local = normal[stone] + lean * 0.30 + lean2 * 0.14
    for size, gain in ((9.0, 0.16), (26.0, 0.14), (60.0, 0.10)):
        local = local + gain * np.stack([lattice(point[stone] * size + k) for k in (3, 11, 29)], 1)
    local /= np.linalg.norm(local, axis=1, keepdims=True)
    view = -rays[stone]
    band = smooth(-0.45, 0.35, lattice(point[stone] * np.array([0.9, 2.4, 0.9]) + 4) + 0.6 * (tone - 0.5))
    orange = mix(colour("#c4552a")[None], colour("#e9a07a")[None], tone2[:, None])
    white = mix(colour("#efe6dc")[None], colour("#b9b3ae")[None], (tone2 * 0.6)[:, None])
    albedo = mix(white, orange, (np.clip(band * 1.3 + 0.25, 0, 1) * smooth(0.22, 0.40, tone))[:, None])
    albedo = albedo * (0.80 + 0.26 * fine.clip(0, 0.5))[:, None] * (0.88 + 0.12 * smooth(0.0, 0.08, border))[:, None]
    key, back = np.array([-0.72, 0.58, -0.38]), np.array([0.66, 0.35, 0.66])
    wrap = np.clip((local @ key + 0.25) / 1.25, 0, 1) ** 1.3
    rim = np.clip(local @ back + 0.15, 0, 1)
    glow = albedo**1.4 * (0.10 + 0.34 * np.clip((normal[stone] @ key + 0.6) / 1.6, 0, 1))[:, None]
    shade = albedo * (wrap[:, None] * colour("#fff1dd") * 1.75 + rim[:, None] * colour("#bcd7ef") * 0.85 + 0.035)
    for lamp, power, tint, width in (
        (key, 1.7, "#fff6ea", 26),
        (back, 1.4, "#d3e6f5", 18),
        (np.array([0.1, 0.9, -0.4]), 0.5, "#ffffff", 12),
    ):
        half = view + lamp
        half = half / np.linalg.norm(half, axis=1, keepdims=True)
        shade = shade + (np.clip((local * half).sum(1), 0, 1) ** width * power * (0.10 + 0.5 * (tone2 > 0.7)))[
            :, None
        ] * colour(tint)
    ridge = np.exp(-np.clip(enter - second, 0, None) / 0.035)[stone]
    shade = shade + glow + albedo * (ridge * 0.20)[:, None]
    low = np.clip((point[stone][:, 1]) / 0.7, 0, 1)
    shade = shade * (0.30 + 0.70 * smooth(0, 1, low))[:, None]
    floor_t = -eye[1] / np.where(rays[:, :, 1] > -1e-3, -1e-3, rays[:, :, 1])
    ground = eye + rays * floor_t[:, :, None]
    slate = (
        0.5
        + 0.25 * lattice(ground * np.array([3, 1, 5]))
        + 0.22 * lattice(ground * 19)
        + 0.22 * lattice(ground * 60) * np.exp(-np.abs(floor_t - 6.3) / 2)
    )
    pool = np.exp(-(((ground[:, :, 0] + 0.6) / 2.4) ** 2) - (((ground[:, :, 2] + 0.2) / 2.2) ** 2))
    dark = np.exp(-(((ground[:, :, 0] - 0.75) / 1.25) ** 2) - (((ground[:, :, 2] - 0.35) / 0.85) ** 2)) * 0.9
    touch = np.exp(-((np.hypot(ground[:, :, 0], ground[:, :, 2] * 1.15) / 1.12) ** 6))
    table = colour("#2b3138")[None, None] * (slate * (0.45 + 3.4 * pool) * (1 - dark) * (1 - 0.85 * touch))[:, :, None]
    behind = (
        colour("#26323d")[None, None]
        * (0.35 + 0.75 * np.exp(-(((x - w * 0.68) / 600) ** 2) - (((y - h * 0.22) / 520) ** 2)))[:, :, None]
    )
    wall = smooth(7.0, 12.5, floor_t)
    wall = np.where(rays[:, :, 1] > -1e-3, 1, wall).astype(np.float32)
    scene = mix(table.astype(np.float32), behind.astype(np.float32), wall)
    away = np.clip(np.abs(floor_t - 6.2) - 0.5, 0, 4) * (1 - wall) + wall * 4
    scene = mix(scene, blur(scene, 14, disc=True), smooth(0.2, 2.0, away))
    front = np.zeros_like(scene)
    front[stone] = shade
    edge = blur(stone.astype(np.float32), 0.9)
    filled = np.where(
        stone[:, :, None], front, blur(front, 4) / np.clip(blur(stone.astype(np.float32), 4), 0.05, 1)[:, :, None]
    )
    deep = mix(filled, blur(filled, 3.2, disc=True), smooth(0.35, 1.0, np.where(stone, np.clip(enter - 5.75, 0, 2), 0)))
    light = mix(scene, deep, edge)
    develop(light, "sylvinite", rng, exposure=1.0, vignette=0.4, saturation=0.97, bloom=0.35, bloom_from=0.95)


def grains(points: Array) -> tuple[Array, Array, Array]:
    """Intergrown crystals: distance to the border, a value per grain, and the tilt of its cleavage face."""
    base = np.floor(points)
    first, second = np.full(len(points), 9.0), np.full(len(points), 9.0)
    owner = np.zeros_like(points, np.float64)

    def hashed(cell: Array, k: float) -> Array:
        v = np.sin(cell @ np.array([127.1, 311.7, 74.7]) + k * 91.3) * 43758.5453
        return v - np.floor(v)

    for corner in range(27):
        cell = base + np.array([corner % 3 - 1, corner // 3 % 3 - 1, corner // 9 - 1], np.float64)
        seed = cell + np.stack([hashed(cell, k) for k in (1, 2, 3)], 1)
        d = np.abs(points - seed).max(1) * 0.6 + np.linalg.norm(points - seed, axis=1) * 0.4
        nearer = d < first
        second = np.where(nearer, first, np.minimum(second, d))
        owner = np.where(nearer[:, None], cell, owner)
        first = np.minimum(first, d)
    lean = np.stack([hashed(owner, k) for k in (5, 6, 7)], 1) * 2 - 1
    return (second - first).astype(np.float32), hashed(owner, 4).astype(np.float32), lean.astype(np.float32)


PICTURES: dict[str, Callable[[], None]] = {
    "salt-flat": salt_flat,
    "wheat-field": wheat_field,
    "salt-crystals": salt_crystals,
    "control-room": control_room,
    "mine-gallery": mine_gallery,
    "tailings-hill": tailings_hill,
    "sylvinite": sylvinite,
}


def main() -> None:
    PHOTOS.mkdir(exist_ok=True)
    for name in sys.argv[1:] or PICTURES:
        PICTURES[name]()


if __name__ == "__main__":
    main()
