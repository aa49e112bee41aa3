"""A server's own limits are kept each time it is spoken to, and beat the profile from then on."""

from __future__ import annotations

from pathlib import Path

from composer.app import clients
from composer.core.publication import PublicationState
from tests.app.theatre import theatre


def test_what_a_server_tells_while_publishing_is_kept(tmp_path: Path) -> None:
    with theatre(tmp_path) as there:
        trial = there.engage("mastodon")
        trial.queue("Salt")
        assert clients.get(there.ctx, trial.client.id).channel(trial.channel.id).limits == {}
        assert trial.run().state is PublicationState.PUBLISHED
        kept = clients.get(there.ctx, trial.client.id).channel(trial.channel.id)
        assert (kept.limits["text.limit"], kept.limits["pictures.most"]) == (500, 4)
        assert there.ctx.profiles["mastodon"].limit("text.limit", {**kept.limits, "text.limit": 5000}) == 5000
