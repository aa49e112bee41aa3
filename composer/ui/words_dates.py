"""Days as a person writes them."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QLocale


def day_text(day: date) -> str:
    """With the name of the month, so that day and month cannot be taken for each other."""
    german = QLocale().language() == QLocale.Language.German
    return QLocale().toString(QDate(day.year, day.month, day.day), "d. MMMM yyyy" if german else "d MMMM yyyy")
