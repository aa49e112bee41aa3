"""What the editor of the brand kit keeps, and what it says against it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from composer.core.brand_kit import BrandKit
from composer.core.picture_style import BandStyle, FrameStyle, GradientStyle, PictureStyle
from composer.ui.kit.state import ColourRow, KitFields, KitState, Problem, fields_of, problems

STYLE = PictureStyle(
    duotone=("primary", "#ffffff"),
    frame=FrameStyle("primary"),
    gradient=GradientStyle("primary"),
    band=BandStyle("primary", text_colour="primary"),
)
KIT = BrandKit("Salz", "1", {"primary": "#16324f"}, colour_names={"primary": "Blau"}, styles=(STYLE,))


def test_a_kit_comes_back_as_it_was() -> None:
    assert fields_of(KIT).made == KIT
    assert not problems(fields_of(KIT))


def test_changes_of_one_field_in_a_row_are_one_step() -> None:
    state = KitState(KIT)
    for name in ("S", "Sa", "Salt"):
        state.change(replace(state.now, kit=replace(state.now.kit, name=name)), "name")
    state.change(replace(state.now, kit=replace(state.now.kit, background="#000000")), "background")
    state.undo()
    assert (state.now.kit.name, state.now.kit.background) == ("Salt", KIT.background)
    state.undo()
    assert state.now == fields_of(KIT)
    assert (state.can_undo, state.unsaved) == (False, False)
    state.redo()
    state.redo()
    assert state.now.kit.background == "#000000"
    assert not state.can_redo


def test_a_step_after_undo_takes_the_others_away() -> None:
    state = KitState(KIT)
    state.change(replace(state.now, colours=()), "")
    state.undo()
    assert not state.change(state.now)
    state.change(replace(state.now, kit=replace(KIT, name="B")))
    assert not state.can_redo


def test_a_style_follows_the_new_role_of_its_colour() -> None:
    renamed = fields_of(KIT).with_colour(0, ColourRow("deep", "Blau", "#16324f"))
    assert not problems(renamed)
    style = renamed.kit.styles[0]
    assert style.duotone == ("deep", "#ffffff")
    assert style.band == BandStyle("deep", text_colour="deep")


def test_a_network_has_rules_of_its_own_or_none() -> None:
    fields = fields_of(KIT).with_style("x", PictureStyle(ratio=1.0))
    assert fields.style("x") == PictureStyle("x", ratio=1.0)
    assert fields.with_style("", PictureStyle()).kit.styles == (PictureStyle(), PictureStyle("x", ratio=1.0))
    assert fields.with_style("x", None) == fields_of(KIT)


@pytest.mark.parametrize(
    ("fields", "where", "code"),
    [
        (KitFields(replace(KIT, name=" ", styles=())), "name", "name"),
        (KitFields(replace(KIT, background="#12", styles=())), "background", "hex"),
        (KitFields(replace(KIT, styles=()), (ColourRow("a", "", "blue"),)), "colour.0", "hex"),
        (KitFields(replace(KIT, styles=()), (ColourRow("Ä", "", "#000000"),)), "colour.0", "role"),
        (KitFields(replace(KIT, styles=()), (ColourRow("a"), ColourRow("a"))), "colour.1", "role-twice"),
        (KitFields(KIT), "style", "colour-gone"),
        (
            KitFields(replace(KIT, styles=(), logos={"light": "a", "dark": "b"}), (), {"light": 3.0, "dark": 1.0}),
            "logo.dark",
            "shape",
        ),
    ],
)
def test_a_mistake_is_told_at_its_field(fields: KitFields, where: str, code: str) -> None:
    assert problems(fields) == (Problem(where, code),)
