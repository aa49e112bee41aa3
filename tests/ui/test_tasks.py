"""Slow work answers on the Qt thread, and only to those who are still there."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from composer.ui.tasks import Tasks


@pytest.fixture
def tasks(qtbot: QtBot) -> Iterator[Tasks]:
    made = Tasks(workers=1)
    yield made
    made.close()


def test_the_answer_comes_on_the_qt_thread(tasks: Tasks, qtbot: QtBot) -> None:
    seen: list[tuple[str, str]] = []
    owner = QObject()
    tasks.run(owner, lambda: threading.current_thread().name, lambda name: seen.append((name, _here())))
    qtbot.waitUntil(lambda: bool(seen))
    worker, shown = seen[0]
    assert worker.startswith("tonart")
    assert shown == _here()


def test_an_error_goes_to_whom_it_concerns(tasks: Tasks, qtbot: QtBot) -> None:
    errors: list[BaseException] = []
    owner = QObject()
    tasks.run(owner, lambda: 1 // 0, failed=errors.append)
    qtbot.waitUntil(lambda: bool(errors))
    assert isinstance(errors[0], ZeroDivisionError)


def test_an_error_that_concerns_nobody_is_told(tasks: Tasks, qtbot: QtBot) -> None:
    owner = QObject()
    with qtbot.waitSignal(tasks.failed) as told:
        tasks.run(owner, lambda: 1 // 0)
    assert isinstance(told.args[0], ZeroDivisionError)


def test_nobody_is_called_for_an_owner_that_has_gone(tasks: Tasks, qtbot: QtBot) -> None:
    import shiboken6

    called: list[object] = []
    gate = threading.Event()
    owner = QObject()
    tasks.run(owner, gate.wait, called.append, called.append)
    shiboken6.delete(owner)
    gate.set()
    qtbot.waitUntil(lambda: tasks.busy == 0)
    assert called == []


def test_what_has_not_begun_can_be_taken_back(tasks: Tasks, qtbot: QtBot) -> None:
    gate = threading.Event()
    owner = QObject()
    done: list[str] = []
    tasks.run(owner, gate.wait, lambda _: done.append("first"))
    second = tasks.run(owner, lambda: None, lambda _: done.append("second"))
    assert tasks.cancel(second)
    gate.set()
    qtbot.waitUntil(lambda: tasks.busy == 0)
    assert done == ["first"]


def _here() -> str:
    return threading.current_thread().name
