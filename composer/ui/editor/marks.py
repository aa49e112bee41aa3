"""What is marked in the text on screen: links and tags, places of findings, what is over the limit. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from composer.core.finding import Finding, Severity
from composer.core.message import Draft
from composer.core.source import Place
from composer.ui.editor.places import part_starts, place_of, to_units

if TYPE_CHECKING:
    from composer.app.preparing import Judged

OVER = ("too-long", "over-limit", "too-many-bytes")
"""Ends of the codes whose place is the part of a text that does not fit."""


class Mark(NamedTuple):
    """In UTF-16 units of the whole text, end exclusive.

    `kind`: "entity", "contact", "over", "odd" (invisible), "blocks", "warns" or "hint".
    """

    start: int
    end: int
    kind: str


def follows(judged: Judged, draft: Draft, tab: str) -> bool:
    """Whether the text on screen is this channel's."""
    return judged.channel.id == tab if tab else draft.variant(judged.channel.id).text is None


def shown_channel(judged: Sequence[Judged], draft: Draft, tab: str) -> Judged | None:
    """Whose reading of the text is marked: the tab's channel; on the common tab the first one that follows it."""
    return next((j for j in judged if follows(j, draft, tab)), None)


def marks(judged: Sequence[Judged], draft: Draft, tab: str) -> tuple[Mark, ...]:
    """Entities as one channel reads them, and the findings of every channel that shows this text."""
    text = draft.text_for(tab) if tab else draft.message.text
    reader = shown_channel(judged, draft, tab)
    found = set(_entities(reader, text)) if reader else set()
    over: list[Place] = []
    for one in judged:
        follows = draft.variant(one.channel.id).text is None
        if one.channel.id != tab and (tab or not follows):
            continue
        for finding in one.findings:
            place = place_of(finding, text, one.sources, one.places)
            if place is not None and place[1] > place[0]:
                if finding.code.endswith(OVER):
                    over.append(place)
                else:
                    found.add(Mark(*to_units(text, place), _kind(finding)))
    return tuple(sorted((*found, *(Mark(*to_units(text, place), "over") for place in joined(over)))))


def joined(places: list[Place]) -> list[Place]:
    """Places that overlap as one: what is over one limit is mostly over another too, and looks the same."""
    made: list[Place] = []
    for start, end in sorted(places):
        if made and start <= made[-1][1]:
            made[-1] = (made[-1][0], max(end, made[-1][1]))
        else:
            made.append((start, end))
    return made


_KINDS = {Severity.BLOCKS: "blocks", Severity.WARNS: "warns", Severity.HINT: "hint"}


def _kind(finding: Finding) -> str:
    return "odd" if finding.fix == "clean-text" else _KINDS[finding.severity]


def _entities(judged: Judged, text: str) -> list[Mark]:
    found = []
    starts = part_starts(text, judged.sources, judged.places)
    for start, source, part, (_, stop) in zip(starts, judged.sources, judged.post.parts, judged.places, strict=True):
        if start is not None:
            contacts = {(s.typed_start, s.typed_end) for s in source.swaps if s.contact}
            places = contacts | {source.typed_place(e.start, e.end) for e in part.entities}
            for place in (p for p in places if start + p[1] <= stop):  # the others stand in lines put in below
                kind = "contact" if place in contacts else "entity"
                found.append(Mark(*to_units(text, (start + place[0], start + place[1])), kind))
    return found


def fold_at(judged: Judged, draft: Draft, place: tuple[int, int]) -> int | None:
    """In UTF-16 units of the whole text: where the channel's post is folded at `place`, a part and its code points."""
    text, (number, at) = draft.text_for(judged.channel.id), place
    start = part_starts(text, judged.sources, judged.places)[number]
    if start is None:
        return None
    here = min(start + judged.sources[number].typed_place(at, at)[0], judged.places[number][1])
    return to_units(text, (here, here))[0]
