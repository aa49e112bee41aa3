"""The small standard parts of OAuth 2: PKCE, state, and reading what the browser brings back."""

from __future__ import annotations

import base64
import hashlib
import secrets
from dataclasses import dataclass
from urllib.parse import parse_qs, urlsplit

from composer.core.errors import SignInError
from composer.core.secret import Secret


@dataclass(frozen=True)
class Challenge:
    """`verifier` stays here, `challenge` (S256) goes into the browser's address, `state` comes back with the answer."""

    verifier: Secret
    challenge: str
    state: str


def new_challenge() -> Challenge:
    verifier = secrets.token_urlsafe(48)
    digest = hashlib.sha256(verifier.encode("ascii")).digest()
    return Challenge(
        Secret(verifier), base64.urlsafe_b64encode(digest).decode("ascii").rstrip("="), secrets.token_urlsafe(24)
    )


def code_from(redirect: str, state: str) -> Secret:
    """The code in the address that the browser was sent to. Raises SignInError when it is not the answer to `state`."""
    query = parse_qs(urlsplit(redirect).query)
    if not secrets.compare_digest(query.get("state", [""])[0].encode(), state.encode()):
        raise SignInError("sign-in.state")
    if "error" in query:
        raise SignInError("sign-in.denied" if query["error"][0] == "access_denied" else "sign-in.trouble")
    code = query.get("code", [""])[0]
    if not code:
        raise SignInError("sign-in.code")
    return Secret(code)
