"""Reading JSON that may have any shape."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any


def read(body: bytes) -> Any:
    """The JSON in `body`, every text of it fit for UTF-8; `None` when it is none."""
    try:
        found = json.loads(body)
        return _whole(found) if b"\\ud" in body.lower() else found
    except (ValueError, RecursionError):
        return None


def _whole(value: Any) -> Any:
    """JSON can spell half a character; nothing that is stored or sent may hold one."""
    if isinstance(value, str):
        return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    if isinstance(value, list):
        return [_whole(item) for item in value]
    if isinstance(value, dict):
        return {_whole(name): _whole(item) for name, item in value.items()}
    return value


def record(value: object) -> dict[str, Any]:
    """`value` if it is a JSON object, else an empty one."""
    return value if isinstance(value, dict) else {}


def records(value: object) -> list[dict[str, Any]]:
    """The JSON objects in a list; nothing for anything else."""
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def moment(value: object) -> datetime | None:
    """An ISO time as aware UTC; one without a zone is taken as UTC."""
    try:
        found = datetime.fromisoformat(str(value))
        return (found if found.tzinfo else found.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def items(value: object) -> list[Any]:
    """`value` as a list, if it is one; a tuple is one of our own."""
    return list(value) if isinstance(value, list | tuple) else []
