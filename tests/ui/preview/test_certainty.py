"""What a preview says of how sure it is."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from composer.core.look import Device
from composer.core.profile import PlatformProfile
from composer.core.rule import Confidence
from composer.ui.preview.certainty import Aspects, aspects, weakest
from composer.ui.preview.header import PreviewHeader
from tests.ui.preview.conftest import PROFILES


def test_every_part_is_named_once(profile: PlatformProfile) -> None:
    known = aspects(profile, Device.DESKTOP, dark=False)
    names = [name for group in known.values() for name in group]
    assert len(names) == len(set(names)) >= 7
    assert list(known) == [Confidence.DOCUMENTED, Confidence.SEEN, Confidence.FOLKLORE]


def test_a_part_is_as_sure_as_its_weakest_rule() -> None:
    known = aspects(PROFILES["linkedin"], Device.DESKTOP, dark=False)
    assert "count" in known[Confidence.SEEN]
    assert "fold" in known[Confidence.FOLKLORE]
    assert weakest(known) is Confidence.FOLKLORE


def test_light_and_dark_may_be_known_unlike() -> None:
    assert "colours" in aspects(PROFILES["x"], Device.DESKTOP, dark=False)[Confidence.SEEN]
    assert "colours" in aspects(PROFILES["x"], Device.DESKTOP, dark=True)[Confidence.FOLKLORE]


def test_an_unknown_fold_is_not_spoken_of() -> None:
    known = aspects(PROFILES["mastodon"], Device.MOBILE, dark=False)
    assert all("fold" not in group for group in known.values())


def test_a_profile_all_documented_is_certain() -> None:
    known: Aspects = {Confidence.DOCUMENTED: ("count",), Confidence.SEEN: (), Confidence.FOLKLORE: ()}
    assert weakest(known) is Confidence.DOCUMENTED


def test_the_strip_says_it_to_everyone(qtbot: QtBot) -> None:
    header = PreviewHeader("LinkedIn")
    qtbot.addWidget(header)
    header.set_aspects(aspects(PROFILES["linkedin"], Device.DESKTOP, dark=False))
    for told in (header.toolTip(), header.accessibleDescription()):
        assert "Up to the network: " in told
        assert "where the text is folded" in told.split("Up to the network: ")[1]
