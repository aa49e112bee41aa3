"""The photo of the salt crystals."""

from __future__ import annotations

import numpy as np

from scenes.darkroom import Array, blur, colour, develop, lattice, mix, smooth


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
