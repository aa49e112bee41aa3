"""The seven days side by side and the drafts without a time beside them; the cursor wanders over all of them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from composer.ui import tokens as t
from composer.ui.plan.day_list import DayList
from composer.ui.plan.week import DAYS, Slot, Week
from composer.ui.plan.words import day_text, weekday_text

WORKDAY, WEEKEND, UNPLANNED = 10, 7, 14
"""How the columns share the width."""
HINT_WIDTH = 420


class Board(QWidget):
    """Column 7 holds the drafts. `moved` carries a slot and by how many days, `dropped` ids and a day of the week."""

    opened = Signal(object)
    moved = Signal(object, int)
    dropped = Signal(object, int)
    menu_asked = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.columns = [_Column(self, day) for day in (*range(DAYS), None)]
        self.lists = [column.list for column in self.columns]
        for number, one in enumerate(self.lists):
            one.opened.connect(self.opened)
            one.left.connect(lambda step, at=number: self._wander(at, step))
            one.moved.connect(lambda days, of=one: self._move(of, days))
            one.entered.connect(lambda at=number: self._let_tab_reach(at))
            one.menu_asked.connect(self.menu_asked)
            one.slots.dropped.connect(lambda ids, day=number: self.dropped.emit(ids, day))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for number, column in enumerate(self.columns[:DAYS]):
            row.addWidget(column, WEEKEND if number >= 5 else WORKDAY)
        row.addSpacing(t.SPACE_4)
        row.addWidget(self.columns[DAYS], UNPLANNED)
        self.hint = QLabel(self)
        self.hint.setProperty("kind", "hint")
        self.hint.setWordWrap(True)
        self.hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.hint.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hint.hide()
        self._let_tab_reach(0)

    def take_cursor(self, column: int) -> None:
        self.lists[column].choose_row(0)

    def show_hint(self, words: str) -> None:
        """Laid over the days; nothing when there are no words."""
        self.hint.setText(words)
        self.hint.setVisible(bool(words))
        self._place_hint()

    @property
    def chosen(self) -> Slot | None:
        """The one under the cursor."""
        return next((one.chosen for one in self.lists if one.hasFocus()), None)

    def show_week(self, week: Week) -> None:
        """The cursor stays on what it was on, or else where it was."""
        at = next((n for n, one in enumerate(self.lists) if one.hasFocus()), None)
        chosen = self.chosen
        row = self.lists[at].currentIndex().row() if at is not None else 0
        for column, slots in zip(self.columns, (*week.days, week.unplanned), strict=True):
            column.show_slots(slots, week)
        if at is not None and not (chosen is not None and self.show_chosen(chosen)):
            self.lists[at].choose_row(row)

    def show_chosen(self, slot: Slot) -> bool:
        """Whether `slot` is there at all."""
        for one in self.lists:
            row = one.slots.row_of(slot)
            if row >= 0:
                one.choose_row(row)
                return True
        return False

    def paint_with(self, tokens: t.Tokens) -> None:
        for column in self.columns:
            column.paint_with(tokens)

    def retranslate(self, week: Week | None) -> None:
        self.columns[DAYS].name = self.tr("Not planned yet")
        for one in self.lists:
            one.delegate.next_word = self.tr("Next")
        for column in self.columns:
            column.say(week)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_hint()

    def _place_hint(self) -> None:
        days = self.columns[0].geometry().united(self.columns[DAYS - 1].geometry())
        width = min(HINT_WIDTH, days.width() - 2 * t.SPACE_4)
        height = self.hint.heightForWidth(width)
        self.hint.setGeometry(days.center().x() - width // 2, days.top() + days.height() // 4, width, height)
        self.hint.raise_()

    def _wander(self, at: int, step: int) -> None:
        target = at + step
        if 0 <= target < len(self.lists):
            self.lists[target].choose_row(max(self.lists[at].currentIndex().row(), 0))

    def _move(self, of: DayList, days: int) -> None:
        if of.chosen is not None and of.chosen.ids:
            self.moved.emit(of.chosen, days)

    def _let_tab_reach(self, chosen: int) -> None:
        for number, one in enumerate(self.lists):
            one.setFocusPolicy(Qt.FocusPolicy.StrongFocus if number == chosen else Qt.FocusPolicy.ClickFocus)


class _Column(QFrame):
    """A head and the list below it. `day` is None for the drafts without a time."""

    def __init__(self, parent: QWidget, day: int | None) -> None:
        super().__init__(parent)
        self._day, self._tokens = day, t.LIGHT
        self._today = False
        self.name = ""
        self.weekday = QLabel(self)
        self.number = QLabel(self)
        self.weekday.setProperty("kind", "small")
        self.number.setProperty("kind", "strong")
        self.list = DayList(self, takes=day is not None)
        self.weekday.setBuddy(self.list)
        head = QHBoxLayout()
        head.setContentsMargins(t.SPACE_2, t.SPACE_2, t.SPACE_2, t.SPACE_1)
        head.setSpacing(t.SPACE_1)
        head.addWidget(self.weekday)
        head.addStretch(1)
        head.addWidget(self.number)
        column = QVBoxLayout(self)
        column.setContentsMargins(t.SPACE_1, 0, t.SPACE_1, t.SPACE_1)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.list, 1)

    def sizeHint(self) -> QSize:
        return QSize(0, super().sizeHint().height())  # the stretch alone shares the width

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def show_slots(self, slots: Sequence[Slot], week: Week) -> None:
        model = self.list.slots
        if (tuple(slots), week.soonest) != (model.slots, model.soonest):
            model.show(slots, week.soonest)
        self.list.delegate.soonest = week.soonest.ids if week.soonest else ()
        self.say(week)

    def say(self, week: Week | None) -> None:
        count = len(self.list.slots.slots)
        if self._day is None:
            self.weekday.setText(self.name)
            self.number.setText(str(count) if count else "")
            self.list.setAccessibleName(self.name)
        elif week is not None:
            day = week.day(self._day)
            self._today = day == week.today
            self.weekday.setText(self.tr("Today") if self._today else weekday_text(day))
            self.number.setText(str(day.day))
            empty = self.tr("nothing planned")
            self.list.setAccessibleName(day_text(day) if count else f"{day_text(day)}, {empty}")
        self._mark_today()
        self.update()

    def paint_with(self, tokens: t.Tokens) -> None:
        self._tokens = tokens
        self.list.delegate.tokens = tokens
        self.list.viewport().update()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Days lie on a ground of their own; an edge in the accent marks today and the column that has the cursor."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = self.rect().adjusted(2, 1, -2, -1)
        tokens = self._tokens
        ground = tokens.accent_soft if self._today else tokens.window if tokens.dark else tokens.sunken
        edge = tokens.focus if self.list.hasFocus() else tokens.line if tokens.dark else ground
        painter.setPen(QColor(edge))
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(place, t.RADIUS_LARGE, t.RADIUS_LARGE)

    def _mark_today(self) -> None:
        self.weekday.setProperty("kind", "strong" if self._today else "small")
        self.weekday.style().polish(self.weekday)
