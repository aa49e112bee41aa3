"""What Facebook Pages, Instagram and Threads link; their sheets say it in a few words, without a public grammar."""

from __future__ import annotations

import re
from collections.abc import Iterator

from composer.core.prepared import Entity, EntityKind
from composer.text import emoji, grammar_twitter
from composer.text.tags import is_tag, run_end

_PAGE = re.compile(r"@\[([0-9]++)\]")
_NAME = re.compile(r"@(?<!\w@)([A-Za-z0-9._]{1,30}+)(?![A-Za-z0-9._@])")
_HASH = re.compile(r"#(?![\ufe0f\u20e3])")
_TOPIC = re.compile(r"#(?<![\w&]#)(?![\ufe0f\u20e3])([^\s.&@!?,;:]{1,50}+)(?![^\s.&@!?,;:])")


def find_on_facebook(text: str) -> Iterator[Entity]:
    """A page is mentioned by its id."""
    yield from grammar_twitter.links(text)
    for match in _PAGE.finditer(text):
        yield Entity(match.start(), match.end(), EntityKind.MENTION, match[1])
    yield from grammar_twitter.plain_hashtags(text)


def find_on_instagram(text: str) -> Iterator[Entity]:
    """Addresses in captions do not link."""
    yield from _mentions(text)
    yield from _tags_with_emoji(text)


def find_on_threads(text: str) -> Iterator[Entity]:
    """Every tag that may be the topic; how many do link is a rule of its own."""
    yield from grammar_twitter.links(text)
    yield from _mentions(text)
    for match in _TOPIC.finditer(text):
        if not match[1].isdecimal():
            yield Entity(match.start(), match.end(), EntityKind.HASHTAG, match[1])


def _mentions(text: str) -> Iterator[Entity]:
    """A dot at the end belongs to the sentence."""
    for match in _NAME.finditer(text):
        name = match[1].rstrip(".")
        if name:
            yield Entity(match.start(), match.start() + 1 + len(name), EntityKind.MENTION, name)


def _tags_with_emoji(text: str) -> Iterator[Entity]:
    for match in _HASH.finditer(text):
        start, end = match.start(), _end_with_emoji(text, match.end())
        follows = start == 0 or not (is_tag(text[start - 1]) or text[start - 1] == "&")
        if follows and end > start + 1 and not text[start + 1 : end].isdecimal():
            yield Entity(start, end, EntityKind.HASHTAG, text[start + 1 : end])


def _end_with_emoji(text: str, position: int) -> int:
    while True:
        end = emoji.end_at(text, run_end(text, position, ""))
        if end == position:
            return end
        position = end
