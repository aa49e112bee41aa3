"""The previews beside the message. Their room is imported when there is something to preview."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from composer.ui import tokens as t

if TYPE_CHECKING:
    from composer.app.preparing import Judged
    from composer.core.look import Device
    from composer.ui.preview.column import PreviewColumn

ROOMY = 1240
"""From this width of the pane on the previews have their full width."""


class PreviewSide(QFrame):
    """`ledger_asked` carries a channel's id, `copied` a network's name, `device_chosen` whether the posts are to be
    seen as on a phone."""

    ledger_asked = Signal(str)
    copied = Signal(str)
    device_chosen = Signal(bool)
    resized = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "previews")
        self._column: PreviewColumn | None = None
        self._tokens = t.LIGHT
        self._phone = False
        self._devices = QButtonGroup(self)
        self.desktop, self.phone = (self._device_button(number) for number in range(2))
        self.desktop.setChecked(True)
        self._devices.idClicked.connect(lambda number: self.device_chosen.emit(bool(number)))
        row = QHBoxLayout()
        row.setContentsMargins(t.SPACE_4, t.SPACE_2, t.SPACE_4, 0)
        row.setSpacing(t.SPACE_1)
        for button in (self.desktop, self.phone):
            row.addWidget(button)
        row.addStretch(1)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(0)
        self._box.addLayout(row)
        self.retranslate()
        self.fit(ROOMY)

    @property
    def column(self) -> PreviewColumn | None:
        """Once there was something to preview."""
        return self._column

    def fit(self, room: int) -> None:
        """`room` is the width of the whole pane."""
        self.setFixedWidth(t.PREVIEWS_WIDTH if room >= ROOMY else t.PREVIEWS_NARROW)

    def show_judged(self, judged: Sequence[Judged], accent: str) -> None:
        if self._column is None:
            if not judged:
                return
            self._column = self._make()
        self._column.show_posts([(j.post, j.channel, j.profile) for j in judged], accent)

    def show_device(self, phone: bool) -> None:
        self._phone = phone
        (self.phone if phone else self.desktop).setChecked(True)
        if self._column is not None:
            self._column.set_device(_device(phone))

    def fold_place(self, channel_id: str) -> tuple[int, int] | None:
        """Where the channel's post is folded: part, and code points of its text."""
        card = self._column.card(channel_id) if self._column is not None and channel_id else None
        return card.fold_place if card is not None else None

    def retranslate(self) -> None:
        for button, name, long in (
            (self.desktop, self.tr("Desktop"), self.tr("Previews as on a desktop")),
            (self.phone, self.tr("Phone"), self.tr("Previews as on a phone")),
        ):
            button.setText(name)
            button.setAccessibleName(long)
            button.setToolTip(long)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _device_button(self, number: int) -> QPushButton:
        button = QPushButton(self)
        button.setProperty("kind", "tab")
        button.setCheckable(True)
        self._devices.addButton(button, number)
        return button

    def show_pictures(self, channel_id: str, pictures: Mapping[str, QImage]) -> None:
        if self._column is not None:
            self._column.show_pictures(channel_id, pictures)

    def paint_with(self, tokens: t.Tokens) -> None:
        self._tokens = tokens
        if self._column is not None:
            self._column.set_tokens(tokens)
            self._column.set_dark(tokens.dark)

    def _make(self) -> PreviewColumn:
        from composer.ui.preview.column import PreviewColumn

        made = PreviewColumn(self)
        made.set_tokens(self._tokens)
        made.set_dark(self._tokens.dark)
        made.set_device(_device(self._phone))
        made.resized.connect(self.resized)
        made.ledger_asked.connect(self.ledger_asked)
        made.copied.connect(self.copied)
        self._box.addWidget(made)
        return made


def _device(phone: bool) -> Device:
    from composer.core.look import Device

    return Device.MOBILE if phone else Device.DESKTOP
