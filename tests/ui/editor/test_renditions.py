"""The previews' pictures: the same pixels once, and never without what is shown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from composer.core.prepared import Box, PicturePlan
from composer.ui.editor import renditions
from composer.ui.editor.renditions import Renditions
from composer.ui.tasks import Tasks

PLAN = PicturePlan(
    attachment_id="a",
    sha256="0" * 64,
    alt="",
    crop=Box(0, 0, 1000, 1000),
    width=1000,
    height=1000,
    mime="image/jpeg",
    max_bytes=1_000_000,
    focus=(0.5, 0.5),
    logo=None,
    background="#ffffff",
)


class Screen:
    """Renditions with what it handed over last, by channel."""

    def __init__(self, qtbot: QtBot) -> None:
        self.owner = QObject()
        self.tasks = Tasks(self.owner)
        self.renditions = Renditions(self.tasks, self.owner)
        self.rendered: list[PicturePlan] = []
        self.calls = 0
        self.handed: dict[str, dict[str, QImage]] = {}
        self.renditions.ready.connect(self.handed.__setitem__)
        self.renditions.set_render(self.render)
        self.qtbot = qtbot

    def render(self, plans: Sequence[PicturePlan]) -> list[QImage]:
        self.calls += 1
        return [self.one(plan) for plan in plans]

    def one(self, plan: PicturePlan) -> QImage:
        self.rendered.append(plan)
        image = QImage(plan.width, plan.height, QImage.Format.Format_RGB32)
        image.fill(int(plan.background[1:], 16))
        return image

    def show(self, **plans: PicturePlan) -> None:
        judged: list[Any] = [
            SimpleNamespace(
                channel=SimpleNamespace(id=key), post=SimpleNamespace(parts=[SimpleNamespace(plans=(plan,))])
            )
            for key, plan in plans.items()
        ]
        self.renditions.show_judged(judged)
        self.qtbot.waitUntil(lambda: not self.tasks.busy and all(self.handed.get(key) for key in plans))


@pytest.fixture
def screen(qtbot: QtBot) -> Any:
    made = Screen(qtbot)
    yield made
    made.tasks.close()


def test_channels_that_get_the_same_pixels_share_them(screen: Screen) -> None:
    screen.show(one=PLAN, two=replace(PLAN, max_bytes=2_000_000))
    assert len(screen.rendered) == 2
    assert screen.handed["one"]["a"].cacheKey() == screen.handed["two"]["a"].cacheKey()


def test_channels_that_get_other_pixels_keep_their_own(screen: Screen) -> None:
    screen.show(one=PLAN, two=replace(PLAN, background="#000000"))
    assert screen.handed["one"]["a"] != screen.handed["two"]["a"]


def test_what_was_shown_lately_is_not_rendered_again_and_what_was_shown_long_ago_is(screen: Screen) -> None:
    fitting = renditions.KEPT // 4_000_000
    plans = [replace(PLAN, background=f"#0000{number:02x}") for number in range(fitting + 3)]
    for plan in plans:
        screen.show(one=plan)
    screen.show(one=plans[-2])
    assert screen.rendered == [replace(plan, attachment_id="") for plan in plans]
    screen.show(one=plans[0])
    assert len(screen.rendered) == len(plans) + 1


def test_no_shown_picture_is_forgotten_however_large_they_are_together(screen: Screen) -> None:
    count = renditions.KEPT // 4_000_000 + 4
    screen.show(**{f"c{number}": replace(PLAN, background=f"#0000{number:02x}") for number in range(count)})
    screen.show(**{f"c{number}": replace(PLAN, background=f"#0000{number:02x}", alt="new") for number in range(count)})
    assert len(screen.rendered) == count
    assert all(pictures["a"].width() == 1000 for pictures in screen.handed.values())


def test_one_original_is_asked_for_once_whatever_the_channels_make_of_it(screen: Screen) -> None:
    screen.show(one=PLAN, two=replace(PLAN, width=500, height=500), three=replace(PLAN, sha256="1" * 64))
    assert (len(screen.rendered), screen.calls) == (3, 2)


def test_a_small_copy_of_the_original_stands_in_cut_as_planned(screen: Screen) -> None:
    screen.renditions.set_render(None)
    wide = replace(PLAN, crop=Box(1000, 0, 2000, 1000))
    judged: Any = SimpleNamespace(
        channel=SimpleNamespace(id="one"), post=SimpleNamespace(parts=[SimpleNamespace(plans=(wide,))])
    )
    screen.renditions.show_judged([judged])
    small = QImage(200, 100, QImage.Format.Format_RGB32)
    small.fill(0xFF0000)
    for across in range(100, 200):
        for down in range(100):
            small.setPixel(across, down, 0x0000FF)
    screen.renditions.show_original(wide.sha256, small, 2000)
    rough = screen.handed["one"]["a"]
    assert (rough.width(), rough.height()) == (100, 100)
    assert {rough.pixelColor(across, 50).name() for across in (0, 50, 99)} == {"#0000ff"}
    screen.renditions.set_render(screen.render)
    screen.qtbot.waitUntil(lambda: screen.handed["one"]["a"].width() == 1000)


def test_no_more_pictures_are_made_than_any_network_takes(screen: Screen) -> None:
    plans = tuple(replace(PLAN, attachment_id=f"{n}", sha256=f"{n:064x}") for n in range(renditions.MOST + 5))
    judged: Any = SimpleNamespace(
        channel=SimpleNamespace(id="one"), post=SimpleNamespace(parts=[SimpleNamespace(plans=plans)])
    )
    screen.renditions.show_judged([judged])
    screen.qtbot.waitUntil(lambda: not screen.tasks.busy)
    assert len(screen.rendered) == renditions.MOST
