"""What the networks allow at the moment: per account and per app, kept across restarts."""

from __future__ import annotations

from datetime import datetime, timedelta

from composer.core.client import Channel
from composer.core.outcome import Allowance, Failure, Outcome, TryLater
from composer.publishing.engine import Engine

RATE_LIMIT = "rate-limit"
PAUSE = timedelta(seconds=30)
"""How long an account is left alone when a network wants a pause and does not say how long."""


def scopes(channel: Channel) -> tuple[str, str]:
    """Of the account, however many channels lead to it, and of the app."""
    app = f"app {channel.network} {channel.server}"
    return f"{app} {channel.account_id or channel.id}", app


def note(engine: Engine, channel: Channel, result: Outcome | Failure) -> None:
    """Keep what an answer says of its limits."""
    now = engine.clock.now()
    account, app = scopes(channel)
    told = result.answer.allowances
    said = {
        account: [one for one in told if not one.app],
        app: [one for one in told if one.app],
    }
    if isinstance(result, TryLater) and result.code == RATE_LIMIT:
        said[account].append(Allowance("pause", 0, result.not_before or now + PAUSE))
    if any(said.values()):
        engine.queue.note(said, now)


def spent_until(engine: Engine, channel: Channel) -> datetime | None:
    return engine.queue.spent_until(scopes(channel), engine.clock.now())
