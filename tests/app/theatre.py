"""The program's engine, store and adapters in this process, in front of the stage, with a clock that need not wait."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from PIL import Image

from composer.app import drafting, publisher, queueing
from composer.app.bootstrap import context
from composer.app.context import Context
from composer.app.locations import locations
from composer.core.client import Channel, Client
from composer.core.errors import VaultError
from composer.core.message import Attachment, Message, Variant
from composer.core.ports import Credential
from composer.core.publication import Publication, PublicationState
from composer.credentials.vault import SessionVault
from composer.networks.shared.http import Timeouts
from composer.publishing.engine import Engine
from composer.publishing.publisher import Publisher
from composer.rehearsal.stage import Stage
from composer.rehearsal.values import StagePost
from composer.store.store import open_store
from tests.networks.orders import networks

HASTY = Timeouts(connect=5.0, read=0.4, body=5.0)
S = PublicationState
OVER = frozenset({S.PUBLISHED, S.UNCLEAR, S.FAILED, S.SIGN_IN, S.MISSED, S.CANCELLED, S.HELD})


@dataclass
class HurriedClock:
    """Goes with the computer's, but for what was waited or set."""

    ahead: timedelta = timedelta()
    on_wait: list[Callable[[], object]] = field(default_factory=list)
    """Done at the next wait."""

    def now(self) -> datetime:
        return datetime.now(UTC) + self.ahead

    def wait(self, seconds: float) -> None:
        self.pass_by(seconds=seconds)
        while self.on_wait:
            self.on_wait.pop()()

    def pass_by(self, *, seconds: float = 0, hours: float = 0) -> None:
        self.ahead += timedelta(seconds=seconds, hours=hours)


class LockableVault(SessionVault):
    locked = False

    def get(self, channel_id: str) -> Credential | None:
        if self.locked:
            raise VaultError("vault.locked")
        return super().get(channel_id)


@dataclass
class Theatre:
    ctx: Context
    stage: Stage
    clock: HurriedClock
    vault: LockableVault
    numbers: Iterator[int]

    def engage(self, network: str) -> Trial:
        """A client of its own with one channel, on an account of its own."""
        number = next(self.numbers)
        account = self.stage.account(network, f"probe{number}{'.test' if network == 'bluesky' else ''}")
        channel = Channel(
            f"c{number}.{network}",
            f"c{number}",
            network,
            account.handle,
            "Salt",
            account.account_id,
            self.stage.url(network),
        )
        self.vault.put(channel.id, account.credential)
        client = Client(f"c{number}", f"Client {number}", language="en", channels=(channel,))
        self.ctx.store.clients.save(client)
        return Trial(self, client, channel)

    def picture(self, colour: str = "red") -> Attachment:
        file = io.BytesIO()
        Image.new("RGB", (160, 120), colour).save(file, "PNG")
        return replace(drafting.attach(self.ctx, file.getvalue(), f"{colour}.png"), alt=f"All {colour}")

    def engine(self, owner: str) -> Engine:
        return publisher.engine(self.ctx, lambda _: None, lambda _: None, owner)


@dataclass
class Trial:
    """One channel, and what becomes of a post on it."""

    theatre: Theatre
    client: Client
    channel: Channel
    publication_id: str = ""

    @property
    def publication(self) -> Publication:
        return queueing.publication(self.theatre.ctx, self.publication_id)

    @property
    def posts(self) -> tuple[StagePost, ...]:
        there = self.theatre.stage.posts(self.channel.network)
        return tuple(post for post in there if post.account_id == self.channel.account_id)

    def queue(self, text: str, pictures: tuple[Attachment, ...] = (), comment: str = "") -> Publication:
        """LinkedIn has no threads: it gets only the first part."""
        ctx = self.theatre.ctx
        message = Message(text, pictures, fields={"comment": comment} if comment else {})
        draft = replace(drafting.new_draft(self.client), message=message, language="en")
        if self.channel.network == "linkedin":
            draft = draft.with_variant(Variant(self.channel.id, text=text.split("\n---\n")[0]))
        kept = drafting.save(ctx, draft, None)
        (queued,) = queueing.queue(ctx, kept, self.client, [self.channel.id], None)
        self.publication_id = queued.id
        return queued

    def move_to(self, server: str) -> None:
        self.channel = self.theatre.ctx.store.clients.update_channel(self.client.id, self.channel.id, server=server)

    def run(self, engine: Engine | None = None) -> Publication:
        """One look of a publisher at the queue."""
        Publisher(engine or self.theatre.engine("first")).run_due()
        return self.publication

    def settle(self) -> Publication:
        """As it stands when later programs have had all the time they want."""
        for life in range(12):
            found = self.publication
            if found.state in OVER:
                break
            clock = self.theatre.clock
            wait = (found.due_at - clock.now()).total_seconds() + 1
            clock.pass_by(seconds=180 if found.state is S.SENDING else max(wait, 1))
            self.run(self.theatre.engine(f"later-{life}"))
        return self.publication


@contextmanager
def theatre(folder: Path, *, patience: float = 0.05) -> Iterator[Theatre]:
    clock, vault = HurriedClock(), LockableVault()
    made = context(locations(folder / "data"))
    makers = replace(
        made.makers,
        store=lambda: open_store(made.locations.data, patience=patience),
        vault=lambda: vault,
        networks=lambda profiles: networks(HASTY),
    )
    ctx = Context(made.locations, makers, clock)
    with Stage(now=clock.now) as stage:
        try:
            yield Theatre(ctx, stage, clock, vault, iter(range(1, 10_000)))
        finally:
            ctx.close()
        assert stage.mishaps == ()
