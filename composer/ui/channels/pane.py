"""The Channels pane: every account of the client, whether it is connected, and what its server allows."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from composer.core.client import Channel
from composer.core.errors import VaultError
from composer.ui import tokens as t
from composer.ui.channels.card import ChannelCard
from composer.ui.channels.keyring import offer_session
from composer.ui.page import Page
from composer.ui.services import Services

if TYPE_CHECKING:
    from composer.app.accounts import Entrance
    from composer.app.context import Context


def create(services: Services) -> QWidget:
    return ChannelsPane(services)


class ChannelsPane(Page):
    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(services, parent)
        self.connect_ = QPushButton(self)
        self.connect_.setProperty("kind", "primary")
        self.connect_.clicked.connect(lambda: self._sign_in(None))
        self.explained = QLabel(self)
        self.explained.setProperty("kind", "muted")
        self.explained.setWordWrap(True)
        self.page = QPushButton(self)
        self.page.setProperty("kind", "link")
        self.page.clicked.connect(self._open_page)
        self._cards: list[ChannelCard] = []
        self._cards_column = QVBoxLayout()
        self._lay_out()
        session = services.session
        session.opened.connect(self._show)
        session.client_changed.connect(self._show)
        self.retranslate()
        self._show()

    def _show(self) -> None:
        """All cards anew: a client has few channels."""
        for card in self._cards:
            self._cards_column.removeWidget(card)
            card.deleteLater()
        client = self._services.session.client
        names = self._names()
        self._cards = []
        for channel in client.channels if client else ():
            name = names.get(channel.network, channel.network)
            preview_only = self._preview_only(channel.network)
            card = ChannelCard(channel, name, client.accent if client else "", self, preview_only=preview_only)
            card.sign_in_asked.connect(lambda chosen=channel: self._sign_in(chosen))
            card.remove_asked.connect(lambda chosen=channel: self._ask_remove(chosen))
            self._cards.append(card)
            self._cards_column.insertWidget(self._cards_column.count() - 1, card)
        self.connect_.setEnabled(self._services.session.context is not None and client is not None)
        self.page.setVisible(any(card.rehearses for card in self._cards))
        self.explained.setVisible(not self._cards or any(card.rehearses for card in self._cards))
        self._explain()
        self._fetch_faces()

    def _fetch_faces(self) -> None:
        context, cards = self._services.session.context, list(self._cards)
        if context is None or not cards:
            return
        channels = [card.channel_id for card in cards]

        def work() -> list[bytes | None]:
            from composer.app import faces

            return [faces.face(context, channel) for channel in channels]

        def show(found: list[bytes | None]) -> None:
            for card, data in zip(cards, found, strict=True):
                if card in self._cards:
                    card.face.show_picture(data)

        self._services.tasks.run(self, work, show)

    def _names(self) -> Mapping[str, str]:
        context = self._services.session.context
        return {key: profile.name for key, profile in context.profiles.items()} if context else {}

    def _preview_only(self, network: str) -> bool:
        context = self._services.session.context
        return bool(context and network in context.profiles and context.profiles[network].preview_only)

    def _sign_in(self, channel: Channel | None) -> None:
        """Of a new channel, or of `channel` again."""
        context, client = self._services.session.context, self._services.session.client
        if context is None or client is None:
            return

        def work() -> Mapping[str, Entrance]:
            from composer.app import accounts

            return accounts.entrances(context)

        self._services.tasks.run(self, work, lambda found: self._show_sign_in(context, found, channel), self._failed)

    def _show_sign_in(self, context: Context, found: Mapping[str, Entrance], channel: Channel | None) -> None:
        from composer.ui.channels.sign_in import SignInDialog

        if any(one.isVisible() for one in self.findChildren(SignInDialog)):
            return  # the button was pressed twice while the networks were loaded
        dialog = SignInDialog(self._services, context, self._names(), found, self, channel.network if channel else "")
        dialog.proven.connect(lambda network, found: self._keep(channel, network, found))
        dialog.described.connect(self._add_preview)
        dialog.open()

    def _add_preview(self, network: str, handle: str, name: str) -> None:
        context, client = self._services.session.context, self._services.session.client
        if context is None or client is None:
            return

        def work() -> Channel:
            from composer.app import accounts

            return accounts.add_preview(context, client.id, network, handle, name)

        def added(channel: Channel) -> None:
            self._services.say(self.tr("{account} is there, to count and to look at.").format(account=channel.shown))
            self._reload()

        self._services.tasks.run(self, work, added, self._failed)

    def _keep(self, channel: Channel | None, network: str, signed_in: Any) -> None:
        context, client = self._services.session.context, self._services.session.client
        if context is None or client is None:
            return

        def work() -> Channel:
            from composer.app import accounts

            if channel is None:
                return accounts.add_channel(context, client.id, network, signed_in)
            return accounts.reconnect(context, client.id, channel.id, signed_in)

        def failed(error: BaseException) -> None:
            if isinstance(error, VaultError):
                again = partial(self._keep, channel, network, signed_in)
                offer_session(self._services, context, self, error, again)
            else:
                self._failed(error)

        self._services.tasks.run(self, work, lambda kept: self._kept(kept), failed)

    def _kept(self, channel: Channel) -> None:
        self._services.say(self.tr("{account} is connected.").format(account=channel.shown))
        self._services.wake()
        self._reload()

    def _ask_remove(self, channel: Channel) -> None:
        text = self.tr(
            "{account} is taken from this client, and its secret from the keyring. What is published stays published."
        )
        self._services.ask.confirm(
            self,
            self.tr("Remove the channel?"),
            text.format(account=channel.shown),
            self.tr("Remove the channel"),
            lambda: self._remove(channel),
        )

    def _remove(self, channel: Channel) -> None:
        context = self._services.session.context
        if context is None:
            return

        def work() -> None:
            from composer.app import accounts

            accounts.remove(context, channel.client_id, channel.id)

        self._services.tasks.run(self, work, lambda _: self._reload(), self._failed)

    def _reload(self) -> None:
        context = self._services.session.context
        if context is None:
            return

        def work() -> Any:
            from composer.app import clients

            return clients.all_clients(context)

        self._services.tasks.run(self, work, self._services.session.set_clients)

    def _open_page(self) -> None:
        context = self._services.session.context
        if context is not None:
            self._services.tasks.run(self, lambda: context.stage.page_url, _browse)

    def _failed(self, error: BaseException) -> None:
        self.tell(error)
        self._reload()

    def _explain(self) -> None:
        self.explained.setText(
            self.tr("These channels rehearse: they publish to servers on this computer, and nothing leaves it.")
            if self._cards
            else self.tr("This client has no channels yet. Connect the first one.")
        )

    def retranslate(self) -> None:
        self.heading.setText(self.tr("Channels"))
        self.connect_.setText(self.tr("Connect a channel …"))
        self.page.setText(self.tr("Look at what was published in the rehearsal"))
        self._explain()
        for card in self._cards:
            card.retranslate()

    def _lay_out(self) -> None:
        self.top.addStretch(1)
        self.top.addWidget(self.connect_)
        inner = QWidget(self)
        inner.setLayout(self._cards_column)
        self._cards_column.setContentsMargins(0, 0, 0, 0)
        self._cards_column.setSpacing(t.SPACE_3)
        self._cards_column.addStretch(1)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inner)
        self.column.addWidget(self.explained)
        self.column.addWidget(self.page, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(scroll, 1)


def _browse(url: str) -> None:
    QDesktopServices.openUrl(QUrl(url))
