"""Places in prepared parts are found again in what is on screen."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from composer.core.finding import Finding, Severity
from composer.core.source import Block, Source, Swap
from composer.ui.editor.places import changed_middle, place_of, to_units, utf16_length


def part(text: str) -> Source:
    return Source(text)


def found(start: int, end: int, number: int = 0) -> Finding:
    return Finding("code", Severity.HINT, part=number, start=start, end=end)


def test_a_place_in_the_only_part() -> None:
    assert place_of(found(2, 4), "abcdef", [part("abcdef")], [(0, 6)]) == (2, 4)


def test_a_place_in_a_later_part_of_a_thread() -> None:
    text = "one\n---\ntwo"
    place = place_of(found(0, 3, 1), text, [part("one"), part("two")], [(0, 3), (8, 11)])
    assert place is not None
    assert text[slice(*place)] == "two"


def test_a_place_in_a_part_that_is_written_otherwise() -> None:
    text = "one\n---\nsee https://example.com/a/long/path now"
    shortened = Source(text[8:], (Block(0, 0, (Swap(4, 21, 4, 35),)),))  # see example.com/a/lo… now
    place = place_of(found(22, 25, 1), text, [part("one"), shortened], [(0, 3), (8, 47)])
    assert place is not None
    assert text[slice(*place)] == "now"


def test_a_place_in_parts_that_were_joined() -> None:
    text = "one\n---\ntwo"
    place = place_of(found(5, 8), text, [part("one\n\ntwo")], [(0, 11)])
    assert place is not None
    assert text[slice(*place)] == "two"


def test_a_place_in_a_numbered_part() -> None:
    text = "one two"
    parts, places = [part("1. one"), part("2. two")], [(0, 3), (4, 7)]
    assert place_of(found(3, 6, 1), text, parts, places) == (4, 7)
    assert place_of(found(0, 6), text, parts, places) == (0, 3)


def test_what_has_no_place_has_none() -> None:
    assert place_of(Finding("code", Severity.HINT), "text", [part("text")], [(0, 4)]) is None
    assert place_of(found(0, 1, 7), "text", [part("text")], [(0, 4)]) is None


def test_qt_counts_in_utf16() -> None:
    assert to_units("🌾ab", (1, 2)) == (2, 3)
    assert utf16_length("🌾a") == 3


@given(st.text(max_size=40), st.text(max_size=40))
def test_the_smallest_edit_turns_one_text_into_the_other(old: str, new: str) -> None:
    start, end, middle = changed_middle(old, new)
    assert old[:start] + middle + old[end:] == new
    assert start <= end
