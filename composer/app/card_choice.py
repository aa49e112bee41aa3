"""Which of a text's links gets a card on one network, and what the card looks like there. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from urllib.parse import urlsplit

from composer.core.memo import by_identity
from composer.core.message import AS_EVERYWHERE, Attachment, Focus, Framing, LinkCard, with_scheme
from composer.core.prepared import EntityKind, PicturePlan, PreparedCard, PreparedPart, PreparedPost
from composer.core.profile import CardLink, CardRules, Rule
from composer.core.source import Source
from composer.imaging.plan import plan
from composer.text.count import utf16_length


def with_card(
    part: PreparedPart,
    source: Source,
    cards: Sequence[LinkCard],
    frames: Mapping[str, Framing],
    rules: CardRules | None,
) -> PreparedPart:
    """`part` with the card that its network will show, as far as one is known. `frames`: how its channel cuts
    pictures, by their ids."""
    if rules is None or not cards or not has_room(part, rules):
        return part
    found = _card_of(links(part, source), cards, rules)
    return part if found is None else replace(part, card=_prepared(*found, frames, rules))


def has_room(part: PreparedPart, rules: CardRules | None) -> bool:
    """Whether a link in `part` can have a card at all."""
    return rules is not None and (rules.with_pictures.value or not part.pictures)


def links(part: PreparedPart, source: Source) -> list[tuple[str, str]]:
    """The links of a part in order: as typed, and where they lead, which link rules may have changed."""
    return [
        (source.typed[slice(*source.typed_place(entity.start, entity.end))], entity.target)
        for entity in part.entities
        if entity.kind is EntityKind.LINK
    ]


def cards_of(post: PreparedPost, sources: Sequence[Source]) -> list[tuple[str, PreparedCard]]:
    """The cards of a post, each with its link as typed."""
    found = []
    for part, source in zip(post.parts, sources, strict=True):
        card = part.card
        if card is not None:
            typed = next((t for t, target in links(part, source) if with_scheme(target) == card.url), card.url)
            found.append((typed, card))
    return found


def site(url: str) -> str:
    """The host that people know a page by."""
    try:
        return (urlsplit(with_scheme(url)).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def _card_of(found: list[tuple[str, str]], cards: Iterable[LinkCard], rules: CardRules) -> tuple[LinkCard, str] | None:
    """A network that looks for itself takes its link whatever we wish; where we send the card, the editor's word
    counts, and the next link may have it."""
    if rules.which.value is CardLink.LAST:
        found.reverse()
    known = {with_scheme(card.url): card for card in cards}
    pairs = [(known.get(with_scheme(typed)), target) for typed, target in found]
    wanted = [(card, target) for card, target in pairs if card and card.shown] if rules.sent.value else pairs[:1]
    return next(((card, with_scheme(target)) for card, target in wanted if card), None)


def _prepared(card: LinkCard, url: str, frames: Mapping[str, Framing], rules: CardRules) -> PreparedCard:
    sent = rules.sent.value
    face = card.face if sent or card.page is None else card.page
    return PreparedCard(
        url=url,
        title=_cut(face.title or site(card.url), rules.title_limit),
        description=_cut(face.description, rules.description_limit),
        picture=card_plan(face.picture, frames, rules) if face.picture is not None else None,
        sent=sent,
    )


def card_plan(picture: Attachment, frames: Mapping[str, Framing], rules: CardRules) -> PicturePlan:
    if not rules.sent.value:
        return plan(_unframed(picture), rules.picture, None)
    return plan(picture, rules.picture, None, 1, frames.get(picture.id, AS_EVERYWHERE))


def _middle(picture: Attachment) -> Attachment:
    """As a network cuts it that fetches it for itself and knows nothing of our focal point."""
    return replace(picture, focus=Focus(), crop=None)


_unframed = by_identity(_middle)  # the plan is remembered by the very picture


def _cut(text: str, limit: Rule[int] | None) -> str:
    if limit is None or utf16_length(text) <= limit.value:
        return text
    kept = text[: limit.value - 1]
    while utf16_length(kept) >= limit.value:
        kept = kept[:-1]
    return kept.rstrip() + "…"
