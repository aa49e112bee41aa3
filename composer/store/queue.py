"""The queue on disk: each publication is worked on by one program at a time, and every step leaves a line."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection, Row
from sqlalchemy.exc import IntegrityError

from composer.core.errors import StoreError
from composer.core.outcome import Allowance, Answer
from composer.core.ports import AtGate
from composer.core.prepared import PreparedPost
from composer.core.publication import Attempt, Publication, PublicationState, Stage
from composer.store import allowances, journal, uses
from composer.store.documents import from_json, to_json
from composer.store.engine import Database
from composer.store.publication_rows import COLUMNS, publication_of, values_of
from composer.store.tables import hold
from composer.store.tables import publication as table

LEASE = timedelta(minutes=2)
"""How long a program owns what it has claimed without a sign of life."""

REPLACED = "replaced"
"""Code of one that was taken out for a newer version of its draft."""

_WAITING = (PublicationState.QUEUED, PublicationState.RETRYING, PublicationState.HANDED_OVER)

_LATEST = sa.select(sa.func.coalesce(sa.func.max(table.c.revision), 0))
_REVISION = sa.select(sa.func.coalesce(sa.func.max(table.c.revision), 0) + 1).scalar_subquery()
"""What a changed row is marked with, so that other programs find what is new to them."""

# Made once: building a statement costs more than running it.
_ONE = sa.select(*COLUMNS).where(table.c.id == sa.bindparam("key"))
_ONE_TO_CHANGE = _ONE.with_for_update()
_ONE_TO_CLAIM = _ONE.with_for_update(skip_locked=True)
_CHANGE = sa.update(table).where(table.c.id == sa.bindparam("key")).values(revision=_REVISION)
_HOLD_OF = sa.select(hold.c.scope).where(hold.c.scope.in_(sa.bindparam("scopes", expanding=True))).limit(1)

_RULES_MAY_MOVE = timedelta(hours=26)
"""A planned time is a wall clock's; when the rules of its zone change, its instant moves by less than this."""


class StoredQueue:
    """`composer.core.ports.Queue` in the database. Every change is on the disk when its method returns."""

    def __init__(self, database: Database, *, lease: timedelta = LEASE) -> None:
        self._database = database
        self._lease = lease

    def add(
        self, publications: Sequence[tuple[Publication, PreparedPost]], instead: Sequence[Publication] = ()
    ) -> None:
        """All or none, and those of `instead` are taken out in the same moment. Raises StoreError("store.changed")
        when one of these has moved on, StoreError("queue.twice") when a draft's very content is queued, published or in
        question on that channel already, and StoreError("queue.fingerprint") when a post is not the one the
        publication speaks of."""
        rows = [_row(publication, prepared) for publication, prepared in publications]
        with self._change() as connection:
            for former in instead:
                _take_out(connection, former)
            for row, (publication, prepared) in zip(rows, publications, strict=True):
                try:
                    connection.execute(sa.insert(table).values(row | {"revision": _REVISION}))
                except IntegrityError as error:
                    raise _twice(row) from error
                uses.keep_publication(connection, publication, prepared)

    def get(self, publication_id: str) -> Publication:
        """Raises StoreError("queue.unknown")."""
        with self._database.read() as connection:
            return _load(connection, publication_id)

    def prepared(self, publication_id: str) -> PreparedPost:
        """Exactly what was queued. Raises StoreError("queue.unknown")."""
        query = sa.select(table.c.prepared).where(table.c.id == publication_id)
        with self._database.read() as connection:
            document = connection.execute(query).scalar_one_or_none()
        if document is None:
            raise StoreError("queue.unknown", publication=publication_id)
        return from_json(document, PreparedPost)

    def all(self, client_id: str | None = None) -> tuple[Publication, ...]:
        """By time, the earliest first."""
        query = sa.select(*COLUMNS).order_by(table.c.due_at, table.c.id)
        if client_id is not None:
            query = query.where(table.c.client_id == client_id)
        with self._database.read() as connection:
            return tuple(publication_of(row) for row in connection.execute(query))

    def due(self, now: datetime) -> tuple[Publication, ...]:
        states = [state.value for state in _WAITING]
        query = sa.select(*COLUMNS).where(table.c.state.in_(states), table.c.due_at <= now + _RULES_MAY_MOVE)
        with self._database.read() as connection:
            found = [publication_of(row) for row in connection.execute(query)]
        return tuple(sorted((p for p in found if p.due_at <= now), key=lambda p: (p.due_at, p.created_at, p.id)))

    def changed_since(self, revision: int) -> tuple[int, tuple[Publication, ...]]:
        """The latest revision, and what has changed after `revision`, in the order of the changes."""
        query = sa.select(table.c.revision, *COLUMNS).where(table.c.revision > revision).order_by(table.c.revision)
        with self._database.read() as connection:
            rows: Sequence[Row[Any]] = connection.execute(query).all()
        return max((row.revision for row in rows), default=revision), tuple(publication_of(row) for row in rows)

    def revision(self) -> int:
        """The latest; asked often, so this is all that is read."""
        with self._database.read() as connection:
            return int(connection.execute(_LATEST).scalar_one())

    def handed_over(self) -> tuple[Publication, ...]:
        query = sa.select(*COLUMNS).where(table.c.state == PublicationState.HANDED_OVER.value)
        with self._database.read() as connection:
            return tuple(publication_of(row) for row in connection.execute(query.order_by(table.c.due_at)))

    def claim(self, publication_id: str, owner: str, now: datetime) -> Publication | None:
        """Also `None` when its time has not come, for somebody may have moved it since `due` was asked."""
        with self._change() as connection:
            row = connection.execute(_ONE_TO_CLAIM, {"key": publication_id}).one_or_none()
            if row is None:
                return None
            found = publication_of(row)
            if found.state not in _WAITING or found.due_at > now or _held(connection, found):
                return None
            values = {
                "state": PublicationState.SENDING.value,
                "lease_owner": owner,
                "lease_until": now + self._lease,
            }
            connection.execute(_CHANGE, values | {"key": publication_id})
            return replace(found, state=PublicationState.SENDING)

    def save(self, publication: Publication, *, expected: Publication) -> Publication:
        """Leaving SENDING gives the lease back. Raises StoreError("queue.twice") when a given-up one is to live again
        while another one with its content does."""
        values = values_of(publication)
        if publication.state is not PublicationState.SENDING:
            values |= {"lease_owner": None, "lease_until": None}
        with self._change() as connection:
            if _load(connection, publication.id, to_change=True) != expected:
                raise StoreError("store.changed", publication=publication.id)
            try:
                connection.execute(_CHANGE, values | {"key": publication.id})
            except IntegrityError as error:
                raise _twice(values) from error
            return _load(connection, publication.id)

    def begin_commit(
        self, publication_id: str, owner: str, now: datetime, scopes: Sequence[str], judge: Callable[[AtGate], bool]
    ) -> int | None:
        with self._change() as connection:
            ours = _renewed(connection, publication_id, owner, now + self._lease)
            stored, post = _load_with_post(connection, publication_id)
            held = _held(connection, stored)
            facts = AtGate(ours, stored, post, held, allowances.spent_until(connection, scopes, now))
            if not judge(facts):
                return None
            return journal.begin(connection, publication_id, Stage.COMMIT, len(stored.parts_done), now)

    def begin(self, publication_id: str, stage: Stage, part: int, now: datetime) -> int:
        with self._change() as connection:
            _load(connection, publication_id)
            return journal.begin(connection, publication_id, stage, part, now)

    def end(self, attempt_id: int, outcome: str, code: str, answer: Answer, now: datetime) -> None:
        """Raises StoreError("queue.no-attempt") when there is no such open attempt: a line is never written over."""
        with self._change() as connection:
            journal.end(connection, attempt_id, outcome, code, answer, now)

    def attempts(self, publication_id: str) -> tuple[Attempt, ...]:
        """In the order they were begun."""
        with self._database.read() as connection:
            return journal.attempts(connection, publication_id)

    def allowed(self, scopes: Sequence[str], name: str, now: datetime) -> int | None:
        """What a network last said to be left of its limits of this name."""
        with self._database.read() as connection:
            return allowances.left(connection, scopes, name, now)

    def calls_since(self, channel_id: str, since: datetime) -> int:
        """How many requests the channel's publications made, by the journal."""
        with self._database.read() as connection:
            return journal.calls_since(connection, channel_id, since)

    def renew(self, publication_id: str, owner: str, now: datetime) -> bool:
        with self._change() as connection:
            return _renewed(connection, publication_id, owner, now + self._lease)

    def expired(self, now: datetime) -> tuple[Publication, ...]:
        out = sa.or_(table.c.lease_until.is_(None), table.c.lease_until <= now)
        query = sa.select(*COLUMNS).where(table.c.state == PublicationState.SENDING.value, out)
        with self._database.read() as connection:
            return tuple(publication_of(row) for row in connection.execute(query.order_by(table.c.due_at)))

    def hold(self, scope: str, reason: str, now: datetime) -> None:
        """A hold in force already stays and takes the new reason. A wrong scope raises ValueError."""
        if scope != "all" and not scope.startswith(("client:", "channel:")):
            raise ValueError(scope)
        with self._change() as connection:
            if not connection.execute(sa.update(hold).where(hold.c.scope == scope).values(reason=reason)).rowcount:
                connection.execute(sa.insert(hold).values(scope=scope, reason=reason, since=now))

    def lift(self, scope: str) -> None:
        with self._change() as connection:
            connection.execute(sa.delete(hold).where(hold.c.scope == scope))

    def holds(self) -> Mapping[str, str]:
        """Reason by scope, the oldest first."""
        query = sa.select(hold.c.scope, hold.c.reason).order_by(hold.c.since, hold.c.scope)
        with self._database.read() as connection:
            return {row.scope: row.reason for row in connection.execute(query)}

    def note(self, said: Mapping[str, Sequence[Allowance]], now: datetime) -> None:
        """Not durable: after a power cut the network says it again."""
        with self._database.write() as connection:
            allowances.keep(connection, said, now)

    def spent_until(self, scopes: Sequence[str], now: datetime) -> datetime | None:
        with self._database.read() as connection:
            return allowances.spent_until(connection, scopes, now)

    def _change(self) -> AbstractContextManager[Connection]:
        return self._database.write(durable=True)


def _row(publication: Publication, prepared: PreparedPost) -> dict[str, object]:
    document = to_json(prepared)
    # What is sent later is what is read back: it must be what was approved, to the last character.
    if from_json(document, PreparedPost).fingerprint != publication.fingerprint:
        raise StoreError("queue.fingerprint", publication=publication.id, channel=publication.channel_id)
    return values_of(publication) | {"prepared": document}


def _load(connection: Connection, publication_id: str, *, to_change: bool = False) -> Publication:
    query = _ONE_TO_CHANGE if to_change else _ONE
    row = connection.execute(query, {"key": publication_id}).one_or_none()
    if row is None:
        raise StoreError("queue.unknown", publication=publication_id)
    return publication_of(row)


def _load_with_post(connection: Connection, publication_id: str) -> tuple[Publication, PreparedPost]:
    stored = _load(connection, publication_id, to_change=True)
    document = connection.execute(sa.select(table.c.prepared).where(table.c.id == publication_id)).scalar_one()
    return stored, from_json(document, PreparedPost)


def _renewed(connection: Connection, publication_id: str, owner: str, until: datetime) -> bool:
    ours = sa.and_(
        table.c.id == publication_id,
        table.c.lease_owner == owner,
        table.c.state == PublicationState.SENDING.value,
    )
    return bool(connection.execute(sa.update(table).where(ours).values(lease_until=until)).rowcount)


def _take_out(connection: Connection, former: Publication) -> None:
    if _load(connection, former.id, to_change=True) != former:
        raise StoreError("store.changed", publication=former.id)
    out = {"state": PublicationState.CANCELLED.value, "code": REPLACED, "not_before": None, "revision": _REVISION}
    connection.execute(sa.update(table).where(table.c.id == former.id).values(out))


def _held(connection: Connection, publication: Publication) -> bool:
    scopes = ["all", f"client:{publication.client_id}", f"channel:{publication.channel_id}"]
    return connection.execute(_HOLD_OF, {"scopes": scopes}).first() is not None


def _twice(row: Mapping[str, object]) -> StoreError:
    return StoreError("queue.twice", draft=str(row["draft_id"]), channel=str(row["channel_id"]))
