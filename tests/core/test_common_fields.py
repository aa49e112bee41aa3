"""One form for several networks: the strictest rule of each, and only choices that all of them know."""

from __future__ import annotations

from composer.core.common_fields import AS_USUAL, common_fields
from composer.core.profile import FieldRule
from tests.checks.posts import profile

NETWORKS = ("x", "linkedin", "mastodon", "bluesky")


def merged(*networks: str) -> dict[str, FieldRule]:
    return {rule.key: rule for rule in common_fields(profile(n).fields for n in networks)}


def test_one_network_keeps_its_own() -> None:
    assert set(merged("bluesky").values()) == set(profile("bluesky").fields)


def test_the_strictest_limit_holds() -> None:
    poll = merged(*NETWORKS)["poll"]
    assert (poll.least, poll.most, poll.limit) == (2, 4, 25)
    assert merged("x", "linkedin")["poll_duration"].choices == (1440, 4320, 10_080)


def test_a_choice_stays_where_two_codes_are_shared() -> None:
    assert "visibility" not in merged("linkedin", "mastodon")
    quote = merged("mastodon", "bluesky")["quote"]
    assert (quote.choices, quote.default) == ((AS_USUAL, "everyone", "nobody"), AS_USUAL)
    assert merged("x", "bluesky")["reply"].choices == ("everyone", "following", "mentioned")


def test_parts_stand_behind_their_whole_and_the_comment_at_the_end() -> None:
    keys = list(merged(*NETWORKS))
    assert keys[-1] == "comment"
    first = keys.index("poll")
    assert set(keys[first + 1 : first + 5]) == {"poll_duration", "poll_question", "poll_multiple", "poll_hidden"}
