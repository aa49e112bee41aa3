"""Bluesky, by the AT Protocol."""

from __future__ import annotations

from dataclasses import dataclass, field
from threading import Lock

from composer.core.client import Channel
from composer.core.ports import Connection, Credential, SaveCredential, Way
from composer.networks.bluesky.publish import BlueskyConnection
from composer.networks.bluesky.session import Session
from composer.networks.shared.http import USUAL_TIMEOUTS, Line, Timeouts

ENTRY = "https://bsky.social"
"""Leads every account at Bluesky itself to its own server."""


@dataclass(frozen=True)
class Bluesky:
    timeouts: Timeouts = USUAL_TIMEOUTS
    _locks: dict[str, Lock] = field(default_factory=dict, repr=False, compare=False)

    @property
    def key(self) -> str:
        return "bluesky"

    @property
    def way(self) -> Way:
        return Way.APP_PASSWORD

    def connect(self, channel: Channel, credential: Credential, save: SaveCredential) -> Connection:
        """`save` is given each renewed session. Two connections of one channel never renew at the same time."""
        lock = self._locks.setdefault(channel.account_id or channel.handle, Lock())
        session = Session(Line(self.timeouts), channel, credential, save, lock, channel.server or ENTRY)
        return BlueskyConnection(session, channel.handle)
