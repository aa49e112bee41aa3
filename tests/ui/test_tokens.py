"""Everything that is read can be read."""

from __future__ import annotations

import re

import pytest

from composer.ui import tokens as t
from composer.ui.style_sheet import SHEET
from composer.ui.theme import sheet

ACCENTS = ("#1f6f78", "#ffdd00", "#000000", "#ffffff", "#e4002b", "#7fffd4", "#003366")


@pytest.mark.parametrize("tokens", [t.LIGHT, t.DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("ink", "ground"), t.PAIRS)
def test_words_stand_out_from_their_ground(tokens: t.Tokens, ink: str, ground: str) -> None:
    assert t.contrast(getattr(tokens, ink), getattr(tokens, ground)) >= t.READABLE


@pytest.mark.parametrize("tokens", [t.LIGHT, t.DARK], ids=["light", "dark"])
@pytest.mark.parametrize("accent", ACCENTS)
def test_any_clients_colour_stays_readable(tokens: t.Tokens, accent: str) -> None:
    made = t.with_accent(tokens, accent)
    for ink, ground in t.PAIRS:
        assert t.contrast(getattr(made, ink), getattr(made, ground)) >= t.READABLE, (ink, ground)


@pytest.mark.parametrize("tokens", [t.LIGHT, t.DARK], ids=["light", "dark"])
@pytest.mark.parametrize("role", ["focus", "outline"])
def test_edges_that_mean_something_are_seen(tokens: t.Tokens, role: str) -> None:
    assert t.contrast(getattr(tokens, role), tokens.window) >= 3
    assert t.contrast(getattr(tokens, role), tokens.surface) >= 3


def test_contrast_is_that_of_the_standard() -> None:
    assert t.contrast("#000000", "#ffffff") == pytest.approx(21)
    assert t.contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


def test_the_sheet_names_no_colour_of_its_own() -> None:
    assert re.findall(r"#[0-9a-fA-F]{3,8}\b", SHEET) == []
    assert "$" not in sheet(t.LIGHT)
