"""The networks' own fields in a draft file: the table [fields], with one inside for each channel that differs.

[fields]
warning = "Food"                 # every network that has content warnings
[fields.mastodon]
visibility = "unlisted"          # a channel id or a network
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from composer.core.client import Channel
from composer.core.errors import DraftFileError
from composer.core.message import Draft, Fields, FieldValue
from composer.core.profile import FieldKind, FieldRule, PlatformProfile
from composer.core.toml_reading import TomlTable

_EXPECTED = {
    FieldKind.TEXT: '"…"',
    FieldKind.FLAG: "true, false",
    FieldKind.TEXTS: '["…", "…"]',
    FieldKind.LANGUAGE: '"de", "en-GB"',
}


@dataclass(frozen=True)
class FieldEntry:
    """`where` is a channel id or network, empty for the common message; `value` as TOML has it."""

    where: str
    key: str
    value: Any
    file: str = ""
    line: int = 0


def read_fields(head: TomlTable, offset: int) -> tuple[FieldEntry, ...]:
    """`offset` is the number of lines before the head."""
    table = head.table("fields", required=False)
    found: list[FieldEntry] = []
    for name in table.names():
        value = table.anything(name)
        inner = table.table(name) if isinstance(value, dict) else None
        for key in inner.names() if inner else (name,):
            where, source = (name, inner) if inner else ("", table)
            line = source.line(key) + offset
            found.append(FieldEntry(where, key, source.anything(key), table.file, line))
    return tuple(found)


def values_of(
    entries: Iterable[FieldEntry], channels: Iterable[Channel], profiles: Mapping[str, PlatformProfile]
) -> Fields:
    """By key. Raises DraftFileError("draft-file.field") or ("draft-file.field-value") with what is known instead."""
    networks = dict.fromkeys(channel.network for channel in channels)
    rules = [rule for network in networks if network in profiles for rule in profiles[network].fields]
    return {entry.key: _value(entry, rules) for entry in entries}


def _value(entry: FieldEntry, rules: Iterable[FieldRule]) -> FieldValue:
    """What at least one of the networks takes."""
    rules = tuple(rules)
    own = [rule for rule in rules if rule.key == entry.key]
    told: dict[str, str | int] = {"file": entry.file, "line": entry.line, "key": entry.key}
    if not own:
        known = ", ".join(dict.fromkeys(rule.key for rule in rules))
        raise DraftFileError("draft-file.field", **told, known=known)
    value: FieldValue = tuple(entry.value) if isinstance(entry.value, list) else entry.value
    if not any(rule.takes(value) and rule.allows(value) for rule in own):
        known = ", ".join(dict.fromkeys(_expected(rule) for rule in own))
        raise DraftFileError("draft-file.field-value", **told, known=known)
    return value


def _expected(rule: FieldRule) -> str:
    if rule.kind is FieldKind.WHOLE and rule.most:
        return f"{rule.least} … {rule.most}"
    return _EXPECTED.get(rule.kind) or ", ".join(str(choice) for choice in rule.choices)


def written_fields(draft: Draft, quoted: Callable[[str], str]) -> list[str]:
    """The tables as `read_fields` reads them back."""
    tables = [("[fields]", draft.message.fields)]
    tables += [(f"[fields.{quoted(variant.channel_id)}]", variant.fields) for variant in draft.variants]
    lines: list[str] = []
    for header, fields in tables:
        if fields:
            lines += ["", header, *(f"{quoted(key)} = {_written(value, quoted)}" for key, value in fields.items())]
    return lines


def _written(value: FieldValue, quoted: Callable[[str], str]) -> str:
    if isinstance(value, tuple):
        return "[" + ", ".join(quoted(item) for item in value) + "]"
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value) if isinstance(value, int) else quoted(value)
