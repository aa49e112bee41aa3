"""The publishing engine on this start's store, networks and vault."""

from __future__ import annotations

import threading
import uuid
from collections.abc import Callable

from composer.app import clients
from composer.app.connecting import connect
from composer.app.context import Context
from composer.core.client import Channel
from composer.core.ports import Rendition
from composer.core.prepared import PicturePlan
from composer.core.publication import Publication
from composer.publishing.engine import Engine
from composer.publishing.publisher import Publisher as Loop

Changed = Callable[[Publication], None]
Trouble = Callable[[str], None]


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


def engine(ctx: Context, changed: Changed, trouble: Trouble, owner: str) -> Engine:
    """`owner` names this program in the leases; no two programs that run at the same time may share it."""

    def channel_of(publication: Publication) -> Channel:
        return clients.get(ctx, publication.client_id).channel(publication.channel_id)

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
        listener=_Listener(changed, trouble),
    )


class Publisher:
    """The window's: sends what is due on threads of its own. `changed` and `trouble` are called on those.

    `trouble` gets a code when the queue cannot be used, and "" when that is over.
    """

    def __init__(self, ctx: Context, changed: Changed, trouble: Trouble) -> None:
        self._loop = Loop(engine(ctx, changed, trouble, WINDOW))
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._loop.run_until, args=(self._stop,), name="publisher")

    def start(self) -> None:
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


def run_due(ctx: Context, changed: Changed, trouble: Trouble) -> tuple[str, ...]:
    """Send what is due now, once; gives the ids of what was worked on."""
    return Loop(engine(ctx, changed, trouble, uuid.uuid4().hex)).run_due()
