"""Colours of a profile as Qt knows them."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtGui import QColor


@lru_cache(maxsize=256)
def colour(text: str) -> QColor:
    """From "#rrggbb" or "#rrggbbaa". Do not change it."""
    made = QColor(text[:7])
    if len(text) == 9:
        made.setAlpha(int(text[7:], 16))
    return made


def readable_on(ground: QColor) -> QColor:
    """Black or white, whichever stands out more."""
    brightness = 0.299 * ground.redF() + 0.587 * ground.greenF() + 0.114 * ground.blueF()
    return QColor("#10191a") if brightness > 0.62 else QColor("#ffffff")
