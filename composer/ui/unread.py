"""Imported for its effect, before the rest of the window: Qt's import hook leaves the sources unread.

PySide reads the source of every module that is imported after it, to see whether the module may use its `__feature__`
switches, and Python keeps the lines: 17 MB and a third of a second of a start. Tonart uses no such switch. Where there
are no sources, as in a built program, PySide itself decides as it is made to here.
"""

from __future__ import annotations

import importlib
from types import ModuleType

import PySide6.QtCore  # noqa: F401 - brings the hook


def _uses_no_switch(_module: ModuleType) -> bool:
    return False


def _leave_unread() -> None:
    """Another PySide may have another hook; then it reads, and nothing else is lost."""
    try:
        hook = importlib.import_module("shibokensupport.feature")
    except ImportError:
        return
    if hasattr(hook, "_mod_uses_pyside"):
        vars(hook)["_mod_uses_pyside"] = _uses_no_switch


_leave_unread()
