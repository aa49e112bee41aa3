"""Little text, short links, byte ranges, threads and cleaning."""

from __future__ import annotations

import pytest

from composer.core.prepared import Entity, EntityKind
from composer.core.profile import Grammar
from composer.core.source import Swap
from composer.text import little, threads
from composer.text.clean import Oddity, clean, find_odd
from composer.text.entities import find
from composer.text.facets import byte_range
from composer.text.shorten import short_form, shorten


@pytest.mark.parametrize(
    ("text", "wire"),
    [
        ("a (b) [c] *d*", r"a \(b\) \[c\] \*d\*"),
        ("a\\b", r"a\\b"),
        ("#AI now", r"{hashtag|\#|AI} now"),
        ("x <3 ~ y", r"x \<3 \~ y"),
        ("#Salz_Werk, #1 und @werk", r"{hashtag|\#|Salz\_Werk}, \#1 und \@werk"),
        ("{a|b} https://example.com/a_b", r"\{a\|b\} https://example.com/a\_b"),
    ],
)
def test_little_text(text: str, wire: str) -> None:
    assert little.escape(text, find(text, Grammar.LINKEDIN)) == wire
    assert little.unescape(wire) == text


def test_little_text_as_the_network_gives_it_back() -> None:
    wire = r"Mit @[Salz \(AG\)](urn:li:organization:1) und {hashtag|\#|Salz} in {hashtag|#|Kali}"
    assert little.unescape(wire) == "Mit Salz (AG) und #Salz in #Kali"


@pytest.mark.parametrize(
    ("url", "short"),
    [
        ("https://example.com", "example.com"),
        ("https://example.com/", "example.com"),
        ("https://Example.com/Path", "example.com/Path"),
        ("https://example.com/12345678901234", "example.com/12345678901234"),
        ("https://example.com/123456789012345", "example.com/123456789012..."),
        ("https://example.com?a=b#c", "example.com?a=b#c"),
        ("https://example.com/?a=b", "example.com?a=b"),
        ("http://user@example.com:8080/x", "example.com:8080/x"),
        ("https://bank.example@user@example.com/x", "example.com/x"),
        ("https://example.com:443/x", "example.com/x"),
        ("http://example.com:80", "example.com"),
        ("http://example.com:443", "example.com:443"),
        ("https://müller.example/ä", "müller.example/ä"),
        ("https://@", "https://@"),
        ("example.com/typed/without/a/scheme", "example.com/typed/without/a/scheme"),
    ],
)
def test_short_links(url: str, short: str) -> None:
    assert short_form(url, 15) == short


def test_short_links_keep_where_they_lead() -> None:
    text = "ä https://example.com/abcdefghijklmnopq b #c"
    shown, entities, swaps = shorten(text, find(text, Grammar.BLUESKY), 15)
    assert shown == "ä example.com/abcdefghijkl... b #c"
    assert entities == (
        Entity(2, 29, EntityKind.LINK, "https://example.com/abcdefghijklmnopq"),
        Entity(32, 34, EntityKind.HASHTAG, "c"),
    )
    assert swaps == (Swap(2, 29, 2, 39),)


def test_byte_ranges() -> None:
    text = "ä👷 #ö x #b"
    ranges = [byte_range(text, entity.start, entity.end) for entity in find(text, Grammar.BLUESKY)]
    assert [text.encode()[start:end].decode() for start, end in ranges] == ["#ö", "#b"]
    assert byte_range("ä", 0, 99) == (0, 2)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("", ("",)),
        ("a", ("a",)),
        ("a\n---\nb", ("a", "b")),
        ("\n \na\n\n --- \n\nb \n\n", ("a", "b ")),
        ("a\n---\n", ("a",)),
        ("---\n---", ("",)),
        ("a\n----\nb --- c", ("a\n----\nb --- c",)),
        ("  a\n\n  b", ("  a\n\n  b",)),
    ],
)
def test_threads(text: str, parts: tuple[str, ...]) -> None:
    assert threads.split(text) == parts


def test_parts_are_joined_with_a_blank_line() -> None:
    assert threads.join(("a", "b")) == "a\n\nb"


@pytest.mark.parametrize(
    ("text", "kinds", "cleaned"),
    [
        ("a\u200bb", [Oddity.INVISIBLE], "ab"),
        ("a\x07\x08b", [Oddity.CONTROL], "ab"),
        ("a\u2028b", [Oddity.CONTROL], "a\nb"),
        ("\u202eabc\u202c", [Oddity.BIDI, Oddity.BIDI], "abc"),
        ("\ufeffa\uffffb\ud800", [Oddity.NONCHARACTER] * 3, "ab"),
        ("Wort\xadtrennung", [Oddity.INVISIBLE], "Worttrennung"),
        ("a\U000e0041\U000e0042b", [Oddity.INVISIBLE], "ab"),
        ("a\u200db", [Oddity.INVISIBLE], "ab"),
        ("👨‍👩‍👧‍👦 🏴󠁧󠁢󠁥󠁮󠁧󠁿 1️⃣", [], "👨‍👩‍👧‍👦 🏴󠁧󠁢󠁥󠁮󠁧󠁿 1️⃣"),
        ("می‌خواهم", [], "می‌خواهم"),
        ("עברית\u200f!", [], "עברית\u200f!"),
        ("deutsch\u200f!", [Oddity.INVISIBLE], "deutsch!"),
        ("a\tb\nc", [], "a\tb\nc"),
        ("a\r\nb\rc", [Oddity.CONTROL, Oddity.CONTROL], "a\nb\nc"),
        ("e\u200b\u0301", [Oddity.INVISIBLE], "é"),
    ],
)
def test_odd_characters(text: str, kinds: list[Oddity], cleaned: str) -> None:
    assert [odd.kind for odd in find_odd(text)] == kinds
    assert clean(text) == cleaned
    assert find_odd(cleaned) == ()


def test_odd_characters_say_where_they_are() -> None:
    (odd,) = find_odd("ab\u200b\u200bc")
    assert (odd.start, odd.end, odd.code) == (2, 4, "U+200B")
