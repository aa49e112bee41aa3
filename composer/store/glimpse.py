"""The values of what was peeked at, made with the standard library alone because that is ten times faster.

Nothing here may load SQLAlchemy, Alembic or msgspec, directly or through another module.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from composer.core.client import Channel, Client, Dossier, SendingRules, Topic, Voice
from composer.core.link_rules import LinkRules
from composer.core.message import (
    Area,
    Attachment,
    CardFace,
    Draft,
    Focus,
    Framing,
    LinkCard,
    Message,
    Numbering,
    Thread,
    Variant,
)
from composer.core.rights import Consent, ConsentRule, CreditPlace, Rights, RightsRules
from composer.store.peek import DraftTitle, Peek, peek

__all__ = ["DraftTitle", "Glimpse", "glimpse_of", "take_glimpse"]


@dataclass(frozen=True)
class Glimpse:
    """`client` is the last one worked for, `draft` the one last opened for it, `drafts` its latest ones."""

    settings: dict[str, Any]
    client: Client | None = None
    draft: Draft | None = None
    drafts: tuple[DraftTitle, ...] = ()

    @property
    def channels(self) -> tuple[Channel, ...]:
        return self.client.channels if self.client else ()


def take_glimpse(folder: Path) -> Glimpse | None:
    """`peek` and `glimpse_of` in one."""
    seen = peek(folder)
    return glimpse_of(seen) if seen is not None else None


def glimpse_of(seen: Peek) -> Glimpse | None:
    """`None` where a document is one that only an opened store can judge."""
    try:
        client = _client(seen.client) if seen.client is not None else None
        draft = _draft(seen.draft, seen.draft_changed_at) if seen.draft is not None else None
        return Glimpse(seen.settings, client, draft, seen.drafts)
    except (ValueError, TypeError, KeyError, AttributeError, OverflowError):
        return None


def _client(data: dict[str, Any]) -> Client:
    return Client(
        **_known(Client, data)
        | {
            "dossier": Dossier(**_known(Dossier, data.get("dossier", {}))),
            "voice": Voice(**_known(Voice, data.get("voice", {}))),
            "topics": tuple(Topic(**_known(Topic, topic)) for topic in data.get("topics", ())),
            "channels": tuple(_channel(channel) for channel in data.get("channels", ())),
            "links": LinkRules(**_known(LinkRules, data.get("links", {}))),
            "tag_sets": _tupled(data.get("tag_sets", {})),
            "sending": SendingRules(**_known(SendingRules, data.get("sending", {}))),
            "rights": _rights_rules(data.get("rights", {})),
        }
    )


def _channel(data: dict[str, Any]) -> Channel:
    known = _known(Channel, data)
    times = {key: datetime.fromisoformat(known[key]) for key in ("sign_in_began", "sign_in_ends") if known.get(key)}
    return Channel(**known | times)


def _rights_rules(data: dict[str, Any]) -> RightsRules:
    known = _known(RightsRules, data)
    kinds = {"credit": CreditPlace, "consent": ConsentRule}
    return RightsRules(**known | {key: kind(known[key]) for key, kind in kinds.items() if key in known})


def _draft(data: dict[str, Any], changed_at: int) -> Draft:
    draft = Draft(
        **_known(Draft, data)
        | {
            "message": _message(data.get("message", {})),
            "variants": tuple(_variant(variant) for variant in data.get("variants", ())),
        }
    )
    return replace(draft, changed_at=datetime(1970, 1, 1, tzinfo=UTC) + timedelta(microseconds=changed_at))


def _message(data: dict[str, Any]) -> Message:
    return Message(
        **_known(Message, data)
        | {
            "attachments": tuple(_attachment(a) for a in data.get("attachments", ())),
            "cards": tuple(_card(card) for card in data.get("cards", ())),
            "thread": _thread(data.get("thread", {})),
            "fields": _tupled(data.get("fields", {})),
        }
    )


def _variant(data: dict[str, Any]) -> Variant:
    thread = data.get("thread")
    return Variant(
        **_known(Variant, data)
        | {
            "thread": None if thread is None else _thread(thread),
            "fields": _tupled(data.get("fields", {})),
            "frames": {picture: _framing(frame) for picture, frame in data.get("frames", {}).items()},
        }
    )


def _framing(data: dict[str, Any]) -> Framing:
    focus = data.get("focus")
    return Framing(**_known(Framing, data) | {"focus": None if focus is None else _focus(focus), "crop": _crop(data)})


def _attachment(data: dict[str, Any]) -> Attachment:
    focus, rights = _focus(data.get("focus", {})), _rights(data.get("rights", {}))
    return Attachment(**_known(Attachment, data) | {"focus": focus, "rights": rights, "crop": _crop(data)})


def _rights(data: dict[str, Any]) -> Rights:
    known = _known(Rights, data)
    day = known.get("valid_until")
    return Rights(
        **known
        | {"consent": Consent(known.get("consent", "")), "valid_until": date.fromisoformat(day) if day else None}
    )


def _focus(data: dict[str, Any]) -> Focus:
    return Focus(**_known(Focus, data))


def _crop(data: dict[str, Any]) -> Area | None:
    crop = data.get("crop")
    return None if crop is None else Area(**_known(Area, crop))


def _card(data: dict[str, Any]) -> LinkCard:
    page = data.get("page")
    return LinkCard(
        **_known(LinkCard, data) | {"picture": _card_picture(data), "page": None if page is None else _face(page)}
    )


def _face(data: dict[str, Any]) -> CardFace:
    return CardFace(**_known(CardFace, data) | {"picture": _card_picture(data)})


def _card_picture(data: dict[str, Any]) -> Attachment | None:
    picture = data.get("picture")
    return None if picture is None else _attachment(picture)


def _thread(data: dict[str, Any]) -> Thread:
    known = _known(Thread, data)
    return Thread(**known | {"numbering": Numbering(known.get("numbering", Numbering.NONE))})


def _known(kind: Any, data: dict[str, Any]) -> dict[str, Any]:
    """The values that `kind` has a field for."""
    return _tupled({k: v for k, v in data.items() if k in kind.__dataclass_fields__})


def _tupled(data: dict[str, Any]) -> dict[str, Any]:
    """A JSON list is a tuple in our values."""
    return {k: tuple(v) if isinstance(v, list) else v for k, v in data.items()}
