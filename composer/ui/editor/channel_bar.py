"""Which channels the draft is for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from composer.core.client import Channel
from composer.ui import tokens as t
from composer.ui.flow import FlowLayout
from composer.ui.icons import tick


class ChannelBar(QWidget):
    """A switch per channel of the client. `toggled` carries the channel's id and whether it is wanted."""

    toggled = Signal(str, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chips: dict[str, QPushButton] = {}
        self._shown: tuple[tuple[str, str, str], ...] = ()
        self._tokens = t.LIGHT
        self._row = FlowLayout(self, t.SPACE_2)
        self.retranslate()

    def show_channels(self, channels: Sequence[Channel], names: Mapping[str, str], chosen: Sequence[str]) -> None:
        wanted = tuple((c.id, names.get(c.id, c.network), c.handle) for c in channels)
        if wanted != self._shown:
            self._rebuild(wanted)
        for channel_id, chip in self._chips.items():
            chip.setChecked(channel_id in chosen)

    def paint_with(self, tokens: t.Tokens) -> None:
        self._tokens = tokens
        for chip in self._chips.values():
            chip.setIcon(tick(self._tokens, t.SPACE_4))

    def retranslate(self) -> None:
        for channel_id, name, handle in self._shown:
            words = self.tr("Write for {name}, {handle}").format(name=name, handle=handle)
            self._chips[channel_id].setAccessibleName(words)
            self._chips[channel_id].setToolTip(handle)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _rebuild(self, wanted: tuple[tuple[str, str, str], ...]) -> None:
        for chip in self._chips.values():
            chip.setParent(None)
            chip.deleteLater()
        self._shown, self._chips = wanted, {}
        for channel_id, name, _ in wanted:
            chip = QPushButton(name, self)
            chip.setProperty("kind", "chip")
            chip.setCheckable(True)
            chip.setIcon(tick(self._tokens, t.SPACE_4))
            chip.clicked.connect(lambda on, chosen=channel_id: self.toggled.emit(chosen, on))
            self._chips[channel_id] = chip
            self._row.addWidget(chip)
        self.retranslate()
