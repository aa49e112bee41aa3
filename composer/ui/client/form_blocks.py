"""Hashtag sets, snippets and link rules of a client as plain fields, and back. Knows no Qt."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from composer.core.client import Client
from composer.core.link_rules import PLACES, LinkRules
from composer.ui.client.form_lines import TAG, lines, pairs, tags

_HOST = re.compile(r"(?:[^\s./:@?#]+\.)+[^\s./:@?#]{2,}")
_PLACE = re.compile(r"\{([^{}]*)\}")
_CHANNEL = re.compile(r"([\w-]+)\s*:\s*(.*)", re.DOTALL)


@dataclass(frozen=True)
class SnippetFields:
    name: str = ""
    text: str = ""


@dataclass(frozen=True)
class LinkFields:
    """A line of `parameters` is "name = value", with "channel: " before it where only one channel has it."""

    parameters: str = ""
    hosts: str = ""
    excluded: str = ""


@dataclass(frozen=True)
class Problem:
    """`where` names the field, that of a topic with its place: "topic.0.colour"."""

    where: str
    code: str
    values: dict[str, str] = field(default_factory=dict)


def tag_set_lines(client: Client) -> str:
    return "\n".join(f"{name} = {' '.join(tags)}" for name, tags in client.tag_sets.items())


def tag_sets(written: str) -> dict[str, tuple[str, ...]]:
    return {name: tags(words) for name, words in pairs(written)}


def tag_set_problems(written: str) -> Iterator[Problem]:
    seen: set[str] = set()
    for name, words in pairs(written):
        wrong = next((tag for tag in tags(words) if not TAG.fullmatch(tag)), None)
        if not name or not tags(words):
            yield Problem("tag_sets", "tags.line", {"line": f"{name} = {words}".strip(" =")})
        elif name.casefold() in seen:
            yield Problem("tag_sets", "tags.twice", {"name": name})
        elif wrong is not None:
            yield Problem("tag_sets", "topic.hashtag", {"tag": wrong})
        seen.add(name.casefold())


def snippet_fields(client: Client) -> tuple[SnippetFields, ...]:
    return tuple(SnippetFields(name, text) for name, text in client.snippets.items())


def snippets(fields: Iterable[SnippetFields]) -> dict[str, str]:
    return {one.name.strip(): one.text.strip("\n") for one in fields}


def snippet_problems(fields: Iterable[SnippetFields]) -> Iterator[Problem]:
    seen: set[str] = set()
    for place, one in enumerate(fields):
        name = one.name.strip()
        if not name:
            yield Problem(f"snippet.{place}.name", "snippet.no-name")
        elif name.casefold() in seen:
            yield Problem(f"snippet.{place}.name", "snippet.twice", {"name": name})
        if not one.text.strip():
            yield Problem(f"snippet.{place}.text", "snippet.no-text")
        seen.add(name.casefold())


def link_fields(client: Client) -> LinkFields:
    rules = client.links
    own = [
        f"{client.channel(channel_id).key}: {name} = {value}"
        for channel_id, parameters in rules.channels.items()
        if any(channel.id == channel_id for channel in client.channels)
        for name, value in parameters.items()
    ]
    common = [f"{name} = {value}" for name, value in rules.parameters.items()]
    return LinkFields("\n".join([*common, *own]), "\n".join(rules.hosts), "\n".join(rules.excluded))


def link_rules(client: Client, fields: LinkFields) -> LinkRules:
    common: dict[str, str] = {}
    channels: dict[str, dict[str, str]] = {}
    for key, name, value in _parameters(fields.parameters):
        target = channels.setdefault(_channel_id(client, key) or key, {}) if key else common
        target[name] = value
    return LinkRules(common, lines(fields.hosts), lines(fields.excluded), channels)


def link_problems(client: Client | None, fields: LinkFields) -> Iterator[Problem]:
    for key, name, value in _parameters(fields.parameters):
        unknown = next((place for place in _PLACE.findall(value) if place not in PLACES), None)
        if not name or re.search(r"[\s&=?#]", name):
            yield Problem("link_parameters", "link.name", {"name": name})
        elif key and client is not None and _channel_id(client, key) is None:
            keys = ", ".join(channel.key for channel in client.channels)
            yield Problem("link_parameters", "link.channel", {"channel": key, "known": keys})
        elif unknown is not None:
            known = ", ".join(f"{{{place}}}" for place in PLACES)
            yield Problem("link_parameters", "link.place", {"place": f"{{{unknown}}}", "known": known})
    for where, written in (("link_hosts", fields.hosts), ("link_excluded", fields.excluded)):
        wrong = next((host for host in lines(written) if not _HOST.fullmatch(host)), None)
        if wrong is not None:
            yield Problem(where, "link.host", {"host": wrong})


def _parameters(written: str) -> Iterator[tuple[str, str, str]]:
    """Channel key ("" for all), name and value of each line."""
    for left, value in pairs(written):
        own = _CHANNEL.fullmatch(left)
        yield (own[1], own[2].strip(), value) if own else ("", left, value)


def _channel_id(client: Client, key: str) -> str | None:
    return next((channel.id for channel in client.channels if channel.key == key), None)
