"""Where the pictures of a post stand, and which part of each is seen. Pure numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from composer.core.look import Grid, MediaLook, Overflow
from composer.core.prepared import PicturePlan

DOTS = 18.0
"""Height of the dots below a carousel."""
_SLIMMEST, _BROADEST = 2 / 3, 3 / 2
"""Ratios between which the pictures of a strip are kept."""
_PEEK = 0.85
"""Most that one picture of a strip has of the width, so that the next one is seen to follow."""


@dataclass(frozen=True)
class Rect:
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True)
class Place:
    """`source` is the part of the rendition that is seen, in shares of its size; `corners` are the rounded ones
    (top left, top right, bottom right, bottom left)."""

    plan: PicturePlan
    rect: Rect
    source: Rect
    corners: tuple[bool, bool, bool, bool] = (True, True, True, True)
    hidden: int = 0
    """How many further pictures are only counted on this place."""
    number: int = 0
    of: int = 0
    """Of a carousel: which of how many it is."""


def places(plans: Sequence[PicturePlan], look: MediaLook, width: float, page: int = 0) -> tuple[Place, ...]:
    """The pictures in a block of `width` whose top left corner is 0, 0; of a carousel the one at `page`."""
    if not plans:
        return ()
    if len(plans) == 1:
        rect = _single(plans[0], look, width)
        return (Place(plans[0], rect, source(plans[0], rect, look.focal)),)
    grid = _grid(plans, look)
    if grid is not None:
        return _in_grid(plans, grid, look, width)
    return _strip(plans, look, width) if look.overflow is Overflow.STRIP else _carousel(plans, look, width, page)


def _grid(plans: Sequence[PicturePlan], look: MediaLook) -> Grid | None:
    """One for pictures wider than high goes before the one for all."""
    wide = plans[0].width > plans[0].height
    roomy = [g for g in look.grids if len(g.cells) >= len(plans) and (wide or not g.wide)]
    if not roomy:
        return look.grids[-1] if look.overflow is Overflow.COUNT else None
    return min(roomy, key=lambda g: (len(g.cells), not g.wide))


def _in_grid(plans: Sequence[PicturePlan], grid: Grid, look: MediaLook, width: float) -> tuple[Place, ...]:
    hidden = len(plans) - len(grid.cells)
    return tuple(
        Place(plan, rect, source(plan, rect, look.focal), _corners(cell, grid), hidden if last else 0)
        for plan, cell, rect, last in (
            (plan, cell, _cell(cell, grid, look.gap, width), index == len(grid.cells) - 1 and hidden > 0)
            for index, (plan, cell) in enumerate(zip(plans, grid.cells, strict=False))
        )
    )


def _strip(plans: Sequence[PicturePlan], look: MediaLook, width: float) -> tuple[Place, ...]:
    """A row of one height; what begins beyond the right edge is not seen."""
    placed: list[Place] = []
    x = 0.0
    for plan in plans:
        if x >= width:
            break
        ratio = min(max(plan.width / plan.height, _SLIMMEST), _BROADEST)
        rect = Rect(x, 0, round(min(look.strip * ratio, width * _PEEK)), look.strip)
        placed.append(Place(plan, rect, source(plan, rect, look.focal)))
        x += rect.width + look.gap
    return tuple(placed)


def _carousel(plans: Sequence[PicturePlan], look: MediaLook, width: float, page: int) -> tuple[Place, ...]:
    """All have the ratio of the first."""
    rect = _single(plans[0], look, width)
    plan = plans[min(page, len(plans) - 1)]
    return (Place(plan, rect, source(plan, rect, look.focal), number=page + 1, of=len(plans)),)


def height(placed: Sequence[Place]) -> float:
    """With the dots of a carousel."""
    return max((p.rect.y + p.rect.height + (DOTS if p.of else 0) for p in placed), default=0.0)


def _single(plan: PicturePlan, look: MediaLook, width: float) -> Rect:
    ratio = min(max(plan.width / plan.height, look.tallest), look.widest)
    most = min((h for h in (look.max_height, width / look.box if look.box else 0) if h), default=0)
    tall = width / ratio
    if not most or tall <= most:
        return Rect(0, 0, width, round(tall))
    return Rect(0, 0, round(most * ratio) if look.shrink else width, round(most))


def _cell(cell: tuple[int, int, int, int], grid: Grid, gap: float, width: float) -> Rect:
    column, row, across, down = cell
    tall = width / grid.ratio
    left, right = _span(column, across, grid.columns, gap, width)
    top, bottom = _span(row, down, grid.rows, gap, tall)
    return Rect(left, top, right - left, bottom - top)


def _span(first: int, count: int, whole: int, gap: float, length: float) -> tuple[float, float]:
    unit = (length - gap * (whole - 1)) / whole
    start = first * (unit + gap)
    return round(start), round(start + count * unit + (count - 1) * gap)


def _corners(cell: tuple[int, int, int, int], grid: Grid) -> tuple[bool, bool, bool, bool]:
    column, row, across, down = cell
    left, right = column == 0, column + across == grid.columns
    top, bottom = row == 0, row + down == grid.rows
    return (top and left, top and right, bottom and right, bottom and left)


def source(plan: PicturePlan, rect: Rect, focal: bool) -> Rect:
    """The largest part of the picture that has the ratio of `rect`, around the focal point or the middle."""
    wanted, own = rect.width / rect.height, plan.width / plan.height
    x, y = plan.focus if focal else (0.5, 0.5)
    if own > wanted:
        share = wanted / own
        return Rect(min(max(0.0, x - share / 2), 1 - share), 0, share, 1)
    share = own / wanted
    return Rect(0, min(max(0.0, y - share / 2), 1 - share), 1, share)
