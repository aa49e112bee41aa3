"""What a page says of itself, however it is written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from composer.networks.shared.page_head import LONGEST_TITLE, Head, decoded, read_head

URL = "https://salz.example/news/ernte"
HTML = "text/html; charset=utf-8"


def head(text: str, content_type: str = HTML) -> Head:
    return read_head(text.encode(), content_type, URL)


def test_open_graph_comes_first() -> None:
    page = """<html><head><title>Plain</title><meta name="description" content="Plain too">
    <meta name="twitter:title" content="Bird"><meta property="og:title" content="Ernte &amp; Korn">
    <meta property="og:description" content="Was &#8222;satt&#8220; macht">
   <meta property="og:image" content="/feld.jpg">
    <meta property="og:image:alt" content="Ein Feld"></head>"""
    assert head(page) == Head("Ernte & Korn", "Was „satt“ macht", "https://salz.example/feld.jpg", "Ein Feld")


def test_the_safe_picture_is_taken() -> None:
    page = """<meta property="og:image" content="http://salz.example/a.jpg">
    <meta property="og:image:secure_url" content="https://salz.example/b.jpg">"""
    assert head(page).picture == "https://salz.example/b.jpg"


def test_twitters_tags_and_plain_html_stand_in() -> None:
    assert head('<meta name="twitter:title" content="Bird"><title>Plain</title>').title == "Bird"
    plain = '<title>\n  Plain\n  title </title><meta name="Description" content="Plain &lt;words&gt;">'
    assert head(plain) == Head("Plain title", "Plain <words>")


def test_a_picture_is_found_from_where_the_page_says_it_stands() -> None:
    page = '<base href="https://media.example/pages/"><meta property="og:image" content="a.jpg">'
    assert head(page).picture == "https://media.example/pages/a.jpg"


def test_the_first_of_two_counts_and_an_empty_one_does_not() -> None:
    page = (
        '<meta property="og:title" content=" "><meta property="og:title" content="A"><meta name="og:title" content="B">'
    )
    assert head(page).title == "A"


def test_the_title_of_a_drawing_is_not_the_pages() -> None:
    assert head("<title>Page</title><svg><title>Icon</title></svg>").title == "Page"


def test_what_cannot_be_seen_is_taken_out() -> None:
    said = head('<meta property="og:title" content="Ernte\u202e\u200b\x00 2026\u2028gut">').title
    assert said == "Ernte 2026 gut"


def test_long_words_are_cut() -> None:
    said = head(f"<title>{'salz ' * 1000}</title>").title
    assert len(said) <= LONGEST_TITLE
    assert said.endswith("…")


@pytest.mark.parametrize(
    ("body", "content_type"),
    [
        ("<title>Körner</title>".encode("utf-8-sig"), "text/html; charset=iso-8859-1"),
        ("<title>Körner</title>".encode("cp1252"), "text/html; charset=ISO-8859-1"),
        ("<title>Körner</title>".encode("cp1252"), "text/html"),
        ("<title>Körner</title>".encode(), "text/html"),
        ('<meta charset="windows-1252"><title>Körner</title>'.encode("cp1252"), "text/html"),
        ('<meta charset="no-such"><title>Körner</title>'.encode(), "text/html"),
        ("<title>Körner</title>".encode(), "text/html; charset=punycode"),
        (b"\xff\xfe" + "<title>Körner</title>".encode("utf-16-le"), "text/html"),
    ],
)
def test_the_charset(body: bytes, content_type: str) -> None:
    assert read_head(body, content_type, URL).title == "Körner"


def test_another_alphabet() -> None:
    page = '<meta http-equiv="Content-Type" content="text/html; charset=Shift_JIS"><title>塩</title>'
    assert read_head(page.encode("shift_jis"), "text/html", URL).title == "塩"


def test_a_character_torn_by_the_limit_does_not_change_the_charset() -> None:
    assert decoded("<title>Körner</title>ö".encode()[:-1], "text/html").startswith("<title>Körner")


@pytest.mark.parametrize("text", ["", "   ", "<", "<html>", "just words", "<meta>", "<meta content=a>", "<![bad"])
def test_a_page_that_says_nothing(text: str) -> None:
    assert head(text) == Head("")


def test_what_stands_before_a_broken_declaration_is_kept() -> None:
    assert head("<title>Salz</title>" + "x" * 10_000 + "<![<![").title == "Salz"


@given(
    st.text(alphabet=st.sampled_from("<>/!-[]\"'=& \n;#metatilog:\u00e4\U0001f33e"), max_size=400),
    st.binary(max_size=60),
)
def test_any_page_is_read(text: str, junk: bytes) -> None:
    found = read_head(b"<title>" + junk + text.encode(), "text/html", URL)
    assert "\n" not in found.title
    assert "\u202e" not in found.title
