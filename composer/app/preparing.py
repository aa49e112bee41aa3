"""The one way from a draft to what a channel will receive, and what the checks say of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from typing import Any

from composer.app.card_choice import with_card
from composer.checks.run import run as check
from composer.core.brief import Brief
from composer.core.client import Channel, Client
from composer.core.finding import Finding
from composer.core.message import Draft
from composer.core.prepared import PreparedPart, PreparedPost
from composer.core.profile import Confidence, FieldRule, PlatformProfile, Rule
from composer.core.source import Source
from composer.imaging.plan import plan
from composer.text.fields import prepare_fields, weighed, with_room_for
from composer.text.link_parameters import Added, added
from composer.text.mentions import people
from composer.text.prepare import prepare_text


@dataclass(frozen=True)
class Judged:
    """One channel's post with its findings."""

    channel: Channel
    profile: PlatformProfile
    post: PreparedPost
    sources: tuple[Source, ...]
    """Of each part: where it stands in what was typed."""
    findings: tuple[Finding, ...]

    @property
    def may_go(self) -> bool:
        return not any(finding.blocks for finding in self.findings)


def prepare(draft: Draft, channel: Channel, profile: PlatformProfile, brief: Brief) -> PreparedPost:
    """Pure. All pictures go to the first part of a thread."""
    return _prepare(draft, channel, as_told(profile, tuple(sorted(channel.limits.items()))), brief)[0]


def _prepare(
    draft: Draft, channel: Channel, profile: PlatformProfile, brief: Brief
) -> tuple[PreparedPost, tuple[Source, ...]]:
    attachments = draft.attachments_for(channel.id)
    known = people(brief.contacts, channel.network, profile.text)
    links = _links(draft, channel, brief.client)
    fields = prepare_fields(draft.fields_for(channel.id), profile, known, links)
    rules = with_room_for(fields.beside, profile.text)
    texts = prepare_text(draft.text_for(channel.id), rules, {}, known, links)
    plans = tuple(plan(a, profile.pictures, brief.kit, len(attachments)) for a in attachments)
    parts = tuple(
        with_card(
            PreparedPart(
                t.text,
                t.wire_text,
                t.entities,
                weighed(t.counts, fields.beside, profile.text.limit.value),
                plans if index == 0 else (),
            ),
            t.source,
            draft.message.cards,
            None if index == 0 and "poll" in dict(fields.sent) else profile.card,  # a poll stands where a card would
        )
        for index, t in enumerate(texts)
    )
    language = fields.language or draft.language
    post = PreparedPost(channel.id, channel.network, channel.account_id, language, parts, fields.sent, fields.comment)
    return post, tuple(t.source for t in texts)


def _links(draft: Draft, channel: Channel, client: Client | None) -> Added | None:
    """What the client wants its links to say, filled in for this draft and channel."""
    if client is None or not (client.links.parameters or client.links.channels):
        return None
    topic = next((topic for topic in client.topics if topic.id == draft.topic_id), None)
    values = {
        "network": channel.network,
        "channel": channel.key,
        "client": client.name,
        "topic": topic.name if topic else "",
        "title": draft.title,
    }
    return added(client.links, channel.id, values)


def judge(
    draft: Draft,
    client: Client,
    profiles: Mapping[str, PlatformProfile],
    brief: Brief,
    today: date,
) -> tuple[Judged, ...]:
    """Every channel the draft is for, in the client's order."""
    judged = []
    for channel in client.channels:
        if channel.id in draft.channel_ids and channel.network in profiles:
            profile = as_told(profiles[channel.network], tuple(sorted(channel.limits.items())))
            post, sources = _prepare(draft, channel, profile, brief)
            found = check(post, profile, channel, client, today, draft.text_for(channel.id), sources)
            judged.append(Judged(channel, profile, post, sources, found))
    return tuple(judged)


def as_told(profile: PlatformProfile, limits: tuple[tuple[str, int], ...]) -> PlatformProfile:
    """The profile with the limits that a server told of itself ("text.limit"); names we do not know are passed over."""
    return _as_told(profile, limits) if limits else profile  # to remember it, the whole profile is hashed


@lru_cache(maxsize=64)
def _as_told(profile: PlatformProfile, limits: tuple[tuple[str, int], ...]) -> PlatformProfile:
    for name, value in limits:
        section_name, _, rule_name = name.partition(".")
        section: Any = getattr(profile, section_name, None)
        if section_name == "fields":
            profile = replace(profile, fields=_fields_told(profile.fields, rule_name, value))
        elif isinstance(getattr(section, rule_name, None), Rule):
            rule = Rule(value, "the server itself", profile.checked, Confidence.DOCUMENTED)
            changed: dict[str, Any] = {section_name: replace(section, **{rule_name: rule})}
            profile = replace(profile, **changed)
    return profile


def _fields_told(rules: tuple[FieldRule, ...], name: str, value: int) -> tuple[FieldRule, ...]:
    """`name` is the field and one of its numbers: "poll.most"."""
    key, _, number = name.partition(".")
    if number not in ("limit", "least", "most"):
        return rules
    changed: dict[str, Any] = {number: value}
    return tuple(replace(rule, **changed) if rule.key == key else rule for rule in rules)
