"""One channel: whose account it is, in large type, and how it stands."""

from __future__ import annotations

from datetime import UTC, datetime

from PySide6.QtCore import QDate, QLocale, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from composer.app.context import rehearses
from composer.core.client import Channel
from composer.ui import tokens as t
from composer.ui.channels.face import FaceCircle


class ChannelCard(QFrame):
    sign_in_asked = Signal()
    remove_asked = Signal()

    def __init__(
        self, channel: Channel, network: str, accent: str, parent: QWidget, *, preview_only: bool = False
    ) -> None:
        """Initials stand on `accent`. `preview_only`: nobody can sign in there."""
        super().__init__(parent)
        self.setProperty("kind", "paper")
        self._channel, self._network = channel, network
        self.rehearses = rehearses(channel)
        self._preview_only = preview_only
        self.face = FaceCircle(channel.display_name or channel.shown, accent, self)
        self.network = _label(self, "muted")
        self.handle = _label(self, "account")
        self.name = _label(self, "muted")
        self.state = _label(self, "strong")
        self.limits = _label(self, "small")
        self.ends = _label(self, "small")
        self.ends.hide()
        self.sign_in = QPushButton(self)
        self.sign_in.clicked.connect(self.sign_in_asked)
        self.remove = QPushButton(self)
        self.remove.setProperty("kind", "quiet")
        self.remove.clicked.connect(self.remove_asked)
        self.sign_in.setVisible(not (self.rehearses or preview_only))
        self._lay_out()
        self.retranslate()

    @property
    def channel_id(self) -> str:
        return self._channel.id

    def retranslate(self) -> None:
        channel = self._channel
        self.network.setText(self._network)
        self.handle.setText(channel.shown)
        server = "" if self.rehearses else channel.server.removeprefix("https://")
        name = channel.display_name if channel.display_name != channel.shown else ""
        self.name.setText(" · ".join(filter(None, (name, server))))
        self.name.setVisible(bool(self.name.text()))
        if self.rehearses:
            self.state.setText(self.tr("Rehearses on this computer"))
        elif self._preview_only:
            self.state.setText(self.tr("Preview only"))
        elif channel.connected:
            self.state.setText(self.tr("Connected"))
            self._show_end()
        else:
            self.state.setText(self.tr("Not connected"))
        told = channel.limits.get("text.limit")
        self.limits.setText(self.tr("Its server allows {count} characters.").format(count=told) if told else "")
        self.limits.setVisible(bool(told))
        self.sign_in.setText(self.tr("Sign in again …") if channel.connected else self.tr("Sign in …"))
        self.remove.setText(self.tr("Remove …"))
        self.sign_in.setAccessibleName(f"{self.sign_in.text()} {self._network} {channel.shown}")
        self.remove.setAccessibleName(f"{self.remove.text()} {self._network} {channel.shown}")

    def _show_end(self) -> None:
        ends = self._channel.sign_in_ends
        days = self._channel.days_left(datetime.now(UTC).date())
        if ends is None:
            return
        day = QLocale().toString(QDate(ends.year, ends.month, ends.day), QLocale.FormatType.LongFormat)
        over = days is not None and days < 0
        told = self.tr("The sign-in ended on {day}.") if over else self.tr("The sign-in ends on {day}.")
        self.ends.setText(told.format(day=day))
        self.ends.setProperty("kind", "small" if days is None else "warns")
        self.ends.show()
        if days is not None:
            self.state.setText(self.tr("Sign-in has ended") if over else self.tr("Sign-in ends soon"))

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(t.SPACE_1)
        for label in (self.network, self.handle, self.name, self.limits, self.ends):
            words.addWidget(label)
        row = QHBoxLayout(self)
        row.setContentsMargins(t.SPACE_4, t.SPACE_3, t.SPACE_4, t.SPACE_3)
        row.setSpacing(t.SPACE_3)
        row.addWidget(self.face)
        row.addLayout(words, 1)
        row.addWidget(self.state)
        row.addWidget(self.sign_in)
        row.addWidget(self.remove)


def _label(parent: QWidget, kind: str) -> QLabel:
    label = QLabel(parent)
    label.setProperty("kind", kind)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
