"""The loop that sends what is due, for as long as the program runs."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import FIRST_EXCEPTION, ThreadPoolExecutor, wait
from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from typing import Protocol, TypeVar

from composer.core.errors import SignInError, StoreError, VaultError
from composer.core.outcome import Answer
from composer.core.publication import Publication, PublicationState
from composer.publishing.after import ASKING, INTERNAL, INTERRUPTED, asking, postponed
from composer.publishing.decisions import DecisionError
from composer.publishing.due import clock_went_back, missed, sleep_for
from composer.publishing.engine import Engine, held_by
from composer.publishing.handing import recall, taken_back
from composer.publishing.journal import in_doubt, what_broke
from composer.publishing.lanes import lanes_of
from composer.publishing.limits import spent_until
from composer.publishing.recover import after_the_unforeseen, close_lines, left_behind, recover_one
from composer.publishing.runner import publish_one

R = TypeVar("R")
log = logging.getLogger(__name__)

SLICE = 0.25
"""Seconds after which a sleeping publisher looks whether it was woken."""
MOST_FAILURES = 3
"""After so many in one run the queue itself is taken to be ill."""
LONGEST_TROUBLE = 60.0
MOST_LANES = 4
"""Accounts that are sent to at the same time."""


class Stop(Protocol):
    """What `threading.Event` offers."""

    def is_set(self) -> bool: ...

    def wait(self, timeout: float) -> bool: ...


class Publisher:
    """Its methods are called on one thread; `wake` and the `stop` of `run_until` may be used from any other.

    Different accounts are sent to at the same time, each post on the thread of its lane from claim to proof. One
    account gets its posts one after another, in the order of their times.
    `longest` is how many seconds it sleeps at most before it looks at the queue again: a hold may have been lifted.
    `news` is asked meanwhile, several times a second, whether others have changed the queue.
    """

    def __init__(self, engine: Engine, *, longest: float = 5.0, news: Callable[[], bool] = lambda: False) -> None:
        self._engine = engine
        self._longest = longest
        self._news = news
        self._wake = threading.Event()
        self._last: datetime | None = None
        self._own_recovered = False
        self._failures: list[str] = []
        self._awkward: set[str] = set()
        self._stranded: set[str] = set()
        self._troubles = 0

    def wake(self) -> None:
        """Look at the queue now: something was added or changed."""
        self._wake.set()

    def run_due(self, now: datetime | None = None, stop: Stop | None = None) -> tuple[str, ...]:
        """Send what is due at `now` (the clock's now), each once; gives the ids it worked on.

        Never raises: a queue that cannot be used is told to the listener and tried again at the next run.
        """
        self._failures = []
        now = now or self._engine.clock.now()
        self._watch_clock(now)
        self._guarded("", self._recover)
        self._guarded("", self._recall_held)
        worked = self._work(self._due(now), stop)
        if self._failures:
            self._trouble(self._failures[0])
        else:
            self._well()
        return worked

    def run_until(self, stop: Stop) -> None:
        """Send everything at its time until `stop` is set; what is being sent then is finished first."""
        while not stop.is_set():
            self._wake.clear()
            now = self._engine.clock.now()
            self.run_due(now, stop)
            self._sleep(stop, self._pause(now))

    def _work(self, due: Sequence[Publication], stop: Stop | None) -> tuple[str, ...]:
        """Send these, lane by lane; ends when all lanes have ended. Gives the ids worked on, in the order of `due`."""
        lanes = lanes_of(due, self._engine)
        halt = threading.Event()
        if len(lanes) < 2:
            return tuple(self._lane(due, stop, halt))
        with ThreadPoolExecutor(min(len(lanes), MOST_LANES), "lane") as pool:
            running = [pool.submit(self._lane, lane, stop, halt) for lane in lanes]
            try:
                wait(running, return_when=FIRST_EXCEPTION)
            finally:
                halt.set()  # whoever ends the program, here or in a lane: nothing new is begun
            worked = {publication_id for lane in running for publication_id in lane.result()}
        return tuple(p.id for p in due if p.id in worked)

    def _lane(self, lane: Sequence[Publication], stop: Stop | None, halt: Stop) -> list[str]:
        worked: list[str] = []
        for publication in lane:
            if len(self._failures) >= MOST_FAILURES or halt.is_set() or (stop is not None and stop.is_set()):
                break
            if self._guarded(publication.id, partial(self._one, publication)):
                worked.append(publication.id)
        return worked

    def _watch_clock(self, now: datetime) -> None:
        if clock_went_back(self._last, now):
            self._engine.listener.trouble("clock.back")
        self._last = now

    def _due(self, now: datetime) -> Sequence[Publication]:
        """What is due; what made trouble in the last run comes last, so that it does not keep the others waiting."""
        due: list[Publication] = []
        self._guarded("", lambda: due.extend(filter(self._engine.takes, self._engine.queue.due(now))))
        awkward, self._awkward = self._awkward, set()
        return sorted(due, key=lambda p: p.id in awkward)

    def _guarded(self, publication_id: str, work: Callable[[], R]) -> R | None:
        """Do `work`; what goes wrong with one publication must not stop the others, nor the publisher."""
        try:
            return work()
        except StoreError as error:
            self._failures.append(error.code)
        except Exception as error:
            log.error("publishing stumbled: %s", what_broke(error).body)
            self._failures.append(INTERNAL)
        if publication_id:
            self._awkward.add(publication_id)
        return None

    def _recover(self) -> None:
        """Take back what nobody sends any more, and what this publisher had to leave when the disk failed."""
        engine = self._engine
        if not self._own_recovered:
            for publication in left_behind(engine):
                self._guarded(publication.id, partial(recover_one, engine, publication))
            self._own_recovered = True
        for publication_id in sorted(self._stranded):
            self._guarded(publication_id, partial(self._take_back, publication_id))
        for publication in engine.queue.expired(engine.clock.now()):
            self._guarded(publication.id, partial(recover_one, engine, publication))

    def _recall_held(self) -> None:
        """A hold also stops what a network would publish by itself."""
        engine = self._engine
        holds = engine.queue.holds()
        for publication in engine.queue.handed_over() if holds else ():
            if held_by(holds, publication):
                self._guarded(publication.id, partial(self._recall, publication))

    def _recall(self, publication: Publication) -> None:
        with suppress(DecisionError, SignInError, VaultError):  # tried again at the next look
            recall(self._engine, publication)
            self._put(publication, taken_back(publication))

    def _take_back(self, publication_id: str) -> None:
        engine = self._engine
        publication = engine.queue.get(publication_id)
        now = engine.clock.now()
        if publication.state is not PublicationState.SENDING:
            close_lines(engine, publication, INTERRUPTED, Answer(), now)
        elif engine.queue.renew(publication_id, engine.owner, now):
            recover_one(engine, publication, crashed=False)
        self._stranded.discard(publication_id)

    def _one(self, publication: Publication) -> bool:
        """Whether this one was worked on."""
        engine = self._engine
        if held_by(engine.queue.holds(), publication):
            return False
        if self._too_late(publication):
            return self._miss(publication)
        if (until := self._spent_until(publication)) is not None:
            return self._set_aside(publication, until)
        self._stranded.add(publication.id)  # until it is known to be in order again
        try:
            worked = publish_one(publication.id, engine) is not None
        except StoreError:
            raise
        except Exception as error:
            log.error("publishing stumbled: %s", what_broke(error).body)
            after_the_unforeseen(engine, publication.id, error)
            worked = True
        self._stranded.discard(publication.id)
        return worked

    def _too_late(self, publication: Publication) -> bool:
        """What may be there already is never just called missed: the network is asked, whatever the hour."""
        engine = self._engine
        if not missed(publication, engine.clock.now(), engine.policy_for(publication)):
            return False
        return not self._in_doubt(publication)

    def _in_doubt(self, publication: Publication) -> bool:
        return in_doubt(self._engine.queue, publication)

    def _spent_until(self, publication: Publication) -> datetime | None:
        try:
            channel = self._engine.channel_of(publication)
        except (KeyError, StoreError):
            return None  # whatever is wrong with it is told when it is worked on
        return spent_until(self._engine, channel)

    def _set_aside(self, publication: Publication, until: datetime) -> bool:
        """The network would only say again that it wants a pause."""
        asks = publication.code == ASKING or self._in_doubt(publication)
        return self._put(publication, asking(publication, until) if asks else postponed(publication, until))

    def _miss(self, publication: Publication) -> bool:
        late = replace(publication, state=PublicationState.MISSED, code=publication.code or "missed")
        return self._put(publication, late)

    def _put(self, publication: Publication, changed: Publication) -> bool:
        try:
            self._engine.put(changed, expected=publication)
        except StoreError as error:
            if error.code != "store.changed":
                raise
            return False
        return True

    def _pause(self, now: datetime) -> float:
        """Seconds until the next one is due. What was due already and did not go waits for the next look."""
        if self._troubles:
            return min(LONGEST_TROUBLE, self._longest * 2.0 ** min(self._troubles - 1, 8))
        try:
            soon = self._engine.queue.due(now + timedelta(seconds=self._longest))
        except Exception as error:
            self._trouble(error.code if isinstance(error, StoreError) else INTERNAL)
            return self._longest
        return sleep_for((p for p in soon if p.due_at > now), self._engine.clock.now(), self._longest)

    def _sleep(self, stop: Stop, seconds: float) -> None:
        while seconds > 0 and not self._wake.is_set():
            if stop.wait(min(SLICE, seconds)) or self._guarded("", self._news):
                return
            seconds -= SLICE

    def _trouble(self, code: str) -> None:
        self._troubles += 1
        self._engine.listener.trouble(code)

    def _well(self) -> None:
        if self._troubles:
            self._engine.listener.trouble("")
        self._troubles = 0
