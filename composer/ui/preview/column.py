"""The previews of all channels beneath each other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QColor, QImage, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from composer.core.client import Channel
from composer.core.look import Device
from composer.core.prepared import PreparedPost
from composer.core.profile import PlatformProfile
from composer.ui import tokens
from composer.ui.preview.card import PreviewCard
from composer.ui.preview.certainty import aspects
from composer.ui.preview.copy_button import CopyButton
from composer.ui.preview.header import PreviewHeader

_WIDEST = {Device.DESKTOP: 10_000, Device.MOBILE: tokens.PHONE_WIDTH}


@dataclass(frozen=True)
class Shelf:
    """One channel's strip and card."""

    channel_id: str
    header: PreviewHeader
    copy: CopyButton
    card: PreviewCard

    @property
    def widgets(self) -> tuple[QWidget, ...]:
        """In the order of the Tab key."""
        return self.header, self.copy, self.card


class PreviewColumn(QScrollArea):
    """A stack of cards for any number of channels. Places them itself: a layout would measure every card again
    whenever one of them grows."""

    ledger_asked = Signal(str)
    """The strip of this channel id was clicked."""
    resized = Signal()
    """The cards have another width, and with it other folds."""
    copied = Signal(str)
    """The preview on the network of this name was taken to the clipboard."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stack = QWidget(self)
        self._shelves: list[Shelf] = []
        self._dark = False
        self._device = Device.DESKTOP
        self._tokens = tokens.LIGHT
        self.setWidget(self._stack)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        self._stack.setAutoFillBackground(False)
        self._stack.setAttribute(Qt.WidgetAttribute.WA_StaticContents)  # it only grows at its end

    @property
    def cards(self) -> tuple[PreviewCard, ...]:
        return tuple(shelf.card for shelf in self._shelves)

    def card(self, channel_id: str) -> PreviewCard | None:
        return next((shelf.card for shelf in self._shelves if shelf.channel_id == channel_id), None)

    def header(self, channel_id: str) -> PreviewHeader | None:
        return next((shelf.header for shelf in self._shelves if shelf.channel_id == channel_id), None)

    def show_posts(self, posts: Sequence[tuple[PreparedPost, Channel, PlatformProfile]], accent: str) -> None:
        """The posts in their order; cards are kept as long as the channels stay the same."""
        if [channel.id for _, channel, _ in posts] != [shelf.channel_id for shelf in self._shelves]:
            self._build([(channel.id, profile) for _, channel, profile in posts])
        for shelf, (post, channel, _) in zip(self._shelves, posts, strict=True):
            shelf.header.show_post(post, channel)
            shelf.card.show_post(post, channel, accent)
        self._place()

    def show_pictures(self, channel_id: str, pictures: Mapping[str, QImage]) -> None:
        """The renditions of one channel by attachment id."""
        card = self.card(channel_id)
        if card is not None:
            card.show_pictures(pictures)

    def set_dark(self, dark: bool) -> None:
        """The networks' dark look, whatever the window's."""
        self._dark = dark
        for card in self.cards:
            card.set_dark(dark)
        self._tell_certainty()

    def set_device(self, device: Device) -> None:
        """Where the posts are read: their width and their folds differ."""
        if device is not self._device:
            self._device = device
            for card in self.cards:
                card.set_device(device)
            self._tell_certainty()
            self._place()

    def _tell_certainty(self) -> None:
        for shelf in self._shelves:
            shelf.header.set_aspects(aspects(shelf.card.profile, self._device, self._dark))

    def set_tokens(self, chosen: tokens.Tokens) -> None:
        self._tokens = chosen
        for shelf in self._shelves:
            shelf.header.set_tokens(chosen)
            shelf.copy.set_tokens(chosen)
            shelf.card.set_ground(QColor(chosen.sunken))

    def _build(self, wanted: list[tuple[str, PlatformProfile]]) -> None:
        kept = {(shelf.channel_id, shelf.card.profile.key): shelf for shelf in self._shelves}
        self._shelves = [
            kept.pop(key) if (key := (channel_id, profile.key)) in kept else self._shelf(channel_id, profile)
            for channel_id, profile in wanted
        ]
        for gone in kept.values():
            for widget in gone.widgets:
                widget.hide()
                widget.deleteLater()
        order = [widget for shelf in self._shelves for widget in shelf.widgets]
        for one, other in pairwise(order):
            QWidget.setTabOrder(one, other)

    def _shelf(self, channel_id: str, profile: PlatformProfile) -> Shelf:
        header = PreviewHeader(profile.name, self._stack)
        card = PreviewCard(profile, self._stack)
        copy = CopyButton(profile.name, self._stack)
        header.set_tokens(self._tokens)
        copy.set_tokens(self._tokens)
        card.set_ground(QColor(self._tokens.sunken))
        card.set_dark(self._dark)
        card.set_device(self._device)
        header.set_aspects(aspects(profile, self._device, self._dark))
        header.clicked.connect(lambda: self.ledger_asked.emit(channel_id))
        card.height_changed.connect(self._place)
        copy.clicked.connect(lambda: self._copy(card))
        shelf = Shelf(channel_id, header, copy, card)
        for widget in shelf.widgets:
            widget.show()
        return shelf

    def _copy(self, card: PreviewCard) -> None:
        card.copy_picture()
        self.copied.emit(card.profile.name)

    def _place(self) -> None:
        width = self.viewport().width() - 2 * tokens.SPACE_4
        places: list[tuple[QWidget, QRect]] = []
        y = tokens.SPACE_2
        for shelf in self._shelves:
            tall = shelf.header.sizeHint().height()
            places.append((shelf.header, QRect(tokens.SPACE_4, y, width - tall, tall)))
            places.append((shelf.copy, QRect(tokens.SPACE_4 + width - tall, y, tall, tall)))
            y += tall + tokens.SPACE_1
            card_width = min(width, shelf.card.profile.look.frame.width, _WIDEST[self._device])
            stays = shelf.card.waits and shelf.card.width() == card_width
            card_height = shelf.card.height() if stays else shelf.card.heightForWidth(card_width)
            places.append((shelf.card, QRect(tokens.SPACE_4, y, card_width, card_height)))
            y += card_height + tokens.SPACE_4
        downward = y > self._stack.height()
        self._stack.resize(self.viewport().width(), y)
        for widget, place in reversed(places) if downward else places:  # what is free of others is moved, not painted
            widget.setGeometry(place)
        self._catch_up()

    def _catch_up(self) -> None:
        """Cards that have come into sight show what they were given meanwhile."""
        for card in self.cards:
            if card.waits and not card.out_of_sight:
                card.catch_up()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()
        self.resized.emit()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        self._catch_up()
