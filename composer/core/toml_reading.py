"""Reads TOML into typed values and tells file, key and line of every mistake, unknown keys included."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator
from datetime import date, datetime
from functools import cache
from typing import Any

from composer.core.errors import ProfileError
from composer.core.languages import is_language

_KEY = r"""(?:"(?:[^"\\]|\\.)*"|'[^']*'|[A-Za-z0-9_-]+)"""
_DOTTED = rf"{_KEY}(?:\s*\.\s*{_KEY})*"
_HEADER = re.compile(rf"\s*(\[\[?)\s*({_DOTTED})\s*\]\]?")
_PAIR = re.compile(rf"\s*({_DOTTED})\s*=\s*(.*)")
_IN_VALUE = re.compile(r"""\"{3}|'{3}|"(?:[^"\\\n]|\\.)*"|'[^'\n]*'|[\[\]{}]|#.*""")
_LINE = re.compile(r"at line (\d+)")

_Path = tuple[str, ...]
_Lines = Callable[[], dict[_Path, int]]
"""Asked only when there is a mistake: finding the lines takes longer than reading the values."""


def read_toml(text: str, file: str) -> TomlTable:
    """The top table of `text`; `file` is only named in errors. Raises ProfileError("file.syntax")."""
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = _LINE.search(str(error))
        line = int(found[1]) if found else text.count("\n") + 1
        raise ProfileError("file.syntax", file=file, key="", line=line, problem=str(error)) from None
    return TomlTable(data, file, (), cache(lambda: key_lines(text)))


class TomlTable:
    """One table. Take each key with the method of its type, then `close()` to refuse what was not asked for.

    Errors are ProfileError with `file`, `key` (dotted), `line` and `problem`; their codes are "file.syntax",
    "file.unknown-key", "file.missing-key", "file.wrong-type" and "file.bad-value".
    """

    def __init__(self, data: dict[str, Any], file: str, path: _Path, lines: _Lines) -> None:
        self._data, self.file, self._path, self._lines = data, file, path, lines
        self._taken: set[str] = set()

    def __contains__(self, key: str) -> bool:
        return key in self._data

    def names(self) -> tuple[str, ...]:
        return tuple(self._data)

    def text(self, key: str, default: str | None = None) -> str:
        value: str = self._take(key, (str,), "text", default)
        return value

    def integer(self, key: str, default: int | None = None) -> int:
        value: int = self._take(key, (int,), "a whole number", default)
        return value

    def number(self, key: str, default: float | None = None) -> float:
        return float(self._take(key, (int, float), "a number", default))

    def flag(self, key: str, default: bool | None = None) -> bool:
        value: bool = self._take(key, (bool,), "true or false", default)
        return value

    def day(self, key: str) -> date:
        value: date = self._take(key, (date,), "a date such as 2026-12-01", None)
        if isinstance(value, datetime):
            raise self.wrong(key, "expected a date without a time", "file.wrong-type")
        return value

    def wall_time(self, key: str) -> datetime:
        """A date and time without a zone, as text or as TOML's own."""
        example = "expected a date and time such as 2026-12-01 09:30"
        value = self._take(key, (str, date), "a date and time such as 2026-12-01 09:30", None)
        try:
            time = datetime.fromisoformat(value) if isinstance(value, str) else value
        except ValueError:
            raise self.wrong(key, example) from None
        if not isinstance(time, datetime) or (isinstance(value, str) and len(value) <= len("2026-12-01")):
            raise self.wrong(key, example)
        if time.tzinfo is not None:
            raise self.wrong(key, "expected a time without a zone: the client's is taken")
        return time

    def list_of(self, key: str, kind: type | tuple[type, ...], default: tuple[Any, ...] | None = None) -> Any:
        """A tuple of values that are all of `kind`."""
        values = self._take(key, (list, tuple), "a list", default)
        kinds = kind if isinstance(kind, tuple) else (kind,)
        if not all(isinstance(v, kinds) and (bool in kinds or not isinstance(v, bool)) for v in values):
            raise self.wrong(key, f"expected a list of {' or '.join(k.__name__ for k in kinds)}", "file.wrong-type")
        return tuple(values)

    def texts(self, key: str, default: tuple[str, ...] | None = ()) -> tuple[str, ...]:
        result: tuple[str, ...] = self.list_of(key, str, default)
        return result

    def language(self, key: str, default: str) -> str:
        value = self.text(key, default)
        if not is_language(value):
            raise self.wrong(key, "no such language; expected one such as de, en or pt-BR")
        return value

    def table(self, key: str, required: bool = True) -> TomlTable:
        """The table under `key`; an empty one when it is absent and not required."""
        value = self._take(key, (dict,), "a table", None if required else {})
        return TomlTable(value, self.file, (*self._path, key), self._lines)

    def tables(self, key: str) -> tuple[TomlTable, ...]:
        """The tables of an array of tables, none when the key is absent."""
        values = self.list_of(key, dict, ())
        return tuple(TomlTable(v, self.file, (*self._path, key, str(i)), self._lines) for i, v in enumerate(values))

    def anything(self, key: str) -> Any:
        """The value as TOML has it."""
        return self._take(key, (object, bool), "a value", None)

    def line(self, key: str) -> int:
        return self._line((*self._path, key))

    def words(self, key: str) -> dict[str, str]:
        """A table whose keys are free and whose values are text."""
        inner = self.table(key, required=False)
        return {name: inner.text(name) for name in inner.names()}

    def checked(self, key: str, good: Callable[[Any], bool], problem: str) -> None:
        """Raises "file.bad-value" when the key is there and `good` does not hold for its value."""
        if key in self._data and not good(self._data[key]):
            raise self.wrong(key, problem)

    def close(self) -> None:
        """Refuse every key that nobody has taken."""
        for key in self._data:
            if key not in self._taken:
                raise self.wrong(key, "unknown key", "file.unknown-key")

    def wrong(self, key: str, problem: str, code: str = "file.bad-value") -> ProfileError:
        """The error to raise for `key` of this table; an empty key means the table itself."""
        path = (*self._path, key) if key else self._path
        return ProfileError(code, file=self.file, key=".".join(path), line=self._line(path), problem=problem)

    def _line(self, path: _Path) -> int:
        lines = self._lines()
        while path and path not in lines:
            path = path[:-1]
        return lines.get(path, 1)

    def _take(self, key: str, kinds: tuple[type, ...], name: str, default: Any) -> Any:
        self._taken.add(key)
        if key not in self._data:
            if default is None:
                raise self.wrong(key, "missing key", "file.missing-key")
            return default
        value = self._data[key]
        if not isinstance(value, kinds) or (isinstance(value, bool) and bool not in kinds):
            raise self.wrong(key, f"expected {name}", "file.wrong-type")
        return value


def key_lines(text: str) -> dict[_Path, int]:
    """Line (from 1) of every key and table header of valid TOML; tables of an array are numbered from "0".

    Keys inside inline tables are not listed: their mistakes are told with the line of the key that holds them.
    """
    lines: dict[_Path, int] = {(): 1}
    counts: dict[_Path, int] = {}
    table: _Path = ()
    for number, line in _statements(text):
        if header := _HEADER.match(line):
            table = _numbered(_split(header[2]), counts, new=header[1] == "[[")
            lines.setdefault(table, number)
        elif pair := _PAIR.match(line):
            path = (*table, *_split(pair[1]))
            for end in range(len(table) + 1, len(path) + 1):
                lines.setdefault(path[:end], number)
    return lines


def _numbered(path: _Path, counts: dict[_Path, int], new: bool) -> _Path:
    """`path` with the running number after every part of it that is an array of tables."""
    done: _Path = ()
    for depth, part in enumerate(path, 1):
        done = (*done, part)
        if new and depth == len(path):
            counts[done] = counts.get(done, -1) + 1
        if done in counts:
            done = (*done, str(counts[done]))
    return done


def _split(dotted: str) -> _Path:
    return tuple(next(iter(tomllib.loads(f"{part} = 0"))) for part in re.findall(_KEY, dotted))


def _statements(text: str) -> Iterator[tuple[int, str]]:
    """Lines that begin a statement, with their numbers; lines inside a longer value are passed over."""
    depth, quote = 0, ""
    for number, line in enumerate(text.splitlines(), 1):
        if not depth and not quote:
            yield number, line
            pair = None if _HEADER.match(line) else _PAIR.match(line)
            rest = pair[2] if pair else ""
        else:
            rest = line
        depth, quote = _after(rest, depth, quote)


def _after(rest: str, depth: int, quote: str) -> tuple[int, str]:
    """How many brackets and which long quote are open at the end of a line."""
    while rest:
        if quote:
            _, found, rest = rest.partition(quote)
            quote = "" if found else quote
            continue
        sign = _IN_VALUE.search(rest)
        if sign is None:
            break
        rest = rest[sign.end() :]
        if sign[0] in ('"""', "'''"):
            quote = sign[0]
        elif sign[0] in "[{":
            depth += 1
        elif sign[0] in "]}":
            depth -= 1
    return depth, quote
