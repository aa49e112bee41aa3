"""Signing channels in and out. Secrets go into the vault and nowhere else."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from composer.app import clients, faces
from composer.app.context import Context, rehearses
from composer.app.keeping import keeper
from composer.core.client import Channel, shown_account
from composer.core.errors import SignInError, TonartError, VaultError
from composer.core.ports import Credential, Network, SignsOut, Way
from composer.core.publication import PublicationState
from composer.core.secret import Secret
from composer.core.sign_in import Browser, HasApps, OwnApp, SignedIn

if TYPE_CHECKING:
    from composer.networks.mastodon.sign_in import Pending

_BUSY = frozenset(PublicationState) - {PublicationState.PUBLISHED, PublicationState.CANCELLED, PublicationState.FAILED}


@dataclass(frozen=True)
class Entrance:
    """How to sign in to one network, the usual way first. `callback` is what an own app must be registered with."""

    ways: tuple[Way, ...] = (Way.NONE,)
    callback: str = ""
    app_secret: bool = False
    app_pages: bool = False


def entrances(ctx: Context) -> Mapping[str, Entrance]:
    """By network. Loads the networks, so call it off the Qt thread."""
    return {key: _entrance(network) for key, network in ctx.networks.items()}


def _entrance(network: Network) -> Entrance:
    if isinstance(network, HasApps):
        return Entrance(network.ways, network.callback, network.app_secret, network.app_pages)
    return Entrance(network.ways)


# All of these ask the network and may take a while: call them off the Qt thread. All raise SignInError.


def with_token(ctx: Context, network: str, token: str, server: str = "") -> SignedIn:
    """Whose token this is, by asking. `server` is empty but for the rehearsal."""
    from composer.networks.shared.tokens import pasted, proven

    credential = {"access_token": pasted(token)}
    nobody = Channel(id="", client_id="", network=network, handle="", display_name="", server=server)
    connection = ctx.networks[network].connect(nobody, credential, lambda _: None)
    try:
        return SignedIn(proven(connection.identify()), credential, server)
    finally:
        connection.close()


def with_app_password(handle: str, password: Secret, server: str = "") -> SignedIn:
    """Bluesky. `server` is empty for accounts that Bluesky's own entry knows."""
    from composer.networks.bluesky.sign_in import with_app_password as sign_in

    return sign_in(handle, password, server) if server else sign_in(handle, password)


def with_browser(server: str, browser: Browser) -> SignedIn:
    """Mastodon, by a redirect to this computer. Waits for the person."""
    from composer.networks.mastodon.sign_in import with_browser as sign_in

    return sign_in(server, browser)


def with_own_app(ctx: Context, network: str, app: OwnApp, browser: Browser, server: str = "") -> tuple[SignedIn, ...]:
    """Every account that the person may publish for. Waits for the person; `server` is empty but for the rehearsal."""
    found: object = ctx.networks[network]
    assert isinstance(found, HasApps)
    return found.sign_in(app, browser, server)


def with_handle(handle: str, browser: Browser, server: str = "") -> SignedIn:
    """Bluesky, in the browser. Waits for the person; `server` as for the app password."""
    from composer.networks.bluesky.browser import with_browser as sign_in

    return sign_in(handle, browser, server) if server else sign_in(handle, browser)


def begin_with_code(server: str, language: str) -> Pending:
    """Mastodon, for a browser on another computer: open the `url` of what this gives, then `finish_with_code`."""
    from composer.networks.mastodon.sign_in import start

    return start(server, language=language)


def finish_with_code(pending: Pending, code: str) -> SignedIn:
    from composer.networks.mastodon.sign_in import finish

    return finish(pending, code)


def add_channel(ctx: Context, client_id: str, network: str, signed_in: SignedIn) -> Channel:
    """A new channel of the client for this account.

    Raises TonartError("channel.exists"); VaultError or StoreError, and then nothing is kept of either.
    """
    identity = signed_in.identity
    channel = Channel(
        id=uuid.uuid4().hex,
        client_id=client_id,
        network=network,
        handle=identity.handle,
        display_name=identity.display_name or identity.handle,
        account_id=identity.account_id,
        server=signed_in.server,
        limits=dict(identity.limits),
        sign_in_began=signed_in.began,
        sign_in_ends=signed_in.ends,
    )
    ctx.vault.put(channel.id, signed_in.credential)
    try:
        clients.add_channel(ctx, client_id, channel)
    except TonartError:
        with suppress(VaultError):
            ctx.vault.forget(channel.id)
        raise
    faces.fetch(ctx, channel.id, identity.avatar, channel.server)
    return channel


def add_preview(ctx: Context, client_id: str, network: str, handle: str, name: str) -> Channel:
    """A new channel on a network that Tonart cannot publish on. One of `handle` and `name` may be empty.

    Raises TonartError("channel.exists").
    """
    handle, name = handle.strip().removeprefix("@"), name.strip()
    channel = Channel(uuid.uuid4().hex, client_id, network, handle or name, name or handle)
    clients.add_channel(ctx, client_id, channel)
    return channel


def reconnect(ctx: Context, client_id: str, channel_id: str, signed_in: SignedIn) -> Channel:
    """Sign a channel in again. Another account than the channel's is refused with both names."""
    identity = signed_in.identity
    channel = clients.get(ctx, client_id).channel(channel_id)
    if channel.account_id and channel.account_id != identity.account_id:
        got = shown_account(identity.handle, identity.display_name)
        raise SignInError("sign-in.other-account", wanted=channel.shown, got=got)
    keep = keeper(ctx, channel_id)
    with keep.alone() as hold:
        keep(signed_in.credential)
        hold.end()
    faces.fetch(ctx, channel_id, identity.avatar, signed_in.server)
    return ctx.store.clients.update_channel(
        client_id,
        channel_id,
        account_id=identity.account_id,
        handle=identity.handle,
        display_name=identity.display_name or identity.handle,
        server=signed_in.server,
        limits=dict(identity.limits) or None,  # a server that told none just now has not lost what it told before
        sign_in=(signed_in.began, signed_in.ends),
    )


def remove(ctx: Context, client_id: str, channel_id: str) -> None:
    """Forget the channel and its secret, and have the network forget it too, where it can and is reached.

    Raises TonartError("channel.busy") while something waits to be sent on it.
    """
    waiting = [p for p in ctx.store.queue.all(client_id) if p.channel_id == channel_id and p.state in _BUSY]
    if waiting:
        raise TonartError("channel.busy", count=len(waiting))
    channel = clients.get(ctx, client_id).channel(channel_id)
    clients.remove_channel(ctx, client_id, channel_id)
    faces.forget(ctx, channel_id)
    if not rehearses(channel):
        keep = keeper(ctx, channel_id)
        with keep.alone() as hold:
            _sign_out(ctx, channel, hold.credential)
            keep.forget()
            hold.end()


def _sign_out(ctx: Context, channel: Channel, credential: Credential | None) -> None:
    network: object = ctx.networks.get(channel.network)
    if credential and isinstance(network, SignsOut):
        network.sign_out(channel, credential)
