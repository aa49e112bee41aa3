"""A network's dated rules and look, as read from platform_profiles/NAME.toml."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from composer.core.look import Look
from composer.core.message import Area, Fields, FieldValue
from composer.core.rule import Confidence as Confidence
from composer.core.rule import Origin
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
    hashtags: Rule[int] | None = None
    hashtags_advised: Rule[int] | None = None
    """A lower number of the network's own that contradicts `hashtags`."""
    most_mentions: Rule[int] | None = None
    links: Rule[int] | None = None
    """Most different addresses."""
    empty_with_picture: Rule[bool] | None = None
    mentions: Rule[MentionForm] | None = None
    """`None`: nobody can be mentioned."""


@dataclass(frozen=True)
class Zone:
    """A part of the shown frame that the network's own signs may cover, in shares of the frame."""

    area: Area
    origin: Origin


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
    kind: str = ""
    """Which of the network's kinds these are the rules of; "": of a picture as it is."""
    zones: tuple[Zone, ...] = ()


class FrameKind(StrEnum):
    """What an editor may make of a picture, where a network has it. The words for it are the interface's."""

    LANDSCAPE = "landscape"
    SQUARE = "square"
    PORTRAIT = "portrait"
    STORY = "story"
    DOCUMENT = "document"
    """A page of a document that is shown as a carousel."""


@dataclass(frozen=True)
class Kind:
    """One kind of picture that a network has."""

    key: FrameKind
    origin: Origin
    rules: RenditionRules
    advised: tuple[int, int]
    """Width and height that the network or common advice asks for."""
    beside: bool = False
    """Whether it is none of a post's own pictures: it is looked at, but not sent."""


@dataclass(frozen=True, kw_only=True)
class PictureRules(RenditionRules):
    """The pictures of a post."""

    most: Rule[int]
    alt_limit: Rule[int]
    """0: the network takes no alt texts."""
    needed: Rule[bool] | None = None
    """Whether there is no post without a picture."""
    uniform: Rule[bool] | None = None
    """Whether all pictures of a post are cut to the ratio of the first."""
    grid: Rule[float] | None = None
    """Width/height of what the account's own page shows of a post, from the middle of its first picture."""
    kinds: tuple[Kind, ...] = ()

    def of_kind(self, key: str) -> RenditionRules:
        """The rules of a kind that may be chosen; of a picture as it is where there is no such kind."""
        return next((kind.rules for kind in self.kinds if kind.key == key and not kind.beside), self)


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
    """Which version of a network's API we speak and how long it is served, and whether it keeps posts until a time."""

    version: Rule[str] | None = None
    version_ends: Rule[date] | None = None
    schedule_lead: Rule[int] | None = None
    """The network publishes by itself what it is given more than so many minutes before its time; `None`: it does
    not."""
    calls_a_day: Rule[int] | None = None
    """Requests that one account may make from midnight to midnight UTC."""


@dataclass(frozen=True)
class CostRules:
    """What a network charges the developer app for one request, in `currency` (ISO 4217)."""

    currency: str
    post: Rule[float]
    post_with_link: Rule[float] | None = None
    alt_text: Rule[float] | None = None
    """For each picture that is described."""


class FieldKind(StrEnum):
    TEXT = "text"
    CHOICE = "choice"
    FLAG = "flag"
    TEXTS = "texts"
    WHOLE = "whole"
    LANGUAGE = "language"
    """A BCP 47 tag; empty: the draft's own."""


_TYPES: dict[FieldKind, type] = {
    FieldKind.TEXT: str,
    FieldKind.CHOICE: str,
    FieldKind.FLAG: bool,
    FieldKind.TEXTS: tuple,
    FieldKind.WHOLE: int,
    FieldKind.LANGUAGE: str,
}
COMMENT = "comment"
"""Key of the field whose text is a post of its own: the first comment."""
AI_MARK = "made_with_ai"
"""Key of the field by which a network is told that pictures were made with AI."""


@dataclass(frozen=True)
class FieldRule:
    """What a network has besides text and pictures: a poll, a content warning … Limits that are 0 are none.

    Form, checks, preview, command line and draft files all come from this description.
    """

    key: str
    kind: FieldKind
    origin: Origin
    default: FieldValue
    """What the network does when nothing is sent, and where the form begins."""
    choices: tuple[str | int, ...] = ()
    """The codes of a CHOICE; of a WHOLE what is offered, and all there is where it has no range."""
    limit: int = 0
    """Longest text, or longest item of TEXTS, in `unit`."""
    unit: CountUnit = CountUnit.GRAPHEMES
    counts: bool = False
    """Whether it counts into the post's own limit; raw, with nothing shortened."""
    least: int = 0
    most: int = 0
    """Number of items, or the range of a WHOLE."""
    unique: bool = False
    """Whether the network refuses two equal items."""
    within: str = ""
    """The field that it is a part of: without that one it is neither shown nor sent."""
    always: bool = False
    """Sent even at its default, since the network has none of its own."""
    needs: tuple[str, ...] = ()
    excludes: tuple[str, ...] = ()
    """Keys of other fields, "text" or "pictures"."""
    often_refused: bool = False
    """Whether the network keeps it from most apps, whatever it says."""

    def takes(self, value: object) -> bool:
        """Whether `value` is of this field's kind."""
        if not isinstance(value, _TYPES[self.kind]) or (self.kind is FieldKind.WHOLE and isinstance(value, bool)):
            return False
        return not isinstance(value, tuple) or all(isinstance(item, str) for item in value)

    def allows(self, value: FieldValue) -> bool:
        """Whether a CHOICE or WHOLE has `value`; the other kinds have every value."""
        if self.kind is FieldKind.CHOICE or (self.kind is FieldKind.WHOLE and not self.most):
            return value in self.choices
        return self.kind is not FieldKind.WHOLE or (isinstance(value, int) and self.least <= value <= self.most)

    def is_set(self, values: Fields) -> bool:
        """Whether `values` hold something for it that it takes and that is not its default."""
        value = values.get(self.key, self.default)
        return self.takes(value) and value != self.default

    def applies(self, rules: Sequence[FieldRule], values: Fields) -> bool:
        """Whether it may be given: what it is a part of is."""
        return not self.within or any(rule.key == self.within and rule.is_set(values) for rule in rules)


@dataclass(frozen=True)
class PlatformProfile:
    """All of one file. `key` is the file's name without ending, and the network's key everywhere.

    `preview_only`: Tonart knows the network's rules and look, but cannot publish there.
    """

    key: str
    name: str
    checked: date
    text: TextRules
    pictures: PictureRules
    api: ApiRules
    look: Look
    card: CardRules | None = None
    """`None`: links have no cards here."""
    costs: CostRules | None = None
    """`None`: posting is free."""
    preview_only: bool = False
    fields: tuple[FieldRule, ...] = ()
    """In the order of the form."""

    def field(self, key: str) -> FieldRule | None:
        return next((rule for rule in self.fields if rule.key == key), None)

    def limit(self, name: str, told: dict[str, int]) -> int:
        """The value of an integer rule such as "text.limit"; what the server told beats the file."""
        if name in told:
            return told[name]
        section, key = name.split(".")
        rule: Rule[int] = getattr(getattr(self, section), key)
        return rule.value
