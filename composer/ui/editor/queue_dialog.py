"""Where and when: the last look before a draft is queued."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QDateTime, Qt, QTimeZone, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QDateTimeEdit,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from composer.app.costs import Standing, of_post
from composer.app.queueing import replaceable
from composer.core.client import Client
from composer.core.publication import PlannedTime, Publication, PublicationState
from composer.ui import tokens as t
from composer.ui.channels.face import FaceCircle
from composer.ui.fitting import needed_height
from composer.ui.plan.words import moment_text
from composer.ui.words import finding_text
from composer.ui.words_costs import cost_text, room_text

if TYPE_CHECKING:
    from composer.app.preparing import Judged


class QueueDialog(QDialog):
    """`confirmed` carries the channels' ids, a PlannedTime, or None for now, whether networks that can are to keep the
    post until then, and the ids of what is replaced. `now` is aware. `day_chosen` carries another date than the last
    one: a picture may be free on one day and not on the next."""

    confirmed = Signal(object, object, bool, object)
    day_chosen = Signal(object)

    def __init__(self, client: Client, judged: Sequence[Judged], now: datetime, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Add to the queue"))
        self._client, self._judged, self._now = client, tuple(judged), now
        self._boxes: dict[str, QCheckBox] = {}
        self._faces: dict[str, FaceCircle] = {}
        self._abouts: dict[str, QLabel] = {}
        self._standings: Mapping[str, Standing] = {}
        self._day = now.astimezone(ZoneInfo(client.zone)).date()
        self._today = self._day
        column = QVBoxLayout(self)
        column.setContentsMargins(t.SPACE_6, t.SPACE_6, t.SPACE_6, t.SPACE_4)
        column.setSpacing(t.SPACE_4)
        heading = QLabel(self.tr("Post for {client}").format(client=client.name), self)
        heading.setProperty("kind", "heading")
        column.addWidget(heading)
        column.addLayout(self._accounts())
        column.addLayout(self._times(now))
        self.trouble = QLabel(self)
        self.trouble.setProperty("kind", "blocks")
        self.trouble.setWordWrap(True)
        column.addWidget(self.trouble)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.go = self.buttons.addButton("", QDialogButtonBox.ButtonRole.AcceptRole)
        self.go.setProperty("kind", "primary")
        self.go.style().polish(self.go)  # the box has dressed it already
        self.go.setDefault(True)
        self.buttons.accepted.connect(self._confirm)
        self.buttons.rejected.connect(self.reject)
        column.addWidget(self.buttons)
        self._weigh()

    def _accounts(self) -> QGridLayout:
        """Names large: the wrong account is the worst mistake there is."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(t.SPACE_3)
        grid.setVerticalSpacing(t.SPACE_2)
        for row, one in enumerate(self._judged):
            channel = one.channel
            box = QCheckBox(one.profile.name, self)
            box.setAccessibleName(f"{one.profile.name}: {channel.display_name} {channel.shown}")
            self._boxes[channel.id] = box
            name = QLabel(channel.shown, self)
            name.setProperty("kind", "account")
            about = QLabel(self)
            about.setWordWrap(True)
            self._abouts[channel.id] = about
            for label in (name, about):
                label.setTextFormat(Qt.TextFormat.PlainText)
            face = FaceCircle(channel.display_name or channel.shown, self._client.accent, self)
            self._faces[channel.id] = face
            words = QVBoxLayout()
            words.setSpacing(0)
            words.addWidget(name)
            words.addWidget(about)
            grid.addWidget(box, row, 0)
            grid.addWidget(face, row, 1, Qt.AlignmentFlag.AlignTop)
            grid.addLayout(words, row, 2)
            self._show(one)
            box.setChecked(box.isEnabled())
            box.toggled.connect(self._weigh)
        grid.setColumnStretch(2, 1)
        return grid

    def show_judged(self, judged: Sequence[Judged]) -> None:
        """As the day that was chosen last is judged."""
        self._judged = tuple(judged)
        for one in judged:
            if one.channel.id in self._boxes:
                self._show(one)
        self._grow()

    def show_standings(self, found: Mapping[str, Standing]) -> None:
        """What had to be read first."""
        self._standings = found
        for one in self._judged:
            self._faces[one.channel.id].show_picture(found.get(one.channel.id, Standing()).face)
            self._show(one)
        self._grow()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._grow()

    def _grow(self) -> None:
        self.resize(self.width(), max(self.height(), needed_height(self)))

    def _show(self, one: Judged) -> None:
        box, about = self._boxes[one.channel.id], self._abouts[one.channel.id]
        free = one.may_go and one.channel.connected
        if not free:
            box.setChecked(False)
        box.setEnabled(free)
        standing = self._standings.get(one.channel.id)
        about.setText(self._about(one, standing or Standing()))
        about.setProperty("kind", "muted" if free or one.profile.preview_only else "blocks")
        about.style().polish(about)

    def _about(self, one: Judged, standing: Standing) -> str:
        if one.profile.preview_only:
            return self.tr("Preview only: please post there by hand")
        if not one.channel.connected:
            return self.tr("Not connected yet: see Channels")
        blocking = [finding_text(finding) for finding in one.findings if finding.blocks]
        if blocking:
            return " ".join(blocking)
        name, network = one.channel.display_name, one.profile.name
        lines = [name if name != one.channel.shown else ""]
        if (cost := of_post(one.post, one.profile)) is not None:
            lines.append(cost_text(cost, network))
        if standing.room is not None:
            lines.append(room_text(standing.room))
        lines.extend(self._before(publication) for publication in standing.earlier)
        return "\n".join(filter(None, lines))

    def _before(self, publication: Publication) -> str:
        """Nobody should post the same thing twice without knowing."""
        if replaceable(publication):
            words = self.tr("Replaces what waits for {time}.")
        elif publication.state is PublicationState.PUBLISHED:
            words = self.tr("A version of this draft was published there on {time}.")
        else:
            words = self.tr("A version of this draft is on its way or unclear there; see the queue.")
        return words.format(time=moment_text(publication.planned.wall))

    def _times(self, now: datetime) -> QVBoxLayout:
        self.now = QRadioButton(self.tr("&Now"), self)
        self.later = QRadioButton(self.tr("&At a time:"), self)
        self.now.setChecked(True)
        wall = now.astimezone(ZoneInfo(self._client.zone)).replace(tzinfo=None, second=0, microsecond=0)
        self.when = QDateTimeEdit(self)
        self.when.setTimeZone(
            QTimeZone(QTimeZone.Initialization.UTC)
        )  # a plain wall clock, without this computer's DST
        self.when.setCalendarPopup(True)
        self.when.setDateTime(_to_qt(wall + timedelta(hours=1)))
        self.when.setMinimumDateTime(_to_qt(wall))
        self.when.setEnabled(False)
        self.when.setAccessibleName(self.tr("Date and time in {zone}").format(zone=self._client.zone))
        zone = QLabel(self.tr("in the time zone {zone}").format(zone=self._client.zone.replace("_", " ")), self)
        zone.setProperty("kind", "muted")
        self.later.toggled.connect(self.when.setEnabled)
        self.later.toggled.connect(self._weigh)
        self.when.dateTimeChanged.connect(self._weigh)
        row = QHBoxLayout()
        for widget in (self.later, self.when, zone):
            row.addWidget(widget)
        row.addStretch(1)
        column = QVBoxLayout()
        column.setSpacing(t.SPACE_2)
        column.addWidget(self.now)
        column.addLayout(row)
        column.addWidget(self._hand_over())
        return column

    def _hand_over(self) -> QCheckBox:
        self.hand_over = QCheckBox(self)
        self.hand_over.setVisible(False)
        return self.hand_over

    def _keepers(self, planned: PlannedTime | None) -> list[str]:
        """The networks among the chosen ones that would keep their post until its time."""
        from composer.app.queueing import may_hand_over  # the queue is loaded by now; the first paint does without

        if planned is None:
            return []
        chosen = self.chosen()
        able = [j for j in self._judged if j.channel.id in chosen and may_hand_over(j, planned, self._now)]
        return list(dict.fromkeys(one.profile.name for one in able))

    def _offer_hand_over(self, planned: PlannedTime | None) -> None:
        keepers = self._keepers(planned)
        self.hand_over.setVisible(bool(keepers))
        if not keepers:
            self.hand_over.setChecked(False)
        text = self.tr("&Hand it over to {networks}: it goes out there even while this computer is off")
        self.hand_over.setText(text.format(networks=", ".join(keepers)))

    def chosen(self) -> tuple[str, ...]:
        return tuple(channel_id for channel_id, box in self._boxes.items() if box.isChecked())

    def planned(self) -> PlannedTime | None:
        if not self.later.isChecked():
            return None
        moment = self.when.dateTime()
        date, time = moment.date(), moment.time()
        wall = datetime(date.year(), date.month(), date.day(), time.hour(), time.minute())  # noqa: DTZ001
        return PlannedTime(wall, self._client.zone)

    def _weigh(self) -> None:
        """What the button says and whether it can be pressed."""
        planned, count = self.planned(), len(self.chosen())
        day = planned.wall.date() if planned else self._today
        if day != self._day:
            self._day = day
            self.day_chosen.emit(day)
        gap = planned is not None and not planned.exists
        self.trouble.setText(self.tr("On this day the clock skips this time. Please choose another.") if gap else "")
        self.trouble.setVisible(gap)
        self.go.setEnabled(count > 0 and not gap)
        self._offer_hand_over(planned if planned is not None and planned.exists else None)
        if planned is None:
            self.go.setText(self.tr("Post on %n channel(s) now", "", count))
        else:
            self.go.setText(self.tr("Queue for %n channel(s)", "", count))

    def _confirm(self) -> None:
        chosen = self.chosen()
        earlier = [p for channel_id in chosen for p in self._standings.get(channel_id, Standing()).earlier]
        instead = tuple(p.id for p in earlier if replaceable(p))
        self.confirmed.emit(chosen, self.planned(), self.hand_over.isChecked(), instead)
        self.accept()


def _to_qt(wall: datetime) -> QDateTime:
    made = QDateTime.fromString(wall.strftime("%Y-%m-%dT%H:%M:00Z"), Qt.DateFormat.ISODate)
    assert made.isValid()
    return made
