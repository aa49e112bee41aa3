"""Signing in to Bluesky with an app password: find the account's own server, and only then show the password."""

from __future__ import annotations

import re
from typing import Any

from composer.core.client import Channel
from composer.core.errors import SignInError
from composer.core.outcome import Identity
from composer.core.secret import Secret
from composer.core.sign_in import SignedIn
from composer.networks.bluesky import ENTRY, Bluesky, wire
from composer.networks.bluesky.session import open_session
from composer.networks.shared import addresses
from composer.networks.shared.http import USUAL_TIMEOUTS, Line, Reply, Response, Timeouts
from composer.networks.shared.shapes import items, records
from composer.networks.shared.tokens import proven

DIRECTORY = "https://plc.directory"

_HANDLE = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?")
_INVISIBLE = re.compile(r"[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_ERRORS = {
    "AuthenticationRequired": "sign-in.password",
    "AuthFactorTokenRequired": "sign-in.second-factor",
    "AccountTakedown": "sign-in.account",
    "AccountDeactivated": "sign-in.account",
}


def handle(typed: str) -> str:
    """A handle as people copy it, bare: without "@", invisible marks, or the profile's address. Raises SignInError."""
    text = _INVISIBLE.sub("", typed).strip().lower()
    text = text.rpartition("/profile/")[2].strip("/").removeprefix("@")
    if "." not in text and text.isascii() and text.isalnum():
        text += ".bsky.social"
    if len(text) > 253 or not _HANDLE.fullmatch(text):
        raise SignInError("sign-in.handle")
    return text


def with_app_password(
    typed: str,
    app_password: Secret,
    entry: str = ENTRY,
    directory: str = DIRECTORY,
    timeouts: Timeouts = USUAL_TIMEOUTS,
) -> SignedIn:
    """Sign in and ask who that is. `entry` resolves the handle; a server of one's own may be given. Raises SignInError.

    An entry on this very computer (rehearsal) is the account's server at once; no directory is asked then.
    """
    name = handle(typed)
    line = Line(timeouts)
    try:
        did, server = place_of(line, name, entry, directory)
        told = _told(open_session(line, server, did, app_password))
    finally:
        line.close()
    pair = wire.tokens(told)
    if pair is None or told.get("did") != did:
        raise SignInError("sign-in.trouble")
    credential = {"app_password": app_password, "access_token": Secret(pair[0]), "refresh_token": Secret(pair[1])}
    return SignedIn(identity_of(did, name, server, credential, timeouts), credential, server)


def place_of(line: Line, name: str, entry: str, directory: str) -> tuple[str, str]:
    """The account of a handle, and its own server. Raises SignInError."""
    did = _did(line, entry.rstrip("/"), name)
    return did, entry.rstrip("/") if addresses.is_loopback(entry) else server_of(did, line, directory, name)


def identity_of(did: str, name: str, server: str, credential: dict[str, Secret], timeouts: Timeouts) -> Identity:
    channel = Channel(
        id="", client_id="", network="bluesky", handle=name, display_name="", account_id=did, server=server
    )
    connection = Bluesky(timeouts).connect(channel, credential, credential.update)
    try:
        return proven(connection.identify())
    finally:
        connection.close()


def _did(line: Line, entry: str, name: str) -> str:
    reply = line.look(f"{entry}/xrpc/com.atproto.identity.resolveHandle", {"handle": name})
    if isinstance(reply, Response) and reply.status in (400, 404) and wire.error_name(reply):
        raise SignInError("sign-in.unknown-handle", handle=name)
    did = str(_told(reply).get("did", ""))
    if not re.fullmatch(r"did:(plc:[a-z2-7]{24}|web:[a-zA-Z0-9.:%-]+)", did):
        raise SignInError("sign-in.unknown-handle", handle=name)
    return did


def server_of(did: str, line: Line, directory: str = DIRECTORY, name: str = "") -> str:
    """The account's server, as its own document says; the document must know the handle `name` too. Raises
    SignInError."""
    host = did.removeprefix("did:web:")
    url = f"{directory.rstrip('/')}/{did}" if host == did else f"https://{host}/.well-known/did.json"
    document = _told(line.look(url))
    if document.get("id", did) != did or (name and f"at://{name}" not in items(document.get("alsoKnownAs"))):
        raise SignInError("sign-in.unknown-handle", handle=name)
    for service in records(document.get("service")):
        if str(service.get("id", "")).endswith("#atproto_pds"):
            endpoint = str(service.get("serviceEndpoint", "")).rstrip("/")
            if not addresses.problem(endpoint) and not addresses.is_loopback(endpoint):
                return endpoint
    raise SignInError("sign-in.trouble")


def _told(reply: Reply) -> dict[str, Any]:
    if not isinstance(reply, Response):
        raise SignInError("sign-in.no-server")
    if reply.ok:
        return reply.record()
    if reply.status == 429:
        raise SignInError("sign-in.rate-limit")
    raise SignInError(_ERRORS.get(wire.error_name(reply), "sign-in.trouble"))
