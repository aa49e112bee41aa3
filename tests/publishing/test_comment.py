"""The first comment: sent after the post, once, and never the end of a post that is there."""

from __future__ import annotations

import pytest

from composer.core.outcome import Refused, SignInDead, TryLater
from composer.core.publication import PublicationState, Stage
from composer.publishing.decisions import UnclearChoice, cancel
from composer.publishing.desk import clear_up, put_in_force
from tests.fakes.network import HANG_UP, LOST, Fault
from tests.publishing.bench import Bench

S = PublicationState


def test_it_follows_below_the_last_part(bench: Bench) -> None:
    bench.add("eins", "zwei", comment="Mehr dazu")
    end = bench.publish()
    assert (end.state, end.code) == (S.PUBLISHED, "")
    first, last, comment = bench.server.orders
    assert bench.texts() == ["eins", "zwei", "Mehr dazu"]
    assert (first.comment, last.comment, comment.comment) == (False, False, True)
    assert (comment.root, comment.parent) == (end.parts_done[0], end.parts_done[1])
    assert bench.journal().count("commit 2 published") == 1


@pytest.mark.parametrize(
    ("fault", "code"),
    [
        (Refused("validation"), "comment-failed"),
        (Refused("permission"), "comment-not-allowed"),
        (SignInDead("token"), "comment-failed"),
    ],
)
def test_a_post_stays_published_when_its_comment_is_refused(bench: Bench, fault: Fault, code: str) -> None:
    bench.add("Salz", comment="Mehr dazu")
    bench.server.faults = [None, fault]
    end = bench.publish()
    assert (end.state, end.code, len(end.parts_done)) == (S.PUBLISHED, code, 1)
    assert bench.texts() == ["Salz"]


def test_it_is_tried_again_and_the_post_is_not(bench: Bench) -> None:
    bench.add("Salz", comment="Mehr dazu")
    bench.server.faults = [None, TryLater("rate-limit")]
    waiting = bench.publish()
    assert (waiting.state, waiting.code) == (S.RETRYING, "comment-later")
    bench.clock.pass_by(minutes=5)
    end = bench.publish()
    assert (end.state, end.code) == (S.PUBLISHED, "")
    assert bench.texts() == ["Salz", "Mehr dazu"]


def test_it_is_not_sent_days_later(bench: Bench) -> None:
    bench.add("Salz", comment="Mehr dazu")
    bench.server.faults = [None, TryLater("rate-limit")]
    bench.publish()
    bench.clock.pass_by(hours=30)
    bench.publisher().run_due()
    end = bench.queue.get("p")
    assert (end.state, end.code) == (S.PUBLISHED, "comment-failed")
    assert bench.texts() == ["Salz"]


def test_a_lost_answer_is_asked_about(bench: Bench) -> None:
    bench.add("Salz", comment="Mehr dazu")
    bench.server.faults = [None, HANG_UP]
    end = bench.publish()
    assert (end.state, end.code) == (S.PUBLISHED, "")
    assert bench.texts() == ["Salz", "Mehr dazu"]


@pytest.mark.parametrize(
    ("choice", "state", "code"),
    [
        ("give-up", S.PUBLISHED, "comment-left-out"),
        ("there", S.PUBLISHED, ""),
        ("send-again", S.RETRYING, "comment-later"),
    ],
)
def test_nobody_knows_and_a_person_decides(bench: Bench, choice: UnclearChoice, state: S, code: str) -> None:
    bench.add("Salz", comment="Mehr dazu")
    bench.server.can_tell = False
    bench.server.faults = [None, LOST]
    unclear = bench.publish()
    assert (unclear.state, unclear.code) == (S.UNCLEAR, "comment-unclear")
    decided = clear_up(bench.queue, "p", choice, bench.clock.now())
    assert (decided.state, decided.code) == (state, code)
    if choice == "send-again":
        assert bench.publish().state is S.PUBLISHED
        assert bench.texts() == ["Salz", "Mehr dazu"]


def test_taken_out_between_post_and_comment(bench: Bench) -> None:
    bench.add("Salz", comment="Mehr dazu")
    bench.server.faults = [None, TryLater("rate-limit")]
    bench.publish()
    end = put_in_force(bench.queue, "p", "cancel", cancel, bench.clock.now())
    assert (end.state, end.code) == (S.PUBLISHED, "comment-left-out")
    assert [a.stage for a in bench.queue.attempts("p")][-1] is Stage.PERSON
