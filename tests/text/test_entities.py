"""What each network links."""

from __future__ import annotations

import pytest

from composer.core.prepared import Entity, EntityKind
from composer.core.profile import Grammar
from composer.text.entities import find
from composer.text.prepare import prepare_text
from tests.text.rules import THREADS

LINK, MENTION, HASHTAG, CASHTAG = EntityKind.LINK, EntityKind.MENTION, EntityKind.HASHTAG, EntityKind.CASHTAG


def pairs(text: str, grammar: Grammar) -> list[tuple[str, str]]:
    """What is marked in the text, and where it leads."""
    return [(text[entity.start : entity.end], entity.target) for entity in find(text, grammar)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mehr auf salz-werk.de/presse.", [("salz-werk.de/presse", "https://salz-werk.de/presse")]),
        ("(https://example.com/a_(b))", [("https://example.com/a_(b)", "https://example.com/a_(b)")]),
        ("Zahlen: 3.500 t, z.B. heute", []),
        ("mail@example.com", []),
        ("..de/x und ..de/a.example.com", []),
        ("neu.brandneuetld", []),
        ("@werk/leitung und @werk", [("@werk/leitung", "werk/leitung"), ("@werk", "werk")]),
        ("#Kalibergbau, #1, #2026er", [("#Kalibergbau", "Kalibergbau"), ("#2026er", "2026er")]),
        ("$SDF und $SDF.DE", [("$SDF", "SDF"), ("$SDF.DE", "SDF.DE")]),
        ("#tag.example.com", [("#tag", "tag")]),
        ("https://example.com/#anker", [("https://example.com/#anker", "https://example.com/#anker")]),
        ("例え.みんなを見て", []),
        ("https://例え.みんな", [("https://例え.みんな", "https://例え.みんな")]),
        ("a.de/b.(c) a.de/b(c).", [("a.de/b", "https://a.de/b"), ("a.de/b(c)", "https://a.de/b(c)")]),
        ("a.de/(b(c)d).(e)", [("a.de/(b(c)d)", "https://a.de/(b(c)d)")]),
        ("$AB.DE\ufeff $AB.DE\x85", [("$AB.DE", "AB.DE"), ("$AB", "AB")]),
        ("\ud800#eins \udc00@zwei", [("@zwei", "zwei")]),
    ],
)
def test_x(text: str, expected: list[tuple[str, str]]) -> None:
    assert pairs(text, Grammar.TWITTER) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("www.example.com und example.com", []),
        ("https://example.com/a, gut", [("https://example.com/a", "https://example.com/a")]),
        ("gemini://example.com/x", [("gemini://example.com/x", "gemini://example.com/x")]),
        ("ftp://example.com", []),
        ("https://example.social/@two", [("https://example.social/@two", "https://example.social/@two")]),
        ("@anna @anna@mastodon.social.", [("@anna", "anna"), ("@anna@mastodon.social", "anna@mastodon.social")]),
        ("mail@example.com =@anna /@anna", []),
        ("(#eins #zwei ＃drei", [("#zwei", "zwei"), ("＃drei", "drei")]),
        ("#1 #12 #1_2 #1a", [("#1_2", "1_2"), ("#1a", "1a")]),
        ("#foto·graf· und", [("#foto·graf", "foto·graf")]),
        ("#ünïcode_日本", [("#ünïcode_日本", "ünïcode_日本")]),
    ],
)
def test_mastodon(text: str, expected: list[tuple[str, str]]) -> None:
    assert pairs(text, Grammar.MASTODON) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("agentur.de und meine-agentur.de", [("agentur.de", "https://agentur.de")]),
        ("https://meine-agentur.de", [("https://meine-agentur.de", "https://meine-agentur.de")]),
        (
            "(example.com) example.com/a(b).",
            [("example.com", "https://example.com"), ("example.com/a(b)", "https://example.com/a(b)")],
        ),
        ("HTTPS://Example.com!", [("HTTPS://Example.com", "https://Example.com")]),
        ("https:// leer", []),
        (
            "@anna.bsky.social, @werk.test @anna",
            [("@anna.bsky.social", "anna.bsky.social"), ("@werk.test", "werk.test")],
        ),
        ("a@anna.bsky.social", []),
        ("#eins, #2 ＃drei (#vier #a#b", [("#eins", "eins"), ("＃drei", "drei"), ("#a#b", "a#b")]),
        ("#️⃣ # #!", []),
        ("$sdf, ($SDF1) $123 $TOOLONG", [("$sdf", "SDF"), ("$SDF1", "SDF1")]),
        ("#" + "a" * 64, [("#" + "a" * 64, "a" * 64)]),
        ("#" + "a" * 65, []),
    ],
)
def test_bluesky(text: str, expected: list[tuple[str, str]]) -> None:
    assert pairs(text, Grammar.BLUESKY) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("example.com #Salz #1 @werk", [("example.com", "https://example.com"), ("#Salz", "Salz")]),
        ("x#Salz ＃Salz", []),
        ("#Salz_Bergbau", [("#Salz_Bergbau", "Salz_Bergbau")]),
    ],
)
def test_linkedin(text: str, expected: list[tuple[str, str]]) -> None:
    assert pairs(text, Grammar.LINKEDIN) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("www.example.com, #Salz_1 #1 @werk", [("www.example.com", "https://www.example.com"), ("#Salz_1", "Salz_1")]),
        ("Mit @[1234567] und @[werk]", [("@[1234567]", "1234567")]),
    ],
)
def test_facebook(text: str, expected: list[tuple[str, str]]) -> None:
    assert pairs(text, Grammar.FACEBOOK) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("https://example.com", []),
        ("@salz.werk_1. (@anna) x@anna", [("@salz.werk_1", "salz.werk_1"), ("@anna", "anna")]),
        ("@" + "a" * 31, []),
        ("#Ernte🌾2026, #🧂 #1", [("#Ernte🌾2026", "Ernte🌾2026"), ("#🧂", "🧂")]),
        ("a#b &#c #d→e #1️⃣", [("#d", "d"), ("#1️⃣", "1️⃣")]),
    ],
)
def test_instagram(text: str, expected: list[tuple[str, str]]) -> None:
    assert pairs(text, Grammar.INSTAGRAM) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("example.com @anna", [("example.com", "https://example.com"), ("@anna", "anna")]),
        ("#Salz-Werk.de", [("#Salz-Werk", "Salz-Werk")]),
        ("#1, #1a! #" + "b" * 51, [("#1a", "1a")]),
    ],
)
def test_threads(text: str, expected: list[tuple[str, str]]) -> None:
    assert pairs(text, Grammar.THREADS) == expected


def test_pinterest_links_hashtags_alone() -> None:
    assert pairs("https://example.com @werk #Salz #1", Grammar.PINTEREST) == [("#Salz", "Salz")]


@pytest.mark.parametrize("between", [" ", " viele Wörter, " * 60 + "\n"])
def test_on_threads_the_first_tag_links_alone(between: str) -> None:
    (part,) = prepare_text(f"#1 #eins{between}@anna #zwei", THREADS, {})
    assert [(entity.kind, entity.target) for entity in part.entities] == [(HASHTAG, "eins"), (MENTION, "anna")]


def test_places_go_on_over_paragraphs() -> None:
    text = "Grüße 👷🏽\n\n#Salz\nhttps://example.com"
    assert find(text, Grammar.TWITTER) == (
        Entity(10, 15, HASHTAG, "Salz"),
        Entity(16, 35, LINK, "https://example.com"),
    )


def test_top_level_domains_are_current() -> None:
    assert pairs("neu.zip", Grammar.TWITTER) == [("neu.zip", "https://neu.zip")]
    assert pairs("a.рф und b.xn--p1ai", Grammar.TWITTER) == [
        ("a.рф", "https://a.рф"),
        ("b.xn--p1ai", "https://b.xn--p1ai"),
    ]
