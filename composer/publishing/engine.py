"""What a run of the engine is given from outside."""

from __future__ import annotations

import logging
import random
import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Protocol

from composer.core.client import Channel
from composer.core.outcome import Identity
from composer.core.ports import Clock, OpenConnection, Queue, Renderer
from composer.core.publication import Publication
from composer.publishing.after import remarked
from composer.publishing.due import Policy

log = logging.getLogger(__name__)


class Approvals(Protocol):
    """Who must agree before something is sent."""

    def approved(self, publication: Publication) -> bool:
        """Whether everybody asked has agreed to this very fingerprint."""


class Listener(Protocol):
    """Hears what the engine does, on whichever of the engine's threads did it, but never two calls of `changed` at
    once. Must return at once."""

    def changed(self, publication: Publication) -> None:
        """Called after every change of state, with what is now on disk."""

    def trouble(self, code: str) -> None:
        """The queue cannot be used (a StoreError's code) or the clock was set back; empty when that is over."""


class NobodyAsked:
    """Approvals of a client who wants none."""

    def approved(self, publication: Publication) -> bool:  # noqa: ARG002
        return True


class NobodyListens:
    """A listener for a run that is not watched."""

    def changed(self, publication: Publication) -> None: ...

    def trouble(self, code: str) -> None: ...


SILENCE = NobodyListens()
FREE = NobodyAsked()


def usual_policy(_: Publication) -> Policy:
    return Policy()


def everything(_: Publication) -> bool:
    return True


def nothing_kept(_channel: Channel, _identity: Identity) -> None: ...


@dataclass(frozen=True)
class Engine:
    """Everything `publish_one` and `Publisher` work with.

    `owner` names this running program in the leases: no two programs that run at the same time may share it.
    `channel_of` raises KeyError for a channel that is gone, or the StoreError that says so of it or its client.
    """

    queue: Queue
    clock: Clock
    channel_of: Callable[[Publication], Channel]
    connect: OpenConnection
    render: Renderer
    owner: str
    listener: Listener = SILENCE
    approvals: Approvals = FREE
    policy_for: Callable[[Publication], Policy] = usual_policy
    takes: Callable[[Publication], bool] = everything
    """Which ones this program sends; it leaves the rest to another."""
    learned: Callable[[Channel, Identity], None] = nothing_kept
    """Is told when a server's own limits are no longer those of the channel; may raise StoreError."""
    dice: Callable[[], float] = random.random
    _telling: threading.Lock = field(default_factory=threading.Lock, repr=False, compare=False)

    def tell(self, publication: Publication) -> Publication:
        """Tell the listener of a change; a listener that fails does not stop the engine."""
        try:
            with self._telling:
                self.listener.changed(publication)
        except Exception:
            log.exception("a listener failed")
        return publication

    def put(self, publication: Publication, *, expected: Publication) -> Publication:
        """Save and tell."""
        return self.tell(self.queue.save(remarked(publication, self.queue.prepared), expected=expected))


def held_by(holds: Iterable[str], publication: Publication) -> bool:
    """Whether one of the scopes of `holds` covers `publication`."""
    scopes = {"all", f"client:{publication.client_id}", f"channel:{publication.channel_id}"}
    return not scopes.isdisjoint(holds)
