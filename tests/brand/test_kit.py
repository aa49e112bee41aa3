"""A brand kit is read wholly or refused with file, key and line."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest

from composer.brand.kit import load_kit
from composer.core.brand_kit import LogoRule
from composer.core.errors import ProfileError

DEMO = Path(__file__).parents[2] / "resources" / "demo_client" / "kit"
HEAD = 'name = "Kit"\nversion = "1"\n'


def png_head(width: int, height: int) -> bytes:
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I4sII", 13, b"IHDR", width, height) + b"\x08\x06\x00\x00\x00"


def kit_folder(tmp_path: Path, text: str, **logos: tuple[int, int]) -> Path:
    (tmp_path / "kit.toml").write_text(text, encoding="utf-8")
    for name, size in logos.items():
        (tmp_path / f"{name}.png").write_bytes(png_head(*size))
    return tmp_path


def mistake(folder: Path) -> ProfileError:
    with pytest.raises(ProfileError) as caught:
        load_kit(folder)
    return caught.value


def test_the_demo_kit_has_both_logos_of_one_shape() -> None:
    kit = load_kit(DEMO)
    assert set(kit.logos) == {"light", "dark"}
    assert kit.logo_ratio > 3
    assert kit.colours["primary"] == "#16324f"
    assert kit.colour_names["primary"] == "Schachtblau"


def test_a_short_kit_has_the_usual_rule(tmp_path: Path) -> None:
    kit = load_kit(kit_folder(tmp_path, HEAD))
    assert (kit.logo, kit.logos, kit.logo_ratio, kit.background) == (LogoRule(), {}, 0.0, "#ffffff")


def test_logo_paths_are_whole_and_the_ratio_is_measured(tmp_path: Path) -> None:
    kit = load_kit(kit_folder(tmp_path, HEAD + '[logos]\nlight = "a.png"\n', a=(300, 100)))
    assert kit.logos == {"light": str(tmp_path / "a.png")}
    assert kit.logo_ratio == 3.0


@pytest.mark.parametrize(
    ("text", "key", "line"),
    [
        ("colour_ = 1", "colour_", 3),
        ('background = "white"', "background", 3),
        ('[logo]\ncorner = "middle"', "logo.corner", 4),
        ("[logo]\nshare = 1.5", "logo.share", 4),
        ("[logo]\nclear_space = 0.5", "logo.clear_space", 4),
        ("[logo]\nsmallest_px = 0", "logo.smallest_px", 4),
        ("[logo]\nsize = 3", "logo.size", 4),
        ('[logos]\nlight = "none.png"', "logos.light", 4),
        ('[logos]\nmono = "a.png"', "logos.mono", 4),
        ('[logos]\nlight = "../a.png"', "logos.light", 4),
        ('[logos]\nlight = "kit.toml"', "logos.light", 4),
        ('[logos]\nlight = "a.png"\ndark = "b.png"', "logos.dark", 5),
        ('[[colour]]\nrole = "a"\nhex = "#12345"', "colour.0.hex", 5),
        ('[[colour]]\nrole = "a"\nhex = "#123456"\n[[colour]]\nrole = "a"\nhex = "#123456"', "colour.1.role", 7),
    ],
)
def test_a_mistake_names_its_key_and_line(tmp_path: Path, text: str, key: str, line: int) -> None:
    error = mistake(kit_folder(tmp_path, HEAD + text + "\n", a=(300, 100), b=(100, 100)))
    assert (error.values["key"], error.values["line"]) == (key, line)
    assert str(error.values["file"]).endswith("kit.toml")


def test_an_absent_kit_is_told(tmp_path: Path) -> None:
    assert mistake(tmp_path).code == "file.absent"


def test_a_kit_that_is_not_utf8_is_told(tmp_path: Path) -> None:
    (tmp_path / "kit.toml").write_bytes(b'name = "\xff"')
    assert mistake(tmp_path).code == "file.unreadable"
