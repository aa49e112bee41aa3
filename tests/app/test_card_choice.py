"""Which link gets the card on which network, and what is sent of it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from composer.app.preparing import prepare
from composer.core.brief import Brief
from composer.core.client import Channel, Client
from composer.core.link_rules import LinkRules
from composer.core.message import Attachment, CardFace, Draft, Focus, LinkCard, Message
from composer.core.prepared import PreparedCard, PreparedPart
from composer.profiles.load import load_all

PROFILES = load_all(Path(__file__).parents[2] / "platform_profiles")
TEXT = "Erst https://example.com/ernte und dann https://example.org/brot heute."
PICTURE = Attachment("p", "ab" * 32, "feld.jpg", 4000, 3000, "Ein Feld")
SALT = LinkCard("https://example.com/ernte", "Ernte", "Was satt macht", PICTURE)
BREAD = LinkCard("https://example.org/brot", "Brot")


def parts(
    network: str, *cards: LinkCard, text: str = TEXT, pictures: tuple[Attachment, ...] = ()
) -> list[PreparedPart]:
    channel = Channel("c", "cl", network, "salz", "Salz")
    draft = Draft("d", "cl", message=Message(text, pictures, cards), channel_ids=("c",))
    return list(prepare(draft, channel, PROFILES[network], Brief()).parts)


def card(network: str, *cards: LinkCard, text: str = TEXT) -> PreparedCard | None:
    return parts(network, *cards, text=text)[0].card


@pytest.mark.parametrize(
    ("network", "title", "sent"),
    [
        *(("x", "Brot", False), ("mastodon", "Ernte", False), ("linkedin", "Ernte", True), ("bluesky", "Ernte", True)),
        *(("facebook", "Ernte", False), ("threads", "Ernte", False)),
    ],
)
def test_each_network_takes_its_own_link(network: str, title: str, sent: bool) -> None:
    made = card(network, SALT, BREAD)
    assert made is not None
    assert (made.title, made.sent) == (title, sent)


@pytest.mark.parametrize("network", ["x", "mastodon", "linkedin", "bluesky", "facebook", "threads"])
def test_pictures_leave_no_room_for_a_card(network: str) -> None:
    assert parts(network, SALT, BREAD, pictures=(PICTURE,))[0].card is None


def test_a_card_that_is_not_wanted_makes_room_for_the_next_where_we_send_it() -> None:
    made = card("bluesky", replace(SALT, shown=False), BREAD)
    assert made is not None
    assert made.title == "Brot"
    assert card("linkedin", replace(SALT, shown=False)) is None


def test_a_network_that_looks_for_itself_does_so_whatever_we_wish() -> None:
    made = card("mastodon", replace(SALT, shown=False), BREAD)
    assert made is not None
    assert made.title == "Ernte"
    assert card("mastodon", BREAD) is None


def test_what_the_editor_changes_is_seen_only_where_it_is_sent() -> None:
    changed = SALT.with_face(CardFace("Besser", "Kurz", None))
    sent, theirs = card("linkedin", changed), card("mastodon", changed)
    assert sent == PreparedCard("https://example.com/ernte", "Besser", "Kurz", None, sent=True)
    assert theirs is not None
    assert theirs.picture is not None
    assert theirs.title == "Ernte"
    assert changed.with_face(SALT.face) == SALT


def test_the_picture_fits_the_network() -> None:
    made = card("bluesky", SALT)
    assert made is not None
    assert made.picture is not None
    assert (made.picture.width, made.picture.height, made.picture.max_bytes) == (1200, 628, 1_000_000)


def test_a_link_without_a_scheme_finds_its_card() -> None:
    made = card("linkedin", LinkCard("example.com/ernte", "Ernte"), text="Mehr: example.com/ernte")
    assert made is not None
    assert made.url == "https://example.com/ernte"


def test_a_page_without_a_title_has_its_hosts_name() -> None:
    made = card("linkedin", replace(SALT, url="https://www.example.com/", title=""), text="https://www.example.com/")
    assert made is not None
    assert made.title == "example.com"


@pytest.mark.parametrize("letter", ["x", "🌾"])
def test_what_is_too_long_for_the_network_is_cut(letter: str) -> None:
    made = card("linkedin", replace(SALT, title=letter * 500))
    assert made is not None
    assert made.title.endswith("…")
    assert 390 <= len(made.title.encode("utf-16-le")) // 2 <= 400


def test_link_rules_and_shortened_links_leave_the_card_where_it_was() -> None:
    rules = LinkRules({"utm_source": "{network}"}, (), (), {})
    client = Client("cl", "Salz", links=rules)
    channel = Channel("c", "cl", "bluesky", "salz", "Salz")
    url = "https://example.com/a/very/long/path/to/the/harvest"
    draft = Draft("d", "cl", message=Message(url, cards=(replace(SALT, url=url),)), channel_ids=("c",))
    (part,) = prepare(draft, channel, PROFILES["bluesky"], Brief(client=client)).parts
    assert part.card is not None
    assert (part.card.title, part.card.url) == ("Ernte", f"{url}?utm_source=bluesky")


def test_each_part_of_a_thread_has_its_own_card() -> None:
    thread = parts("bluesky", SALT, BREAD, text=TEXT.replace(" und", "\n---\nund"))
    assert [part.card.title if part.card else "" for part in thread] == ["Ernte", "Brot"]


def test_the_fingerprint_covers_the_card() -> None:
    channel = Channel("c", "cl", "linkedin", "salz", "Salz")
    draft = Draft("d", "cl", message=Message(TEXT, cards=(SALT,)), channel_ids=("c",))
    bare = replace(draft, message=replace(draft.message, cards=()))
    one, other = (prepare(d, channel, PROFILES["linkedin"], Brief()).fingerprint for d in (draft, bare))
    assert one != other


def test_a_focal_point_counts_where_the_card_is_sent_and_not_where_the_network_fetches_it() -> None:
    tall = replace(PICTURE, width=1000, height=2000)
    moved = replace(SALT, picture=tall).with_face(
        CardFace("Ernte", "Was satt macht", replace(tall, focus=Focus(0.5, 0.0)))
    )
    sent, fetched = card("bluesky", moved), card("x", moved, text="https://example.com/ernte")
    assert sent is not None
    assert fetched is not None
    assert sent.picture is not None
    assert fetched.picture is not None
    assert sent.picture.crop.top == 0
    assert fetched.picture.crop.top == (2000 - fetched.picture.crop.height) // 2
    proposed = card("x", replace(SALT, picture=replace(tall, focus=Focus(0.5, 0.0), proposed=True)), text=SALT.url)
    assert proposed is not None
    assert proposed.picture == fetched.picture
