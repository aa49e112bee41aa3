"""Long texts are read in blocks: nothing may come out otherwise than from the whole text."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from composer.core.profile import TextRules
from composer.text import prepare
from composer.text.blocks import SIZE, Blocks, cut
from composer.text.edits import same_ends
from composer.text.parts import parts_of
from tests.text import rules

PIECES = (
    "Wort ", "ärger ", "a ", " b", "\n", "\n\n", "https://www.example.com/a_(b)?c=d ", "example.de",
    "@anna@social.example", "@anna ", "#tag ", "#1", "＃全角 ", "$ABC ",
    "日本語。", "🌾", "👩‍🚀 ", "🇩🇪", "1️⃣ ", "e\u0301 ", "\u200d", "\ufe0f",
    "شكرا ", "(", ") ", "x@y.de ", "-- ", "--- ", "\u202e", "\xad", "\ud800", "_", "/", ".", " ",
)  # fmt: skip
texts = st.lists(st.sampled_from(PIECES), max_size=60).map("".join)


def plan_of(text_rules: TextRules) -> prepare._Plan:
    return prepare._plan(text_rules, {})


def in_pieces(pieces: list[str], plan: prepare._Plan) -> prepare.PreparedText:
    reader = prepare._Reader(plan.manner)
    blocks = [reader.read(piece) for piece in pieces]
    return prepare._composed(blocks, plan, reader.placed(blocks))


@pytest.mark.parametrize("text_rules", rules.ALL)
@given(text=texts, size=st.integers(1, 12))
def test_blocks_and_paragraphs_add_up(text_rules: TextRules, text: str, size: int) -> None:
    plan = plan_of(text_rules)
    whole = in_pieces([text], plan)
    lines = re.findall(r"[^\n]*\n|[^\n]+\Z", text)
    for found in (in_pieces(cut(text, size), plan), in_pieces(lines, plan)):
        assert (found.text, found.wire_text, found.entities) == (whole.text, whole.wire_text, whole.entities)
        assert [(c.used, c.confidence) for c in found.counts] == [(c.used, c.confidence) for c in whole.counts]


@given(text=texts, edits=st.lists(st.tuples(st.integers(0, 80), st.integers(0, 9), texts), max_size=6))
def test_an_edited_text_is_cut_into_blocks_that_make_it_up(text: str, edits: list[tuple[int, int, str]]) -> None:
    blocks: Blocks[str] = Blocks(lambda block: block, size=4)
    for place, gone, new in [(0, 0, ""), *edits]:
        text = text[:place] + new + text[place + gone :]
        assert "".join(blocks.results(text)) == text
        for block, following in zip(blocks.results(text), blocks.results(text)[1:], strict=False):
            assert block.endswith("\n") or (block.endswith(" ") and following[0].isalpha())


@given(text=texts, place=st.integers(0, 80), gone=st.integers(0, 9), new=texts)
def test_what_is_the_same_at_both_ends(text: str, place: int, gone: int, new: str) -> None:
    other = text[:place] + new + text[place + gone :]
    begin, end = same_ends(text, other)
    shorter = min(len(text), len(other))
    assert text[:begin] == other[:begin]
    assert begin == shorter or text[begin] != other[begin]
    assert text[len(text) - end :] == other[len(other) - end :]
    assert begin + end == shorter or text[len(text) - end - 1] != other[len(other) - end - 1]


PROSE = "Ohne Kalium wächst kein Weizen: https://example.com/a #Ernte @anna@social.example 🌾 und mehr. "


@pytest.mark.parametrize("between", ["", "\n"])
@pytest.mark.parametrize(
    "typed", ["x", "\u0301", "\r\n", "\n---\n", "--", " ", "https://a.de", "\ufe0f", "\u1161", "\nab\n"]
)
@pytest.mark.parametrize("text_rules", rules.ALL)
def test_typing_in_a_long_text_gives_what_the_text_alone_gives(text_rules: TextRules, typed: str, between: str) -> None:
    text = f"{PROSE}{between}" * 250 + "-" + between
    for place in (0, 1, 11_003, len(text) // 2, len(text) - 1, len(text)):
        prepare.prepare_text(text, text_rules, {})
        edited = text[:place] + typed + text[place:]
        again = prepare.prepare_text(edited, text_rules, {})
        parts_of.forget()
        prepare._reader.cache_clear()
        assert again == prepare.prepare_text(edited, text_rules, {})


def test_a_long_paragraph_full_of_handles_is_cut_too() -> None:
    text = "Mehr bei @anna@social.example und unter https://example.com/a "
    assert max(map(len, cut(text * 500))) < 2 * SIZE
    assert max(map(len, cut(text * 500, reach=20))) < 2 * SIZE
    assert cut(text * 500, reach=100) == [text * 500]
