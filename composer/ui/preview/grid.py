"""Where the pictures of a post stand, and which part of each is seen. Pure numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from composer.core.look import Grid, MediaLook
from composer.core.prepared import PicturePlan


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


def places(plans: Sequence[PicturePlan], look: MediaLook, width: float) -> tuple[Place, ...]:
    """The pictures in a block of `width` whose top left corner is 0, 0."""
    if not plans:
        return ()
    if len(plans) == 1:
        rect = _single(plans[0], look, width)
        return (Place(plans[0], rect, source(plans[0], rect, look.focal)),)
    grid = next((g for g in look.grids if len(g.cells) >= len(plans)), look.grids[-1])
    hidden = len(plans) - len(grid.cells)
    return tuple(
        Place(plan, rect, source(plan, rect, look.focal), _corners(cell, grid), hidden if last else 0)
        for plan, cell, rect, last in (
            (plan, cell, _cell(cell, grid, look.gap, width), index == len(grid.cells) - 1 and hidden > 0)
            for index, (plan, cell) in enumerate(zip(plans, grid.cells, strict=False))
        )
    )


def height(placed: Sequence[Place]) -> float:
    return max((p.rect.y + p.rect.height for p in placed), default=0.0)


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
