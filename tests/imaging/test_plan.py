"""A plan keeps every rule of the network and of the brand, for any picture."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from math import isclose

import pytest
from hypothesis import given
from hypothesis import strategies as st

from composer.core.brand_kit import PLACES
from composer.core.message import Area, Focus, Framing
from composer.core.prepared import Box
from composer.imaging.plan import plan
from tests.imaging.values import kit, picture, rules

SIZES = st.integers(1, 12_000)
SHARES = st.floats(0, 1)


@given(SIZES, SIZES, SHARES, SHARES, st.integers(1, 5000), st.integers(1, 5000), st.integers(1, 30_000_000))
def test_every_limit_is_kept(w: int, h: int, x: float, y: float, most_w: int, most_h: int, pixels: int) -> None:
    result = plan(picture(w, h, x, y), rules(most_w, most_h, max_pixels=pixels), None)
    crop = result.crop
    assert 0 <= crop.left < crop.right <= w
    assert 0 <= crop.top < crop.bottom <= h
    assert 1 <= result.width <= min(most_w, crop.width)
    assert 1 <= result.height <= min(most_h, crop.height)
    assert result.width * result.height <= pixels


@given(SIZES, SIZES, SHARES, SHARES)
def test_the_crop_is_in_range_and_cuts_one_side_only(w: int, h: int, x: float, y: float) -> None:
    crop = plan(picture(w, h, x, y), rules(tallest=0.8, widest=1.91), None).crop
    assert crop.width == w or crop.height == h
    if 0.8 <= w / h <= 1.91:
        assert crop == Box(0, 0, w, h)
    elif min(w, h) > 1:
        ratio = crop.width / crop.height
        assert 0.8 - 1e-6 <= ratio <= 1.91 + 1e-6
        assert isclose(ratio, 0.8 if w / h < 0.8 else 1.91, rel_tol=1.5 / min(crop.width, crop.height))


@given(SIZES, SIZES, SHARES, SHARES)
def test_the_focal_point_stays_in_the_picture_at_the_same_place(w: int, h: int, x: float, y: float) -> None:
    result = plan(picture(w, h, x, y), rules(), None)
    crop = result.crop
    assert crop.left - 1 <= x * w <= crop.right + 1
    assert crop.top - 1 <= y * h <= crop.bottom + 1
    assert abs(crop.left + result.focus[0] * crop.width - x * w) <= 0.5 + crop.width / 10_000
    assert abs(crop.top + result.focus[1] * crop.height - y * h) <= 0.5 + crop.height / 10_000


@given(st.integers(100, 12_000), st.integers(100, 12_000))
def test_the_rendition_is_not_distorted(w: int, h: int) -> None:
    result = plan(picture(w, h), rules(1200, 1200, 0.5, 2.0, max_pixels=1_000_000), None)
    scale = result.width / result.crop.width
    assert abs(result.height - result.crop.height * scale) <= 1 + result.crop.height / result.crop.width


@given(
    st.integers(1, 6000),
    st.integers(1, 6000),
    st.sampled_from(PLACES),
    st.floats(0.01, 1),
    st.floats(0, 0.4),
    st.integers(1, 400),
    st.integers(1, 4),
)
def test_the_logo_keeps_its_size_and_clear_space_or_is_left_out(
    w: int, h: int, corner: str, share: float, clear: float, smallest: int, count: int
) -> None:
    result = plan(picture(w, h, logo=True), rules(), kit(corner, share, clear, smallest), count)
    if result.logo is None:
        return
    box, space = result.logo.box, round(clear * min(result.width, result.height))
    assert box.width >= smallest
    assert abs(box.width / 3 - box.height) <= 1
    assert box.left >= space
    assert box.top >= space
    assert box.right <= result.width - space
    assert box.bottom <= result.height - space


@pytest.mark.parametrize(
    ("corner", "box"),
    [
        ("top-left", Box(50, 50, 350, 150)),
        ("top-right", Box(1150, 50, 1450, 150)),
        ("bottom-left", Box(50, 850, 350, 950)),
        ("bottom-right", Box(1150, 850, 1450, 950)),
    ],
)
def test_the_logo_stands_in_its_corner(corner: str, box: Box) -> None:
    result = plan(picture(1500, 1000, logo=True), rules(), kit(corner))
    assert result.logo is not None
    assert result.logo.box == box


def test_in_a_grid_the_logo_stands_where_no_tile_cuts_it() -> None:
    result = plan(picture(1500, 1000, logo=True), rules(), kit(), count=2)
    assert result.logo is not None
    shown = (1500 - 1000 * 8 / 9) / 2
    assert shown <= result.logo.box.left
    assert result.logo.box.right <= 1500 - shown
    assert result.logo.box.bottom <= 1000 - (1000 - 1500 * 9 / 16) / 2


def test_a_picture_too_small_for_the_logo_goes_without() -> None:
    assert plan(picture(60, 60, logo=True), rules(), kit()).logo is None
    assert plan(picture(600, 600, logo=True), rules(), kit()).logo is not None


def test_no_logo_without_wish_or_kit() -> None:
    assert plan(picture(1000, 1000), rules(), kit()).logo is None
    assert plan(picture(1000, 1000, logo=True), rules(), None).logo is None


def test_a_tall_picture_is_cut_around_its_focal_point() -> None:
    crop = plan(picture(900, 1600, 0.5, 0.1), rules(tallest=0.75), None).crop
    assert crop == Box(0, 0, 900, 1200)
    crop = plan(picture(900, 1600, 0.5, 0.5), rules(tallest=0.75), None).crop
    assert crop == Box(0, 200, 900, 1400)


def test_the_first_format_that_we_write_is_taken() -> None:
    assert plan(picture(9, 9), rules(formats=("image/avif", "image/webp")), None).mime == "image/webp"
    assert plan(picture(9, 9), rules(), None).mime == "image/jpeg"


def test_planning_does_not_load_pillow() -> None:
    code = "import sys; import composer.imaging.plan; sys.exit('PIL' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_the_logo_leaves_the_focal_point_free() -> None:
    places = ("top-left", "top-right", "bottom")
    here = replace(kit(), logo=replace(kit().logo, places=places))
    for x, y, left in ((0.5, 0.5, True), (0.1, 0.1, False)):
        planned = plan(picture(1000, 1000, x, y, logo=True), rules(), here).logo
        assert planned is not None
        assert (planned.box.left < 500) is left


def test_where_no_place_is_free_the_most_wanted_one_is_taken() -> None:
    here = replace(kit(), logo=replace(kit().logo, places=("centre",)))
    planned = plan(picture(1000, 1000, logo=True), rules(), here).logo
    assert planned is not None
    assert (planned.box.left, planned.box.right) == (350, 650)


@given(SIZES, SIZES, SHARES, SHARES, SHARES)
def test_a_head_above_the_focal_point_is_not_cut_where_there_is_room(
    w: int, h: int, x: float, y: float, above: float
) -> None:
    photo = replace(picture(w, h), focus=Focus(x, y, above))
    crop = plan(photo, rules(tallest=1.91, widest=1.91), None).crop
    point, head = y * h, max(0.0, (y - above) * h)
    assert crop.top <= point + 1
    assert crop.bottom >= point - 1
    if point - head <= crop.height:
        assert crop.top <= head + 1


@given(SIZES, SIZES, SHARES, SHARES, SHARES, SHARES, SHARES, SHARES)
def test_nothing_outside_the_editors_own_crop_is_shown(
    w: int, h: int, x: float, y: float, left: float, top: float, right: float, bottom: float
) -> None:
    area = Area(min(left, right), min(top, bottom), max(left, right), max(top, bottom))
    crop = plan(replace(picture(w, h, x, y), crop=area), rules(), None).crop
    assert 0 <= crop.left < crop.right <= w
    assert 0 <= crop.top < crop.bottom <= h
    assert crop.left >= area.left * w - 1
    assert crop.top >= area.top * h - 1
    assert crop.right <= max(area.right * w, crop.left) + 1
    assert crop.bottom <= max(area.bottom * h, crop.top) + 1


def test_a_channel_frames_a_picture_for_itself() -> None:
    photo, square = picture(4000, 3000, 0.5, 0.5), rules(tallest=1.0, widest=1.0)
    own = plan(photo, square, None, framing=Framing(Focus(1.0, 0.5)))
    assert own.crop == Box(1000, 0, 4000, 3000)
    assert plan(photo, square, None).crop == Box(500, 0, 3500, 3000)
    tight = plan(replace(photo, crop=Area(0, 0, 0.5, 0.5)), square, None, framing=Framing(crop=Area()))
    assert tight.crop == Box(500, 0, 3500, 3000)
