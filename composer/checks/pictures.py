"""What can be wrong with the pictures of a post, by the numbers of their plans."""

from __future__ import annotations

from collections.abc import Iterator

from composer.checks.severity import by_confidence
from composer.core.finding import Finding, Severity
from composer.core.prepared import PicturePlan, PreparedPost
from composer.core.profile import PlatformProfile


def check(post: PreparedPost, profile: PlatformProfile) -> Iterator[Finding]:
    rules = profile.pictures
    if rules.needed is not None and rules.needed.value and not any(part.pictures for part in post.parts):
        yield Finding("picture.needed", by_confidence(rules.needed.confidence))
    for index, part in enumerate(post.parts):
        if len(part.pictures) > rules.most.value:
            values = (("number", len(part.pictures)), ("limit", rules.most.value))
            yield Finding("picture.too-many", by_confidence(rules.most.confidence), values, index)
        for position, plan in enumerate(part.pictures, 1):
            yield from _one(plan, position, index, profile, alone=len(part.pictures) == 1)


def _one(plan: PicturePlan, position: int, index: int, profile: PlatformProfile, *, alone: bool) -> Iterator[Finding]:
    at = ("position", position)
    limit = profile.pictures.alt_limit
    if not plan.alt.strip():
        yield Finding("picture.no-alt", Severity.WARNS, (at,), index, attachment_id=plan.attachment_id)
    elif len(plan.alt) > limit.value:
        values = (at, ("over", len(plan.alt) - limit.value), ("limit", limit.value))
        severity = min(Severity.WARNS, by_confidence(limit.confidence))
        yield Finding("picture.alt-too-long", severity, values, index, attachment_id=plan.attachment_id)
    shown = profile.look.frame.width
    if alone and plan.width < shown and plan.width < profile.pictures.width.value:
        values = (at, ("width", plan.width), ("shown", shown))
        yield Finding("picture.small", Severity.HINT, values, index, attachment_id=plan.attachment_id)
