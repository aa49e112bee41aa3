"""From the values of a draft's fields to what one network is given of them. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from composer.core.message import Fields, FieldValue
from composer.core.prepared import Count, CountItem, PreparedPart
from composer.core.profile import COMMENT, FieldKind, FieldRule, Markup, PlatformProfile, Rule, TextRules
from composer.text.clean import normalise
from composer.text.count import size_of
from composer.text.link_parameters import Added
from composer.text.mentions import People
from composer.text.prepare import prepare_text


@dataclass(frozen=True)
class PreparedFields:
    """`sent` as in a prepared post; an empty `language` is the draft's own; `beside` counts into the post's limit."""

    sent: tuple[tuple[str, FieldValue], ...] = ()
    language: str = ""
    comment: PreparedPart | None = None
    beside: tuple[CountItem, ...] = ()


_NONE = PreparedFields()


def prepare_fields(
    values: Fields, profile: PlatformProfile, people: People | None = None, links: Added | None = None
) -> PreparedFields:
    """What the network has of `values`, cleaned; what it has not, or what is of another kind, is passed over."""
    rules = profile.fields
    known = {r.key: _cleaned(values[r.key]) for r in rules if r.key in values and r.takes(values[r.key])}
    if not known:
        return _NONE
    going = {r.key: r for r in rules if r.applies(rules, known) and (r.always or r.is_set(known))}
    sent = {
        key: known.get(key, rule.default)
        for key, rule in going.items()
        if key != COMMENT and rule.kind is not FieldKind.LANGUAGE
    }
    language = next((str(known[key]) for key, rule in going.items() if rule.kind is FieldKind.LANGUAGE), "")
    comment = _comment(str(known[COMMENT]), going[COMMENT], profile.text, people, links) if COMMENT in going else None
    beside = tuple(_beside(going[key], str(value), profile.text) for key, value in sent.items() if going[key].counts)
    return PreparedFields(tuple(sorted(sent.items())), language, comment, beside)


def _cleaned(value: FieldValue) -> FieldValue:
    if isinstance(value, tuple):
        return tuple(normalise(item).strip() for item in value)
    return normalise(value).strip() if isinstance(value, str) else value


def _comment(text: str, rule: FieldRule, post: TextRules, people: People | None, links: Added | None) -> PreparedPart:
    """By the rules of a post, unless the network has others for comments; those are plain text."""
    rules = replace(post, threads=replace(post.threads, value=False))
    if rule.limit:
        where = rule.origin
        rules = replace(
            rules,
            limit=Rule(rule.limit, where.source, where.date, where.confidence),
            unit=replace(rules.unit, value=rule.unit),
            markup=replace(rules.markup, value=Markup.PLAIN),
            escaped_limit=None,
        )
        people = None  # told to the network in the form of its posts
    made = prepare_text(text, rules, {}, people, links)[0]
    return PreparedPart(made.text, made.wire_text, made.entities, made.counts)


def _beside(rule: FieldRule, text: str, post: TextRules) -> CountItem:
    return CountItem(rule.key, 1, size_of(post.unit.value)(text), text)


def with_room_for(beside: Sequence[CountItem], rules: TextRules) -> TextRules:
    """The rules of a text that shares its limit with `beside`."""
    taken = sum(item.cost for item in beside)
    return replace(rules, limit=replace(rules.limit, value=max(1, rules.limit.value - taken))) if taken else rules


def weighed(counts: tuple[Count, ...], beside: Sequence[CountItem], limit: int) -> tuple[Count, ...]:
    """The counts of a text under `with_room_for`, with `beside` counted into the first and its whole `limit`."""
    taken = sum(item.cost for item in beside)
    if not taken:
        return counts
    first = counts[0]
    items = (*first.items, *beside)
    return (replace(first, used=first.used + taken, limit=limit, items=items, beside=taken), *counts[1:])
