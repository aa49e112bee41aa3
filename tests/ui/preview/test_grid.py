"""Where pictures stand and what is seen of them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from composer.core.look import Overflow
from composer.core.profile import PlatformProfile
from composer.ui.preview.grid import DOTS, Rect, height, places, source
from tests.ui.preview.conftest import PROFILES, plan


@pytest.mark.parametrize("count", [1, 2, 3, 4, 5, 9])
def test_pictures_stay_in_the_block_and_do_not_overlap(profile: PlatformProfile, count: int) -> None:
    media = profile.look.media
    placed = places([plan(str(i)) for i in range(count)], media, 500)
    for place in placed:
        assert 0 <= place.rect.x < 500
        assert place.rect.x + place.rect.width <= 500 or media.overflow is Overflow.STRIP
    for index, one in enumerate(placed):
        for other in placed[index + 1 :]:
            assert not _overlap(one.rect, other.rect)


def _overlap(one: Rect, other: Rect) -> bool:
    across = one.x < other.x + other.width and other.x < one.x + one.width
    return across and one.y < other.y + other.height and other.y < one.y + one.height


@pytest.mark.parametrize("key", [key for key, p in PROFILES.items() if p.look.media.overflow is Overflow.COUNT])
def test_pictures_without_a_place_are_counted(key: str) -> None:
    media = PROFILES[key].look.media
    most = len(media.grids[-1].cells)
    assert [p.hidden for p in places([plan(str(i)) for i in range(most)], media, 500)] == [0] * most
    assert places([plan(str(i)) for i in range(most + 3)], media, 500)[-1].hidden == 3


def test_a_strip_has_one_height_and_runs_out_of_sight() -> None:
    media = PROFILES["threads"].look.media
    placed = places([plan(str(i)) for i in range(5)], media, 500)
    assert [p.rect.height for p in placed] == [media.strip] * len(placed)
    assert len(placed) < 5
    assert placed[-1].rect.x + placed[-1].rect.width > 500


def test_a_carousel_shows_one_at_a_time_in_the_ratio_of_the_first() -> None:
    media = PROFILES["instagram"].look.media
    plans = [plan("a", 1600, 1000), plan("b", 1000, 1250), plan("c", 1000, 1000)]
    first, second = places(plans, media, 480), places(plans, media, 480, page=1)
    assert (first[0].plan.attachment_id, first[0].number, first[0].of) == ("a", 1, 3)
    assert (second[0].plan.attachment_id, second[0].number) == ("b", 2)
    assert first[0].rect == second[0].rect == Rect(0, 0, 480, 300)
    assert height(first) == 300 + DOTS


def test_wide_pictures_may_have_a_grid_of_their_own() -> None:
    media = PROFILES["facebook"].look.media
    wide = places([plan("a", 1600, 1000), plan("b")], media, 400)
    tall = places([plan("a", 1000, 1250), plan("b")], media, 400)
    assert wide[0].rect.x == wide[1].rect.x
    assert tall[0].rect.y == tall[1].rect.y


def test_a_single_picture_keeps_its_ratio() -> None:
    placed = places([plan(width=1600, height=800)], PROFILES["x"].look.media, 500)
    assert (placed[0].rect.width, placed[0].rect.height) == (500, 250)
    assert placed[0].source == Rect(0, 0, 1, 1)


def test_a_tall_picture_gets_narrower_below_its_highest() -> None:
    rect = places([plan(width=800, height=1000)], PROFILES["mastodon"].look.media, 560)[0].rect
    assert rect.height == 460
    assert rect.width == pytest.approx(460 * 0.8, abs=1)


def test_a_very_tall_picture_is_cut() -> None:
    place = places([plan(width=400, height=2000)], PROFILES["linkedin"].look.media, 400)[0]
    assert place.rect.height == pytest.approx(400 / 0.8)
    assert place.source.height == pytest.approx(0.2 / 0.8)


def test_the_cut_follows_the_focal_point_where_the_network_does() -> None:
    tall = plan(width=1000, height=2000, focus=(0.5, 0.1))
    square = Rect(0, 0, 100, 100)
    assert source(tall, square, focal=True) == Rect(0, 0, 1, 0.5)
    assert source(tall, square, focal=False) == Rect(0, 0.25, 1, 0.5)


def test_only_outer_corners_are_round() -> None:
    four = places([plan(str(i)) for i in range(4)], PROFILES["x"].look.media, 500)
    assert [p.corners for p in four] == [
        (True, False, False, False),
        (False, True, False, False),
        (False, False, False, True),
        (False, False, True, False),
    ]


def test_the_block_is_as_high_as_its_grid() -> None:
    media = replace(PROFILES["bluesky"].look.media, gap=4)
    assert height(places([plan("a"), plan("b")], media, 500)) == 250
    assert height(()) == 0
