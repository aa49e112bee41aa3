"""A Channels pane whose networks are the stage's, and the browser of a person who agrees there."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

import requests
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from composer.app import bootstrap, clients
from composer.app.context import Context
from composer.app.registry import networks
from composer.core.client import Channel, Client
from composer.core.errors import VaultError
from composer.core.ports import Connection, Credential, Network, Vault, Way
from composer.core.profile import PlatformProfile
from composer.core.sign_in import Browser, HasApps, OwnApp, SignedIn
from composer.credentials.vault import SessionVault
from composer.networks.linkedin import LinkedIn
from composer.networks.x import X
from composer.rehearsal.stage import Stage
from composer.rehearsal.values import StageAccount
from composer.ui.channels.pane import ChannelsPane
from composer.ui.channels.sign_in import SignInDialog
from tests.networks.person import free_port
from tests.ui.studio import Studio

CLIENT = Client("salt", "Sylvenhall AG")


@dataclass(frozen=True)
class Staged:
    """A network that finds the stage where a channel names no server."""

    network: Network
    url: str

    @property
    def key(self) -> str:
        return self.network.key

    @property
    def ways(self) -> tuple[Way, ...]:
        return self.network.ways

    def connect(self, channel: Channel, credential: Credential, renewed: Callable[[Credential], None]) -> Connection:
        there = channel if channel.server else replace(channel, server=self.url)
        return self.network.connect(there, credential, renewed)


@dataclass(frozen=True)
class StagedByApp(Staged):
    """One of those that have developer apps."""

    @property
    def by_app(self) -> HasApps:
        assert isinstance(self.network, HasApps)
        return self.network

    @property
    def callback(self) -> str:
        return self.by_app.callback

    @property
    def app_secret(self) -> bool:
        return self.by_app.app_secret

    @property
    def app_pages(self) -> bool:
        return self.by_app.app_pages

    def sign_in(self, app: OwnApp, browser: Browser, server: str = "") -> tuple[SignedIn, ...]:
        return self.by_app.sign_in(app, browser, server or self.url)


class NoKeyring:
    """A computer without a keyring that can be trusted."""

    name = "none"

    def get(self, channel_id: str) -> Credential | None:
        raise VaultError("vault.none")

    def put(self, channel_id: str, credential: Credential) -> None:
        raise VaultError("vault.none")

    def forget(self, channel_id: str) -> None:
        raise VaultError("vault.none")


@dataclass
class Agreeing(QObject):
    """Presses the button on the server's page for `account`. Without `answer` it only opens the page."""

    account: StageAccount
    answer: str = "yes"
    opened: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()

    @Slot(QUrl)
    def go(self, url: QUrl) -> None:
        self.opened.append(url.toString(QUrl.ComponentFormattingOption.FullyEncoded))
        if self.answer:
            self.press(self.opened[-1])

    def press(self, address: str) -> str:
        """The text of the page where it ends."""
        with requests.Session() as http:
            page = http.get(address, timeout=10)
            ticket = re.search(r'name="ticket" value="([^"]+)"', page.text)
            assert ticket, page.text
            form = {"ticket": ticket.group(1), "account": self.account.account_id, "answer": self.answer or "yes"}
            return http.post(address.partition("?")[0], data=form, timeout=10).text


def _staged(network: Network, url: str) -> Network:
    """On a port of its own, since tests run side by side."""
    if not isinstance(network, HasApps):
        return Staged(network, url)
    assert isinstance(network, X | LinkedIn)
    return StagedByApp(replace(network, port=free_port()), url)


class Desk:
    """The open pane."""

    def __init__(self, qtbot: QtBot, data: Path, stage: Stage, vault: Vault | None = None) -> None:
        self.stage = stage
        self.studio = Studio(qtbot, data)
        usual = bootstrap.context(self.studio.places)
        kept = vault or SessionVault()

        def staged(profiles: Mapping[str, PlatformProfile]) -> Mapping[str, Network]:
            return {key: _staged(one, stage.url(key)) for key, one in networks(profiles).items()}

        self.context = Context(usual.locations, replace(usual.makers, vault=lambda: kept, networks=staged), usual.clock)
        self.context.store.clients.save(CLIENT)
        self.studio.session.open(self.context, (CLIENT,))
        self.studio.window.show_pane("channels")
        pane = self.studio.window.pane("channels")
        assert isinstance(pane, ChannelsPane)
        self.pane = pane
        self.idle()

    def idle(self) -> None:
        self.studio.wait(lambda: not self.studio.window.tasks.busy)

    def add(self, channel: Channel) -> None:
        client = replace(self.client, channels=(*self.client.channels, channel))
        self.context.store.clients.save(client)
        self.studio.session.set_clients((client,))

    @property
    def client(self) -> Client:
        return clients.get(self.context, CLIENT.id)

    @property
    def said(self) -> list[tuple[str, str]]:
        return self.studio.ask.said

    def dialog(self, network: str = "", way: Way | None = None) -> SignInDialog:
        """Opened by the pane's button; `network` and `way` chosen in it."""
        if network:
            self.pane.connect_.click()
        self.idle()
        dialog = next(d for d in self.pane.findChildren(QDialog) if d.isVisible())
        assert isinstance(dialog, SignInDialog)
        if network:
            dialog.networks.setCurrentIndex(dialog.networks.findData(network))
        if way is not None:
            dialog.ways.setCurrentIndex(dialog.ways.findData(way))
        return dialog

    def shown(self, dialog: SignInDialog) -> str:
        """What the dialog says after the button was pressed: whose account, or what is wrong."""
        dialog.go.click()
        self.idle()
        return dialog.problem.text() if dialog.problem.isVisible() else dialog.account.text()
