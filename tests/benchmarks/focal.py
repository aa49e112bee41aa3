"""How often the proposed focal point keeps what a picture is of: `python -m tests.benchmarks.focal`.

Drawn scenes with known subjects and the demo client's photos, each cut to the frames of the networks that cut most. A
hit is a frame that shows nearly all of the subject. Beside it the same for the picture's middle, and for the middle of
the subject itself: what could be had. Then the CPU time of a proposal, from pixels as they come out of a scaled decode.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from statistics import median

from PIL import Image

from composer.core.message import Area, Attachment, Focus
from composer.imaging.focal import propose
from composer.imaging.plan import crop_box
from tests.imaging.scenes import Scene, drawn, photos

RATIOS = {"1.91:1": 1.91, "1:1": 1.0, "4:5": 0.8, "9:16": 0.5625}
ENOUGH = 0.95
ROUNDS = 5


def shown(scene: Scene, focus: Focus, ratio: float) -> float:
    """How much of the subject a frame of `ratio` shows."""
    width, height = scene.picture.size
    crop = crop_box(Attachment("a", "", "", width, height, focus=focus), ratio, ratio)
    subject = scene.subject
    across = _common(subject.left * width, subject.right * width, crop.left, crop.right)
    down = _common(subject.top * height, subject.bottom * height, crop.top, crop.bottom)
    return across * down


def _common(start: float, end: float, first: float, last: float) -> float:
    return max(0.0, min(end, last) - max(start, first)) / (end - start)


def hits(scenes: Iterable[Scene], point: Callable[[Scene], Focus]) -> tuple[int, int]:
    """Of those that could be had at all."""
    found = every = 0
    for scene in scenes:
        focus = point(scene)
        for ratio in RATIOS.values():
            if shown(scene, middle(scene.subject), ratio) >= ENOUGH:
                every += 1
                found += shown(scene, focus, ratio) >= ENOUGH
    return found, every


def middle(area: Area) -> Focus:
    return Focus((area.left + area.right) / 2, (area.top + area.bottom) / 2)


def proposed(scene: Scene) -> Focus:
    return propose(scene.picture)


def milliseconds(picture: Image.Image) -> float:
    times = []
    for _ in range(ROUNDS):
        began = time.process_time()
        propose(picture)
        times.append((time.process_time() - began) * 1000)
    return median(times)


def main() -> None:
    scenes = [*photos(), *drawn()]
    print(f"{len(scenes)} scenes, frames {', '.join(RATIOS)}; hits of what could be had")
    print(f"{'':14}{'proposal':>10}{'centre':>10}")
    kinds = dict.fromkeys("photos" if "." in scene.name else scene.name.split()[0] for scene in scenes)
    for kind in (*kinds, "all"):
        some = [s for s in scenes if kind == "all" or s.name.startswith(kind) or (kind == "photos" and "." in s.name)]
        rows = [hits(some, point) for point in (proposed, lambda _: Focus())]
        print(f"{kind:14}" + "".join(f"{found / every:10.0%}" for found, every in rows))
    times = [milliseconds(scene.picture) for scene in scenes]
    large = max(scenes, key=lambda s: s.picture.width * s.picture.height).picture
    print(f"CPU of a proposal: median {median(times):.1f} ms, most {max(times):.1f} ms")
    print(f"from {large.width} x {large.height} pixels: {milliseconds(large):.1f} ms")


if __name__ == "__main__":
    main()
