"""Proposes the point of a picture that must stay visible: heads where there seem to be some, else what stands out."""

from __future__ import annotations

from PIL import Image, ImageChops, ImageFilter

from composer.core.message import Focus
from composer.imaging.colour import eight_bit
from composer.imaging.heads import Head, heads
from composer.imaging.upright import TURN

SIDE = 160
"""Pixels of the longer side that are looked at."""
_CELLS = 32
_EDGE = 3
"""Pixels at the border that say nothing: frames, and what filters do there."""


def propose(picture: Image.Image, orientation: int = 1) -> Focus:
    """The point is in the picture as it is seen, after the EXIF `orientation`. The same pixels give the same point."""
    scale = min(1.0, SIDE / max(picture.size))
    size = (max(1, round(picture.width * scale)), max(1, round(picture.height * scale)))
    small = eight_bit(picture.resize(size, Image.Resampling.BOX)).convert("RGB")
    if orientation in TURN:
        small = small.transpose(TURN[orientation])
    found = heads(small)
    return _of_heads(found) if found else _of_what_stands_out(small)


def _of_heads(found: tuple[Head, ...]) -> Focus:
    """The middle of those that count, the larger ones more; all of their hair must stay."""
    largest = max(head.right - head.left for head in found)
    counted = [h for h in found if h.score >= 0.6 * found[0].score and h.right - h.left >= 0.5 * largest]
    weights = [h.score * (h.right - h.left) for h in counted]
    x = sum(w * (h.left + h.right) / 2 for w, h in zip(weights, counted, strict=True)) / sum(weights)
    y = sum(w * h.middle for w, h in zip(weights, counted, strict=True)) / sum(weights)
    above = y - min(head.top for head in counted)
    return Focus(round(x, 3), round(y, 3), round(above, 3))


def _of_what_stands_out(small: Image.Image) -> Focus:
    weights, columns = _weights(small)
    rows = len(weights) // columns
    whole = sum(weights)
    if not whole:
        return Focus()
    peak = max(range(len(weights)), key=weights.__getitem__)
    x, y, near = _around(weights, columns, peak % columns, peak // columns)
    sure = min(1.0, max(0.0, (near / whole - 0.58) / 0.2))  # what is alike everywhere has no point of its own
    return Focus(
        round(0.5 + (x / columns - 0.5) * sure, 3),
        round(0.5 + (y / rows - 0.5) * sure, 3),
    )


def _weights(small: Image.Image) -> tuple[list[int], int]:
    """How much each cell of a grid stands out, and the number of columns."""
    map_ = ImageChops.add(_colour(small), _edges(small), 2.0)
    scale = _CELLS / max(small.size)
    size = (max(1, round(small.width * scale)), max(1, round(small.height * scale)))
    cells = map_.resize(size, Image.Resampling.BOX).filter(ImageFilter.GaussianBlur(1))
    values = cells.tobytes()
    floor = sorted(values)[len(values) // 2]
    across, down = size
    weighed = []
    for index, value in enumerate(values):
        dx, dy = (index % across + 0.5) / across - 0.5, (index // across + 0.5) / down - 0.5
        weighed.append(round(max(0, value - floor) ** 1.5 * (1 - 1.2 * (dx * dx + dy * dy))))
    return weighed, across


def _colour(small: Image.Image) -> Image.Image:
    """How far each place is from what lies around it, and from the picture as a whole."""
    far = None
    for channel in small.convert("YCbCr").split():
        near = channel.filter(ImageFilter.GaussianBlur(2))
        surround = channel.filter(ImageFilter.GaussianBlur(small.width / 5))
        differs = ImageChops.difference(near, surround)
        far = differs if far is None else ImageChops.add(far, ImageChops.add(differs, differs))
    assert far is not None
    return far


def _edges(small: Image.Image) -> Image.Image:
    edges = small.convert("L").filter(ImageFilter.FIND_EDGES)
    inner = (_EDGE, _EDGE, max(_EDGE + 1, small.width - _EDGE), max(_EDGE + 1, small.height - _EDGE))
    framed = Image.new("L", small.size)
    framed.paste(edges.crop(inner), inner[:2])
    return framed.filter(ImageFilter.GaussianBlur(4))


def _around(weights: list[int], columns: int, x: int, y: int) -> tuple[float, float, int]:
    """The middle of gravity near a cell, and how much lies there."""
    reach = max(3, _CELLS // 6)
    cells = [
        (i % columns, i // columns, w)
        for i, w in enumerate(weights)
        if abs(i % columns - x) <= reach and abs(i // columns - y) <= reach
    ]
    near = sum(w for _, _, w in cells)
    return (
        sum((cx + 0.5) * w for cx, _, w in cells) / near,
        sum((cy + 0.5) * w for _, cy, w in cells) / near,
        near,
    )
