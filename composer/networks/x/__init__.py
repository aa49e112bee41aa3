"""X, by its API version 2."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

from composer.core.client import Channel
from composer.core.ports import Connection, Credential, SaveCredential, Way
from composer.networks.shared.http import USUAL_TIMEOUTS, Line, Timeouts
from composer.networks.x.publish import BASE, XConnection


@dataclass(frozen=True)
class X:
    """`wait` is called with seconds between two looks for a post that may be there."""

    timeouts: Timeouts = USUAL_TIMEOUTS
    wait: Callable[[float], None] = time.sleep

    @property
    def key(self) -> str:
        return "x"

    @property
    def way(self) -> Way:
        return Way.TOKEN

    def connect(self, channel: Channel, credential: Credential, save: SaveCredential) -> Connection:  # noqa: ARG002
        """Tokens of X are renewed by signing in, so `save` is not needed."""
        return XConnection(channel, credential, Line(self.timeouts), self.wait, channel.server or BASE)
