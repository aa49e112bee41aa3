"""A credential that several threads and programs use, and that one of them renews for all."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from threading import Lock

from composer.core.errors import TonartError
from composer.core.outcome import Failure, SignInDead, TryLater
from composer.core.ports import Credential, Hold, KeepsCredential, SaveCredential
from composer.core.secret import Secret

MARGIN = timedelta(minutes=2)
"""A token that ends sooner is renewed first, so that it lasts for the next call."""
ENDS = "expires_at"
"""Name in the credential of the access token's end, as seconds since 1970."""
UNTOUCHED = frozenset({"offline", "no-connection", "tls", "rate-limit"})
"""Codes of a failed renewal whose request surely used nothing up."""

Fetch = Callable[[Credential], Credential | Failure]
"""Asks the network for what replaces the token; the names that it gives are changed, the others stay."""


class Renewable:
    """One connection's view of the credential."""

    def __init__(self, credential: Credential, save: SaveCredential) -> None:
        self._credential = dict(credential)
        self._save = save
        self._lock = Lock()

    def get(self, name: str) -> Secret:
        return self._credential.get(name, Secret(""))

    @property
    def token(self) -> Secret:
        return self.get("access_token")

    @property
    def secrets(self) -> tuple[Secret, ...]:
        return tuple(self._credential.values())

    def renew(self, stale: Secret, fetch: Fetch) -> Failure | None:
        """Replace the access token `stale`, unless somebody has done so. What is new is kept before it is used."""
        with self._lock:
            if self.token != stale:
                return None
            try:
                with self._alone() as hold:
                    return self._renew(stale, fetch, hold)
            except TonartError:
                return TryLater("vault")

    def _renew(self, stale: Secret, fetch: Fetch, hold: Hold) -> Failure | None:
        if hold.credential is None:
            return SignInDead("token")  # the channel was signed out meanwhile: nothing brings its secrets back
        if hold.credential.get("access_token", Secret("")) != stale:
            self._credential = dict(hold.credential)
            return None
        interrupted = hold.interrupted
        hold.begin()
        found = fetch(hold.credential)
        if not isinstance(found, Mapping):
            return _failed(found, hold, interrupted)
        renewed = {**hold.credential, **{name: secret for name, secret in found.items() if secret}}
        self._save(renewed)
        self._credential = renewed
        hold.end()
        return None

    @contextmanager
    def _alone(self) -> Iterator[Hold]:
        if isinstance(self._save, KeepsCredential):
            with self._save.alone() as hold:
                yield hold
        else:
            yield _NobodyElse(self._credential)


def _failed(failure: Failure, hold: Hold, interrupted: bool) -> Failure:
    """A token whose renewal was cut short earlier is no longer taken because it was used up then."""
    if isinstance(failure, SignInDead):
        hold.end()
        return SignInDead("renewal-lost", failure.answer) if interrupted else failure
    if failure.code in UNTOUCHED and not interrupted:
        hold.end()
    return failure


class _NobodyElse:
    """For a credential that is kept nowhere."""

    def __init__(self, credential: Credential) -> None:
        self.credential: Credential | None = credential
        self.interrupted = False

    def begin(self) -> None: ...

    def end(self) -> None: ...


def ends_soon(credential: Renewable) -> bool:
    """Whether the date kept beside the token is near. A token without one is left to the network to judge."""
    try:
        return datetime.fromtimestamp(int(credential.get(ENDS).reveal()), UTC) - datetime.now(UTC) < MARGIN
    except (ValueError, OverflowError, OSError):
        return False


def end_after(seconds: object) -> dict[str, Secret]:
    """The end of a token that lives `seconds` from now, to be kept beside it; empty where the network told nothing."""
    if not isinstance(seconds, int) or isinstance(seconds, bool) or seconds <= 0:
        return {}
    return {ENDS: Secret(str(int(datetime.now(UTC).timestamp()) + seconds))}
