"""Which frames a picture has on the channels of a draft, and that they agree with what is sent."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from composer.app.framing import GRID, POST, Shot, pictures, shots
from composer.app.preparing import Judged, judge
from composer.core.brief import Brief
from composer.core.client import Channel, Client
from composer.core.message import Attachment, Draft, Focus, Framing, LinkCard, Message
from composer.profiles.load import load_all

PROFILES = load_all(Path(__file__).parents[2] / "platform_profiles")
CLIENT = Client("c", "Salz AG", channels=tuple(Channel(n, "c", n, n, n) for n in sorted(PROFILES)))
PHOTO = Attachment("p", "a" * 64, "feld.jpg", 4000, 3000, "Ein Feld", Focus(0.8, 0.4))
OTHER = Attachment("o", "b" * 64, "turm.jpg", 1000, 3000)
DRAFT = Draft("d", "c", message=Message("Salz", (PHOTO, OTHER)), channel_ids=tuple(c.id for c in CLIENT.channels))


def judged(draft: Draft) -> tuple[Judged, ...]:
    return judge(draft, CLIENT, PROFILES, Brief(), date(2026, 12, 1))


def frames(draft: Draft, picture: Attachment = PHOTO) -> dict[tuple[str, str], Shot]:
    return {(shot.channel_id, shot.what): shot for shot in shots(draft, picture, judged(draft), Brief())}


def test_the_frame_of_a_post_is_what_is_sent() -> None:
    found = frames(DRAFT)
    for one in judged(DRAFT):
        assert found[one.channel.id, POST].plan == one.post.parts[0].pictures[0]


def test_every_network_has_the_frames_that_its_profile_names() -> None:
    found = frames(DRAFT)
    assert {what for channel, what in found if channel == "instagram"} == {POST, GRID, "story"}
    assert {what for channel, what in found if channel == "linkedin"} == {POST, "document"}
    assert {what for channel, what in found if channel == "mastodon"} == {POST}
    assert found["instagram", "story"].zones
    assert found["x", POST].kinds == ("landscape", "square", "portrait")


def test_the_profile_grid_is_the_middle_of_the_post() -> None:
    found = frames(DRAFT)
    post, grid = found["instagram", POST].plan, found["instagram", GRID].plan
    assert grid.width / grid.height == pytest.approx(0.75, abs=0.01)
    assert grid.crop.height == post.crop.height
    assert grid.crop.left - post.crop.left == pytest.approx(post.crop.right - grid.crop.right, abs=2)
    assert (GRID in {what for _, what in frames(DRAFT, OTHER)}) is False


def test_a_carousel_leaves_no_choice_to_its_further_pictures() -> None:
    found = frames(DRAFT, OTHER)
    assert found["instagram", POST].kinds == ()
    assert found["linkedin", POST].kinds


def test_a_move_is_seen_without_judging_again() -> None:
    before = judged(DRAFT)
    moved = replace(PHOTO, focus=Focus(0.1, 0.4))
    draft = replace(DRAFT, message=replace(DRAFT.message, attachments=(moved, OTHER)))
    for shot in shots(draft, moved, before, Brief()):
        if shot.what == "story":
            assert shot.plan.crop.left < 1000


def test_a_channel_of_its_own_is_marked_in_all_its_frames() -> None:
    own = replace(DRAFT, variants=(DRAFT.variant("instagram"),))
    own = own.with_variant(replace(own.variant("instagram"), frames={"p": Framing(Focus(0.1, 0.5))}))
    found = frames(own)
    assert {channel for (channel, _), shot in found.items() if shot.own} == {"instagram"}
    assert found["instagram", "story"].plan.crop.left < frames(DRAFT)["instagram", "story"].plan.crop.left


def test_only_pictures_that_a_channel_shows_are_stepped_through() -> None:
    card = LinkCard("https://example.com", "Salz", picture=replace(OTHER, id="card-1"))
    text = "Mehr: https://example.com"
    linked = replace(DRAFT, message=Message(text, cards=(card,)))
    assert [picture.id for picture in pictures(linked, judged(linked))] == ["card-1"]
    assert [picture.id for picture in pictures(DRAFT, judged(DRAFT))] == ["p", "o"]
    fixed = {channel: shot.fixed for (channel, _), shot in frames(linked, replace(OTHER, id="card-1")).items()}
    assert (fixed["linkedin"], fixed["bluesky"], fixed["x"]) == (False, False, True)
