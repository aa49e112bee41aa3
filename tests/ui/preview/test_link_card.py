"""The card of a link in each network's look."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from composer.core.look_extras import CardLayout
from composer.core.prepared import PreparedCard
from composer.core.profile import PlatformProfile
from composer.ui.preview.card import PreviewCard
from composer.ui.preview.link_card import LaidCard, domain, lay
from tests.ui.preview.conftest import CHANNEL, PROFILES, part, plan, post

LONG = "A title that is far too long for one line and for two, because whoever wrote it never stopped " * 3
CARDED = [key for key, profile in PROFILES.items() if profile.look.card is not None]


def laid(key: str, card: PreparedCard, width: float = 400, language: str = "en") -> LaidCard:
    how = PROFILES[key].look.card
    assert how is not None
    return lay(card, how, (), width, language)


def card(title: str = "A title", pictured: bool = True, width: int = 1200, height: int = 628) -> PreparedCard:
    picture = plan("c", width, height) if pictured else None
    return PreparedCard("https://www.example.com/a/b", title, "What it is about.", picture)


@pytest.mark.parametrize("key", CARDED)
@pytest.mark.parametrize("title", ["A title", LONG, "عنوان بالعربية", ""])
@pytest.mark.parametrize("pictured", [True, False])
def test_everything_stays_inside_and_nothing_overlaps(qtbot: QtBot, key: str, title: str, pictured: bool) -> None:
    made = laid(key, card(title, pictured))
    how = PROFILES[key].look.card
    assert how is not None
    bottom = 0.0
    for passage in made.passages:
        assert 0 <= passage.place.x < passage.place.x + passage.place.width <= made.place.width
        assert passage.place.y >= bottom
        bottom = passage.place.y + passage.place.height
    assert bottom <= made.place.height
    assert all(len(p.lines) <= max(how.title.lines, how.description.lines, 1) for p in made.passages)


@pytest.mark.parametrize("key", CARDED)
def test_the_host_stands_on_the_card(qtbot: QtBot, key: str) -> None:
    said = " ".join(line for passage in laid(key, card()).passages for line in passage.lines)
    assert "example.com" in said
    assert "www." not in said


def test_what_the_network_writes_follows_the_language(qtbot: QtBot) -> None:
    assert laid("x", card(), language="de").passages[0].lines == ("Von example.com",)
    assert laid("x", card(), language="fr").passages[0].lines == ("From example.com",)


def test_a_slim_picture_stands_beside_where_the_network_does_so(qtbot: QtBot) -> None:
    wide, square = laid("mastodon", card()), laid("mastodon", card(width=600, height=600))
    assert wide.picture is not None
    assert wide.picture.width == 400
    assert square.picture is not None
    assert (square.picture.width, square.picture.height) == (120, 120)


def test_without_a_picture_the_title_has_nothing_to_lie_upon(qtbot: QtBot) -> None:
    assert laid("x", card()).under is not None
    assert laid("x", card(pictured=False)).under is None


def test_hosts() -> None:
    assert domain("https://www.example.com:8080/x?y") == "example.com"
    assert domain("example.org/path") == "example.org"


@pytest.mark.parametrize("dark", [False, True])
def test_it_is_painted_with_its_picture(qtbot: QtBot, profile: PlatformProfile, dark: bool) -> None:
    shown = post(replace(part("Hello"), card=card()))
    made = PreviewCard(profile)
    qtbot.addWidget(made)
    made.set_dark(dark)
    made.show_post(shown, CHANNEL, "#1f6f78")
    bare = made.heightForWidth(440)
    red = QImage(300, 157, QImage.Format.Format_RGB32)
    red.fill(QColor("#ff0000"))
    made.show_pictures({"c": red})
    image = made.picture(440, 1)
    seen = {image.pixelColor(x, y).name() for x in range(0, 440, 3) for y in range(0, image.height(), 3)}
    assert ("#ff0000" in seen) == (profile.look.card is not None)
    assert made.heightForWidth(440) == bare


def test_pictures_go_before_a_card(qtbot: QtBot) -> None:
    heights = []
    for shown in (part("Hello", plan("p")), replace(part("Hello", plan("p")), card=card())):
        made = PreviewCard(PROFILES["x"])
        qtbot.addWidget(made)
        made.show_post(post(shown), CHANNEL, "#1f6f78")
        heights.append(made.heightForWidth(440))
    assert heights[0] == heights[1]


def test_every_layout_is_used() -> None:
    used = {how.layout for profile in PROFILES.values() if (how := profile.look.card) is not None}
    assert used == set(CardLayout)
