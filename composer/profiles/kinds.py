"""The kinds of pictures that a network has, and what it covers of them: [[pictures.kinds]] and `zones`."""

from __future__ import annotations

from dataclasses import replace

from composer.core.message import Area
from composer.core.profile import FrameKind, Kind, PictureRules, RenditionRules, Zone
from composer.core.rule import Rule
from composer.core.toml_reading import TomlTable
from composer.profiles import sourced as of
from composer.profiles.sourced import Sources
from composer.profiles.styles import closed


def read_kind(table: TomlTable, base: PictureRules, sources: Sources) -> Kind:
    """What it does not say is as for any picture of a post."""
    key, origin = of.choice(table, "key", FrameKind), of.origin(table, sources)
    beside = table.flag("beside", False)

    def number(name: str, known: Rule[int]) -> Rule[int]:
        return replace(known, **vars(origin), value=of.size(table, name)) if name in table else known

    tallest, widest = of.positive(table, "tallest"), of.positive(table, "widest")
    if tallest > widest:
        raise table.wrong("tallest", "the tallest ratio is above the widest")
    rules = RenditionRules(
        formats=base.formats,
        max_bytes=number("max_bytes", base.max_bytes),
        width=number("width", base.width),
        height=number("height", base.height),
        tallest=replace(base.tallest, **vars(origin), value=tallest),
        widest=replace(base.widest, **vars(origin), value=widest),
        max_pixels=base.max_pixels,
        kind=key,
        zones=read_zones(table, sources) or (() if beside else base.zones),
    )
    advised = table.list_of("advised", int)
    table.checked("advised", lambda v: len(v) == 2 and min(v) > 0, "expected width and height")
    return closed(table, Kind(key, origin, rules, advised, beside))


def read_zones(table: TomlTable, sources: Sources) -> tuple[Zone, ...]:
    return tuple(_zone(inner, sources) for inner in table.tables("zones"))


def _zone(table: TomlTable, sources: Sources) -> Zone:
    area = table.list_of("area", (int, float))
    table.checked("area", _is_inside, "expected left, top, right, bottom in shares of the frame")
    return closed(table, Zone(Area(*area), of.origin(table, sources)))


def _is_inside(area: list[float]) -> bool:
    return len(area) == 4 and 0 <= area[0] < area[2] <= 1 and 0 <= area[1] < area[3] <= 1
