"""Exact counts in every unit, with a ledger that says why.

A tally is made per piece of a text; no grapheme, emoji or entity crosses where it was cut, so tallies add up.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from composer.core.prepared import Count, CountItem, Entity, EntityKind
from composer.core.profile import Confidence, CountUnit
from composer.text import emoji, graphemes
from composer.text.memo import per_piece

_LONGEST_DOMAIN = 253
_SAMPLE = 40
_HEAVY = re.compile(r"[^\x00-\u10ff\u2000-\u200d\u2010-\u201f\u2032-\u2037]+")
"""What weighs two: outside the ranges of twitter-text's configuration v3."""
_WIDE16 = re.compile(r"[\U00010000-\U0010ffff]+")
_WIDE8 = re.compile(r"[^\x00-\x7f]+")


class Line(NamedTuple):
    """One kind of a ledger: how many, what they cost, and the first of them."""

    number: int = 0
    cost: int = 0
    sample: str = ""

    def plus(self, other: Line) -> Line:
        return Line(self.number + other.number, self.cost + other.cost, self.sample or other.sample)


_NONE = Line()
_KINDS = ("text", "wide", "emoji", "link", "mention")


class Tally(NamedTuple):
    """The ledger of a piece. `sure` is False where the reference and the network may differ."""

    text: Line = _NONE
    wide: Line = _NONE
    emoji: Line = _NONE
    link: Line = _NONE
    mention: Line = _NONE
    sure: bool = True


@dataclass(frozen=True)
class Terms:
    """How a network counts: the unit, what a link costs (`None`: its length), and if domains of mentions are free."""

    unit: CountUnit
    url_length: int | None = None
    mention_without_domain: bool = False


def tally(text: str, entities: Iterable[Entity], terms: Terms) -> Tally:
    """Count a text, given its entities."""
    weighted = terms.unit is CountUnit.WEIGHTED
    links: list[str] = []
    mentions: list[str] = []
    pieces: list[str] = []
    position = 0
    for entity in entities:
        kind = entity.kind
        if kind is EntityKind.LINK:
            start, end = entity.start, entity.end
            links.append(text[start:end])
        elif kind is EntityKind.MENTION:
            start, end = entity.start, entity.end
            mentions.append(text[start:end])
            if weighted:  # a keycap may take its last digit: it stays with the text around it
                continue
        else:
            continue
        pieces.append(text[position:start])
        position = end
    pieces.append(text[position:])
    return _COUNTERS[terms.unit](
        pieces, _line(links, EntityKind.LINK, terms), _line(mentions, EntityKind.MENTION, terms)
    )


def _line(found: Sequence[str], kind: EntityKind, terms: Terms) -> Line:
    if not found:
        return _NONE
    if kind is EntityKind.LINK and terms.url_length is not None:
        return Line(len(found), terms.url_length * len(found), found[0][:_SAMPLE])
    return Line(len(found), sum([shown_size(own, kind, terms) for own in found]), found[0][:_SAMPLE])


def shown_size(own: str, kind: EntityKind, terms: Terms) -> int:
    """What a link or mention costs."""
    if kind is EntityKind.LINK and terms.url_length is not None:
        return terms.url_length
    if kind is EntityKind.MENTION:
        own = _without_domain(own) if terms.mention_without_domain else own
        if terms.unit is CountUnit.WEIGHTED:
            return len(own.lstrip("＠"))
    return size_of(terms.unit)(own)


def size_of(unit: CountUnit) -> Callable[[str], int]:
    """What a text without links and mentions costs in a unit."""
    return _SIZES[unit]


def added(tallies: Sequence[Tally], breaks: int) -> Tally:
    """One tally of pieces with `breaks` line feeds between them; each costs one."""
    if not tallies:
        return Tally(Line(breaks, breaks))
    if len(tallies) == 1 and not breaks:
        return tallies[0]
    text, wide, pictograms, link, mention, sure = zip(*tallies, strict=True)
    return Tally(
        _sum((Line(breaks, breaks), *text)), _sum(wide), _sum(pictograms), _sum(link), _sum(mention), all(sure)
    )


def cost_of(one: Tally) -> int:
    """All that a tally costs."""
    return one.text.cost + one.wide.cost + one.emoji.cost + one.link.cost + one.mention.cost


def total(
    tallies: Sequence[Tally], limit: int, unit: CountUnit, confidence: Confidence, breaks: int | None = None
) -> Count:
    """The count of paragraphs that stand below each other, or of pieces with `breaks` line feeds between them."""
    whole = added(tallies, len(tallies) - 1 if breaks is None else breaks)
    lines = (whole.text, whole.wide, whole.emoji, whole.link, whole.mention)
    items = [CountItem(what, *line) for what, line in zip(_KINDS, lines, strict=True) if line.number or line.cost]
    if confidence is Confidence.DOCUMENTED and not whole.sure:
        confidence = Confidence.SEEN
    return Count(sum([line.cost for line in lines]), limit, unit, tuple(items), confidence)


def _sum(lines: Sequence[Line]) -> Line:
    numbers, costs, samples = zip(*lines, strict=True)  # a long text has hundreds: summed without a loop of our own
    return Line(sum(numbers), sum(costs), next(filter(None, samples), ""))


def utf8_length(text: str) -> int:
    return len(text) if text.isascii() else len(text.encode("utf-8", "surrogatepass"))


def utf16_length(text: str) -> int:
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def weighted_length(text: str) -> int:
    """By twitter-text's weights, emoji discounted; links are not looked for."""
    light = _weigh([text])
    return light.text.cost + light.wide.cost + light.emoji.cost


def _without_domain(mention: str) -> str:
    name, _, domain = mention[1:].partition("@")
    return mention if len(domain) > _LONGEST_DOMAIN else mention[0] + name


def _weigh(pieces: Sequence[str], links: Line = _NONE, mentions: Line = _NONE) -> Tally:
    pictograms, points, light_points, sample, sure = 0, 0, 0, "", True
    whole = "\n".join(pieces)  # nothing heavy and no emoji reaches across: one search does for all
    found = [] if whole.isascii() else _HEAVY.findall(whole)
    for stretch in emoji.stretches(whole) if found else ():
        one = emoji.split(stretch)
        if one.number:
            pictograms += one.number
            points += one.points
            light_points += one.light
            sample = sample or stretch[:_SAMPLE]
        sure = sure and one.sure
    heavy = len("".join(found))
    wide = heavy - (points - light_points)
    text = len(whole) - (len(pieces) - 1) - heavy - light_points
    mentions = mentions._replace(cost=min(mentions.cost, text)) if mentions.number else mentions
    text -= mentions.cost
    return Tally(
        Line(text, text),
        Line(wide, 2 * wide, _wide_sample(found)) if wide else _NONE,
        Line(pictograms, 2 * pictograms, sample) if pictograms else _NONE,
        links,
        mentions,
        sure,
    )


def _wide_sample(found: Sequence[str]) -> str:
    """No emoji, as far as a glance tells: those have a line of their own."""
    return next((stretch[0] for stretch in found if not emoji.known_to_x(stretch)), found[0][-1])


def _segment(pieces: Sequence[str], links: Line, mentions: Line) -> Tally:
    # A mark behind a link joins the link's last character: a letter stands in for it.
    length, found = _clusters("x".join(pieces))
    text = length - (len(pieces) - 1) - len(found)
    return Tally(Line(text, text), _NONE, _emoji_line(found, len(found)), links, mentions)


def _emoji_in_bytes(pieces: Sequence[str], links: Line, mentions: Line) -> Tally:
    length, found = _clusters("x".join(pieces))
    text = length - (len(pieces) - 1) - len(found)
    return Tally(Line(text, text), _NONE, _emoji_line(found, utf8_length("".join(found))), links, mentions)


def emoji_utf8_length(text: str) -> int:
    length, found = _clusters(text)
    return length - len(found) + utf8_length("".join(found))


def _emoji_line(found: Sequence[str], cost: int) -> Line:
    return Line(len(found), cost, found[0][:_SAMPLE]) if found else _NONE


def _clusters(text: str) -> tuple[int, list[str]]:
    """How many graphemes there are, and the emoji among them."""
    length = len(text)
    found: list[str] = []
    for stretch in graphemes.complex_stretches(text):
        clusters = graphemes.graphemes(stretch)
        length -= len(stretch) - len(clusters)
        if any(emoji.places(stretch)):
            found += [cluster for cluster in clusters if emoji.is_emoji(cluster)]
    return length, found


def _encoded(
    size: Callable[[str], int], wide: re.Pattern[str] | None = None
) -> Callable[[Sequence[str], Line, Line], Tally]:
    """Counts code units; emoji and characters of more than one unit have lines of their own."""

    def count(pieces: Sequence[str], links: Line, mentions: Line) -> Tally:
        used = 0
        pictograms, long = _NONE, _NONE
        for piece in pieces:
            used += size(piece)
            if piece.isascii():
                continue
            found, rest = _without_emoji(piece)
            if found:
                pictograms = pictograms.plus(Line(len(found), sum(map(size, found)), found[0][:_SAMPLE]))
            others = "".join(wide.findall(rest)) if wide else ""
            if others:
                long = long.plus(Line(len(others), size(others), others[0]))
        text = used - pictograms.cost - long.cost
        return Tally(Line(text, text), long, pictograms, links, mentions)

    return count


@per_piece
def _without_emoji(piece: str) -> tuple[tuple[str, ...], str]:
    """The emoji of `piece`, and what else there is; remembered, because several networks count in units of codes."""
    found: list[str] = []
    rest: list[str] = []
    position = 0
    for match in emoji.places(piece):
        rest.append(piece[position : match.start()])
        for cluster in graphemes.graphemes(match[0]):
            (found if emoji.is_emoji(cluster) else rest).append(cluster)
        position = match.end()
    rest.append(piece[position:])
    return tuple(found), "".join(rest)


_SIZES: dict[CountUnit, Callable[[str], int]] = {
    CountUnit.WEIGHTED: weighted_length,
    CountUnit.GRAPHEMES: graphemes.length,
    CountUnit.UTF16: utf16_length,
    CountUnit.CODE_POINTS: len,
    CountUnit.UTF8: utf8_length,
    CountUnit.EMOJI_UTF8: emoji_utf8_length,
}
_COUNTERS: dict[CountUnit, Callable[[Sequence[str], Line, Line], Tally]] = {
    CountUnit.WEIGHTED: _weigh,
    CountUnit.GRAPHEMES: _segment,
    CountUnit.UTF16: _encoded(utf16_length, _WIDE16),
    CountUnit.CODE_POINTS: _encoded(len),
    CountUnit.UTF8: _encoded(utf8_length, _WIDE8),
    CountUnit.EMOJI_UTF8: _emoji_in_bytes,
}
