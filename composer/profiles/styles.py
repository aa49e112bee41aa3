"""Small parts of a look: text styles and the words that a network writes."""

from __future__ import annotations

from typing import TypeVar

from composer.core.look_text import TextStyle, Words
from composer.core.toml_reading import TomlTable
from composer.profiles import sourced as of

T = TypeVar("T")


def style(table: TomlTable) -> TextStyle:
    return closed(table, TextStyle(of.positive(table, "size"), of.positive(table, "line"), weight(table)))


def weight(table: TomlTable, key: str = "weight") -> int:
    value = table.integer(key)
    table.checked(key, lambda v: 100 <= v <= 900, "expected a font weight from 100 to 900")
    return value


def words(table: TomlTable, key: str) -> Words:
    """By language."""
    found = table.words(key)
    if "en" not in found:
        raise table.wrong(key, 'expected at least the English words: { en = "…" }')
    return tuple(sorted(found.items()))


def closed(table: TomlTable, value: T) -> T:
    """`value`, once all of `table` is understood."""
    table.close()
    return value
