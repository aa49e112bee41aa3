"""The program's own adapters on the stage: neither knows the other, the networks' rules stand between them."""

from __future__ import annotations

from dataclasses import replace

import pytest
import requests

from composer.core.client import Channel
from composer.core.outcome import (
    CannotTell,
    Confirmed,
    Found,
    Identity,
    Published,
    SignInDead,
    TryLater,
    Unclear,
    Uploaded,
)
from composer.core.ports import CommitOrder, Connection
from composer.rehearsal import Call, Fault, Stage
from tests.networks import orders
from tests.rehearsal.conftest import SteppedClock, picture

NETWORKS = ("x", "linkedin", "mastodon", "bluesky")


@pytest.fixture(params=NETWORKS)
def network(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def line(stage: Stage, network: str) -> Connection:
    account = stage.account(network, "salzhaus.test" if network == "bluesky" else "salzhaus", "Salz Haus")
    channel = Channel("ch", "cl", network, account.handle, account.display_name, account.account_id, stage.url(network))
    return orders.network(network).connect(channel, account.credential, orders.keep_nothing)


def order(network: str, text: str = "Guten Morgen & hallo", **more: object) -> CommitOrder:
    wanted = orders.order(text, wire_text=text)
    return replace(wanted, **more)  # type: ignore[arg-type]


def test_the_account_is_the_one_of_the_stage(stage: Stage, network: str, line: Connection) -> None:
    me = line.identify()
    assert isinstance(me, Identity)
    account = stage.account(network, "salzhaus.test" if network == "bluesky" else "salzhaus")
    assert me.account_id == account.account_id
    line.close()


def test_text_pictures_and_a_reply(stage: Stage, network: str, line: Connection, clock: SteppedClock) -> None:
    assert isinstance(line.identify(), Identity)
    renditions = [orders.rendition(f"Bild {n}", picture("JPEG", 400 + n), "image/jpeg") for n in range(4)]
    handles = []
    for rendition in renditions:
        handle = line.upload(rendition)
        assert isinstance(handle, Uploaded), handle
        handles.append(handle)
    base = orders.order("Guten Morgen & hallo", uploads=tuple(h.handle for h in handles), created_at=clock())
    pictures = tuple(r.plan for r in renditions)
    first = replace(base, renditions=tuple(renditions), part=replace(base.part, pictures=pictures))
    outcome = line.commit(first)
    assert isinstance(outcome, Published), outcome
    (post,) = stage.posts(network)
    assert post.text == "Guten Morgen & hallo"
    assert [p.alt for p in post.pictures] == [f"Bild {n}" for n in range(4)]
    assert [p.width for p in post.pictures] == [400, 401, 402, 403]
    assert outcome.receipt.remote_id == post.remote_id
    if network != "linkedin":
        clock.advance(seconds=5)
        told = line.commit(
            orders.order("Und weiter", index=1, created_at=clock(), root=outcome.receipt, parent=outcome.receipt)
        )
        assert isinstance(told, Published), told
        assert stage.posts(network)[1].reply_to == post.remote_id
    seen = line.confirm(outcome.receipt)
    if network == "linkedin":
        assert seen is None
    else:
        assert isinstance(seen, Confirmed)
        assert seen.pictures in (None, 4)
    with requests.Session() as http:
        http.trust_env = False
        assert http.get(outcome.receipt.url, timeout=10).status_code == 200
    line.close()


@pytest.mark.parametrize(
    "fault",
    [
        Fault.HANG_UP_AFTER_ACCEPTING,
        Fault.ERROR_500_AFTER_CREATING,
        Fault.HTML_ERROR_AFTER_CREATING,
        Fault.HALF_AN_ANSWER,
        Fault.HUGE_ANSWER,
        Fault.WRONG_CONTENT_TYPE,
    ],
    ids=lambda fault: fault.value,
)
def test_a_lost_answer_is_found_again(
    stage: Stage, network: str, line: Connection, clock: SteppedClock, fault: Fault
) -> None:
    stage.fault(network, fault)
    assert isinstance(line.identify(), Identity)
    since = clock()
    sent = orders.order("Nur einmal", created_at=since)
    outcome = line.commit(sent)
    assert isinstance(outcome, Unclear | Published), outcome
    assert len(stage.posts(network)) == 1
    if isinstance(outcome, Unclear):
        search = line.find_recent(sent, since)
        if network == "linkedin":
            assert isinstance(search, CannotTell)
        else:
            assert isinstance(search, Found), search
            assert search.receipt.remote_id == stage.posts(network)[0].remote_id
    assert len(stage.posts(network)) == 1
    line.close()


def test_what_surely_did_not_happen(stage: Stage, network: str, line: Connection, clock: SteppedClock) -> None:
    assert isinstance(line.identify(), Identity)
    sent = orders.order("Später", created_at=clock())
    stage.fault(network, Fault.RATE_LIMITED, seconds=90)
    assert isinstance(line.commit(sent), TryLater)
    stage.fault(network, Fault.REVOKED_TOKEN)
    assert isinstance(line.commit(sent), SignInDead)
    assert stage.posts(network) == ()
    assert stage.requests(network, Call.COMMIT) >= 2
    line.close()
