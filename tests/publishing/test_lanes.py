"""Different accounts are sent to at the same time, one account never twice at once; no guarantee gives way."""

from __future__ import annotations

import threading
from dataclasses import replace
from datetime import timedelta

import pytest

from composer.core.errors import StoreError
from composer.core.publication import Publication, PublicationState
from composer.publishing.engine import Engine
from composer.publishing.publisher import MOST_LANES, Publisher
from tests.fakes.clock import MONDAY_NINE
from tests.fakes.network import FakeLines, FakeServer
from tests.publishing.bench import SALT, Bench, Crash, post_of, publication_of

S = PublicationState


class House:
    """Several channels on one bench, each with a server of its own unless it shares an account."""

    def __init__(self, bench: Bench, accounts: dict[str, str]) -> None:
        self.bench = bench
        self.servers = {account: FakeServer(prefix=f"{account}-") for account in set(accounts.values())}
        for account, server in self.servers.items():
            server.account = replace(server.account, account_id=account)
        self.channels = {c: replace(SALT, id=c, account_id=account) for c, account in accounts.items()}
        self.lines = FakeLines({c: self.servers[account] for c, account in accounts.items()})

    def add(self, channel_id: str, publication_id: str, minute: int = 0) -> None:
        post = replace(post_of(publication_id, channel_id=channel_id), account_id=self.channels[channel_id].account_id)
        planned = MONDAY_NINE - timedelta(minutes=10 - minute)
        self.bench.queue.add([(publication_of(post, publication_id, planned), post)])

    def engine(self) -> Engine:
        return replace(self.bench.engine(), channel_of=lambda p: self.channels[p.channel_id], connect=self.lines)

    def states(self) -> set[PublicationState]:
        return {p.state for p in self.bench.queue.all()}


def test_four_accounts_are_sent_to_at_once(disk_bench: Bench) -> None:
    house = House(disk_bench, {f"c{n}": f"a{n}" for n in range(MOST_LANES)})
    together = threading.Barrier(MOST_LANES, timeout=20)
    for number, server in enumerate(house.servers.values()):
        server.on_call = lambda name: together.wait() if name == "commit" else None  # type: ignore[assignment]
        house.add(f"c{number}", f"p{number}")
    assert set(Publisher(house.engine()).run_due()) == {"p0", "p1", "p2", "p3"}
    assert house.states() == {S.PUBLISHED}
    assert [len(server.posts) for server in house.servers.values()] == [1] * MOST_LANES


def test_one_account_gets_its_posts_one_after_another_in_order(disk_bench: Bench) -> None:
    """Also when two clients have it among their channels."""
    house = House(disk_bench, {"c1": "shared", "c2": "shared", "c3": "other"})
    for number in range(6):
        house.add("c1" if number % 2 else "c2", f"p{number}", number)
    house.add("c3", "q")
    server, busy = house.servers["shared"], threading.Lock()

    def alone(name: str) -> None:
        if name == "identify":
            assert busy.acquire(blocking=False), "two posts of one account at once"
        if name == "confirm":
            busy.release()

    server.on_call = alone
    Publisher(house.engine()).run_due()
    assert [p.order.part.text for p in server.posts] == [f"p{n}" for n in range(6)]
    assert house.states() == {S.PUBLISHED}


def test_a_listener_is_never_called_twice_at_once(disk_bench: Bench) -> None:
    house = House(disk_bench, {f"c{n}": f"a{n}" for n in range(8)})
    for number in range(8):
        house.add(f"c{number}", f"p{number}")
    speaking, heard = threading.Lock(), []

    class Ear:
        def changed(self, publication: Publication) -> None:
            assert speaking.acquire(blocking=False)
            heard.append(publication.state)
            speaking.release()

        def trouble(self, code: str) -> None: ...

    Publisher(replace(house.engine(), listener=Ear())).run_due()
    assert sorted(heard) == sorted([S.SENDING, S.PUBLISHED] * 8)


def test_a_channel_that_is_gone_disturbs_no_other(disk_bench: Bench) -> None:
    house = House(disk_bench, {"c1": "a1", "c2": "a2"})
    house.add("c1", "p1")
    house.add("c2", "p2")
    del house.channels["c2"]
    Publisher(house.engine()).run_due()
    assert disk_bench.queue.get("p1").state is S.PUBLISHED
    assert (disk_bench.queue.get("p2").state, disk_bench.queue.get("p2").code) == (S.FAILED, "channel-gone")


def test_the_end_of_the_program_in_one_lane_begins_nothing_new_in_the_others(disk_bench: Bench) -> None:
    house = House(disk_bench, {"c1": "a1", "c2": "a2"})
    for number in range(3):
        house.add("c1", f"p{number}", number)
        house.add("c2", f"q{number}", number)
    crashed = threading.Event()

    def dies(name: str) -> None:
        crashed.set()
        raise Crash

    def waits(name: str) -> None:
        crashed.wait(20)

    house.servers["a1"].on_call, house.servers["a2"].on_call = dies, waits
    with pytest.raises(Crash):
        Publisher(house.engine()).run_due()
    assert house.servers["a1"].posts == []
    shown = {p.order.part.text for p in house.servers["a2"].posts}
    assert shown == {p.id for p in disk_bench.queue.all() if p.state is S.PUBLISHED}
    assert len(house.servers["a1"].calls) == 1
    assert len(shown) < 3


def test_a_sick_queue_stops_all_lanes(disk_bench: Bench) -> None:
    house = House(disk_bench, {f"c{n}": f"a{n}" for n in range(2)})
    for number in range(20):
        house.add(f"c{number % 2}", f"p{number}", number % 10)
    calls = []

    class Sick:
        def __getattr__(self, name: str) -> object:
            return getattr(disk_bench.queue, name)

        def claim(self, publication_id: str, *_: object) -> Publication:
            calls.append(publication_id)
            raise StoreError("store.disk")

    Publisher(replace(house.engine(), queue=Sick())).run_due()  # type: ignore[arg-type]
    assert 3 <= len(calls) <= 4
    assert disk_bench.ear.troubles == ["store.disk"]
    assert house.states() == {S.QUEUED}
