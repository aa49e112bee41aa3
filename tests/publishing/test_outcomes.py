"""One publication, and every way in which it can end."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from composer.core.errors import PictureError, SignInError, StoreError, VaultError
from composer.core.outcome import (
    Absent,
    Answer,
    Confirmed,
    Found,
    Identity,
    Outcome,
    Receipt,
    Refused,
    SignInDead,
    TryLater,
    Unclear,
)
from composer.core.ports import Rendition
from composer.core.prepared import PicturePlan, PreparedCard
from composer.core.publication import Publication, PublicationState
from composer.publishing.runner import publish_one
from tests.fakes.clock import MONDAY_NINE
from tests.fakes.network import BOOM, HANG_UP, LOST
from tests.publishing.bench import SALT, Bench, picture, post_of

S = PublicationState


def test_a_post_is_made_once_and_proven(bench: Bench) -> None:
    bench.add("Salz", pictures=2)
    after = bench.publish()
    assert after.state is S.PUBLISHED
    assert after.parts_done == (Receipt("p1", "https://kite.example/p1"),)
    assert bench.texts() == ["Salz"]
    assert bench.journal() == [
        "identify 0 ok",
        "upload 0 ok",
        "upload 0 ok",
        "commit 0 published",
        "confirm 0 cannot-tell not-shown",
    ]
    assert [u.handle for u in bench.server.orders[0].uploads] == ["media-a0", "media-a1"]
    assert bench.ear.states == [S.SENDING, S.PUBLISHED]
    assert bench.lines.open == 0


@pytest.mark.parametrize(("sent", "handle"), [(True, "media-thumb"), (False, None)])
def test_the_picture_of_a_card_is_handed_over_where_the_client_sends_it(
    bench: Bench, sent: bool, handle: str | None
) -> None:
    card = PreparedCard("https://example.com", "Salz", picture=picture("thumb"), sent=sent)
    post = post_of("Salz")
    bench.add_post(replace(post, parts=(replace(post.parts[0], card=card),)))
    assert bench.publish().state is S.PUBLISHED
    order = bench.server.orders[0]
    assert (order.thumb.handle if order.thumb else None) == handle
    assert (order.uploads, bench.server.calls.count("upload")) == ((), int(sent))


def test_a_card_whose_picture_is_refused_keeps_the_post_back(bench: Bench) -> None:
    card = PreparedCard("https://example.com", "Salz", picture=picture("thumb"), sent=True)
    post = post_of("Salz")
    bench.add_post(replace(post, parts=(replace(post.parts[0], card=card),)))
    bench.server.upload_faults = [Refused("picture-type")]
    assert bench.publish().code == "picture-type"
    assert bench.server.posts == []


def test_what_is_published_is_never_claimed_again(bench: Bench) -> None:
    bench.add()
    bench.publish()
    assert publish_one("p", bench.engine("another")) is None
    assert len(bench.server.posts) == 1


def test_a_thread_hangs_together(bench: Bench) -> None:
    bench.add("eins", "zwei", "drei")
    assert bench.publish().state is S.PUBLISHED
    first, second, third = bench.server.orders
    assert (first.root, first.parent) == (None, None)
    assert second.root is not None
    assert (second.root.remote_id, second.parent) == ("p1", second.root)
    assert third.root == second.root
    assert third.parent is not None
    assert third.parent.remote_id == "p2"
    assert [o.index for o in bench.server.orders] == [0, 1, 2]


def test_what_the_network_shows_differently_is_noted_and_changes_nothing(bench: Bench) -> None:
    bench.server.shown = Confirmed(text="Sa1z", pictures=0)
    bench.add("Salz")
    assert bench.publish().state is S.PUBLISHED
    confirm = bench.queue.attempts("p")[-1]
    assert (confirm.code, confirm.answer) == ("deviates", "text: Sa1z")


def test_the_same_text_with_other_white_space_is_no_difference(bench: Bench) -> None:
    bench.server.shown = Confirmed(text="Salz \n\nund Brot\n")
    bench.add("Salz\n\nund Brot")
    bench.publish()
    assert bench.journal()[-1] == "confirm 0 ok"


def test_a_refusal_is_final(bench: Bench) -> None:
    bench.server.faults = [Refused("text-too-long", Answer(422, "too long"))]
    bench.add()
    after = bench.publish()
    assert (after.state, after.code) == (S.FAILED, "text-too-long")
    commit = bench.queue.attempts("p")[-1]
    assert (commit.outcome, commit.status, commit.answer) == ("refused", 422, "too long")


def test_a_dead_sign_in_waits_for_a_person(bench: Bench) -> None:
    bench.server.faults = [SignInDead("revoked")]
    bench.add()
    assert bench.publish().state is S.SIGN_IN


def test_a_named_time_is_kept_even_past_the_grace_time(bench: Bench) -> None:
    later = MONDAY_NINE + timedelta(hours=2)
    bench.server.faults = [TryLater("rate-limited", later)]
    bench.add()
    after = bench.publish()
    assert (after.state, after.not_before, after.attempts) == (S.RETRYING, later, 1)
    assert publish_one("p", bench.engine()) is None
    bench.clock.pass_by(hours=2)
    assert bench.publish().state is S.PUBLISHED


def test_a_later_try_is_the_same_post(bench: Bench) -> None:
    bench.server.faults = [TryLater("busy"), TryLater("busy")]
    bench.add()
    for _ in range(3):
        bench.publish()
        bench.clock.pass_by(minutes=2)
    orders = bench.server.orders
    assert len(orders) == 3
    assert {(o.token, o.index, o.created_at) for o in orders} == {("token-p", 0, MONDAY_NINE)}


def test_it_gives_up_after_enough_tries(bench: Bench) -> None:
    bench.policy = replace(bench.policy, most_attempts=3)
    bench.server.faults = [TryLater("busy")] * 9
    bench.add()
    states = []
    for _ in range(3):
        states.append(bench.publish().state)
        bench.clock.pass_by(minutes=2)
    assert states == [S.RETRYING, S.RETRYING, S.FAILED]
    assert len(bench.server.orders) == 3


def test_own_waits_end_with_the_grace_time(bench: Bench) -> None:
    bench.server.faults = [TryLater("offline")] * 99
    bench.add()
    after = bench.publish()
    while after.state is S.RETRYING:
        assert after.not_before is not None
        bench.clock.pass_by(seconds=(after.not_before - bench.clock.now()).total_seconds())
        after = bench.publish()
    assert (after.state, after.code) == (S.MISSED, "offline")
    assert bench.clock.now() <= MONDAY_NINE + bench.policy.grace


@pytest.mark.parametrize("fault", [HANG_UP, BOOM])
def test_an_unanswered_post_that_is_there_is_found(bench: Bench, fault: str) -> None:
    bench.server.faults = [fault]
    bench.add("eins", "zwei")
    after = bench.publish()
    assert after.state is S.PUBLISHED
    assert bench.texts() == ["eins", "zwei"]
    assert "search 0 found" in bench.journal()
    assert bench.server.asked_since == [MONDAY_NINE]


def test_what_broke_is_named_without_its_words(bench: Bench) -> None:
    bench.server.faults = [BOOM]
    bench.add()
    bench.publish()
    commit = next(a for a in bench.queue.attempts("p") if a.stage == "commit")
    assert (commit.outcome, commit.code) == ("unclear", "internal")
    assert commit.answer.startswith("RuntimeError")
    assert "secret-token" not in commit.answer


def test_what_is_proven_absent_is_sent_exactly_once_more(bench: Bench) -> None:
    bench.server.faults = [LOST]
    bench.add()
    assert bench.publish().state is S.PUBLISHED
    assert bench.texts() == ["Salz"]
    assert len(bench.server.orders) == 2
    assert bench.server.orders[0].created_at == bench.server.orders[1].created_at


def test_absent_twice_is_a_persons_matter(bench: Bench) -> None:
    bench.server.faults = [LOST, LOST, LOST]
    bench.add()
    after = bench.publish()
    assert (after.state, after.code) == (S.UNCLEAR, "timeout")
    assert len(bench.server.orders) == 2
    assert bench.journal()[-1] == "search 0 absent"


def test_a_network_that_cannot_tell_leaves_it_to_a_person(bench: Bench) -> None:
    bench.server.can_tell = False
    bench.server.faults = [HANG_UP]
    bench.add("eins", "zwei")
    assert bench.publish().state is S.UNCLEAR
    assert bench.texts() == ["eins"]
    assert bench.journal()[-1] == "search 0 cannot-tell no-listing"
    assert publish_one("p", bench.engine()) is None


def test_a_question_that_fails_is_no_answer(bench: Bench) -> None:
    bench.server.faults = [HANG_UP]
    bench.server.searches = [RuntimeError("offline")]
    bench.add()
    assert bench.publish().state is S.UNCLEAR
    assert bench.journal()[-1] == "search 0 cannot-tell internal"


def test_the_proof_of_another_post_is_no_proof(bench: Bench) -> None:
    bench.add(publication_id="q")
    bench.publish("q")
    bench.server.faults = [LOST]
    bench.server.searches = [Found(Receipt("p1", ""))]
    bench.add("Salz")
    assert bench.publish().state is S.UNCLEAR
    assert bench.journal()[-1] == "search 0 cannot-tell another-post"


def test_absent_is_not_believed_when_the_clock_went_back(bench: Bench) -> None:
    bench.server.faults = [HANG_UP]
    bench.server.searches = [Absent()]
    bench.server.on_call = lambda name: bench.clock.pass_by(hours=-1) if name == "made" else None
    bench.add()
    assert bench.publish().state is S.UNCLEAR
    assert len(bench.server.posts) == 1
    assert bench.server.asked_since[0] < MONDAY_NINE


@pytest.mark.parametrize(
    ("identity", "state"),
    [
        (Refused("suspended"), S.FAILED),
        (TryLater("offline"), S.RETRYING),
        (SignInDead("expired"), S.SIGN_IN),
    ],
)
def test_without_who_am_i_nothing_is_sent(bench: Bench, identity: Outcome, state: PublicationState) -> None:
    assert not isinstance(identity, Unclear)
    bench.server.identities = [identity]  # type: ignore[list-item]
    bench.add()
    assert bench.publish().state is state
    assert bench.server.orders == []


def test_a_wrong_account_never_gets_the_post(bench: Bench) -> None:
    bench.server.account = Identity("id-pepper", "pepper", "Pepper")
    bench.add(pictures=1)
    after = bench.publish()
    assert (after.state, after.code) == (S.FAILED, "wrong-account")
    gate = bench.queue.attempts("p")[-1]
    assert gate.code == "wrong-account"
    assert "@salt (id-salt)" in gate.answer
    assert "@pepper (id-pepper)" in gate.answer
    assert bench.server.calls == ["identify"]


def test_a_channel_that_changed_its_account_does_not_get_what_was_meant_for_the_old_one(bench: Bench) -> None:
    bench.channel = replace(SALT, account_id="id-new")
    bench.server.account = Identity("id-new", "salt", "Salt")
    bench.add()
    assert bench.publish().code == "wrong-account"


def test_a_picture_that_is_not_taken(bench: Bench) -> None:
    bench.server.upload_faults = [TryLater("busy")]
    bench.add(pictures=2)
    assert bench.publish().state is S.RETRYING
    assert bench.server.orders == []
    bench.clock.pass_by(minutes=1)
    assert bench.publish().state is S.PUBLISHED


def test_a_picture_that_cannot_be_made(bench: Bench) -> None:
    def broken(plan: PicturePlan) -> Rendition:
        raise PictureError("picture.gone")

    bench.add(pictures=1)
    after = publish_one("p", replace(bench.engine(), render=broken))
    assert after is not None
    assert (after.state, after.code) == (S.FAILED, "picture.gone")
    assert bench.server.orders == []


def test_a_locked_keyring_is_no_attempt(bench: Bench) -> None:
    bench.lines.errors = [VaultError("vault.locked")]
    bench.add()
    after = bench.publish()
    assert (after.state, after.code, after.attempts) == (S.RETRYING, "vault.locked", 0)
    bench.clock.pass_by(minutes=1)
    assert bench.publish().state is S.PUBLISHED


def test_without_a_credential_a_person_signs_in(bench: Bench) -> None:
    bench.lines.errors = [SignInError("sign-in.none")]
    bench.add()
    after = bench.publish()
    assert (after.state, after.code) == (S.SIGN_IN, "sign-in.none")


@pytest.mark.parametrize("error", [KeyError("salt-kite"), StoreError("client.unknown")])
def test_a_channel_that_is_gone(bench: Bench, error: Exception) -> None:
    def gone(publication: Publication) -> object:
        raise error

    bench.add()
    after = publish_one("p", replace(bench.engine(), channel_of=gone))  # type: ignore[arg-type]
    assert after is not None
    assert (after.state, after.code) == (S.FAILED, "channel-gone")


def test_the_network_is_given_time_before_it_is_asked(bench: Bench) -> None:
    bench.server.faults = [HANG_UP]
    bench.add()
    bench.publish()
    assert bench.clock.now() == MONDAY_NINE + bench.policy.settle


def test_a_link_that_was_missing_is_filled_in(bench: Bench) -> None:
    bench.server.searches = [Found(Receipt("p1", ""))]
    bench.server.faults = [HANG_UP]
    bench.server.shown = Confirmed(url="https://kite.example/later")
    bench.add()
    after = bench.publish()
    assert after.parts_done[0].url == "https://kite.example/later"
