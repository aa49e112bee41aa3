"""A client's pictures that can be used again, each once, with what is known of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from composer.core.rights import Rights


@dataclass(frozen=True)
class LibraryEntry:
    """`sha256` names the original in the media store. `topic_id` is one of the client's topics."""

    client_id: str
    sha256: str
    file_name: str
    width: int
    height: int
    alt: str = ""
    rights: Rights = Rights()
    topic_id: str | None = None
    added_at: datetime | None = None
    """Aware, UTC. Set by the store."""


class LibraryLine(NamedTuple):
    """What a list shows of an entry; there may be many thousands. `valid_until` is an ISO date or ""."""

    sha256: str
    file_name: str
    alt: str
    credit: str
    valid_until: str
    used: bool


class LibraryFilter(StrEnum):
    ALL = "all"
    UNUSED = "unused"
    """In no draft and in no post."""
    EXPIRED = "expired"
    NO_ALT = "no-alt"


class DraftUse(NamedTuple):
    draft_id: str
    title: str


class PictureUses(NamedTuple):
    """Where a picture is: drafts, and publications by their ids."""

    drafts: tuple[DraftUse, ...] = ()
    publication_ids: tuple[str, ...] = ()
