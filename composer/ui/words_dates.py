"""Days as a person writes them."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QLocale


def day_pattern() -> str:
    """With the name of the month, so that day and month cannot be taken for each other."""
    return "d. MMMM yyyy" if QLocale().language() == QLocale.Language.German else "d MMMM yyyy"


def day_text(day: date) -> str:
    return QLocale().toString(QDate(day.year, day.month, day.day), day_pattern())
