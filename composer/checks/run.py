"""Judge a prepared post: everything a network would refuse, readers would miss, or the client would not say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from composer.checks import fields, mentions, others, pictures, rights, text, voice
from composer.checks import kit as guidelines
from composer.checks.carrying import carried
from composer.checks.codes import CODES, FINDINGS
from composer.checks.severity import by_confidence
from composer.core.brand_kit import BrandKit
from composer.core.client import VERY_SOON, Channel, Client
from composer.core.finding import Finding, Severity
from composer.core.marks import NO_MARKS, Marks
from composer.core.message import Attachment
from composer.core.prepared import PreparedPost
from composer.core.profile import ApiRules, PlatformProfile
from composer.core.rights import RightsRules
from composer.core.source import Source

__all__ = ["CODES", "FINDINGS", "run", "run_again"]

SOON = 30
"""Days before the end of an interface version from which on it is told."""


def run(
    post: PreparedPost,
    profile: PlatformProfile,
    channel: Channel,
    client: Client | None,
    day: date,
    typed: str | None = None,
    sources: Sequence[Source] = (),
    divided: bool = False,
    kit: BrandKit | None = None,
    attachments: Sequence[Attachment] = (),
    marks: Marks = NO_MARKS,
) -> tuple[Finding, ...]:
    """What stands against `post`, hardest first, then in the order of the text. Pure.

    `day` is that of the post, in the client's zone.
    `typed` is the text as the editor sees it; with it a network without threads tells that parts were joined.
    `sources` tell who of the address book is mentioned. `divided`: what is too long was divided as far as it can be.
    `attachments` are the pictures as the editor chose them; `kit` says what they shall look like. `marks` are those of
    other clients.
    """
    rules = client.rights if client else RightsRules()
    found = [
        *text.check(post, profile.text, typed, divided),
        *(voice.check(post, client.voice) if client else ()),
        *mentions.check(sources),
        *others.check(post, marks),
        *pictures.check(post, profile, attachments, rules),
        *rights.check(post, profile, attachments, rules, day),
        *(guidelines.check(post, profile, kit, attachments) if kit else ()),
        *fields.check(post, profile, client.voice if client else None),
        *_channel(channel, profile, day),
        *_api(profile.api, day),
    ]
    return _hardest_first(found)


def run_again(
    earlier: Sequence[Finding],
    before: PreparedPost,
    post: PreparedPost,
    profile: PlatformProfile,
    typed: str | None = None,
    divided: bool = False,
) -> tuple[Finding, ...]:
    """What stands against `post` one key after `before`: whether it fits is looked at again, all else is what was found
    `earlier`, as far as it lies in letters that are still there. For between two keys, until `run` looks at everything.
    """
    kept = [finding for finding in earlier if finding.code not in text.SIZES]
    return _hardest_first([*text.sizes(post, profile.text, typed, divided), *carried(kept, before, post)])


def _hardest_first(found: Sequence[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(found, key=lambda finding: -finding.severity))


def _channel(channel: Channel, profile: PlatformProfile, day: date) -> Iterator[Finding]:
    if profile.preview_only:
        yield Finding("channel.preview-only", Severity.HINT, (("network", profile.name),))
    elif not channel.connected:
        yield Finding("channel.not-connected", Severity.WARNS, (("handle", channel.handle),))
    elif (days := channel.days_left(day)) is not None:
        over, severity = days < 0, Severity.WARNS if days <= VERY_SOON else Severity.HINT
        values = (("account", channel.shown), ("days", days))
        yield Finding("channel.sign-in-over" if over else "channel.sign-in-ends", severity, values)


def _api(rules: ApiRules, day: date) -> Iterator[Finding]:
    ends = rules.version_ends
    if ends is None:
        return
    days = (ends.value - day).days
    if days > SOON:
        return
    values = (("version", rules.version.value if rules.version else ""), ("date", ends.value.isoformat()))
    if days < 0:
        yield Finding("api.ended", by_confidence(ends.confidence), values)
    else:
        severity = min(Severity.WARNS, by_confidence(ends.confidence))
        yield Finding("api.ends-soon", severity, (*values, ("days", days)))
