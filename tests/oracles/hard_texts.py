"""Texts that counters trip over, put together from a seed."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

WORDS = [
    "Grüße",
    "an",
    "Salz",
    "e\u0301",
    "n\u0303",
    "\u0301",
    "日本",
    "한국",
    "かな",
    "عربي",
    "שלום",
    "नमस्ते",
    "Привет",
    "\u1100\u1161",
]
EMOJI = [
    *("🌾", "👍🏽", "👨‍👩‍👧‍👦", "👩‍🚀", "👷🏽‍♀️", "🇩🇪", "🇩", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "🏳️‍🌈", "1️⃣", "#️⃣", "❤️", "❤", "☺︎", "©️", "©", "™"),
    *(
        "🧑‍💻",
        "🫶🏽",
        "🫠",
        "❤️‍🔥",
        "🧑‍🦰",
        "🐦‍🔥",
        "🙂‍↔️",
        "👩🏽‍🤝‍👨🏻",
        "🪿",
        "🏻",
        "\u200d",
        "\ufe0f",
        "\ufe0e",
        "\u20e3",
        "⛓️‍💥",
        "🫱🏻‍🫲🏿",
    ),
]
LINKS = [
    *(
        "https://example.com",
        "http://example.com/a_(b)",
        "https://example.com/(a(b)c)",
        "example.com",
        "www.example.de/x?y=1#z",
    ),
    *(
        "https://t.co/AbCdEf123",
        "http://t.co/abc?x=1",
        "t.co/abc",
        "https://example.com:8080/a",
        "example.com:80",
        "EXAMPLE.COM",
    ),
    *(
        "https://müller.de/ä",
        "müller.de",
        "http://例え.jp/パス",
        "例え.テスト",
        "xn--mller-kva.de",
        "https://sub_x.example.com",
        "a.рф",
    ),
    *(
        "meine-agentur.de",
        "-agentur.de",
        "agentur-.de",
        "https://example.com/@two",
        "https://example.com/?a=$b",
        "http://192.168.0.1/",
    ),
    *(
        "https://user:pw@example.com/",
        "user@host.de",
        "mail@example.com",
        "ftp://example.com",
        "http://",
        "https://a",
        "://x.de",
    ),
    *(
        "example.co.uk",
        "twitter.com/a/b",
        "http://example.com/a,b;c.",
        "http://example.com/–x",
        "http://foo.com/~bar",
        "a.b.c.d.com",
    ),
    *(
        "http://example.com/Русский",
        "http://example.com/a…",
        "http://☃.net/",
        "http://exa mple.com",
        "de.wikipedia.org/wiki/Salz_(x)",
    ),
]
SIGNS = [
    *(
        "#Salz",
        "#1",
        "#1a",
        "＃全角",
        "#ünï_code",
        "#Salz#Kali",
        "##a",
        "#",
        "#日本語",
        "#a·b",
        "#a\u200cb",
        "#עברית",
        "#हिन्दी",
        "&#a",
        "#a.com",
    ),
    *(
        "@anna",
        "＠anna",
        "@anna/liste",
        "@anna@social.example",
        "@anna_b-c",
        "a@anna",
        "RT @anna:",
        "rt:@b",
        "@a@b",
        "@",
        "@anna.bsky.social",
    ),
    *(
        "$ABC",
        "$abc.de",
        "$A_B",
        "$TOOLONGX",
        "$1",
        "$",
        "x$ABC",
        "$ABC,",
        "@werk.test",
        "#tag!",
        "#c++",
        "#a-b",
        "@x.",
        "(@anna)",
        "(#tag)",
    ),
]
ODD = [
    "\xad",
    "\u200b",
    "\u200c",
    "\u200e",
    "\u202e",
    "\u2066",
    "\ufeff",
    "\ufffe",
    "\uffff",
    "\ud800",
    "\udc00",
    "\x07",
    "\u2028",
    "\x85",
    "\u3000",
    "\xa0",
]
MARKS = [*".,;:!?()[]{}<>\"'/\\|*_~-=+&%…–—„“”«»¿", "...", "--", "://", "。", "、", "「", "」", "\u30fb"]
SPACES = [" ", " ", " ", " ", "\n", "\n\n", "\t", "  "]
KINDS = (WORDS, EMOJI, LINKS, LINKS, SIGNS, SIGNS, MARKS, MARKS, ODD, SPACES, SPACES, SPACES, SPACES)


def hard_texts(number: int, seed: int) -> Iterator[str]:
    chance = Random(seed)
    for _ in range(number):
        kinds = chance.sample(KINDS, 8)
        text = "".join(chance.choice(chance.choice(kinds)) for _ in range(chance.choice((2, 3, 4, 6, 10, 25, 80))))
        yield text.encode("utf-16", "surrogatepass").decode("utf-16", "surrogatepass")  # two halves are one
