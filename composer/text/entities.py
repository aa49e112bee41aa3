"""Find links, mentions and tags of a text by the grammar of a network."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from itertools import pairwise
from operator import attrgetter

from composer.core.prepared import Entity, EntityKind
from composer.core.profile import Grammar
from composer.text import grammar_bluesky, grammar_linkedin, grammar_mastodon, grammar_meta, grammar_twitter
from composer.text.memo import per_piece

_GRAMMARS: dict[Grammar, Callable[[str], Iterable[Entity]]] = {
    Grammar.TWITTER: grammar_twitter.find,
    Grammar.MASTODON: grammar_mastodon.find,
    Grammar.BLUESKY: grammar_bluesky.find,
    Grammar.LINKEDIN: grammar_linkedin.find,
    Grammar.FACEBOOK: grammar_meta.find_on_facebook,
    Grammar.INSTAGRAM: grammar_meta.find_on_instagram,
    Grammar.THREADS: grammar_meta.find_on_threads,
    Grammar.PINTEREST: grammar_twitter.plain_hashtags,  # a pin has one address, and mentions are made in the app
}
_LINKS_FIRST = frozenset({Grammar.TWITTER, Grammar.LINKEDIN})
"""Grammars in which an address is replaced and counted as one even where a tag runs into it ("#tag.com")."""
_SIGNS = frozenset(".@＠#＃$:")
"""No entity of any grammar is without one of these."""


def find(text: str, grammar: Grammar) -> tuple[Entity, ...]:
    """In order and without overlap; where two compete, the one that begins first stays (or the link, see below)."""
    found: list[Entity] = []
    read = _REMEMBERED[grammar]
    offset = 0
    for paragraph in text.split("\n"):
        found += moved(read(paragraph), offset)
        offset += len(paragraph) + 1
    return tuple(found)


def find_in_piece(piece: str, grammar: Grammar) -> tuple[Entity, ...]:
    """As `find`, for a text of few paragraphs: it is read and remembered as one."""
    return _REMEMBERED[grammar](piece)


def with_known(found: tuple[Entity, ...], known: tuple[Entity, ...]) -> tuple[Entity, ...]:
    """`found` with those known for sure, which stand in place of what overlaps them."""
    if not known:
        return found
    kept = [e for e in found if not any(e.start < sure.end and sure.start < e.end for sure in known)]
    return tuple(sorted((*kept, *known), key=attrgetter("start")))


def _find(grammar: Grammar, text: str) -> tuple[Entity, ...]:
    if not any(sign in text for sign in _SIGNS):
        return ()
    found = sorted(_GRAMMARS[grammar](text), key=attrgetter("start"))
    if all(one.end <= following.start for one, following in pairwise(found)):
        return tuple(found)
    if grammar in _LINKS_FIRST:
        found = _links_first(found)
    kept: list[Entity] = []
    for entity in found:
        if not kept or entity.start >= kept[-1].end:
            kept.append(entity)
    return tuple(kept)


def _links_first(found: list[Entity]) -> list[Entity]:
    """`found` without what runs into a link from the left."""
    kept: list[Entity] = []
    next_link = -1
    for entity in reversed(found):
        if entity.kind is EntityKind.LINK:
            next_link = entity.start
        elif 0 <= next_link < entity.end:
            continue
        kept.append(entity)
    kept.reverse()
    return kept


_REMEMBERED = {grammar: per_piece(partial(_find, grammar)) for grammar in Grammar}


def moved(entities: Iterable[Entity], by: int) -> list[Entity]:
    """`entities` in a text before which `by` characters stand."""
    return [Entity(one.start + by, one.end + by, one.kind, one.target) for one in entities]
