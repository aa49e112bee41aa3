"""How an attempt ended. An outcome that we do not know is a value of its own."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class Receipt:
    """The network's proof of one post. `extra` holds what a later part needs (Bluesky: cid)."""

    remote_id: str
    url: str
    extra: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Allowance:
    """What a network said of one of its limits: so many calls are `left` until `resets` (aware UTC)."""

    name: str
    left: int
    resets: datetime
    app: bool = False
    """It holds for all accounts of the app together."""


@dataclass(frozen=True)
class Answer:
    """What a network said, for the journal: no headers of ours, no secrets; `body` is cut to 2,000 characters."""

    status: int | None = None
    body: str = ""
    allowances: tuple[Allowance, ...] = ()


@dataclass(frozen=True)
class Published:
    receipt: Receipt
    answer: Answer = Answer()


@dataclass(frozen=True)
class Refused:
    """Surely not there, and a repeat would be refused again. `code` chooses the words ("text-too-long")."""

    code: str
    answer: Answer = Answer()


@dataclass(frozen=True)
class TryLater:
    """Surely not there; a repeat may succeed. `not_before` is aware UTC, `None`: the engine's own back-off."""

    code: str
    not_before: datetime | None = None
    answer: Answer = Answer()


@dataclass(frozen=True)
class SignInDead:
    """Surely not there: the credential is no longer taken. A person must sign in again."""

    code: str
    answer: Answer = Answer()


@dataclass(frozen=True)
class Unclear:
    """The request may have arrived. Never sent again before the network or a person has said what is there."""

    code: str
    answer: Answer = Answer()


Outcome = Published | Refused | TryLater | SignInDead | Unclear

Failure = Refused | TryLater | SignInDead
"""How a step that creates nothing public (sign-in check, upload) can end besides its own result."""


@dataclass(frozen=True)
class Found:
    """The network shows the post."""

    receipt: Receipt


@dataclass(frozen=True)
class Absent:
    """The network can prove that the post is not there."""


@dataclass(frozen=True)
class CannotTell:
    """The network has no way to say; a person decides."""

    why: str


Search = Found | Absent | CannotTell


@dataclass(frozen=True)
class Identity:
    """Who the network says we are. `limits` as in `Channel.limits`; `avatar`: where the account's picture is."""

    account_id: str
    handle: str
    display_name: str
    url: str = ""
    limits: tuple[tuple[str, int], ...] = ()
    avatar: str = ""


@dataclass(frozen=True)
class Uploaded:
    """A picture the network has taken. `handle` is what the post must name: an id, or JSON (Bluesky's blob)."""

    handle: str


@dataclass(frozen=True)
class Confirmed:
    """What the network shows on read-back; `None` in a field means that it did not say."""

    url: str | None = None
    text: str | None = None
    pictures: int | None = None
