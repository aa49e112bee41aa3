"""What readers see of a sent text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from composer.core.prepared import Entity, EntityKind, PreparedPart
from composer.core.profile import Grammar
from composer.text.entities import find
from composer.ui.preview.shown import Paragraph, cut, shown
from tests.ui.preview.conftest import PROFILES, part

X, LINKEDIN, MASTODON = (PROFILES[key].look.text for key in ("x", "linkedin", "mastodon"))
LONG = "https://www.example.com/a/very/long/path/to/somewhere"


def texts(of: PreparedPart, look: object = X) -> list[str]:
    return [p.text for p in shown(of, look).paragraphs]  # type: ignore[arg-type]


def test_a_link_is_shown_without_scheme_and_cut() -> None:
    assert texts(part(f"See {LONG} now", link=LONG)) == ["See example.com/a/very/long/pat… now"]


def test_a_short_link_is_not_cut() -> None:
    assert texts(part("See https://a.de", link="https://a.de")) == ["See a.de"]


def test_a_network_with_a_shortener_shows_its_host() -> None:
    assert texts(part(f"See {LONG}", link=LONG), LINKEDIN) == ["See https://lnkd.in/…"]


def test_coloured_ranges_follow_the_shown_text() -> None:
    text = f"🌍 {LONG} and #tag"
    start = text.index("#tag")
    of = part(text, link=LONG)
    entities = (*of.entities, Entity(start, start + 4, EntityKind.HASHTAG, "tag"))
    paragraph = shown(PreparedPart(text, text, entities, ()), X).paragraphs[0]
    utf16 = paragraph.text.encode("utf-16-le")
    coloured = [utf16[2 * s : 2 * (s + n)].decode("utf-16-le") for s, n in paragraph.links]
    assert coloured == ["example.com/a/very/long/pat…", "#tag"]


@given(st.lists(st.sampled_from(["", "Salz 🌍", f"See {LONG} now", "#tag und #mehr", "世界"]), max_size=6))
def test_a_text_is_shown_as_each_of_its_lines_alone(lines: list[str]) -> None:
    def read(text: str) -> PreparedPart:
        return PreparedPart(text, text, find(text, Grammar.TWITTER), ())

    alone = tuple(paragraph for line in lines or [""] for paragraph in shown(read(line), X).paragraphs)
    assert shown(read("\n".join(lines)), X).paragraphs == alone


def test_each_line_has_its_own_ranges() -> None:
    text = "one\n#two three\n#four"
    entities = (Entity(4, 8, EntityKind.HASHTAG, "two"), Entity(15, 20, EntityKind.HASHTAG, "four"))
    paragraphs = shown(PreparedPart(text, text, entities, ()), X).paragraphs
    assert paragraphs == (Paragraph("one"), Paragraph("#two three", ((0, 4),)), Paragraph("#four", ((0, 5),)))


def test_blank_lines_are_collapsed_where_the_network_does() -> None:
    assert texts(part("a\n\n\n\nb"), MASTODON) == ["a", "", "b"]
    assert texts(part("a\n\n\nb"), X) == ["a", "", "", "b"]


def test_a_last_line_of_tags_goes_into_the_bar() -> None:
    seen = shown(part("Hello\n\n#one #two #three #four"), MASTODON)
    assert [p.text for p in seen.paragraphs] == ["Hello"]
    assert seen.tags == ("#one", "#two", "#three")
    assert seen.more_tags == 1


def test_a_text_of_only_tags_stays_a_text() -> None:
    assert texts(part("#one #two"), MASTODON) == ["#one #two"]


def test_tags_in_a_sentence_stay_in_the_text() -> None:
    assert not shown(part("Hello\nread #one please"), MASTODON).tags


def test_a_cut_ends_at_a_word_and_keeps_ranges_inside() -> None:
    kept = cut((Paragraph("first line"), Paragraph("second line is longer", ((7, 10),))), 20)
    assert kept == (Paragraph("first line"), Paragraph("second", ()))


def test_a_cut_does_not_end_in_blank_lines() -> None:
    assert cut((Paragraph("first"), Paragraph(""), Paragraph("second")), 7) == (Paragraph("first"),)


def test_what_is_short_enough_is_not_cut() -> None:
    assert cut((Paragraph("first"), Paragraph("second")), 12) is None
