"""The engine on a bench: a queue, a clock that stands still, servers that count, and an ear."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

from composer.core.client import Channel
from composer.core.ports import Queue
from composer.core.prepared import Box, Count, PicturePlan, PreparedPart, PreparedPost
from composer.core.profile import CountUnit
from composer.core.publication import Attempt, PlannedTime, Publication, PublicationState
from composer.publishing.due import Policy
from composer.publishing.engine import Approvals, Engine, NobodyAsked
from composer.publishing.publisher import Publisher
from composer.publishing.recover import left_behind, recover_one
from composer.publishing.runner import publish_one
from tests.fakes.clock import MONDAY_NINE, FakeClock
from tests.fakes.network import FakeLines, FakeServer, plain_pixels

SALT = Channel("salt-kite", "salt", "kite", "salt", "Salt", account_id="id-salt")


class Crash(BaseException):
    """The power is gone."""


def recover(engine: Engine, *, own: bool = False) -> None:
    """A publisher's first steps, and no more: takes back what nobody sends; with `own` also what its owner left."""
    left = left_behind(engine) if own else ()
    for publication in {p.id: p for p in (*engine.queue.expired(engine.clock.now()), *left)}.values():
        recover_one(engine, publication)


@dataclass
class Ear:
    """A listener that remembers."""

    states: list[PublicationState] = field(default_factory=list)
    troubles: list[str] = field(default_factory=list)

    def changed(self, publication: Publication) -> None:
        self.states.append(publication.state)

    def trouble(self, code: str) -> None:
        self.troubles.append(code)


def picture(attachment_id: str) -> PicturePlan:
    return PicturePlan(attachment_id, "00", "alt", Box(0, 0, 10, 10), 10, 10, "image/jpeg", 9999, (0.5, 0.5))


def post_of(*texts: str, pictures: int = 0, comment: str = "", channel_id: str = SALT.id) -> PreparedPost:
    plans = tuple(picture(f"a{n}") for n in range(pictures))
    counts = (Count(5, 500, CountUnit.CODE_POINTS),)
    parts = tuple(PreparedPart(t, t, (), counts, plans if n == 0 else ()) for n, t in enumerate(texts))
    below = PreparedPart(comment, comment, (), counts) if comment else None
    return PreparedPost(channel_id, "kite", "id-salt", "de", parts, (), below)


def publication_of(
    post: PreparedPost, publication_id: str = "p", planned: datetime = MONDAY_NINE, draft_id: str = ""
) -> Publication:
    return Publication(
        id=publication_id,
        draft_id=draft_id or f"draft-{publication_id}",
        client_id="salt",
        channel_id=post.channel_id,
        network="kite",
        token=f"token-{publication_id}",
        planned=PlannedTime(planned.astimezone(UTC).replace(tzinfo=None), "UTC"),
        state=PublicationState.QUEUED,
        fingerprint=post.fingerprint,
        created_at=MONDAY_NINE - timedelta(days=1),
    )


@dataclass
class Bench:
    """`queue` outlives the programs; `engine` and `publisher` are those of one program."""

    queue: Queue
    clock: FakeClock = field(default_factory=FakeClock)
    server: FakeServer = field(default_factory=FakeServer)
    channel: Channel = SALT
    ear: Ear = field(default_factory=Ear)
    approvals: Approvals = field(default_factory=NobodyAsked)
    policy: Policy = field(default_factory=Policy)

    def __post_init__(self) -> None:
        self.lines = FakeLines({SALT.id: self.server})

    def engine(self, owner: str = "window", queue: Queue | None = None) -> Engine:
        return Engine(
            queue=queue or self.queue,
            clock=self.clock,
            channel_of=lambda p: {SALT.id: self.channel}[p.channel_id],
            connect=self.lines,
            render=plain_pixels,
            owner=owner,
            listener=self.ear,
            approvals=self.approvals,
            policy_for=lambda _: self.policy,
            dice=lambda: 0.999,
        )

    def publisher(self, owner: str = "window", queue: Queue | None = None) -> Publisher:
        return Publisher(self.engine(owner, queue))

    def add(
        self,
        *texts: str,
        pictures: int = 0,
        comment: str = "",
        planned: datetime = MONDAY_NINE,
        publication_id: str = "p",
    ) -> Publication:
        post = post_of(*(texts or ("Salz",)), pictures=pictures, comment=comment)
        return self.add_post(post, publication_id, planned)

    def add_post(self, post: PreparedPost, publication_id: str = "p", planned: datetime = MONDAY_NINE) -> Publication:
        publication = publication_of(post, publication_id, planned)
        self.queue.add([(publication, post)])
        return publication

    def publish(self, publication_id: str = "p") -> Publication:
        result = publish_one(publication_id, self.engine())
        assert result is not None
        assert result == self.queue.get(publication_id)
        return result

    def put(self, publication_id: str = "p", **changes: object) -> Publication:
        before = self.queue.get(publication_id)
        return self.queue.save(replace(before, **changes), expected=before)  # type: ignore[arg-type]

    def journal(self, publication_id: str = "p") -> list[str]:
        return [_line(a) for a in self.queue.attempts(publication_id)]

    def texts(self) -> list[str]:
        return [p.order.part.text for p in self.server.posts]


def _line(attempt: Attempt) -> str:
    parts = [attempt.stage.value, str(attempt.part), attempt.outcome or "open", attempt.code]
    return " ".join(p for p in parts if p)
