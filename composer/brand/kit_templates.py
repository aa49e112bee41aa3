"""Reads a kit's templates for cards."""

from __future__ import annotations

import re

from composer.brand.kit_styles import FONT_ROLES, ratio, shade, share
from composer.core.brand_kit import PLACES
from composer.core.template import Template, TextField
from composer.core.toml_reading import TomlTable

_KEY = re.compile(r"[a-z][a-z0-9_-]*")


def templates(top: TomlTable, roles: frozenset[str], forbidden: frozenset[tuple[str, str]]) -> tuple[Template, ...]:
    """`forbidden` are the pairs of colours of which the one is never written on the other."""
    found: dict[str, Template] = {}
    for table in top.tables("template"):
        key = _key(table, tuple(found))
        ground = shade(table, "ground", roles)
        template = Template(
            key=key,
            name=table.text("name", key),
            ground=ground,
            ratio=ratio(table) or Template.ratio,
            bar=shade(table, "bar", roles) if "bar" in table else "",
            logo=table.text("logo", Template.logo),
            fields=_fields(table, roles, frozenset(one for one, other in forbidden if other == ground)),
            on=table.flag("on", True),
        )
        if template.logo and template.logo not in PLACES:
            raise table.wrong("logo", f"expected one of {', '.join(PLACES)}, or nothing for none")
        if not template.fields:
            raise table.wrong("", "a template needs a field for a text")
        found[key] = template
        table.close()
    return tuple(found.values())


def _fields(table: TomlTable, roles: frozenset[str], forbidden: frozenset[str]) -> tuple[TextField, ...]:
    found: dict[str, TextField] = {}
    for entry in table.tables("field"):
        key = _key(entry, tuple(found))
        field = TextField(
            key=key,
            name=entry.text("name", key),
            box=_box(entry),
            font=entry.text("font", TextField.font),
            colour=shade(entry, "colour", roles),
            largest=share(entry, "largest", TextField.largest),
            smallest=share(entry, "smallest", TextField.smallest),
            across=share(entry, "across", TextField.across),
            down=share(entry, "down", TextField.down),
            sample=entry.text("sample", ""),
            needed=entry.flag("needed", True),
        )
        if field.font not in FONT_ROLES:
            raise entry.wrong("font", f"expected one of {', '.join(FONT_ROLES)}")
        if not 0 < field.smallest <= field.largest:
            raise entry.wrong("smallest", "expected a size above 0 and not above the largest")
        if field.colour in forbidden:
            raise entry.wrong("colour", "the kit forbids this colour on this ground")
        found[key] = field
        entry.close()
    return tuple(found.values())


def _key(table: TomlTable, taken: tuple[str, ...]) -> str:
    value = table.text("key")
    if not _KEY.fullmatch(value) or value in taken:
        raise table.wrong("key", "expected a name of its own, in small letters")
    return value


def _box(table: TomlTable) -> tuple[float, float, float, float]:
    values = table.list_of("box", (int, float))
    if len(values) != 4 or not (0 <= values[0] < values[2] <= 1 and 0 <= values[1] < values[3] <= 1):
        raise table.wrong("box", "expected left, top, right and bottom, from 0 to 1")
    left, top, right, bottom = (float(value) for value in values)
    return left, top, right, bottom
