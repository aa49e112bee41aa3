"""Publications in every state, as the queue shows them."""

from __future__ import annotations

from datetime import UTC, datetime

from composer.app.queue_list import Entry
from composer.core.outcome import Receipt
from composer.core.publication import PlannedTime, Publication, PublicationState

NOON = datetime(2026, 12, 1, 12, 0)


def entry(state: PublicationState, number: int = 0, **changes: object) -> Entry:
    values: dict[str, object] = {
        "id": f"{state}-{number}",
        "draft_id": "d",
        "client_id": "k",
        "channel_id": "c",
        "network": "mastodon",
        "token": "t",
        "planned": PlannedTime(NOON.replace(minute=number), "Europe/Berlin"),
        "state": state,
        "fingerprint": "f",
        "created_at": NOON.replace(tzinfo=UTC),
        **changes,
    }
    if state is PublicationState.PUBLISHED:
        values["parts_done"] = (Receipt("1", "https://example.com/@anna/1"),)
    return Entry(Publication(**values), "Harvest", "Salt", "Mastodon", "anna@example.com", "Anna")  # type: ignore[arg-type]
