"""The program's counts and the servers' were written apart. They agree, or one of them is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from composer.core.profile import PlatformProfile
from composer.profiles.load import load_all
from composer.rehearsal import counting, little
from composer.text.prepare import prepare_text

TEXTS = (
    "Guten Morgen",
    "Siehe https://example.com/a.",
    "(https://example.com/a_(b)) und https://example.com/?q=ä&b=1!",
    "Bitte an @anna@mastodon.social, nicht an anna@example.org",
    "@anna hi #Salz #2026 $ABC",
    "👨‍👩‍👧‍👦 🇩🇪 1️⃣ ☀️ 👍🏽 e\u0301 …•€",
    "漢字とかな 한국어",
    "Zeile 1\nZeile 2\n\nZeile 4",
    "example.com und www.example.org/pfad",
    "a (b) [c] {d} <e> @f * _g_ ~ | \\ #h",
    "„Salz“ – “salt” — ‘fine’ ½ × 3",
    "مرحبا Привет Καλημέρα",
    "https://example.com/" + "lang/" * 30,
)


@pytest.fixture(scope="module")
def profiles() -> dict[str, PlatformProfile]:
    return dict(load_all(Path(__file__).parents[2] / "platform_profiles"))


def only_part(profile: PlatformProfile, text: str) -> tuple[str, str, int]:
    (part,) = prepare_text(text, profile.text, {})
    return part.text, part.wire_text, part.counts[0].used


@pytest.mark.parametrize("text", TEXTS)
def test_the_counts_agree(profiles: dict[str, PlatformProfile], text: str) -> None:
    assert only_part(profiles["x"], text)[2] == counting.x_units(text)
    assert only_part(profiles["mastodon"], text)[2] == counting.mastodon_length(text)
    _, sent, used = only_part(profiles["bluesky"], text)
    assert used == counting.graphemes(sent)


@pytest.mark.parametrize("text", TEXTS)
def test_linkedin_shows_what_was_meant(profiles: dict[str, PlatformProfile], text: str) -> None:
    shown, wire, used = only_part(profiles["linkedin"], text)
    assert little.read(wire) == shown
    assert used == counting.utf16(shown)
