"""LinkedIn's "little" text format: what is not escaped is markup, and an escape too few cuts the post off silently."""

from __future__ import annotations

import re
from collections.abc import Iterable

from composer.core.prepared import Entity, EntityKind

_RESERVED = re.compile(r"[\\|{}@\[\]()<>#*_~]")
_HASHTAG = r"\{hashtag\|\\?[#＃]\|((?:[^\\{}|]|\\.)*)\}"
_MENTION = r"@\[((?:[^\\\[\]]|\\.)*)\]\((?:[^\\()]|\\.)*\)"
_URN = re.compile(r"urn:li:(?:organization:[0-9]+|person:[A-Za-z0-9_-]+)")
_READ = re.compile(rf"{_HASHTAG}|{_MENTION}|\\(.)", re.DOTALL)


def escape_plain(text: str) -> str:
    """`text` with a backslash before every reserved character; nothing in it links."""
    return _RESERVED.sub(r"\\\g<0>", text)


def escape(text: str, entities: Iterable[Entity]) -> str:
    """`text` on the wire: hashtags and mentions as templates, so that they link, and all else literal."""
    written: list[str] = []
    position = 0
    for entity in entities:
        template = _template(text[entity.start : entity.end], entity)
        if template:
            written += (escape_plain(text[position : entity.start]), template)
            position = entity.end
    written.append(escape_plain(text[position:]))
    return "".join(written)


def _template(shown: str, entity: Entity) -> str:
    if entity.kind is EntityKind.HASHTAG:
        return f"{{hashtag|\\#|{escape_plain(entity.target)}}}"
    if entity.kind is EntityKind.MENTION and _URN.fullmatch(entity.target):
        return f"@[{escape_plain(shown)}]({entity.target})"
    return ""


def unescape(wire: str) -> str:
    """What readers see of `wire`, also of what the network gives back: templates and mentions as their text."""
    return _READ.sub(_shown, wire)


def _shown(match: re.Match[str]) -> str:
    tag, name, char = match[1], match[2], match[3]
    if tag is not None:
        return "#" + unescape(tag)
    return unescape(name) if name is not None else char
