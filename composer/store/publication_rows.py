"""A publication as a row, and back."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Row

from composer.core.outcome import Receipt
from composer.core.publication import PlannedTime, Publication, PublicationState
from composer.store.documents import from_json, to_json
from composer.store.tables import publication as table

_BESIDE = ("prepared", "lease_owner", "lease_until", "due_at", "revision")
COLUMNS = tuple(column for column in table.c if column.name not in _BESIDE)
"""What a Publication consists of."""


def values_of(publication: Publication) -> dict[str, object]:
    planned = publication.planned
    return {
        "id": publication.id,
        "draft_id": publication.draft_id,
        "client_id": publication.client_id,
        "channel_id": publication.channel_id,
        "network": publication.network,
        "token": publication.token,
        # Text of a naive time does not say which of the two hours at the end of summer time is meant.
        "planned_wall": planned.wall.isoformat(),
        "planned_fold": planned.wall.fold,
        "planned_zone": planned.zone,
        "state": publication.state.value,
        "fingerprint": publication.fingerprint,
        "parts_done": to_json(publication.parts_done),
        "not_before": publication.not_before,
        "attempts": publication.attempts,
        "code": publication.code,
        "created_at": publication.created_at,
        "due_at": publication.due_at,
        "hand_over": publication.hand_over,
        "scheduled": publication.scheduled,
    }


def publication_of(row: Row[Any]) -> Publication:
    wall = datetime.fromisoformat(row.planned_wall).replace(fold=row.planned_fold)
    return Publication(
        id=row.id,
        draft_id=row.draft_id,
        client_id=row.client_id,
        channel_id=row.channel_id,
        network=row.network,
        token=row.token,
        planned=PlannedTime(wall, row.planned_zone),
        state=PublicationState(row.state),
        fingerprint=row.fingerprint,
        created_at=row.created_at,
        parts_done=() if row.parts_done == "[]" else from_json(row.parts_done, tuple[Receipt, ...]),
        not_before=row.not_before,
        attempts=row.attempts,
        code=row.code,
        hand_over=row.hand_over,
        scheduled=row.scheduled,
    )
