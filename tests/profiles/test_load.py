"""What a mistake in a profile says, and that nothing unknown slips through."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from composer.core.errors import ProfileError
from composer.profiles.load import load, load_all, parse

FOLDER = Path(__file__).parents[2] / "platform_profiles"
X = (FOLDER / "x.toml").read_text(encoding="utf-8")


def changed(old: str, new: str) -> str:
    assert old in X
    return X.replace(old, new, 1)


def line_of(text: str, needle: str) -> int:
    return next(n for n, line in enumerate(text.splitlines(), 1) if needle in line)


def mistake(text: str) -> ProfileError:
    with pytest.raises(ProfileError) as caught:
        parse(text, "x.toml", "x")
    assert caught.value.values["file"] == "x.toml"
    return caught.value


@pytest.mark.parametrize(
    ("old", "new", "code", "key"),
    [
        ("cashtags =", "cash_tags =", "file.unknown-key", "text.cash_tags"),
        ("limit = { value = 280, ", "limit = { value = 280, unti = 3, ", "file.unknown-key", "text.limit.unti"),
        ("avatar = 40", "avatr = 40", "file.missing-key", "look.header.avatar"),
        ("value = 280,", 'value = "280",', "file.wrong-type", "text.limit.value"),
        ("value = 280,", "value = 0,", "file.bad-value", "text.limit.value"),
        ("most = { value = 4,", "most = { value = true,", "file.wrong-type", "pictures.most.value"),
        ('date = 2026-08-22, confidence = "documented" }', 'date = "22.8.2026", confidence = "documented" }', "", ""),
        ('confidence = "documented"', 'confidence = "sure"', "file.bad-value", "text.limit.confidence"),
        ('value = "weighted"', 'value = "letters"', "file.bad-value", "text.unit.value"),
        ('card = "#ffffff"', 'card = "white"', "file.bad-value", "look.light.card"),
        ('icons = ["reply",', 'icons = ["replay",', "file.bad-value", "look.actions.icons"),
        ("padding = [12, 16, 12, 16]", "padding = [12, 16]", "file.bad-value", "look.frame.padding"),
        ("cells = [[0, 0, 1, 1],", "cells = [[0, 0, 1, 3],", "file.bad-value", "look.media.grids.0.cells"),
        ('source = "counting"', 'source = "conting"', "file.bad-value", "text.limit.source"),
        ("checked = 2026-11-22", "checked = 2026-11-22T10:00:00", "file.wrong-type", "checked"),
        ('choices = ["everyone",', 'choises = ["everyone",', "file.bad-value", "fields.2.choices"),
        ("most = 10_080", "most = 100", "file.bad-value", "fields.1.default"),
        ('within = "poll"', 'within = "pol"', "file.bad-value", "fields.1.within"),
        ('key = "reply"', 'key = "poll"', "file.bad-value", "fields.2.key"),
        ("[sources]\n", '[sources]\nspare = "nobody"\n', "file.unknown-key", "sources.spare"),
    ],
)
def test_a_mistake_names_key_and_line(old: str, new: str, code: str, key: str) -> None:
    error = mistake(changed(old, new))
    assert error.code == (code or "file.wrong-type")
    assert error.values["key"] == (key or "text.limit.date")
    assert error.values["problem"]
    assert isinstance(error.values["line"], int)
    assert error.values["line"] > 1


def test_the_line_is_the_one_with_the_mistake() -> None:
    text = changed('secondary = "#536471"', 'secondary = "grey"')
    assert mistake(text).values["line"] == line_of(text, '"grey"')


def test_broken_toml_names_its_line() -> None:
    text = changed('name = "X"', 'name = "X')
    error = mistake(text)
    assert error.code == "file.syntax"
    assert error.values["line"] == line_of(text, 'name = "X')


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(ProfileError) as caught:
        load(tmp_path / "none.toml")
    assert caught.value.code == "file.unreadable"


def test_a_file_that_is_not_text(tmp_path: Path) -> None:
    file = tmp_path / "photo.toml"
    file.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(ProfileError) as caught:
        load(file)
    assert caught.value.code == "file.encoding"


def test_every_profile_is_found_by_its_file_name(tmp_path: Path) -> None:
    (tmp_path / "second.toml").write_text(X, encoding="utf-8")
    (tmp_path / "first.toml").write_text(X, encoding="utf-8")
    (tmp_path / "notes.txt").write_text("not a profile", encoding="utf-8")
    profiles = load_all(tmp_path)
    assert list(profiles) == ["first", "second"]
    assert profiles["second"].key == "second"


def test_a_source_is_told_in_full() -> None:
    rule = parse(X, "x.toml", "x").text.limit
    assert "twitter-text" in rule.source
    text = changed('source = "counting"', 'source = "https://docs.x.com/counting"')
    assert parse(text, "x.toml", "x").text.limit.source == "https://docs.x.com/counting"


def test_no_rule_is_without_a_date() -> None:
    without = re.sub(r"date = 2026-08-22, ", "", X, count=1)
    assert mistake(without).values["key"] == "text.limit.date"


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ('key = "square"', 'key = "round"', "pictures.kinds.1.key"),
        ("tallest = 1.7778\n", "tallest = 2.0\n", "pictures.kinds.0.tallest"),
        ("advised = [1600, 900]", "advised = [1600]", "pictures.kinds.0.advised"),
        ("area = [0.02, 0.84, 0.7, 0.97]", "area = [0.02, 0.84, 0.7, 1.97]", "card.picture.zones.0.area"),
    ],
)
def test_a_mistake_in_a_kind_or_zone_names_its_key(old: str, new: str, key: str) -> None:
    error = mistake(changed(old, new))
    assert (error.code, error.values["key"]) == ("file.bad-value", key)


def test_a_kind_has_what_it_does_not_say_from_the_other_pictures() -> None:
    pictures = load(FOLDER / "instagram.toml").pictures
    by_key = {kind.key.value: kind for kind in pictures.kinds}
    assert by_key["square"].rules.width == pictures.width
    assert by_key["story"].rules.height.value == 1920
    assert by_key["story"].beside
    assert pictures.of_kind("story") is pictures
    assert pictures.of_kind("square") is by_key["square"].rules
