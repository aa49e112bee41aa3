"""Colours come from design tokens as the format describes them, or are refused with key and line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from composer.brand.kit import load_kit
from composer.brand.tokens import read_colours
from composer.core.errors import ProfileError


def written(tmp_path: Path, tokens: object) -> Path:
    path = tmp_path / "brand.tokens.json"
    path.write_text(tokens if isinstance(tokens, str) else json.dumps(tokens, indent=2), encoding="utf-8")
    return path


def colours(tmp_path: Path, tokens: object) -> dict[str, str]:
    return {colour.path: colour.hex for colour in read_colours(written(tmp_path, tokens))}


def test_values_are_hex_or_components(tmp_path: Path) -> None:
    tokens = {
        "a": {"$type": "color", "$value": "#ABC"},
        "b": {"$type": "color", "$value": "#12617aff"},
        "c": {"$type": "color", "$value": {"colorSpace": "srgb", "components": [0, "none", 1], "alpha": 1}},
        "d": {"$type": "color", "$value": {"colorSpace": "oklch", "components": [0.6, 0.1, 200], "hex": "#336699"}},
    }
    assert colours(tmp_path, tokens) == {"a": "#aabbcc", "b": "#12617a", "c": "#0000ff", "d": "#336699"}


def test_types_are_inherited_and_other_kinds_passed_over(tmp_path: Path) -> None:
    tokens = {
        "brand": {"$type": "color", "$description": "Ours", "blue": {"$value": "#0000ff", "$description": "Deep"}},
        "space": {"$type": "dimension", "small": {"$value": {"value": 4, "unit": "px"}}},
    }
    found = read_colours(written(tmp_path, tokens))
    assert [(c.path, c.hex, c.description) for c in found] == [("brand.blue", "#0000ff", "Deep")]


def test_references_are_followed_through_several_steps(tmp_path: Path) -> None:
    tokens = {
        "base": {"$type": "color", "blue": {"$value": "#0000ff"}},
        "primary": {"$value": "{base.blue}"},
        "button": {"$value": "{primary}"},
    }
    assert colours(tmp_path, tokens)["button"] == "#0000ff"


def test_what_one_sees_through_is_no_brand_colour(tmp_path: Path) -> None:
    tokens = {"a": {"$type": "color", "$value": "#00000080"}, "b": {"$type": "color", "$value": {"alpha": 0.5}}}
    assert colours(tmp_path, tokens) == {}


@pytest.mark.parametrize(
    ("tokens", "key", "line"),
    [
        ({"a": {"$type": "color", "$value": "{b}"}}, "a", 2),
        ({"x": {"a": {"$type": "color", "$value": "{x.b}"}, "b": {"$value": "{x.a}"}}}, "x.a", 3),
        ({"a": {"$type": "color", "$value": "{a}"}}, "a", 2),
        ({"a": {"$type": "color", "$value": "blue"}}, "a", 2),
        ({"a": {"$type": "color", "$value": {"colorSpace": "srgb", "components": [0, 2, 0]}}}, "a", 2),
        ({"a": {"$type": "color", "$value": {"colorSpace": "lab", "components": [0, 2, 0]}}}, "a", 2),
        ("[]", "", 1),
        ("{\n  oops\n}", "", 2),
    ],
)
def test_a_mistake_names_its_token(tmp_path: Path, tokens: object, key: str, line: int) -> None:
    with pytest.raises(ProfileError) as caught:
        colours(tmp_path, tokens)
    assert (caught.value.values["key"], caught.value.values["line"]) == (key, line)


def test_a_kit_takes_single_colours_by_their_token(tmp_path: Path) -> None:
    written(tmp_path, {"base": {"blue": {"$type": "color", "$value": "#0000ff"}}})
    kit = 'name = "K"\nversion = "1"\ntokens = "brand.tokens.json"\n'
    kit += '[[colour]]\nrole = "primary"\nname = "Blau"\ntoken = "base.blue"\n'
    (tmp_path / "kit.toml").write_text(kit, encoding="utf-8")
    loaded = load_kit(tmp_path)
    assert (loaded.colours, loaded.colour_names) == ({"primary": "#0000ff"}, {"primary": "Blau"})
