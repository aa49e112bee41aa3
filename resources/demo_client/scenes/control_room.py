"""The photo of the control room."""

from __future__ import annotations

import numpy as np
from PIL import Image, ImageDraw

from scenes.darkroom import Array, blur, colour, develop, mix, over, smooth


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
