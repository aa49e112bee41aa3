"""The section [look] of a profile."""

from __future__ import annotations

from composer.core import look
from composer.core.rule import Origin
from composer.core.toml_reading import TomlTable
from composer.profiles import sourced as of
from composer.profiles.extras import read_card, read_poll, read_title, read_warning
from composer.profiles.sourced import Sources
from composer.profiles.styles import closed, style, weight, words


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
        large=_large(table.table("large"), sources) if "large" in table else None,
        card=read_card(table.table("card"), sources) if "card" in table else None,
        warning=read_warning(table.table("warning"), sources) if "warning" in table else None,
        poll=read_poll(table.table("poll"), sources) if "poll" in table else None,
        title=read_title(table.table("title"), sources) if "title" in table else None,
    )
    table.close()
    return result


def _palette(table: TomlTable, sources: Sources) -> look.Palette:
    return closed(
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
    return closed(
        table,
        look.Type(
            origin=of.origin(table, sources),
            families=table.texts("families"),
            name=style(table.table("name")),
            handle=style(table.table("handle")),
            time=style(table.table("time")),
            body=style(table.table("body")),
            action=style(table.table("action")),
            link_weight=weight(table, "link_weight"),
        ),
    )


def _large(table: TomlTable, sources: Sources) -> look.Large:
    where, chars = of.origin(table, sources), of.size(table, "chars")
    return closed(table, look.Large(where, style(table.table("style")), chars))


def _frame(table: TomlTable, sources: Sources) -> look.Frame:
    padding = table.list_of("padding", int)
    table.checked("padding", lambda v: len(v) == 4 and min(v) >= 0, "expected top, right, bottom, left")
    return closed(
        table,
        look.Frame(
            origin=of.origin(table, sources),
            width=of.size(table, "width"),
            padding=padding,
            radius=of.size(table, "radius"),
            edge=of.choice(table, "edge", look.Edge),
            body=of.choice(table, "body", look.BodyPlace),
            order=_order(table),
            body_gap=of.size(table, "body_gap"),
            media_gap=of.size(table, "media_gap"),
            actions_gap=of.size(table, "actions_gap"),
            connector=of.size(table, "connector"),
        ),
    )


def _order(table: TomlTable) -> tuple[look.Block, ...]:
    order = of.choices(table, "order", look.Block)
    if sorted(order) != sorted(look.Block):
        raise table.wrong("order", f"expected each once: {', '.join(look.Block)}")
    return order


def _header(table: TomlTable, sources: Sources) -> look.Header:
    return closed(
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
    numbers = [len(grid.cells) for grid in grids if not grid.wide]
    overflow = of.choice(table, "overflow", look.Overflow)
    if numbers != sorted(set(numbers)) or (not numbers and overflow is look.Overflow.COUNT):
        raise table.wrong("grids", "expected grids with growing numbers of places")
    return closed(
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
            overflow=overflow,
            strip=of.size(table, "strip") if overflow is look.Overflow.STRIP else 0,
        ),
    )


def _grid(table: TomlTable) -> look.Grid:
    columns, rows = of.size(table, "columns"), of.size(table, "rows")
    cells = tuple(tuple(cell) for cell in table.list_of("cells", list))
    if not cells or not all(_fits(cell, columns, rows) for cell in cells):
        raise table.wrong("cells", "expected [column, row, columns, rows] inside the raster")
    return closed(table, look.Grid(of.positive(table, "ratio"), columns, rows, cells, table.flag("wide", False)))


def _fits(cell: tuple[object, ...], columns: int, rows: int) -> bool:
    match cell:
        case (int(column), int(row), int(across), int(down)):
            inside = 0 <= column <= columns - across and 0 <= row <= rows - down
            return inside and across > 0 and down > 0
    return False


def _alt_badge(table: TomlTable, sources: Sources) -> look.AltBadge:
    return closed(
        table,
        look.AltBadge(
            origin=of.origin(table, sources),
            shown=table.flag("shown"),
            corner=of.choice(table, "corner", look.Corner),
            size=of.size(table, "size"),
            weight=weight(table),
            radius=of.size(table, "radius"),
            margin=of.size(table, "margin"),
            fill=of.colour(table, "fill"),
            text=of.colour(table, "text"),
        ),
    )


def _actions(table: TomlTable, sources: Sources) -> look.ActionRow:
    return closed(
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
            pill=_pill(table.table("pill")) if "pill" in table else None,
        ),
    )


def _pill(table: TomlTable) -> look.Pill:
    fill, text = of.colour(table, "fill"), of.colour(table, "text")
    return closed(table, look.Pill(fill, text, words(table, "words")))


def _text(table: TomlTable, sources: Sources) -> look.TextLook:
    return closed(
        table,
        look.TextLook(
            origin=of.origin(table, sources),
            strip_scheme=table.flag("strip_scheme"),
            strip_www=table.flag("strip_www"),
            link_chars=of.size(table, "link_chars"),
            shortener=table.text("shortener"),
            blank_lines=of.size(table, "blank_lines"),
            tag_bar=of.size(table, "tag_bar"),
            lead=table.flag("lead"),
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
        words=words(table, "words"),
        place=of.choice(table, "place", look.FoldPlace),
    )
    if fold.over_lines < fold.lines or not (fold.lines or fold.chars):
        raise table.wrong("lines", "expected chars, or lines that are not above over_lines")
    return closed(table, fold)
