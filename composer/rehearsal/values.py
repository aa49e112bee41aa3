"""What the stage tells of itself: accounts, published posts, and the kinds of calls it counts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from composer.core.secret import Secret


class Call(StrEnum):
    """What a request is for. COMMIT is the one that makes a post exist."""

    COMMIT = "commit"
    UPLOAD = "upload"
    IDENTIFY = "identify"
    SIGN_IN = "sign-in"
    READ = "read"
    OTHER = "other"


@dataclass(frozen=True)
class StageAccount:
    """An account on the stage and what signs in to it. `credential` uses the names that the adapters keep."""

    network: str
    account_id: str
    handle: str
    display_name: str
    credential: Mapping[str, Secret]


@dataclass(frozen=True)
class StageApp:
    """A developer app that the network knows. `pages`: it may publish for pages too."""

    client_id: str
    client_secret: Secret
    redirect: str
    name: str = "Tonart"
    pages: bool = False


@dataclass(frozen=True)
class StagePicture:
    """A picture as the server knows it: type and size are read from the bytes, never believed."""

    data: bytes
    mime: str
    width: int
    height: int
    alt: str = ""


@dataclass(frozen=True)
class StageCard:
    """A link card that the client sent along."""

    url: str
    title: str
    description: str = ""
    picture: StagePicture | None = None


@dataclass(frozen=True)
class StagePost:
    """A published post. `text` is what readers see; `remote_id` is what the network's API calls it.

    `requests` counts the calls that named this very post: more than one means that a client repeated itself.
    """

    network: str
    account_id: str
    handle: str
    display_name: str
    remote_id: str
    url: str
    text: str
    created_at: datetime
    pictures: tuple[StagePicture, ...] = ()
    reply_to: str | None = None
    language: str = ""
    links: tuple[str, ...] = ()
    """Targets of the links that the network made of the text or the post brought along."""
    requests: int = 1
    card: StageCard | None = None
    mentions: tuple[tuple[str, str], ...] = ()
    """Whom the network linked: the words that readers see, and the account's id or handle."""
    facts: tuple[tuple[str, str], ...] = ()
    """What else the network was told of it, in the network's own words: ("visibility", "unlisted")."""
