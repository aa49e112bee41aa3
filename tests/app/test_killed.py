"""`tonart publish` gets kill -9 at its worst moments: nothing lost, nothing doubled, by the stage's own count.

`pytest -s` prints the matrix. test_kill_matrix.py goes through every step of the journal; here the whole program dies
in the middle of a request.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from composer.app import queueing
from composer.core.message import Attachment
from composer.core.publication import Publication, PublicationState
from composer.publishing.journal import standing
from composer.rehearsal.faults import Fault
from composer.rehearsal.values import Call
from tests.app.on_stage import NETWORKS, OVER, OnStage, on_stage, unique, wait_until

S = PublicationState
BLIND = {"linkedin"}
"""Networks that do not let a member look at their own posts."""

# After a late moment the first commit comes next: a request that is still on its way uses up what is ordered then.
SHAPES = {
    "text": ("call identify", "row commit begun", "call commit 1 late", "call commit 1"),
    "pictures": ("call upload 2", "call commit 1"),
    "comment": ("call commit 1", "call commit 2", "call commit 2 late"),
    "thread": ("call commit 1", "call commit 2", "call read"),
}
ROWS = {
    "row commit begun": "SELECT count(*) FROM attempt WHERE stage = 'commit'",
}

WAITING = "SELECT count(*) FROM publication WHERE state = 'queued'"
"""What is still waiting would come to the next moment in place of what is meant for it."""


def test_killed_at_its_worst_moments(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with on_stage(tmp_path) as there:
        there.stage.let_comment("linkedin", there.stage.account("linkedin").account_id)
        pictures = (there.picture("red"), there.picture("blue"))
        killed: dict[tuple[str, str], tuple[Publication, ...]] = {}
        for shape, moments in SHAPES.items():
            for moment in moments:
                text = unique(f"{shape}, {moment}")
                if shape == "thread":
                    text = "\n---\n".join(f"{text}, part {n}" for n in (1, 2, 3))
                comment = f"{text}, more" if shape == "comment" else ""
                shown: tuple[Attachment, ...] = pictures if shape == "pictures" else ()
                if shape == "thread":
                    shown = tuple(replace(picture, part=part) for part, picture in enumerate(pictures, 1))
                queued = there.queue(text, shown, comment=comment)
                kill(there, moment)
                killed[shape, moment] = queued
        after_crash = {p.id: p for p in queueing.publications(there.ctx)}
        assert {p.state for p in after_crash.values()} & {S.SENDING}
        in_doubt = {p for p in after_crash if doubtful(there, after_crash[p])}
        recovered(there)
        with capsys.disabled():
            table(there, killed)
        count = there.counted()
        for (shape, moment), publications in killed.items():
            for publication in publications:
                at = f"{publication.network}: {shape}, {moment}"
                check(there, queueing.publication(there.ctx, publication.id), count, in_doubt, at)


def check(there: OnStage, end: Publication, count: Counter[tuple[str, str]], in_doubt: set[str], at: str) -> None:
    shown = [count[sent] for sent in there.sent(end)]
    assert max(shown) <= 1, f"doubled: {at} {shown}"
    if end.state is S.PUBLISHED:
        assert set(shown) == {1}, f"lost: {at} {shown}"
    else:
        assert end.state is S.UNCLEAR, f"{end.state} {end.code}: {at}"
        assert end.network in BLIND, f"the network can tell: {at}"
        assert end.id in in_doubt, f"nothing was in doubt: {at}"


def kill(there: OnStage, moment: str) -> None:
    """Starts `tonart publish` and kills it when `moment` has come: a call on every network, a row for the first."""
    stage = there.stage
    if moment in ROWS:
        before = there.sql(ROWS[moment])
        with there.start("publish") as program:
            wait_until(lambda: there.sql(ROWS[moment]) > before and not there.sql(WAITING), program)
            program.kill()
        return
    _, word, *more = moment.split()
    call, number = Call(word), int(more[0]) if more else 1
    # Late: the request has arrived, the program dies, and only then the post is made.
    fault, seconds = (Fault.SLOW_TO_START, 1.0) if "late" in more else (Fault.SLOW, 60.0)
    stage.clear_faults()
    wanted = {network: stage.requests(network, call) + number for network in NETWORKS}
    for network in NETWORKS:
        stage.fault(network, fault, on=call, skip=number - 1, seconds=seconds)
    blind_after_first = BLIND if word == "read" or (word == "commit" and number > 1) else set()
    with there.start("publish") as program:
        for network in set(NETWORKS) - blind_after_first:
            assert stage.wait_for_requests(network, call, wanted[network], 30), (network, moment)
        program.kill()
    stage.clear_faults()


def doubtful(there: OnStage, publication: Publication) -> bool:
    attempts = queueing.attempts(there.ctx, publication.id)
    return standing(attempts, len(publication.parts_done)).must_ask


def recovered(there: OnStage) -> None:
    """New programs, each a new process, until nothing is left to do by itself."""
    for _ in range(4):
        there.let_leases_run_out()
        with there.start("publish") as program:
            out, _ = program.communicate(timeout=120)
        assert program.returncode in (0, 1), out
        if all(p.state in OVER for p in queueing.publications(there.ctx)):
            return
    raise AssertionError({p.id: (p.state, p.code) for p in queueing.publications(there.ctx)})


def table(there: OnStage, killed: dict[tuple[str, str], tuple[Publication, ...]]) -> None:
    print(f"\n{'kill -9 at':34}" + "".join(f"{n:>12}" for n in NETWORKS))
    for (shape, moment), publications in killed.items():
        ends = {p.network: queueing.publication(there.ctx, p.id).state.value for p in publications}
        print(f"{shape + ', ' + moment:34}" + "".join(f"{ends[n]:>12}" for n in NETWORKS))
