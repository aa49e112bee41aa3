"""Titles, warnings and polls around the text."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from composer.core.message import FieldValue
from composer.ui.preview.card import PreviewCard
from composer.ui.preview.extras import Extras, extras
from tests.ui.preview.conftest import CHANNEL, PROFILES, part, post


def height(qtbot: QtBot, key: str, *fields: tuple[str, FieldValue]) -> int:
    made = PreviewCard(PROFILES[key])
    qtbot.addWidget(made)
    made.show_post(replace(post(part("Hello")), fields=fields), CHANNEL, "#1f6f78")
    made.picture(440, 1)
    return made.heightForWidth(440)


@pytest.mark.parametrize(
    ("key", "field"),
    [
        ("mastodon", ("warning", "Spoiler")),
        ("mastodon", ("poll", ("Yes", "No"))),
        ("x", ("poll", ("Yes", "No"))),
        ("pinterest", ("title", "Salt")),
    ],
)
def test_what_the_network_shows_has_room(qtbot: QtBot, key: str, field: tuple[str, FieldValue]) -> None:
    assert height(qtbot, key, field) > height(qtbot, key) + 20


def test_what_the_network_does_not_show_changes_nothing(qtbot: QtBot) -> None:
    assert height(qtbot, "bluesky", ("warning", "Spoiler")) == height(qtbot, "bluesky")


def test_empty_options_are_no_options() -> None:
    look = PROFILES["mastodon"].look
    assert extras({"poll": ("Yes", " ", "")}, look) == Extras(poll=("Yes",))
    assert not extras({"warning": "", "visibility": "public"}, look)


def test_a_field_alone_is_a_change(qtbot: QtBot) -> None:
    made = PreviewCard(PROFILES["mastodon"])
    qtbot.addWidget(made)
    made.show_post(post(part("Hello")), CHANNEL, "#1f6f78")
    before = made.heightForWidth(440)
    made.show_post(replace(post(part("Hello")), fields=(("warning", "Spoiler"),)), CHANNEL, "#1f6f78")
    assert made.heightForWidth(440) > before
