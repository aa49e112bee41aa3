"""Mastodon and the servers that speak its API."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

from composer.core.client import Channel
from composer.core.ports import Connection, Credential, SaveCredential, Way
from composer.core.secret import Secret
from composer.networks.mastodon.publish import MastodonConnection
from composer.networks.shared.http import USUAL_TIMEOUTS, Line, Request, Response, Timeouts


@dataclass(frozen=True)
class Mastodon:
    """`wait` is called with seconds while the server works on a picture or settles."""

    timeouts: Timeouts = USUAL_TIMEOUTS
    wait: Callable[[float], None] = time.sleep

    @property
    def key(self) -> str:
        return "mastodon"

    @property
    def ways(self) -> tuple[Way, ...]:
        return (Way.BROWSER,)

    def connect(self, channel: Channel, credential: Credential, save: SaveCredential) -> Connection:  # noqa: ARG002
        """Tokens of Mastodon do not expire, so `save` is not needed."""
        return MastodonConnection(channel, credential, Line(self.timeouts), self.wait)

    def sign_out(self, channel: Channel, credential: Credential) -> bool:
        """The server forgets the token at the word of the app that it was given to."""
        names = {"client_id": "client_id", "client_secret": "client_secret", "token": "access_token"}
        form = {field: credential.get(name, Secret("")).reveal() for field, name in names.items()}
        line = Line(self.timeouts)
        try:
            reply = line.send(Request("POST", f"{channel.server}/oauth/revoke", form=form))
        finally:
            line.close()
        return isinstance(reply, Response) and reply.ok
