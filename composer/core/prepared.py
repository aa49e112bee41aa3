"""Exactly what one channel will receive: counted, painted, checked, approved and sent."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass
from enum import StrEnum

from composer.core.box import Box as Box
from composer.core.message import FieldValue
from composer.core.profile import Confidence, CountUnit
from composer.core.rendition import LogoPlan as LogoPlan
from composer.core.rendition import PicturePlan as PicturePlan


class EntityKind(StrEnum):
    LINK = "link"
    MENTION = "mention"
    HASHTAG = "hashtag"
    CASHTAG = "cashtag"


@dataclass(frozen=True, order=True, init=False)
class Entity:
    """A range of a text, in code points, end exclusive. `target` is the URL, the tag without its sign, or
    who is mentioned: the handle without "@" or the network's own id."""

    start: int
    end: int
    kind: EntityKind
    target: str

    def __init__(self, start: int, end: int, kind: EntityKind, target: str) -> None:
        own = (
            self.__dict__
        )  # thousands are moved at a key in a long text; the way of frozen classes takes twice as long
        own["start"] = start
        own["end"] = end
        own["kind"] = kind
        own["target"] = target


@dataclass(frozen=True)
class CountItem:
    """One line of "why this number": `count` occurrences of `what` that cost `cost` units together."""

    what: str
    """A code: "text", "link", "emoji", "wide", "mention", "escape", or the key of a field."""
    count: int
    cost: int
    sample: str = ""


@dataclass(frozen=True)
class Count:
    """`unit` units used of `limit`; the items add up to `used`."""

    used: int
    limit: int
    unit: CountUnit
    items: tuple[CountItem, ...] = ()
    confidence: Confidence = Confidence.DOCUMENTED
    beside: int = 0
    """What of `used` is not the text's own: a content warning that counts along."""

    @property
    def left(self) -> int:
        return self.limit - self.used


@dataclass(frozen=True)
class PreparedCard:
    """The card of a link, as this network shows it or, where the client must, as it is sent."""

    url: str
    title: str
    description: str = ""
    picture: PicturePlan | None = None
    sent: bool = False
    """Whether the client sends it. Else the network makes its own from the page, most likely this one."""


@dataclass(frozen=True)
class PreparedPart:
    """One post of a chain. `text` is what readers see; `wire_text` is what the API is given."""

    text: str
    wire_text: str
    entities: tuple[Entity, ...]
    """In code points of `text`."""
    counts: tuple[Count, ...]
    """Every limit that applies; the first is the one to show."""
    pictures: tuple[PicturePlan, ...] = ()
    card: PreparedCard | None = None

    @property
    def plans(self) -> tuple[PicturePlan, ...]:
        """All pictures that are seen with it, the card's too."""
        card = self.card.picture if self.card is not None else None
        return self.pictures if card is None else (*self.pictures, card)

    @property
    def thumb(self) -> PicturePlan | None:
        """The picture to hand over for the card."""
        return self.card.picture if self.card is not None and self.card.sent else None


@dataclass(frozen=True)
class PreparedPost:
    channel_id: str
    network: str
    account_id: str
    language: str
    parts: tuple[PreparedPart, ...]
    fields: tuple[tuple[str, FieldValue], ...] = ()
    """The network's own fields that are not at their defaults, by key, in order of their keys."""
    comment: PreparedPart | None = None
    """The first comment: a commit of its own, after the parts."""

    @property
    def steps(self) -> tuple[PreparedPart, ...]:
        """Everything that is committed, in order: the parts, then the comment."""
        return (*self.parts, self.comment) if self.comment else self.parts

    @property
    def fingerprint(self) -> str:
        """SHA-256 over everything that is sent, and to whom. Counts are not sent and so do not count.

        What a post does not have is left out, so that a newer program still knows what an older one has queued.
        """
        sent = asdict(self)
        for name in ("fields", "comment"):
            if not sent[name]:
                del sent[name]
        for part in (*sent["parts"], *([sent["comment"]] if self.comment else ())):
            del part["counts"]
            if part["card"] is None:
                del part["card"]
            for picture in (*part["pictures"], *([part["card"]["picture"]] if part.get("card") else ())):
                if picture is not None:
                    # 1 and 1.0 are the same point and must not be two posts, before and after the store.
                    picture["focus"] = [float(share) for share in picture["focus"]]
                    for name in ("imprint", "kind", "finish", "drawing"):
                        if not picture[name]:
                            del picture[name]
        blob = json.dumps(sent, sort_keys=True, ensure_ascii=True, separators=(",", ":"))
        return hashlib.sha256(blob.encode("ascii")).hexdigest()
