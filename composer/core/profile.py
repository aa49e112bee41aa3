"""A network's dated rules and look, as read from platform_profiles/NAME.toml."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from composer.core.look import Look
from composer.core.rule import Confidence as Confidence
from composer.core.rule import Rule as Rule


class CountUnit(StrEnum):
    WEIGHTED = "weighted"
    GRAPHEMES = "graphemes"
    UTF16 = "utf16"
    CODE_POINTS = "code-points"
    UTF8 = "utf8"
    EMOJI_UTF8 = "emoji-utf8"
    """Graphemes, but an emoji counts as many as it has UTF-8 bytes."""


class Grammar(StrEnum):
    """Whose rules decide what is a link, a mention or a hashtag."""

    TWITTER = "twitter"
    MASTODON = "mastodon"
    BLUESKY = "bluesky"
    LINKEDIN = "linkedin"
    FACEBOOK = "facebook"
    INSTAGRAM = "instagram"
    THREADS = "threads"
    PINTEREST = "pinterest"


class Markup(StrEnum):
    """How the text is written on the wire."""

    PLAIN = "plain"
    LITTLE = "little"
    FACETS = "facets"


class MentionForm(StrEnum):
    """How somebody is mentioned so that it links."""

    HANDLE = "handle"
    """The network finds "@handle" in the text."""
    HANDLE_WITH_ID = "handle-with-id"
    """ "@handle" in the text, and the account's id beside it."""
    NAME_WITH_ID = "name-with-id"
    """The exact name, without "@", and the account's id beside it."""


@dataclass(frozen=True)
class TextRules:
    limit: Rule[int]
    unit: Rule[CountUnit]
    grammar: Rule[Grammar]
    markup: Rule[Markup]
    threads: Rule[bool]
    byte_limit: Rule[int] | None = None
    """A second limit in UTF-8 bytes, where the network has one."""
    url_length: Rule[int] | None = None
    """What every link counts, whatever its length; `None`: its own length."""
    mention_without_domain: Rule[bool] | None = None
    """Whether "@user@domain" counts as "@user"."""
    shorten_links: Rule[int] | None = None
    """Longest path shown of a link; the shortened form is sent and counted (Bluesky)."""
    escaped_limit: Rule[int] | None = None
    """Limit for the escaped wire form, where that may be what is counted (LinkedIn)."""
    cashtags: Rule[int] | None = None
    """Most cashtags that a post may hold."""
    linked_tags: Rule[int] | None = None
    """So many hashtags of a post link, the first ones; the others stay plain text."""
    empty_with_picture: Rule[bool] | None = None
    mentions: Rule[MentionForm] | None = None
    """`None`: nobody can be mentioned."""


@dataclass(frozen=True, kw_only=True)
class RenditionRules:
    """What one picture must be like."""

    formats: Rule[tuple[str, ...]]
    """MIME types the network takes, the preferred one first."""
    max_bytes: Rule[int]
    width: Rule[int]
    """Widest rendition we send."""
    height: Rule[int]
    tallest: Rule[float]
    """Smallest width/height shown uncropped."""
    widest: Rule[float]
    """Largest width/height shown uncropped."""
    max_pixels: Rule[int] | None = None


@dataclass(frozen=True, kw_only=True)
class PictureRules(RenditionRules):
    """The pictures of a post."""

    most: Rule[int]
    alt_limit: Rule[int]


class CardLink(StrEnum):
    """Which of several links gets the card."""

    FIRST = "first"
    LAST = "last"


@dataclass(frozen=True)
class CardRules:
    """How a network comes to the card of a link. What is longer than a limit is cut."""

    which: Rule[CardLink]
    sent: Rule[bool]
    """Whether the client sends the card; else the network reads the page itself, whatever we think of it."""
    with_pictures: Rule[bool]
    """Whether a post with pictures has a card too."""
    picture: RenditionRules
    title_limit: Rule[int] | None = None
    description_limit: Rule[int] | None = None


@dataclass(frozen=True)
class ApiRules:
    """Where a network's API has dated versions: which one we speak, and how long it is served."""

    version: Rule[str] | None = None
    version_ends: Rule[date] | None = None


@dataclass(frozen=True)
class PlatformProfile:
    """All of one file. `key` is the file's name without ending, and the network's key everywhere."""

    key: str
    name: str
    checked: date
    text: TextRules
    pictures: PictureRules
    api: ApiRules
    look: Look
    card: CardRules | None = None
    """`None`: links have no cards here."""

    def limit(self, name: str, told: dict[str, int]) -> int:
        """The value of an integer rule such as "text.limit"; what the server told beats the file."""
        if name in told:
            return told[name]
        section, key = name.split(".")
        rule: Rule[int] = getattr(getattr(self, section), key)
        return rule.value
