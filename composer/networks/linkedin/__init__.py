"""LinkedIn, by its versioned REST API."""

from __future__ import annotations

from dataclasses import dataclass

from composer.core.client import Channel
from composer.core.ports import Connection, Credential, SaveCredential, Way
from composer.core.sign_in import Browser, OwnApp, SignedIn
from composer.networks.linkedin.publish import BASE, LinkedInConnection
from composer.networks.shared.http import USUAL_TIMEOUTS, Line, Timeouts
from composer.networks.shared.loopback import PORT, callback


@dataclass(frozen=True)
class LinkedIn:
    """`version` is the API version, YYYYMM, from the profile. LinkedIn has no default, and each lives about a year."""

    version: str
    timeouts: Timeouts = USUAL_TIMEOUTS
    port: int = PORT

    @property
    def key(self) -> str:
        return "linkedin"

    @property
    def ways(self) -> tuple[Way, ...]:
        return (Way.OWN_APP, Way.TOKEN)

    @property
    def callback(self) -> str:
        return callback(self.port)

    @property
    def app_secret(self) -> bool:
        return True

    @property
    def app_pages(self) -> bool:
        return True

    def sign_in(self, app: OwnApp, browser: Browser, server: str = "") -> tuple[SignedIn, ...]:
        from composer.networks.linkedin.sign_in import with_browser

        return with_browser(app, browser, server, self.version, self.port, self.timeouts)

    def connect(self, channel: Channel, credential: Credential, save: SaveCredential) -> Connection:  # noqa: ARG002
        """LinkedIn renews tokens for approved partners only, so `save` is not needed."""
        return LinkedInConnection(channel, credential, Line(self.timeouts), self.version, channel.server or BASE)
