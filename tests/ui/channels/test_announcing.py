"""The sign-in that ends first is told of, in time and with a way on."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from composer.core.client import Channel, Client
from composer.ui.channels.announcing import next_to_end

TODAY = date(2026, 11, 23)


def channel(key: str, days: int | None) -> Channel:
    noon = datetime(2026, 11, 23, 12, tzinfo=UTC)
    return Channel(key, "salt", "linkedin", "", key, key, sign_in_ends=noon + timedelta(days=days) if days else None)


def test_the_first_to_end_of_all_clients() -> None:
    one = Client("a", "A", channels=(channel("late", 14), channel("never", None)))
    other = Client("b", "B", channels=(channel("soon", 2), channel("far", 40)))
    found = next_to_end((one, other), TODAY)
    assert found is not None
    assert (found[0].id, found[1]) == ("soon", 2)


def test_nothing_is_said_while_nothing_ends() -> None:
    assert next_to_end((Client("a", "A", channels=(channel("far", 40), channel("never", None))),), TODAY) is None
