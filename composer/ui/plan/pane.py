"""The Plan pane: a week of the client, day by day, and what has no day yet."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import partial
from typing import Any

from PySide6.QtCore import QPoint, Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QWidget

from composer.app.queue_list import Entry
from composer.core.publication import PlannedTime
from composer.ui import tokens as t
from composer.ui.client.words import zone_name
from composer.ui.icons import icon
from composer.ui.page import Page
from composer.ui.plan.board import Board
from composer.ui.plan.presenter import PlanPresenter
from composer.ui.plan.rhythm import Rhythm
from composer.ui.plan.week import Slot as PlanSlot
from composer.ui.plan.week import Summary, Week
from composer.ui.plan.words import moment_text, title_text, week_text
from composer.ui.services import Services

GATHER_MS = 120
"""Changes that come close together are shown together."""
MINUTE_MS = 60_000


def create(services: Services) -> QWidget:
    return PlanPane(services)


class PlanPane(Page):
    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(services, parent)
        self.presenter = PlanPresenter(self)
        self.week_label = QLabel(self)
        self.week_label.setProperty("kind", "muted")
        self.soonest = QPushButton(self)
        self.soonest.setProperty("kind", "link")
        self.soonest.clicked.connect(self.presenter.show_soonest)
        self.earlier, self.today, self.later = QPushButton(self), QPushButton(self), QPushButton(self)
        self.earlier.clicked.connect(lambda: self.presenter.turn(-1))
        self.today.clicked.connect(self.presenter.show_today)
        self.later.clicked.connect(lambda: self.presenter.turn(1))
        self.board = Board(self)
        self.board.opened.connect(self.open_slot)
        self.board.moved.connect(self.presenter.move_by)
        self.board.dropped.connect(self.presenter.move_to)
        self.board.menu_asked.connect(self._show_menu)
        self.rhythm = Rhythm(self)
        self._fresh = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(GATHER_MS)
        self._soon.timeout.connect(self.load)
        self._minute = QTimer(self)
        self._minute.setInterval(MINUTE_MS)
        self._minute.timeout.connect(self._soon.start)
        self._lay_out()
        self._connect()
        self.retranslate()

    def _connect(self) -> None:
        session = self._services.session
        session.opened.connect(self.load)
        session.client_changed.connect(self.load)
        session.drafts_changed.connect(self._changed)
        session.publication_changed.connect(self._publication_changed)
        self._services.theme.changed.connect(self._paint)
        self._paint()

    def showEvent(self, event: Any) -> None:
        super().showEvent(event)
        self._fresh = True
        self._minute.start()
        self.load()

    def hideEvent(self, event: Any) -> None:
        super().hideEvent(event)
        self._minute.stop()

    # What the presenter says

    def show_week(self, week: Week) -> None:
        self.board.show_week(week)
        if self._fresh:
            self._fresh = False
            self.board.take_cursor(max(0, (week.today - week.monday).days) if week.today <= week.day(6) else 0)
        self.rhythm.show_paces(week.paces, self._services.theme.tokens)
        self._say(week)

    def show_chosen(self, slot: PlanSlot) -> None:
        self.board.show_chosen(slot)

    def reschedule(self, publication_ids: Sequence[str], when: PlannedTime) -> None:
        context = self._services.session.context
        if context is None:
            return

        def work() -> None:
            from composer.app import queueing

            for publication_id in publication_ids:
                queueing.reschedule(context, publication_id, when)

        self._services.tasks.run(self, work, lambda _: self._moved(when), self._failed)

    def say_fixed(self, slot: PlanSlot) -> None:
        title = title_text(slot)
        self._services.say(self.tr("“{title}” can no longer be moved. It stays where it is.").format(title=title))

    # What a person does

    def load(self) -> None:
        """Read the client's publications and drafts anew, in the background."""
        context, client = self._services.session.context, self._services.session.client
        if context is None or client is None:
            return

        def read() -> tuple[tuple[Entry, ...], Sequence[Summary], datetime]:
            from composer.app import drafting, queue_list

            return queue_list.entries(context, client.id), drafting.summaries(context, client.id), context.clock.now()

        def show(found: tuple[tuple[Entry, ...], Sequence[Summary], datetime]) -> None:
            if self._services.session.client is client:  # else the answer of the other one is on its way
                self.presenter.loaded(client, *found)

        self._services.tasks.run(self, read, show)

    def open_slot(self, slot: PlanSlot) -> None:
        """What has a time stands in the queue; what has none is to be written."""
        if slot.ids:
            self._services.show_pane("queue")
            self._services.session.publication_asked.emit(slot.ids[0])
        else:
            self._services.open_draft(slot.draft_id)

    def menu_of(self, slot: PlanSlot) -> QMenu:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if slot.ids:
            menu.addAction(self.tr("Show in the queue"), lambda: self.open_slot(slot))
        menu.addAction(self.tr("Open the draft"), lambda: self._services.open_draft(slot.draft_id))
        if slot.movable_ids:
            menu.addSeparator()
            for words, days in (
                (self.tr("One day later"), 1),
                (self.tr("One day earlier"), -1),
                (self.tr("One week later"), 7),
                (self.tr("One week earlier"), -7),
            ):
                menu.addAction(words, partial(self.presenter.move_by, slot, days))
        return menu

    def keyPressEvent(self, event: QKeyEvent) -> None:
        weeks = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}.get(Qt.Key(event.key()))
        if weeks is None:
            super().keyPressEvent(event)
            return
        slot = self.board.chosen
        if not event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.presenter.turn(weeks)
        elif slot is not None:
            self.presenter.move_by(slot, 7 * weeks)

    def _show_menu(self, slot: PlanSlot, place: QPoint) -> None:
        self.menu_of(slot).popup(place)

    def _moved(self, when: PlannedTime) -> None:
        self._services.say(self.tr("Moved to {time}.").format(time=moment_text(when.wall)))
        self._services.wake()
        self.load()

    def _failed(self, error: BaseException) -> None:
        self.tell(error)
        self.load()

    @Slot(object)
    def _publication_changed(self, _publication: object) -> None:
        self._changed()

    @Slot()
    def _changed(self) -> None:
        if self.isVisible():
            self._soon.start()

    # How it looks

    def _say(self, week: Week) -> None:
        client = self._services.session.client
        zone = zone_name(client.zone) if client else ""
        self.week_label.setText(f"{week_text(week)}  ·  {zone}")
        soonest = week.soonest
        self.soonest.setVisible(soonest is not None)
        if soonest is not None and soonest.wall is not None:
            moment, title = moment_text(soonest.wall), title_text(soonest)
            self.soonest.setText(self.tr("Next: {time}, {title}").format(time=moment, title=_short(title)))
            self.soonest.setToolTip(title)
        self.board.show_hint(self._hint(week) if week.empty else "")

    def _hint(self, week: Week) -> str:
        if week.unplanned:
            return self.tr(
                "Nothing is planned in this week. Open a draft on the right and add it to the queue with Ctrl+Return."
            )
        return self.tr("Nothing is planned in this week. Write something, and add it to the queue with Ctrl+Return.")

    def _paint(self) -> None:
        tokens = self._services.theme.tokens
        self.earlier.setIcon(icon("left", tokens))
        self.later.setIcon(icon("right", tokens))
        self.board.paint_with(tokens)
        if self.presenter.week is not None:
            self.rhythm.show_paces(self.presenter.week.paces, tokens)

    def retranslate(self) -> None:
        self.heading.setText(self.tr("Plan"))
        self.today.setText(self.tr("Today"))
        self.today.setAccessibleName(self.tr("This week"))
        for button, words in ((self.earlier, self.tr("Week before")), (self.later, self.tr("Week after"))):
            button.setAccessibleName(words)
            button.setToolTip(words)
        self.board.retranslate(self.presenter.week)
        self.rhythm.retranslate()
        if self.presenter.week is not None:
            self.show_week(self.presenter.week)

    def _lay_out(self) -> None:
        self.top.addSpacing(t.SPACE_2)
        self.top.addWidget(self.week_label)
        self.top.addStretch(1)
        for button in (self.earlier, self.today, self.later):
            self.top.addWidget(button)
        below = QHBoxLayout()
        below.setContentsMargins(-t.SPACE_1, 0, 0, 0)  # the link's own edge, so that the words stand in line
        below.addWidget(self.soonest)
        below.addStretch(1)
        self.column.addLayout(below)
        self.column.addWidget(self.board, 1)
        self.column.addWidget(self.rhythm)


TITLE_CHARS = 60


def _short(title: str) -> str:
    return title if len(title) <= TITLE_CHARS else title[: TITLE_CHARS - 1].rstrip() + "…"
