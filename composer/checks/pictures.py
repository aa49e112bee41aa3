"""What can be wrong with the pictures of a post, by the numbers of their plans."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from composer.checks.severity import by_confidence
from composer.core.finding import Finding, Severity
from composer.core.message import Attachment
from composer.core.prepared import PicturePlan, PreparedPost
from composer.core.profile import PlatformProfile
from composer.core.rights import RightsRules
from composer.text.alt import arriving

_SAMPLE = 24
"""So much of the last words that arrive is told."""


def check(
    post: PreparedPost, profile: PlatformProfile, attachments: Sequence[Attachment], rights: RightsRules
) -> Iterator[Finding]:
    """`attachments` hold the alt texts as written, the plans as they arrive."""
    rules = profile.pictures
    written = {attachment.id: attachment for attachment in attachments}
    if rules.needed is not None and rules.needed.value and not any(part.pictures for part in post.parts):
        yield Finding("picture.needed", by_confidence(rules.needed.confidence))
    for index, part in enumerate(post.parts):
        if len(part.pictures) > rules.most.value:
            values = (("number", len(part.pictures)), ("limit", rules.most.value))
            yield Finding("picture.too-many", by_confidence(rules.most.confidence), values, index)
        for position, plan in enumerate(part.pictures, 1):
            yield from _small(plan, position, index, profile, alone=len(part.pictures) == 1)
            if plan.attachment_id in written:
                yield from _alt(written[plan.attachment_id], position, index, profile, rights)


def _alt(
    attachment: Attachment, position: int, index: int, profile: PlatformProfile, rights: RightsRules
) -> Iterator[Finding]:
    alt, limit = attachment.alt, profile.pictures.alt_limit
    at = ("position", position)
    if not limit.value:
        if alt.strip():
            yield Finding("picture.alt-unsupported", Severity.HINT, (at,), index, attachment_id=attachment.id)
        return
    if not alt.strip():
        yield Finding("picture.no-alt", Severity.WARNS, (at,), index, attachment_id=attachment.id)
        return
    _, kept, over = arriving(alt, rights.alt_line(attachment.rights), limit.value)
    if over > 0:
        sample = alt[:kept][-_SAMPLE:].split(" ", 1)[-1].strip()
        values = (at, ("over", over), ("limit", limit.value), ("sample", sample))
        severity = min(Severity.WARNS, by_confidence(limit.confidence))
        code = "picture.alt-too-long"
        yield Finding(code, severity, values, index, kept, len(alt), attachment_id=attachment.id)


def _small(plan: PicturePlan, position: int, index: int, profile: PlatformProfile, *, alone: bool) -> Iterator[Finding]:
    shown = profile.look.frame.width
    if alone and plan.width < shown and plan.width < profile.pictures.width.value:
        values = (("position", position), ("width", plan.width), ("shown", shown))
        yield Finding("picture.small", Severity.HINT, values, index, attachment_id=plan.attachment_id)
