"""The one way from a draft to what a channel will receive, and what the checks say of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache, partial
from typing import Any

from composer.app.card_choice import with_card
from composer.app.crediting import by_part, credited, described, marked, rules_of
from composer.checks.run import run as check
from composer.checks.run import run_again as check_again
from composer.core.brief import Brief
from composer.core.client import Channel, Client
from composer.core.finding import Finding
from composer.core.message import AS_EVERYWHERE, Attachment, Draft, Framing
from composer.core.prepared import PicturePlan, PreparedPart, PreparedPost
from composer.core.profile import AI_MARK, Confidence, FieldRule, PlatformProfile, RenditionRules, Rule
from composer.core.source import Place, Source
from composer.imaging.dress import dressed, shaped, shows_whole
from composer.imaging.plan import like_first, plan
from composer.text.clean import typed_places
from composer.text.fields import prepare_fields, weighed, with_room_for
from composer.text.link_parameters import Added, added
from composer.text.mentions import people
from composer.text.prepare import PreparedText, prepare_text


@dataclass(frozen=True)
class Judged:
    """One channel's post with its findings."""

    channel: Channel
    profile: PlatformProfile
    post: PreparedPost
    sources: tuple[Source, ...]
    """Of each part: where it stands in what was typed."""
    places: tuple[Place, ...]
    """Where each part stands in the whole text as typed, without its number."""
    findings: tuple[Finding, ...]

    @property
    def may_go(self) -> bool:
        return not any(finding.blocks for finding in self.findings)


def prepare(draft: Draft, channel: Channel, profile: PlatformProfile, brief: Brief) -> PreparedPost:
    """Pure. A picture goes to its part, or to the last one where there are fewer."""
    return _prepare(draft, channel, as_told(profile, tuple(sorted(channel.limits.items()))), brief)[0]


def _prepare(
    draft: Draft, channel: Channel, profile: PlatformProfile, brief: Brief
) -> tuple[PreparedPost, tuple[PreparedText, ...]]:
    known = people(brief.contacts, channel.network, profile.text)
    links = _links(draft, channel, brief.client)
    attachments, thread = draft.attachments_for(channel.id), draft.thread_for(channel.id)
    fields = prepare_fields(marked(draft.fields_for(channel.id), attachments, profile), profile, known, links)
    rules = with_room_for(fields.beside, profile.text)
    read = partial(prepare_text, rules=rules, limits={}, people=known, links=links, thread=thread)
    ai_note = profile.field(AI_MARK) is None
    texts = credited(draft.text_for(channel.id), read, thread, attachments, rules_of(brief.client), ai_note)
    pictures = by_part(attachments, len(texts))
    frames = draft.variant(channel.id).frames
    parts = tuple(
        with_card(
            PreparedPart(
                t.text,
                t.wire_text,
                t.entities,
                weighed(t.counts, fields.beside, profile.text.limit.value),
                picture_plans(pictures[index], frames, profile, brief),
            ),
            t.source,
            draft.message.cards,
            frames,
            None if index == 0 and "poll" in dict(fields.sent) else profile.card,  # a poll stands where a card would
        )
        for index, t in enumerate(texts)
    )
    language = fields.language or draft.language
    post = PreparedPost(channel.id, channel.network, channel.account_id, language, parts, fields.sent, fields.comment)
    return post, texts


def picture_plans(
    shown: Sequence[Attachment], frames: Mapping[str, Framing], profile: PlatformProfile, brief: Brief
) -> tuple[PicturePlan, ...]:
    """Of the pictures of one part; `frames` says by their ids what the channel cuts otherwise."""
    plans: list[PicturePlan] = []
    uniform = profile.pictures.uniform is not None and profile.pictures.uniform.value
    asked: RenditionRules = profile.pictures
    rules, rights, alts = asked, rules_of(brief.client), profile.pictures.alt_limit.value
    for attachment in shown:
        framing = frames.get(attachment.id, AS_EVERYWHERE)
        if not (plans and uniform):
            asked = profile.pictures.of_kind(framing.kind)
            rules = shaped(asked, brief.kit, profile.key)
        elif len(plans) == 1 and not shows_whole(asked, brief.kit, profile.key):
            rules = like_first(rules, plans[0].crop)
        made = plan(attachment, rules, brief.kit, len(shown), framing)
        made = dressed(made, asked, brief.kit, profile.key, logo=attachment.logo, grid=len(shown) > 1)
        plans.append(described(made, attachment, rights, alts))
    return tuple(plans)


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
    day: date,
) -> tuple[Judged, ...]:
    """Every channel the draft is for, in the client's order. `day` is that of the post, in the client's zone."""

    def find(one: Judged, typed: str, divided: bool) -> tuple[Finding, ...]:
        post, profile, channel, pictures = one.post, one.profile, one.channel, draft.attachments_for(one.channel.id)
        return check(
            post, profile, channel, client, day, typed, one.sources, divided, brief.kit, pictures, brief.others
        )

    return _judged(draft, client, profiles, brief, find)


def glance(
    draft: Draft,
    client: Client,
    profiles: Mapping[str, PlatformProfile],
    brief: Brief,
    earlier: Sequence[Judged],
) -> tuple[Judged, ...]:
    """As `judge`, for between two keys: posts and counts are exact, findings are the `earlier` ones as far as they
    hold. Nothing is queued on the strength of it."""
    known = {one.channel.id: one for one in earlier}

    def find(one: Judged, typed: str, divided: bool) -> tuple[Finding, ...]:
        before = known.get(one.channel.id, one)
        return check_again(before.findings, before.post, one.post, one.profile, typed, divided)

    return _judged(draft, client, profiles, brief, find)


def _judged(
    draft: Draft,
    client: Client,
    profiles: Mapping[str, PlatformProfile],
    brief: Brief,
    find: Callable[[Judged, str, bool], tuple[Finding, ...]],
) -> tuple[Judged, ...]:
    """`find` is given a channel's post, the text as typed, and whether it is divided by itself."""
    judged = []
    for channel in client.channels:
        if channel.id in draft.channel_ids and channel.network in profiles:
            profile = as_told(profiles[channel.network], tuple(sorted(channel.limits.items())))
            post, texts = _prepare(draft, channel, profile, brief)
            typed = draft.text_for(channel.id)
            places = typed_places(typed, [text.place for text in texts])
            one = Judged(channel, profile, post, tuple(text.source for text in texts), places, ())
            judged.append(replace(one, findings=find(one, typed, draft.thread_for(channel.id).split)))
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
