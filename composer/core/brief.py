"""What shapes a post besides the draft, the channel and the network's profile."""

from __future__ import annotations

from dataclasses import dataclass

from composer.core.brand_kit import BrandKit
from composer.core.client import Client
from composer.core.contact import Contact


@dataclass(frozen=True)
class Brief:
    """All that `prepare` needs to know of the client, gathered once and handed on whole."""

    kit: BrandKit | None = None
    contacts: tuple[Contact, ...] = ()
    client: Client | None = None
    """Whose link rules hold."""
