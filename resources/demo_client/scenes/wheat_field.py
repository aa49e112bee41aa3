"""The photo of the wheat field."""

from __future__ import annotations

import numpy as np
from PIL import Image, ImageDraw

from scenes.darkroom import Array, blur, colour, develop, fbm, mix, smooth


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
