"""One publication as a line of text. Loads no more than `tonart publish` needs."""

from __future__ import annotations

from composer.app import clients
from composer.cli.main import Call
from composer.core.publication import Publication


def line(call: Call, publication: Publication) -> str:
    """One publication: beginning of its id, time, channel, state, link or reason."""
    links = [receipt.url for receipt in publication.parts_done[:1]]
    what = "  ".join(filter(None, [*links, call.screen.reason(publication)]))
    client = clients.get(call.ctx, publication.client_id)
    account = next((c.shown for c in client.channels if c.id == publication.channel_id), "?")
    return (
        f"{publication.id[:8]}  {publication.planned.wall:%Y-%m-%d %H:%M}  "
        f"{call.ctx.profiles[publication.network].name} {account}  "
        f"{call.screen.state(publication.state)}  {what}"
    ).rstrip()
