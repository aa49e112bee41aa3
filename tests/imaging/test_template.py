"""Cards from a kit's templates: large where there is room, small where not, never cut off."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageChops

from composer.brand.kit import load_kit
from composer.core.brand_kit import BrandKit
from composer.core.template import Template, TextField
from composer.imaging.template import draw_card

DEMO = load_kit(Path(__file__).parents[2] / "resources" / "demo_client" / "kit")
LINE = TextField("line", "Line", (0.1, 0.1, 0.9, 0.5), colour="#000000", largest=0.3, smallest=0.05)
PLAIN = Template("plain", "Plain", "#ffffff", logo="", fields=(LINE,))
BARE = BrandKit("Bare", "1")


def ink(data: bytes) -> tuple[int, int, int, int]:
    """What is drawn on, as a box."""
    card = Image.open(BytesIO(data)).convert("RGB")
    box = ImageChops.difference(card, Image.new("RGB", card.size, "#ffffff")).getbbox()
    assert box is not None
    return box


@pytest.mark.parametrize(
    "text",
    [
        "Salz",
        "Kali für die Felder von morgen " * 3,
        "Kali für die Felder von morgen " * 60,
        "Donaudampfschifffahrt" * 5,
    ],
)
def test_a_text_never_leaves_its_box(text: str) -> None:
    data, _ = draw_card(PLAIN, {"line": text}, BARE, (400, 400), (1.0, 1.0))
    left, top, right, bottom = ink(data)
    assert 38 <= left < right <= 362
    assert 38 <= top < bottom <= 202


def test_what_does_not_fit_as_the_guidelines_want_it_is_named() -> None:
    assert draw_card(PLAIN, {"line": "Salz"}, BARE, (400, 400), (1.0, 1.0))[1] == ()
    assert draw_card(PLAIN, {"line": "Wort " * 200}, BARE, (400, 400), (1.0, 1.0))[1] == ("line",)
    assert draw_card(PLAIN, {}, BARE, (400, 400), (1.0, 1.0))[1] == ()


def test_everything_keeps_to_what_all_channels_show() -> None:
    left, top, right, bottom = ink(draw_card(PLAIN, {"line": "Salz"}, BARE, (400, 400), (0.5, 0.8))[0])
    assert 100 <= left < right <= 300
    assert 40 <= top < bottom <= 360


@pytest.mark.parametrize("template", DEMO.templates, ids=lambda one: one.key)
def test_the_demo_s_samples_fit(template: Template) -> None:
    texts = {field.key: field.sample for field in template.fields}
    first, unfit = draw_card(template, texts, DEMO, (1000, 1000), (1.0, 1.0))
    assert unfit == ()
    assert draw_card(template, texts, DEMO, (1000, 1000), (1.0, 1.0))[0] == first
