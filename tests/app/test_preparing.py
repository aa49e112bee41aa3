"""From a draft to what each channel will receive: what the client knows is in it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from composer.app.preparing import Judged, glance, judge, prepare
from composer.core.brief import Brief
from composer.core.client import Channel, Client, Topic
from composer.core.link_rules import LinkRules
from composer.core.message import Attachment, Draft, Focus, Framing, Message, Variant
from composer.core.prepared import PicturePlan
from composer.profiles.load import load_all

PROFILES = load_all(Path(__file__).parents[2] / "platform_profiles")
NETWORKS = ("x", "linkedin", "mastodon", "bluesky")
TEXT = "Mehr: https://example.com/ernte (und bank.example.org)"
CLIENT = Client(
    "c",
    "Salz AG",
    topics=(Topic("food", "Ernährung der Welt"),),
    channels=tuple(Channel(f"c.{network}", "c", network, f"{network}.salz", "Salz") for network in NETWORKS),
    links=LinkRules({"utm_source": "{network}", "utm_campaign": "{topic}"}, excluded=("bank.example.org",)),
)
ASKED = "?utm_source={}&utm_campaign=ernaehrung-der-welt"


def judged(text: str = TEXT, topic: str | None = "food") -> dict[str, Judged]:
    channels = tuple(channel.id for channel in CLIENT.channels)
    draft = Draft("d", "c", message=Message(text), channel_ids=channels, topic_id=topic)
    return {j.channel.network: j for j in judge(draft, CLIENT, PROFILES, Brief(client=CLIENT), date(2026, 12, 1))}


@pytest.mark.parametrize("network", ["x", "linkedin", "mastodon"])
def test_links_carry_what_the_client_measures(network: str) -> None:
    (part,) = judged()[network].post.parts
    link = f"https://example.com/ernte{ASKED.format(network)}"
    assert part.text == f"Mehr: {link} (und bank.example.org)"
    assert part.entities[0].target == link


def test_a_short_link_leads_to_the_long_address() -> None:
    (part,) = judged()["bluesky"].post.parts
    assert part.entities[0].target == f"https://example.com/ernte{ASKED.format('bluesky')}"
    assert part.text[part.entities[0].start : part.entities[0].end] == "example.com/ernte"


def test_a_link_costs_what_the_network_says_and_places_stay_those_of_the_typed_text() -> None:
    one = judged()["x"]
    assert one.post.parts[0].counts[0].used == len("Mehr:  (und )") + 2 * 23
    at = one.post.parts[0].text.index("bank")
    start, end = one.sources[0].typed_place(at, at + 4)
    assert TEXT[start:end] == "bank"


def test_what_nobody_chose_is_left_out() -> None:
    (part,) = judged(topic=None)["x"].post.parts
    assert part.entities[0].target == "https://example.com/ernte?utm_source=x"


def pictured(network: str, variant: Variant, *pictures: Attachment) -> tuple[PicturePlan, ...]:
    channel = Channel("c", "cl", network, "salz", "Salz")
    draft = Draft("d", "cl", message=Message("Salz", pictures), channel_ids=("c",), variants=(variant,))
    return prepare(draft, channel, PROFILES[network], Brief()).parts[0].pictures


WIDE, TALL = Attachment("w", "0" * 64, "w.jpg", 3000, 1500), Attachment("t", "1" * 64, "t.jpg", 1500, 3000)


def test_by_itself_a_picture_is_cut_as_little_as_the_network_allows() -> None:
    (plan,) = pictured("instagram", Variant("c"), TALL)
    assert (plan.kind, plan.crop.width, plan.crop.height) == ("", 1500, 1875)


def test_a_channel_takes_the_kind_and_the_point_that_it_was_given() -> None:
    own = Variant("c", frames={"w": Framing(Focus(0.0, 0.5), kind="square")})
    (plan,) = pictured("linkedin", own, WIDE)
    assert (plan.kind, plan.crop.left, plan.crop.width, plan.crop.height) == ("square", 0, 1500, 1500)


@pytest.mark.parametrize("kind", ["story", "round"])
def test_a_kind_that_no_post_has_changes_nothing(kind: str) -> None:
    (plan,) = pictured("instagram", Variant("c", frames={"w": Framing(kind=kind)}), WIDE)
    assert plan == pictured("instagram", Variant("c"), WIDE)[0]


def test_a_carousel_has_the_ratio_of_its_first_picture() -> None:
    first, second = pictured("instagram", Variant("c"), WIDE, TALL)
    assert first.crop.width / first.crop.height == pytest.approx(1.91, abs=0.01)
    assert second.crop.width / second.crop.height == pytest.approx(1.91, abs=0.01)
    _, free = pictured("linkedin", Variant("c"), WIDE, TALL)
    assert free.crop.width / free.crop.height == pytest.approx(0.8, abs=0.01)


@given(at=st.integers(0, len(TEXT)), gone=st.integers(0, 4), come=st.text("a #@.\n🌾", max_size=3))
def test_between_two_keys_posts_and_counts_are_the_same(at: int, gone: int, come: str) -> None:
    text = TEXT[:at] + come + TEXT[at + gone :]
    channels = tuple(channel.id for channel in CLIENT.channels)
    draft = Draft("d", "c", message=Message(text), channel_ids=channels, topic_id="food")
    glanced = glance(draft, CLIENT, PROFILES, Brief(client=CLIENT), tuple(judged().values()))
    assert [replace(one, findings=()) for one in glanced] == [
        replace(one, findings=()) for one in judged(text).values()
    ]
