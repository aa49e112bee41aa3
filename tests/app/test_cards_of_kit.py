"""A card suits all channels of its draft."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from composer.app import bootstrap, cards_of_kit, kit_keeping
from composer.app.context import Context
from composer.app.locations import locations
from composer.core.brand_kit import BrandKit
from composer.core.client import Client
from composer.core.picture_style import PictureStyle
from composer.core.template import Template


@pytest.fixture
def ctx(tmp_path: Path) -> Iterator[Context]:
    made = bootstrap.context(locations(tmp_path))
    made.store.clients.save(Client("demo", "Demo", demo=True))
    yield made
    made.close()


def test_it_has_a_shape_that_no_channel_cuts(ctx: Context) -> None:
    wide = Template("t", "T", "#ffffff", ratio=3.0)
    ratio, safe = cards_of_kit.shape(ctx, BrandKit("K", "1"), wide, ("x", "linkedin"))
    widest = min(ctx.profiles[key].pictures.widest.value for key in ("x", "linkedin"))
    assert (ratio, safe) == (min(3.0, widest), (1.0, 1.0))


def test_where_channels_want_different_shapes_the_middle_is_kept(ctx: Context) -> None:
    square = Template("t", "T", "#ffffff")
    kit = BrandKit("K", "1", styles=(PictureStyle("x", ratio=1.5), PictureStyle("linkedin", ratio=0.8)))
    ratio, safe = cards_of_kit.shape(ctx, kit, square, ("x", "linkedin"))
    assert ratio == 1.0
    assert safe == pytest.approx((0.8, 1 / 1.5))


def test_it_comes_into_the_draft_as_a_picture_with_its_words(ctx: Context) -> None:
    kit, templates = cards_of_kit.offered(ctx, "demo")
    assert kit is not None
    assert [one.key for one in templates] == ["quote", "figure", "event", "job"]
    texts = {"figure": "1.000\nTage", "meaning": "ohne Unfall"}
    card = cards_of_kit.attach(ctx, kit, templates[1], texts, ("x", "instagram"))
    assert (card.width, card.height, card.logo) == (1600, 2000, False)
    assert card.alt == "Zahl: 1.000 Tage – ohne Unfall"
    assert ctx.store.media.path(card.sha256).is_file()


def test_what_is_switched_off_is_not_offered(ctx: Context) -> None:
    kit, _ = cards_of_kit.offered(ctx, "demo")
    assert kit is not None
    off = tuple(replace(one, on=one.key == "job") for one in kit.templates)
    kit_keeping.save(ctx, "demo", replace(kit, templates=off), kit)
    assert [one.key for one in cards_of_kit.offered(ctx, "demo")[1]] == ["job"]
