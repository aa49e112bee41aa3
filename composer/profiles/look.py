"""The section [look] of a profile."""

from __future__ import annotations

from typing import TypeVar

from composer.core import look
from composer.core.rule import Origin
from composer.core.toml_reading import TomlTable
from composer.profiles import sourced as of
from composer.profiles.sourced import Sources

T = TypeVar("T")


def read_look(table: TomlTable, sources: Sources) -> look.Look:
    result = look.Look(
        light=_palette(table.table("light"), sources),
        dark=_palette(table.table("dark"), sources),
        type=_type(table.table("type"), sources),
        frame=_frame(table.table("frame"), sources),
        header=_header(table.table("header"), sources),
        media=_media(table.table("media"), sources),
        alt_badge=_alt_badge(table.table("alt_badge"), sources),
        actions=_actions(table.table("actions"), sources),
        text=_text(table.table("text"), sources),
        folds=tuple(_fold(t, sources) for t in table.tables("folds")),
    )
    table.close()
    return result


def _palette(table: TomlTable, sources: Sources) -> look.Palette:
    return _closed(
        table,
        look.Palette(
            origin=of.origin(table, sources),
            page=of.colour(table, "page"),
            card=of.colour(table, "card"),
            text=of.colour(table, "text"),
            secondary=of.colour(table, "secondary"),
            border=of.colour(table, "border"),
            media_border=of.colour(table, "media_border"),
            link=of.colour(table, "link"),
            icon=of.colour(table, "icon"),
            connector=of.colour(table, "connector"),
        ),
    )


def _type(table: TomlTable, sources: Sources) -> look.Type:
    return _closed(
        table,
        look.Type(
            origin=of.origin(table, sources),
            families=table.texts("families"),
            name=_style(table.table("name")),
            handle=_style(table.table("handle")),
            time=_style(table.table("time")),
            body=_style(table.table("body")),
            action=_style(table.table("action")),
            link_weight=_weight(table, "link_weight"),
        ),
    )


def _style(table: TomlTable) -> look.TextStyle:
    return _closed(table, look.TextStyle(of.positive(table, "size"), of.positive(table, "line"), _weight(table)))


def _weight(table: TomlTable, key: str = "weight") -> int:
    value = table.integer(key)
    table.checked(key, lambda v: 100 <= v <= 900, "expected a font weight from 100 to 900")
    return value


def _frame(table: TomlTable, sources: Sources) -> look.Frame:
    padding = table.list_of("padding", int)
    table.checked("padding", lambda v: len(v) == 4 and min(v) >= 0, "expected top, right, bottom, left")
    return _closed(
        table,
        look.Frame(
            origin=of.origin(table, sources),
            width=of.size(table, "width"),
            padding=padding,
            radius=of.size(table, "radius"),
            edge=of.choice(table, "edge", look.Edge),
            body=of.choice(table, "body", look.BodyPlace),
            body_gap=of.size(table, "body_gap"),
            media_gap=of.size(table, "media_gap"),
            actions_gap=of.size(table, "actions_gap"),
            connector=of.size(table, "connector"),
        ),
    )


def _header(table: TomlTable, sources: Sources) -> look.Header:
    return _closed(
        table,
        look.Header(
            origin=of.origin(table, sources),
            layout=of.choice(table, "layout", look.HeaderLayout),
            avatar=of.size(table, "avatar"),
            shape=of.choice(table, "shape", look.AvatarShape),
            radius=of.size(table, "radius"),
            gap=of.size(table, "gap"),
            separator=table.text("separator"),
            handle_sign=table.text("handle_sign"),
            globe=table.flag("globe"),
            menu=table.flag("menu"),
            headline=table.flag("headline"),
        ),
    )


def _media(table: TomlTable, sources: Sources) -> look.MediaLook:
    grids = tuple(_grid(t) for t in table.tables("grids"))
    if not grids or [len(g.cells) for g in grids] != sorted({len(g.cells) for g in grids}):
        raise table.wrong("grids", "expected grids with growing numbers of places")
    return _closed(
        table,
        look.MediaLook(
            origin=of.origin(table, sources),
            gap=of.size(table, "gap"),
            radius=of.size(table, "radius"),
            outline=table.flag("outline"),
            bleed=table.flag("bleed"),
            tallest=of.positive(table, "tallest"),
            widest=of.positive(table, "widest"),
            max_height=of.size(table, "max_height"),
            box=table.number("box"),
            shrink=table.flag("shrink"),
            focal=table.flag("focal"),
            grids=grids,
        ),
    )


def _grid(table: TomlTable) -> look.Grid:
    columns, rows = of.size(table, "columns"), of.size(table, "rows")
    cells = tuple(tuple(cell) for cell in table.list_of("cells", list))
    if not cells or not all(_fits(cell, columns, rows) for cell in cells):
        raise table.wrong("cells", "expected [column, row, columns, rows] inside the raster")
    return _closed(table, look.Grid(of.positive(table, "ratio"), columns, rows, cells))


def _fits(cell: tuple[object, ...], columns: int, rows: int) -> bool:
    match cell:
        case (int(column), int(row), int(across), int(down)):
            inside = 0 <= column <= columns - across and 0 <= row <= rows - down
            return inside and across > 0 and down > 0
    return False


def _alt_badge(table: TomlTable, sources: Sources) -> look.AltBadge:
    return _closed(
        table,
        look.AltBadge(
            origin=of.origin(table, sources),
            shown=table.flag("shown"),
            corner=of.choice(table, "corner", look.Corner),
            size=of.size(table, "size"),
            weight=_weight(table),
            radius=of.size(table, "radius"),
            margin=of.size(table, "margin"),
            fill=of.colour(table, "fill"),
            text=of.colour(table, "text"),
        ),
    )


def _actions(table: TomlTable, sources: Sources) -> look.ActionRow:
    return _closed(
        table,
        look.ActionRow(
            origin=of.origin(table, sources),
            icons=of.choices(table, "icons", look.Icon),
            end_icons=of.choices(table, "end_icons", look.Icon),
            align=of.choice(table, "align", look.ActionAlign),
            icon_size=of.positive(table, "icon_size"),
            height=of.size(table, "height"),
            gap=of.size(table, "gap"),
            labels=table.flag("labels"),
            divider=table.flag("divider"),
        ),
    )


def _text(table: TomlTable, sources: Sources) -> look.TextLook:
    return _closed(
        table,
        look.TextLook(
            origin=of.origin(table, sources),
            strip_scheme=table.flag("strip_scheme"),
            strip_www=table.flag("strip_www"),
            link_chars=of.size(table, "link_chars"),
            shortener=table.text("shortener"),
            blank_lines=of.size(table, "blank_lines"),
            tag_bar=of.size(table, "tag_bar"),
        ),
    )


def _fold(table: TomlTable, sources: Sources) -> look.Fold:
    where: Origin = of.origin(table, sources)
    fold = look.Fold(
        origin=where,
        device=of.choice(table, "device", look.Device),
        over_lines=of.size(table, "over_lines"),
        lines=of.size(table, "lines"),
        chars=of.size(table, "chars"),
        words=of.choice(table, "words", look.FoldWords),
        inline=table.flag("inline"),
    )
    if fold.over_lines < fold.lines or not (fold.lines or fold.chars):
        raise table.wrong("lines", "expected chars, or lines that are not above over_lines")
    return _closed(table, fold)


def _closed(table: TomlTable, value: T) -> T:
    table.close()
    return value
