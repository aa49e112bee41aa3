"""A handle, hashtag or address of another client in a text is told."""

from __future__ import annotations

from datetime import date

import pytest

from composer.app.marks import of_others
from composer.app.preparing import judge
from composer.core.brief import Brief
from composer.core.client import Channel, Client, Dossier, Topic
from composer.core.contact import Contact, Handle
from composer.core.link_rules import LinkRules
from composer.core.message import Draft, Message
from tests.profiles.test_platforms import PROFILES

OURS = Client(
    "ours",
    "Sylvenhall AG",
    channels=(
        Channel("ours.x", "ours", "x", "sylvenhall", "Sylvenhall", "1"),
        Channel("ours.b", "ours", "bluesky", "sylvenhall.example.org", "Sylvenhall", "did:plc:ours"),
    ),
    topics=(Topic("t", "Salz", hashtags=("#Salz", "#Bergbau")),),
    dossier=Dossier("Siehe https://www.sylvenhall.example.org/ueber-uns"),
)
THEIRS = Client(
    "theirs",
    "Ostermoor GmbH",
    channels=(
        Channel("theirs.x", "theirs", "x", "Ostermoor", "Ostermoor", "2"),
        Channel("theirs.b", "theirs", "bluesky", "ostermoor.example.net", "Ostermoor", "did:plc:theirs"),
        Channel("theirs.l", "theirs", "bluesky", "lent.bsky.social", "Ostermoor", "did:plc:lent"),
    ),
    topics=(Topic("t", "Moor", hashtags=("#Moorschutz", "#Bergbau")),),
    tag_sets={"Torf": ("#Torffrei",)},
    links=LinkRules(hosts=("shop.example.com",)),
)
CONTACT = Contact("c", "Ostermoor GmbH", handles=(Handle("mastodon", "moor@example.social"),))


def told(text: str, channel: str = "ours.x") -> list[tuple[str, str, str]]:
    brief = Brief(None, (), OURS, of_others(OURS, (OURS, THEIRS), (CONTACT,)))
    draft = Draft("d", "ours", message=Message(text), channel_ids=(channel,))
    (one,) = judge(draft, OURS, PROFILES, brief, date(2026, 11, 23))
    found = [f for f in one.findings if f.code.startswith("client.other-")]
    assert not any(f.blocks for f in found)
    return [(f.code, str(dict(f.values)["text"]), str(dict(f.values)["client"])) for f in found]


@pytest.mark.parametrize(
    ("text", "code", "marked"),
    [
        ("Danke, @ostermoor!", "client.other-handle", "@ostermoor"),
        ("Mehr #MOORSCHUTZ", "client.other-hashtag", "#MOORSCHUTZ"),
        ("Mehr #Torffrei", "client.other-hashtag", "#Torffrei"),
        ("https://shop.example.com/erde", "client.other-link", "https://shop.example.com/erde"),
        ("https://www.ostermoor.example.net", "client.other-link", "https://www.ostermoor.example.net"),
        ("https://blog.ostermoor.example.net/a", "client.other-link", "https://blog.ostermoor.example.net/a"),
    ],
)
def test_a_mark_of_another_client(text: str, code: str, marked: str) -> None:
    assert told(text) == [(code, marked, "Ostermoor GmbH")]


@pytest.mark.parametrize(
    "text",
    [
        "Wir sind @sylvenhall",
        "Gemeinsam #Bergbau #Salz",
        "https://sylvenhall.example.org und https://bsky.social/about",
        "https://example.com und ostermoor",
        "Schreiben Sie an post@ostermoor.example.net",
    ],
)
def test_what_is_ours_or_everybodys(text: str) -> None:
    assert told(text) == []


def test_a_handle_counts_on_its_own_network_only() -> None:
    assert told("Danke, @ostermoor.example.net", "ours.b") == [
        ("client.other-handle", "@ostermoor.example.net", "Ostermoor GmbH")
    ]
    assert told("Danke, @ostermoor.bsky.social", "ours.b") == []


def test_contacts_of_the_clients_name_and_the_demo_client() -> None:
    marks = of_others(OURS, (OURS, THEIRS), (CONTACT,))
    assert marks.handles["mastodon", "moor@example.social"] == "Ostermoor GmbH"
    demo = Client("demo", "Demo", channels=(Channel("demo.x", "demo", "x", "demo", "Demo"),), demo=True)
    assert of_others(OURS, (OURS, demo), ()).handles == {}
