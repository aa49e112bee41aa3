"""What of an alt text arrives, and where the credit stands in it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from composer.text.alt import arriving

LINE = "Foto: Ada Beispiel"


def test_what_fits_arrives_as_it_was_written() -> None:
    assert arriving(" Ein Feld ", "", 1000) == (" Ein Feld ", 10, 0)


def test_the_credit_stands_behind_it() -> None:
    assert arriving("Ein Feld", LINE, 1000).text == "Ein Feld. Foto: Ada Beispiel"
    assert arriving("Ein Feld! ", LINE, 1000).text == "Ein Feld! Foto: Ada Beispiel"
    assert arriving("", LINE, 1000).text == LINE
    assert arriving(f"Ein Feld. {LINE}", LINE, 1000).text == f"Ein Feld. {LINE}"


def test_what_is_too_long_ends_with_a_word_and_says_so() -> None:
    assert arriving("Ein Feld bei Sonnenaufgang", "", 20) == ("Ein Feld bei…", 12, 6)
    assert arriving("Ein Feld bei Sonnenaufgang", LINE, 36) == (f"Ein Feld bei… {LINE}", 12, 10)


def test_a_network_without_alt_texts_gets_none() -> None:
    assert arriving("Ein Feld", LINE, 0).text == ""


@given(st.text(max_size=80), st.sampled_from(["", LINE]), st.integers(25, 90))
def test_it_never_goes_over_and_nothing_is_lost_unsaid(written: str, line: str, limit: int) -> None:
    alt = arriving(written, line, limit)
    assert len(alt.text) <= limit
    assert written.startswith(alt.text.removesuffix(f" {line}").removesuffix("…").rstrip()) or not alt.over
    assert alt.over > 0 or (alt.kept == len(written) and line in alt.text)
