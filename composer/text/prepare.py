"""From what was typed to what one network is given: parts, wire text, entities and counts. Pure, and quick per key."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache, partial
from itertools import accumulate
from typing import NamedTuple

from composer.core.message import Thread
from composer.core.prepared import Count, CountItem, Entity, EntityKind
from composer.core.profile import Confidence, CountUnit, Grammar, Markup, Rule, TextRules
from composer.core.source import Block, Source, Swap, joined
from composer.text import little, threads
from composer.text.blocks import SIZE, Blocks
from composer.text.count import Tally, Terms, cost_of, tally, total, utf16_length
from composer.text.division import MeasuredLine, Sizes, Stretch, divide, measured, road
from composer.text.entities import find_in_piece, moved, with_known
from composer.text.link_parameters import Added, with_parameters
from composer.text.memo import per_piece
from composer.text.mentions import People, Written, written
from composer.text.parts import parts_of
from composer.text.relink import relinked
from composer.text.shorten import shorten

_REMEMBERED = 20_000
"""Whole results are kept only for texts up to this many characters."""
AS_WRITTEN = Thread()
"""Parts only where their writer breaks the text, and no numbers."""
_NOWHERE = (0, 0)
_WORDS = 8192
_LARGE = 30
"""Words that cost more may be divided in themselves, where there is no better place."""
_LEAST = 40
"""With less room nothing is divided: no network has so little, and numbers need some."""
_SHORT = 2 * SIZE
"""A part up to here is read as one; a longer one in blocks."""


@dataclass(frozen=True)
class PreparedText:
    """One part. `text` is what readers see, `wire_text` what the API is given; entities are ranges of `text`."""

    text: str
    wire_text: str
    entities: tuple[Entity, ...]
    counts: tuple[Count, ...]
    """Every limit that applies; the first is the one to show."""
    source: Source = field(compare=False)
    """Cut into other blocks after an edit, so two of the same meaning may not be equal."""
    place: threads.Range = _NOWHERE
    """Where the part stands in the normalised text, without its number."""


class _Manner(NamedTuple):
    """All of a network's rules that reading needs."""

    grammar: Grammar
    markup: Markup
    shorten: int | None
    terms: Terms
    bytes: bool
    people: People | None
    links: Added | None


class _Limit(NamedTuple):
    value: int
    confidence: Confidence


class _Plan(NamedTuple):
    manner: _Manner
    threads: bool
    limit: _Limit
    byte_limit: _Limit | None
    escaped_limit: _Limit | None
    linked_tags: int | None
    thread: Thread


class _Read(NamedTuple):
    """A part, or a block of one."""

    text: str
    wire: str
    entities: tuple[Entity, ...]
    tally: Tally
    bytes: Tally | None
    typed: str
    swaps: tuple[Swap, ...]


def prepare_text(
    text: str,
    rules: TextRules,
    limits: Mapping[str, int],
    people: People | None = None,
    links: Added | None = None,
    thread: Thread = AS_WRITTEN,
) -> tuple[PreparedText, ...]:
    """The parts of `text` under `rules`; what the server told (`limits`, as in `Channel.limits`) beats them.
    Who of `people` is mentioned is called what the network calls them; links get what `links` adds.

    Never raises for any text. There is always one part, if only an empty one.
    """
    plan = _plan(rules, limits, people, links, thread)
    return _prepare_again(text, plan) if len(text) <= _REMEMBERED else _prepare(text, plan)


def _plan(
    rules: TextRules,
    limits: Mapping[str, int],
    people: People | None = None,
    links: Added | None = None,
    thread: Thread = AS_WRITTEN,
) -> _Plan:
    def told(name: str, rule: Rule[int]) -> _Limit:
        value = limits.get(f"text.{name}")
        return _Limit(rule.value, rule.confidence) if value is None else _Limit(value, Confidence.DOCUMENTED)

    manner = _Manner(
        rules.grammar.value,
        rules.markup.value,
        None if rules.shorten_links is None else rules.shorten_links.value,
        terms_of(rules, limits),
        rules.byte_limit is not None,
        people,
        links,
    )
    return _Plan(
        manner,
        rules.threads.value,
        told("limit", rules.limit),
        None if rules.byte_limit is None else told("byte_limit", rules.byte_limit),
        None if rules.escaped_limit is None else told("escaped_limit", rules.escaped_limit),
        None if rules.linked_tags is None else rules.linked_tags.value,
        thread,
    )


def terms_of(rules: TextRules, limits: Mapping[str, int] | None = None) -> Terms:
    """How a text under `rules` is counted."""
    url_length = None if rules.url_length is None else (limits or {}).get("text.url_length", rules.url_length.value)
    discount = rules.mention_without_domain is not None and rules.mention_without_domain.value
    return Terms(rules.unit.value, url_length, discount)


def _prepare(text: str, plan: _Plan) -> tuple[PreparedText, ...]:
    normal, parts = parts_of(text)
    if not plan.threads:
        whole = threads.join(normal[start:end] for start, end in parts)
        return (_part(whole, plan, (parts[0][0], parts[-1][1])),)
    made = _numbered(normal, parts, plan)
    if not plan.thread.split or plan.limit.value < _LEAST or all(map(_fits, made)):
        return made
    return _divided(normal, parts, plan)


_prepare_again = lru_cache(maxsize=32)(_prepare)


def _numbered(text: str, parts: Sequence[threads.Range], plan: _Plan) -> tuple[PreparedText, ...]:
    made = []
    for index, place in enumerate(parts):
        before, after = threads.number(index, len(parts), plan.thread.numbering)
        made.append(_part(f"{before}{text[place[0] : place[1]]}{after}", plan, place))
    return tuple(made)


def _fits(part: PreparedText) -> bool:
    return all(count.left >= 0 for count in part.counts)


def _divided(text: str, parts: Sequence[threads.Range], plan: _Plan) -> tuple[PreparedText, ...]:
    """What is too long in parts that fit. How many there are decides how much room their numbers need."""
    lines = _reader(plan.manner).lines
    stretches = [Stretch(start, text[start:end], road(lines(text[start:end]))) for start, end in parts]
    limits = (plan.limit.value,) if plan.byte_limit is None else (plan.limit.value, plan.byte_limit.value)
    places = divide(stretches, limits, plan.thread.numbering)
    made = _numbered(text, places, plan)
    if all(map(_fits, made)):
        return made
    # What cannot be divided is too long, or words cost less alone than together: each part is read before it is taken.
    return _numbered(text, divide(stretches, limits, plan.thread.numbering, partial(_would_fit, plan)), plan)


def _would_fit(plan: _Plan, text: str) -> bool:
    return _fits(_part(text, plan))


def _part(text: str, plan: _Plan, place: threads.Range = _NOWHERE) -> PreparedText:
    reader = _reader(plan.manner)
    if len(text) <= _SHORT:
        whole = reader.read(text)
        return _composed([whole], plan, whole.entities, place)
    blocks = reader.blocks.results(text)
    return _composed(blocks, plan, reader.placed(blocks), place)


def _composed(
    blocks: Sequence[_Read], plan: _Plan, entities: tuple[Entity, ...], place: threads.Range = _NOWHERE
) -> PreparedText:
    shown = "".join([block.text for block in blocks])
    wire = "".join([block.wire for block in blocks]) if plan.manner.markup is Markup.LITTLE else shown
    if plan.linked_tags is not None:
        entities = _first_tags(entities, plan.linked_tags)
    counts = tuple(_counts(blocks, shown, wire, plan))
    return PreparedText(shown, wire, entities, counts, _source(blocks, shown), place)


def _source(blocks: Sequence[_Read], shown: str) -> Source:
    if not any(block.swaps for block in blocks):
        return Source(shown)
    typed = "".join([block.typed for block in blocks])
    starts = accumulate([len(block.text) for block in blocks], initial=0)
    typed_starts = accumulate([len(block.typed) for block in blocks], initial=0)
    return Source(typed, tuple(map(Block, starts, typed_starts, [block.swaps for block in blocks])))


def _first_tags(entities: Sequence[Entity], most: int) -> tuple[Entity, ...]:
    tags = [entity for entity in entities if entity.kind is EntityKind.HASHTAG]
    plain = frozenset(tags[most:])
    return tuple(entity for entity in entities if entity not in plain)


def _counts(blocks: Sequence[_Read], shown: str, wire: str, plan: _Plan) -> list[Count]:
    limit = plan.limit
    counts = [total([block.tally for block in blocks], limit.value, plan.manner.terms.unit, limit.confidence, 0)]
    if plan.byte_limit is not None:
        sizes = [block.bytes for block in blocks if block.bytes is not None]
        counts.append(total(sizes, plan.byte_limit.value, CountUnit.UTF8, plan.byte_limit.confidence, 0))
    if plan.escaped_limit is not None:
        counts.append(_escaped(shown, wire, plan.escaped_limit))
    return counts


def _escaped(shown: str, wire: str, limit: _Limit) -> Count:
    plain, used = utf16_length(shown), utf16_length(wire)
    items = [CountItem("text", plain, plain)] if plain else []
    if used > plain:
        items.append(CountItem("escape", used - plain, used - plain))
    return Count(used, limit.value, CountUnit.UTF16, tuple(items), limit.confidence)


class _Reader:
    """Reads short parts, and the blocks of long ones, in one manner, and remembers them."""

    def __init__(self, manner: _Manner) -> None:
        self.read = per_piece(partial(_read, manner))
        self.blocks: Blocks[_Read] = Blocks(self.read, reach=manner.people.book.longest + 1 if manner.people else 0)
        self._placed: dict[tuple[int, int], tuple[_Read, list[Entity]]] = {}
        self._measured = per_piece(partial(_measured, manner, lru_cache(maxsize=_WORDS)(partial(_sizes, manner))))

    def lines(self, text: str) -> list[MeasuredLine]:
        """The lines of a part that is to be divided."""
        return [self._measured(line) for line in text.split("\n")]

    def placed(self, blocks: Sequence[_Read]) -> tuple[Entity, ...]:
        """The entities of all blocks in the whole text; those before the place of an edit are the last ones again."""
        known, here = self._placed, {}
        found: list[Entity] = []
        offset = 0
        for block in blocks:
            if block.entities:
                key = (id(block), offset)  # held below, so that the id stays its own
                one = known.get(key) or (block, moved(block.entities, offset))
                here[key] = one
                found += one[1]
            offset += len(block.text)
        self._placed = here
        return tuple(found)


@lru_cache(maxsize=16)
def _reader(manner: _Manner) -> _Reader:
    return _Reader(manner)


def _as_it_is(link: str) -> str:
    return link


def _measured(manner: _Manner, sizes: Callable[[str], Sizes], line: str) -> MeasuredLine:
    read = _read(manner, line)
    source = Source(line, (Block(0, 0, read.swaps),))
    held = {source.typed_place(entity.start, entity.end) for entity in read.entities}
    held.update((swap.typed_start, swap.typed_end) for swap in read.swaps)
    return measured(line, sorted(held), sizes, _LARGE)


def _sizes(manner: _Manner, piece: str) -> Sizes:
    """What a word costs of each limit."""
    read = _read(manner, piece)
    return (cost_of(read.tally),) if read.bytes is None else (cost_of(read.tally), cost_of(read.bytes))


def _read(manner: _Manner, typed: str) -> _Read:
    text, known, swaps = written(typed, manner.people) if manner.people and "@" in typed else Written(typed)
    entities = with_known(find_in_piece(text, manner.grammar), known)
    if manner.links is not None and entities:
        add = partial(with_parameters, added=manner.links)
        shown = _as_it_is if manner.markup is Markup.FACETS else add  # a facet leads on without showing where
        text, entities, more = relinked(text, entities, shown, add)
        swaps = joined(swaps, more)
    if manner.shorten is not None and entities:
        text, entities, shortened = shorten(text, entities, manner.shorten)
        swaps = joined(swaps, shortened)
    return _Read(
        text,
        little.escape(text, entities) if manner.markup is Markup.LITTLE else text,
        entities,
        tally(text, entities, manner.terms),
        tally(text, entities, Terms(CountUnit.UTF8)) if manner.bytes else None,
        typed,
        swaps,
    )
