"""Parameters the way Rails reads them: JSON or forms, `a[]` as list, `a[b]` as object; unknown ones are ignored."""

from __future__ import annotations

import re
from datetime import datetime
from typing import Any

from werkzeug.wrappers import Request

from composer.rehearsal.speaker import Refusal, json_answer, read_json

_PART = re.compile(r"\[([^\[\]]*)\]")
_TRUE = ("1", "true", "t", "on", "yes")


def params(request: Request) -> dict[str, Any]:
    """Query and body together; the body wins."""
    found = _nested(list(request.args.items(multi=True)))
    if request.mimetype == "application/json":
        body = read_json(
            request, lambda _: Refusal(json_answer({"error": "Error occurred while parsing request parameters"}, 400))
        )
        if isinstance(body, dict):
            found.update(body)
    else:
        found.update(_nested(list(request.form.items(multi=True))))
    return found


def _nested(pairs: list[tuple[str, str]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in pairs:
        name, parts = key.split("[", 1)[0], _PART.findall(key)
        if not parts:
            found[name] = value
        elif parts == [""]:
            found.setdefault(name, []).append(value)
        elif len(parts) == 1:
            inner = found.setdefault(name, {})
            if isinstance(inner, dict):
                inner[parts[0]] = value
    return found


def text_of(found: dict[str, Any], name: str) -> str:
    value = found.get(name)
    return "" if value is None or isinstance(value, list | dict) else str(value)


def time_of(found: dict[str, Any], name: str) -> datetime | None:
    """A time with its zone."""
    try:
        moment = datetime.fromisoformat(text_of(found, name))
    except ValueError:
        return None
    return moment if moment.tzinfo is not None else None


def list_of(found: dict[str, Any], name: str) -> list[str]:
    value = found.get(name)
    return [str(item) for item in value if item not in (None, "")] if isinstance(value, list) else []


def truth_of(found: dict[str, Any], name: str) -> bool:
    return text_of(found, name).lower() in _TRUE
