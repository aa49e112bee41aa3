"""Buttons that several panes make alike."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton, QWidget


def quiet_button(parent: QWidget) -> QToolButton:
    """For an icon without a frame that the keys reach too; whoever makes it gives it its name."""
    button = QToolButton(parent)
    button.setProperty("kind", "quiet")
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return button
