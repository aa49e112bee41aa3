"""Marks of another client in a text: the post of one, written in the window of the other."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from composer.core.finding import Finding, Severity
from composer.core.marks import Marks
from composer.core.prepared import Entity, EntityKind, PreparedPost

_CODES = {
    EntityKind.MENTION: "client.other-handle",
    EntityKind.HASHTAG: "client.other-hashtag",
    EntityKind.LINK: "client.other-link",
}


def check(post: PreparedPost, marks: Marks) -> Iterator[Finding]:
    if not (marks.handles or marks.tags or marks.hosts):
        return
    for number, part in enumerate(post.parts):
        for entity in part.entities:
            whose = _whose(entity, post.network, marks)
            if whose:
                values = (("text", part.text[entity.start : entity.end]), ("client", whose))
                yield Finding(_CODES[entity.kind], Severity.WARNS, values, number, entity.start, entity.end)


def _whose(entity: Entity, network: str, marks: Marks) -> str | None:
    match entity.kind:
        case EntityKind.MENTION:
            return marks.handles.get((network, entity.target.casefold()))
        case EntityKind.HASHTAG:
            return marks.tags.get(entity.target.casefold())
        case EntityKind.LINK:
            return marks.of_host(_host(entity.target))
        case _:
            return None


def _host(url: str) -> str:
    try:
        return (urlsplit(url if "//" in url else f"//{url}").hostname or "").removeprefix("www.")
    except ValueError:
        return ""
