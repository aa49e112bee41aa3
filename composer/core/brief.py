"""What shapes a post besides the draft, the channel and the network's profile."""

from __future__ import annotations

from dataclasses import dataclass

from composer.core.brand_kit import BrandKit
from composer.core.client import Client
from composer.core.contact import Contact
from composer.core.marks import NO_MARKS, Marks


@dataclass(frozen=True)
class Brief:
    """All that `prepare` needs to know of the client, gathered once and handed on whole."""

    kit: BrandKit | None = None
    contacts: tuple[Contact, ...] = ()
    client: Client | None = None
    """Whose link rules hold."""
    others: Marks = NO_MARKS
    """What shows that a text speaks of another client."""
