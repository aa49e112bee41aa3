"""The profiles that ship: what other rooms rely on."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from composer.core.look import Device, Overflow
from composer.core.profile import Confidence, CountUnit, Grammar, Markup, PlatformProfile
from composer.profiles.load import load_all

PROFILES = load_all(Path(__file__).parents[2] / "platform_profiles")


@pytest.fixture(params=sorted(PROFILES))
def profile(request: pytest.FixtureRequest) -> PlatformProfile:
    return PROFILES[request.param]


def test_eight_networks_are_there() -> None:
    published = {"x", "linkedin", "mastodon", "bluesky"}
    assert {key for key, one in PROFILES.items() if not one.preview_only} == published
    assert {key for key, one in PROFILES.items() if one.preview_only} == {
        "facebook",
        "instagram",
        "threads",
        "pinterest",
    }


def test_counting_follows_the_networks() -> None:
    limits = {key: (p.text.limit.value, p.text.unit.value) for key, p in PROFILES.items()}
    assert limits["x"] == (280, CountUnit.WEIGHTED)
    assert limits["linkedin"] == (3000, CountUnit.UTF16)
    assert limits["mastodon"] == (500, CountUnit.GRAPHEMES)
    assert limits["bluesky"] == (300, CountUnit.GRAPHEMES)
    assert limits["facebook"] == (63_206, CountUnit.UTF16)
    assert limits["instagram"] == (2200, CountUnit.CODE_POINTS)
    assert limits["threads"] == (500, CountUnit.EMOJI_UTF8)
    assert limits["pinterest"] == (800, CountUnit.CODE_POINTS)
    byte_limit = PROFILES["bluesky"].text.byte_limit
    assert byte_limit is not None
    assert byte_limit.value == 3000


def test_a_pin_has_a_title() -> None:
    title = PROFILES["pinterest"].field("title")
    assert title is not None
    assert (title.limit, title.unit) == (100, CountUnit.CODE_POINTS)
    assert PROFILES["pinterest"].look.title is not None


def test_markup_and_grammar_go_together() -> None:
    assert PROFILES["linkedin"].text.markup.value is Markup.LITTLE
    assert PROFILES["bluesky"].text.markup.value is Markup.FACETS
    for key in set(PROFILES) - {"x"}:
        assert PROFILES[key].text.grammar.value.value == key
    assert PROFILES["x"].text.grammar.value is Grammar.TWITTER


def test_what_the_server_tells_beats_the_file() -> None:
    mastodon = PROFILES["mastodon"]
    assert mastodon.limit("text.limit", {}) == 500
    assert mastodon.limit("text.limit", {"text.limit": 5000}) == 5000


def test_no_rule_is_dated_after_the_check(profile: PlatformProfile) -> None:
    assert profile.text.limit.date <= profile.checked
    assert profile.look.light.origin.date <= profile.checked


def test_a_limit_that_refuses_is_no_folklore(profile: PlatformProfile) -> None:
    assert profile.text.limit.confidence is not Confidence.FOLKLORE
    assert profile.pictures.most.confidence is not Confidence.FOLKLORE


def test_an_api_version_has_an_end() -> None:
    api = PROFILES["linkedin"].api
    assert api.version is not None
    assert api.version_ends is not None
    assert api.version_ends.value > date(2027, 1, 1)


def test_every_number_of_pictures_has_a_place(profile: PlatformProfile) -> None:
    """In a grid, or in a strip or carousel for more than the grids hold."""
    media = profile.look.media
    numbers = [len(g.cells) for g in media.grids if not g.wide]
    assert numbers == list(range(2, 2 + len(numbers)))
    assert media.overflow is not Overflow.COUNT or numbers[:3] == [2, 3, 4]


def test_cells_of_a_grid_fill_it_without_overlap(profile: PlatformProfile) -> None:
    for grid in profile.look.media.grids:
        covered = [
            (column, row)
            for left, top, across, down in grid.cells
            for column in range(left, left + across)
            for row in range(top, top + down)
        ]
        assert len(covered) == len(set(covered)) == grid.columns * grid.rows


def test_text_stands_out_from_its_card(profile: PlatformProfile) -> None:
    for palette in (profile.look.light, profile.look.dark):
        assert abs(_luminance(palette.text) - _luminance(palette.card)) > 0.6


def _luminance(colour: str) -> float:
    """Rough brightness 0..1; enough to tell that light and dark were not swapped."""
    red, green, blue = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_the_fold_of_the_desktop_is_known(profile: PlatformProfile) -> None:
    fold = profile.look.fold(Device.DESKTOP)
    assert fold is not None
    assert fold.lines or fold.chars


def test_an_unknown_fold_is_none() -> None:
    assert PROFILES["mastodon"].look.fold(Device.MOBILE) is None
