"""LinkedIn's error shapes."""

from __future__ import annotations

from werkzeug.wrappers import Response

from composer.rehearsal.schema import Problem
from composer.rehearsal.speaker import Refusal, json_answer

NUMBERS = {
    "ACCESS_DENIED": 100,
    "TOO_MANY_REQUESTS": 101,
    "INVALID_ACCESS_TOKEN": 65600,
    "REVOKED_ACCESS_TOKEN": 65601,
    "EXPIRED_ACCESS_TOKEN": 65602,
    "EMPTY_ACCESS_TOKEN": 65604,
}


def wrong(status: int, code: str, message: str) -> Response:
    body: dict[str, object] = {"status": status, "code": code, "message": message}
    if code in NUMBERS:
        body["serviceErrorCode"] = NUMBERS[code]
    return json_answer(body, status)


def refuse(status: int, code: str, message: str) -> Refusal:
    return Refusal(wrong(status, code, message))


def unprocessable(message: str) -> Refusal:
    return Refusal(json_answer({"message": message, "status": 422}, 422))


def worded(problem: Problem) -> Refusal:
    """What a body that breaks the schema is told."""
    match problem.kind:
        case "unknown":
            return unprocessable(f"ERROR :: {problem.path} :: unrecognized field found but not allowed\n")
        case "missing":
            why = "field is required but not found and has no default value"
            return unprocessable(f"ERROR :: {problem.path} :: {why}\n")
        case "type":
            return unprocessable(f"ERROR :: {problem.path} :: value cannot be coerced to {problem.detail}\n")
        case _:
            return refuse(400, "INVALID_VALUE_FOR_FIELD", f"{problem.path} :: {problem.detail}")


def access_denied(resource: str, version: str) -> Refusal:
    return refuse(403, "ACCESS_DENIED", f"Not enough permissions to access: {resource}.{version}")
