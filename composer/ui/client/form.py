"""What a person may change of a client, as plain fields, and the client that they make. Knows no Qt."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from composer.core.client import Client, Dossier, Topic, Voice
from composer.core.rights import CREDIT_MARK, ConsentRule, CreditPlace, RightsRules
from composer.ui.client import form_blocks as blocks
from composer.ui.client.form_blocks import LinkFields, Problem, SnippetFields
from composer.ui.client.form_lines import TAG, lines, pairs, tags

MOST_PER_WEEK = 100
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")


@dataclass(frozen=True)
class TopicFields:
    """`id` is empty for a new topic; drafts refer to it, so it stays when the name changes."""

    id: str = ""
    name: str = ""
    name_en: str = ""
    description: str = ""
    colour: str = Topic.colour
    per_week: str = "1"
    hashtags: str = ""


@dataclass(frozen=True)
class Fields:
    """Lists stand one per line; a line of `avoid` is "word = what is said instead", or only the word."""

    name: str = ""
    language: str = "de"
    zone: str = ""
    accent: str = Client.accent
    about: str = ""
    vision: str = ""
    values: str = ""
    goals: str = ""
    audiences: str = ""
    tone: str = ""
    address: str = ""
    prefer: str = ""
    avoid: str = ""
    topics: tuple[TopicFields, ...] = ()
    tag_sets: str = ""
    snippets: tuple[SnippetFields, ...] = ()
    link_parameters: str = ""
    link_hosts: str = ""
    link_excluded: str = ""
    credit: str = CreditPlace.NONE.value
    credit_template: str = RightsRules.template
    consent: str = ConsentRule.WARN.value
    ai_note: str = ""

    @property
    def links(self) -> LinkFields:
        return LinkFields(self.link_parameters, self.link_hosts, self.link_excluded)


def fields_of(client: Client, decimal: str = ".") -> Fields:
    dossier, voice, links = client.dossier, client.voice, blocks.link_fields(client)
    return Fields(
        name=client.name,
        language=client.language,
        zone=client.zone,
        accent=client.accent,
        about=dossier.about.strip(),
        vision=dossier.vision.strip(),
        values="\n".join(dossier.values),
        goals="\n".join(dossier.goals),
        audiences="\n".join(dossier.audiences),
        tone="\n".join(voice.tone),
        address=voice.address,
        prefer="\n".join(voice.prefer),
        avoid="\n".join(f"{word} = {instead}" if instead else word for word, instead in voice.avoid.items()),
        topics=tuple(_topic_fields(topic, decimal) for topic in client.topics),
        tag_sets=blocks.tag_set_lines(client),
        snippets=blocks.snippet_fields(client),
        link_parameters=links.parameters,
        link_hosts=links.hosts,
        link_excluded=links.excluded,
        credit=client.rights.credit.value,
        credit_template=client.rights.template,
        consent=client.rights.consent.value,
        ai_note=client.rights.ai_note,
    )


def changed(client: Client, fields: Fields) -> Client:
    """`client` with what the fields say, which must be without problems. Channels and kit stay as they are."""
    return replace(
        client,
        name=fields.name.strip(),
        language=fields.language,
        zone=fields.zone.strip(),
        accent=fields.accent.strip().lower(),
        dossier=Dossier(
            about=fields.about.strip(),
            values=lines(fields.values),
            goals=lines(fields.goals),
            vision=fields.vision.strip(),
            audiences=lines(fields.audiences),
        ),
        voice=Voice(
            tone=lines(fields.tone),
            address=fields.address.strip(),
            prefer=lines(fields.prefer),
            avoid=dict(pairs(fields.avoid)),
        ),
        topics=_topics(fields.topics),
        tag_sets=blocks.tag_sets(fields.tag_sets),
        snippets=blocks.snippets(fields.snippets),
        links=blocks.link_rules(client, fields.links),
        rights=RightsRules(
            CreditPlace(fields.credit),
            fields.credit_template.strip(),
            ConsentRule(fields.consent),
            fields.ai_note.strip(),
        ),
    )


def problems(fields: Fields, other_names: Iterable[str] = (), client: Client | None = None) -> tuple[Problem, ...]:
    """What cannot be kept so, in the order of the fields. `client` is who they were filled from."""
    return (
        *_client_problems(fields, other_names),
        *_word_problems(fields),
        *blocks.tag_set_problems(fields.tag_sets),
        *blocks.link_problems(client, fields.links),
        *_rights_problems(fields),
        *_topic_problems(fields.topics),
        *blocks.snippet_problems(fields.snippets),
    )


def zone_exists(zone: str) -> bool:
    try:
        return bool(ZoneInfo(zone).key)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False


def _client_problems(fields: Fields, other_names: Iterable[str]) -> Iterator[Problem]:
    name = fields.name.strip()
    if not name:
        yield Problem("name", "name.empty")
    elif name.casefold() in {other.casefold() for other in other_names}:
        yield Problem("name", "name.taken", {"name": name})
    if not zone_exists(fields.zone.strip()):
        yield Problem("zone", "zone.unknown", {"zone": fields.zone.strip()})
    if not _COLOUR.fullmatch(fields.accent.strip()):
        yield Problem("accent", "colour")


def _word_problems(fields: Fields) -> Iterator[Problem]:
    preferred = {word.casefold() for word in lines(fields.prefer)}
    seen: set[str] = set()
    for word, instead in pairs(fields.avoid):
        key = word.casefold()
        if not word:
            yield Problem("avoid", "avoid.no-word", {"instead": instead})
        elif key in seen:
            yield Problem("avoid", "avoid.twice", {"word": word})
        elif key in preferred:
            yield Problem("avoid", "avoid.preferred", {"word": word})
        seen.add(key)


def _rights_problems(fields: Fields) -> Iterator[Problem]:
    if CREDIT_MARK not in fields.credit_template:
        yield Problem("credit_template", "credit.place", {"place": CREDIT_MARK})


def _topic_problems(topics: Iterable[TopicFields]) -> Iterator[Problem]:
    seen: set[str] = set()
    for place, topic in enumerate(topics):
        name = topic.name.strip()
        if not name:
            yield Problem(f"topic.{place}.name", "topic.no-name")
        elif name.casefold() in seen:
            yield Problem(f"topic.{place}.name", "topic.twice", {"name": name})
        seen.add(name.casefold())
        if not _COLOUR.fullmatch(topic.colour.strip()):
            yield Problem(f"topic.{place}.colour", "colour")
        if _number(topic.per_week) is None:
            yield Problem(f"topic.{place}.per_week", "topic.rhythm", {"most": str(MOST_PER_WEEK)})
        for tag in tags(topic.hashtags):
            if not TAG.fullmatch(tag):
                yield Problem(f"topic.{place}.hashtags", "topic.hashtag", {"tag": tag})
                break


def _topic_fields(topic: Topic, decimal: str) -> TopicFields:
    return TopicFields(
        id=topic.id,
        name=topic.name,
        name_en=topic.name_en,
        description=topic.description.strip(),
        colour=topic.colour,
        per_week=f"{topic.per_week:g}".replace(".", decimal),
        hashtags=" ".join(topic.hashtags),
    )


def _topics(topics: Iterable[TopicFields]) -> tuple[Topic, ...]:
    made: list[Topic] = []
    given = tuple(topics)
    taken = {topic.id for topic in given}
    for topic in given:
        name = topic.id or _free(re.sub(r"\W+", "-", topic.name.strip().lower()).strip("-") or "topic", taken)
        taken.add(name)
        made.append(
            Topic(
                id=name,
                name=topic.name.strip(),
                name_en=topic.name_en.strip(),
                description=topic.description.strip(),
                colour=topic.colour.strip().lower(),
                per_week=_number(topic.per_week) or 0.0,
                hashtags=tags(topic.hashtags),
            )
        )
    return tuple(made)


def _free(wanted: str, taken: set[str]) -> str:
    names = (wanted if n == 1 else f"{wanted}-{n}" for n in range(1, len(taken) + 2))
    return next(name for name in names if name not in taken)


def _number(text: str) -> float | None:
    """Nothing written means no rhythm."""
    plain = text.strip().replace(",", ".")
    if not re.fullmatch(r"\d{0,3}(\.\d{0,3})?", plain) or plain == ".":
        return None
    number = float(plain or 0)
    return number if number <= MOST_PER_WEEK else None
