"""Divide a text into the parts of a thread, and join them where there are no threads."""

from __future__ import annotations

from collections.abc import Iterable

from composer.core.message import THREAD_BREAK


def split(text: str) -> tuple[str, ...]:
    """The parts, without the blank lines around them; empty parts fall away.

    There is always one part, if only an empty one.
    """
    if THREAD_BREAK not in text:
        return (trimmed(text),)
    parts: list[str] = []
    lines: list[str] = []
    for line in (*text.split("\n"), THREAD_BREAK):
        if line.strip() != THREAD_BREAK:
            lines.append(line)
            continue
        part = trimmed("\n".join(lines))
        if part:
            parts.append(part)
        lines = []
    return tuple(parts) or ("",)


def join(parts: Iterable[str]) -> str:
    """The parts as one text, a blank line between them."""
    return "\n\n".join(parts)


def trimmed(text: str) -> str:
    """`text` without the blank lines before and after it; spaces at the ends of other lines are the writer's."""
    end = len(text.rstrip())
    if end == 0:
        return ""
    line_end = text.find("\n", end)
    start = len(text) - len(text.lstrip())
    return text[text.rfind("\n", 0, start) + 1 : line_end if line_end >= 0 else len(text)]
