"""Colours of a design-tokens file (Design Tokens Format Module): groups, inherited types, references."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from composer.core.errors import ProfileError

MOST_BYTES = 5_000_000
_HEX = re.compile(r"#([0-9a-fA-F]{3,4}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})")
_REFERENCE = re.compile(r"\{([^{}]+)\}")
_Path = tuple[str, ...]


@dataclass(frozen=True)
class TokenColour:
    """`path` is the token's name with its groups: "brand.blue"."""

    path: str
    hex: str
    description: str = ""


def read_colours(path: Path) -> tuple[TokenColour, ...]:
    """All opaque colours, in the file's order. Raises ProfileError with file, key and line."""
    return _File(path).colours()


class _File:
    def __init__(self, path: Path) -> None:
        self._name = str(path)
        self._text = ""
        try:
            raw = path.read_bytes()
            if len(raw) > MOST_BYTES:
                raise self._wrong((), "the file is too large for colours")
            self._text = raw.decode("utf-8-sig")
            self._data = json.loads(self._text)
        except json.JSONDecodeError as error:
            raise ProfileError("file.syntax", file=self._name, key="", line=error.lineno, problem=error.msg) from None
        except (OSError, UnicodeDecodeError, RecursionError) as error:
            raise ProfileError("file.unreadable", file=self._name, key="", line=0, problem=str(error)) from error
        if not isinstance(self._data, dict):
            raise self._wrong((), "expected groups and tokens")

    def colours(self) -> tuple[TokenColour, ...]:
        found = []
        for path, token, kind in self._tokens(self._data, (), ""):
            value, kind = self._followed(path, token["$value"], kind, ())
            if kind == "color" and (made := self._hex(path, value)):
                found.append(TokenColour(".".join(path), made, str(token.get("$description", ""))))
        return tuple(found)

    def _tokens(self, group: dict[str, Any], path: _Path, kind: str) -> Iterator[tuple[_Path, dict[str, Any], str]]:
        """Each token with the type that it has or inherits."""
        kind = str(group.get("$type", kind))
        if "$value" in group:
            yield path, group, kind
            return
        for name, inner in group.items():
            if isinstance(inner, dict) and (not name.startswith("$") or name == "$root"):
                yield from self._tokens(inner, (*path, name), kind)

    def _followed(self, path: _Path, value: Any, kind: str, seen: tuple[_Path, ...]) -> tuple[Any, str]:
        """What a reference leads to; the value itself when it is none."""
        reference = _REFERENCE.fullmatch(value) if isinstance(value, str) else None
        if reference is None:
            return value, kind
        target = tuple(reference[1].split("."))
        if target in seen or target == path:
            raise self._wrong(path, f"{value} leads back to itself")
        for other, token, inherited in self._tokens(self._data, (), ""):
            if other == target:
                return self._followed(path, token["$value"], inherited or kind, (*seen, target))
        raise self._wrong(path, f"there is no token {reference[1]}")

    def _hex(self, path: _Path, value: Any) -> str:
        """ "#rrggbb"; empty for a colour that one can see through."""
        if isinstance(value, str) and _HEX.fullmatch(value):
            digits = value[1:].lower()
            digits = "".join(d * 2 for d in digits) if len(digits) < 6 else digits
            return f"#{digits[:6]}" if digits[6:] in ("", "ff") else ""
        if not isinstance(value, dict):
            raise self._wrong(path, "expected a colour")
        if value.get("alpha", 1) != 1:
            return ""
        parts = value.get("components")
        if value.get("colorSpace") == "srgb" and isinstance(parts, list) and len(parts) == 3:
            return self._from_shares(path, parts)
        fallback = value.get("hex")
        if isinstance(fallback, str) and _HEX.fullmatch(fallback):
            return self._hex(path, fallback)
        raise self._wrong(path, 'expected a colour in "srgb", or one with "hex" beside its components')

    def _from_shares(self, path: _Path, parts: list[Any]) -> str:
        shares = [0.0 if part == "none" else part for part in parts]
        if not all(isinstance(s, (int, float)) and not isinstance(s, bool) and 0 <= s <= 1 for s in shares):
            raise self._wrong(path, "expected three components from 0 to 1")
        return "#" + "".join(f"{round(share * 255):02x}" for share in shares)

    def _wrong(self, path: _Path, problem: str) -> ProfileError:
        place = 0
        for name in path:
            place = max(place, self._text.find(f'"{name}"', place))
        line = self._text.count("\n", 0, place) + 1
        return ProfileError("file.bad-value", file=self._name, key=".".join(path), line=line, problem=problem)
