"""X's error shapes."""

from __future__ import annotations

from typing import Any

from werkzeug.wrappers import Response

from composer.rehearsal.schema import Problem
from composer.rehearsal.speaker import Refusal, json_answer

PROBLEMS = "https://api.twitter.com/2/problems/"
DUPLICATE = "You are not allowed to create a Tweet with duplicate content."
NOT_PERMITTED = "You are not permitted to perform this action."


def problem(status: int, title: str, detail: str, kind: str = "about:blank", **more: Any) -> Response:
    return json_answer({**more, "title": title, "detail": detail, "type": kind, "status": status}, status)


def invalid(message: str, **parameters: list[str]) -> Refusal:
    errors = [{"parameters": parameters, "message": message}]
    detail = f"One or more parameters to your request was invalid. {message}"
    return Refusal(problem(400, "Invalid Request", detail, f"{PROBLEMS}invalid-request", errors=errors))


def forbidden(detail: str) -> Refusal:
    return Refusal(problem(403, "Forbidden", detail))


def worded(found: Problem) -> Refusal:
    """What a body that breaks the schema is told."""
    name = found.path.removeprefix("/").replace("/", ".") or "body"
    match found.kind:
        case "unknown":
            return invalid(
                f"$.{name}: is not defined in the schema and the schema does not allow additional properties"
            )
        case "missing":
            return invalid(f"$.{name}: is missing but it is required")
        case "type":
            return invalid(f"$.{name}: {found.detail} expected")
        case _:
            return invalid(f"$.{name}: {found.detail}")
