"""Which publications may be sent at the same time: those of different accounts."""

from __future__ import annotations

from collections.abc import Sequence

from composer.core.publication import Publication
from composer.publishing.engine import Engine

_Account = tuple[str, ...]


def lanes_of(due: Sequence[Publication], engine: Engine) -> tuple[tuple[Publication, ...], ...]:
    """`due` split by account, each lane in the order of `due`. Two clients' channels of one account share a lane."""
    channels = {p.channel_id: p for p in due}
    if len(channels) < 2:
        return (tuple(due),) if due else ()
    accounts = {channel_id: _account(publication, engine) for channel_id, publication in channels.items()}
    lanes: dict[_Account, list[Publication]] = {}
    for publication in due:
        lanes.setdefault(accounts[publication.channel_id], []).append(publication)
    return tuple(tuple(lane) for lane in lanes.values())


def _account(publication: Publication, engine: Engine) -> _Account:
    """Whatever is wrong with the channel is told when the publication is worked on; here it gets a lane of its own."""
    try:
        channel = engine.channel_of(publication)
    except Exception:
        return (publication.channel_id,)
    if not channel.account_id:
        return (publication.channel_id,)
    return channel.network, channel.server, channel.account_id
