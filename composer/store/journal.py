"""A publication's journal: a line before each step, its end after it."""

from __future__ import annotations

from datetime import datetime

import sqlalchemy as sa
from sqlalchemy import Connection

from composer.core.errors import StoreError
from composer.core.outcome import Answer
from composer.core.publication import Attempt, Stage
from composer.store.tables import attempt as table
from composer.store.tables import publication

_LONGEST_ANSWER = 2000
_ASKING = (Stage.IDENTIFY, Stage.UPLOAD, Stage.COMMIT, Stage.CONFIRM, Stage.SEARCH)
"""Steps that ask the network."""


def begin(connection: Connection, publication_id: str, stage: Stage, part: int, now: datetime) -> int:
    insert = sa.insert(table).values(
        publication_id=publication_id, stage=stage.value, part=part, started_at=now, outcome="", code="", answer=""
    )
    key = connection.execute(insert).inserted_primary_key
    assert key is not None
    return int(key[0])


def end(connection: Connection, attempt_id: int, outcome: str, code: str, answer: Answer, now: datetime) -> None:
    values = {
        "ended_at": now,
        "outcome": outcome,
        "code": code,
        "status": answer.status,
        "answer": _storable(answer.body[:_LONGEST_ANSWER]),
    }
    still_open = sa.and_(table.c.id == attempt_id, table.c.ended_at.is_(None))
    if not connection.execute(sa.update(table).where(still_open).values(values)).rowcount:
        raise StoreError("queue.no-attempt", attempt=attempt_id)


def calls_since(connection: Connection, channel_id: str, since: datetime) -> int:
    """Requests that the channel's steps made; handing over a picture takes two."""
    weight = sa.case((table.c.stage == Stage.UPLOAD.value, 2), else_=1)
    ours = sa.and_(
        publication.c.channel_id == channel_id,
        table.c.started_at >= since,
        table.c.stage.in_([stage.value for stage in _ASKING]),
    )
    joined = table.join(publication, publication.c.id == table.c.publication_id)
    query = sa.select(sa.func.coalesce(sa.func.sum(weight), 0)).select_from(joined).where(ours)
    return int(connection.execute(query).scalar_one())


def attempts(connection: Connection, publication_id: str) -> tuple[Attempt, ...]:
    query = sa.select(table).where(table.c.publication_id == publication_id).order_by(table.c.id)
    return tuple(
        Attempt(
            id=row.id,
            publication_id=row.publication_id,
            stage=Stage(row.stage),
            part=row.part,
            started_at=row.started_at,
            ended_at=row.ended_at,
            outcome=row.outcome,
            code=row.code,
            status=row.status,
            answer=row.answer,
        )
        for row in connection.execute(query)
    )


def _storable(text: str) -> str:
    """An answer may be any bytes; a journal line that cannot be written would leave the outcome unknown."""
    return text.replace("\0", "\N{REPLACEMENT CHARACTER}").encode("utf-8", "replace").decode("utf-8")
