"""What an editor writes: a draft, its common message, and what single channels change."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime

THREAD_BREAK = "---"
"""A line holding only this divides a text into the parts of a thread."""


@dataclass(frozen=True)
class Focus:
    """The point of a picture that must stay visible; 0,0 is top left and 1,1 bottom right."""

    x: float = 0.5
    y: float = 0.5


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


@dataclass(frozen=True)
class Message:
    """The common text of a draft and its pictures, in order."""

    text: str = ""
    attachments: tuple[Attachment, ...] = ()


@dataclass(frozen=True)
class Variant:
    """What one channel changes. `None` means: follows the common message."""

    channel_id: str
    text: str | None = None
    attachment_ids: tuple[str, ...] | None = None

    @property
    def differs(self) -> bool:
        return self.text is not None or self.attachment_ids is not None


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

    def attachments_for(self, channel_id: str) -> tuple[Attachment, ...]:
        """The pictures of `channel_id` in its own order; ids of removed pictures are passed over."""
        ids = self.variant(channel_id).attachment_ids
        if ids is None:
            return self.message.attachments
        by_id = {a.id: a for a in self.message.attachments}
        return tuple(by_id[i] for i in ids if i in by_id)
