"""Qt without a screen, chosen before Qt is imported; and nothing may be left behind."""

from __future__ import annotations

import gc
import os
import threading
from collections.abc import Iterator

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(autouse=True)
def nothing_left() -> Iterator[None]:
    """A test leaving a window, a running timer or a thread fails."""
    before = set(threading.enumerate())
    yield
    import shiboken6
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    app = QApplication.instance()
    if isinstance(app, QApplication):
        assert [widget for widget in app.topLevelWidgets() if widget.isVisible()] == [], "a window was left open"
    timers = [o for o in gc.get_objects() if type(o) is QTimer and shiboken6.isValid(o) and o.isActive()]
    assert timers == [], "a timer was left running"
    assert set(threading.enumerate()) - before == set(), "a thread was left running"
