"""LinkedIn, by its versioned REST API."""

from __future__ import annotations

from dataclasses import dataclass

from composer.core.client import Channel
from composer.core.ports import Connection, Credential, SaveCredential, Way
from composer.networks.linkedin.publish import BASE, LinkedInConnection
from composer.networks.shared.http import USUAL_TIMEOUTS, Line, Timeouts


@dataclass(frozen=True)
class LinkedIn:
    """`version` is the API version, YYYYMM, from the profile. LinkedIn has no default, and each lives about a year."""

    version: str
    timeouts: Timeouts = USUAL_TIMEOUTS

    @property
    def key(self) -> str:
        return "linkedin"

    @property
    def ways(self) -> tuple[Way, ...]:
        return (Way.TOKEN,)

    def connect(self, channel: Channel, credential: Credential, save: SaveCredential) -> Connection:  # noqa: ARG002
        """LinkedIn renews tokens for approved partners only, so `save` is not needed."""
        return LinkedInConnection(channel, credential, Line(self.timeouts), self.version, channel.server or BASE)
