"""What a sign-in needs and what it gives."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from threading import Event
from typing import Protocol, runtime_checkable

from composer.core.outcome import Identity
from composer.core.ports import Credential
from composer.core.secret import Secret


@dataclass(frozen=True)
class OwnApp:
    """The agency's own developer app at a network.

    `secret` is empty where the network wants none. `pages`: the network lets the app publish for pages too.
    """

    client_id: str
    secret: Secret = Secret("")
    pages: bool = False


@dataclass(frozen=True)
class Browser:
    """The person's browser: `open` shows an address in it, and its answer is waited for until `stop` or `seconds`."""

    open: Callable[[str], object]
    language: str = "en"
    stop: Event | None = None
    seconds: float = 300.0


@dataclass(frozen=True)
class SignedIn:
    """Who signed in, the secrets to keep, the server that the channel is bound to, and when a new sign-in is due."""

    identity: Identity
    credential: Credential
    server: str = ""
    began: datetime | None = None
    ends: datetime | None = None


@runtime_checkable
class HasApps(Protocol):
    """A network that asks people in the name of the agency's own developer app."""

    @property
    def callback(self) -> str:
        """The address that must be registered for the app."""

    @property
    def app_secret(self) -> bool:
        """Whether the app has a secret."""

    @property
    def app_pages(self) -> bool:
        """Whether the app may be one that publishes for pages."""

    def sign_in(self, app: OwnApp, browser: Browser, server: str = "") -> tuple[SignedIn, ...]:
        """Every account that the person may publish for, their own first. Waits; raises SignInError."""
