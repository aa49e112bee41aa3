"""Values to JSON text and back, equal to what they were."""

from __future__ import annotations

import json
import threading
from typing import Any, TypeVar

import msgspec

from composer.core.errors import StoreError

T = TypeVar("T")

_CONVERTING = threading.Lock()
"""msgspec learns a class at its first use, and crashes when a second thread uses it before it knows it whole."""


def to_json(value: Any) -> str:
    """Readable text; half surrogate pairs, which a paste can bring in, survive as escapes."""
    built = msgspec.to_builtins(value)
    text = json.dumps(built, ensure_ascii=False, separators=(",", ":"))
    return text if _storable(text) else json.dumps(built, separators=(",", ":"))


def from_json(text: str, type_: type[T]) -> T:
    """Unknown keys are passed over and missing ones take their defaults, so that older and newer documents are read."""
    try:
        built = json.loads(text)
        with _CONVERTING:
            return msgspec.convert(built, type_)
    except (ValueError, TypeError, msgspec.ValidationError) as error:
        raise StoreError("store.broken", what=type_.__name__) from error


def plain(text: str, limit: int = 160) -> str:
    """One line for a list: nothing a database could refuse, at most `limit` characters."""
    line = " ".join(text[: limit * 4].replace("\0", " ").split())[:limit]
    return line if _storable(line) else line.encode("utf-8", "replace").decode("utf-8")


def _storable(text: str) -> bool:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True
