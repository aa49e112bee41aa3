"""What the engine needs of the rooms below it, as Protocols."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Protocol, runtime_checkable

from composer.core.client import Channel
from composer.core.message import Fields
from composer.core.outcome import (
    Allowance,
    Answer,
    Confirmed,
    Failure,
    Identity,
    Outcome,
    Receipt,
    Search,
    Uploaded,
)
from composer.core.prepared import PicturePlan, PreparedPart, PreparedPost
from composer.core.publication import Attempt, Publication, Stage
from composer.core.rendition import Legibility as Legibility
from composer.core.rendition import Rendition as Rendition
from composer.core.secret import Secret

Credential = Mapping[str, Secret]
"""A channel's secrets by name ("access_token", "app_password", "refresh_token"); which ones is the network's matter."""

SaveCredential = Callable[[Credential], None]
"""Keeps a credential that the network has renewed; called before the new one is used for anything else."""


class Hold(Protocol):
    """The right to renew one channel's credential, which one thread of one program has at a time."""

    @property
    def credential(self) -> Credential | None:
        """What is kept now: somebody else may have renewed it, or signed out."""

    @property
    def interrupted(self) -> bool:
        """Whether an earlier renewal began, and nobody knows how it ended."""

    def begin(self) -> None:
        """Before a token is used that is good for one use. Raises VaultError when its successor could not be kept."""

    def end(self) -> None:
        """The renewal is over: its token is kept, or surely none was used up."""


@runtime_checkable
class KeepsCredential(Protocol):
    """A SaveCredential whose credential other threads and programs use too."""

    def __call__(self, credential: Credential) -> None: ...

    def alone(self) -> AbstractContextManager[Hold]:
        """Waits for whoever renews it now. Raises VaultError."""


@dataclass(frozen=True)
class CommitOrder:
    """All that one commit needs. `token` is the publication's; with `index` it is the same at every try.

    `uploads` are the handles of the part's pictures in order; `renditions` say their sizes.
    `root` and `parent` are the first and the latest part of the chain, both `None` for the first part.
    `fields` are the post's; which of them every part carries is the network's matter.
    `created_at` (aware UTC) was fixed before the first try.
    """

    part: PreparedPart
    language: str
    token: str
    index: int
    created_at: datetime
    uploads: tuple[Uploaded, ...] = ()
    renditions: tuple[Rendition, ...] = ()
    root: Receipt | None = None
    parent: Receipt | None = None
    thumb: Uploaded | None = None
    """The handle of the card's picture, where this client sends the card."""
    fields: Fields = field(default_factory=dict)
    comment: bool = False
    """This is no part but the first comment, below `parent`."""


class Connection(Protocol):
    """One channel's line to its network. None of its methods repeats a request or raises for what a network answers."""

    def identify(self) -> Identity | Failure:
        """Who am I. Read only."""

    def upload(self, rendition: Rendition) -> Uploaded | Failure:
        """Hand over one picture with its alt text. Creates nothing public and may be repeated."""

    def commit(self, order: CommitOrder) -> Outcome:
        """The one call that makes a post exist."""

    def confirm(self, receipt: Receipt) -> Confirmed | None:
        """Read the post back; `None` when the network will not show it to us."""

    def find_recent(self, order: CommitOrder, since: datetime) -> Search:
        """Ask whether the order's post exists, made at or after `since`. Read only."""

    def close(self) -> None: ...


@runtime_checkable
class Schedules(Protocol):
    """A connection to a network that keeps a post and publishes it at its time by itself."""

    def schedule(self, order: CommitOrder, at: datetime) -> Outcome:
        """Hand it over. The receipt's id is what the network calls it until then; one with an address is online."""

    def find_scheduled(self, order: CommitOrder, at: datetime) -> Search:
        """Whether the network keeps the order for this time. Read only."""

    def recall(self, scheduled: str) -> Failure | None:
        """Take it back; `None`: the network does not keep it any more."""


class Way(StrEnum):
    """How a person signs in to a network."""

    TOKEN = "token"  # noqa: S105 (the name of a way, not a secret)
    """Pastes an access token."""
    APP_PASSWORD = "app-password"  # noqa: S105
    """Handle and app password."""
    BROWSER = "browser"
    """Agrees in the browser, on the server whose address was typed; or pastes the code that the server shows."""
    OWN_APP = "own-app"
    """Agrees in the browser, asked by the agency's own developer app."""
    HANDLE = "handle"
    """Types the handle and agrees in the browser, at the account's own server."""
    NONE = "none"
    """Tonart cannot publish there yet: the channel is for counting and looking."""


class Network(Protocol):
    """One network. `key` is the profile's name."""

    @property
    def key(self) -> str: ...

    @property
    def ways(self) -> tuple[Way, ...]:
        """The usual one first."""

    def connect(self, channel: Channel, credential: Credential, save: SaveCredential) -> Connection:
        """Sends nothing yet."""


@runtime_checkable
class SignsOut(Protocol):
    """A network that can be told to forget a credential."""

    def sign_out(self, channel: Channel, credential: Credential) -> bool:
        """Whether the network said that it did; the credential is to be dropped in any case."""


class Vault(Protocol):
    """Keeps secrets by channel id. Every method may raise VaultError and returns within its time limit."""

    def get(self, channel_id: str) -> Credential | None: ...

    def put(self, channel_id: str, credential: Credential) -> None: ...

    def forget(self, channel_id: str) -> None: ...


@dataclass(frozen=True)
class AtGate:
    """What the queue knows of a publication at the moment of its commit, all read in one transaction."""

    ours: bool
    """Whether the lease is still this program's."""
    stored: Publication
    post: PreparedPost
    held: bool
    spent_until: datetime | None = None
    """Until when the network allows nothing more."""


class Queue(Protocol):
    """Publications and their journal, on disk. Every method is one transaction and raises StoreError."""

    def add(self, publications: Sequence[tuple[Publication, PreparedPost]]) -> None: ...

    def get(self, publication_id: str) -> Publication: ...

    def prepared(self, publication_id: str) -> PreparedPost: ...

    def all(self, client_id: str | None = None) -> Sequence[Publication]: ...

    def due(self, now: datetime) -> Sequence[Publication]:
        """QUEUED and RETRYING ones whose time has come, earliest first."""

    def handed_over(self) -> Sequence[Publication]:
        """HANDED_OVER ones, whenever they are due."""

    def claim(self, publication_id: str, owner: str, now: datetime) -> Publication | None:
        """Take one for this program: moves it to SENDING under a lease; `None` when somebody else was first,
        its state changed, or a hold is in force for it."""

    def save(self, publication: Publication, *, expected: Publication) -> Publication:
        """Compare and set: raises StoreError("store.changed") when the stored one is no longer `expected`."""

    def begin(self, publication_id: str, stage: Stage, part: int, now: datetime) -> int:
        """Write the intent, durably; gives the attempt's id."""

    def begin_commit(
        self, publication_id: str, owner: str, now: datetime, scopes: Sequence[str], judge: Callable[[AtGate], bool]
    ) -> int | None:
        """The gate: renews the lease, has `judge` look, and where it agrees writes the intent; `None` where not.

        `scopes` are those of the allowances that it counts against.
        """

    def end(self, attempt_id: int, outcome: str, code: str, answer: Answer, now: datetime) -> None: ...

    def attempts(self, publication_id: str) -> Sequence[Attempt]: ...

    def renew(self, publication_id: str, owner: str, now: datetime) -> bool:
        """Prolong the lease; False when it is no longer ours."""

    def expired(self, now: datetime) -> Sequence[Publication]:
        """SENDING ones whose lease has run out: their program is gone."""

    def hold(self, scope: str, reason: str, now: datetime) -> None:
        """Scope: "all", "client:ID" or "channel:ID"."""

    def lift(self, scope: str) -> None: ...

    def holds(self) -> Mapping[str, str]: ...

    def note(self, allowances: Mapping[str, Sequence[Allowance]], now: datetime) -> None:
        """Keep what a network said of its limits, by scope. What has run out by `now` is forgotten."""

    def spent_until(self, scopes: Sequence[str], now: datetime) -> datetime | None:
        """When the last of the limits that are used up in these scopes ends; `None` when none is."""


class Clock(Protocol):
    def now(self) -> datetime:
        """Aware UTC."""

    def wait(self, seconds: float) -> None: ...


class Renderer(Protocol):
    """Makes the pixels of a plan."""

    def __call__(self, plan: PicturePlan) -> Rendition:
        """Raises PictureError."""


class OpenConnection(Protocol):
    """Connects a channel with its stored credential."""

    def __call__(self, channel: Channel) -> AbstractContextManager[Connection]:
        """Raises VaultError, or SignInError when no credential is stored."""


@dataclass(frozen=True)
class PageFace:
    """What a web page says of itself in its head. `picture` is the file as it came, not yet looked at."""

    title: str
    description: str = ""
    picture: bytes | None = None
    picture_alt: str = ""


class ReadPage(Protocol):
    """Asks a web page what it shows of itself."""

    def __call__(self, url: str) -> PageFace:
        """Raises CardError."""
