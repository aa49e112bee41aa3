"""X, by its API version 2."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

from composer.core.client import Channel
from composer.core.ports import Connection, Credential, SaveCredential, Way
from composer.core.secret import Secret
from composer.core.sign_in import Browser, OwnApp, SignedIn
from composer.networks.shared.http import USUAL_TIMEOUTS, Line, Request, Response, Timeouts
from composer.networks.shared.loopback import PORT, callback
from composer.networks.x.publish import BASE, XConnection


@dataclass(frozen=True)
class X:
    """`wait` is called with seconds between two looks for a post that may be there."""

    timeouts: Timeouts = USUAL_TIMEOUTS
    wait: Callable[[float], None] = time.sleep
    port: int = PORT

    @property
    def key(self) -> str:
        return "x"

    @property
    def ways(self) -> tuple[Way, ...]:
        return (Way.OWN_APP, Way.TOKEN)

    @property
    def callback(self) -> str:
        return callback(self.port)

    @property
    def app_secret(self) -> bool:
        """A native app is a public client."""
        return False

    @property
    def app_pages(self) -> bool:
        return False

    def sign_in(self, app: OwnApp, browser: Browser, server: str = "") -> tuple[SignedIn, ...]:
        from composer.networks.x.sign_in import with_browser

        return (with_browser(app, browser, server, self.port, self.timeouts),)

    def connect(self, channel: Channel, credential: Credential, save: SaveCredential) -> Connection:
        return XConnection(channel, credential, Line(self.timeouts), self.wait, channel.server or BASE, save)

    def sign_out(self, channel: Channel, credential: Credential) -> bool:
        """A pasted token is left alone: it may be used elsewhere."""
        if not credential.get("refresh_token"):
            return False
        names = {"client_id": "client_id", "token": "refresh_token"}
        form = {field: credential.get(name, Secret("")).reveal() for field, name in names.items()}
        line = Line(self.timeouts)
        try:
            reply = line.send(Request("POST", f"{channel.server or BASE}/2/oauth2/revoke", form=form))
        finally:
            line.close()
        return isinstance(reply, Response) and reply.ok
