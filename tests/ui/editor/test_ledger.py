"""The reckoning says how this network counts, and its lines add up."""

from __future__ import annotations

import re

import pytest
from PySide6.QtWidgets import QLabel

from composer.ui.editor.ledger import Ledger
from tests.ui.studio import Studio

TEXT = "Salz 日本 👷🏽‍♀️ https://example.com/a/rather/long/path @anna@social.example (@werk) #Kali"


def said(studio: Studio, network: str) -> list[str]:
    (judged,) = [one for one in studio.pane.presenter.judged if one.channel.network == network]
    ledger = Ledger(judged, studio.window)
    texts = [label.text() for label in ledger.findChildren(QLabel)]
    ledger.deleteLater()
    return texts


@pytest.mark.parametrize(
    ("network", "lines", "others"),
    [
        (
            "x",
            ["2 wide characters, 2 each", "1 emoji, 2", "1 link, 23 however long", "1 mention"],
            ["server", "adds"],
        ),
        ("mastodon", ["1 emoji, 1", "1 link, 23 however long", "2 mentions, without the server"], ["wide"]),
        ("bluesky", ["1 link, shortened as shown", "2 characters of several bytes"], ["however", "server"]),
        (
            "linkedin",
            ["1 link at full length", "1 emoji, all its parts", "17 signs that the format adds"],
            ["however", "server"],
        ),
    ],
)
def test_each_network_counts_in_its_own_words(
    studio: Studio, network: str, lines: list[str], others: list[str]
) -> None:
    studio.open(TEXT)
    texts = said(studio, network)
    assert set(lines) <= set(texts), texts
    assert not [text for text in texts for word in others if word in text]
    studio.settle()


def test_the_lines_add_up(studio: Studio) -> None:
    studio.open(TEXT)
    for network in ("x", "mastodon", "bluesky", "linkedin"):
        costs: list[int] = []
        for text in said(studio, network):
            together = re.fullmatch(r"(\d+) of \d+", text)
            if together:
                assert sum(costs) == int(together[1])
                costs = []
            elif text.isdecimal():
                costs.append(int(text))
    studio.settle()


def test_emoji_newer_than_the_public_rules_are_a_doubt(studio: Studio) -> None:
    studio.open("Salz 🫶🏽")
    assert any("newer than the public rules of X" in text for text in said(studio, "x"))
    assert not any("newer" in text for text in said(studio, "mastodon"))
    studio.settle()
