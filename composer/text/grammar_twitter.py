"""Links, mentions with lists, hashtags and cashtags as twitter-text finds them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from composer.core.prepared import Entity, EntityKind
from composer.text.memo import per_piece
from composer.text.tags import has_letter, is_tag, run_end
from composer.text.urls import LATIN, SPACES, TWITTER, find_urls

_NAME = re.compile(r"[@＠]([A-Za-z0-9_]{1,20})(/[A-Za-z][A-Za-z0-9_-]{0,24})?")
_NOT_BEFORE_NAME = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_!#$%&*@＠")
_RETWEET = re.compile(r"(?:\A|[^A-Za-z0-9_+~.-])[Rr][Tt]\Z")
_AFTER_NAME = re.compile(rf"[@＠{LATIN}]|://")
_AFTER = SPACES.replace(r"\x85", "").replace(r"\u180e", r"\ufeff")
"""What the reference's language calls space is not quite what the reference calls so."""
# The sign stands first, what must not precede it second: a sign is found far quicker than a look back everywhere.
_CASHTAG = re.compile(
    rf"\$(?<![^{SPACES}]\$)([A-Za-z]{{1,6}}(?:[._][A-Za-z]{{1,2}})?)(?=\Z|[{_AFTER}!'#%&()*+,\\\-./:;<=>?@\[\]^_{{|}}~$])"
)
_HASH = re.compile(r"[#＃](?![\ufe0f\u20e3])")
TAG_EXTRA = "\u200c\u200d\ua67e\u05be\u05f3\u05f4\uff5e\u301c\u309b\u309c\u30a0\u30fb\u3003\u0f0b\u0f0c\xb7"


@per_piece
def links(text: str) -> tuple[Entity, ...]:
    """Remembered, because several networks link addresses so."""
    return tuple(_link(text, start, end) for start, end in find_urls(text, TWITTER))


def _link(text: str, start: int, end: int) -> Entity:
    url = text[start:end]
    has_scheme = url[:7].lower() == "http://" or url[:8].lower() == "https://"
    return Entity(start, end, EntityKind.LINK, url if has_scheme else "https://" + url)


def mentions(text: str) -> Iterator[Entity]:
    """The target is the handle, with "/list" where a list is meant."""
    taken = 0
    for match in _NAME.finditer(text):
        start = match.start()
        if start > 0 and not _name_may_follow(text[max(start - 3, taken) : start], start):
            continue
        taken = match.end()
        if _AFTER_NAME.match(text, taken) is None:
            yield Entity(start, taken, EntityKind.MENTION, match[0][1:])


def _name_may_follow(before: str, start: int) -> bool:
    """`before` is up to three characters, fewer where an earlier mention ends or the text begins."""
    if not before or before[-1] not in _NOT_BEFORE_NAME:
        return before != ""
    begins = len(before) in (3, start)
    return before[-1] in "Tt" and _RETWEET.search(before if begins else "x" + before) is not None


def hashtags(text: str, extra: str = TAG_EXTRA) -> Iterator[Entity]:
    taken = 0
    for match in _HASH.finditer(text):
        start = match.start()
        if start < taken or (start > 0 and (start == taken or not _tag_may_follow(text[start - 1], extra))):
            continue
        end = run_end(text, start + 1, extra)
        if not has_letter(text, start + 1, end):
            continue
        taken = end
        if text[end : end + 1] not in ("#", "＃") and text[end : end + 3] != "://":
            yield Entity(start, end, EntityKind.HASHTAG, text[start + 1 : end])


@per_piece
def plain_hashtags(text: str) -> tuple[Entity, ...]:
    """For the networks that know only letters, digits and underscores behind a plain "#"."""
    return tuple(tag for tag in hashtags(text, extra="") if text[tag.start] == "#") if "#" in text else ()


def _tag_may_follow(char: str, extra: str) -> bool:
    return char in " \n\ufe0e\ufe0f" or not (
        char == "&" or char in extra or is_tag(char) or "\ud800" <= char <= "\udfff"
    )


def cashtags(text: str) -> Iterator[Entity]:
    for match in _CASHTAG.finditer(text):
        yield Entity(match.start(), match.end(), EntityKind.CASHTAG, match[1])


def find(text: str) -> Iterator[Entity]:
    """All kinds, each in order; they may overlap each other."""
    yield from links(text)
    if "@" in text or "＠" in text:
        yield from mentions(text)
    if "#" in text or "＃" in text:
        yield from hashtags(text)
    if "$" in text:
        yield from cashtags(text)
