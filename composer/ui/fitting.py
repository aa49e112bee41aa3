"""How high a dialog must be: lines that wrap need more than Qt foresees."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog


def needed_height(dialog: QDialog) -> int:
    """For all that it shows at its present width."""
    layout = dialog.layout()
    assert layout is not None
    layout.activate()
    return max(layout.totalHeightForWidth(dialog.width()), layout.totalMinimumSize().height())
