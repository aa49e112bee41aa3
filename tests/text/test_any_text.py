"""Whatever is typed: no exception, ranges inside the text, ledgers that add up, and nothing lost."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from composer.core.profile import Grammar, TextRules
from composer.text import little, threads
from composer.text.clean import clean, find_odd, normalise
from composer.text.entities import find
from composer.text.facets import byte_range
from composer.text.graphemes import graphemes, length
from composer.text.overflow import overflow
from composer.text.prepare import prepare_text, terms_of
from tests.text.rules import ALL, BLUESKY

SCRAPS = [
    *("Grüße", "an", "e\u0301", "日本", "한국", "عربي", "नमस्ते", "\u0600", "\u1100", "2.500", "€…–", "---"),
    *("👨‍👩‍👧‍👦", "👷🏽‍♀️", "🇩🇪", "🇩", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "1️⃣", "\u20e3", "\u200d", "\ufe0f", "☺︎"),
    *("#", "#1", "#tag", "＃tag", "@", "@user", "@a@b.de", "＠user", "user@host", "$", "$ABC", "rt:"),
    *(
        "https://",
        "https://example.com/a(b)c",
        "http://ü.de",
        "example.com",
        "meine-agentur.de/x?y=1#z",
        "a.рф",
        "xn--p1ai",
    ),
    *".,()[]{}|\\<>*_~",
    *("\xad", "\u200b", "\u202e", "\ufeff", "\uffff", "\ud800", "\udc00", "{hashtag|\\#|", "@[x](urn:li:y)"),
]
TEXTS = st.lists(st.sampled_from([*SCRAPS, " ", "\n", "\n---\n", "\r\n"]) | st.text(max_size=4), max_size=24).map(
    "".join
)


@pytest.mark.parametrize("rules", ALL, ids=lambda rules: rules.grammar.value)
@settings(deadline=None, max_examples=150)
@given(text=TEXTS)
def test_any_text_is_prepared(rules: TextRules, text: str) -> None:
    for part in prepare_text(text, rules, {}):
        position = 0
        for entity in part.entities:
            assert position <= entity.start < entity.end <= len(part.text)
            position = entity.end
        for count in part.counts:
            assert sum(item.cost for item in count.items) == count.used
            assert all(item.count >= 0 and item.cost >= 0 for item in count.items)
        assert "\r" not in part.wire_text
        if all(not 0xD800 <= ord(char) <= 0xDFFF for char in part.text):
            assert part.text == unicodedata.normalize("NFC", part.text)


@pytest.mark.parametrize("rules", ALL, ids=lambda rules: rules.grammar.value)
@settings(deadline=None, max_examples=100)
@given(text=TEXTS, limit=st.integers(0, 60))
def test_what_lies_before_the_overflow_fits(rules: TextRules, text: str, limit: int) -> None:
    part = prepare_text(text, rules, {})[0]
    over = overflow(part.text, part.entities, terms_of(rules), limit)
    assert (over is None) == (part.counts[0].used <= limit)
    assert over is None or 0 <= over <= len(part.text)


@settings(deadline=None, max_examples=200)
@given(text=TEXTS)
def test_little_text_is_read_back(text: str) -> None:
    text = normalise(text)
    assert little.unescape(little.escape(text, find(text, Grammar.LINKEDIN))) == text
    assert little.unescape(little.escape_plain(text)) == text


@settings(deadline=None, max_examples=150)
@given(text=TEXTS)
def test_facets_mark_the_same_words_in_bytes(text: str) -> None:
    for part in prepare_text(text, BLUESKY, {}):
        raw = part.text.encode("utf-8", "surrogatepass")
        for entity in part.entities:
            start, end = byte_range(part.text, entity.start, entity.end)
            assert raw[start:end].decode("utf-8", "surrogatepass") == part.text[entity.start : entity.end]


@settings(deadline=None, max_examples=150)
@given(text=TEXTS)
def test_parts_hold_all_words(text: str) -> None:
    words = [word for line in text.split("\n") if line.strip() != "---" for word in line.split()]
    assert " ".join(threads.split(text)).split() == words


@settings(deadline=None, max_examples=150)
@given(text=TEXTS)
def test_graphemes_are_counted_without_segmenting_plain_text(text: str) -> None:
    assert length(text) == len(graphemes(text))
    assert "".join(graphemes(text)) == text


@settings(deadline=None, max_examples=150)
@given(text=TEXTS)
def test_clean_text_stays_clean(text: str) -> None:
    cleaned = clean(text)
    assert clean(cleaned) == cleaned
    assert find_odd(cleaned) == ()


@pytest.mark.parametrize("rules", ALL, ids=lambda rules: rules.grammar.value)
@settings(deadline=None, max_examples=60)
@given(paragraphs=st.lists(TEXTS.map(lambda text: text.replace("---", "")), min_size=2, max_size=4))
def test_paragraphs_count_for_themselves(rules: TextRules, paragraphs: list[str]) -> None:
    lines = [line for text in paragraphs for line in normalise(f"a{text}a").split("\n") if line.strip()]
    alone = [prepare_text(f"a{line}a", rules, {})[0].counts[0].used for line in lines]
    (part,) = prepare_text("\n".join(f"a{line}a" for line in lines), rules, {})
    assert part.counts[0].used == sum(alone) + len(lines) - 1


@pytest.mark.parametrize(
    "scrap", ["a", "a.", "の.", "http://a.co/(", "@a@b.", "#", "👨‍👩‍👧‍👦", "\u0301", "🇩", "\ud800", "b.co,", "\n"]
)
def test_a_hundred_thousand_hostile_characters(scrap: str) -> None:
    text = scrap * (100_000 // len(scrap))
    for rules in ALL:
        (part,) = prepare_text(text, rules, {})
        assert part.counts[0].used >= 0
