"""What can be wrong with a network's own fields, by their description alone, and with the first comment."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from composer.checks.severity import by_confidence
from composer.checks.text import ODD
from composer.checks.voice import avoided
from composer.core.client import Voice
from composer.core.finding import Finding, Severity
from composer.core.message import FieldValue
from composer.core.prepared import PreparedPart, PreparedPost
from composer.core.profile import COMMENT, FieldKind, FieldRule, PlatformProfile
from composer.text.clean import find_odd
from composer.text.count import size_of

_MOST = 5
Values = tuple[tuple[str, str | int], ...]


def check(post: PreparedPost, profile: PlatformProfile, voice: Voice | None = None) -> Iterator[Finding]:
    """Only limits are judged by how well they are known: what cannot be expressed on this network always blocks."""
    values = dict(post.fields)
    for rule in profile.fields:
        if rule.key in values:
            yield from _one(rule, values[rule.key])
            yield from _company(rule, post)
        if rule.often_refused and (rule.key in values or (rule.key == COMMENT and post.comment)):
            yield Finding("field.often-refused", Severity.HINT, (("field", rule.key),))
    if post.comment is not None:
        yield from _comment(post.comment)
    for key, text in _texts(post):
        yield from _words(key, text, voice)


def _texts(post: PreparedPost) -> Iterator[tuple[str, str]]:
    """What people will read besides the post, by the key of its field."""
    for key, value in post.fields:
        if isinstance(value, (str, tuple)):
            yield key, value if isinstance(value, str) else "\n".join(value)
    if post.comment is not None:
        yield COMMENT, post.comment.text


def _words(key: str, text: str, voice: Voice | None) -> Iterator[Finding]:
    field = ("field", key)
    for odd in islice(find_odd(text), 1):
        yield Finding("field.odd", ODD[odd.kind][1], (field, ("code", odd.code)), fix="clean-field")
    for old, new in islice(avoided(text, voice), _MOST) if voice else ():
        yield Finding("field.avoid", Severity.WARNS, (field, ("old", old), ("new", new)))


def _one(rule: FieldRule, value: FieldValue) -> Iterator[Finding]:
    if isinstance(value, tuple):
        yield from _items(rule, value)
    elif not rule.allows(value):
        yield from _not_allowed(rule, value)
    elif rule.kind is FieldKind.TEXT and rule.limit and (over := _over(rule, str(value))) > 0:
        yield _finding("field.too-long", rule, (("over", over), ("limit", rule.limit)))


def _items(rule: FieldRule, items: tuple[str, ...]) -> Iterator[Finding]:
    number = ("number", len(items))
    if rule.most and len(items) > rule.most:
        yield _finding("field.too-many", rule, (number, ("limit", rule.most)))
    if len(items) < rule.least:
        yield _finding("field.too-few", rule, (number, ("limit", rule.least)))
    for position, item in enumerate(items, 1):
        at = ("position", position)
        if not item:
            fix = "drop-empty-items" if sum(map(bool, items)) >= rule.least else ""
            yield Finding("field.empty-item", Severity.BLOCKS, (("field", rule.key), at), fix=fix)
        elif item in items[: position - 1]:
            severity = by_confidence(rule.origin.confidence) if rule.unique else Severity.HINT
            yield Finding("field.same-item", severity, (("field", rule.key), at, ("text", item)))
        if rule.limit and (over := _over(rule, item)) > 0:
            yield _finding("field.item-too-long", rule, (at, ("over", over), ("limit", rule.limit)))


def _over(rule: FieldRule, text: str) -> int:
    return size_of(rule.unit)(text) - rule.limit


def _not_allowed(rule: FieldRule, value: FieldValue) -> Iterator[Finding]:
    field = ("field", rule.key)
    if rule.kind is FieldKind.CHOICE:
        values: Values = (field, ("choice", str(value)))
        yield Finding("field.unknown-choice", Severity.BLOCKS, values, fix="default-choice")
    else:
        least, most = (rule.least, rule.most) if rule.most else (min(rule.choices), max(rule.choices))
        values = (field, ("number", int(str(value))), ("least", int(least)), ("most", int(most)))
        yield Finding("field.out-of-range", Severity.BLOCKS, values, fix="default-choice")


def _company(rule: FieldRule, post: PreparedPost) -> Iterator[Finding]:
    """What it cannot go without, and what it cannot go with. A poll and the like go with the first part."""
    there = {key for key, _ in post.fields}
    if post.parts[0].text.strip():
        there.add("text")
    if post.parts[0].pictures:
        there.add("pictures")
    for other in rule.needs:
        if other not in there:
            yield Finding("field.needs", Severity.BLOCKS, (("field", rule.key), ("other", other)))
    for other in rule.excludes:
        if other in there:
            yield Finding("field.excludes", Severity.BLOCKS, (("field", rule.key), ("other", other)))


def _comment(part: PreparedPart) -> Iterator[Finding]:
    passed = next((count for count in part.counts if count.left < 0), None)
    if passed is not None:
        values = (("over", -passed.left), ("used", passed.used), ("limit", passed.limit))
        yield Finding("comment.too-long", by_confidence(passed.confidence), values)


def _finding(code: str, rule: FieldRule, values: Values) -> Finding:
    return Finding(code, by_confidence(rule.origin.confidence), (("field", rule.key), *values))
