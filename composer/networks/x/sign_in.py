"""Signing in to X with a token that somebody pastes."""

from __future__ import annotations

from composer.core.client import Channel
from composer.core.outcome import Identity
from composer.core.ports import Credential
from composer.networks.shared.http import USUAL_TIMEOUTS, Line, Timeouts
from composer.networks.shared.tokens import pasted, proven
from composer.networks.x.publish import BASE, XConnection


def from_token(token: str, server: str = "", timeouts: Timeouts = USUAL_TIMEOUTS) -> tuple[Identity, Credential]:
    """Whose token this is, by asking X. `server` only for the rehearsal. Raises SignInError."""
    credential = {"access_token": pasted(token)}
    nobody = Channel(id="", client_id="", network="x", handle="", display_name="")
    connection = XConnection(nobody, credential, Line(timeouts), lambda _: None, server or BASE)
    try:
        return proven(connection.identify()), credential
    finally:
        connection.close()
