"""A network with a memory: it counts the posts that readers would see."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime

from composer.core.client import Channel
from composer.core.errors import SignInError
from composer.core.outcome import (
    Absent,
    Answer,
    CannotTell,
    Confirmed,
    Failure,
    Found,
    Identity,
    Outcome,
    Published,
    Receipt,
    Search,
    Unclear,
    Uploaded,
)
from composer.core.ports import CommitOrder, Connection, Rendition
from composer.core.prepared import PicturePlan

HANG_UP = "hang-up"
"""The post is made and the answer lost."""
LOST = "lost"
"""The request is lost on its way: nothing is made, and nobody can know."""
BOOM = "boom"
"""The post is made, then the adapter breaks."""

Fault = Outcome | str


@dataclass(frozen=True)
class Post:
    """One post on the server."""

    remote_id: str
    order: CommitOrder

    @property
    def key(self) -> tuple[str, int, datetime]:
        return self.order.token, self.order.index, self.order.created_at


@dataclass
class FakeServer:
    """The far side. `faults` are used up one per commit (`None`: it goes well); so are `identities`, `uploads` and
    `searches`.

    `can_tell`: whether own posts can be listed. `idempotent`: whether a repeated token makes no second post.
    `on_commit` and `on_call` are for what happens at the worst moment.
    """

    account: Identity = field(default_factory=lambda: Identity("id-salt", "salt", "Salt"))
    prefix: str = "p"
    can_tell: bool = True
    idempotent: bool = False
    faults: list[Fault | None] = field(default_factory=list)
    identities: list[Identity | Failure] = field(default_factory=list)
    upload_faults: list[Failure] = field(default_factory=list)
    searches: list[Search | Exception] = field(default_factory=list)
    posts: list[Post] = field(default_factory=list)
    orders: list[CommitOrder] = field(default_factory=list)
    calls: list[str] = field(default_factory=list)
    asked_since: list[datetime] = field(default_factory=list)
    shown: Confirmed | None = None
    planned: dict[str, tuple[CommitOrder, datetime]] = field(default_factory=dict)
    plan_searches: list[Search] = field(default_factory=list)
    recalls: list[Failure] = field(default_factory=list)
    on_call: Callable[[str], None] = field(default=lambda name: None)

    def made(self, order: CommitOrder) -> Receipt:
        if self.idempotent:
            key = order.token, order.index, order.created_at
            for post in self.posts:
                if post.key == key:
                    return self.receipt(post)
        post = Post(f"{self.prefix}{len(self.posts) + 1}", order)
        self.posts.append(post)
        return self.receipt(post)

    def find(self, order: CommitOrder, since: datetime) -> Receipt | None:
        for post in self.posts:
            if (post.order.token, post.order.index) == (order.token, order.index) and post.order.created_at >= since:
                return self.receipt(post)
        return None

    def release(self) -> None:
        """Publish what was to be published at its time."""
        for order, at in self.planned.values():
            self.made(replace(order, created_at=at))
        self.planned.clear()

    @staticmethod
    def receipt(post: Post) -> Receipt:
        return Receipt(post.remote_id, f"https://kite.example/{post.remote_id}")


class FakeConnection:
    def __init__(self, server: FakeServer) -> None:
        self._server = server
        self.closed = False

    def _called(self, name: str) -> None:
        self._server.calls.append(name)
        self._server.on_call(name)

    def identify(self) -> Identity | Failure:
        self._called("identify")
        return self._server.identities.pop(0) if self._server.identities else self._server.account

    def upload(self, rendition: Rendition) -> Uploaded | Failure:
        self._called("upload")
        if self._server.upload_faults:
            return self._server.upload_faults.pop(0)
        return Uploaded(f"media-{rendition.plan.attachment_id}")

    def commit(self, order: CommitOrder) -> Outcome:
        server = self._server
        server.orders.append(order)
        self._called("commit")
        fault = server.faults.pop(0) if server.faults else None
        if fault is None or fault in (HANG_UP, BOOM):
            receipt = server.made(order)
            server.on_call("made")
            if fault is None:
                return Published(receipt, Answer(201, "made"))
            if fault == BOOM:
                raise RuntimeError("secret-token broke")
            return Unclear("timeout")
        if isinstance(fault, str):
            return Unclear("timeout")
        return fault

    def schedule(self, order: CommitOrder, at: datetime) -> Outcome:
        server = self._server
        server.orders.append(order)
        self._called("commit")
        fault = server.faults.pop(0) if server.faults else None
        if fault is None or fault == HANG_UP:
            number = f"plan-{len(server.planned) + 1}"
            server.planned[number] = (order, at)
            server.on_call("made")
            return Unclear("timeout") if fault else Published(Receipt(number, ""))
        return Unclear("timeout") if isinstance(fault, str) else fault

    def find_scheduled(self, order: CommitOrder, at: datetime) -> Search:
        self._called("find planned")
        if self._server.plan_searches:
            return self._server.plan_searches.pop(0)
        for number, (kept, when) in self._server.planned.items():
            if (kept.token, when) == (order.token, at):
                return Found(Receipt(number, ""))
        return Absent()

    def recall(self, scheduled: str) -> Failure | None:
        self._called("recall")
        if self._server.recalls:
            return self._server.recalls.pop(0)
        self._server.planned.pop(scheduled, None)
        return None

    def confirm(self, receipt: Receipt) -> Confirmed | None:
        self._called("confirm")
        return self._server.shown

    def find_recent(self, order: CommitOrder, since: datetime) -> Search:
        self._called("find")
        server = self._server
        server.asked_since.append(since)
        if server.searches:
            answer = server.searches.pop(0)
            if isinstance(answer, Exception):
                raise answer
            return answer
        if not server.can_tell:
            return CannotTell("no-listing")
        receipt = server.find(order, since)
        return Found(receipt) if receipt else Absent()

    def close(self) -> None:
        self.closed = True


class FakeLines:
    """Opens lines to servers by channel id. `errors` (VaultError, SignInError, anything) are raised first, one each."""

    def __init__(self, servers: dict[str, FakeServer]) -> None:
        self._servers = servers
        self.errors: list[Exception] = []
        self.open = 0

    @contextmanager
    def __call__(self, channel: Channel) -> Iterator[Connection]:
        if self.errors:
            raise self.errors.pop(0)
        if channel.id not in self._servers:
            raise SignInError("sign-in.none", channel=channel.id)
        connection = FakeConnection(self._servers[channel.id])
        self.open += 1
        try:
            yield connection
        finally:
            self.open -= 1
            connection.close()


def plain_pixels(plan: PicturePlan) -> Rendition:
    """A renderer that makes no pixels."""
    return Rendition(plan, b"pixels", plan.mime, plan.width, plan.height)
