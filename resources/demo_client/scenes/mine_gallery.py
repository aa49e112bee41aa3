"""The photo of the mine gallery."""

from __future__ import annotations

import numpy as np
from PIL import Image, ImageDraw

from scenes.darkroom import Array, blur, colour, develop, fbm, lattice, mix, smooth


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
