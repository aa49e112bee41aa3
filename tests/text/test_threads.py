"""Long texts become threads: every part fits, nothing is lost, and what belongs together stays so."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from composer.core.message import THREAD_BREAK, Numbering, Thread
from composer.core.profile import TextRules
from composer.text import threads
from composer.text.clean import normalise, typed_places
from composer.text.entities import find
from composer.text.graphemes import graphemes
from composer.text.prepare import PreparedText, prepare_text
from tests.text.rules import ALL, BLUESKY, LINKEDIN, MASTODON, X, rule
from tests.text.test_any_text import SCRAPS

THREADED = [rules for rules in ALL if rules.threads.value]
PLAIN = Thread(split=True)
LONG = (
    "Im Herbst wird geerntet. Danach kommt der Winter, und mit ihm die Ruhe auf dem Feld. "
    "Wer jetzt düngt, düngt für das nächste Jahr! Das gilt seit jeher.\n\n"
)
TEXTS = st.lists(
    st.sampled_from(
        [*SCRAPS, "Kalium", "Das ist ein Satz.", "3,5 Mio. t", "12. März", " ", " ", "\n", "\n\n", "\n---\n"]
    )
    | st.text(max_size=4),
    max_size=60,
).map("".join)


def texts(text: str, rules: TextRules = X, thread: Thread = PLAIN) -> list[str]:
    return [part.text for part in prepare_text(text, rules, {}, thread=thread)]


def narrow(rules: TextRules, limit: int) -> TextRules:
    return replace(rules, limit=rule(limit))


def divided(words: str, rules: TextRules = X) -> list[str]:
    """As `texts`, in posts of 40, with `words` put where the first post ends."""
    return texts(words, narrow(rules, 40))


@pytest.mark.parametrize("rules", THREADED, ids=lambda rules: rules.grammar.value)
@settings(deadline=None, max_examples=60)
@given(text=TEXTS, limit=st.integers(40, 120), style=st.sampled_from(Numbering))
def test_any_text_is_divided_and_joins_back(rules: TextRules, text: str, limit: int, style: Numbering) -> None:
    parts = prepare_text(text, narrow(rules, limit), {}, thread=Thread(True, style))
    normal = normalise(text)
    between = [
        normal[: parts[0].place[0]],
        *(normal[one.place[1] : other.place[0]] for one, other in pairwise(parts)),
        normal[parts[-1].place[1] :],
    ]
    assert all(not line.strip() or line.strip() == THREAD_BREAK for gap in between for line in gap.split("\n"))
    for index, part in enumerate(parts):
        before, after = threads.number(index, len(parts), style)
        own = normal[slice(*part.place)]
        if rules.shorten_links is None:
            assert part.text == before + own + after
        assert fits(part) or cannot_be_divided(own, rules)


def fits(part: PreparedText) -> bool:
    return all(count.left >= 0 for count in part.counts)


def cannot_be_divided(own: str, rules: TextRules) -> bool:
    return len(graphemes(own)) == 1 or [(e.start, e.end) for e in find(own, rules.grammar.value)] == [(0, len(own))]


@pytest.mark.parametrize("rules", THREADED, ids=lambda rules: rules.grammar.value)
@settings(deadline=None, max_examples=60)
@given(text=TEXTS)
def test_no_part_ends_inside_a_grapheme_or_an_entity(rules: TextRules, text: str) -> None:
    normal = normalise(text)
    bounds, position = {0}, 0
    for cluster in graphemes(normal):
        position += len(cluster)
        bounds.add(position)
    for entity in find(normal, rules.grammar.value):
        bounds -= set(range(entity.start + 1, entity.end))
    for part in prepare_text(text, narrow(rules, 50), {}, thread=PLAIN):
        assert {*part.place} <= bounds


def test_paragraphs_first_then_sentences_then_words() -> None:
    assert all(part.endswith("jeher.") for part in texts(LONG * 3))
    assert all(part.endswith((".", "!")) for part in texts(LONG.replace("\n\n", " ") * 5))
    assert texts("Wort " * 80) == [" ".join(["Wort"] * 56), " ".join(["Wort"] * 24)]


def test_what_fits_stays_as_it_is() -> None:
    text = "  Eingerückt.\n\n  Und noch einmal. "
    assert texts(text) == [text.removesuffix("\n")]


@pytest.mark.parametrize(
    "whole",
    [
        "3,5 Mio. t",
        "25 %",
        "12. März",
        "12. März 2026",
        "März 2026",
        "z. B. Kalium",
        "€ 12,50",
        "12,50 €",
        "Nr. 5",
        "Dr. Berg",
        "i. d. R.",
        "12 000 t",
        "March 12",
        "5 million tonnes",
        "No. 7",
        "§ 12",
        "ca. 40 kg",
        "https://example.com/a",
        "👨‍👩‍👧‍👦",
        "#Ernte2026",
        "@salt",
    ],
)
def test_what_belongs_together_stays_together(whole: str) -> None:
    for before in range(20, 40):
        text = ("so " * 14)[:before].strip() + f" {whole} und dann noch mehr davon, viel mehr"
        assert any(whole in part for part in divided(text)), before


@pytest.mark.parametrize(
    "sentence",
    [
        "Wir sind z. B. Kenner.",
        "Am 12. Mai kam er.",
        "Das kostet ca. 5 Euro.",
        "Mr. Smith came.",
        "Es sind 3,5 Mio. Tonnen.",
    ],
)
def test_abbreviations_end_no_sentence(sentence: str) -> None:
    first, *_ = divided(f"Er kam doch. {sentence} Und es ging dann weiter.")
    assert first.endswith((sentence, "doch."))


def test_an_emoji_stays_with_its_sentence() -> None:
    assert divided("Die Ernte ist gut! 🎉 Jetzt wird gefeiert, und zwar lange.")[0] == "Die Ernte ist gut! 🎉"


def test_ideographs_need_no_spaces() -> None:
    parts = divided("漢字かなまじり文、です。" * 4)
    assert all(part.endswith("。") for part in parts)
    assert len(divided("漢" * 50)) == 3


def test_numbers_take_room() -> None:
    ten = texts("Wort " * 1000, thread=Thread(True, Numbering.BRACKETS))
    assert len(ten) > 9
    assert ten[0].endswith(f" Wort (1/{len(ten)})")
    assert ten[-1].endswith(f"({len(ten)}/{len(ten)})")
    assert texts("a\n---\nb", thread=Thread(numbering=Numbering.SLASH)) == ["a 1/2", "b 2/2"]
    assert texts("a\n---\nb", thread=Thread(numbering=Numbering.ONLY_NUMBER)) == ["1. a", "2. b"]
    assert texts("alone", thread=Thread(True, Numbering.SLASH)) == ["alone"]


def test_breaks_by_hand_stay() -> None:
    parts = texts(f"Kurz.\n---\n{LONG * 2}\n---\nEnde.")
    assert parts[0] == "Kurz."
    assert parts[-1] == "Ende."
    assert len(parts) == 4


def test_without_leave_nothing_is_divided() -> None:
    assert len(texts("Wort " * 80, thread=Thread())) == 1


def test_a_network_without_threads_gets_one_text() -> None:
    assert texts("a\n---\nb", LINKEDIN, Thread(True, Numbering.SLASH)) == ["a\n\nb"]


def test_bytes_count_too() -> None:
    families = "👨‍👩‍👧‍👦" * 200  # 200 graphemes, but 25 bytes each
    assert len(texts(families, BLUESKY)) == 2


def test_the_servers_limit_rules() -> None:
    assert len(prepare_text("Wort " * 150, MASTODON, {"text.limit": 5000}, thread=PLAIN)) == 1
    assert len(prepare_text("Wort " * 150, MASTODON, {}, thread=PLAIN)) == 2


def test_what_cannot_be_divided_is_one_part() -> None:
    mark = "a" + "\u0301" * 400
    link = "https://example.com/" + "a" * 400
    assert texts(f"davor {mark} danach", X) == ["davor", normalise(mark), "danach"]
    assert texts(f"davor {link} danach", narrow(replace(X, url_length=None), 100)) == ["davor", link, "danach"]


def test_places_in_a_decomposed_text() -> None:
    typed = "u\u0308ber\n---\no\u0308fter"
    places = [part.place for part in prepare_text(typed, X, {})]
    assert [typed[slice(*place)] for place in typed_places(typed, places)] == ["u\u0308ber", "o\u0308fter"]


@pytest.mark.parametrize("scrap", ["a", "Kalium. ", "👨‍👩‍👧‍👦", "12 ", "http://a.co/( ", "漢", "\n", "🇩"])
def test_a_hundred_thousand_characters_are_divided(scrap: str) -> None:
    for rules in THREADED:
        parts = prepare_text(scrap * (100_000 // len(scrap)), rules, {}, thread=Thread(True, Numbering.SLASH))
        assert all(fits(part) for part in parts)
