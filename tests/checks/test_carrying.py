"""Findings between two keys: each lies on the letters it speaks of, and whether the text fits is always known."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from composer.checks.run import run_again
from composer.core.message import Draft, Message
from composer.core.prepared import PreparedPost
from tests.checks.posts import found, post, profile

WORDS = st.lists(st.sampled_from(["Salz", "\u202e", "user@host", "Abraum", "🌾", "#1", "\n"]), max_size=8).map(" ".join)


def written(text: str, network: str = "x") -> PreparedPost:
    return post(Draft("d", "k", message=Message(text), channel_ids=("c",)), network)


@given(before=WORDS, inserted=st.text("a \u202e@", max_size=3), at=st.integers(0, 60), gone=st.integers(0, 3))
def test_a_finding_stays_with_its_letters(before: str, inserted: str, at: int, gone: int) -> None:
    now = before[:at] + inserted + before[at + gone :]
    old, new = written(before, "mastodon"), written(now, "mastodon")
    earlier = found(before, "mastodon")
    words = [old.parts[0].text[f.start : f.end] for f in earlier if f.start is not None]
    for finding in run_again(earlier, old, new, profile("mastodon")):
        if finding.start is not None and finding.code != "text.too-long":
            assert new.parts[0].text[finding.start : finding.end] in words


@pytest.mark.parametrize(("before", "now", "codes"), [("a" * 280, "a" * 281, ["text.too-long"]), ("", "a", [])])
def test_whether_it_fits_is_known_at_once(before: str, now: str, codes: list[str]) -> None:
    again = run_again(found(before), written(before), written(now), profile("x"), now)
    assert [finding.code for finding in again] == codes
    assert again == found(now)


def test_what_lies_in_changed_letters_waits() -> None:
    text = "Salz\u202e ist da"
    earlier = found(text)
    (moved,) = run_again(earlier, written(text), written(f"Ja, {text}"), profile("x"))
    assert moved == replace(earlier[0], start=8, end=9)
    assert run_again(earlier, written(text), written("Salz ist da"), profile("x")) == ()
