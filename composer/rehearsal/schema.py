"""A small strict checker for JSON bodies: types, required and unknown fields. Each network words the problem itself."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Problem:
    """`kind`: "missing", "unknown", "type" or "value"; `path` like "/media/media_ids/0"."""

    path: str
    kind: str
    detail: str


@dataclass(frozen=True)
class Text:
    smallest: int = 0
    longest: int | None = None
    pattern: str = ""
    one_of: tuple[str, ...] = ()


@dataclass(frozen=True)
class Flag:
    pass


@dataclass(frozen=True)
class Whole:
    smallest: int
    largest: int


@dataclass(frozen=True)
class Items:
    of: Schema
    fewest: int = 0
    most: int | None = None


@dataclass(frozen=True)
class Fields:
    """A JSON object with these fields and no others."""

    required: Mapping[str, Schema] = field(default_factory=dict)
    optional: Mapping[str, Schema] = field(default_factory=dict)


@dataclass(frozen=True)
class Anything:
    pass


Schema = Text | Flag | Whole | Items | Fields | Anything


def check(value: Any, schema: Schema, path: str = "") -> Problem | None:
    """The first problem, in the order of the schema; `None` when all is well."""
    match schema:
        case Text():
            return _text(value, schema, path)
        case Flag():
            return None if isinstance(value, bool) else Problem(path, "type", "boolean")
        case Whole():
            return _whole(value, schema, path)
        case Items():
            return _items(value, schema, path)
        case Fields():
            return _fields(value, schema, path)
        case Anything():
            return None


def _text(value: Any, schema: Text, path: str) -> Problem | None:
    if not isinstance(value, str):
        return Problem(path, "type", "string")
    if len(value) < schema.smallest or (schema.longest is not None and len(value) > schema.longest):
        return Problem(path, "value", f"length must be between {schema.smallest} and {schema.longest or 'any'}")
    if schema.pattern and not re.fullmatch(schema.pattern, value):
        return Problem(path, "value", f"does not match {schema.pattern}")
    if schema.one_of and value not in schema.one_of:
        return Problem(path, "value", f"is not one of {', '.join(schema.one_of)}")
    return None


def _whole(value: Any, schema: Whole, path: str) -> Problem | None:
    if not isinstance(value, int) or isinstance(value, bool):
        return Problem(path, "type", "integer")
    if not schema.smallest <= value <= schema.largest:
        return Problem(path, "value", f"must be between {schema.smallest} and {schema.largest}")
    return None


def _items(value: Any, schema: Items, path: str) -> Problem | None:
    if not isinstance(value, list):
        return Problem(path, "type", "array")
    if len(value) < schema.fewest:
        return Problem(path, "value", f"minimum of {schema.fewest} items")
    if schema.most is not None and len(value) > schema.most:
        return Problem(path, "value", f"maximum of {schema.most} items")
    for index, item in enumerate(value):
        if problem := check(item, schema.of, f"{path}/{index}"):
            return problem
    return None


def _fields(value: Any, schema: Fields, path: str) -> Problem | None:
    if not isinstance(value, dict):
        return Problem(path, "type", "object")
    known = {**schema.required, **schema.optional}
    for name in value:
        if name not in known:
            return Problem(f"{path}/{name}", "unknown", "not allowed")
    for name in schema.required:
        if name not in value:
            return Problem(f"{path}/{name}", "missing", "required")
    for name, item in value.items():
        if problem := check(item, known[name], f"{path}/{name}"):
            return problem
    return None
