"""Values that carry their source: rules, groups of facts, and the small types they are made of."""

from __future__ import annotations

import re
from datetime import date
from enum import StrEnum
from typing import TypeVar

from composer.core.rule import Confidence, Origin, Rule
from composer.core.toml_reading import TomlTable

T = TypeVar("T")
E = TypeVar("E", bound=StrEnum)

_COLOUR = re.compile(r"#[0-9a-fA-F]{6}(?:[0-9a-fA-F]{2})?")


class Sources:
    """The [sources] table: short names that rules refer to."""

    def __init__(self, by_name: dict[str, str]) -> None:
        self._by_name = by_name
        self._used: set[str] = set()

    def __call__(self, table: TomlTable) -> str:
        """The source named by `table`: a short name of [sources], or an https address of its own."""
        name = table.text("source")
        if name in self._by_name:
            self._used.add(name)
            return self._by_name[name]
        if not name.startswith("https://"):
            raise table.wrong("source", f'"{name}" is neither a name in [sources] nor an https address')
        return name

    def unused(self) -> tuple[str, ...]:
        return tuple(name for name in self._by_name if name not in self._used)


def origin(table: TomlTable, sources: Sources) -> Origin:
    return Origin(sources(table), table.day("date"), choice(table, "confidence", Confidence))


def _rule(table: TomlTable, sources: Sources, value: T) -> Rule[T]:
    rule = Rule(value, sources(table), table.day("date"), choice(table, "confidence", Confidence))
    table.close()
    return rule


def whole(section: TomlTable, key: str, sources: Sources, least: int = 1) -> Rule[int]:
    """A rule whose value is a whole number, usually above 0."""
    table = section.table(key)
    value = table.integer("value")
    table.checked("value", lambda v: v >= least, f"expected a number above {least - 1}")
    return _rule(table, sources, value)


def maybe_whole(section: TomlTable, key: str, sources: Sources) -> Rule[int] | None:
    return whole(section, key, sources) if key in section else None


def ratio(section: TomlTable, key: str, sources: Sources) -> Rule[float]:
    """A rule whose value is a number above 0: width divided by height, or money."""
    table = section.table(key)
    value = table.number("value")
    table.checked("value", lambda v: v > 0, "expected a number above 0")
    return _rule(table, sources, value)


def maybe_ratio(section: TomlTable, key: str, sources: Sources) -> Rule[float] | None:
    return ratio(section, key, sources) if key in section else None


def flag(section: TomlTable, key: str, sources: Sources) -> Rule[bool]:
    table = section.table(key)
    return _rule(table, sources, table.flag("value"))


def maybe_flag(section: TomlTable, key: str, sources: Sources) -> Rule[bool] | None:
    return flag(section, key, sources) if key in section else None


def maybe_words(section: TomlTable, key: str, sources: Sources) -> Rule[str] | None:
    if key not in section:
        return None
    table = section.table(key)
    return _rule(table, sources, table.text("value"))


def maybe_day(section: TomlTable, key: str, sources: Sources) -> Rule[date] | None:
    if key not in section:
        return None
    table = section.table(key)
    return _rule(table, sources, table.day("value"))


def texts(section: TomlTable, key: str, sources: Sources) -> Rule[tuple[str, ...]]:
    """A rule whose value is a list of at least one text."""
    table = section.table(key)
    value = table.texts("value", None)
    table.checked("value", bool, "expected at least one")
    return _rule(table, sources, value)


def chosen(section: TomlTable, key: str, sources: Sources, kind: type[E]) -> Rule[E]:
    table = section.table(key)
    return _rule(table, sources, choice(table, "value", kind))


def choice(table: TomlTable, key: str, kind: type[E]) -> E:
    """One of the words of `kind`."""
    text = table.text(key)
    try:
        return kind(text)
    except ValueError:
        raise table.wrong(key, f'"{text}" is none of: {", ".join(kind)}') from None


def choices(table: TomlTable, key: str, kind: type[E]) -> tuple[E, ...]:
    try:
        return tuple(kind(text) for text in table.texts(key))
    except ValueError as error:
        raise table.wrong(key, f"{error}; known are: {', '.join(kind)}") from None


def colour(table: TomlTable, key: str) -> str:
    text = table.text(key)
    if not _COLOUR.fullmatch(text):
        raise table.wrong(key, f'"{text}" is not a colour such as #1d9bf0 or #0000009e')
    return text.lower()


def size(table: TomlTable, key: str, default: int | None = None) -> int:
    """A whole number, 0 or more."""
    value = table.integer(key, default)
    table.checked(key, lambda v: v >= 0, "expected 0 or more")
    return value


def positive(table: TomlTable, key: str) -> float:
    value = table.number(key)
    table.checked(key, lambda v: v > 0, "expected a number above 0")
    return value
