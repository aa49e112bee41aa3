"""A slow network does not cost the lease."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from composer.core.publication import PublicationState
from composer.publishing.runner import publish_one
from tests.fakes.queue import WatchedQueue
from tests.publishing.bench import Bench


def test_the_lease_is_renewed_while_a_commit_takes_its_time(bench: Bench) -> None:
    renewed = threading.Event()
    here = threading.current_thread()

    def around(name: str, work: Callable[[], object]) -> object:
        result = work()
        if name == "renew" and threading.current_thread() is not here:
            renewed.set()
        return result

    def slow(name: str) -> None:
        if name == "commit":
            bench.clock.pass_by(minutes=3)  # longer than the lease
            for _ in range(2):  # the first may have been on its way since before
                renewed.clear()
                assert renewed.wait(20)
            taken.extend(bench.queue.expired(bench.clock.now()))

    taken: list[object] = []
    bench.policy = replace(bench.policy, heartbeat=timedelta(milliseconds=5))
    bench.server.on_call = slow
    bench.add()
    after = publish_one("p", bench.engine(queue=WatchedQueue(bench.queue, around)))
    assert after is not None
    assert (after.state, taken) == (PublicationState.PUBLISHED, [])
    assert not [t for t in threading.enumerate() if t.name == "lease"]


def test_a_renewal_that_fails_stops_nothing(bench: Bench) -> None:
    failed = threading.Event()
    here = threading.current_thread()

    def around(name: str, work: Callable[[], object]) -> object:
        if name == "renew" and threading.current_thread() is not here:
            failed.set()
            raise OSError
        return work()

    bench.policy = replace(bench.policy, heartbeat=timedelta(milliseconds=5))

    def until_it_failed(_: str) -> None:
        failed.wait(20)

    bench.server.on_call = until_it_failed
    bench.add()
    after = publish_one("p", bench.engine(queue=WatchedQueue(bench.queue, around)))
    assert after is not None
    assert failed.is_set()
    assert after.state is PublicationState.PUBLISHED
