"""From what was typed to what one network is given: parts, wire text, entities and counts. Pure, and quick per key."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from typing import NamedTuple

from composer.core.prepared import Count, CountItem, Entity
from composer.core.profile import Confidence, CountUnit, Grammar, Markup, Rule, TextRules
from composer.text import little, threads
from composer.text.clean import normalise
from composer.text.count import Tally, Terms, tally, total, utf16_length
from composer.text.entities import find_in_paragraph, shift
from composer.text.memo import per_paragraph
from composer.text.shorten import shorten

_REMEMBERED = 20_000
"""Whole results are kept only for texts up to this many characters."""


@dataclass(frozen=True)
class PreparedText:
    """One part. `text` is what readers see, `wire_text` what the API is given; entities are ranges of `text`."""

    text: str
    wire_text: str
    entities: tuple[Entity, ...]
    counts: tuple[Count, ...]
    """Every limit that applies; the first is the one to show."""


class _Manner(NamedTuple):
    """All of a network's rules that a single paragraph needs."""

    grammar: Grammar
    markup: Markup
    shorten: int | None
    terms: Terms
    bytes: bool


class _Limit(NamedTuple):
    value: int
    confidence: Confidence


class _Plan(NamedTuple):
    manner: _Manner
    threads: bool
    limit: _Limit
    byte_limit: _Limit | None
    escaped_limit: _Limit | None


class _Paragraph(NamedTuple):
    text: str
    wire: str
    entities: tuple[Entity, ...]
    tally: Tally
    bytes: Tally | None


def prepare_text(text: str, rules: TextRules, limits: Mapping[str, int]) -> tuple[PreparedText, ...]:
    """The parts of `text` under `rules`; what the server told (`limits`, as in `Channel.limits`) beats them.

    Never raises for any text. There is always one part, if only an empty one.
    """
    plan = _plan(rules, limits)
    return _prepare_again(text, plan) if len(text) <= _REMEMBERED else _prepare(text, plan)


def _plan(rules: TextRules, limits: Mapping[str, int]) -> _Plan:
    def told(name: str, rule: Rule[int]) -> _Limit:
        value = limits.get(f"text.{name}")
        return _Limit(rule.value, rule.confidence) if value is None else _Limit(value, Confidence.DOCUMENTED)

    manner = _Manner(
        rules.grammar.value,
        rules.markup.value,
        None if rules.shorten_links is None else rules.shorten_links.value,
        terms_of(rules, limits),
        rules.byte_limit is not None,
    )
    return _Plan(
        manner,
        rules.threads.value,
        told("limit", rules.limit),
        None if rules.byte_limit is None else told("byte_limit", rules.byte_limit),
        None if rules.escaped_limit is None else told("escaped_limit", rules.escaped_limit),
    )


def terms_of(rules: TextRules, limits: Mapping[str, int] | None = None) -> Terms:
    """How a text under `rules` is counted."""
    url_length = None if rules.url_length is None else (limits or {}).get("text.url_length", rules.url_length.value)
    discount = rules.mention_without_domain is not None and rules.mention_without_domain.value
    return Terms(rules.unit.value, url_length, discount)


@lru_cache(maxsize=4)
def _parts(text: str) -> tuple[str, ...]:
    """Shared by the networks: each is asked for the same text in turn."""
    return threads.split(normalise(text))


def _prepare(text: str, plan: _Plan) -> tuple[PreparedText, ...]:
    parts = _parts(text)
    if len(parts) > 1 and not plan.threads:
        parts = (threads.join(parts),)
    return tuple(_part(part, plan) for part in parts)


_prepare_again = lru_cache(maxsize=32)(_prepare)


def _part(text: str, plan: _Plan) -> PreparedText:
    read = _reader(plan.manner)
    paragraphs = [read(line) for line in text.split("\n")]
    shown = "\n".join([paragraph.text for paragraph in paragraphs])
    plain = plan.manner.markup is not Markup.LITTLE
    wire = shown if plain else "\n".join([paragraph.wire for paragraph in paragraphs])
    return PreparedText(shown, wire, _entities(paragraphs), tuple(_counts(paragraphs, shown, wire, plan)))


def _entities(paragraphs: Sequence[_Paragraph]) -> tuple[Entity, ...]:
    found: list[Entity] = []
    offset = 0
    for paragraph in paragraphs:
        if paragraph.entities:
            found += [shift(entity, offset) for entity in paragraph.entities] if offset else paragraph.entities
        offset += len(paragraph.text) + 1
    return tuple(found)


def _counts(paragraphs: Sequence[_Paragraph], shown: str, wire: str, plan: _Plan) -> list[Count]:
    tallies = [paragraph.tally for paragraph in paragraphs]
    counts = [total(tallies, plan.limit.value, plan.manner.terms.unit, plan.limit.confidence)]
    if plan.byte_limit is not None:
        sizes = [paragraph.bytes for paragraph in paragraphs if paragraph.bytes is not None]
        counts.append(total(sizes, plan.byte_limit.value, CountUnit.UTF8, plan.byte_limit.confidence))
    if plan.escaped_limit is not None:
        counts.append(_escaped(shown, wire, plan.escaped_limit))
    return counts


def _escaped(shown: str, wire: str, limit: _Limit) -> Count:
    plain, used = utf16_length(shown), utf16_length(wire)
    items = [CountItem("text", plain, plain)] if plain else []
    if used > plain:
        items.append(CountItem("escape", used - plain, used - plain))
    return Count(used, limit.value, CountUnit.UTF16, tuple(items), limit.confidence)


@lru_cache(maxsize=16)
def _reader(manner: _Manner) -> Callable[[str], _Paragraph]:
    return per_paragraph(partial(_paragraph, manner))


def _paragraph(manner: _Manner, text: str) -> _Paragraph:
    entities = find_in_paragraph(text, manner.grammar)
    if manner.shorten is not None and entities:
        text, entities = shorten(text, entities, manner.shorten)
    return _Paragraph(
        text,
        little.escape(text, entities) if manner.markup is Markup.LITTLE else text,
        entities,
        tally(text, entities, manner.terms),
        tally(text, entities, Terms(CountUnit.UTF8)) if manner.bytes else None,
    )
