"""What readers see of a sent text: links shortened, blank lines collapsed, tags in a bar. Pure."""

from __future__ import annotations

import re
import unicodedata
from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from operator import attrgetter

from composer.core.look import TextLook
from composer.core.prepared import Entity, EntityKind, PreparedPart

_START = attrgetter("start")
_SCHEME = re.compile(r"^[a-z][a-z0-9+.-]*://", re.IGNORECASE)


@dataclass(frozen=True)
class Paragraph:
    """One line of the text. `links` are its coloured ranges in UTF-16 units: start and length, as Qt counts. `lead` is
    how many units at its beginning are the handle that stands before the text."""

    text: str
    links: tuple[tuple[int, int], ...] = ()
    lead: int = 0


@dataclass(frozen=True)
class Shown:
    """`tags` are those of the last line where the network shows them apart; `more_tags` is how many it leaves out."""

    paragraphs: tuple[Paragraph, ...]
    tags: tuple[str, ...] = ()
    more_tags: int = 0


def shown(part: PreparedPart, look: TextLook, lead: str = "") -> Shown:
    """`lead` is the handle where it stands before the text."""
    lines = _lines(part.text, part.entities, look)
    tags: tuple[str, ...] = ()
    if look.tag_bar:
        lines, tags = _split_tags(lines)
    lines = _collapse(lines, look.blank_lines) if look.blank_lines else lines
    paragraphs = tuple(_paragraph(text, ranges) for text, ranges in lines)
    if lead and part.text.strip():
        paragraphs = (_led(paragraphs[0], lead), *paragraphs[1:])
    return Shown(paragraphs, tags[: look.tag_bar], max(0, len(tags) - look.tag_bar))


def original(part: PreparedPart, look: TextLook, lead: str, place: tuple[int, int]) -> int:
    """Where in the text of `part` a place of what `shown` gave is: a paragraph, and code points of it."""
    lines = part.text.split("\n")
    kept = _kept(lines, look.blank_lines) if look.blank_lines else range(len(lines))
    index = kept[place[0]]
    start = sum(len(line) + 1 for line in lines[:index])
    offset = place[1] - (len(lead) + 1 if lead and not place[0] else 0)
    return start + _within(part, look, start, len(lines[index]), max(0, offset))


def _within(part: PreparedPart, look: TextLook, start: int, length: int, offset: int) -> int:
    """`offset` code points into the line as it is shown, in code points of the line as it is sent."""
    for entity in part.entities:
        if entity.kind is EntityKind.LINK and start <= entity.start < start + length:
            sent = part.text[entity.start : entity.end]
            more = len(sent) - len(shown_link(sent, look))
            if offset > entity.start - start:
                offset = max(entity.start - start, offset + more)
    return min(offset, length)


_Ranges = tuple[tuple[int, int], ...]
_Line = tuple[str, _Ranges]
_Span = tuple[int, int, EntityKind]


def _lines(text: str, entities: Iterable[Entity], look: TextLook) -> list[_Line]:
    """The text line by line as it is shown, with the ranges of its entities in code points."""
    lines: list[_Line] = []
    waiting = deque(sorted(entities, key=_START))
    start = 0
    for line in text.split("\n"):
        end = start + len(line)
        spans: list[_Span] = []
        while waiting and waiting[0].start < end:
            one = waiting.popleft()
            spans.append((one.start - start, one.end - start, one.kind))
        lines.append(_line(line, tuple(spans), look) if spans else (line, ()))
        start = end + 1
    return lines


@lru_cache(maxsize=1024)
def _line(line: str, spans: tuple[_Span, ...], look: TextLook) -> _Line:
    """Remembered, because most lines are the same after the next key."""
    pieces: list[str] = []
    ranges: list[tuple[int, int]] = []
    length = at = 0
    for start, end, kind in spans:
        if start < at:
            continue
        word = shown_link(line[start:end], look) if kind is EntityKind.LINK else line[start:end]
        length += start - at
        ranges.append((length, len(word)))
        pieces += (line[at:start], word)
        length += len(word)
        at = end
    return "".join((*pieces, line[at:])), tuple(ranges)


@lru_cache(maxsize=512)
def shown_link(link: str, look: TextLook) -> str:
    """A link as the network writes it."""
    if look.shortener and len(link) > look.link_chars:
        return look.shortener + "…"
    word = _SCHEME.sub("", link) if look.strip_scheme else link
    word = word.removeprefix("www.") if look.strip_www else word
    if look.link_chars and len(word) > look.link_chars:
        return word[: look.link_chars] + "…"
    return word


def _split_tags(lines: list[_Line]) -> tuple[list[_Line], tuple[str, ...]]:
    """Takes a last line of nothing but hashtags off the text, unless it is all there is."""
    end = len(lines)
    while end > 1 and not lines[end - 1][0].strip():
        end -= 1
    words = lines[end - 1][0].split() if end > 1 else []
    if not words or not all(w[0] in "#＃" and len(w) > 1 for w in words):
        return lines, ()
    return _without_blank_end(lines[: end - 1]), tuple(dict.fromkeys(words))


def _without_blank_end(lines: list[_Line]) -> list[_Line]:
    while len(lines) > 1 and not lines[-1][0].strip():
        lines = lines[:-1]
    return lines


def _collapse(lines: Sequence[_Line], most: int) -> list[_Line]:
    return [lines[index] for index in _kept([text for text, _ in lines], most)]


def _kept(lines: Sequence[str], most: int) -> list[int]:
    """Which lines are left when at most `most` blank ones stand in a row."""
    kept: list[int] = []
    blank = 0
    for index, line in enumerate(lines):
        blank = 0 if line.strip() else blank + 1
        if blank <= most:
            kept.append(index)
    return kept


@lru_cache(maxsize=2048)
def _paragraph(text: str, ranges: tuple[tuple[int, int], ...]) -> Paragraph:
    """With its ranges in UTF-16 units."""
    if text.isascii() or not ranges or max(text) < "\U00010000":
        return Paragraph(text, ranges)
    return Paragraph(text, tuple((units(text[:start]), units(text[start : start + n])) for start, n in ranges))


def _led(paragraph: Paragraph, lead: str) -> Paragraph:
    by = units(lead) + 1
    links = tuple((start + by, length) for start, length in paragraph.links)
    return Paragraph(f"{lead} {paragraph.text}", links, by - 1)


def units(text: str) -> int:
    """Length in UTF-16 units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def cut(paragraphs: Sequence[Paragraph], chars: int) -> tuple[Paragraph, ...] | None:
    """The paragraphs up to `chars` characters, at a word's end where one is near; `None` when they are not longer."""
    if sum(len(p.text) + 1 for p in paragraphs) - 1 <= chars:
        return None
    kept: list[Paragraph] = []
    for paragraph in paragraphs:
        if len(paragraph.text) >= chars:
            kept.append(shorter(paragraph, chars))
            break
        kept.append(paragraph)
        chars -= len(paragraph.text) + 1
    while len(kept) > 1 and not kept[-1].text.strip():
        kept.pop()
    return tuple(kept)


def shorter(paragraph: Paragraph, chars: int) -> Paragraph:
    """`paragraph` up to `chars` code points."""
    text = paragraph.text[:chars]
    space = text.rfind(" ", max(0, chars - 20))
    if space > 0 and chars < len(paragraph.text) and not paragraph.text[chars : chars + 1].isspace():
        text = text[:space]
    text = text.rstrip()
    end = units(text)
    links = tuple((start, min(length, end - start)) for start, length in paragraph.links if start < end)
    return Paragraph(text, links, min(paragraph.lead, end))


@lru_cache(maxsize=512)
def is_rtl(text: str) -> bool:
    """Whether the first letter that has a direction runs from right to left."""
    directions = (unicodedata.bidirectional(c) for c in text)
    return next((d in ("R", "AL") for d in directions if d in ("L", "R", "AL")), False)
