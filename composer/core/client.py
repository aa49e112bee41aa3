"""What an agency knows of a client: dossier, voice, topics and channels."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime

from composer.core.link_rules import LinkRules
from composer.core.rights import RightsRules

SOON = 14
VERY_SOON = 3
"""Days before the end of a sign-in."""


@dataclass(frozen=True)
class Dossier:
    """Who the client is, in the client's own words. Paragraphs of plain text."""

    about: str = ""
    values: tuple[str, ...] = ()
    goals: tuple[str, ...] = ()
    vision: str = ""
    audiences: tuple[str, ...] = ()


@dataclass(frozen=True)
class Voice:
    """Tone of voice. `avoid` maps a word the client does not use to what it says instead ("" if nothing)."""

    tone: tuple[str, ...] = ()
    address: str = ""
    prefer: tuple[str, ...] = ()
    avoid: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Topic:
    """A theme the client speaks about in a steady rhythm. `colour` is "#rrggbb"."""

    id: str
    name: str
    name_en: str = ""
    description: str = ""
    colour: str = "#5b6b7a"
    per_week: float = 0.0
    hashtags: tuple[str, ...] = ()


@dataclass(frozen=True)
class SendingRules:
    """What must be true before something is sent in the client's name."""

    approval: bool = False
    """Nothing is sent that nobody has approved."""
    grace_minutes: int = 15
    """How late a post may go out without a person being asked."""


def shown_account(handle: str, display_name: str) -> str:
    """What people call an account: "@handle", or its name where the network has no handles (LinkedIn)."""
    bare = handle.lstrip("@")
    return f"@{bare}" if bare else display_name


@dataclass(frozen=True)
class Channel:
    """One account of one client on one network.

    `account_id` is the network's immutable id (X user id, LinkedIn URN, Mastodon account id, Bluesky DID), empty until
    the channel is connected. `server` is the base URL where the network has more than one server or the channel points
    at the rehearsal; empty means the profile's own.
    """

    id: str
    client_id: str
    network: str
    handle: str
    display_name: str
    account_id: str = ""
    server: str = ""
    limits: dict[str, int] = field(default_factory=dict)
    """What the server told of its own limits, by the profile's rule name ("text.limit"); beats the profile."""
    sign_in_began: datetime | None = None
    sign_in_ends: datetime | None = None
    """When a person must sign in again, where that is known; aware UTC as all instants."""

    @property
    def connected(self) -> bool:
        return bool(self.account_id)

    def days_left(self, today: date) -> int | None:
        """Days until a new sign-in is due, once it is time to speak of it: two weeks before, or three days where the
        whole sign-in lasts no longer. Negative when it is over."""
        if self.sign_in_ends is None:
            return None
        left = (self.sign_in_ends.date() - today).days
        short = self.sign_in_began is not None and (self.sign_in_ends - self.sign_in_began).days <= SOON
        return left if left <= (VERY_SOON if short else SOON) else None

    @property
    def shown(self) -> str:
        return shown_account(self.handle, self.display_name)

    @property
    def key(self) -> str:
        """The channel's short name inside its client, as in draft files ("x"): the id without "CLIENT."."""
        return self.id.removeprefix(f"{self.client_id}.")


@dataclass(frozen=True)
class Client:
    """`kit` names the brand kit's folder inside the client's folder; `zone` is an IANA time zone."""

    id: str
    name: str
    zone: str = "Europe/Berlin"
    language: str = "de"
    accent: str = "#1f6f78"
    dossier: Dossier = field(default_factory=Dossier)
    voice: Voice = field(default_factory=Voice)
    topics: tuple[Topic, ...] = ()
    channels: tuple[Channel, ...] = ()
    demo: bool = False
    kit: str = ""
    """Empty when the client has no brand kit."""
    links: LinkRules = field(default_factory=LinkRules)
    tag_sets: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """Hashtags with their "#" that go together, by the name of the set."""
    snippets: dict[str, str] = field(default_factory=dict)
    """Texts that are needed again and again, by name."""
    rights: RightsRules = field(default_factory=RightsRules)
    sending: SendingRules = field(default_factory=SendingRules)

    def channel(self, channel_id: str) -> Channel:
        """Raises KeyError when the client has no such channel."""
        for channel in self.channels:
            if channel.id == channel_id:
                return channel
        raise KeyError(channel_id)
