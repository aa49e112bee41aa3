"""The pictures of a draft file: alt text, what must stay visible, and how single channels cut them.

[[picture]]
file = "field.jpg"               # relative to the draft file
alt = "A wheat field at sunrise"
focus = [0.5, 0.4]               # across and down, 0 to 1; left out: proposed
crop = [0.1, 0.0, 0.9, 1.0]      # all that is ever shown: left, top, right, bottom
credit = "Ada Beispiel"          # this and what else is said of its rights: see draft_rights

[picture.frames.instagram]       # a network or channel id that cuts it otherwise
kind = "square"
focus = [0.2, 0.4]
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from composer.app.draft_rights import read_rights
from composer.core.client import Channel
from composer.core.errors import DraftFileError, PictureError
from composer.core.message import Area, Attachment, Draft, Focus, Framing
from composer.core.profile import PlatformProfile
from composer.core.rights import Rights
from composer.core.toml_reading import TomlTable


@dataclass(frozen=True)
class FrameEntry:
    """`where` is a channel id or network."""

    where: str
    framing: Framing
    file: str = ""
    line: int = 0


@dataclass(frozen=True)
class PictureEntry:
    """`file` as written, relative to the draft file's folder."""

    file: str
    alt: str = ""
    focus: Focus | None = None
    """`None`: what the program proposes."""
    logo: bool = False
    part: int = 1
    """The post of a thread it goes with, counted from 1."""
    crop: Area | None = None
    frames: tuple[FrameEntry, ...] = ()
    rights: Rights = Rights()


def read_picture(table: TomlTable, offset: int) -> PictureEntry:
    """`offset` is the number of lines before the head."""
    part = table.integer("part", 1)
    if part < 1:
        raise table.wrong("part", "expected the number of a post, from 1")
    file, alt, logo = table.text("file"), table.text("alt", ""), table.flag("logo", False)
    entry = framed(PictureEntry(file, alt, logo=logo, part=part, rights=read_rights(table)), table, offset)
    table.close()
    return entry


def framed(entry: PictureEntry, table: TomlTable, offset: int) -> PictureEntry:
    """With what `table` says of the part that is shown."""
    return replace(entry, focus=_focus(table), crop=_crop(table), frames=_frames(table, offset))


def _focus(table: TomlTable) -> Focus | None:
    if "focus" not in table:
        return None
    values = table.list_of("focus", (int, float))
    if len(values) not in (2, 3) or not all(0 <= v <= 1 for v in values):
        raise table.wrong("focus", "expected two numbers from 0 to 1, across and down")
    return Focus(*values)


def _crop(table: TomlTable) -> Area | None:
    if "crop" not in table:
        return None
    values = table.list_of("crop", (int, float))
    if len(values) != 4 or not (0 <= values[0] < values[2] <= 1 and 0 <= values[1] < values[3] <= 1):
        raise table.wrong("crop", "expected four numbers from 0 to 1: left, top, right, bottom")
    return Area(*values)


def _frames(table: TomlTable, offset: int) -> tuple[FrameEntry, ...]:
    outer = table.table("frames", required=False)
    return tuple(_frame(outer, where, offset) for where in outer.names())


def _frame(outer: TomlTable, where: str, offset: int) -> FrameEntry:
    table = outer.table(where)
    framing = Framing(_focus(table), _crop(table), table.text("kind", ""))
    table.close()
    return FrameEntry(where, framing, table.file, outer.line(where) + offset)


def attached(attach: Callable[[PictureEntry], Attachment], entry: PictureEntry) -> Attachment:
    """Where a person would choose another picture in the window, a file's author is told what the file names."""
    try:
        came = attach(entry)
    except PictureError as error:
        raise DraftFileError(f"draft-file.{error.code}", **{**error.values, "file": entry.file}) from None
    said = replace(came, alt=entry.alt, logo=entry.logo, part=entry.part - 1, crop=entry.crop, rights=entry.rights)
    return said if entry.focus is None else replace(said, focus=entry.focus, proposed=False)


def frames_of(
    entries: Iterable[tuple[PictureEntry, Attachment]],
    channel_of: Callable[[str], Channel],
    profiles: Mapping[str, PlatformProfile],
) -> dict[str, dict[str, Framing]]:
    """By channel id, then by the picture's. Raises DraftFileError("draft-file.field-value") for a kind of frame that
    the network has not, and whatever `channel_of` raises."""
    found: dict[str, dict[str, Framing]] = {}
    for entry, attachment in entries:
        for frame in entry.frames:
            channel = channel_of(frame.where)
            _judge_kind(frame, channel, profiles)
            found.setdefault(channel.id, {})[attachment.id] = frame.framing
    return found


def _judge_kind(frame: FrameEntry, channel: Channel, profiles: Mapping[str, PlatformProfile]) -> None:
    kinds = profiles[channel.network].pictures.kinds if channel.network in profiles else ()
    known = [kind.key.value for kind in kinds if not kind.beside]
    if frame.framing.kind and frame.framing.kind not in known:
        kinds_known = ", ".join(f'"{key}"' for key in known)
        told = {"file": frame.file, "key": "kind", "known": kinds_known}
        raise DraftFileError("draft-file.field-value", line=frame.line, **told)


def written_cut(attachment: Attachment) -> list[str]:
    """The lines about what is shown of it. A proposal is left out: it is made anew where the file is read."""
    lines = [] if attachment.proposed else [f"focus = {_numbers(*_point(attachment.focus))}"]
    if attachment.crop is not None:
        lines.append(f"crop = {_numbers(*_edges(attachment.crop))}")
    return lines


def written_frames(draft: Draft, attachment: Attachment, table: str, quoted: Callable[[str], str]) -> list[str]:
    """The tables of the channels that cut it otherwise, below the header [[`table`]]; they stand last there."""
    lines: list[str] = []
    for variant in draft.variants:
        framing = variant.frames.get(attachment.id)
        if framing is None:
            continue
        lines += ["", f"[{table}.frames.{quoted(variant.channel_id)}]"]
        lines += [f"kind = {quoted(framing.kind)}"] if framing.kind else []
        lines += [f"focus = {_numbers(*_point(framing.focus))}"] if framing.focus else []
        lines += [f"crop = {_numbers(*_edges(framing.crop))}"] if framing.crop else []
    return lines


def _point(focus: Focus) -> tuple[float, ...]:
    return (focus.x, focus.y, focus.above) if focus.above else (focus.x, focus.y)


def _edges(crop: Area) -> tuple[float, ...]:
    return (crop.left, crop.top, crop.right, crop.bottom)


def _numbers(*values: float) -> str:
    return "[" + ", ".join(f"{value:.4g}" for value in values) + "]"
