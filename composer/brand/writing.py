"""Writes a brand kit as kit.toml. Comments on lines of their own stay above what they stood above."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import Any

from composer.core.brand_kit import BrandKit, LogoRule
from composer.core.picture_style import (
    EDGES,
    BandStyle,
    FrameStyle,
    GradientStyle,
    PictureStyle,
    SafeZone,
)
from composer.core.template import Template, TextField

Table = dict[str, Any]
_ANCHOR = re.compile(r"\s*(\[{1,2}\s*[\w.-]+\s*\]{1,2}|[\w.-]+\s*=)")
_PLAIN_KEY = re.compile(r"[A-Za-z0-9_-]+")


def written(kit: BrandKit, folder: Path, before: str = "") -> str:
    """The kit whose files lie in `folder`; `before` is the file as it was."""
    comments = dict(_comments(before))
    lines: list[str] = []
    for name, value in _data(kit, folder).items():
        for header, table in _tables(name, value):
            lines += ["", *comments.pop(header, []), header] if header else comments.pop(f"{name}=", [])
            inner = {key: tables for key, tables in table.items() if _is_tables(tables)}
            lines += _pairs({key: one for key, one in table.items() if key not in inner})
            for key, tables in inner.items():
                for one in tables:
                    lines += ["", *comments.pop(f"[[{name}.{key}]]", []), f"[[{name}.{key}]]", *_pairs(one)]
    return "\n".join(lines).strip("\n") + "\n"


def _comments(text: str) -> Iterator[tuple[str, list[str]]]:
    """The comment lines above each header or key, by the header or by "KEY="."""
    block: list[str] = []
    for line in text.splitlines():
        if line.lstrip().startswith("#"):
            block.append(line)
        elif found := _ANCHOR.match(line):
            if block:
                yield re.sub(r"\s", "", found[1]), block
            block = []
        elif block and not line.strip():
            block.append("")
        else:
            block = []


def _tables(name: str, value: Any) -> Iterator[tuple[str, Table]]:
    """A value of the top as what stands below one header; plain keys have none."""
    if isinstance(value, dict):
        yield f"[{name}]", value
    elif _is_tables(value):
        for table in value:
            yield f"[[{name}]]", table
    else:
        yield "", {name: value}


def _is_tables(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and isinstance(value[0], dict)


def _pairs(table: Table) -> list[str]:
    return [f"{name} = {_value(value)}" for name, value in table.items()]


def _value(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return f"{round(value, 6):g}" if value != int(value) else f"{value:.1f}"
    if isinstance(value, (list, tuple)):
        return f"[{', '.join(_value(one) for one in value)}]"
    if isinstance(value, dict):
        return f"{{ {', '.join(_pairs(value))} }}"
    return value.text if isinstance(value, _Raw) else _text(str(value)) if isinstance(value, str) else str(value)


class _Raw:
    """Written as it is: a date."""

    def __init__(self, text: str) -> None:
        self.text = text


def _text(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")
    return '"' + re.sub(r"[\x00-\x1f\x7f]", lambda sign: f"\\u{ord(sign[0]):04x}", escaped) + '"'


def _data(kit: BrandKit, folder: Path) -> Table:
    """What is as it would be anyway is left out."""
    data: Table = {"name": kit.name, "version": kit.version, "background": kit.background}
    several: Table = {
        "samples": [_relative(path, folder) for path in kit.samples],
        "colour": [
            {"role": role, "name": kit.colour_names.get(role, role), "hex": value}
            for role, value in kit.colours.items()
        ],
        "logos": {variant: _relative(path, folder) for variant, path in kit.logos.items()},
        "logo": _logo(kit.logo),
        "fonts": {role: _relative(path, folder) for role, path in kit.fonts.items()},
        "style": [_style(style) for style in kit.styles],
        "safe": [_safe(zone) for zone in kit.safe],
        "combinations": {
            name: [list(pair) for pair in pairs]
            for name, pairs in (("required", kit.combinations.required), ("forbidden", kit.combinations.forbidden))
            if pairs
        },
        "template": [_template(template) for template in kit.templates],
        "change": [
            {"version": change.version, **({"date": _Raw(change.day)} if change.day else {}), "text": change.text}
            for change in kit.changes
        ],
    }
    return data | {name: value for name, value in several.items() if value}


def _relative(path: str, folder: Path) -> str:
    return Path(path).resolve().relative_to(folder.resolve()).as_posix()


def _logo(rule: LogoRule) -> Table:
    return {
        "places": list(rule.places),
        "share": rule.share,
        "clear_space": rule.clear_space,
        "smallest_px": rule.smallest_px,
    }


def _style(style: PictureStyle) -> Table:
    usual = PictureStyle()
    data: Table = {
        "network": style.network,
        "kind": style.kind,
        "ratio": ratio_text(style.ratio),
        "fit": "pad" if style.pad else "crop",
        "smallest": style.smallest,
        "saturation": style.saturation,
        "duotone": list(style.duotone or ()),
        "frame": _overlay(style.frame),
        "gradient": _overlay(style.gradient),
        "band": _overlay(style.band),
    }
    usually = {"fit": "crop", "saturation": usual.saturation}
    return {name: value for name, value in data.items() if value and value != usually.get(name)} | (
        {"saturation": 0.0} if style.saturation == 0 else {}
    )


def _template(template: Template) -> Table:
    usual = Template(template.key, template.key, template.ground)
    data = {name: value for name, value in vars(template).items() if name != "fields"}
    data["ratio"] = ratio_text(template.ratio)
    kept = {name: value for name, value in data.items() if name in ("key", "ground") or value != getattr(usual, name)}
    return kept | {"field": [_field(field) for field in template.fields]}


def _field(field: TextField) -> Table:
    usual = TextField(field.key, field.key, field.box)
    needed = ("key", "box", "colour")
    return {name: value for name, value in vars(field).items() if name in needed or value != getattr(usual, name)}


def _overlay(style: FrameStyle | GradientStyle | BandStyle | None) -> Table:
    return dict(vars(style)) if style is not None else {}


def _safe(zone: SafeZone) -> Table:
    names = {"network": zone.network, "kind": zone.kind}
    return {k: v for k, v in names.items() if v} | {side: v for side in EDGES if (v := getattr(zone, side))}


def ratio_text(ratio: float) -> str:
    """ "4:5"; empty for none."""
    if not ratio:
        return ""
    simple = Fraction(ratio).limit_denominator(100)
    if abs(float(simple) - ratio) < 1e-9:
        return f"{simple.numerator}:{simple.denominator}"
    return f"{ratio:.6f}:1" if ratio >= 1 else f"1:{1 / ratio:.6f}"
