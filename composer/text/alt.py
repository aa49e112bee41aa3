"""What of a picture's alt text arrives on a network. Pure."""

from __future__ import annotations

from typing import NamedTuple

_NEAR = 40
"""The end of a word that lies so near before the limit is where a text is cut."""
_ENDS = (".", "!", "?", "…", ":", ")")


class Alt(NamedTuple):
    """`text` is what is sent; `kept` counts the characters of what was written that are in it, `over` those that it
    would have to be shorter to arrive whole."""

    text: str
    kept: int
    over: int = 0


def arriving(written: str, line: str, limit: int) -> Alt:
    """`written` with `line` behind it, where the client wants one, in at most `limit` characters: of a text that is
    too long the line stays whole, and "…" says that something is missing. With a limit of 0 nothing arrives."""
    if limit <= 0:
        return Alt("", 0, len(written))
    tail = _tail(written, line)
    over = len(written) + len(tail) - limit
    if over <= 0:
        return Alt(f"{written.rstrip()}{tail}" if tail else written, len(written))
    behind = f" {line}" if tail else ""
    kept = _fitting(written, limit - len(behind) - 1)
    return Alt(f"{written[:kept].rstrip()}…{behind}"[:limit], kept, over)


def _tail(written: str, line: str) -> str:
    if not line or line in written:
        return ""
    if not written.strip():
        return line
    return f" {line}" if written.rstrip().endswith(_ENDS) else f". {line}"


def _fitting(text: str, room: int) -> int:
    """How many characters fit, to the end of a word where one is near."""
    room = max(0, room)
    space = max(text.rfind(" ", 0, room + 1), text.rfind("\n", 0, room + 1))
    return space if space > 0 and room - space <= _NEAR else room
