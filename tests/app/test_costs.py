"""What a post costs, and what is left of the day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from composer.app import costs, queueing
from composer.app.preparing import prepare
from composer.app.publisher import run_due
from composer.core.brief import Brief
from composer.core.message import Attachment, Draft, Message
from composer.core.prepared import PreparedPost
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


def test_what_is_left_of_the_day_is_counted_by_the_journal(there: OnStage) -> None:
    channel, profile = there.client.channel("salt.linkedin"), PROFILES["linkedin"]
    assert costs.left_today(there.ctx, channel, profile) == 150
    (queued,) = there.queue(unique("Counted"), (there.picture("green"),), networks=("linkedin",))
    needed = costs.calls(queueing.prepared(there.ctx, queued.id))
    run_due(there.ctx, lambda _: None, lambda _: None)
    assert needed == 5
    assert costs.left_today(there.ctx, channel, profile) == 150 - needed
    assert costs.left_today(there.ctx, there.client.channel("salt.x"), PROFILES["x"]) is None
    there.sql("UPDATE attempt SET started_at = started_at - 90000000000")
    assert costs.left_today(there.ctx, channel, profile) == 150
