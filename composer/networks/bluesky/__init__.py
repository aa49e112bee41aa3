"""Bluesky, by the AT Protocol."""

from __future__ import annotations

from dataclasses import dataclass

from composer.core.client import Channel
from composer.core.ports import Connection, Credential, SaveCredential, Way
from composer.networks.bluesky.publish import BlueskyConnection
from composer.networks.bluesky.session import Session, farewell, line_for
from composer.networks.shared.http import USUAL_TIMEOUTS, Line, Response, Timeouts

ENTRY = "https://bsky.social"
"""Leads every account at Bluesky itself to its own server."""


@dataclass(frozen=True)
class Bluesky:
    timeouts: Timeouts = USUAL_TIMEOUTS

    @property
    def key(self) -> str:
        return "bluesky"

    @property
    def ways(self) -> tuple[Way, ...]:
        """The app password first: the browser's sign-in lasts two weeks."""
        return (Way.APP_PASSWORD, Way.HANDLE)

    def connect(self, channel: Channel, credential: Credential, save: SaveCredential) -> Connection:
        """`save` is given each renewed session."""
        session = Session(Line(self.timeouts), channel, credential, save, channel.server or ENTRY)
        return BlueskyConnection(session, channel.handle)

    def sign_out(self, channel: Channel, credential: Credential) -> bool:
        """The app password itself can only be taken back at Bluesky."""
        line = line_for(Line(self.timeouts), credential)
        try:
            reply = line.send(farewell(channel.server or ENTRY, credential))
        finally:
            line.close()
        return isinstance(reply, Response) and reply.ok
