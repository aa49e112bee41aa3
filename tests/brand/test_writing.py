"""A kit that is written is read again as the very same."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from composer.brand.kit import load_kit
from composer.brand.writing import ratio_text, written
from composer.core.brand_kit import BrandKit, KitChange, LogoRule
from composer.core.picture_style import (
    BandStyle,
    Combinations,
    FrameStyle,
    GradientStyle,
    PictureStyle,
    SafeZone,
)
from composer.core.template import Template, TextField

DEMO = Path(__file__).parents[2] / "resources" / "demo_client" / "kit"


def again(kit: BrandKit, folder: Path, before: str = "") -> BrandKit:
    (folder / "kit.toml").write_text(written(kit, folder, before), encoding="utf-8")
    return replace(load_kit(folder), digest=kit.digest)


def test_the_demo_kit_comes_back_with_its_comments(tmp_path: Path) -> None:
    shutil.copytree(DEMO, tmp_path, dirs_exist_ok=True)
    before, kit = (tmp_path / "kit.toml").read_text(encoding="utf-8"), load_kit(tmp_path)
    assert again(kit, tmp_path, before) == kit
    after = (tmp_path / "kit.toml").read_text(encoding="utf-8")
    assert after.startswith(before.splitlines()[0])
    assert "# Bildstil: je Netzwerk" in after
    assert written(kit, tmp_path, after) == after


def test_every_field_comes_back(tmp_path: Path) -> None:
    style = PictureStyle(
        *("x", "story", 9 / 16, True, 1080, 0.0, ("primary", "#ffffff")),
        FrameStyle("primary", 0.03),
        GradientStyle("#000000", "left", 1.0, 0.25),
        BandStyle("primary", "top", 0.2, 0.5, 'Kali & "Salz"\\\n', "#fffffe"),
    )
    kit = BrandKit(
        *('Ünï "K"', "2026.3", {"primary": "#16324f"}, {}),
        LogoRule(("top", "centre"), 0.3, 0.0, 7),
        background="#f4f6f5",
        colour_names={"primary": "Schachtblau"},
        changes=(KitChange("2", "Neu", "2026-01-02"), KitChange("1", "Da")),
        styles=(style, PictureStyle(saturation=1.5)),
        safe=(SafeZone("x", "", 0.1, 0.2, 0.3, 0.4), SafeZone()),
        templates=(
            Template(
                *("card", "Karte", "#fefefe", 0.8, "#000000", ""),
                (TextField("a", "A", (0.0, 0.1, 1.0, 0.9), "heading", "primary", 0.5, 0.1, 0.5, 1.0, "S", False),),
                False,
            ),
            Template("b", "b", "#ffffff", fields=(TextField("b", "b", (0.0, 0.0, 1.0, 1.0)),)),
        ),
        combinations=Combinations((("frame", "padding"),), (("primary", "primary"),)),
    )
    assert again(kit, tmp_path) == kit


@pytest.mark.parametrize(
    ("ratio", "text"), [(0.0, ""), (0.8, "4:5"), (16 / 9, "16:9"), (1.91, "191:100"), (1.0, "1:1")]
)
def test_ratios_are_written_as_people_do(ratio: float, text: str) -> None:
    assert ratio_text(ratio) == text


@given(st.text(max_size=20), st.floats(0.06, 19))
def test_any_name_and_ratio_can_be_written(tmp_path_factory: pytest.TempPathFactory, name: str, ratio: float) -> None:
    kit = BrandKit(name.encode("utf-8", "replace").decode(), "1", styles=(PictureStyle(ratio=ratio),))
    back = again(kit, tmp_path_factory.mktemp("kit"))
    assert back.name == kit.name
    assert back.styles[0].ratio == pytest.approx(ratio, rel=1e-4)
