"""Where a network's own signs lie over a picture."""

from __future__ import annotations

from pathlib import Path

import pytest

from composer.core.covered import covered
from composer.core.prepared import Box, PicturePlan
from composer.profiles.load import load_all

PROFILES = load_all(Path(__file__).parents[2] / "platform_profiles")


def made(alt: str = "A field") -> PicturePlan:
    return PicturePlan("p", "ab", alt, Box(0, 0, 1600, 900), 1600, 900, "image/jpeg", 1000, (0.5, 0.5))


@pytest.mark.parametrize(("network", "right"), [("mastodon", True), ("bluesky", True), ("x", False)])
def test_the_badge_of_an_alt_text_lies_in_its_corner(network: str, right: bool) -> None:
    (zone,) = covered(PROFILES[network], made())
    assert zone.area.top > 0.8
    assert zone.area.bottom < 1
    assert (zone.area.left > 0.8) is right
    assert (zone.area.right < 0.2) is not right


def test_without_an_alt_text_or_a_badge_nothing_is_covered() -> None:
    assert covered(PROFILES["mastodon"], made("")) == ()
    assert covered(PROFILES["linkedin"], made()) == ()


def test_a_story_is_covered_above_and_below_by_folklore() -> None:
    profile = PROFILES["instagram"]
    story = next(kind for kind in profile.pictures.kinds if kind.key == "story")
    above, below = covered(profile, made(), story.rules)
    assert (above.area.top, below.area.bottom) == (0, 1)
    assert above.origin.confidence == "folklore"


def test_a_card_has_its_own_zones() -> None:
    card = PROFILES["x"].card
    assert card is not None
    (pill,) = covered(PROFILES["x"], made(), card.picture)
    assert pill.area.right < 1
