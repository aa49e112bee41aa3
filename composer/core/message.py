"""What an editor writes: a draft, its common message, and what single channels change."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum

from composer.core.rights import Rights

THREAD_BREAK = "---"
"""A line holding only this divides a text into the parts of a thread."""


@dataclass(frozen=True)
class Focus:
    """The point of a picture that must stay visible; 0,0 is top left and 1,1 bottom right."""

    x: float = 0.5
    y: float = 0.5
    above: float = 0.0
    """How much must stay visible above it too, as a share of the picture's height: the rest of a head."""


@dataclass(frozen=True)
class Area:
    """A part of a picture, in shares of its width and height; the whole of it where nothing is said."""

    left: float = 0.0
    top: float = 0.0
    right: float = 1.0
    bottom: float = 1.0


@dataclass(frozen=True)
class Attachment:
    """An original picture. `sha256` names its bytes in the media store; the size is after orientation."""

    id: str
    sha256: str
    file_name: str
    width: int
    height: int
    alt: str = ""
    focus: Focus = Focus()
    logo: bool = False
    """Whether the brand kit's logo is laid over the renditions of this picture."""
    part: int = 0
    """The part of a thread it goes to, counted from 0; the last one where there are fewer."""
    rights: Rights = Rights()
    crop: Area | None = None
    """All that is ever shown of it."""
    proposed: bool = False
    """Whether `focus` is a proposal that nobody has confirmed."""

    def framed(self, framing: Framing) -> Attachment:
        """As one channel shows it."""
        if framing.focus is None and framing.crop is None:
            return self
        return replace(self, focus=framing.focus or self.focus, crop=framing.crop or self.crop)


@dataclass(frozen=True)
class Framing:
    """How one channel cuts a picture, where that differs. `None` means: as for all channels."""

    focus: Focus | None = None
    crop: Area | None = None
    kind: str = ""
    """One of the kinds that the profile has; "": as the picture is, with the least cut off."""


AS_EVERYWHERE = Framing()


@dataclass(frozen=True)
class CardFace:
    """What readers see of a card, besides where it leads."""

    title: str = ""
    description: str = ""
    picture: Attachment | None = None


@dataclass(frozen=True)
class LinkCard:
    """What a link shows of itself. `url` as it stands in the text; `picture` is the card's own, not the post's."""

    url: str
    title: str = ""
    description: str = ""
    picture: Attachment | None = None
    shown: bool = True
    """False: the editor wants no card for this link."""
    page: CardFace | None = None
    """What the page shows of itself, where the editor has changed that: networks that look for themselves show it."""

    @property
    def face(self) -> CardFace:
        return CardFace(self.title, self.description, self.picture)

    def with_face(self, face: CardFace) -> LinkCard:
        """As the editor wants it; the page's own face again takes the mark of the change away."""
        own = self.page or self.face
        changed = None if face == own else own
        return replace(self, title=face.title, description=face.description, picture=face.picture, page=changed)


def with_scheme(url: str) -> str:
    """Where a link leads: one that is written without a scheme means https."""
    return url if "://" in url else f"https://{url}"


class Numbering(StrEnum):
    """How the parts of a thread are numbered."""

    NONE = "none"
    SLASH = "slash"
    """1/5"""
    BRACKETS = "brackets"
    """(1/5)"""
    ONLY_NUMBER = "number"
    """1."""


@dataclass(frozen=True)
class Thread:
    """How a text becomes a thread. `split`: what is too long is divided by itself, besides the breaks set by hand."""

    split: bool = False
    numbering: Numbering = Numbering.NONE


FieldValue = str | bool | int | tuple[str, ...]
"""Of a network's own field (poll, content warning …), as the profile describes it."""

Fields = dict[str, FieldValue]
"""By the field's key in the profile. What is not named has the profile's default."""


@dataclass(frozen=True)
class Message:
    """The common text of a draft and its pictures, in order, and what else all channels share."""

    text: str = ""
    attachments: tuple[Attachment, ...] = ()
    cards: tuple[LinkCard, ...] = ()
    """What is known of the links in any of the draft's texts, by their `url`."""
    thread: Thread = Thread()
    fields: Fields = field(default_factory=dict)


@dataclass(frozen=True)
class Variant:
    """What one channel changes. `None` means: follows the common message."""

    channel_id: str
    text: str | None = None
    attachment_ids: tuple[str, ...] | None = None
    thread: Thread | None = None
    fields: Fields = field(default_factory=dict)
    """Key by key in place of the common ones."""
    base: str | None = None
    """The common text as it was when this channel got its own; `None` where nobody knows."""
    frames: dict[str, Framing] = field(default_factory=dict)
    """By the id of a picture, of the post or of a card; ids of removed pictures are passed over."""

    @property
    def differs(self) -> bool:
        return self != Variant(self.channel_id)


@dataclass(frozen=True)
class Draft:
    """One message for several channels of one client. `language` is a BCP 47 tag such as "de"."""

    id: str
    client_id: str
    title: str = ""
    message: Message = field(default_factory=Message)
    channel_ids: tuple[str, ...] = ()
    variants: tuple[Variant, ...] = ()
    language: str = "de"
    topic_id: str | None = None
    changed_at: datetime | None = None
    """Aware, UTC. Set by the store, never part of what is compared or sent."""

    def variant(self, channel_id: str) -> Variant:
        """What `channel_id` changes; an empty variant when it follows the common message."""
        return next((v for v in self.variants if v.channel_id == channel_id), Variant(channel_id))

    def with_variant(self, variant: Variant) -> Draft:
        """This draft with `variant` in place of the channel's earlier one; an empty one is dropped."""
        others = tuple(v for v in self.variants if v.channel_id != variant.channel_id)
        return replace(self, variants=(*others, variant) if variant.differs else others)

    def text_for(self, channel_id: str) -> str:
        own = self.variant(channel_id).text
        return self.message.text if own is None else own

    def thread_for(self, channel_id: str) -> Thread:
        return self.variant(channel_id).thread or self.message.thread

    def fields_for(self, channel_id: str) -> Fields:
        """The common values with the channel's own over them; a network that has no such field passes it over."""
        return {**self.message.fields, **self.variant(channel_id).fields}

    def framing_for(self, channel_id: str, picture_id: str) -> Framing:
        return self.variant(channel_id).frames.get(picture_id, AS_EVERYWHERE)

    def attachments_for(self, channel_id: str) -> tuple[Attachment, ...]:
        """The pictures of `channel_id` in its own order; ids of removed pictures are passed over."""
        ids = self.variant(channel_id).attachment_ids
        if ids is None:
            return self.message.attachments
        by_id = {a.id: a for a in self.message.attachments}
        return tuple(by_id[i] for i in ids if i in by_id)
