"""Compares graphemes, bytes and facets with npm's @atproto/api: `python -m tests.oracles.bluesky [NUMBER] [SEED]`.

Where they differ, and why we keep it:
- "capitals": the reference looks up a top-level domain as it is written and leaves a bare EXAMPLE.COM plain. A host is
  one in any case, and what is sent as a facet links for every reader.
- "empty": "http://" and nothing behind it is a link there; it leads nowhere.
- "cut by capitals": of two facets that overlap we keep the first, which here only we see.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterator
from typing import Any, NamedTuple

from composer.core.prepared import Entity
from composer.core.profile import Grammar
from composer.text import graphemes
from composer.text.clean import normalise
from composer.text.entities import find
from composer.text.facets import byte_range
from tests.oracles.hard_texts import hard_texts
from tests.oracles.npm import answers

AT_ONCE = 5_000
SCRIPT = """
const {RichText} = require('@atproto/api');
const texts = JSON.parse(require('fs').readFileSync(0, 'utf8'));
console.log(JSON.stringify(texts.map(text => {
  const rich = new RichText({text});
  rich.detectFacetsWithoutResolution();
  return {length: rich.graphemeLength, bytes: rich.length, facets: rich.facets || []};
})));
"""
CAPITALS = re.compile(r"@?[A-Za-z0-9.-]+\.(?=[a-z]*[A-Z])[A-Za-z]+")
EMPTY = re.compile(rb"https?://", re.IGNORECASE)
Facet = tuple[int, int, str]
"""Start, end and what it leads to."""


class Seen(NamedTuple):
    length: int
    bytes: int
    facets: list[Facet]


def ours(text: str) -> Seen:
    facets = [(*byte_range(text, one.start, one.end), target(one)) for one in find(text, Grammar.BLUESKY)]
    return Seen(graphemes.length(text), byte_range(text, 0, len(text))[1], facets)


def target(entity: Entity) -> str:
    return "$" + entity.target if entity.kind.value == "cashtag" else entity.target


def theirs(answer: dict[str, Any]) -> Seen:
    kept: list[Facet] = []
    for facet in sorted(answer["facets"], key=lambda one: int(one["index"]["byteStart"])):
        index, feature = facet["index"], facet["features"][0]
        leads = next(feature[key] for key in ("uri", "did", "tag") if key in feature)
        if not kept or index["byteStart"] >= kept[-1][1]:
            kept.append((index["byteStart"], index["byteEnd"], leads))
    return Seen(answer["length"], answer["bytes"], kept)


def reasons(text: str, mine: Seen, other: Seen) -> Iterator[str]:
    """One for each thing that differs; "?" where none is known."""
    if mine[:2] != other[:2]:
        yield "?"
    raw = text.encode("utf-8", "surrogatepass")
    added = [facet for facet in mine.facets if facet not in other.facets]
    for start, end, _ in added:
        yield "capitals" if CAPITALS.match(raw[start:end].decode("utf-8", "surrogatepass")) else "?"
    for start, end, _ in other.facets:
        if (start, end) not in [one[:2] for one in mine.facets]:
            over = any(one[0] < end and start < one[1] for one in added)
            yield "empty" if EMPTY.fullmatch(raw[start:end]) else "cut by capitals" if over else "?"


def main() -> None:
    number, seed = (int(given) for given in (*sys.argv[1:], "5000", "1")[:2])
    texts = [normalise(text) for text in hard_texts(number, seed)]
    found: Counter[str] = Counter()
    for first in range(0, number, AT_ONCE):
        some = texts[first : first + AT_ONCE]
        for text, answer in zip(some, answers(SCRIPT, some), strict=True):
            mine, other = ours(text), theirs(answer)
            for reason in reasons(text, mine, other):
                found[reason] += 1
                if reason == "?":
                    print(ascii(text[:400]), mine, other, sep="\n   ")
    print(f"{number} texts, seed {seed}:", ", ".join(f"{name} {times}" for name, times in found.most_common()))
    raise SystemExit(1 if found["?"] else 0)


if __name__ == "__main__":
    main()
