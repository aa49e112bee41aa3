"""What a person pastes as a token, and what a failed "who am I" means for the sign-in."""

from __future__ import annotations

from composer.core.errors import SignInError
from composer.core.outcome import Failure, Identity, SignInDead, TryLater
from composer.core.secret import Secret

_TROUBLE = {"offline", "no-connection", "tls", "no-answer", "connection-lost"}
_SAME = {
    "rate-limit": "sign-in.rate-limit",
    "permission": "sign-in.permission",
    "api-version": "sign-in.api-version",
    "token-kind": "sign-in.permission",
    "address-wrong": "sign-in.address",
    "address-not-https": "sign-in.not-https",
    "account-suspended": "sign-in.account",
    "account-deactivated": "sign-in.account",
    "account-taken-down": "sign-in.account",
}


def pasted(token: str) -> Secret:
    """The token without the white space and the word "Bearer" that often come along. Raises SignInError."""
    bare = token.strip().removeprefix("Bearer ").strip()
    if len(bare) < 8 or not all("!" <= letter <= "~" for letter in bare):
        raise SignInError("sign-in.token-shape")
    return Secret(bare)


def proven(found: Identity | Failure) -> Identity:
    """The identity, or SignInError with the reason."""
    if isinstance(found, Identity):
        return found
    if found.code in _SAME:
        raise SignInError(_SAME[found.code])
    if isinstance(found, SignInDead):
        raise SignInError("sign-in.token")
    if found.code in _TROUBLE:
        raise SignInError("sign-in.no-server")
    raise SignInError("sign-in.trouble" if isinstance(found, TryLater) else "sign-in.token")
