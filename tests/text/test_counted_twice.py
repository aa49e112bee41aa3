"""The counters against the plainest count of what is sent, and against themselves after any edits."""

from __future__ import annotations

import regex
from hypothesis import given, settings
from hypothesis import strategies as st

from composer.core.prepared import Entity, EntityKind
from composer.core.profile import Grammar, TextRules
from composer.text import emoji, little
from composer.text.blocks import Blocks
from composer.text.clean import normalise
from composer.text.entities import find
from composer.text.prepare import PreparedText, prepare_text
from tests.oracles.hard_texts import EMOJI, LINKS, MARKS, ODD, SIGNS, WORDS
from tests.text import rules
from tests.text.test_blocks import in_pieces, plan_of, texts

TEXTS = st.lists(
    st.sampled_from([*WORDS, *EMOJI, *LINKS, *SIGNS, *MARKS, *ODD, "\u0600", "{hashtag|\\#|", "@[x](urn:li:person:y)"])
    | st.sampled_from([" ", " ", "\n"])
    | st.text(max_size=4),
    max_size=24,
).map("".join)
LIGHT = (range(4352), range(8192, 8206), range(8208, 8224), range(8242, 8248))


def prepared(text: str, text_rules: TextRules) -> PreparedText:
    return prepare_text(text.replace("---", "--"), text_rules, {})[0]


def graphemes(text: str) -> list[str]:
    return regex.findall(r"\X", text)


def utf16(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def as_counted(part: PreparedText) -> str:
    """What a Mastodon server counts: 23 letters for a link, and mentions without their server."""
    text = part.text
    for entity in reversed(part.entities):
        own = text[entity.start : entity.end]
        if entity.kind is EntityKind.LINK:
            own = "x" * 23
        elif entity.kind is EntityKind.MENTION:
            own = "@" + own[1:].partition("@")[0]
        text = text[: entity.start] + own + text[entity.end :]
    return text


@settings(deadline=None, max_examples=200)
@given(text=TEXTS)
def test_mastodon_counts_graphemes_of_what_its_server_counts(text: str) -> None:
    part = prepared(text, rules.MASTODON)
    assert part.counts[0].used == len(graphemes(as_counted(part)))


@settings(deadline=None, max_examples=200)
@given(text=TEXTS)
def test_bluesky_counts_graphemes_and_bytes_of_what_is_sent(text: str) -> None:
    part = prepared(text, rules.BLUESKY)
    assert [count.used for count in part.counts] == [
        len(graphemes(part.wire_text)),
        len(part.wire_text.encode("utf-8", "surrogatepass")),
    ]


@settings(deadline=None, max_examples=200)
@given(text=TEXTS)
def test_linkedin_counts_units_of_what_is_read_and_of_what_is_sent(text: str) -> None:
    part = prepared(text, rules.LINKEDIN)
    assert [count.used for count in part.counts] == [utf16(part.text), utf16(part.wire_text)]


@settings(deadline=None, max_examples=150)
@given(text=TEXTS)
def test_threads_and_instagram_count_what_is_sent(text: str) -> None:
    sent = prepared(text, rules.THREADS)
    sizes = (len(c.encode("utf-8", "surrogatepass")) if emoji.is_emoji(c) else 1 for c in graphemes(sent.wire_text))
    assert sent.counts[0].used == sum(sizes)
    sent = prepared(text, rules.INSTAGRAM)
    assert sent.counts[0].used == len(sent.wire_text)


@settings(deadline=None, max_examples=200)
@given(text=TEXTS)
def test_x_weighs_each_character_and_23_for_a_link(text: str) -> None:
    """Without emoji, which the official vectors and the oracle are for."""
    part = prepared("".join(char for char in text if char != "\u20e3" and not any(emoji.places(char))), rules.X)
    rest, position, links = "", 0, 0
    for entity in part.entities:
        if entity.kind is EntityKind.LINK:
            rest, position, links = rest + part.text[position : entity.start], entity.end, links + 1
    rest += part.text[position:]
    weighed = sum(1 if any(ord(char) in light for light in LIGHT) else 2 for char in rest)
    assert part.counts[0].used == weighed + 23 * links


@settings(deadline=None, max_examples=200)
@given(text=TEXTS, place=st.integers(0, 60), length=st.integers(1, 20))
def test_little_text_with_a_mention_anywhere_is_read_back(text: str, place: int, length: int) -> None:
    text = normalise(text)
    mention = Entity(place, min(place + length, len(text)), EntityKind.MENTION, "urn:li:organization:7")
    tags = [tag for tag in find(text, Grammar.LINKEDIN) if tag.end <= place or tag.start >= mention.end]
    entities = sorted([*tags, mention]) if place < len(text) else tags
    wire = little.escape(text, entities)
    assert little.unescape(wire) == text
    assert ("](urn:li:organization:7)" in wire) == (place < len(text))


@settings(deadline=None, max_examples=60)
@given(text=texts, edits=st.lists(st.tuples(st.integers(0, 200), st.integers(0, 9), texts), max_size=6))
def test_after_any_edits_the_blocks_are_as_good_as_the_whole(text: str, edits: list[tuple[int, int, str]]) -> None:
    blocks: Blocks[str] = Blocks(lambda block: block, size=8)
    for place, gone, new in edits:
        text = text[:place] + new + text[place + gone :]
        pieces = list(blocks.results(text))
        for text_rules in rules.ALL:
            plan = plan_of(text_rules)
            found, whole = in_pieces(pieces, plan), in_pieces([text], plan)
            assert (found.text, found.wire_text, found.entities) == (whole.text, whole.wire_text, whole.entities)
            assert [count.used for count in found.counts] == [count.used for count in whole.counts]
