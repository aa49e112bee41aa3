"""Exact counts, and ledgers that say why."""

from __future__ import annotations

import pytest

from composer.core.prepared import Count
from composer.core.profile import Confidence, CountUnit, TextRules
from composer.text.count import Terms, size_of, tally, total
from composer.text.graphemes import graphemes, length
from composer.text.overflow import overflow
from composer.text.prepare import prepare_text, terms_of
from tests.text.rules import BLUESKY, LINKEDIN, MASTODON, THREADS, X

FAMILY, FLAG, WORKER = "👨‍👩‍👧‍👦", "🇩🇪", "👷🏽‍♀️"


def counted(text: str, rules: TextRules, **limits: int) -> Count:
    (part,) = prepare_text(text, rules, {f"text.{name}": value for name, value in limits.items()})
    return part.counts[0]


def ledger(count: Count) -> dict[str, tuple[int, int]]:
    return {item.what: (item.count, item.cost) for item in count.items}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", 0),
        ("Grüße", 5),
        ("日本", 4),
        ("a–b „c“ … • €", 3 + 1 + 3 + 1 + 2 + 1 + 2 + 1 + 2),
        (FAMILY, 2),
        (FLAG + WORKER, 4),
        ("1️⃣", 2),
        ("©", 1),
        ("©️", 2),
        ("☺︎", 4),
        ("e\u0301", 1),
        ("https://example.com/" + "a" * 100, 23),
        ("a.de", 23),
        ("𝗳𝗲𝘁𝘁", 8),
        ("\ud800", 2),
        ("a\r\nb", 3),
    ],
)
def test_x_weighs(text: str, expected: int) -> None:
    assert counted(text, X).used == expected


def test_x_tells_what_costs() -> None:
    count = counted(f"Salz 日本 {FAMILY}{FLAG} https://example.com/a @werk", X)
    assert ledger(count) == {"text": (8, 8), "wide": (2, 4), "emoji": (2, 4), "link": (1, 23), "mention": (1, 5)}
    assert count.used == 44
    assert {item.what: item.sample for item in count.items}["link"] == "https://example.com/a"


def test_an_emoji_newer_than_the_reference_makes_the_count_unsure() -> None:
    assert counted("🧑‍💻", X).confidence is Confidence.SEEN
    assert counted(f"{FAMILY} {WORKER} {FLAG}", X).confidence is Confidence.DOCUMENTED


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("https://a.de", 23),
        ("Siehe https://example.com/a.", 30),
        ("@anna@mastodon.social hi", 8),
        ("@anna hi", 8),
        (FAMILY, 1),
        (FLAG, 1),
        ("e\u0301", 1),
        ("क्षि", 1),
        ("www.example.com", 15),
        ("https://example.com\u0316", 23),
        ("@anna@" + "a" * 254, 260),
        ("a\n\nb", 4),
        (" a ", 3),
    ],
)
def test_mastodon_counts_graphemes(text: str, expected: int) -> None:
    assert counted(text, MASTODON).used == expected


def test_what_the_server_told_beats_the_rules() -> None:
    count = counted("https://a.de", MASTODON, limit=5000, url_length=30)
    assert (count.used, count.limit, count.confidence) == (30, 5000, Confidence.DOCUMENTED)


def test_bluesky_counts_graphemes_and_bytes_of_the_shown_form() -> None:
    (part,) = prepare_text(f"ä {FAMILY} https://example.com/a/rather/long/path", BLUESKY, {})
    assert part.text == f"ä {FAMILY} example.com/a/rather/lon..."
    graphemes_, bytes_ = part.counts
    assert (graphemes_.used, graphemes_.limit, graphemes_.unit) == (31, 300, CountUnit.GRAPHEMES)
    assert (bytes_.used, bytes_.limit, bytes_.unit) == (len(part.text.encode()), 3000, CountUnit.UTF8)
    assert ledger(graphemes_) == {"text": (3, 3), "emoji": (1, 1), "link": (1, 27)}
    assert ledger(bytes_) == {"text": (2, 2), "wide": (1, 2), "emoji": (1, 25), "link": (1, 27)}


def test_linkedin_counts_utf16_and_the_escaped_form() -> None:
    (part,) = prepare_text("𝗳 👷 (a) #AI", LINKEDIN, {})
    plain, escaped = part.counts
    assert (plain.used, plain.unit) == (13, CountUnit.UTF16)
    assert ledger(plain) == {"text": (9, 9), "wide": (1, 2), "emoji": (1, 2)}
    assert part.wire_text == "𝗳 👷 \\(a\\) {hashtag|\\#|AI}"
    assert escaped.used == len(part.wire_text) + 2
    assert escaped.confidence is Confidence.SEEN
    assert sum(item.cost for item in escaped.items) == escaped.used


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("👍", 4),
        (FAMILY, 25),
        ("🫶🏽", 8),
        ("1️⃣", 7),
        ("❤️ ❤ ❤︎", 6 + 1 + 1 + 1 + 1),
        ("☝🏽", 7),
        ("日本 Привет", 9),
        ("e\u0301", 1),
        (f"Salz {FLAG} https://example.com/a", 5 + 8 + 1 + 21),
    ],
)
def test_threads_counts_emoji_by_their_bytes(text: str, expected: int) -> None:
    assert counted(text, THREADS).used == expected
    assert size_of(CountUnit.EMOJI_UTF8)(text) == expected


def test_threads_tells_what_emoji_cost() -> None:
    assert ledger(counted(f"a {FAMILY} 日 https://example.com", THREADS)) == {
        "text": (5, 5),
        "emoji": (1, 25),
        "link": (1, 19),
    }


def test_code_points() -> None:
    count = total([tally(FAMILY, (), Terms(CountUnit.CODE_POINTS))], 10, CountUnit.CODE_POINTS, Confidence.SEEN)
    assert (count.used, count.left) == (7, 3)


def test_an_endless_row_of_flags_is_cut_between_flags() -> None:
    row = FLAG * 500 + "🇩"
    assert graphemes(row) == [FLAG] * 500 + ["🇩"]
    assert length("a" + row) == 502


@pytest.mark.parametrize(
    ("text", "rules", "limit", "expected"),
    [
        ("abcdef", X, 6, None),
        ("abcdef", X, 4, 4),
        ("日本語", X, 5, 2),
        ("ab\ncd\nef", X, 4, 4),
        ("ab\ncd", X, 2, 2),
        ("ab https://example.com/x cd", X, 25, 3),
        ("ab https://example.com/x cd", X, 26, 24),
        (f"a{FAMILY}b", MASTODON, 1, 1),
        (f"a{FAMILY}b", MASTODON, 2, 8),
        ("@anna@mastodon.social hi", MASTODON, 5, 21),
    ],
)
def test_where_it_becomes_too_long(text: str, rules: TextRules, limit: int, expected: int | None) -> None:
    (part,) = prepare_text(text, rules, {})
    assert overflow(part.text, part.entities, terms_of(rules), limit) == expected
