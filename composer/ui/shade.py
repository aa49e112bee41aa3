"""Light or dark, and the client's colour: which tokens to paint with."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication

from composer.ui import tokens as t

MODES = ("system", "light", "dark")


def wanted_tokens(mode: str, accent: str | None) -> t.Tokens:
    """`mode` is one of MODES, anything else means "system"; `accent` the client's colour, None for Tonart's own."""
    system_dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
    wanted = t.DARK if mode == "dark" or (mode != "light" and system_dark) else t.LIGHT
    if accent and QColor.isValidColorName(accent):
        return t.with_accent(wanted, QColor(accent).name())
    return wanted
