"""A Mastodon server keeps a post until its time: from the queue to the stage, with the computer off in between."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
import requests

from composer.app import drafting, queueing
from composer.core.errors import TonartError
from composer.core.message import Message
from composer.core.publication import PlannedTime, Publication, PublicationState
from composer.rehearsal.faults import Fault
from composer.rehearsal.values import Call
from tests.app.theatre import Theatre, Trial, theatre

S = PublicationState


@pytest.fixture
def there(tmp_path: Path) -> Iterator[Theatre]:
    with theatre(tmp_path) as made:
        yield made


def at(there: Theatre, minutes: float) -> PlannedTime:
    wall = (there.clock.now() + timedelta(minutes=minutes)).replace(tzinfo=None, microsecond=0)
    return PlannedTime(wall, "UTC")


def queue(trial: Trial, text: str = "Salt", minutes: float = 60, pictures: bool = False) -> Publication:
    ctx = trial.theatre.ctx
    shown = (trial.theatre.picture(),) if pictures else ()
    draft = replace(drafting.new_draft(trial.client), message=Message(text, shown), language="en")
    kept = drafting.save(ctx, draft, None)
    when = at(trial.theatre, minutes)
    (queued,) = queueing.queue(ctx, kept, trial.client, [trial.channel.id], when, hand_over=True)
    trial.publication_id = queued.id
    return queued


def planned(trial: Trial) -> list[dict[str, object]]:
    token = trial.theatre.vault.get(trial.channel.id)
    assert token is not None
    headers = {"Authorization": f"Bearer {token['access_token'].reveal()}"}
    found = requests.get(f"{trial.channel.server}/api/v1/scheduled_statuses", headers=headers, timeout=10).json()
    assert isinstance(found, list)
    return found


@pytest.mark.parametrize("pictures", [False, True])
def test_it_appears_while_this_computer_is_off(there: Theatre, pictures: bool) -> None:
    trial = there.engage("mastodon")
    queue(trial, pictures=pictures)
    found = trial.run()
    assert (found.state, len(planned(trial)), trial.posts) == (S.HANDED_OVER, 1, ())
    there.clock.pass_by(hours=3)
    (post,) = trial.posts
    assert (post.text, len(post.pictures), post.created_at) == ("Salt", int(pictures), found.planned.instant)
    found = trial.run(there.engine("the next day"))
    assert (found.state, [r.remote_id for r in found.parts_done]) == (S.PUBLISHED, [post.remote_id])
    assert len(trial.posts) == 1


@pytest.mark.parametrize(
    "fault",
    [
        Fault.HANG_UP_AFTER_ACCEPTING,
        Fault.HANG_UP_BEFORE_READING,
        Fault.ERROR_500_AFTER_CREATING,
        Fault.ERROR_500,
        Fault.HTML_ERROR_PAGE,
        Fault.HALF_AN_ANSWER,
        Fault.RATE_LIMITED,
    ],
    ids=lambda fault: str(fault.value),
)
def test_whatever_goes_wrong_it_is_handed_over_once(there: Theatre, fault: Fault) -> None:
    trial = there.engage("mastodon")
    queue(trial)
    there.stage.fault("mastodon", fault, on=Call.COMMIT, seconds=60)
    trial.run()
    there.clock.pass_by(seconds=90)
    assert (trial.run().state, len(planned(trial))) == (S.HANDED_OVER, 1)
    there.clock.pass_by(hours=2)
    trial.run()
    assert (trial.publication.state, len(trial.posts)) == (S.PUBLISHED, 1)


def test_a_new_time_holds_there_too(there: Theatre) -> None:
    trial = there.engage("mastodon")
    queue(trial)
    trial.run()
    queueing.reschedule(there.ctx, trial.publication_id, at(there, 120))
    assert planned(trial) == []
    assert (trial.run().state, len(planned(trial))) == (S.HANDED_OVER, 1)
    there.clock.pass_by(hours=1.5)
    assert trial.posts == ()
    there.clock.pass_by(hours=1)
    assert trial.run().state is S.PUBLISHED
    assert len(trial.posts) == 1


def test_what_is_fetched_back_is_sent_from_here(there: Theatre) -> None:
    trial = there.engage("mastodon")
    queue(trial)
    trial.run()
    queueing.fetch_back(there.ctx, trial.publication_id)
    assert (trial.run().state, planned(trial)) == (S.QUEUED, [])
    there.clock.pass_by(hours=1)
    assert trial.run().state is S.PUBLISHED
    assert len(trial.posts) == 1


def test_what_is_cancelled_never_appears(there: Theatre) -> None:
    trial = there.engage("mastodon")
    queue(trial)
    trial.run()
    assert queueing.cancel(there.ctx, trial.publication_id).state is S.CANCELLED
    there.clock.pass_by(hours=3)
    assert (trial.run().state, trial.posts, planned(trial)) == (S.CANCELLED, (), [])


def test_a_server_that_is_away_keeps_it_and_so_it_is_told(there: Theatre) -> None:
    trial = there.engage("mastodon")
    queue(trial)
    trial.run()
    there.stage.fault("mastodon", Fault.UNAVAILABLE, on=None)
    with pytest.raises(TonartError, match=r"handed\.kept"):
        queueing.cancel(there.ctx, trial.publication_id)
    assert (trial.publication.state, len(planned(trial))) == (S.HANDED_OVER, 1)


def test_somebody_deleted_it_on_the_server(there: Theatre) -> None:
    trial = there.engage("mastodon")
    queue(trial)
    scheduled = trial.run().scheduled
    token = there.vault.get(trial.channel.id)
    assert token is not None
    headers = {"Authorization": f"Bearer {token['access_token'].reveal()}"}
    url = f"{trial.channel.server}/api/v1/scheduled_statuses/{scheduled}"
    assert requests.delete(url, headers=headers, timeout=10).ok
    there.clock.pass_by(hours=2)
    found = trial.run()
    assert (found.state, found.code, trial.posts) == (S.FAILED, "schedule-lost", ())


def test_a_thread_and_other_networks_are_sent_from_here(there: Theatre) -> None:
    for network, text in (("mastodon", "One\n---\nTwo"), ("x", "Salt"), ("bluesky", "Salt"), ("linkedin", "Salt")):
        assert not queue(there.engage(network), text).hand_over
    assert not queue(there.engage("mastodon"), minutes=5).hand_over


def test_a_day_takes_25_and_the_rest_is_told(there: Theatre) -> None:
    trial = there.engage("mastodon")
    for number in range(26):
        queue(trial, f"Number {number}", minutes=60)
    trial.run()
    states = [p.state for p in queueing.publications(there.ctx)]
    assert (states.count(S.HANDED_OVER), states.count(S.FAILED)) == (25, 1)


def test_a_time_that_is_past_is_refused_before_the_server_is_asked(there: Theatre) -> None:
    trial = there.engage("mastodon")
    queue(trial)
    trial.run()
    with pytest.raises(TonartError, match=r"time\.past"):
        queueing.reschedule(there.ctx, trial.publication_id, at(there, -60))
    assert (trial.publication.state, len(planned(trial))) == (S.HANDED_OVER, 1)


def test_undoing_a_cancellation_hands_it_over_anew(there: Theatre) -> None:
    trial = there.engage("mastodon")
    queue(trial)
    before = trial.run()
    after = queueing.cancel(there.ctx, trial.publication_id)
    assert queueing.take_back(there.ctx, before, after).state is S.QUEUED
    assert (trial.run().state, len(planned(trial))) == (S.HANDED_OVER, 1)
