"""Posts to paint."""

from __future__ import annotations

from pathlib import Path

import pytest

from composer.core.client import Channel
from composer.core.prepared import Box, Count, Entity, EntityKind, PicturePlan, PreparedPart, PreparedPost
from composer.core.profile import CountUnit, PlatformProfile
from composer.profiles.load import load_all

PROFILES = load_all(Path(__file__).parents[3] / "platform_profiles")
CHANNEL = Channel("c1", "client", "any", "saltworks", "Salt Works AG")


@pytest.fixture(params=sorted(PROFILES))
def profile(request: pytest.FixtureRequest) -> PlatformProfile:
    return PROFILES[request.param]


def plan(
    name: str = "a", width: int = 1600, height: int = 1000, alt: str = "", focus: tuple[float, float] = (0.5, 0.5)
) -> PicturePlan:
    return PicturePlan(name, name * 8, alt, Box(0, 0, width, height), width, height, "image/jpeg", 1_000_000, focus)


def part(text: str, *pictures: PicturePlan, link: str = "", used: int | None = None) -> PreparedPart:
    """A part whose passage `link` is a link."""
    entities: tuple[Entity, ...] = ()
    if link:
        start = text.index(link)
        entities = (Entity(start, start + len(link), EntityKind.LINK, link),)
    count = Count(len(text) if used is None else used, 500, CountUnit.GRAPHEMES)
    return PreparedPart(text, text, entities, (count,), pictures)


def post(*parts: PreparedPart) -> PreparedPost:
    return PreparedPost("c1", "any", "", "de", parts or (part(""),))
