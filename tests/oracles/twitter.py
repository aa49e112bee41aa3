"""Compares counts, validity and entities with npm's twitter-text: `python -m tests.oracles.twitter [NUMBER] [SEED]`.

Where they differ, and why we keep it:
- "half": a lone surrogate is valid there; here it blocks, because no request can carry it.
- "newer emoji": emoji that the reference does not know weigh as much here, but X may be kinder: too long only warns.
- "start": an accented letter or mark with which the text begins is taken there for what stands before an address
  ("über.de" links "ber.de" at the start of a text and "über.de" everywhere else). An accident of a pattern.
- "astral": JavaScript sees two characters in an emoji; an address may begin between them ("🌾-a.de" links "-a.de"),
  or be too long with the half.
- "tld": the reference's list is of 2021 and older in places; ".an" is gone since 2015.
- "twin": of equal hosts in one run of letters the reference marks the first one, also when it found the second.
- "merged": where a tag runs into an address ("#日本tag.com") the reference counts the address and marks the tag. Here
  the address is marked, since it is what X replaces and what is counted. Compared are the single lists.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, NamedTuple

from composer.checks.text import check
from composer.core.prepared import EntityKind, PreparedPart, PreparedPost
from composer.core.profile import Confidence
from composer.text.count import utf16_length
from composer.text.prepare import PreparedText, prepare_text
from tests.oracles.hard_texts import hard_texts
from tests.oracles.npm import answers
from tests.text.rules import X, rule

RULES = replace(X, threads=rule(False), cashtags=None)  # that an API post holds one cashtag is a rule of its own
AT_ONCE = 5_000
SCRIPT = """
const t = require('twitter-text');
const texts = JSON.parse(require('fs').readFileSync(0, 'utf8'));
console.log(JSON.stringify(texts.map(text => ({
  length: t.parseTweet(text).weightedLength, valid: t.parseTweet(text).valid,
  merged: t.extractEntitiesWithIndices(text), links: t.extractUrlsWithIndices(text),
  others: [...t.extractMentionsOrListsWithIndices(text),
    ...t.extractHashtagsWithIndices(text, {checkUrlOverlap: false}), ...t.extractCashtagsWithIndices(text)],
}))));
"""
KINDS = {"url": "link", "screenName": "mention", "hashtag": "hashtag", "cashtag": "cashtag"}
_LATIN = r"\xc0-\u024f\u0253-\u02bb\u0300-\u036f\u1e00-\u1eff"
START = re.compile(rf"[{_LATIN}][-A-Za-z0-9{_LATIN}]*\.")
ASTRAL = re.compile(r"[\U00010000-\U0010ffff]\S*\.")
GONE = re.compile(r"\.an(?![A-Za-z0-9])", re.IGNORECASE)
TWIN = re.compile(r"([a-z-]+\.[^\W\d_]{2,}).*\1", re.IGNORECASE)
HALF = re.compile(r"[\ud800-\udfff]")


class Seen(NamedTuple):
    length: int
    valid: bool
    entities: list[tuple[str, int, int]]
    """Kind, start and end in UTF-16 units."""


def ours(part: PreparedText) -> Seen:
    post = PreparedPost("c", "x", "", "en", (PreparedPart(part.text, part.wire_text, part.entities, part.counts),))
    entities = []
    for entity in part.entities:
        start, end = (utf16_length(part.text[:place]) for place in (entity.start, entity.end))
        entities.append((entity.kind.value, start, end))
    return Seen(part.counts[0].used, not any(finding.blocks for finding in check(post, RULES, None)), entities)


def theirs(answer: dict[str, Any]) -> Seen:
    links = named(answer["links"])
    free = [one for one in named(answer["others"]) if all(one[2] <= link[1] or link[2] <= one[1] for link in links)]
    kept: list[tuple[str, int, int]] = []
    for one in sorted([*links, *free], key=lambda one: one[1]):
        if not kept or one[1] >= kept[-1][2]:
            kept.append(one)
    return Seen(answer["length"], answer["valid"], kept)


def named(entities: list[dict[str, Any]]) -> list[tuple[str, int, int]]:
    return [(next(kind for key, kind in KINDS.items() if key in one), *one["indices"]) for one in entities]


def reasons(part: PreparedText, mine: Seen, other: Seen) -> Iterator[str]:
    """One for each thing that differs; "?" where none is known."""
    if mine.valid != other.valid:
        unsure = part.counts[0].confidence is not Confidence.DOCUMENTED
        yield "half" if HALF.search(part.text) else "newer emoji" if unsure else "?"
    if (mine.length, mine.entities) != (other.length, other.entities):
        known = {"start": START.match, "twin": TWIN.search, "tld": GONE.search, "astral": ASTRAL.search}
        yield next((name for name, holds in known.items() if _links_differ(mine, other) and holds(part.text)), "?")


def _links_differ(mine: Seen, other: Seen) -> bool:
    link = EntityKind.LINK.value
    return {one for one in mine.entities if one[0] == link} != {one for one in other.entities if one[0] == link}


def main() -> None:
    number, seed = (int(given) for given in (*sys.argv[1:], "5000", "1")[:2])
    parts = [prepare_text(text, RULES, {})[0] for text in hard_texts(number, seed)]
    found: Counter[str] = Counter()
    for first in range(0, number, AT_ONCE):
        some = parts[first : first + AT_ONCE]
        for part, answer in zip(some, answers(SCRIPT, [part.text for part in some]), strict=True):
            mine, other = ours(part), theirs(answer)
            found["merged"] += named(answer["merged"]) != other.entities
            for reason in reasons(part, mine, other):
                found[reason] += 1
                if reason == "?":
                    print(ascii(part.text[:400]), mine, other, sep="\n   ")
    print(f"{number} texts, seed {seed}:", ", ".join(f"{name} {times}" for name, times in found.most_common()))
    raise SystemExit(1 if found["?"] else 0)


if __name__ == "__main__":
    main()
