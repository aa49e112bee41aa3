"""The stack of cards, its strips, and the contact sheet."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from composer.core.client import Channel
from composer.core.prepared import PreparedPost
from composer.core.profile import PlatformProfile
from composer.ui.preview.card import PreviewCard
from composer.ui.preview.column import PreviewColumn
from composer.ui.preview.header import PreviewHeader
from composer.ui.preview.sheet import contact_sheet
from tests.ui.preview.conftest import CHANNEL, PROFILES, part, plan, post

ACCENT = "#1f6f78"


def posts(text: str, *keys: str) -> list[tuple[PreparedPost, Channel, PlatformProfile]]:
    wanted = keys or tuple(PROFILES)
    return [(post(part(text)), replace(CHANNEL, id=key), PROFILES[key]) for key in wanted]


def column(qtbot: QtBot, text: str = "Hello", tall: int = 900) -> PreviewColumn:
    made = PreviewColumn()
    qtbot.addWidget(made)
    made.resize(420, tall)
    made.show_posts(posts(text), ACCENT)
    with qtbot.waitExposed(made):
        made.show()
    return made


def waits(card: PreviewCard) -> bool:
    return card.waits


def tops(made: PreviewColumn) -> list[tuple[int, int]]:
    return [(card.y(), card.y() + card.height()) for card in made.cards]


def test_cards_stand_below_each_other(qtbot: QtBot) -> None:
    made = column(qtbot)
    placed = tops(made)
    assert len(placed) == len(PROFILES)
    assert all(one[1] < other[0] for one, other in pairwise(placed))
    stack = made.widget()
    assert stack is not None
    assert stack.height() >= placed[-1][1]


def test_a_card_that_grows_pushes_the_others_down(qtbot: QtBot) -> None:
    made = column(qtbot)
    before = tops(made)
    made.show_posts(posts("one\ntwo\nthree"), ACCENT)
    assert tops(made)[1][0] > before[1][0]
    made.cards[0].set_unfolded(True)
    assert all(card.waits or card.height() == card.heightForWidth(card.width()) for card in made.cards)


def test_cards_are_kept_while_their_channels_stay(qtbot: QtBot) -> None:
    made = column(qtbot)
    first = made.cards[0]
    made.show_posts(posts("other words"), ACCENT)
    assert made.cards[0] is first
    made.show_posts(posts("fewer", "x"), ACCENT)
    assert [card.profile.key for card in made.cards] == ["x"]


def test_pictures_reach_their_channel_only(qtbot: QtBot) -> None:
    made = column(qtbot)
    made.show_posts([(post(part("a", plan("p"))), replace(CHANNEL, id=k), PROFILES[k]) for k in PROFILES], ACCENT)
    red = QImage(16, 10, QImage.Format.Format_RGB32)
    red.fill(Qt.GlobalColor.red)
    before = [card.picture(ratio=1) for card in made.cards]
    made.show_pictures(made.cards[0].profile.key, {"p": red})
    changed = [card.picture(ratio=1) != old for card, old in zip(made.cards, before, strict=True)]
    assert changed == [True] + [False] * (len(PROFILES) - 1)


def test_a_strip_asks_for_the_reckoning(qtbot: QtBot) -> None:
    made = column(qtbot)
    strip = made.header("x")
    assert strip is not None
    with qtbot.waitSignal(made.ledger_asked) as asked:
        strip.click()
    assert asked.args == ["x"]


def test_a_strip_says_the_count_of_the_fullest_part(qtbot: QtBot) -> None:
    strip = PreviewHeader("X")
    qtbot.addWidget(strip)
    strip.show_post(post(part("a", used=10), part("b", used=510), part("c", used=4)), CHANNEL)
    name = strip.accessibleName()
    assert "510" in name
    assert "500" in name
    assert "saltworks" in name


def test_nothing_that_takes_the_focus_is_nameless(qtbot: QtBot) -> None:
    made = column(qtbot)
    for widget in made.findChildren(QWidget):
        if widget.focusPolicy() is not Qt.FocusPolicy.NoFocus and widget.isVisibleTo(made):
            seen = QAccessible.queryAccessibleInterface(widget)
            assert seen.text(QAccessible.Text.Name), widget


def test_the_contact_sheet_holds_every_card(qtbot: QtBot) -> None:
    made = column(qtbot)
    sheet = contact_sheet(made.cards, ratio=1)
    one = contact_sheet(made.cards[:1], ratio=1)
    assert sheet.width() > 3 * 440
    assert sheet.height() >= one.height()
    assert sheet.pixelColor(0, 0) != contact_sheet(made.cards, ratio=1, dark=True).pixelColor(0, 0)


def test_a_card_out_of_sight_follows_when_typing_pauses(qtbot: QtBot) -> None:
    made = column(qtbot, tall=250)
    last = made.cards[-1]
    assert last.out_of_sight
    before = last.height()
    made.show_posts(posts("Hello\n" * 9), ACCENT)
    assert waits(last)
    assert not made.cards[0].waits
    qtbot.waitUntil(lambda: not last.waits)
    assert last.height() > before


def test_a_card_that_is_scrolled_to_shows_the_latest_post(qtbot: QtBot) -> None:
    made = column(qtbot, tall=250)
    made.show_posts(posts("Hello\n" * 3), ACCENT)
    last = made.cards[-1]
    assert waits(last)
    made.ensureWidgetVisible(last)
    assert not waits(last)
    assert last.post is not None
    assert last.post.parts[0].text == "Hello\n" * 3


def test_what_is_asked_of_a_card_out_of_sight_is_of_the_latest_post(qtbot: QtBot) -> None:
    made = column(qtbot, tall=250)
    made.show_posts(posts("Hello again"), ACCENT)
    last = made.cards[-1]
    assert waits(last)
    assert last.post == posts("Hello again")[0][0]
    assert not waits(last)
    made.show_posts(posts("Hello " * 60), ACCENT)
    fresh = column(qtbot, "Hello " * 60, tall=250)
    assert last.heightForWidth(400) == fresh.cards[-1].heightForWidth(400)


def test_the_strip_tells_what_each_part_uses(qtbot: QtBot) -> None:
    strip = PreviewHeader("X")
    qtbot.addWidget(strip)
    (shown, channel, _), *_ = posts("kurz", "x")
    part = shown.parts[0]
    strip.show_post(replace(shown, parts=(part, part)), channel)
    assert "1/2: 4 of 500" in strip.toolTip()
    assert "2/2: 4 of 500" in strip.accessibleDescription()
    strip.show_post(shown, channel)
    assert "1/2" not in strip.toolTip()
