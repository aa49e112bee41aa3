"""What of a draft's fields goes to which network."""

from __future__ import annotations

from composer.core.message import Draft, Fields, Message, Variant
from composer.core.profile import CountUnit
from composer.text.fields import prepare_fields
from tests.checks.posts import post, profile

POLL: Fields = {"poll": ("Ja", "Nein")}


def sent(fields: Fields, network: str) -> Fields:
    return dict(prepare_fields(fields, profile(network)).sent)


def test_a_network_gets_what_it_has_in_order_of_the_keys() -> None:
    fields: Fields = {"visibility": "unlisted", "warning": " Essen ", "reply": "following", "label": "nudity"}
    assert prepare_fields(fields, profile("mastodon")).sent == (("visibility", "unlisted"), ("warning", "Essen"))
    assert sent(fields, "x") == {"reply": "following"}
    assert sent(fields, "bluesky") == {"reply": "following", "label": "nudity"}


def test_what_is_at_its_default_is_not_sent() -> None:
    assert sent({"visibility": "account", "sensitive": False, "warning": "", "poll": ()}, "mastodon") == {}


def test_parts_go_with_their_whole_only() -> None:
    assert sent({"poll_duration": 60, "poll_multiple": True}, "mastodon") == {}
    assert sent(POLL, "mastodon") == {"poll": ("Ja", "Nein"), "poll_duration": 1440}
    assert sent({**POLL, "poll_duration": 60}, "x") == {"poll": ("Ja", "Nein"), "poll_duration": 60}
    assert sent(POLL, "bluesky") == {}


def test_what_is_of_another_kind_is_passed_over() -> None:
    assert sent({"poll": "Ja", "sensitive": "yes", "warning": 3, "visibility": True}, "mastodon") == {}
    assert sent({**POLL, "poll_duration": True}, "x")["poll_duration"] == 1440


def test_the_language_of_a_channel_is_the_posts() -> None:
    draft = Draft("d", "k", "", Message("Hi"), ("c",), (Variant("c", fields={"language": "en"}),), "de")
    assert post(draft, "mastodon").language == "en"
    assert post(draft, "bluesky").language == "en"
    assert post(draft, "x").language == "de"
    assert post(draft, "mastodon").fields == ()


def test_a_warning_counts_raw_into_the_text() -> None:
    """A link in it is not shortened: the network counts it in full."""
    draft = Draft("d", "k", "", Message("x", fields={"warning": "https://a.de"}), ("c",))
    count = post(draft, "mastodon").parts[0].counts[0]
    assert (count.used, count.limit, count.beside, count.left) == (13, 500, 12, 487)
    assert sum(item.cost for item in count.items) == count.used


def test_a_comment_is_prepared_like_a_post() -> None:
    comment = post(Draft("d", "k", "", Message("x", fields={"comment": "Mehr: https://a.de"}), ("c",)), "x").comment
    assert comment is not None
    assert [e.target for e in comment.entities] == ["https://a.de"]
    assert (comment.counts[0].used, comment.counts[0].limit) == (29, 280)


def test_a_comment_may_have_rules_of_its_own() -> None:
    """LinkedIn's comments are plain text: what a post must escape stands there as it is."""
    comment = post(Draft("d", "k", "", Message("x", fields={"comment": "(a) *b*"}), ("c",)), "linkedin").comment
    assert comment is not None
    assert comment.wire_text == "(a) *b*"
    assert [(c.limit, c.unit) for c in comment.counts] == [(1250, CountUnit.UTF16)]


def test_a_channel_has_its_own_over_the_common_ones() -> None:
    message = Message("x", fields={"warning": "Essen", "visibility": "unlisted"})
    draft = Draft("d", "k", "", message, ("c",), (Variant("c", fields={"warning": ""}),))
    assert post(draft, "mastodon").fields == (("visibility", "unlisted"),)
