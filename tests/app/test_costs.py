"""What a post costs, and what is left of the day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from composer.app import costs, queueing
from composer.app.preparing import prepare
from composer.app.publisher import run_due
from composer.core.brief import Brief
from composer.core.message import Attachment, Draft, Message
from composer.core.outcome import Allowance
from composer.core.prepared import PreparedPost
from composer.publishing.limits import scopes
from tests.app.on_stage import OnStage, on_stage, unique
from tests.profiles.test_platforms import PROFILES


@pytest.fixture
def there(tmp_path: Path) -> Iterator[OnStage]:
    with on_stage(tmp_path) as made:
        yield made


def post(there: OnStage, text: str, network: str = "x", attachments: tuple[Attachment, ...] = ()) -> PreparedPost:
    draft = Draft("d", "salt", message=Message(text, attachments), language="en")
    return prepare(draft, there.client.channel(f"salt.{network}"), PROFILES[network], Brief())


def amount(there: OnStage, text: str, attachments: tuple[Attachment, ...] = ()) -> Decimal | None:
    cost = costs.of_post(post(there, text, attachments=attachments), PROFILES["x"])
    return cost.amount if cost else None


def test_x_charges_for_each_post_and_more_for_a_link(there: OnStage) -> None:
    assert amount(there, "Salt") == Decimal("0.015")
    assert amount(there, "Salt: https://example.com") == Decimal("0.20")
    assert amount(there, "Salt: example.com") == Decimal("0.20")
    assert amount(there, "Salt\n---\nMore: https://example.com") == Decimal("0.215")
    assert amount(there, "Salt", (there.picture("green"),)) == Decimal("0.020")
    assert amount(there, "Salt", (replace(there.picture("green"), alt=""),)) == Decimal("0.015")


def test_the_others_are_free(there: OnStage) -> None:
    assert costs.of_post(post(there, "Salt", "mastodon"), PROFILES["mastodon"]) is None


def room(there: OnStage, network: str, text: str = "Salt") -> int | None:
    sent = post(there, text, network)
    return costs.room_today(there.ctx, there.client.channel(f"salt.{network}"), PROFILES[network], sent)


def test_the_room_of_a_day_is_counted_by_the_journal(there: OnStage) -> None:
    assert room(there, "linkedin") == 150 // 3
    (queued,) = there.queue(unique("Counted"), (there.picture("green"),), networks=("linkedin",))
    assert costs.calls(queueing.prepared(there.ctx, queued.id)) == 5
    run_due(there.ctx, lambda _: None, lambda _: None)
    assert room(there, "linkedin") == (150 - 5) // 3
    there.sql("UPDATE attempt SET started_at = started_at - 90000000000")
    assert room(there, "linkedin") == 150 // 3


def test_what_the_network_said_itself_beats_it(there: OnStage) -> None:
    now = there.ctx.clock.now()
    assert room(there, "x") is None
    account, app = scopes(there.client.channel("salt.x"))
    told = {
        app: [Allowance("x-app-limit-24hour", 7, now + timedelta(hours=3), app=True)],
        account: [Allowance("x-rate-limit", 1, now + timedelta(minutes=3))],
    }
    there.ctx.store.queue.note(told, now)
    assert room(there, "x") == 7
    assert room(there, "x", "One\n---\nTwo") == 3
