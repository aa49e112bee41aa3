"""A picture past its date keeps a post from being queued or moved to a day on which it may not be used."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from composer.app import drafting, queueing
from composer.app.bootstrap import context
from composer.app.context import Context
from composer.app.locations import locations
from composer.core.client import Channel, Client
from composer.core.errors import TonartError
from composer.core.message import Attachment, Draft, Message
from composer.core.publication import PlannedTime
from composer.core.rights import Rights
from tests.fakes.clock import FakeClock

CLIENT = Client("c", "Salz", "Pacific/Auckland", channels=(Channel("c.x", "c", "x", "salz", "Salz", "1"),))
LAST_DAY = date(2026, 11, 25)
LATE_EVENING = datetime(2026, 11, 25, 10, 30, tzinfo=UTC)
"""23:30 in Auckland, where it is still the last day."""


@pytest.fixture
def ctx(tmp_path: Path) -> Iterator[Context]:
    made = context(locations(tmp_path))
    made.clock = FakeClock(LATE_EVENING)
    made.store.clients.save(CLIENT)
    yield made
    made.close()


def kept(ctx: Context) -> Draft:
    picture = Attachment("a", "0" * 64, "field.jpg", 2000, 1500, "A field", rights=Rights(valid_until=LAST_DAY))
    return drafting.save(ctx, replace(drafting.new_draft(CLIENT), message=Message("Hello", (picture,))), None)


def at(day: int, hour: int) -> PlannedTime:
    return PlannedTime(datetime(2026, 11, day, hour, 0), CLIENT.zone)


def test_the_day_of_the_post_counts_in_the_clients_zone(ctx: Context) -> None:
    draft = kept(ctx)
    with pytest.raises(TonartError, match=r"queue\.blocked"):
        queueing.queue(ctx, draft, CLIENT, ["c.x"], at(26, 8))
    assert len(queueing.queue(ctx, draft, CLIENT, ["c.x"], None)) == 1


def test_what_waits_cannot_be_moved_past_the_date(ctx: Context) -> None:
    (one,) = queueing.queue(ctx, kept(ctx), CLIENT, ["c.x"], None)
    with pytest.raises(TonartError) as caught:
        queueing.reschedule(ctx, one.id, at(26, 8))
    assert (caught.value.code, caught.value.values) == (
        "decision.picture-expired",
        {"file": "field.jpg", "date": "2026-11-25"},
    )
    assert queueing.publication(ctx, one.id) == one


def test_nor_sent_after_it_until_the_date_is_extended(ctx: Context) -> None:
    draft = kept(ctx)
    (one,) = queueing.queue(ctx, draft, CLIENT, ["c.x"], None)
    queueing.hold_back(ctx, one.id)
    ctx.clock = FakeClock(datetime(2026, 11, 25, 11, 30, tzinfo=UTC))
    with pytest.raises(TonartError, match=r"decision\.picture-expired"):
        queueing.send_now(ctx, one.id)
    picture = replace(draft.message.attachments[0], rights=Rights(valid_until=date(2027, 1, 1)))
    drafting.save(ctx, replace(draft, message=replace(draft.message, attachments=(picture,))), draft)
    assert queueing.send_now(ctx, one.id).state == "queued"
