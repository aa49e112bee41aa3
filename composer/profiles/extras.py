"""What the section [look] says of link cards, warnings, polls and titles."""

from __future__ import annotations

from composer.core import look_extras as extras
from composer.core.look_text import Shade
from composer.core.toml_reading import TomlTable
from composer.profiles import sourced as of
from composer.profiles.sourced import Sources
from composer.profiles.styles import closed, style, words


def read_card(table: TomlTable, sources: Sources) -> extras.CardLook:
    thumb = table.list_of("thumb", int)
    table.checked("thumb", lambda v: len(v) == 2 and min(v) > 0, "expected width and height")
    return closed(
        table,
        extras.CardLook(
            origin=of.origin(table, sources),
            layout=of.choice(table, "layout", extras.CardLayout),
            ratio=of.positive(table, "ratio"),
            thumb=thumb,
            inset=of.size(table, "inset"),
            beside_below=table.number("beside_below"),
            radius=of.size(table, "radius"),
            border=_shade(table.table("border")) if "border" in table else None,
            bleed=table.flag("bleed"),
            padding=of.size(table, "padding"),
            fill=_shade(table.table("fill")) if "fill" in table else None,
            title=_card_words(table.table("title")),
            description=_card_words(table.table("description")),
            domain=style(table.table("domain")),
            domain_words=words(table, "domain_words"),
            domain_first=table.flag("domain_first"),
            globe=table.flag("globe"),
        ),
    )


def _card_words(table: TomlTable) -> extras.CardWords:
    lines = of.size(table, "lines")
    return extras.CardWords(style(table), lines)


def _shade(table: TomlTable) -> Shade:
    return closed(table, Shade(of.colour(table, "light"), of.colour(table, "dark")))


def read_warning(table: TomlTable, sources: Sources) -> extras.WarningLook:
    padding = table.list_of("padding", int)
    table.checked("padding", lambda v: len(v) == 2 and min(v) >= 0, "expected above and below, left and right")
    return closed(
        table,
        extras.WarningLook(
            origin=of.origin(table, sources),
            padding=padding,
            radius=of.size(table, "radius"),
            fill=_shade(table.table("fill")),
            border=_shade(table.table("border")),
            style=style(table.table("style")),
            button=words(table, "button"),
        ),
    )


def read_poll(table: TomlTable, sources: Sources) -> extras.PollLook:
    return closed(
        table,
        extras.PollLook(
            origin=of.origin(table, sources),
            style=style(table.table("style")),
            height=of.size(table, "height"),
            gap=of.size(table, "gap"),
            radius=of.size(table, "radius"),
            sign=table.flag("sign"),
        ),
    )


def read_title(table: TomlTable, sources: Sources) -> extras.TitleLook:
    where, lines = of.origin(table, sources), of.size(table, "lines")
    return closed(table, extras.TitleLook(where, style(table.table("style")), lines))
