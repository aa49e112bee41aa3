"""Reads a kit's picture style: ratios, treatments, overlays, safe zones, combinations, and the fonts that are drawn."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from composer.brand.kit_files import inside
from composer.core.picture_style import (
    EDGES,
    ELEMENTS,
    BandStyle,
    Combinations,
    FrameStyle,
    GradientStyle,
    PictureStyle,
    SafeZone,
)
from composer.core.toml_reading import TomlTable

FONT_ROLES = ("heading", "body")
_FONT_HEADS = (b"OTTO", b"\0\1\0\0", b"true")
_HEX = re.compile(r"#[0-9a-fA-F]{6}")
_RATIO = re.compile(r"([1-9]\d{0,3}(?:\.\d+)?):([1-9]\d{0,3}(?:\.\d+)?)")
_NAME = re.compile(r"[a-z0-9_-]*")


def fonts(top: TomlTable, folder: Path) -> dict[str, str]:
    """Role to path."""
    table = top.table("fonts", required=False)
    found = {role: str(font_file(table, folder, role)) for role in FONT_ROLES if role in table}
    table.close()
    return found


def font_file(table: TomlTable, folder: Path, key: str) -> Path:
    path = inside(folder, table, key)
    with path.open("rb") as file:
        if file.read(4) not in _FONT_HEADS:
            raise table.wrong(key, f"{path.name} is no OpenType or TrueType font")
    return path


def styles(top: TomlTable, roles: Iterable[str]) -> tuple[PictureStyle, ...]:
    found: dict[tuple[str, str], PictureStyle] = {}
    known = frozenset(roles)
    for table in top.tables("style"):
        style = PictureStyle(
            network=_name(table, "network"),
            kind=_name(table, "kind"),
            ratio=ratio(table),
            pad=_fit(table),
            smallest=table.integer("smallest", 0),
            saturation=share(table, "saturation", 1.0, most=3.0),
            duotone=_duotone(table, known),
            frame=_frame(table, known),
            gradient=_gradient(table, known),
            band=_band(table, known),
        )
        if style.smallest < 0:
            raise table.wrong("smallest", "expected a number of pixels")
        if (style.network, style.kind) in found:
            raise table.wrong("", "there is a style for this network and kind already")
        found[style.network, style.kind] = style
        table.close()
    return tuple(found.values())


def safe_zones(top: TomlTable) -> tuple[SafeZone, ...]:
    found = []
    for table in top.tables("safe"):
        sides = {side: share(table, side, 0.0, most=0.45) for side in EDGES}
        found.append(SafeZone(_name(table, "network"), _name(table, "kind"), **sides))
        table.close()
    return tuple(found)


def combinations(top: TomlTable, roles: Iterable[str]) -> Combinations:
    table = top.table("combinations", required=False)
    known = {*roles, *ELEMENTS}
    found = {key: _pairs(table, key, known) for key in ("required", "forbidden")}
    table.close()
    return Combinations(**found)


def shade(table: TomlTable, key: str, roles: frozenset[str], default: str | None = None) -> str:
    """A role of the kit, or "#rrggbb"."""
    value = table.text(key, default)
    if value not in roles and not _HEX.fullmatch(value):
        raise table.wrong(key, 'expected the role of a colour, or a colour such as "#12617a"')
    return value


def share(table: TomlTable, key: str, default: float | None, most: float = 1.0) -> float:
    value = table.number(key, default)
    if not 0 <= value <= most:
        raise table.wrong(key, f"expected a number from 0 to {most:g}")
    return value


def _name(table: TomlTable, key: str) -> str:
    value = table.text(key, "")
    if not _NAME.fullmatch(value):
        raise table.wrong(key, "expected a name in small letters, or nothing for all")
    return value


def ratio(table: TomlTable) -> float:
    """Width/height of "4:5"; 0 where there is none."""
    written = table.text("ratio", "")
    if not written:
        return 0.0
    found = _RATIO.fullmatch(written)
    if found is None or not 0.05 <= float(found[1]) / float(found[2]) <= 20:
        raise table.wrong("ratio", 'expected width and height such as "4:5"')
    return float(found[1]) / float(found[2])


def _fit(table: TomlTable) -> bool:
    value = table.text("fit", "crop")
    if value not in ("crop", "pad"):
        raise table.wrong("fit", 'expected "crop" or "pad"')
    return value == "pad"


def _duotone(table: TomlTable, roles: frozenset[str]) -> tuple[str, str] | None:
    if "duotone" not in table:
        return None
    values = table.texts("duotone")
    if len(values) != 2 or any(value not in roles and not _HEX.fullmatch(value) for value in values):
        raise table.wrong("duotone", "expected two colours: in place of black, in place of white")
    return values[0], values[1]


def _frame(table: TomlTable, roles: frozenset[str]) -> FrameStyle | None:
    if "frame" not in table:
        return None
    inner = table.table("frame")
    made = FrameStyle(shade(inner, "colour", roles), share(inner, "width", FrameStyle.width, most=0.2))
    inner.close()
    return made


def _gradient(table: TomlTable, roles: frozenset[str]) -> GradientStyle | None:
    if "gradient" not in table:
        return None
    inner = table.table("gradient")
    made = GradientStyle(
        shade(inner, "colour", roles),
        _edge(inner, EDGES, GradientStyle.edge),
        share(inner, "length", GradientStyle.length),
        share(inner, "strength", GradientStyle.strength),
    )
    inner.close()
    return made


def _band(table: TomlTable, roles: frozenset[str]) -> BandStyle | None:
    if "band" not in table:
        return None
    inner = table.table("band")
    made = BandStyle(
        colour=shade(inner, "colour", roles),
        edge=_edge(inner, ("top", "bottom"), BandStyle.edge),
        height=share(inner, "height", BandStyle.height, most=0.5),
        opacity=share(inner, "opacity", BandStyle.opacity),
        text=inner.text("text", ""),
        text_colour=shade(inner, "text_colour", roles, BandStyle.text_colour),
    )
    inner.close()
    return made


def _edge(table: TomlTable, edges: tuple[str, ...], default: str) -> str:
    value = table.text("edge", default)
    if value not in edges:
        raise table.wrong("edge", f"expected one of {', '.join(edges)}")
    return value


def _pairs(table: TomlTable, key: str, known: set[str]) -> tuple[tuple[str, str], ...]:
    pairs = []
    for pair in table.list_of(key, (list, tuple), ()):
        if len(pair) != 2 or any(name not in known for name in pair):
            raise table.wrong(key, f"expected pairs of colour roles or of {', '.join(ELEMENTS)}")
        pairs.append((str(pair[0]), str(pair[1])))
    return tuple(pairs)
