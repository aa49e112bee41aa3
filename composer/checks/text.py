"""What can be wrong with a text: its length, its characters, and what will not link."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

from composer.checks.severity import by_confidence
from composer.core.finding import Finding, Severity
from composer.core.message import THREAD_BREAK
from composer.core.prepared import Count, Entity, EntityKind, PreparedPart, PreparedPost
from composer.core.profile import CountUnit, Grammar, TextRules
from composer.text.clean import Oddity, find_odd
from composer.text.entities import find
from composer.text.overflow import overflow
from composer.text.prepare import terms_of
from composer.text.threads import split

_MOST = 50
"""A text full of one mistake is told about this often, not a million times."""
_REMEMBERED = 20_000
ODD = {
    Oddity.CONTROL: ("text.control", Severity.WARNS),
    Oddity.INVISIBLE: ("text.invisible", Severity.HINT),
    Oddity.BIDI: ("text.bidi", Severity.WARNS),
    Oddity.NONCHARACTER: ("text.noncharacter", Severity.BLOCKS),
}
_PLAIN = {EntityKind.LINK: "link.plain", EntityKind.HASHTAG: "hashtag.plain"}
_WITHOUT_LINKS = frozenset({Grammar.INSTAGRAM, Grammar.PINTEREST})


SIZES = ("text.empty", "text.joined", "text.too-long", "text.too-many-bytes", "text.too-long-escaped")
"""What `sizes` may find."""


def check(post: PreparedPost, rules: TextRules, typed: str | None, divided: bool = False) -> Iterator[Finding]:
    """`typed` is the text before it was divided into parts, if known."""
    yield from sizes(post, rules, typed, divided)
    yield from contents(post, rules)


def sizes(post: PreparedPost, rules: TextRules, typed: str | None, divided: bool = False) -> Iterator[Finding]:
    """Whether there is a text, and whether it fits."""
    fix = _way_out(rules, divided)
    yield from _empty(post, rules)
    yield from _joined(rules, typed)
    for index, part in enumerate(post.parts):
        yield from _too_long(part, index, rules, fix)


def contents(post: PreparedPost, rules: TextRules) -> Iterator[Finding]:
    """What stands in the text."""
    for index, part in enumerate(post.parts):
        yield from _numbers(part, index, rules)
        yield from islice(_odd(part, index), _MOST)
        yield from islice(_plain(part, index, rules), _MOST)


def _way_out(rules: TextRules, divided: bool) -> str:
    """Of a text that is too long."""
    if not rules.threads.value:
        return "own-text"
    return "" if divided else "split-thread"


def _too_long(part: PreparedPart, index: int, rules: TextRules, fix: str) -> Iterator[Finding]:
    for place, count in enumerate(part.counts):
        if count.left >= 0:
            continue
        values: tuple[tuple[str, str | int], ...]
        values = (("over", -count.left), ("used", count.used), ("limit", count.limit))
        start = None
        if place == 0:
            values = (*values, ("unit", count.unit.value))
            start = overflow(part.text, part.entities, terms_of(rules), count.limit - count.beside)
        end = None if start is None else len(part.text)
        yield Finding(_length_code(count, place), by_confidence(count.confidence), values, index, start, end, fix=fix)


def _length_code(count: Count, place: int) -> str:
    if place == 0:
        return "text.too-long"
    return "text.too-many-bytes" if count.unit is CountUnit.UTF8 else "text.too-long-escaped"


def _empty(post: PreparedPost, rules: TextRules) -> Iterator[Finding]:
    if any(part.text.strip() for part in post.parts):
        return
    if not any(part.pictures for part in post.parts):
        yield Finding("text.empty", Severity.BLOCKS)
    elif rules.empty_with_picture is not None and not rules.empty_with_picture.value:
        yield Finding("text.empty", by_confidence(rules.empty_with_picture.confidence))


def _joined(rules: TextRules, typed: str | None) -> Iterator[Finding]:
    if typed is None or rules.threads.value or THREAD_BREAK not in typed:
        return
    parts = len(split(typed))
    if parts > 1:
        yield Finding("text.joined", Severity.HINT, (("parts", parts),), fix="own-text")


def _numbers(part: PreparedPart, index: int, rules: TextRules) -> Iterator[Finding]:
    """Too many of a kind; the place is the first one too much."""
    for code, kind, rule in (
        ("text.too-many-cashtags", EntityKind.CASHTAG, rules.cashtags),
        ("text.too-many-hashtags", EntityKind.HASHTAG, rules.hashtags),
        ("text.many-hashtags", EntityKind.HASHTAG, rules.hashtags_advised),
        ("text.too-many-mentions", EntityKind.MENTION, rules.most_mentions),
        ("text.too-many-links", EntityKind.LINK, rules.links),
    ):
        if rule is None:
            continue
        found = [entity for entity in part.entities if entity.kind is kind]
        if kind is EntityKind.LINK:
            found = list({entity.target: entity for entity in reversed(found)}.values())[::-1]
        if len(found) > rule.value:
            severity = by_confidence(rule.confidence)
            severity = min(Severity.WARNS, severity) if rule is rules.hashtags_advised else severity
            values = (("number", len(found)), ("limit", rule.value))
            first = found[rule.value]
            yield Finding(code, severity, values, index, first.start, first.end)


def _odd(part: PreparedPart, index: int) -> Iterator[Finding]:
    for odd in find_odd(part.text):
        code, severity = ODD[odd.kind]
        values = (("code", odd.code), ("number", odd.end - odd.start))
        yield Finding(code, severity, values, index, odd.start, odd.end, fix="clean-text")


def _plain(part: PreparedPart, index: int, rules: TextRules) -> Iterator[Finding]:
    """What the most generous grammar links and this network's does not."""
    if rules.grammar.value is Grammar.TWITTER:
        return
    taken = iter(part.entities)
    own = next(taken, None)
    for entity in _generous(part.text) if len(part.text) <= _REMEMBERED else find(part.text, Grammar.TWITTER):
        while own is not None and own.end <= entity.start:
            own = next(taken, None)
        if entity.kind in _PLAIN and not _overlap(own, entity):
            text = part.text[entity.start : entity.end]
            code = _why_plain(entity.kind, rules)
            yield Finding(code, Severity.HINT, (("text", text),), index, entity.start, entity.end)


def _why_plain(kind: EntityKind, rules: TextRules) -> str:
    if kind is EntityKind.LINK and rules.grammar.value in _WITHOUT_LINKS:
        return "link.never"
    return "hashtag.further" if kind is EntityKind.HASHTAG and rules.linked_tags is not None else _PLAIN[kind]


@lru_cache(maxsize=8)
def _generous(text: str) -> tuple[Entity, ...]:
    """Remembered, because several channels are judged with the same text."""
    return tuple(entity for entity in find(text, Grammar.TWITTER) if entity.kind in _PLAIN)


def _overlap(own: Entity | None, other: Entity) -> bool:
    return own is not None and own.start < other.end and other.start < own.end
