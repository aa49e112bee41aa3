"""What shapes a post besides the draft, the channel and the network's profile."""

from __future__ import annotations

from dataclasses import dataclass, field

from composer.core.brand_kit import BrandKit
from composer.core.contact import Contact
from composer.core.link_rules import LinkRules


@dataclass(frozen=True)
class Brief:
    """All that `prepare` needs to know of the client, gathered once and handed on whole."""

    kit: BrandKit | None = None
    contacts: tuple[Contact, ...] = ()
    links: LinkRules = field(default_factory=LinkRules)
