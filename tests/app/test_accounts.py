"""Signing channels in: by a pasted token on every network that takes one, again, and as somebody else."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import requests

from composer.app import accounts, clients, queueing
from composer.app.context import Context
from composer.app.publisher import run_due
from composer.core.errors import SignInError, TonartError
from composer.core.outcome import Identity
from composer.core.ports import Way
from composer.core.publication import PublicationState, Stage
from composer.core.secret import Secret
from composer.networks.mastodon.sign_in import SCOPES
from tests.app.on_stage import OnStage, on_stage, unique
from tests.app.worlds import world
from tests.networks.loopback_server import LoopbackServer, Routes, Say, say
from tests.networks.orders import HUSH

BY_TOKEN = ("x", "linkedin")
WHO: dict[str, tuple[str, dict[str, object], Identity]] = {
    "x": (
        "GET /2/users/me",
        {"data": {"id": "2244994945", "name": "Salzwerk AG", "username": "salzwerk"}},
        Identity("2244994945", "salzwerk", "Salzwerk AG"),
    ),
    "linkedin": (
        "GET /v2/userinfo",
        {"sub": "abc123", "name": "Erika Beispiel"},
        Identity("urn:li:person:abc123", "", "Erika Beispiel"),
    ),
}
"""What each network that takes a token answers to "who am I", and whom that names."""
PROBLEM = {"title": "Forbidden", "detail": "", "type": "about:blank"}
NO = {"message": "no"}
REFUSALS = [
    ("x", say(401, PROBLEM | {"title": "Unauthorized", "status": 401}), "sign-in.token"),
    ("x", say(429, PROBLEM | {"title": "Too Many Requests", "status": 429}), "sign-in.rate-limit"),
    ("x", say(403, PROBLEM | {"type": "https://x/user-suspended", "status": 403}), "sign-in.account"),
    ("linkedin", say(401, NO | {"status": 401, "code": "REVOKED_ACCESS_TOKEN"}), "sign-in.token"),
    ("linkedin", say(403, NO | {"status": 403, "code": "ACCESS_DENIED"}), "sign-in.permission"),
    ("linkedin", say(500, NO | {"status": 500}), "sign-in.trouble"),
    *((network, Say(503, b"<html>"), "sign-in.trouble") for network in BY_TOKEN),
    *((network, Say(200, b"<html>"), "sign-in.trouble") for network in BY_TOKEN),
]


@pytest.fixture
def ctx(tmp_path: Path) -> Iterator[Context]:
    with world(tmp_path) as made:
        yield made


@pytest.fixture
def there(tmp_path: Path) -> Iterator[OnStage]:
    with on_stage(tmp_path) as made:
        yield made


def test_each_network_says_how_to_sign_in(tmp_path: Path) -> None:
    with world(tmp_path) as ctx:
        assert {key: entrance.ways for key, entrance in accounts.entrances(ctx).items()} == {
            "x": (Way.OWN_APP, Way.TOKEN),
            "linkedin": (Way.OWN_APP, Way.TOKEN),
            "mastodon": (Way.BROWSER,),
            "bluesky": (Way.APP_PASSWORD, Way.HANDLE),
        }


@pytest.mark.parametrize("network", BY_TOKEN)
def test_a_pasted_token_tells_whose_it_is(ctx: Context, network: str) -> None:
    route, answer, whom = WHO[network]
    with LoopbackServer(Routes({route: say(200, answer)})) as server:
        signed_in = accounts.with_token(ctx, network, f"  Bearer {HUSH}\n", server.url)
    identity = signed_in.identity
    assert (identity.account_id, identity.handle, identity.display_name) == (
        whom.account_id,
        whom.handle,
        whom.display_name,
    )
    assert {name: secret.reveal() for name, secret in signed_in.credential.items()} == {"access_token": HUSH}
    assert signed_in.server == server.url


@pytest.mark.parametrize(("network", "answer", "code"), REFUSALS)
def test_a_token_that_does_not_work(ctx: Context, network: str, answer: Say, code: str) -> None:
    with LoopbackServer(lambda _: answer) as server, pytest.raises(SignInError) as failed:
        accounts.with_token(ctx, network, HUSH, server.url)
    assert failed.value.code == code
    assert HUSH not in repr(failed.value)


@pytest.mark.parametrize("network", BY_TOKEN)
@pytest.mark.parametrize("text", ["", "short", "two words here", "zeile\neins und zwei", "tökenmitumlaut"])
def test_what_is_no_token_is_not_tried(ctx: Context, network: str, text: str) -> None:
    with pytest.raises(SignInError) as failed:
        accounts.with_token(ctx, network, text, "http://127.0.0.1:9")
    assert failed.value.code == "sign-in.token-shape"


@pytest.mark.parametrize("network", BY_TOKEN)
def test_where_nobody_answers_nothing_is_connected(ctx: Context, network: str) -> None:
    with LoopbackServer(Routes({})) as server:
        gone = server.url
    with pytest.raises(SignInError) as failed:
        accounts.with_token(ctx, network, HUSH, gone)
    assert failed.value.code == "sign-in.no-server"


@pytest.mark.parametrize("network", BY_TOKEN)
def test_another_account_is_refused_and_both_are_named(there: OnStage, network: str) -> None:
    other = there.stage.account(network, "somebody", "Some Body")
    token = other.credential["access_token"].reveal()
    signed_in = accounts.with_token(there.ctx, network, token, there.stage.url(network))
    before = there.ctx.vault.get(f"salt.{network}")
    with pytest.raises(SignInError) as failed:
        accounts.reconnect(there.ctx, "salt", f"salt.{network}", signed_in)
    assert failed.value.code == "sign-in.other-account"
    assert all(failed.value.values.values()), "an account without a handle has a name"
    assert failed.value.values["wanted"] != failed.value.values["got"]
    assert there.ctx.vault.get(f"salt.{network}") == before


def test_a_server_that_tells_no_limits_just_now_has_not_lost_those_it_told(there: OnStage) -> None:
    token = there.stage.account("mastodon").credential["access_token"].reveal()
    signed_in = accounts.with_token(there.ctx, "mastodon", token, there.stage.url("mastodon"))
    there.ctx.store.clients.update_channel("salt", "salt.mastodon", limits={"text.limit": 4711})
    silent = replace(signed_in, identity=replace(signed_in.identity, limits=()))
    assert accounts.reconnect(there.ctx, "salt", "salt.mastodon", silent).limits == {"text.limit": 4711}


def test_a_channel_is_not_connected_twice(there: OnStage) -> None:
    token = there.stage.account("x").credential["access_token"].reveal()
    signed_in = accounts.with_token(there.ctx, "x", token, there.stage.url("x"))
    with pytest.raises(TonartError) as failed:
        accounts.add_channel(there.ctx, "salt", "x", signed_in)
    assert failed.value.code == "channel.exists"
    assert [c.id for c in clients.get(there.ctx, "salt").channels] == [c.id for c in there.client.channels]


@pytest.mark.parametrize("network", ["bluesky", "linkedin", "mastodon", "x"])
def test_the_secret_of_another_account_in_the_keyring_sends_nothing(there: OnStage, network: str) -> None:
    (queued,) = there.queue(unique("For us only"), networks=(network,))
    other = there.stage.account(network, "somebody.test" if network == "bluesky" else "somebody", "Some Body")
    there.ctx.vault.put(f"salt.{network}", other.credential)
    run_due(there.ctx, lambda _: None, lambda _: None)
    end = queueing.publication(there.ctx, queued.id)
    assert end.state in {PublicationState.FAILED, PublicationState.SIGN_IN}
    assert there.stage.posts() == ()
    assert not [a for a in queueing.attempts(there.ctx, queued.id) if a.stage is Stage.COMMIT]


def test_a_channel_that_became_another_account_does_not_get_what_was_queued_for_the_old(there: OnStage) -> None:
    (queued,) = there.queue(unique("For the old account"), networks=("x",))
    other = there.stage.account("x", "somebody", "Some Body")
    there.ctx.vault.put("salt.x", other.credential)
    there.ctx.store.clients.update_channel("salt", "salt.x", account_id=other.account_id, handle=other.handle)
    run_due(there.ctx, lambda _: None, lambda _: None)
    end = queueing.publication(there.ctx, queued.id)
    assert (end.state, end.code) == (PublicationState.FAILED, "wrong-account")
    assert there.stage.posts() == ()


def test_a_revoked_sign_in_waits_for_a_person_and_keeps_the_channel(there: OnStage) -> None:
    (queued,) = there.queue(unique("After the new sign-in"), networks=("x",))
    there.stage.revoke("x", there.stage.account("x").account_id)
    run_due(there.ctx, lambda _: None, lambda _: None)
    assert queueing.publication(there.ctx, queued.id).state is PublicationState.SIGN_IN
    assert there.stage.posts() == ()
    assert clients.get(there.ctx, "salt").channel("salt.x").connected


def test_a_removed_channel_is_signed_out_at_its_server(there: OnStage) -> None:
    base = there.stage.url("mastodon")
    me = f"{base}/api/v1/accounts/verify_credentials"
    app = {"client_name": "Tonart", "redirect_uris": "urn:ietf:wg:oauth:2.0:oob", "scopes": SCOPES}
    given = requests.post(f"{base}/api/v1/apps", data=app, timeout=10).json()
    token = there.stage.account("mastodon").credential["access_token"]
    secrets = {"client_id": given["client_id"], "client_secret": given["client_secret"]}
    credential = {"access_token": token, **{name: Secret(text) for name, text in secrets.items()}}
    there.ctx.vault.put("salt.mastodon", credential)
    bearer = {"Authorization": f"Bearer {token.reveal()}"}
    assert requests.get(me, headers=bearer, timeout=10).ok
    accounts.remove(there.ctx, "salt", "salt.mastodon")
    assert requests.get(me, headers=bearer, timeout=10).status_code == 401
    assert there.ctx.vault.get("salt.mastodon") is None
    assert "salt.mastodon" not in {c.id for c in clients.get(there.ctx, "salt").channels}


def test_a_channel_is_removed_while_its_server_is_away(there: OnStage) -> None:
    with LoopbackServer(Routes({})) as server:
        gone = server.url
    there.ctx.store.clients.update_channel("salt", "salt.mastodon", server=gone)
    accounts.remove(there.ctx, "salt", "salt.mastodon")
    assert there.ctx.vault.get("salt.mastodon") is None
