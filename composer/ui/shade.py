"""Light or dark, and the client's colour: which tokens to paint with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QGuiApplication, QPalette

from composer.ui import tokens as t

if TYPE_CHECKING:
    from PySide6.QtGui import QBrush

MODES = ("system", "light", "dark")


def wanted_tokens(mode: str, accent: str | None, system_dark: bool | None = None) -> t.Tokens:
    """`mode` is one of MODES, anything else means "system"; `accent` the client's colour, None for Tonart's own.

    `system_dark` for who knows it; None asks Qt.
    """
    if mode not in ("light", "dark"):
        mode = "dark" if (_is_dark() if system_dark is None else system_dark) else "light"
    wanted = t.DARK if mode == "dark" else t.LIGHT
    if accent and QColor.isValidColorName(accent):
        return t.with_accent(wanted, QColor(accent).name())
    return wanted


def looks_dark() -> bool:
    """Whether the system is dark, told from its palette as long as we have not set our own.

    For the first paint, because `Qt.ColorScheme` takes longer to load than all the rest that is painted with.
    """
    return QGuiApplication.palette().window().color().lightness() < 128


def brush(colour: str) -> QBrush:
    """For the first paint: taken from a palette, because making a brush of a colour meets the `Qt` names."""
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Window, QColor(colour))
    return palette.window()


def _is_dark() -> bool:
    from PySide6.QtCore import Qt  # after the first paint

    return QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
