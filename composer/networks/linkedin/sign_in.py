"""Signing in to LinkedIn with a token that somebody pastes."""

from __future__ import annotations

from composer.core.client import Channel
from composer.core.outcome import Identity
from composer.core.ports import Credential
from composer.networks.linkedin import VERSION
from composer.networks.linkedin.publish import BASE, LinkedInConnection
from composer.networks.shared.http import USUAL_TIMEOUTS, Line, Timeouts
from composer.networks.shared.tokens import pasted, proven


def from_token(token: str, server: str = "", timeouts: Timeouts = USUAL_TIMEOUTS) -> tuple[Identity, Credential]:
    """Whose token this is, by asking LinkedIn. `server` only for the rehearsal. Raises SignInError."""
    credential = {"access_token": pasted(token)}
    nobody = Channel(id="", client_id="", network="linkedin", handle="", display_name="")
    connection = LinkedInConnection(nobody, credential, Line(timeouts), VERSION, server or BASE)
    try:
        return proven(connection.identify()), credential
    finally:
        connection.close()
