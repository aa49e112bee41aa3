"""The words of the Plan pane: days, weeks, cards as a screen reader says them, rhythm."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from composer.ui.client.words import rhythm_text
from composer.ui.plan.week import Pace, Slot, Week
from composer.ui.topics import topic_name
from composer.ui.words import state_text


def weekday_text(day: date) -> str:
    return QLocale().standaloneDayName(day.isoweekday(), QLocale.FormatType.ShortFormat)


def day_text(day: date) -> str:
    """With the weekday, in full."""
    pattern = "dddd, d. MMMM" if _german() else "dddd d MMMM"
    return QLocale().toString(_qt(day), pattern)


def week_text(week: Week) -> str:
    """The number of the week and its first and last day."""
    first, last = week.day(0), week.day(6)
    if first.month == last.month:
        begin = f"{first.day}." if _german() else str(first.day)
    else:
        begin = QLocale().toString(_qt(first), "d. MMMM" if _german() else "d MMMM")
    end = QLocale().toString(_qt(last), "d. MMMM yyyy" if _german() else "d MMMM yyyy")
    number = first.isocalendar().week
    return QCoreApplication.translate("Plan", "Week {number}: {begin} – {end}").format(
        number=number, begin=begin, end=end
    )


def time_text(wall: datetime) -> str:
    return f"{wall:%H:%M}"


def moment_text(wall: datetime) -> str:
    """Weekday, day and time, short."""
    pattern = "ddd, d. MMM" if _german() else "ddd d MMM"
    return f"{QLocale().toString(_qt(wall.date()), pattern)}, {time_text(wall)}"


def title_text(slot: Slot) -> str:
    return slot.title or QCoreApplication.translate("Plan", "Untitled")


def spoken(slot: Slot, soonest: bool) -> str:
    """The whole card in one sentence."""
    parts = [time_text(slot.wall)] if slot.wall else []
    parts.append(title_text(slot))
    parts += [f"{state_text(state)}: {', '.join(networks)}" for state, networks in slot.states]
    if slot.topic:
        parts.append(topic_name(slot.topic))
    if soonest:
        parts.append(QCoreApplication.translate("Plan", "goes out next"))
    return "; ".join(parts)


def pace_text(pace: Pace) -> str:
    """How often this week, and how often it should be."""
    translate = QCoreApplication.translate
    if pace.topic is None or pace.topic.per_week <= 0:
        return str(pace.count)
    if pace.topic.per_week == int(pace.topic.per_week):
        return translate("Plan", "{count} of {wanted}").format(count=pace.count, wanted=int(pace.topic.per_week))
    rhythm = rhythm_text(pace.topic.per_week)
    return translate("Plan", "{count} ({rhythm})").format(count=pace.count, rhythm=rhythm)


def pace_name(pace: Pace) -> str:
    return topic_name(pace.topic) if pace.topic else QCoreApplication.translate("Plan", "Without a topic")


def _german() -> bool:
    return QLocale().language() == QLocale.Language.German


def _qt(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
