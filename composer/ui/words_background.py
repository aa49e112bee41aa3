"""Sentences for sending while the window is closed."""

from __future__ import annotations

from composer.ui.translating import translate


def sentences() -> dict[str, str]:
    """By code."""
    return {
        "publisher.running": translate(
            "Errors", "Tonart is sending in the background already, so nothing was started. There is nothing to do."
        ),
        "autostart.failed": translate(
            "Errors",
            "This computer would not set that up ({problem}). Nothing was changed: Tonart sends while its window is "
            "open. Please leave it open, or ask whoever looks after this computer.",
        ),
    }
