"""The publishing engine on this start's store, networks and vault."""

from __future__ import annotations

import threading
import uuid
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta

from composer.app import clients
from composer.app.connecting import connect
from composer.app.context import Context, rehearses
from composer.core.client import Channel, SendingRules
from composer.core.errors import StoreError
from composer.core.outcome import Identity
from composer.core.ports import Rendition
from composer.core.prepared import PicturePlan
from composer.core.publication import Publication
from composer.core.rule import Confidence
from composer.publishing.due import Policy
from composer.publishing.engine import Engine, everything
from composer.publishing.publisher import Publisher as Loop

Changed = Callable[[Publication], None]
Trouble = Callable[[str], None]


def _unheard(_: Publication) -> None: ...


def _channel_of(ctx: Context, publication: Publication) -> Channel:
    return clients.get(ctx, publication.client_id).channel(publication.channel_id)


def _rehearsed(ctx: Context, publication: Publication) -> bool:
    """A channel that is gone is nobody's rehearsal."""
    try:
        return rehearses(_channel_of(ctx, publication))
    except (KeyError, StoreError):
        return False


class _Listener:
    def __init__(self, changed: Changed, trouble: Trouble) -> None:
        self._changed, self._trouble = changed, trouble

    def changed(self, publication: Publication) -> None:
        self._changed(publication)

    def trouble(self, code: str) -> None:
        self._trouble(code)


WINDOW = "window"
"""The window's name in the leases. Only one window can be open on a data folder, so it may take back at once what it
was sending when it was killed."""
PROCESS = "publisher"
"""The same of `tonart publisher`, of which there is only one too."""


def engine(
    ctx: Context, changed: Changed, trouble: Trouble, owner: str, takes: Callable[[Publication], bool] = everything
) -> Engine:
    """`owner` names this program in the leases; no two programs that run at the same time may share it."""

    def channel_of(publication: Publication) -> Channel:
        return _channel_of(ctx, publication)

    drawing = threading.Lock()

    def render(plan: PicturePlan) -> Rendition:
        from composer.app import picturing  # a post without pictures does not load Pillow

        with drawing:  # one large picture in memory, however many channels are sent to at once
            return picturing.render_frozen(ctx, plan)

    return Engine(
        queue=ctx.store.queue,
        clock=ctx.clock,
        channel_of=channel_of,
        connect=lambda channel: connect(ctx, channel),
        render=render,
        owner=owner,
        takes=takes,
        listener=_Listener(changed, trouble),
        approvals=_AsClientsWish(ctx),
        policy_for=lambda publication: policy_for(ctx, publication),
        learned=lambda channel, who: _keep_limits(ctx, channel, who),
    )


def _keep_limits(ctx: Context, channel: Channel, identity: Identity) -> None:
    ctx.store.clients.update_channel(channel.client_id, channel.id, limits=dict(identity.limits))


@dataclass(frozen=True)
class _AsClientsWish:
    """A client who wants every post approved has approved none yet: it waits for a person."""

    ctx: Context

    def approved(self, publication: Publication) -> bool:
        return not clients.get(self.ctx, publication.client_id).sending.approval


def policy_for(ctx: Context, publication: Publication) -> Policy:
    """With the client's own grace time, and until when the network serves what we speak."""
    profile = ctx.profiles.get(publication.network)
    ends = profile.api.version_ends if profile is not None else None
    lead = profile.api.schedule_lead if profile is not None else None
    return Policy(
        grace=timedelta(minutes=_rules(ctx, publication).grace_minutes),
        # A day that nobody has announced only warns.
        api_ends=ends.value if ends is not None and ends.confidence is Confidence.DOCUMENTED else None,
        schedule_lead=timedelta(minutes=lead.value) if lead is not None else None,
    )


def _rules(ctx: Context, publication: Publication) -> SendingRules:
    try:
        return clients.get(ctx, publication.client_id).sending
    except StoreError as error:
        if error.code != "client.unknown":
            raise
        return SendingRules()  # that the client is gone is told when the channel is looked for


def running(ctx: Context) -> bool:
    """Whether `tonart publisher` runs on this data."""
    from composer.app.publisher_lock import PublisherLock

    return PublisherLock(ctx.locations.data).taken()


class Publisher:
    """Sends what is due on threads of its own, for as long as the program runs. The callbacks are called on those.

    `changed` hears of what this one does, `elsewhere` of what anybody else has changed in the queue. `trouble` gets a
    code when the queue cannot be used, and "" when that is over.
    """

    def __init__(
        self, ctx: Context, changed: Changed, trouble: Trouble, *, elsewhere: Changed = _unheard, process: bool = False
    ) -> None:
        from composer.app.publisher_lock import PublisherLock  # `tonart publish` needs none

        self._ctx, self._changed, self._elsewhere, self._process = ctx, changed, elsewhere, process
        self._lock = PublisherLock(ctx.locations.data)
        self._revision: int | None = None
        self._told: dict[str, Publication] = {}
        owner = PROCESS if process else WINDOW
        self._loop = Loop(engine(ctx, self._tell, trouble, owner, self._takes), news=self._news)
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._loop.run_until, args=(self._stop,), name="publisher")

    def start(self) -> None:
        """Raises TonartError("publisher.running") when this is to be the process and there is one."""
        if self._process:
            self._lock.take()
        with suppress(StoreError):  # told of by the loop, which asks again
            self._revision = self._ctx.store.queue.revision()
        self._thread.start()

    def wake(self) -> None:
        """Look at the queue now."""
        self._loop.wake()

    def stop(self) -> None:
        """What is being sent is finished first."""
        self._stop.set()
        self._loop.wake()
        if self._thread.is_alive():
            self._thread.join()
        if self._process:
            self._lock.give_back()

    def _takes(self, publication: Publication) -> bool:
        """The process leaves rehearsals to the window, which holds their stage; the window leaves it the rest."""
        rehearsed = _rehearsed(self._ctx, publication)
        return not rehearsed if self._process else rehearsed or not self._lock.taken()

    def _tell(self, publication: Publication) -> None:
        self._told[publication.id] = publication
        self._changed(publication)

    def _news(self) -> bool:
        """Whether others changed the queue; tells of each change."""
        queue = self._ctx.store.queue
        if self._revision is None:
            self._revision = queue.revision()
        if queue.revision() == self._revision:
            return False
        self._revision, changes = queue.changed_since(self._revision)
        told, self._told = self._told, {}
        news = [publication for publication in changes if told.get(publication.id) != publication]
        for publication in news:
            self._elsewhere(publication)
        return bool(news)


def run_due(ctx: Context, changed: Changed, trouble: Trouble) -> tuple[str, ...]:
    """Send what is due now, once; gives the ids of what was worked on."""
    return Loop(engine(ctx, changed, trouble, uuid.uuid4().hex)).run_due()
