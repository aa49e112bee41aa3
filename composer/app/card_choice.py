"""Which of a text's links gets a card on one network, and what the card looks like there. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from urllib.parse import urlsplit

from composer.core.message import CardFace, LinkCard, with_scheme
from composer.core.prepared import EntityKind, PicturePlan, PreparedCard, PreparedPart
from composer.core.profile import CardLink, CardRules, Rule
from composer.imaging.plan import plan
from composer.text.count import utf16_length


def with_card(part: PreparedPart, cards: Sequence[LinkCard], rules: CardRules | None) -> PreparedPart:
    """`part` with the card that its network will show, as far as one is known."""
    if rules is None or not cards or (part.pictures and not rules.with_pictures.value):
        return part
    card = _card_of(part, cards, rules)
    return part if card is None else replace(part, card=_prepared(card, rules))


def site(url: str) -> str:
    """The host that people know a page by."""
    try:
        return (urlsplit(with_scheme(url)).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def _card_of(part: PreparedPart, cards: Iterable[LinkCard], rules: CardRules) -> LinkCard | None:
    """A network that looks for itself takes its link whatever we wish; where we send the card, the editor's word
    counts, and the next link may have it."""
    links = [entity.target for entity in part.entities if entity.kind is EntityKind.LINK]
    if rules.which.value is CardLink.LAST:
        links.reverse()
    known = {with_scheme(card.url): card for card in cards}
    if not rules.sent.value:
        return known.get(with_scheme(links[0])) if links else None
    wanted = (known.get(with_scheme(link)) for link in links)
    return next((card for card in wanted if card is not None and card.shown), None)


def _prepared(card: LinkCard, rules: CardRules) -> PreparedCard:
    sent = rules.sent.value
    face = card.face if sent or card.page is None else card.page
    return PreparedCard(
        url=with_scheme(card.url),
        title=_cut(face.title or site(card.url), rules.title_limit),
        description=_cut(face.description, rules.description_limit),
        picture=_picture(face, rules),
        sent=sent,
    )


def _picture(face: CardFace, rules: CardRules) -> PicturePlan | None:
    return plan(face.picture, rules.picture, None) if face.picture is not None else None


def _cut(text: str, limit: Rule[int] | None) -> str:
    if limit is None or utf16_length(text) <= limit.value:
        return text
    kept = text[: limit.value - 1]
    while utf16_length(kept) >= limit.value:
        kept = kept[:-1]
    return kept.rstrip() + "…"
