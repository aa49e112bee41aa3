"""Publishers, people, faults and time in any order: no double, no loss, nothing past a hold or without approval."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from composer.core.outcome import Refused, SignInDead, TryLater
from composer.core.publication import Publication, PublicationState
from composer.publishing.after import ASKING
from composer.publishing.decisions import CHANGEABLE, UnclearChoice, cancel, hold, lift, retry, send_now
from composer.publishing.desk import clear_up, put_in_force
from composer.publishing.due import latest
from composer.publishing.engine import held_by
from tests.fakes.network import BOOM, HANG_UP, LOST, Fault, Post
from tests.fakes.queue import FakeQueue, WatchedQueue
from tests.publishing.bench import Bench, Crash, recover

S = PublicationState
FAULTS: list[Fault | None] = [
    HANG_UP,
    LOST,
    BOOM,
    TryLater("busy"),
    Refused("no"),
    SignInDead("revoked"),
]
SURELY_NO_MORE = CHANGEABLE | {S.PUBLISHED}
"""In these nothing is on the network but what has a receipt."""


@dataclass
class Agreement:
    open: set[str] = field(default_factory=set)

    def approved(self, publication: Publication) -> bool:
        return publication.id not in self.open


class PublishingMachine(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.queue = FakeQueue()
        self.agreement = Agreement()
        self.bench = Bench(self.queue, approvals=self.agreement)
        self.bench.server.on_call = self.watch
        self.publishers = {name: self.bench.publisher(name) for name in ("window", "command line")}
        self.lives = self.hours_lost = 0
        self.breaches: list[str] = []

    @initialize(can_tell=st.booleans(), faults=st.lists(st.sampled_from(FAULTS), max_size=4))
    def a_network(self, can_tell: bool, faults: list[Fault | None]) -> None:
        self.bench.server.can_tell = can_tell
        self.bench.server.faults = faults
        self.somebody_queues(parts=1, minutes=0, agreed=True)
        self.somebody_queues(parts=3, minutes=0, agreed=True)

    # What happens

    @rule(parts=st.integers(1, 3), minutes=st.sampled_from([0, 0, 1, 30]), agreed=st.sampled_from([True, True, False]))
    def somebody_queues(self, parts: int, minutes: int, agreed: bool) -> None:
        key = f"p{len(self.queue.disk.publications)}"
        now = self.bench.clock.now()
        self.bench.clock.pass_by(minutes=minutes)
        planned = self.bench.clock.now()
        self.bench.clock.pass_by(minutes=-minutes)
        assert self.bench.clock.now() == now
        self.bench.add(*(f"{key}/{n}" for n in range(parts)), planned=planned, publication_id=key)
        if not agreed:
            self.agreement.open.add(key)

    @rule(seconds=st.sampled_from([1, 20, 60, 60, 150, 300, 1000, 30_000]))
    def time_passes(self, seconds: int) -> None:
        self.bench.clock.pass_by(seconds=seconds)

    @rule()
    def the_clock_is_set_back(self) -> None:
        self.bench.clock.pass_by(hours=-1)
        self.hours_lost += 1

    @rule(faults=st.lists(st.sampled_from(FAULTS), max_size=3))
    def the_network_has_a_bad_day(self, faults: list[Fault | None]) -> None:
        self.bench.server.faults = list(faults)

    @rule(failure=st.sampled_from([TryLater("offline"), SignInDead("expired"), Refused("suspended")]))
    def nobody_is_signed_in(self, failure: TryLater | SignInDead | Refused) -> None:
        self.bench.server.identities = [failure]

    @rule(name=st.sampled_from(["window", "command line"]))
    def a_publisher_runs(self, name: str) -> None:
        self.publishers[name].run_due()

    @rule(
        during=st.sampled_from(["identify", "made", "find"]),
        event=st.sampled_from(["hold", "objection", "clock back", "sleep", "another program"]),
    )
    def a_publisher_runs_while(self, during: str, event: str) -> None:
        """The worst moment: something happens while the network is being spoken to."""

        def once(name: str) -> None:
            self.watch(name)
            if name == during and self.bench.server.on_call is not self.watch:
                self.bench.server.on_call = self.watch
                self.happen(event)

        self.bench.server.on_call = once
        self.publishers["window"].run_due()
        self.bench.server.on_call = self.watch

    def happen(self, event: str) -> None:
        match event:
            case "hold":
                self.queue.hold("all", "crisis", self.bench.clock.now())
            case "objection":
                self.agreement.open.update(p.id for p in self.queue.all())
            case "clock back":
                self.the_clock_is_set_back()
            case "sleep":
                self.bench.clock.pass_by(minutes=10)
            case _:
                self.bench.clock.pass_by(minutes=3)
                self.publishers["command line"].run_due()

    @rule(minutes=st.sampled_from([0, 3]))
    def a_program_only_recovers(self, minutes: int) -> None:
        """Dies again before it gets to sending."""
        self.bench.clock.pass_by(minutes=minutes)
        recover(self.bench.engine("again"), own=True)

    @rule(step=st.integers(1, 40), again=st.booleans())
    def a_publisher_is_killed(self, step: int, again: bool) -> None:
        left = [step]

        def around(_: str, work: Callable[[], object]) -> object:
            self.burn(left)
            result = work()
            self.burn(left)
            return result

        self.lives += 1
        owner = "again" if again else f"life-{self.lives}"
        with suppress(Crash):
            self.bench.publisher(owner, WatchedQueue(self.queue, around)).run_due()

    @rule(scope=st.sampled_from(["all", "client:salt", "channel:salt-kite", "channel:other"]))
    def a_hold(self, scope: str) -> None:
        self.queue.hold(scope, "crisis", self.bench.clock.now())

    @rule()
    def holds_are_lifted(self) -> None:
        for scope in self.queue.holds():
            self.queue.lift(scope)

    @rule()
    def everybody_agrees(self) -> None:
        self.agreement.open.clear()

    # What people do

    @rule(data=st.data())
    @precondition(lambda self: self.in_state(S.UNCLEAR))
    def a_person_looks(self, data: st.DataObject) -> None:
        publication = data.draw(st.sampled_from(self.in_state(S.UNCLEAR)))
        made = self.posts(publication, len(publication.parts_done))
        choices: list[UnclearChoice] = ["there" if made else "send-again", "ask", "give-up"]
        choice = data.draw(st.sampled_from(choices))
        receipt = self.bench.server.receipt(made[0]) if made else None
        clear_up(self.queue, publication.id, choice, self.bench.clock.now(), receipt)

    @rule(data=st.data())
    @precondition(lambda self: self.in_state(*CHANGEABLE))
    def a_person_changes_something(self, data: st.DataObject) -> None:
        publication = data.draw(st.sampled_from(self.in_state(*CHANGEABLE)))
        if publication.code == ASKING:
            return
        now = self.bench.clock.now()
        words: dict[str, Callable[[Publication], Publication]] = {
            "cancel": cancel,
            "send-now": lambda p: send_now(p, now),
        }
        if publication.state in (S.FAILED, S.SIGN_IN):
            words["retry"] = lambda p: retry(p, now)
        elif publication.state is S.HELD:
            words["lift"] = lift
        else:
            words["hold"] = hold
        word = data.draw(st.sampled_from(sorted(words)))
        put_in_force(self.queue, publication.id, word, words[word], now)

    # What must be true

    @invariant()
    def nothing_is_doubled(self) -> None:
        made = [(p.order.token, p.order.index) for p in self.bench.server.posts]
        assert len(made) == len(set(made))

    @invariant()
    def every_state_tells_the_truth(self) -> None:
        for publication in self.queue.all():
            if publication.state in SURELY_NO_MORE and publication.code != ASKING:
                shown = self.posts(publication)
                assert [p.remote_id for p in shown] == [r.remote_id for r in publication.parts_done], publication
            if publication.state is S.PUBLISHED:
                assert len(publication.parts_done) == len(self.queue.prepared(publication.id).parts)

    @invariant()
    def every_commit_was_allowed(self) -> None:
        assert self.breaches == []

    def watch(self, name: str) -> None:
        """At the moment of the commit. Only noted here: the engine takes an error for one of the network's."""
        if name != "commit":
            return
        order = self.bench.server.orders[-1]
        publication = next(p for p in self.queue.all() if p.token == order.token)
        now = self.bench.clock.now()
        allowed = {
            "sending": publication.state is S.SENDING,
            "not held": not held_by(self.queue.holds(), publication),
            "agreed": self.agreement.approved(publication),
            "on time": publication.due_at <= now <= latest(publication, self.bench.policy),
            "next part": order.index == len(publication.parts_done),
        }
        self.breaches += [name for name, good in allowed.items() if not good]

    def teardown(self) -> None:
        """With all the time in the world everything comes to an end that a person can see."""
        self.holds_are_lifted()
        self.everybody_agrees()
        self.bench.server.faults, self.bench.server.identities = [], []
        for _ in range(6 + self.hours_lost):
            self.publishers["window"].run_due()
            self.bench.clock.pass_by(hours=1)
        for publication in self.queue.all():
            assert publication.state not in (S.SENDING, S.QUEUED, S.RETRYING), publication
        self.every_state_tells_the_truth()
        self.every_commit_was_allowed()
        self.nothing_is_doubled()

    # Help

    def burn(self, left: list[int]) -> None:
        left[0] -= 1
        if left[0] == 0:
            raise Crash

    def in_state(self, *states: PublicationState) -> list[Publication]:
        return [p for p in self.queue.all() if p.state in states]

    def posts(self, publication: Publication, index: int | None = None) -> list[Post]:
        mine = [p for p in self.bench.server.posts if p.order.token == publication.token]
        return [p for p in mine if index is None or p.order.index == index]


PublishingMachine.TestCase.settings = settings(
    max_examples=250,
    stateful_step_count=30,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.too_slow],
)
TestPublishing = PublishingMachine.TestCase
