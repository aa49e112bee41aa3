"""What the rights of the pictures keep from being posted, and what the client wants said of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from composer.core.finding import Finding, Severity
from composer.core.message import Attachment
from composer.core.prepared import PreparedPost
from composer.core.profile import AI_MARK, PlatformProfile
from composer.core.rights import Consent, ConsentRule, CreditPlace, Rights, RightsRules

_Found = tuple[str, Severity, tuple[tuple[str, str | int], ...]]


def check(
    post: PreparedPost, profile: PlatformProfile, attachments: Sequence[Attachment], rules: RightsRules, day: date
) -> Iterator[Finding]:
    """`day` is that of the post, in the client's zone."""
    known = {attachment.id: attachment.rights for attachment in attachments}
    for index, part in enumerate(post.parts):
        for position, plan in enumerate(part.pictures, 1):
            rights = known.get(plan.attachment_id, Rights())
            for code, severity, values in _of(rights, rules, day, profile):
                yield Finding(
                    code, severity, (("position", position), *values), index, attachment_id=plan.attachment_id
                )


def _of(rights: Rights, rules: RightsRules, day: date, profile: PlatformProfile) -> Iterator[_Found]:
    if rights.valid_until is not None and rights.expired(day):
        yield "picture.expired", Severity.BLOCKS, (("date", rights.valid_until.isoformat()),)
    if rights.consent is Consent.MISSING:
        blocks = rules.consent is ConsentRule.BLOCK
        yield "picture.consent-missing", Severity.BLOCKS if blocks else Severity.WARNS, ()
    elif rights.consent is Consent.OPEN and rules.consent is ConsentRule.BLOCK:
        yield "picture.consent-open", Severity.WARNS, ()
    if rules.credit is not CreditPlace.NONE and not rights.credit.strip():
        yield "picture.no-credit", Severity.WARNS, ()
    if rights.ai and profile.field(AI_MARK) is None and not rules.ai_note.strip():
        yield "picture.ai-unsaid", Severity.HINT, ()
