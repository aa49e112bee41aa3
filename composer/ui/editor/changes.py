"""What an editor does to a draft, as functions from draft to draft. The empty tab is the common message."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from composer.core.client import Client
from composer.core.message import (
    AS_EVERYWHERE,
    Area,
    Attachment,
    Draft,
    FieldValue,
    Focus,
    Framing,
    LinkCard,
    Thread,
    Variant,
)
from composer.core.profile import FieldRule
from composer.core.rights import Rights

COMMON = ""


def text_of(draft: Draft, tab: str) -> str:
    return draft.text_for(tab) if tab else draft.message.text


def with_text(draft: Draft, tab: str, text: str) -> Draft:
    """Typing on a channel's tab gives the channel its own text."""
    if not tab:
        return replace(draft, message=replace(draft.message, text=text))
    own = draft.variant(tab)
    base = draft.message.text if own.text is None else own.base
    return draft.with_variant(replace(own, text=text, base=base))


def with_common_text(draft: Draft, tab: str) -> Draft:
    """The channel shows the common text again; what else it has of its own stays."""
    return draft.with_variant(replace(draft.variant(tab), text=None, base=None))


def with_text_for_all(draft: Draft, tab: str) -> Draft:
    """The channel's text becomes the common one, and the channel follows it."""
    return with_common_text(replace(draft, message=replace(draft.message, text=draft.text_for(tab))), tab)


def with_difference_seen(draft: Draft, tab: str) -> Draft:
    """The channel keeps its text, though the common one has changed since."""
    return draft.with_variant(replace(draft.variant(tab), base=draft.message.text))


def is_behind(draft: Draft, tab: str) -> bool:
    """Whether the common text has changed since the channel got its own."""
    own = draft.variant(tab)
    return own.text is not None and own.base is not None and own.base != draft.message.text


def thread_of(draft: Draft, tab: str) -> Thread:
    return draft.thread_for(tab) if tab else draft.message.thread


def with_thread(draft: Draft, tab: str, thread: Thread | None) -> Draft:
    """`None` on a channel's tab: as in the common message."""
    if tab:
        return draft.with_variant(replace(draft.variant(tab), thread=thread))
    return replace(draft, message=replace(draft.message, thread=thread or Thread()))


def joined(draft: Draft, tab: str) -> Draft:
    """The channel follows the common message again, in text and pictures."""
    return draft.with_variant(Variant(tab))


def with_channel(draft: Draft, client: Client, channel_id: str, on: bool) -> Draft:
    """Channels stand in the client's order. What a channel had of its own stays for when it comes back."""
    chosen = {*draft.channel_ids, channel_id} if on else {*draft.channel_ids} - {channel_id}
    return replace(draft, channel_ids=tuple(c.id for c in client.channels if c.id in chosen))


def with_pictures(draft: Draft, added: Sequence[Attachment]) -> Draft:
    """New pictures go to the end, also where a channel has its own order."""
    ids = tuple(a.id for a in added)
    variants = tuple(
        v if v.attachment_ids is None else replace(v, attachment_ids=(*v.attachment_ids, *ids)) for v in draft.variants
    )
    message = replace(draft.message, attachments=(*draft.message.attachments, *added))
    return replace(draft, message=message, variants=variants)


def without_picture(draft: Draft, tab: str, picture_id: str) -> Draft:
    """From all channels on the common tab; on a channel's tab only there."""
    if tab:
        ids = tuple(a.id for a in draft.attachments_for(tab) if a.id != picture_id)
        return draft.with_variant(replace(draft.variant(tab), attachment_ids=ids))
    kept = tuple(a for a in draft.message.attachments if a.id != picture_id)
    return replace(draft, message=replace(draft.message, attachments=kept))


def with_picture_at(draft: Draft, tab: str, picture_id: str, place: int) -> Draft:
    """The picture at index `place` of the order that `tab` shows."""
    shown = list(draft.attachments_for(tab) if tab else draft.message.attachments)
    moving = next(a for a in shown if a.id == picture_id)
    shown.remove(moving)
    shown.insert(max(0, min(place, len(shown))), moving)
    if tab:
        return draft.with_variant(replace(draft.variant(tab), attachment_ids=tuple(a.id for a in shown)))
    return replace(draft, message=replace(draft.message, attachments=tuple(shown)))


def with_card(draft: Draft, card: LinkCard) -> Draft:
    """In place of the link's earlier one."""
    cards = draft.message.cards
    at = next((i for i, known in enumerate(cards) if known.url == card.url), len(cards))
    return replace(draft, message=replace(draft.message, cards=(*cards[:at], card, *cards[at + 1 :])))


def with_fetched(draft: Draft, card: LinkCard, links: Sequence[str]) -> Draft:
    """What a page shows now; what the editor has written stays. Cards of links half typed are forgotten."""
    known = next((c for c in draft.message.cards if c.url == card.url), None)
    if known is not None:
        changed = replace(known, page=card.face) if known.page else replace(card, shown=known.shown)
        return with_card(draft, changed)
    kept = tuple(c for c in draft.message.cards if c.url in links or c.page or not c.shown)
    return replace(draft, message=replace(draft.message, cards=(*kept, card)))


def keeping_cards(draft: Draft, now: Draft) -> Draft:
    """`draft` with the cards that came later: a page's answer is nothing that a person takes back."""
    known = {card.url for card in draft.message.cards}
    later = tuple(card for card in now.message.cards if card.url not in known)
    return replace(draft, message=replace(draft.message, cards=(*draft.message.cards, *later))) if later else draft


def with_alt(draft: Draft, picture_id: str, alt: str) -> Draft:
    return _with_attachment(draft, picture_id, alt=alt)


def with_focus(draft: Draft, picture_id: str, focus: Focus) -> Draft:
    """For all channels that have none of their own. What the editor says is no proposal any more."""
    return _with_attachment(draft, picture_id, focus=focus, proposed=False)


def with_crop(draft: Draft, picture_id: str, crop: Area | None) -> Draft:
    return _with_attachment(draft, picture_id, crop=crop)


def with_framing(draft: Draft, channel_id: str, picture_id: str, framing: Framing) -> Draft:
    """How one channel cuts the picture; one that says nothing follows all others again."""
    variant = draft.variant(channel_id)
    frames = {key: known for key, known in variant.frames.items() if key != picture_id}
    if framing != AS_EVERYWHERE:
        frames[picture_id] = framing
    return draft.with_variant(replace(variant, frames=frames))


def with_logo(draft: Draft, picture_id: str, logo: bool) -> Draft:
    return _with_attachment(draft, picture_id, logo=logo)


def with_rights(draft: Draft, picture_id: str, rights: Rights) -> Draft:
    return _with_attachment(draft, picture_id, rights=rights)


def with_part(draft: Draft, picture_id: str, part: int) -> Draft:
    """The picture goes to this part of a thread, counted from 0."""
    return _with_attachment(draft, picture_id, part=part)


def with_field(draft: Draft, tab: str, rule: FieldRule, value: FieldValue) -> Draft:
    """What is as it would be anyway is not kept: so a channel that is given the common value follows it again."""
    inherited = draft.message.fields.get(rule.key, rule.default) if tab else rule.default
    fields = draft.variant(tab).fields if tab else draft.message.fields
    kept = {key: known for key, known in fields.items() if key != rule.key}
    if value != inherited:
        kept[rule.key] = value
    if tab:
        return draft.with_variant(replace(draft.variant(tab), fields=kept))
    return replace(draft, message=replace(draft.message, fields=kept))


def with_common_field(draft: Draft, tab: str, key: str) -> Draft:
    """The channel has the common value again."""
    variant = draft.variant(tab)
    return draft.with_variant(replace(variant, fields={k: v for k, v in variant.fields.items() if k != key}))


def _with_attachment(draft: Draft, picture_id: str, **changed: object) -> Draft:
    """Of the post, or of a card; there the editor has then changed what the page shows of itself."""
    card = next((c for c in draft.message.cards if c.picture is not None and c.picture.id == picture_id), None)
    if card is not None and card.picture is not None:
        picture = replace(card.picture, **changed)  # type: ignore[arg-type]
        return with_card(draft, card.with_face(replace(card.face, picture=picture)))
    kept = tuple(replace(a, **changed) if a.id == picture_id else a for a in draft.message.attachments)  # type: ignore[arg-type]
    return replace(draft, message=replace(draft.message, attachments=kept))
