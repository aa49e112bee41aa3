"""A start on data that cannot be used: the window opens, says why, and nothing is lost."""

from __future__ import annotations

import os
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from composer.app import bootstrap
from composer.app.locations import locations
from composer.store.version import FILE_NAME
from composer.ui.opening import Opening
from tests.ui.studio import Studio


@contextmanager
def started(qtbot: QtBot, data: Path) -> Iterator[Studio]:
    """The window, and what comes after its first paint, until something was said or the data is open."""
    studio = Studio(qtbot, data)
    Opening(studio.window).begin()
    studio.wait(lambda: bool(studio.ask.said) or studio.session.context is not None)
    studio.wait(lambda: not studio.window.tasks.busy)
    yield studio
    studio.settle()
    studio.close()


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    folder.mkdir()
    return folder


def test_a_damaged_database_is_set_aside_when_the_person_agrees(qtbot: QtBot, data: Path) -> None:
    damaged = b"SQLite format 3\x00" + b"not a database at all" * 400
    (data / FILE_NAME).write_bytes(damaged)
    with started(qtbot, data) as studio:
        ((title, text),) = studio.ask.said
        assert title == "The data cannot be used"
        assert "begin anew" in text
        studio.wait(lambda: studio.session.context is not None)
        assert [client.demo for client in studio.session.clients] == [True]
        (kept,) = (data / "set-aside").iterdir()
        assert kept.read_bytes() == damaged
        studio.wait(lambda: bool(studio.pane.presenter.draft))


def test_a_newer_database_stays_as_it_is(qtbot: QtBot, data: Path) -> None:
    context = bootstrap.context(replace(locations(), data=data))
    context.store.clients.all()
    context.close()
    with closing(sqlite3.connect(data / FILE_NAME)) as database:
        database.execute("UPDATE alembic_version SET version_num = '9999'")
        database.commit()
    with started(qtbot, data) as studio:
        ((_, text),) = studio.ask.said
        assert "newer Tonart" in text
        assert studio.session.context is None
    assert not (data / "set-aside").exists()


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is read-only for root")
def test_a_read_only_folder_is_named(qtbot: QtBot, data: Path) -> None:
    data.chmod(0o500)
    try:
        with started(qtbot, data) as studio:
            assert_read_only(studio, data)
    finally:
        data.chmod(0o700)


def test_a_file_in_the_place_of_the_folder_is_named(qtbot: QtBot, tmp_path: Path) -> None:
    place = tmp_path / "data"
    place.write_text("no folder")
    with started(qtbot, place) as studio:
        assert_read_only(studio, place)


def assert_read_only(studio: Studio, place: Path) -> None:
    ((_, text),) = studio.ask.said
    assert "may not write to its data folder" in text
    assert str(place) in text


def test_a_second_start_on_the_same_data_goes_on_where_it_was(qtbot: QtBot, data: Path) -> None:
    with started(qtbot, data) as studio:
        first = studio.draft
    with started(qtbot, data) as studio:
        assert studio.ask.said == []
        assert studio.draft.id == first.id


def test_what_goes_wrong_in_a_click_is_told_and_logged(qtbot: QtBot, data: Path) -> None:
    before = sys.excepthook
    with started(qtbot, data) as studio:
        error = ZeroDivisionError("by a click")
        sys.excepthook(type(error), error, None)
        title, text = studio.ask.said[-1]
        assert title == "Something went wrong"
        assert "ZeroDivisionError" in text
        assert "by a click" in (data / "tonart.log").read_text(encoding="utf-8")
    assert sys.excepthook == before
