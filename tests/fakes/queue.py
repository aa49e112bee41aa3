"""A queue in memory that honours the contract of core.ports.Queue, and two that break on purpose."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from functools import partial
from typing import TypeVar

from composer.core.errors import StoreError
from composer.core.outcome import Allowance, Answer
from composer.core.ports import AtGate, Queue
from composer.core.prepared import PreparedPost
from composer.core.publication import Attempt, Publication, PublicationState, Stage

R = TypeVar("R")
WAITING = (PublicationState.QUEUED, PublicationState.RETRYING, PublicationState.HANDED_OVER)


@dataclass
class Disk:
    """What stays when a program dies."""

    publications: dict[str, Publication] = field(default_factory=dict)
    posts: dict[str, PreparedPost] = field(default_factory=dict)
    leases: dict[str, tuple[str, datetime]] = field(default_factory=dict)
    attempts: list[Attempt] = field(default_factory=list)
    holds: dict[str, str] = field(default_factory=dict)
    allowances: dict[tuple[str, str], Allowance] = field(default_factory=dict)


class FakeQueue:
    def __init__(self, disk: Disk | None = None, lease: timedelta = timedelta(minutes=2)) -> None:
        self.disk = disk or Disk()
        self._lease = lease

    def add(self, publications: Sequence[tuple[Publication, PreparedPost]]) -> None:
        for publication, post in publications:
            self.disk.publications[publication.id] = publication
            self.disk.posts[publication.id] = post

    def get(self, publication_id: str) -> Publication:
        if publication_id not in self.disk.publications:
            raise StoreError("queue.unknown", publication=publication_id)
        return self.disk.publications[publication_id]

    def prepared(self, publication_id: str) -> PreparedPost:
        self.get(publication_id)
        return self.disk.posts[publication_id]

    def all(self, client_id: str | None = None) -> Sequence[Publication]:
        found = [p for p in self.disk.publications.values() if client_id in (None, p.client_id)]
        return sorted(found, key=lambda p: (p.due_at, p.id))

    def due(self, now: datetime) -> Sequence[Publication]:
        return [p for p in self.all() if p.state in WAITING and p.due_at <= now]

    def handed_over(self) -> Sequence[Publication]:
        return [p for p in self.all() if p.state is PublicationState.HANDED_OVER]

    def claim(self, publication_id: str, owner: str, now: datetime) -> Publication | None:
        found = self.disk.publications.get(publication_id)
        if found is None or found.state not in WAITING or found.due_at > now or self._held(found):
            return None
        claimed = replace(found, state=PublicationState.SENDING)
        self.disk.publications[publication_id] = claimed
        self.disk.leases[publication_id] = (owner, now + self._lease)
        return claimed

    def save(self, publication: Publication, *, expected: Publication) -> Publication:
        if self.get(publication.id) != expected:
            raise StoreError("store.changed", publication=publication.id)
        self.disk.publications[publication.id] = publication
        if publication.state is not PublicationState.SENDING:
            self.disk.leases.pop(publication.id, None)
        return publication

    def begin_commit(
        self, publication_id: str, owner: str, now: datetime, scopes: Sequence[str], judge: Callable[[AtGate], bool]
    ) -> int | None:
        ours = self.renew(publication_id, owner, now)
        stored = self.get(publication_id)
        spent = self.spent_until(scopes, now)
        if not judge(AtGate(ours, stored, self.prepared(publication_id), self._held(stored), spent)):
            return None
        return self.begin(publication_id, Stage.COMMIT, len(stored.parts_done), now)

    def begin(self, publication_id: str, stage: Stage, part: int, now: datetime) -> int:
        self.get(publication_id)
        attempt = Attempt(len(self.disk.attempts) + 1, publication_id, stage, part, now)
        self.disk.attempts.append(attempt)
        return attempt.id

    def end(self, attempt_id: int, outcome: str, code: str, answer: Answer, now: datetime) -> None:
        for place, attempt in enumerate(self.disk.attempts):
            if attempt.id == attempt_id and attempt.ended_at is None:
                self.disk.attempts[place] = replace(
                    attempt, ended_at=now, outcome=outcome, code=code, status=answer.status, answer=answer.body
                )
                return
        raise StoreError("queue.no-attempt", attempt=attempt_id)

    def attempts(self, publication_id: str) -> Sequence[Attempt]:
        return tuple(a for a in self.disk.attempts if a.publication_id == publication_id)

    def renew(self, publication_id: str, owner: str, now: datetime) -> bool:
        ours = self.disk.leases.get(publication_id, ("", now))[0] == owner
        if ours:
            self.disk.leases[publication_id] = (owner, now + self._lease)
        return ours

    def expired(self, now: datetime) -> Sequence[Publication]:
        sending = [p for p in self.all() if p.state is PublicationState.SENDING]
        return [p for p in sending if p.id not in self.disk.leases or self.disk.leases[p.id][1] <= now]

    def hold(self, scope: str, reason: str, now: datetime) -> None:
        self.disk.holds[scope] = reason

    def lift(self, scope: str) -> None:
        self.disk.holds.pop(scope, None)

    def holds(self) -> Mapping[str, str]:
        return dict(self.disk.holds)

    def note(self, said: Mapping[str, Sequence[Allowance]], now: datetime) -> None:
        for scope, allowances in said.items():
            self.disk.allowances |= {(scope, one.name): one for one in allowances}

    def spent_until(self, scopes: Sequence[str], now: datetime) -> datetime | None:
        known = [one for (scope, _), one in self.disk.allowances.items() if scope in scopes]
        return max((one.resets for one in known if one.left <= 0 and one.resets > now), default=None)

    def _held(self, publication: Publication) -> bool:
        scopes = {"all", f"client:{publication.client_id}", f"channel:{publication.channel_id}"}
        return not scopes.isdisjoint(self.disk.holds)


class WatchedQueue:
    """Any queue, with a word before and after each write. `around` gets its name and does it, or not, or dies."""

    def __init__(self, inner: Queue, around: Callable[[str, Callable[[], object]], object]) -> None:
        self._inner, self._around = inner, around

    def _do(self, name: str, work: Callable[[], R]) -> R:
        return self._around(name, work)  # type: ignore[return-value]

    def add(self, publications: Sequence[tuple[Publication, PreparedPost]]) -> None:
        self._inner.add(publications)

    def get(self, publication_id: str) -> Publication:
        return self._inner.get(publication_id)

    def prepared(self, publication_id: str) -> PreparedPost:
        return self._inner.prepared(publication_id)

    def all(self, client_id: str | None = None) -> Sequence[Publication]:
        return self._inner.all(client_id)

    def due(self, now: datetime) -> Sequence[Publication]:
        return self._do("due", partial(self._inner.due, now))

    def handed_over(self) -> Sequence[Publication]:
        return self._inner.handed_over()

    def claim(self, publication_id: str, owner: str, now: datetime) -> Publication | None:
        return self._do("claim", partial(self._inner.claim, publication_id, owner, now))

    def save(self, publication: Publication, *, expected: Publication) -> Publication:
        return self._do("save", partial(self._inner.save, publication, expected=expected))

    def begin_commit(
        self, publication_id: str, owner: str, now: datetime, scopes: Sequence[str], judge: Callable[[AtGate], bool]
    ) -> int | None:
        work = partial(self._inner.begin_commit, publication_id, owner, now, scopes, judge)
        return self._do("begin-commit", work)

    def begin(self, publication_id: str, stage: Stage, part: int, now: datetime) -> int:
        return self._do(f"begin-{stage}", partial(self._inner.begin, publication_id, stage, part, now))

    def end(self, attempt_id: int, outcome: str, code: str, answer: Answer, now: datetime) -> None:
        self._do(f"end-{outcome}", partial(self._inner.end, attempt_id, outcome, code, answer, now))

    def attempts(self, publication_id: str) -> Sequence[Attempt]:
        return self._inner.attempts(publication_id)

    def renew(self, publication_id: str, owner: str, now: datetime) -> bool:
        return self._do("renew", partial(self._inner.renew, publication_id, owner, now))

    def expired(self, now: datetime) -> Sequence[Publication]:
        return self._inner.expired(now)

    def hold(self, scope: str, reason: str, now: datetime) -> None:
        self._inner.hold(scope, reason, now)

    def lift(self, scope: str) -> None:
        self._inner.lift(scope)

    def holds(self) -> Mapping[str, str]:
        return self._inner.holds()

    def note(self, said: Mapping[str, Sequence[Allowance]], now: datetime) -> None:
        self._inner.note(said, now)

    def spent_until(self, scopes: Sequence[str], now: datetime) -> datetime | None:
        return self._inner.spent_until(scopes, now)
