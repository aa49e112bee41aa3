"""The rehearsal's servers, with an account for every channel that rehearses."""

from __future__ import annotations

from composer.core.client import Channel
from composer.core.ports import Credential
from composer.rehearsal.stage import Stage


class OpenStage:
    """`composer.app.context.Stage` on the real stage. Listens from its making until `close`."""

    def __init__(self) -> None:
        self.servers = Stage()
        self.servers.__enter__()

    @property
    def page_url(self) -> str:
        return self.servers.page_url

    def url(self, network: str) -> str:
        return self.servers.url(network)

    def shows(self, url: str) -> bool:
        return any(url.startswith(f"{self.url(network)}/") for network in self.servers.networks)

    def sign_up(self, channel: Channel) -> tuple[str, Credential]:
        account = self.servers.account(channel.network, channel.handle, channel.display_name)
        return account.account_id, account.credential

    def close(self) -> None:
        self.servers.close()
