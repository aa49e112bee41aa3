"""What keeps a commit from happening at the last moment."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta

import pytest

from composer.core.errors import StoreError
from composer.core.outcome import Identity
from composer.core.publication import Publication, PublicationState
from composer.publishing.due import Policy
from composer.publishing.gate import Facts, Proof, check
from composer.publishing.runner import publish_one
from tests.fakes.clock import MONDAY_NINE
from tests.fakes.queue import WatchedQueue
from tests.publishing.bench import SALT, Bench, post_of, publication_of

S = PublicationState
POST = post_of("Salz")
OURS = replace(publication_of(POST), state=S.SENDING)
ME = Identity("id-salt", "salt", "Salt")
PROVEN = Proof(ME, MONDAY_NINE)
OPEN = Facts(ours=True, stored=OURS, post=POST, held=False, approved=True, now=MONDAY_NINE)


def test_an_open_gate() -> None:
    assert check(OPEN, OURS, SALT, PROVEN, Policy()) is None


@pytest.mark.parametrize(
    ("facts", "code", "state"),
    [
        (replace(OPEN, ours=False), "lease-lost", None),
        (replace(OPEN, stored=replace(OURS, state=S.CANCELLED)), "changed-elsewhere", None),
        (replace(OPEN, stored=replace(OURS, code="else")), "changed-elsewhere", None),
        (replace(OPEN, post=post_of("Salz!")), "fingerprint-differs", S.FAILED),
        (replace(OPEN, post=replace(POST, parts=())), "already-sent", None),
        (replace(OPEN, approved=False), "not-approved", S.HELD),
        (replace(OPEN, held=True), "held", S.QUEUED),
        (replace(OPEN, now=MONDAY_NINE - timedelta(minutes=5)), "not-due", S.QUEUED),
        (replace(OPEN, now=MONDAY_NINE + timedelta(minutes=11)), "account-unproven", S.QUEUED),
        (replace(OPEN, spent_until=MONDAY_NINE + timedelta(hours=1)), "rate-limit", S.RETRYING),
    ],
)
def test_a_shut_gate(facts: Facts, code: str, state: PublicationState | None) -> None:
    stop = check(facts, OURS, SALT, PROVEN, Policy())
    assert stop is not None
    assert stop.code == code
    assert (stop.after.state if stop.after else None) is state


def test_what_is_too_late_stays_shut() -> None:
    late = MONDAY_NINE + timedelta(minutes=16)
    stop = check(replace(OPEN, now=late), OURS, SALT, Proof(ME, late), Policy())
    assert stop is not None
    assert (stop.code, stop.after) == ("missed", replace(OURS, state=S.MISSED, code="missed"))


@pytest.mark.parametrize(("last_day", "open_"), [(MONDAY_NINE.date(), True), (date(2026, 11, 22), False)])
def test_a_version_that_is_no_longer_served_sends_nothing(last_day: date, open_: bool) -> None:
    stop = check(OPEN, OURS, SALT, PROVEN, Policy(api_ends=last_day))
    assert (stop is None) is open_
    assert stop is None or (stop.after and stop.after.state, stop.code) == (S.FAILED, "api-version")


@pytest.mark.parametrize("account", ["", "id-pepper"])
def test_the_account_must_be_proven(account: str) -> None:
    stop = check(OPEN, OURS, SALT, Proof(replace(ME, account_id=account), MONDAY_NINE), Policy())
    assert stop is not None
    assert stop.code == "wrong-account"


def test_an_unknown_account_proves_nothing() -> None:
    """Three times nothing is equal, and still nobody."""
    post = replace(POST, account_id="")
    publication = replace(OURS, fingerprint=post.fingerprint)
    facts = replace(OPEN, post=post, stored=publication)
    stop = check(
        facts, publication, replace(SALT, account_id=""), Proof(replace(ME, account_id=""), MONDAY_NINE), Policy()
    )
    assert stop is not None
    assert stop.code == "wrong-account"


def in_the_meantime(bench: Bench, what: Callable[[], object]) -> Publication | None:
    """Publish a picture post, with `what` happening during its upload."""
    bench.add(pictures=1)

    def on_call(name: str) -> None:
        if name == "upload":
            what()

    bench.server.on_call = on_call
    return publish_one("p", bench.engine())


def test_a_hold_during_the_upload_keeps_the_post_back(bench: Bench) -> None:
    after = in_the_meantime(bench, lambda: bench.queue.hold("client:salt", "crisis", bench.clock.now()))
    assert after is not None
    assert (after.state, bench.server.posts) == (S.QUEUED, [])
    assert "gate 0 refused held" in bench.journal()
    bench.server.on_call = lambda name: None
    assert publish_one("p", bench.engine()) is None
    bench.queue.lift("client:salt")
    assert bench.publish().state is S.PUBLISHED


def test_a_person_who_was_faster_wins(bench: Bench) -> None:
    after = in_the_meantime(bench, lambda: bench.put(state=S.CANCELLED))
    assert after is not None
    assert (after.state, bench.server.posts) == (S.CANCELLED, [])


def test_another_program_that_took_over_goes_on_alone(bench: Bench) -> None:
    def take_over() -> None:
        bench.put(state=S.RETRYING)
        bench.queue.claim("p", "other", bench.clock.now())

    after = in_the_meantime(bench, take_over)
    assert after is not None
    assert (after.state, bench.server.posts) == (S.SENDING, [])
    assert not bench.queue.renew("p", "window", bench.clock.now())


def test_an_upload_that_takes_until_it_is_too_late(bench: Bench) -> None:
    after = in_the_meantime(bench, lambda: bench.clock.pass_by(minutes=20))
    assert after is not None
    assert (after.state, bench.server.posts) == (S.MISSED, [])


def test_a_clock_set_back_between_the_steps_makes_it_wait_for_its_time(bench: Bench) -> None:
    after = in_the_meantime(bench, lambda: bench.clock.pass_by(hours=-1))
    assert after is not None
    assert (after.state, bench.server.posts) == (S.QUEUED, [])
    bench.server.on_call = lambda name: None
    bench.clock.pass_by(hours=1)
    assert bench.publish().state is S.PUBLISHED
    assert len(bench.server.posts) == 1


def test_a_computer_that_sleeps_behind_the_gate_does_not_send(bench: Bench) -> None:
    def sleepy(name: str, work: Callable[[], object]) -> object:
        if name == "begin-commit":
            bench.clock.pass_by(minutes=5)
        return work()

    bench.add()
    after = publish_one("p", bench.engine(queue=WatchedQueue(bench.queue, sleepy)))
    assert after is not None
    assert (after.state, after.code) == (S.RETRYING, "gate-too-old")
    assert bench.server.posts == []


@dataclass
class NotYet:
    """A client who has not agreed."""

    agreed: bool = False

    def approved(self, publication: Publication) -> bool:
        return self.agreed


def test_without_approval_nothing_is_sent(bench: Bench) -> None:
    bench.approvals = NotYet()
    bench.add()
    after = bench.publish()
    assert (after.state, after.code, bench.server.posts) == (S.HELD, "not-approved", [])


def test_a_receipt_is_kept_although_a_person_gave_up_meanwhile(bench: Bench) -> None:
    """The lease ran out during a long commit, somebody gave the post up; then the network answered."""
    bench.add("eins", "zwei")

    def give_up(name: str) -> None:
        if name == "made":
            bench.put(state=S.CANCELLED)

    bench.server.on_call = give_up
    after = publish_one("p", bench.engine())
    assert after is not None
    assert after.state is S.CANCELLED
    assert [r.remote_id for r in after.parts_done] == ["p1"]
    assert bench.texts() == ["eins"]


def test_a_receipt_is_saved_as_soon_as_the_disk_takes_it(bench: Bench) -> None:
    failures = ["store.locked", "store.locked"]

    def locked(name: str, work: Callable[[], object]) -> object:
        if name == "save" and failures:
            raise StoreError(failures.pop())
        return work()

    bench.add()
    after = publish_one("p", bench.engine(queue=WatchedQueue(bench.queue, locked)))
    assert after is not None
    assert after.state is S.PUBLISHED
    assert bench.server.calls.count("commit") == 1
