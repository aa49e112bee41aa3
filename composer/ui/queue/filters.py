"""Above the list: whose posts, of which channel, and how they stand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QComboBox, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from composer.core.client import Channel, Client
from composer.core.publication import Part
from composer.ui import tokens as t
from composer.ui.queue.presenter import Group
from composer.ui.queue.words import group_text


class Filters(QWidget):
    """`group_chosen` carries a Group, `part_chosen` a Part."""

    group_chosen = Signal(object)
    part_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._client: Client | None = None
        self._channels: dict[str, str] = {}
        self.groups = QButtonGroup(self)
        self.buttons = {group: self._button(group) for group in Group}
        self._counts: Mapping[Group, int] = dict.fromkeys(Group, 0)
        self.clients = self._choice()
        self.channels = self._choice()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(t.SPACE_2)
        for button in self.buttons.values():
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.clients)
        row.addWidget(self.channels)
        self.clients.activated.connect(self._part_chosen)
        self.channels.activated.connect(self._part_chosen)

    @property
    def part(self) -> Part:
        client_id = self._client.id if self._client and self.clients.currentIndex() == 0 else None
        return Part(client_id, self.channels.currentData() if client_id else None)

    @property
    def channel_name(self) -> str:
        """The channel that alone is looked at; else empty."""
        return self._channels.get(self.part.channel_id or "", "")

    def show_client(self, client: Client | None, names: Mapping[str, str]) -> None:
        """`names`: of networks by their keys."""
        other = client is None or self._client is None or client.id != self._client.id
        self._client = client
        channels: Sequence[Channel] = client.channels if client else ()
        self._channels = {c.id: f"{names.get(c.network, c.network)} {c.shown}".rstrip() for c in channels}
        if other:
            self.clients.setCurrentIndex(0)
        self._fill("" if other else self.channels.currentData())

    def show_counts(self, counts: Mapping[Group, int]) -> None:
        self._counts = counts
        for group, button in self.buttons.items():
            button.setText(group_text(group, counts[group]))

    def show_all(self) -> None:
        """All states, all channels."""
        self.buttons[Group.ALL].setChecked(True)
        self.channels.setCurrentIndex(0)

    def retranslate(self) -> None:
        for group, button in self.buttons.items():
            button.setText(group_text(group, self._counts[group]))
        self._fill(self.channels.currentData())
        self.clients.setAccessibleName(self.tr("Whose posts"))
        self.channels.setAccessibleName(self.tr("Of which channel"))

    def _fill(self, channel_id: str | None) -> None:
        chosen = max(0, self.clients.currentIndex())
        self.clients.clear()
        self.clients.addItems([self._client.name if self._client else self.tr("This client"), self.tr("All clients")])
        self.clients.setCurrentIndex(chosen)
        self.channels.clear()
        self.channels.addItem(self.tr("All channels"), None)
        for key, name in self._channels.items():
            self.channels.addItem(name, key)
        self.channels.setCurrentIndex(max(0, self.channels.findData(channel_id)))
        self.channels.setEnabled(self.part.client_id is not None)

    def _part_chosen(self) -> None:
        self.channels.setEnabled(self.part.client_id is not None)
        self.part_chosen.emit(self.part)

    def _choice(self) -> QComboBox:
        made = QComboBox(self)
        made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        made.setMinimumContentsLength(12)
        made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        return made

    def _button(self, group: Group) -> QPushButton:
        button = QPushButton(self)
        button.setProperty("kind", "chip")
        button.setCheckable(True)
        button.setChecked(group is Group.ALL)
        button.clicked.connect(lambda _=False: self.group_chosen.emit(group))
        self.groups.addButton(button)
        return button
