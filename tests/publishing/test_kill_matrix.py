"""The power goes at every single step: nothing lost, nothing doubled, unclear only where nobody can tell.

`pytest -s` prints the matrix.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import pytest

from composer.core.outcome import TryLater
from composer.core.publication import Publication, PublicationState
from composer.publishing.journal import standing
from tests.fakes.network import FakeServer
from tests.fakes.queue import FakeQueue, WatchedQueue
from tests.publishing.bench import Bench, Crash

S = PublicationState

MESSAGES: dict[str, tuple[tuple[str, ...], int, str]] = {
    "text": (("Salz",), 0, ""),
    "pictures": (("Salz",), 2, ""),
    "thread": (("eins", "zwei", "drei"), 1, ""),
    "comment": (("eins", "zwei"), 0, "Mehr dazu"),
}


@dataclass
class Fuse:
    """Counts every step and cuts the power at one of them."""

    at: int | None = None
    passed: list[str] = field(default_factory=list)

    def step(self, name: str) -> None:
        self.passed.append(name)
        if self.at == len(self.passed):
            raise Crash(name)

    def around(self, name: str, work: Callable[[], object]) -> object:
        if name == "due":
            return work()
        self.step(f"before {name}")
        result = work()
        self.step(f"after {name}")
        return result


def one_life(bench: Bench, fuse: Fuse, owner: str = "first") -> None:
    """A program that publishes what is due until it is done or dead."""
    bench.server.on_call = lambda name: fuse.step(f"call {name}")
    try:
        bench.publisher(owner, WatchedQueue(bench.queue, fuse.around)).run_due()
    except Crash:
        pass
    finally:
        bench.server.on_call = lambda name: None


def settled(bench: Bench, publication_id: str) -> Publication:
    """As it stands when later programs have had all the time they want."""
    for life in range(4):
        bench.publisher(f"later-{life}").run_due()
        bench.clock.pass_by(minutes=2, seconds=1)
    return bench.queue.get(publication_id)


def steps_of(bench: Bench, message: str) -> list[str]:
    texts, pictures, comment = MESSAGES[message]
    bench.add(*texts, pictures=pictures, comment=comment, publication_id="whole")
    fuse = Fuse()
    one_life(bench, fuse)
    assert bench.queue.get("whole").state is S.PUBLISHED
    return fuse.passed


@pytest.mark.parametrize("restart", ["same program at once", "another after the lease"])
@pytest.mark.parametrize("can_tell", [True, False], ids=["lists own posts", "cannot tell"])
@pytest.mark.parametrize("message", sorted(MESSAGES))
def test_kill_at_every_step(message: str, can_tell: bool, restart: str) -> None:
    kill_at_every_step(Bench(FakeQueue()), message, can_tell, restart)


@pytest.mark.parametrize("can_tell", [True, False], ids=["lists own posts", "cannot tell"])
def test_kill_at_every_step_of_a_thread_on_disk(disk_bench: Bench, can_tell: bool) -> None:
    kill_at_every_step(disk_bench, "thread", can_tell, "another after the lease")


@pytest.mark.parametrize("can_tell", [True, False], ids=["lists own posts", "cannot tell"])
def test_kill_at_every_step_of_a_comment_on_disk(disk_bench: Bench, can_tell: bool) -> None:
    kill_at_every_step(disk_bench, "comment", can_tell, "another after the lease")


def kill_at_every_step(bench: Bench, message: str, can_tell: bool, restart: str) -> None:
    texts, pictures, comment = MESSAGES[message]
    bench.server.prefix = "whole-"
    steps = steps_of(bench, message)
    ends = {S.PUBLISHED: 0, S.UNCLEAR: 0}
    for at, name in enumerate(steps, start=1):
        key = f"kill-{at}"
        trial = Bench(bench.queue, server=FakeServer(prefix=f"{key}-", can_tell=can_tell))
        trial.add(*texts, pictures=pictures, comment=comment, publication_id=key)
        one_life(trial, Fuse(at))
        after_crash = trial.queue.get(key)
        doubtful = standing(trial.queue.attempts(key), len(after_crash.parts_done)).must_ask
        if restart == "same program at once":
            one_life(trial, Fuse(), "first")
        else:
            trial.clock.pass_by(minutes=2, seconds=1)
        end = settled(trial, key)

        shown = trial.texts()
        assert len(shown) == len(set(shown)), f"doubled after {name}"
        assert end.state in ends, f"{end.state} after {name}"
        assert (end.state is S.UNCLEAR) == (doubtful and not can_tell), f"{end.state} after {name}"
        if end.state is S.PUBLISHED:
            assert shown == [*texts, *filter(None, [comment])], f"lost after {name}"
            assert [r.remote_id for r in end.parts_done] == [p.remote_id for p in trial.server.posts]
        ends[end.state] += 1
    print(
        f"\n{message:9} {'lists' if can_tell else 'blind':6} {restart:24} kills {len(steps):3}"
        f"  published {ends[S.PUBLISHED]:3}  unclear {ends[S.UNCLEAR]:3}  lost 0  doubled 0"
    )


def test_nothing_is_begun_again_in_the_middle_of_a_thread(bench: Bench) -> None:
    bench.add("eins", "zwei", "drei")
    fuse = Fuse()
    fuse.at = 21
    one_life(bench, fuse)
    done = bench.queue.get("p").parts_done
    bench.clock.pass_by(minutes=3)
    end = settled(bench, "p")
    assert 0 < len(done) < 3
    assert end.parts_done[: len(done)] == done
    assert bench.texts() == ["eins", "zwei", "drei"]


def test_a_crash_with_the_network_away_is_asked_about_later(bench: Bench) -> None:
    """The notebook wakes up in the train: the question waits for the network, and is not called missed."""
    bench.add()
    fuse = Fuse()
    bench.server.on_call = lambda name: fuse.step(name)
    fuse.at = 3
    first = bench.publisher("first")
    with pytest.raises(Crash):
        first.run_due()
    assert fuse.passed == ["identify", "commit", "made"]
    bench.server.on_call = lambda name: None
    bench.server.identities = [TryLater("offline"), TryLater("offline")]
    bench.clock.pass_by(hours=8)
    end = settled(bench, "p")
    assert end.state is S.PUBLISHED
    assert len(bench.server.posts) == 1


def test_what_was_never_sent_is_not_sent_hours_later(bench: Bench) -> None:
    bench.add()
    fuse = Fuse(2)
    bench.server.on_call = fuse.step
    with pytest.raises(Crash):
        bench.publisher("first").run_due()
    bench.server.on_call = lambda name: None
    bench.server.identities = [TryLater("offline"), TryLater("offline")]
    bench.clock.pass_by(hours=8)
    end = settled(bench, "p")
    assert (end.state, end.code) == (S.MISSED, "missed")
    assert bench.server.posts == []
