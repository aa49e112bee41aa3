"""LinkedIn's "little" text: what readers see of a commentary. A bare reserved character cuts off the rest."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

RESERVED = frozenset("\\|{}@[]()<>#*_~")
_HASHTAG_TEMPLATE = re.compile(r"\{hashtag\|\\?#\|([^{}|\\]*)\}")
_HASHTAG = re.compile(r"#(\w+)")
_MENTION = re.compile(r"@\[((?:[^\[\]\\]|\\.)+)\]\((urn:li:(?:organization:\d+|person:[\w-]+))\)")


def read(commentary: str) -> str:
    """The text as published, silently cut where the grammar breaks."""
    return "".join(text for text, _ in _pieces(commentary))


def mentions(commentary: str, pages: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """Names and ids of those who are linked. A page whose name is not exactly the one in `pages` stays plain text."""
    return tuple((text, urn) for text, urn in _pieces(commentary) if urn and pages.get(urn, text) == text)


def _pieces(commentary: str) -> Iterator[tuple[str, str]]:
    """What is shown, and whom it mentions or ""."""
    at = 0
    while at < len(commentary):
        sign = commentary[at]
        if sign not in RESERVED:
            yield sign, ""
            at += 1
            continue
        if sign == "\\" and commentary[at + 1 : at + 2] in RESERVED and at + 1 < len(commentary):
            yield commentary[at + 1], ""
            at += 2
            continue
        element = _element(commentary, at)
        if element is None:
            return
        text, urn, at = element
        yield text, urn


def _element(commentary: str, at: int) -> tuple[str, str, int] | None:
    if match := _HASHTAG_TEMPLATE.match(commentary, at):
        return f"#{match.group(1)}", "", match.end()
    if match := _HASHTAG.match(commentary, at):
        return match.group(), "", match.end()
    if match := _MENTION.match(commentary, at):
        return re.sub(r"\\(.)", r"\1", match.group(1)), match.group(2), match.end()
    return None
