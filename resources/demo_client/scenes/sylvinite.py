"""The photo of the sylvinite."""

from __future__ import annotations

import numpy as np

from scenes.darkroom import Array, blur, colour, develop, lattice, mix, smooth


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
