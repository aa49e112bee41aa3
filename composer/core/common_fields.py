"""The fields that several networks have in common, as one form shows them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from composer.core.profile import COMMENT, FieldKind, FieldRule

AS_USUAL = ""
"""Stands for each network's own default where these differ."""
_CHOSEN = (FieldKind.CHOICE, FieldKind.WHOLE)


def common_fields(networks: Iterable[Sequence[FieldRule]]) -> tuple[FieldRule, ...]:
    """Every field that one of the networks has, by the strictest of their rules. A choice that not two of them can
    agree on is left to the single channels."""
    by_key: dict[str, list[FieldRule]] = {}
    for rules in networks:
        for rule in rules:
            by_key.setdefault(rule.key, []).append(rule)
    merged = [_merged(rules) for rules in by_key.values()]
    return _in_order([rule for rule in merged if rule.kind not in _CHOSEN or len({*rule.choices} - {AS_USUAL}) > 1])


def _in_order(rules: Sequence[FieldRule]) -> tuple[FieldRule, ...]:
    """Parts behind their whole, and the comment at the end, as it is for its readers."""
    place = {rule.key: at for at, rule in enumerate(rules)}
    return tuple(sorted(rules, key=lambda r: (r.key == COMMENT, place.get(r.within or r.key, 0), bool(r.within))))


def _merged(rules: Sequence[FieldRule]) -> FieldRule:
    first = rules[0]
    if len(rules) == 1:
        return first
    choices = tuple(c for c in first.choices if all(rule.allows(c) for rule in rules))
    same = all(rule.default == first.default for rule in rules)
    if first.kind is FieldKind.CHOICE and not same:
        choices = (AS_USUAL, *choices)
    return replace(
        first,
        default=first.default if same else AS_USUAL,
        choices=choices,
        limit=_least(rule.limit for rule in rules),
        least=max(rule.least for rule in rules),
        most=_least(rule.most for rule in rules),
    )


def _least(limits: Iterable[int]) -> int:
    return min((limit for limit in limits if limit), default=0)
