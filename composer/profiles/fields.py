"""The tables [[fields]] of a profile: what a network has besides text and pictures."""

from __future__ import annotations

from typing import Any

from composer.core.message import FieldValue
from composer.core.profile import CountUnit, FieldKind, FieldRule
from composer.core.toml_reading import TomlTable
from composer.profiles import sourced as of
from composer.profiles.sourced import Sources

_ELSE = {"text", "pictures"}
"""What a field may need or exclude besides other fields."""


def read_fields(top: TomlTable, sources: Sources) -> tuple[FieldRule, ...]:
    tables = top.tables("fields")
    rules = tuple(_field(table, sources) for table in tables)
    keys = [rule.key for rule in rules]
    for at, (rule, table) in enumerate(zip(rules, tables, strict=True)):
        if rule.key in keys[:at]:
            raise table.wrong("key", f'"{rule.key}" stands twice')
        _refuse_unknown(table, "within", {rule.within} - {""}, {*keys})
        _refuse_unknown(table, "needs", {*rule.needs}, {*keys, *_ELSE})
        _refuse_unknown(table, "excludes", {*rule.excludes}, {*keys, *_ELSE})
    return rules


def _refuse_unknown(table: TomlTable, key: str, named: set[str], known: set[str]) -> None:
    if unknown := sorted(named - known):
        raise table.wrong(key, f'"{unknown[0]}" is no field of this network')


def _field(table: TomlTable, sources: Sources) -> FieldRule:
    kind = of.choice(table, "kind", FieldKind)
    choices: tuple[Any, ...] = table.list_of("choices", int if kind is FieldKind.WHOLE else str, ())
    if not choices and kind in (FieldKind.CHOICE, FieldKind.WHOLE):
        raise table.wrong("choices", "expected at least one")
    rule = FieldRule(
        key=table.text("key"),
        kind=kind,
        origin=of.origin(table, sources),
        default=_default(table, kind, choices),
        choices=choices,
        limit=of.size(table, "limit", 0),
        unit=of.choice(table, "unit", CountUnit) if "unit" in table else CountUnit.GRAPHEMES,
        counts=table.flag("counts", False),
        least=of.size(table, "least", 0),
        most=of.size(table, "most", 0),
        unique=table.flag("unique", False),
        within=table.text("within", ""),
        always=table.flag("always", False),
        needs=table.texts("needs"),
        excludes=table.texts("excludes"),
        often_refused=table.flag("often_refused", False),
    )
    _refuse_odd(rule, table)
    table.close()
    return rule


def _default(table: TomlTable, kind: FieldKind, choices: tuple[Any, ...]) -> FieldValue:
    usual: dict[FieldKind, FieldValue] = {FieldKind.FLAG: False, FieldKind.TEXTS: ()}
    if kind is FieldKind.CHOICE:
        return table.text("default", choices[0])
    if kind is FieldKind.WHOLE:
        return table.integer("default", choices[0])
    return usual.get(kind, "")


def _refuse_odd(rule: FieldRule, table: TomlTable) -> None:
    if not rule.allows(rule.default):
        raise table.wrong("default", "expected one of the choices")
    if not all(rule.allows(choice) for choice in rule.choices):
        raise table.wrong("choices", "expected numbers from least to most")
    if rule.most and rule.least > rule.most:
        raise table.wrong("least", "least is above most")
