"""What is heard of a post that goes with more than its text."""

from __future__ import annotations

from dataclasses import replace

from composer.ui.preview.spoken import spoken
from tests.ui.preview.conftest import CHANNEL, part, post


def test_it_names_what_goes_besides_the_text() -> None:
    fields = (("poll", ("Yes", "No")), ("poll_duration", 1440), ("poll_multiple", True), ("visibility", "private"))
    said = spoken(replace(post(part("How much?")), fields=fields, comment=part("More below")), CHANNEL, "Mastodon")
    for words in (
        "Poll: Yes, No",
        "Duration of the poll: 1 day",
        "Several answers may be chosen",
        "Who sees it: Followers only",
        "First comment: More below",
    ):
        assert words in said


def test_it_says_no_more_than_there_is() -> None:
    assert spoken(post(part("Salt")), CHANNEL, "X").endswith("Salt")
