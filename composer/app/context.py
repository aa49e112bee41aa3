"""Everything the use cases work with. Each part is opened at its first use: a start pays only for what it needs."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Protocol, TypeVar, cast

from composer.app.locations import Locations
from composer.core.client import Channel
from composer.core.ports import Clock, Credential, Network, ReadPage, Vault
from composer.core.profile import PlatformProfile

if TYPE_CHECKING:
    from composer.imaging.darkroom.room import Darkroom
    from composer.store.store import Store

T = TypeVar("T")

REHEARSAL = "rehearsal:"
"""`Channel.server` of a channel that publishes to the stage, wherever that listens this time."""


def rehearses(channel: Channel) -> bool:
    return channel.server.startswith(REHEARSAL)


class SystemClock:
    def now(self) -> datetime:
        return datetime.now(UTC)

    def wait(self, seconds: float) -> None:
        time.sleep(seconds)


class Stage(Protocol):
    """The rehearsal's servers as the use cases see them."""

    @property
    def page_url(self) -> str:
        """Where a browser shows what was published."""

    def url(self, network: str) -> str:
        """Base URL of one network's servers."""

    def shows(self, url: str) -> bool:
        """Whether `url` is an address of these servers."""

    def sign_up(self, channel: Channel) -> tuple[str, Credential]:
        """The account of this channel and what signs in to it; the same account at every call."""

    def close(self) -> None: ...


@dataclass(frozen=True)
class Makers:
    """How each part is opened. `bootstrap` fills it in; tests put in fakes."""

    store: Callable[[], Store]
    vault: Callable[[], Vault]
    session_vault: Callable[[], Vault]
    profiles: Callable[[], Mapping[str, PlatformProfile]]
    networks: Callable[[Mapping[str, PlatformProfile]], Mapping[str, Network]]
    stage: Callable[[], Stage]
    read_page: Callable[[], ReadPage]
    fetch_face: Callable[[], Callable[[str, str], bytes]]
    darkroom: Callable[[], Darkroom]


@dataclass
class Context:
    """Safe to use from several threads."""

    locations: Locations
    makers: Makers
    clock: Clock = field(default_factory=SystemClock)

    def __post_init__(self) -> None:
        self._lock = threading.RLock()
        self._made: dict[str, object] = {}
        self.keeps_secrets = True
        """Whether another program of this person can read the secrets too."""

    @property
    def store(self) -> Store:
        """Raises StoreError when the data cannot be used."""
        return self._part("store", self.makers.store)

    @property
    def vault(self) -> Vault:
        """The keyring, or the vault of this session after `keep_secrets_for_this_session`."""
        return self._part("vault", self.makers.vault)

    @property
    def unkept(self) -> dict[str, Credential]:
        """Credentials by channel that the vault would not take yet."""
        return self._part("unkept", dict)

    @property
    def profiles(self) -> Mapping[str, PlatformProfile]:
        return self._part("profiles", self.makers.profiles)

    @property
    def networks(self) -> Mapping[str, Network]:
        return self._part("networks", lambda: self.makers.networks(self.profiles))

    @property
    def read_page(self) -> ReadPage:
        return self._part("read_page", self.makers.read_page)

    @property
    def darkroom(self) -> Darkroom:
        """Where picture files are opened; no other place does."""
        return self._part("darkroom", self.makers.darkroom)

    @property
    def fetch_face(self) -> Callable[[str, str], bytes]:
        """The bytes of an account's picture, by its address and the account's server. Raises CardError."""
        return self._part("fetch_face", self.makers.fetch_face)

    @property
    def stage(self) -> Stage:
        """Starts the rehearsal's servers at its first use."""
        return self._part("stage", self.makers.stage)

    def on_stage(self, url: str) -> bool:
        """Whether the rehearsal's servers are listening and `url` is one of theirs. Starts nothing."""
        with self._lock:
            stage = cast("Stage | None", self._made.get("stage"))
        return stage is not None and stage.shows(url)

    def keep_secrets_for_this_session(self) -> None:
        """For a computer whose keyring cannot be used: secrets are forgotten when the program ends."""
        with self._lock:
            self._made["vault"] = self.makers.session_vault()
            self.keeps_secrets = False

    def close(self) -> None:
        """End what was started. The context may be used again afterwards."""
        with self._lock:
            made, self._made = self._made, {}
        for name in ("stage", "darkroom", "store"):
            if name in made:
                cast("Stage | Darkroom | Store", made[name]).close()

    def _part(self, name: str, make: Callable[[], T]) -> T:
        with self._lock:
            if name not in self._made:
                self._made[name] = make()
            return cast(T, self._made[name])
