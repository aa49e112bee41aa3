"""Reads a client's folder: client.toml with dossier, voice, topics and channels."""

from __future__ import annotations

import re
from enum import StrEnum
from pathlib import Path
from typing import TypeVar
from zoneinfo import ZoneInfo

from composer.brand.kit import colour, read_toml_file
from composer.core.client import Channel, Client, Dossier, SendingRules, Topic, Voice
from composer.core.link_rules import LinkRules
from composer.core.rights import CREDIT_MARK, RightsRules
from composer.core.toml_reading import TomlTable

E = TypeVar("E", bound=StrEnum)

CLIENT_FILE = "client.toml"
MOST_GRACE = 24 * 60
_KEY = re.compile(r"[a-z0-9][a-z0-9_-]*")


def load_client(folder: Path) -> Client:
    """Raises ProfileError with file, key and line. Channels get the id "CLIENT.KEY" and stand unconnected."""
    top = read_toml_file(folder / CLIENT_FILE)
    client_id = _key(top, "id")
    client = Client(
        id=client_id,
        name=_filled(top, "name"),
        zone=_zone(top),
        language=top.language("language", "de"),
        accent=colour(top, "accent", Client.accent),
        dossier=_dossier(top.table("dossier", required=False)),
        voice=_voice(top.table("voice", required=False)),
        topics=_topics(top),
        channels=_channels(top, client_id),
        demo=top.flag("demo", False),
        kit=_kit(top, folder),
        links=_links(top.table("links", required=False), client_id),
        tag_sets=_tag_sets(top.table("hashtags", required=False)),
        snippets=top.words("snippets"),
        rights=_rights(top.table("pictures", required=False)),
        sending=_sending(top.table("sending", required=False)),
    )
    top.close()
    return client


def _dossier(table: TomlTable) -> Dossier:
    dossier = Dossier(
        about=table.text("about", "").strip(),
        values=table.texts("values"),
        goals=table.texts("goals"),
        vision=table.text("vision", "").strip(),
        audiences=table.texts("audiences"),
    )
    table.close()
    return dossier


def _voice(table: TomlTable) -> Voice:
    voice = Voice(
        tone=table.texts("tone"),
        address=table.text("address", ""),
        prefer=table.texts("prefer"),
        avoid=table.words("avoid"),
    )
    table.close()
    return voice


def _topics(top: TomlTable) -> tuple[Topic, ...]:
    topics: list[Topic] = []
    for table in top.tables("topic"):
        topic = Topic(
            id=_key(table, "id", tuple(t.id for t in topics)),
            name=_filled(table, "name"),
            name_en=table.text("name_en", ""),
            description=table.text("description", "").strip(),
            colour=colour(table, "colour", Topic.colour),
            per_week=table.number("per_week", 0.0),
            hashtags=table.texts("hashtags"),
        )
        if topic.per_week < 0:
            raise table.wrong("per_week", "expected 0 or more posts a week")
        table.close()
        topics.append(topic)
    return tuple(topics)


def _sending(table: TomlTable) -> SendingRules:
    rules = SendingRules(
        approval=table.flag("approval", SendingRules.approval),
        grace_minutes=table.integer("grace_minutes", SendingRules.grace_minutes),
    )
    if not 0 <= rules.grace_minutes <= MOST_GRACE:
        raise table.wrong("grace_minutes", f"expected 0 to {MOST_GRACE} minutes")
    table.close()
    return rules


def _links(table: TomlTable, client_id: str) -> LinkRules:
    """Parameters of a channel stand under its key."""
    channels = table.table("channels", required=False)
    rules = LinkRules(
        parameters=table.words("parameters"),
        hosts=table.texts("hosts"),
        excluded=table.texts("excluded"),
        channels={f"{client_id}.{key}": channels.words(key) for key in channels.names()},
    )
    channels.close()
    table.close()
    return rules


def _tag_sets(table: TomlTable) -> dict[str, tuple[str, ...]]:
    sets = {name: table.texts(name) for name in table.names()}
    table.close()
    return sets


def _rights(table: TomlTable) -> RightsRules:
    usual = RightsRules()
    template = table.text("credit_template", usual.template)
    if CREDIT_MARK not in template:
        raise table.wrong("credit_template", f"expected {CREDIT_MARK} in it")
    rules = RightsRules(
        credit=_word(table, "credit", usual.credit),
        template=template,
        consent=_word(table, "consent", usual.consent),
        ai_note=table.text("ai_note", "").strip(),
    )
    table.close()
    return rules


def _word(table: TomlTable, key: str, default: E) -> E:
    kind = type(default)
    try:
        return kind(table.text(key, default))
    except ValueError:
        raise table.wrong(key, "expected one of " + ", ".join(kind)) from None


def _channels(top: TomlTable, client_id: str) -> tuple[Channel, ...]:
    channels: list[Channel] = []
    for table in top.tables("channel"):
        key = _key(table, "key", tuple(c.key for c in channels))
        channel = Channel(
            id=f"{client_id}.{key}",
            client_id=client_id,
            network=_key(table, "network"),
            handle=_filled(table, "handle"),
            display_name=_filled(table, "display_name"),
            server=table.text("server", ""),
        )
        table.close()
        channels.append(channel)
    return tuple(channels)


def _filled(table: TomlTable, key: str) -> str:
    value = table.text(key).strip()
    if not value:
        raise table.wrong(key, "must not be empty")
    return value


def _key(table: TomlTable, key: str, taken: tuple[str, ...] = ()) -> str:
    """A short name that can stand in ids and file names."""
    value = table.text(key)
    if not _KEY.fullmatch(value):
        raise table.wrong(key, "expected small letters, digits, - and _ only")
    if value in taken:
        raise table.wrong(key, f"{value} is there twice")
    return value


def _zone(top: TomlTable) -> str:
    name = top.text("zone", Client.zone)
    try:
        ZoneInfo(name)
    except (OSError, ValueError, KeyError):  # a folder's name, a path out of the zone data, an unknown zone
        raise top.wrong("zone", "no such time zone; expected a name such as Europe/Berlin") from None
    return name


def _kit(top: TomlTable, folder: Path) -> str:
    name = top.text("kit", "")
    if name and not (folder / name).resolve().is_relative_to(folder.resolve()):
        raise top.wrong("kit", "the kit must lie in the client's folder")
    if name and not (folder / name).is_dir():
        raise top.wrong("kit", f"there is no folder {name}")
    return name
