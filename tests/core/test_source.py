"""Places of a prepared text are found in what was typed."""

from __future__ import annotations

from composer.core.source import Block, Source, Swap, joined

TYPED = "Dank an @Erika und @Max, mehr: https://example.com/lang"
SHOWN = "Dank an @em und Max Mo, mehr: example.com/lang"
MENTIONS = (Swap(8, 11, 8, 14, "Erika", True), Swap(16, 22, 19, 23, "Max"))
WHOLE = Source(TYPED, (Block(0, 0, (*MENTIONS, Swap(30, 46, 31, 55))),))


def typed(start: int, end: int) -> str:
    place = WHOLE.typed_place(start, end)
    return TYPED[slice(*place)]


def test_what_was_not_swapped_is_found_letter_for_letter() -> None:
    for word in ("Dank", "und", "mehr"):
        start = SHOWN.index(word)
        assert typed(start, start + len(word)) == word


def test_a_place_in_a_swap_is_the_whole_typed_stretch() -> None:
    assert typed(9, 10) == "@Erika"
    assert typed(16, 22) == "@Max"
    assert typed(12, 20) == "und @Max"


def test_an_empty_place_stays_empty() -> None:
    assert WHOLE.typed_place(12, 12) == (15, 15)


def test_places_count_from_the_block_they_are_in() -> None:
    source = Source("@A @B", (Block(0, 0, (Swap(0, 4, 0, 2),)), Block(5, 3, (Swap(0, 1, 0, 2),))))
    assert source.swaps == (Swap(0, 4, 0, 2), Swap(5, 6, 3, 5))
    assert source.typed_place(5, 6) == (3, 5)


def test_swaps_made_one_after_the_other_are_one_set() -> None:
    between = "Dank an @em und Max Mo, mehr: https://example.com/lang"
    links = (Swap(30, 46, 30, 54),)
    assert between[30:54] == "https://example.com/lang"
    assert joined(MENTIONS, links) == WHOLE.blocks[0].swaps
