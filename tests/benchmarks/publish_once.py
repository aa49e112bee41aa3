"""The two halves of the publish benchmark, each a process of its own that loads nothing but what it measures."""

from __future__ import annotations

import os
import sys
from typing import NoReturn


def queue_one() -> None:
    """Puts one post for the stub into the queue, as the window would."""
    import uuid
    from dataclasses import replace

    from composer.app import clients, drafting, queueing
    from composer.app.bootstrap import context
    from composer.app.locations import locations
    from composer.core.client import Channel, Client
    from composer.core.message import Message

    ctx = context(locations())
    known = clients.all_clients(ctx)
    if not known:
        channel = Channel("c", "b", "mastodon", "probe", "Probe", "7", os.environ["TONART_BENCH_URL"])
        ctx.store.clients.save(Client("b", "Bench", channels=(channel,)))
        known = clients.all_clients(ctx)
    draft = replace(drafting.new_draft(known[0]), message=Message(f"One text post {uuid.uuid4().hex}"))
    queueing.queue(ctx, drafting.save(ctx, draft, None), known[0], draft.channel_ids, None)
    ctx.close()


def publish_one() -> NoReturn:
    """`tonart publish` with a token that no keyring has to give: a keyring's cost is the system's, not ours."""
    from composer.app import bootstrap
    from composer.core.secret import Secret
    from composer.credentials.vault import SessionVault

    class TokenVault(SessionVault):
        def __init__(self) -> None:
            super().__init__()
            self.put("c", {"access_token": Secret("token-of-the-stub")})

    bootstrap._vault = TokenVault
    from composer.__main__ import start

    sys.argv[1:] = ["publish"]
    start()


if __name__ == "__main__":
    if "--publish" in sys.argv:
        publish_one()
    queue_one()
