"""Opens a channel's line to its network, with its secret from the vault."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from composer.app.context import Context, rehearses
from composer.app.keeping import Keeper, keeper
from composer.core.client import Channel
from composer.core.errors import SignInError
from composer.core.ports import Connection, Credential


@contextmanager
def connect(ctx: Context, channel: Channel) -> Iterator[Connection]:
    """Raises VaultError when the vault does not answer, SignInError("sign-in.none") when it keeps nothing."""
    network = ctx.networks[channel.network]
    if rehearses(channel):
        _, credential = ctx.stage.sign_up(channel)
        # What the stage renews lives as long as the stage: there is nothing to keep.
        connection = network.connect(
            replace(channel, server=ctx.stage.url(channel.network)), credential, lambda _: None
        )
    else:
        kept = keeper(ctx, channel.id)
        connection = network.connect(channel, _stored(kept, channel), kept)
    try:
        yield connection
    finally:
        connection.close()


def _stored(kept: Keeper, channel: Channel) -> Credential:
    credential = kept.current()
    if not credential:
        raise SignInError("sign-in.none", channel=channel.shown)
    return credential
