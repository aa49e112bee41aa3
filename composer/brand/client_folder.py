"""Reads a client's folder: client.toml with dossier, voice, topics and channels."""

from __future__ import annotations

import re
from pathlib import Path
from zoneinfo import ZoneInfo

from composer.brand.kit import colour, read_toml_file
from composer.core.client import Channel, Client, Dossier, Topic, Voice
from composer.core.toml_reading import TomlTable

CLIENT_FILE = "client.toml"
_KEY = re.compile(r"[a-z0-9][a-z0-9_-]*")


def load_client(folder: Path) -> Client:
    """Raises ProfileError with file, key and line. Channels get the id "CLIENT.KEY" and stand unconnected."""
    top = read_toml_file(folder / CLIENT_FILE)
    client_id = _key(top, "id")
    client = Client(
        id=client_id,
        name=_filled(top, "name"),
        zone=_zone(top),
        language=top.text("language", "de"),
        accent=colour(top, "accent", Client.accent),
        dossier=_dossier(top.table("dossier", required=False)),
        voice=_voice(top.table("voice", required=False)),
        topics=_topics(top),
        channels=_channels(top, client_id),
        demo=top.flag("demo", False),
        kit=_kit(top, folder),
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
