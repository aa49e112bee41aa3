"""LinkedIn's "little" text: what readers see of a commentary. A bare reserved character cuts off the rest."""

from __future__ import annotations

import re

RESERVED = frozenset("\\|{}@[]()<>#*_~")
_HASHTAG_TEMPLATE = re.compile(r"\{hashtag\|\\?#\|([^{}|\\]*)\}")
_HASHTAG = re.compile(r"#(\w+)")
_MENTION = re.compile(r"@\[((?:[^\[\]\\]|\\.)+)\]\(urn:li:(?:organization:\d+|person:[\w-]+)\)")


def read(commentary: str) -> str:
    """The text as published, silently cut where the grammar breaks."""
    shown: list[str] = []
    at = 0
    while at < len(commentary):
        sign = commentary[at]
        if sign not in RESERVED:
            shown.append(sign)
            at += 1
            continue
        if sign == "\\" and commentary[at + 1 : at + 2] in RESERVED and at + 1 < len(commentary):
            shown.append(commentary[at + 1])
            at += 2
            continue
        element = _element(commentary, at)
        if element is None:
            break
        text, at = element
        shown.append(text)
    return "".join(shown)


def _element(commentary: str, at: int) -> tuple[str, int] | None:
    if match := _HASHTAG_TEMPLATE.match(commentary, at):
        return f"#{match.group(1)}", match.end()
    if match := _HASHTAG.match(commentary, at):
        return match.group(), match.end()
    if match := _MENTION.match(commentary, at):
        return re.sub(r"\\(.)", r"\1", match.group(1)), match.end()
    return None
