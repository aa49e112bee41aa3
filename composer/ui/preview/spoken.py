"""A card in words, for those who hear it."""

from __future__ import annotations

from composer.core.client import Channel
from composer.core.prepared import PreparedPart, PreparedPost
from composer.ui.preview import words
from composer.ui.preview.link_card import domain
from composer.ui.words_fields import besides


def spoken(post: PreparedPost, channel: Channel, network: str) -> str:
    """Which network, whose post, its text, its pictures with their alternative texts or its card, and what goes with
    it."""
    name = channel.display_name or channel.handle
    count = len(post.parts)
    passages = [words.card(network, name)]
    for number, part in enumerate(post.parts, 1):
        if count > 1:
            passages.append(words.part(number, count))
        passages.append(_part(part))
    passages += besides(post)
    return ". ".join(passage.rstrip(".") for passage in passages if passage)


def _part(part: PreparedPart) -> str:
    passages = [part.text.strip()] if part.text.strip() else []
    if part.pictures:
        alts = ", ".join(picture.alt.strip() or words.no_alt() for picture in part.pictures)
        passages.append(f"{words.pictures(len(part.pictures))}: {alts}")
    elif part.card is not None:
        passages.append(words.link_card(part.card.title, domain(part.card.url)))
    return ". ".join(passages) or words.nothing_yet()
