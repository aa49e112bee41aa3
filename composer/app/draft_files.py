"""Draft files: Markdown-like text with a TOML head that a person can write by hand.

+++
title = "Harvest"
language = "en"
channels = ["x", "linkedin"]     # networks or channel ids; left out: all of the client's
at = "2026-12-01 09:30"          # in the client's time zone, with or without quotes; left out: now
thread = { split = true, numbering = "slash" }   # how long texts become threads; left out: by hand, no numbers

[[picture]]
file = "field.jpg"               # relative to the draft file
alt = "A wheat field at sunrise"
focus = [0.5, 0.4]               # this and what else is shown of a picture: see draft_pictures
logo = true
part = 2                         # the post of a thread it goes with; left out: the first

[[card]]
url = "https://example.com/harvest"     # as it stands in the text
title = "The harvest of 2026"
description = "What a dry year left over"
picture = "harvest.jpg"

[fields]                         # see draft_fields
warning = "Food"
+++
The common text.
---
A line holding only three hyphens begins the next part of a thread.

=== x
What only this channel says.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from composer.app.draft_fields import FieldEntry, read_fields, values_of, written_fields
from composer.app.draft_pictures import (
    PictureEntry,
    attached,
    framed,
    frames_of,
    read_picture,
    written_cut,
    written_frames,
)
from composer.app.draft_rights import written_rights
from composer.core.client import Channel, Client
from composer.core.errors import DraftFileError, ProfileError
from composer.core.message import Attachment, Draft, Framing, LinkCard, Message, Numbering, Thread, Variant
from composer.core.profile import PlatformProfile
from composer.core.toml_reading import TomlTable, read_toml

FENCE = "+++"
BY_HAND = Thread()
_SECTION = re.compile(r"=== +(\S+)\s*$")
_ESCAPED = re.compile(r"\\(?=\\*===\s|\\*\+\+\+\s*$)")
_NEEDS_ESCAPE = re.compile(r"(?=\\*===\s|\\*\+\+\+\s*$)")


@dataclass(frozen=True)
class CardEntry:
    """`shown` is False where this link shall have no card."""

    url: str
    title: str = ""
    description: str = ""
    picture: PictureEntry | None = None
    shown: bool = True


@dataclass(frozen=True)
class DraftFile:
    """What a file says. `channels` and the keys of `texts` are channel ids or networks; `at` is naive wall time."""

    title: str = ""
    language: str = "de"
    client: str = ""
    topic: str | None = None
    channels: tuple[str, ...] | None = None
    at: datetime | None = None
    thread: Thread = BY_HAND
    pictures: tuple[PictureEntry, ...] = ()
    cards: tuple[CardEntry, ...] = ()
    fields: tuple[FieldEntry, ...] = ()
    text: str = ""
    texts: tuple[tuple[str, str], ...] = ()


def read(path: Path) -> DraftFile:
    """Raises DraftFileError: "draft-file.unreadable", or as `parse`."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise DraftFileError("draft-file.not-text", file=path.name) from None
    except OSError as error:
        raise DraftFileError("draft-file.unreadable", file=str(path), problem=error.strerror or "") from None
    return parse(text, path.name)


def parse(text: str, name: str) -> DraftFile:
    """Raises DraftFileError with file, line and problem: "draft-file.head", "draft-file.section-twice"."""
    lines = text.replace("\r\n", "\n").split("\n")
    head, body, offset = _divide(lines, name)
    try:
        table = read_toml("\n".join(head), name)
        draft = _head(table, offset)
        table.close()
    except ProfileError as error:
        line = int(error.values.get("line", 1)) + offset
        values = {**error.values, "file": name, "line": line}
        raise DraftFileError("draft-file.head", **values) from None
    common, texts = _sections(body, name, len(lines) - len(body))
    return replace(draft, text=common, texts=texts)


def _divide(lines: list[str], name: str) -> tuple[list[str], list[str], int]:
    first = next((i for i, line in enumerate(lines) if line.strip()), None)
    if first is None or lines[first].strip() != FENCE:
        return [], lines, 0
    for end in range(first + 1, len(lines)):
        if lines[end].strip() == FENCE:
            return lines[first + 1 : end], lines[end + 1 :], first + 1
    problem = f"the head begins with {FENCE} but no second {FENCE} ends it"
    raise DraftFileError("draft-file.head", file=name, key="", line=first + 1, problem=problem)


def _head(table: TomlTable, offset: int) -> DraftFile:
    at = table.wall_time("at") if "at" in table else None
    return DraftFile(
        title=table.text("title", ""),
        language=table.language("language", "de"),
        client=table.text("client", ""),
        topic=table.text("topic", "") or None,
        channels=table.texts("channels") if "channels" in table else None,
        at=at,
        thread=_thread(table.table("thread")) if "thread" in table else Thread(),
        pictures=tuple(read_picture(t, offset) for t in table.tables("picture")),
        cards=tuple(_card(t, offset) for t in table.tables("card")),
        fields=read_fields(table, offset),
    )


def _numbering(table: TomlTable) -> Numbering:
    try:
        return Numbering(table.text("numbering", Numbering.NONE))
    except ValueError:
        raise table.wrong("numbering", "expected one of " + ", ".join(Numbering)) from None


def _thread(table: TomlTable) -> Thread:
    thread = Thread(table.flag("split", False), _numbering(table))
    table.close()
    return thread


def _card(table: TomlTable, offset: int) -> CardEntry:
    file = table.text("picture", "")
    cut = framed(PictureEntry(file), table, offset)
    url, title, description = table.text("url"), table.text("title", ""), table.text("description", "")
    entry = CardEntry(url, title, description, cut if file else None, table.flag("shown", True))
    table.close()
    return entry


def _sections(lines: list[str], name: str, before: int) -> tuple[str, tuple[tuple[str, str], ...]]:
    gathered: dict[str, list[str]] = {"": []}
    current = ""
    for number, line in enumerate(lines, before + 1):
        if section := _SECTION.match(line):
            current = section[1]
            if current in gathered:
                problem = f"the section {current} stands twice"
                raise DraftFileError("draft-file.section-twice", file=name, key=current, line=number, problem=problem)
            gathered[current] = []
        else:
            gathered[current].append(_ESCAPED.sub("", line, count=1) if _ESCAPED.match(line) else line)
    texts = {key: "\n".join(part).strip("\n") for key, part in gathered.items()}
    return texts.pop(""), tuple(texts.items())


def to_draft(
    file: DraftFile,
    client: Client,
    draft_id: str,
    attach: Callable[[PictureEntry], Attachment],
    profiles: Mapping[str, PlatformProfile],
) -> Draft:
    """A draft of `client`. DraftFileError: "draft-file.channel" or "draft-file.topic" for one that the client has not
    got, "draft-file.picture.…" for a picture that `attach` refuses with "picture.…", and "draft-file.field…" for a
    field or value that the networks have not."""
    channels = client.channels if file.channels is None else tuple(_channel(client, k) for k in file.channels)
    topics = [topic.id for topic in client.topics]
    if file.topic is not None and file.topic not in topics:
        raise DraftFileError("draft-file.topic", key=file.topic, client=client.name, known=", ".join(topics))
    pictures = tuple(attached(attach, entry) for entry in file.pictures)
    cards = tuple(_link_card(entry, attach) for entry in file.cards)
    shown = list(zip(file.pictures, pictures, strict=True))
    shown += [(e.picture, c.picture) for e, c in zip(file.cards, cards, strict=True) if e.picture and c.picture]
    frames = frames_of(shown, lambda key: _channel(client, key), profiles)
    common = values_of((e for e in file.fields if not e.where), client.channels, profiles)
    return Draft(
        id=draft_id,
        client_id=client.id,
        title=file.title,
        message=Message(
            file.text,
            pictures,
            cards,
            thread=file.thread,
            fields=common,
        ),
        channel_ids=tuple(c.id for c in channels),
        variants=_variants(file, client, profiles, frames),
        language=file.language,
        topic_id=file.topic,
    )


def _variants(
    file: DraftFile,
    client: Client,
    profiles: Mapping[str, PlatformProfile],
    frames: Mapping[str, dict[str, Framing]],
) -> tuple[Variant, ...]:
    variants: dict[str, Variant] = {}
    for key, text in file.texts:
        channel = _channel(client, key)
        variants[channel.id] = Variant(channel.id, text=text)
    for key in dict.fromkeys(entry.where for entry in file.fields if entry.where):
        channel = _channel(client, key)
        fields = values_of((e for e in file.fields if e.where == key), (channel,), profiles)
        variants[channel.id] = replace(variants.get(channel.id, Variant(channel.id)), fields=fields)
    for channel_id, own in frames.items():
        variants[channel_id] = replace(variants.get(channel_id, Variant(channel_id)), frames=own)
    return tuple(variants.values())


def _link_card(entry: CardEntry, attach: Callable[[PictureEntry], Attachment]) -> LinkCard:
    picture = attached(attach, entry.picture) if entry.picture else None
    return LinkCard(entry.url, entry.title, entry.description, picture, entry.shown)


def _channel(client: Client, key: str) -> Channel:
    for channel in client.channels:
        if key in (channel.id, channel.network):
            return channel
    known = ", ".join(c.id for c in client.channels)
    raise DraftFileError("draft-file.channel", key=key, client=client.name, known=known)


def write(draft: Draft, names: Sequence[str]) -> str:
    """The file's text; `names` are the file names of the draft's pictures and then of its cards', in order. `parse`
    reads it back."""
    head = [FENCE, f"title = {_quoted(draft.title)}", f"language = {_quoted(draft.language)}"]
    head.append(f"client = {_quoted(draft.client_id)}")
    if draft.topic_id:
        head.append(f"topic = {_quoted(draft.topic_id)}")
    head.append("channels = [" + ", ".join(_quoted(c) for c in draft.channel_ids) + "]")
    thread = draft.message.thread
    if thread != Thread():
        split = "true" if thread.split else "false"
        head.append(f'thread = {{ split = {split}, numbering = "{thread.numbering.value}" }}')
    named = iter(names)
    for attachment, name in zip(draft.message.attachments, named, strict=False):
        head += ["", "[[picture]]", f"file = {_quoted(name)}", f"alt = {_quoted(attachment.alt)}"]
        head.append(f"logo = {'true' if attachment.logo else 'false'}")
        if attachment.part:
            head.append(f"part = {attachment.part + 1}")
        head += [*written_cut(attachment), *written_rights(attachment.rights, _quoted)]
        head += written_frames(draft, attachment, "picture", _quoted)
    for card in draft.message.cards:
        head += ["", "[[card]]", f"url = {_quoted(card.url)}", f"title = {_quoted(card.title)}"]
        head.append(f"description = {_quoted(card.description)}")
        head.append(f"shown = {'true' if card.shown else 'false'}")
        if card.picture is not None:
            head += [f"picture = {_quoted(next(named))}", *written_cut(card.picture)]
            head += written_frames(draft, card.picture, "card", _quoted)
    head += written_fields(draft, _quoted)
    parts = ["\n".join([*head, FENCE]), _escaped(draft.message.text)]
    for variant in draft.variants:
        if variant.text is not None:
            parts.append(f"\n=== {variant.channel_id}\n{_escaped(variant.text)}")
    return "\n".join(parts) + "\n"


def _escaped(text: str) -> str:
    return "\n".join("\\" + line if _NEEDS_ESCAPE.match(line) else line for line in text.split("\n"))


def _quoted(text: str) -> str:
    """A TOML basic string."""
    signs = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}
    return '"' + "".join(signs.get(c) or (c if c.isprintable() else f"\\U{ord(c):08x}") for c in text) + '"'
