"""Divide a text where its writer wants a thread, number the parts, and join them where there are no threads."""

from __future__ import annotations

from collections.abc import Iterable

from composer.core.message import THREAD_BREAK, Numbering

Range = tuple[int, int]


def split(text: str) -> tuple[str, ...]:
    """The parts, without the blank lines around them; empty parts fall away.

    There is always one part, if only an empty one.
    """
    return tuple(text[start:end] for start, end in ranges(text))


def ranges(text: str) -> tuple[Range, ...]:
    """Where the parts of `split` stand."""
    if THREAD_BREAK not in text:
        return (trimmed_range(text, 0, len(text)),)
    parts: list[Range] = []
    start = position = 0
    for line in (*text.split("\n"), THREAD_BREAK):
        if line.strip() == THREAD_BREAK:
            part = trimmed_range(text, start, min(position, len(text)))
            if part[0] < part[1]:
                parts.append(part)
            start = position + len(line) + 1
        position += len(line) + 1
    return tuple(parts) or ((0, 0),)


def join(parts: Iterable[str]) -> str:
    """The parts as one text, a blank line between them."""
    return "\n\n".join(parts)


def trimmed_range(text: str, start: int, stop: int) -> Range:
    """What is left of a range of `text` without the blank lines around it."""
    inner = text if (start, stop) == (0, len(text)) else text[start:stop]
    end = len(inner.rstrip())
    if end == 0:
        return start, start
    line_end = inner.find("\n", end)
    first = len(inner) - len(inner.lstrip())
    return start + inner.rfind("\n", 0, first) + 1, start + (line_end if line_end >= 0 else len(inner))


def number(index: int, count: int, style: Numbering) -> tuple[str, str]:
    """What stands before and after part `index` (from 0) of `count`. A fraction ends a post, a number begins it."""
    if count < 2:
        return "", ""
    match style:
        case Numbering.NONE:
            return "", ""
        case Numbering.SLASH:
            return "", f" {index + 1}/{count}"
        case Numbering.BRACKETS:
            return "", f" ({index + 1}/{count})"
        case Numbering.ONLY_NUMBER:
            return f"{index + 1}. ", ""
