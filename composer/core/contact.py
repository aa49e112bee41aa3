"""The address book: people and organisations, each once, with what every network calls them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

LONGEST_NAME = 100
"""Characters of a name: so far behind an "@" a mention is looked for."""


class ContactKind(StrEnum):
    PERSON = "person"
    ORGANISATION = "organisation"


@dataclass(frozen=True)
class Handle:
    """A contact on one network. `handle` is as people write it there, without "@".

    `account_id` is the network's immutable id where its wire format wants one (LinkedIn URN, Bluesky DID).
    `name` is the exact name that the network knows, where a mention must repeat it (LinkedIn).
    """

    network: str
    handle: str = ""
    account_id: str = ""
    name: str = ""


@dataclass(frozen=True)
class Contact:
    """In a text, "@" and `name` or one of the `former` names mean this contact.

    `wording` stands in its place on networks where it has no handle; empty means `name`.
    """

    id: str
    name: str
    kind: ContactKind = ContactKind.PERSON
    wording: str = ""
    handles: tuple[Handle, ...] = ()
    former: tuple[str, ...] = ()
    """Names it had before: drafts that use them still find it."""

    def on(self, network: str) -> Handle | None:
        """What `network` calls it."""
        return next((handle for handle in self.handles if handle.network == network), None)
