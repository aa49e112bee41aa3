"""Lines below the parts of a text, and the way back from places in it to what was typed."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from composer.text.notes import with_notes

CREDIT = "Foto: Ada Beispiel"


def test_a_line_stands_below_the_text() -> None:
    assert with_notes("Die Ernte\n", {0: [CREDIT]}).text == f"Die Ernte\n\n{CREDIT}\n"
    assert with_notes("", {0: [CREDIT, CREDIT, "Bild: KI"]}).text == f"{CREDIT}\nBild: KI"


def test_each_part_has_its_own() -> None:
    noted = with_notes("Eins\n---\nZwei", {0: ["A"], 7: ["B"]})
    assert noted.text == "Eins\n\nA\n---\nZwei\n\nB"
    assert noted.typed_place(noted.text.index("A")) == len("Eins")
    assert noted.typed_place(noted.text.index("Zwei")) == "Eins\n---\nZwei".index("Zwei")
    assert noted.typed_place(len(noted.text)) == len("Eins\n---\nZwei")


def test_what_is_said_already_is_not_said_twice() -> None:
    typed = f"Die Ernte. {CREDIT}"
    assert with_notes(typed, {0: [CREDIT]}).text == typed


def test_a_line_cannot_break_a_thread() -> None:
    assert with_notes("Eins", {0: ["a\n---\nb"]}).text == "Eins\n\na --- b"


@given(st.lists(st.text("ab \n", min_size=1), min_size=1, max_size=4), st.integers(0, 5))
def test_every_typed_character_is_found_again(parts: list[str], number: int) -> None:
    typed = "\n---\n".join(parts)
    noted = with_notes(typed, {number: [CREDIT]})
    backs = [noted.typed_place(at) for at in range(len(noted.text) + 1)]
    assert backs == sorted(backs)
    assert set(backs) == set(range(len(typed) + 1))
