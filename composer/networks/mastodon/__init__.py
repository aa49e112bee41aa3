"""Mastodon and the servers that speak its API."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

from composer.core.client import Channel
from composer.core.ports import Connection, Credential, SaveCredential
from composer.networks.mastodon.publish import MastodonConnection
from composer.networks.shared.http import USUAL_TIMEOUTS, Line, Timeouts


@dataclass(frozen=True)
class Mastodon:
    """`wait` is called with seconds while the server works on a picture or settles."""

    timeouts: Timeouts = USUAL_TIMEOUTS
    wait: Callable[[float], None] = time.sleep

    @property
    def key(self) -> str:
        return "mastodon"

    def connect(self, channel: Channel, credential: Credential, save: SaveCredential) -> Connection:  # noqa: ARG002
        """Tokens of Mastodon do not expire, so `save` is not needed."""
        return MastodonConnection(channel, credential, Line(self.timeouts), self.wait)
