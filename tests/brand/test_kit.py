"""A brand kit is read wholly or refused with file, key and line."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest

from composer.brand.kit import load_kit
from composer.core.brand_kit import KitChange, LogoRule
from composer.core.errors import ProfileError
from composer.core.picture_style import (
    BandStyle,
    Combinations,
    FrameStyle,
    GradientStyle,
    PictureStyle,
    SafeZone,
)

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
    assert {"light", "dark"} <= set(kit.logos)
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
        ('[logo]\nplaces = ["top", "middle"]', "logo.places", 4),
        ("[logo]\nplaces = []", "logo.places", 4),
        ('[logo]\nplaces = ["top", "top"]', "logo.places", 4),
        ('[logo]\ncorner = "top"\nplaces = ["top"]', "logo.places", 5),
        ("[logo]\nshare = 1.5", "logo.share", 4),
        ("[logo]\nclear_space = 0.5", "logo.clear_space", 4),
        ("[logo]\nsmallest_px = 0", "logo.smallest_px", 4),
        ("[logo]\nsize = 3", "logo.size", 4),
        ('[logos]\nlight = "none.png"', "logos.light", 4),
        ('[logos]\ngrey = "a.png"', "logos.grey", 4),
        ('[logos]\nlight = "../a.png"', "logos.light", 4),
        ('[logos]\nlight = "kit.toml"', "logos.light", 4),
        ('[logos]\nlight = "a.png"\ndark = "b.png"', "logos.dark", 5),
        ('samples = ["none.jpg"]', "samples", 3),
        ('[fonts]\nheading = "a.png"', "fonts.heading", 4),
        ('[fonts]\nfooter = "a.png"', "fonts.footer", 4),
        ('[[style]]\nratio = "4/5"', "style.0.ratio", 4),
        ('[[style]]\nratio = "4:0"', "style.0.ratio", 4),
        ('[[style]]\nfit = "stretch"', "style.0.fit", 4),
        ('[[style]]\nduotone = ["#000000"]', "style.0.duotone", 4),
        ('[[style]]\nduotone = ["primary", "#ffffff"]', "style.0.duotone", 4),
        ("[[style]]\nsaturation = 4", "style.0.saturation", 4),
        ("[[style]]\nsmallest = -1", "style.0.smallest", 4),
        ('[[style]]\nframe = { colour = "none" }', "style.0.frame.colour", 4),
        ('[[style]]\n[style.band]\ncolour = "#000000"\nedge = "left"', "style.0.band.edge", 6),
        ('[[style]]\ngradient = { colour = "#000000", angle = 3 }', "style.0.gradient.angle", 4),
        ('[[style]]\nnetwork = "x"\n[[style]]\nnetwork = "x"', "style.1", 5),
        ("[[safe]]\ntop = 0.6", "safe.0.top", 4),
        ('[[template]]\nkey = "a"\nground = "#ffffff"', "template.0", 3),
        ('[[template]]\nkey = "A"\nground = "#ffffff"', "template.0.key", 4),
        (
            '[[template]]\nkey = "a"\nground = "#ffffff"\n[[template.field]]\nkey = "b"\ncolour = "#000000"\n'
            "box = [0.5, 0, 0.4, 1]",
            "template.0.field.0.box",
            9,
        ),
        (
            '[[colour]]\nrole = "a"\nhex = "#ffffff"\n[combinations]\nforbidden = [["a", "a"]]\n[[template]]\n'
            'key = "a"\nground = "a"\n[[template.field]]\nkey = "b"\nbox = [0, 0, 1, 1]\ncolour = "a"',
            "template.0.field.0.colour",
            14,
        ),
        ('[combinations]\nrequired = [["logo", "halo"]]', "combinations.required", 4),
        ('samples = ["a.png", "kit.toml"]', "samples", 3),
        ('tokens = "none.json"', "tokens", 3),
        ('[[change]]\nversion = "1"\ntext = "Begun"\ndate = "today"', "change.0.date", 6),
        ('[[colour]]\nrole = "a"\ntoken = "a"', "colour.0.token", 5),
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


def test_a_kit_of_before_has_its_one_corner(tmp_path: Path) -> None:
    assert load_kit(kit_folder(tmp_path, HEAD + '[logo]\ncorner = "top-left"\n')).logo.places == ("top-left",)


def test_the_change_log_is_read_as_it_stands(tmp_path: Path) -> None:
    log = '[[change]]\nversion = "2"\ndate = 2026-03-01\ntext = "New blue"\n[[change]]\nversion = "1"\ntext = "Begun"\n'
    kit = load_kit(kit_folder(tmp_path, HEAD + log))
    assert kit.changes == (KitChange("2", "New blue", "2026-03-01"), KitChange("1", "Begun"))


def test_the_digest_covers_the_file_of_the_tokens(tmp_path: Path) -> None:
    tokens = tmp_path / "brand.tokens.json"
    tokens.write_text('{"blue": {"$type": "color", "$value": "#0000ff"}}', encoding="utf-8")
    folder = kit_folder(tmp_path, HEAD + 'tokens = "brand.tokens.json"\n')
    before = load_kit(folder)
    tokens.write_text('{"blue": {"$type": "color", "$value": "#0000fe"}}', encoding="utf-8")
    assert load_kit(folder).digest != before.digest
    assert (before.colours, before.colour_names) == ({"blue": "#0000ff"}, {"blue": "blue"})


def test_the_picture_style_is_read_with_its_colours_by_role(tmp_path: Path) -> None:
    text = (
        '[[colour]]\nrole = "primary"\nhex = "#16324f"\n'
        '[[style]]\nnetwork = "instagram"\nkind = "story"\nratio = "9:16"\nfit = "pad"\nsmallest = 1080\n'
        'saturation = 0.8\nduotone = ["primary", "#ffffff"]\nframe = { colour = "primary", width = 0.03 }\n'
        'gradient = { colour = "primary", edge = "top", length = 0.5, strength = 0.4 }\n'
        'band = { colour = "primary", edge = "top", height = 0.2, opacity = 0.5, text = "Salz", '
        'text_colour = "#fffffe" }\n'
        '[[safe]]\nkind = "story"\ntop = 0.14\nbottom = 0.2\n'
        '[combinations]\nrequired = [["logo", "gradient"]]\nforbidden = [["duotone", "frame"]]\n'
    )
    kit = load_kit(kit_folder(tmp_path, HEAD + text))
    style = kit.style_for("instagram", "story")
    assert style == PictureStyle(
        *("instagram", "story", 0.5625, True, 1080, 0.8, ("primary", "#ffffff")),
        FrameStyle("primary", 0.03),
        GradientStyle("primary", "top", 0.5, 0.4),
        BandStyle("primary", "top", 0.2, 0.5, "Salz", "#fffffe"),
    )
    assert kit.safe_for("x", "story") == SafeZone("", "story", top=0.14, bottom=0.2)
    assert kit.combinations == Combinations((("logo", "gradient"),), (("duotone", "frame"),))
    assert kit.colour("primary") == "#16324f"


def test_the_digest_covers_the_fonts(tmp_path: Path) -> None:
    (tmp_path / "a.otf").write_bytes(b"OTTO1")
    folder = kit_folder(tmp_path, HEAD + '[fonts]\nbody = "a.otf"\n')
    before = load_kit(folder)
    assert before.font("heading") == str(tmp_path / "a.otf")
    (tmp_path / "a.otf").write_bytes(b"OTTO2")
    assert load_kit(folder).digest != before.digest
