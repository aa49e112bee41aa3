"""Signing in to Bluesky in the browser on the stage: keys, nonces, and all that must agree."""

from __future__ import annotations

import base64
import json
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import Any

import pytest

from composer.core.client import Channel
from composer.core.errors import SignInError
from composer.core.outcome import Identity, Published, SignInDead, TryLater
from composer.core.ports import Connection, Credential
from composer.core.secret import Secret
from composer.core.sign_in import SignedIn
from composer.networks.bluesky import Bluesky
from composer.networks.bluesky.browser import authority_of, with_browser
from composer.networks.bluesky.sign_in import server_of
from composer.networks.shared.dpop import Key, ProvingLine
from composer.networks.shared.http import Line, Request, Response
from composer.rehearsal.faults import Fault
from composer.rehearsal.stage import Stage
from composer.rehearsal.values import Call
from tests.networks.loopback_server import LoopbackServer, Say, Seen, say
from tests.networks.orders import keep_nothing, order
from tests.networks.person import Person


class There:
    """Bluesky on the stage, an account, and a clock that the test turns."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        self.ahead = timedelta()
        self.account = stage.account("bluesky", "salz.test", "Salzwerk AG")
        self.person = Person(self.account.account_id)

    def sign_in(self) -> SignedIn:
        try:
            return with_browser("@salz.test", self.person.browser(), self.stage.url("bluesky"))
        finally:
            self.person.gone()

    def failed(self) -> str:
        with pytest.raises(SignInError) as failed:
            self.sign_in()
        return failed.value.code

    @property
    def channel(self) -> Channel:
        return Channel("c", "salt", "bluesky", "salz.test", "", self.account.account_id, self.stage.url("bluesky"))

    def connect(self, credential: Credential, save: Callable[[Credential], None] = keep_nothing) -> Connection:
        return Bluesky().connect(self.channel, credential, save)


@pytest.fixture
def there() -> Iterator[There]:
    made: list[There] = []
    with Stage(now=lambda: datetime.now(UTC) + (made[0].ahead if made else timedelta())) as stage:
        made.append(There(stage))
        yield made[0]
        assert stage.mishaps == ()


def old(credential: Credential) -> Credential:
    return {**credential, "expires_at": Secret(str(int(datetime.now(UTC).timestamp()) - 1))}


def test_the_browser_brings_bound_tokens_for_two_weeks(there: There) -> None:
    signed_in = there.sign_in()
    assert signed_in.identity.account_id == there.account.account_id
    assert signed_in.ends is not None
    assert signed_in.began is not None
    assert signed_in.ends - signed_in.began == timedelta(days=14)
    assert "request_uri=" in there.person.seen[0]
    assert "code_challenge" not in there.person.seen[0]
    connection = there.connect(signed_in.credential)
    assert isinstance(connection.commit(order()), Published)
    connection.close()


def test_tokens_are_worth_nothing_without_their_key(there: There) -> None:
    credential = there.sign_in().credential
    for stolen in (Key().secret, Secret("1" * 64)):
        connection = there.connect({**credential, "dpop_key": stolen})
        assert isinstance(connection.identify(), SignInDead)
        assert not isinstance(connection.commit(order()), Published)
        connection.close()
    bearer = {name: secret for name, secret in credential.items() if name != "dpop_key"}
    connection = there.connect(bearer)
    assert not isinstance(connection.identify(), Identity)
    connection.close()
    assert there.stage.posts() == ()


def test_a_new_nonce_is_taken_up_and_nothing_is_sent_twice(there: There) -> None:
    connection = there.connect(there.sign_in().credential)
    assert isinstance(connection.identify(), Identity)
    there.ahead = timedelta(minutes=10)
    assert isinstance(connection.commit(order()), Published)
    connection.close()
    assert len(there.stage.posts()) == 1


def test_a_clock_that_is_wrong_is_put_right_by_the_answer() -> None:
    noon = datetime(2031, 5, 1, 12, tzinfo=UTC)

    def strict(seen: Seen) -> Say:
        iat = json.loads(base64.urlsafe_b64decode(seen.headers["dpop"].split(".")[1] + "=="))["iat"]
        right = abs(iat - noon.timestamp()) < 60
        date = {"Date": format_datetime(noon, usegmt=True)}
        return say(200, {}) if right else say(400, {"error": "invalid_dpop_proof"}, **date)

    with LoopbackServer(strict) as server:
        line = ProvingLine(Line(), Key())
        reply = line.send(Request("POST", f"{server.url}/token", form={"a": "b"}))
        line.close()
        assert len(server.seen) == 2
    assert isinstance(reply, Response)
    assert reply.ok


def test_an_old_token_is_renewed_once_and_kept(there: There) -> None:
    kept: list[Credential] = []
    first = there.sign_in().credential
    connection = there.connect(old(first), kept.append)
    assert isinstance(connection.commit(order()), Published)
    connection.close()
    (renewed,) = kept
    assert {name for name in first if first[name] != renewed[name]} >= {"access_token", "refresh_token"}
    assert renewed["dpop_key"] == first["dpop_key"]


def test_a_token_that_ran_out_early_is_renewed_and_the_post_not_sent_twice(there: There) -> None:
    connection = there.connect(there.sign_in().credential)
    there.stage.expire("bluesky", there.account.account_id)
    assert getattr(connection.commit(order()), "code", "") == "sign-in-renewed"
    assert isinstance(connection.commit(order()), Published)
    connection.close()
    assert len(there.stage.posts()) == 1


def test_a_refresh_token_used_twice_ends_the_session(there: There) -> None:
    first = there.sign_in().credential
    good = there.connect(old(first))
    assert isinstance(good.identify(), Identity)
    late = there.connect(old(first))
    assert isinstance(late.identify(), SignInDead)
    assert isinstance(good.identify(), SignInDead)
    good.close()
    late.close()


def test_after_two_weeks_a_person_is_asked(there: There) -> None:
    credential = there.sign_in().credential
    there.ahead = timedelta(days=15)
    connection = there.connect(old(credential))
    dead = connection.identify()
    assert isinstance(dead, SignInDead)
    assert dead.code == "token"
    connection.close()


@pytest.mark.parametrize("fault", [Fault.ERROR_500, Fault.UNAVAILABLE, Fault.HTML_ERROR_PAGE, Fault.RATE_LIMITED])
def test_trouble_on_the_way_disconnects_nobody(there: There, fault: Fault) -> None:
    connection = there.connect(old(there.sign_in().credential))
    there.stage.fault("bluesky", fault, on=Call.SIGN_IN)
    assert isinstance(connection.identify(), TryLater)
    assert isinstance(connection.identify(), Identity)
    connection.close()


def test_signing_out_ends_the_session(there: There) -> None:
    credential = there.sign_in().credential
    assert Bluesky().sign_out(there.channel, credential)
    connection = there.connect(credential)
    assert isinstance(connection.identify(), SignInDead)
    connection.close()


def test_signing_out_of_an_app_password_ends_its_session(there: There) -> None:
    kept: list[Credential] = []
    connection = there.connect({"app_password": there.account.credential["app_password"]}, kept.append)
    assert isinstance(connection.identify(), Identity)
    connection.close()
    assert Bluesky().sign_out(there.channel, kept[0])
    assert not Bluesky().sign_out(there.channel, kept[0])


def test_a_no_in_the_browser(there: There) -> None:
    there.person.answer = "no"
    assert there.failed() == "sign-in.denied"


def test_a_code_that_is_too_old(there: There) -> None:
    def dawdle() -> None:
        there.ahead = timedelta(seconds=61)

    there.person.meanwhile = dawdle
    assert there.failed() == "sign-in.code"


def test_somebody_elses_account_is_not_taken(there: There) -> None:
    there.person.account_id = there.stage.account("bluesky", "other.test", "Other").account_id
    assert there.failed() == "sign-in.state"


def test_an_answer_of_another_server_is_not_taken(there: There) -> None:
    there.person.forged = ("iss=", "iss=http%3A%2F%2F127.0.0.1%3A1%2F&was=")
    assert there.failed() == "sign-in.state"


def good(url: str) -> dict[str, Any]:
    return {
        "issuer": url,
        **{
            f"{kind}_endpoint": f"{url}/{kind}"
            for kind in ("pushed_authorization_request", "authorization", "token", "revocation")
        },
        "authorization_response_iss_parameter_supported": True,
        "code_challenge_methods_supported": ["S256"],
        "dpop_signing_alg_values_supported": ["ES256"],
        "scopes_supported": ["atproto"],
    }


@pytest.mark.parametrize(
    "wrong",
    [
        {"issuer": "http://127.0.0.1:1"},
        {"issuer": None},
        {"code_challenge_methods_supported": ["plain"]},
        {"dpop_signing_alg_values_supported": ["RS256"]},
        {"scopes_supported": []},
        {"authorization_response_iss_parameter_supported": False},
        {"token_endpoint": "https://elsewhere.example/token"},
        {"token_endpoint": "ftp://127.0.0.1/token"},
        {"pushed_authorization_request_endpoint": None},
    ],
)
def test_an_authorization_server_that_does_not_fit(wrong: dict[str, Any]) -> None:
    def answer(seen: Seen) -> Say:
        url = f"http://{seen.headers['host']}"
        if seen.path == "/.well-known/oauth-protected-resource":
            return say(200, {"resource": url, "authorization_servers": [url]})
        return say(200, good(url) | wrong)

    assert refused(answer) == "sign-in.no-browser"


@pytest.mark.parametrize(
    "told",
    [
        {},
        {"resource": "http://127.0.0.1:1", "authorization_servers": ["http://127.0.0.1:1"]},
        {"authorization_servers": ["https://elsewhere.example"]},
        {"authorization_servers": []},
        {"authorization_servers": ["http://127.0.0.1:1", "http://127.0.0.1:2"]},
        {"authorization_servers": "http"},
    ],
)
def test_a_server_that_names_no_fitting_one(told: dict[str, Any]) -> None:
    def answer(seen: Seen) -> Say:
        return say(200, {"resource": f"http://{seen.headers['host']}"} | told)

    assert refused(answer) == "sign-in.no-browser"


def test_a_server_that_knows_nothing_of_it() -> None:
    assert refused(lambda _: Say(404, b"<html>")) == "sign-in.no-browser"
    assert refused(lambda _: Say(503)) == "sign-in.trouble"
    assert refused(lambda seen: Say(302, b"", {"Location": "https://elsewhere.example/"})) == "sign-in.no-browser"


def refused(answer: Callable[[Seen], Say]) -> str:
    with LoopbackServer(answer) as server, pytest.raises(SignInError) as failed:
        authority_of(Line(), server.url)
    return failed.value.code


DID = "did:plc:ewvi7nxzyoun6zhxrhs64oiz"


@pytest.mark.parametrize(
    "document",
    [
        {"id": DID, "alsoKnownAs": ["at://other.example.com"]},
        {"id": "did:plc:another", "alsoKnownAs": ["at://salz.example.com"]},
        {"id": DID},
    ],
)
def test_an_account_must_know_its_handle(document: dict[str, Any]) -> None:
    place = {"id": "#atproto_pds", "serviceEndpoint": "https://pds.example.com"}
    told = say(200, {**document, "service": [place]})
    with LoopbackServer(lambda _: told) as server, pytest.raises(SignInError) as failed:
        server_of(DID, Line(), server.url, "salz.example.com")
    assert failed.value.code == "sign-in.unknown-handle"
