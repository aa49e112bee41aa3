"""Gathers what shows that a text speaks of another client, from what is known of the others."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from urllib.parse import urlsplit

from composer.core.client import Client
from composer.core.contact import Contact
from composer.core.marks import Marks

SHARED_HOSTS = (".bsky.social", ".linkedin.com", ".x.com")
"""Under these live many accounts of many people."""
_ADDRESS = re.compile(r"https?://[^\s<>\"')\]]+")


def of_others(client: Client, clients: Iterable[Client], contacts: Sequence[Contact]) -> Marks:
    """Without what `client` has too: a shared hashtag tells nobody apart. The demo client is nobody."""
    own, others = _marks(client, contacts), Marks({}, {}, {})
    for other in clients:
        if other.id == client.id or other.demo:
            continue
        found = _marks(other, contacts)
        others = Marks(
            {**found.handles, **others.handles}, {**found.tags, **others.tags}, {**found.hosts, **others.hosts}
        )
    return Marks(
        {key: name for key, name in others.handles.items() if key not in own.handles},
        {key: name for key, name in others.tags.items() if key not in own.tags},
        {key: name for key, name in others.hosts.items() if own.of_host(key) is None},
    )


def _marks(client: Client, contacts: Sequence[Contact]) -> Marks:
    return Marks(
        dict.fromkeys(_handles(client, contacts), client.name),
        dict.fromkeys(_tags(client), client.name),
        dict.fromkeys(_hosts(client), client.name),
    )


def _handles(client: Client, contacts: Sequence[Contact]) -> Iterator[tuple[str, str]]:
    for channel in client.channels:
        for name in (channel.handle, channel.account_id):
            yield channel.network, name.lstrip("@").casefold()
    for contact in contacts:
        if contact.name.casefold() == client.name.casefold():
            for handle in contact.handles:
                for name in filter(None, (handle.handle, handle.account_id)):
                    yield handle.network, name.casefold()


def _tags(client: Client) -> Iterator[str]:
    for tags in (*(topic.hashtags for topic in client.topics), *client.tag_sets.values()):
        yield from (tag.lstrip("#").casefold() for tag in tags)


def _hosts(client: Client) -> Iterator[str]:
    """A handle at Bluesky is a host of its owner's, unless Bluesky lends it."""
    for channel in client.channels:
        handle = channel.handle.lstrip("@").casefold()
        if channel.network == "bluesky" and "." in handle and not handle.endswith(SHARED_HOSTS):
            yield handle
    for text in (client.dossier.about, *client.snippets.values()):
        for address in _ADDRESS.findall(text):
            yield from _host_of(address)
    yield from (host.casefold() for host in client.links.hosts)


def _host_of(address: str) -> Iterator[str]:
    try:
        host = (urlsplit(address).hostname or "").removeprefix("www.")
    except ValueError:
        return
    if host and not f".{host}".endswith(SHARED_HOSTS):
        yield host
