"""Signing in to X on the stage, and keeping the sign-in alive, against a server as strict as X."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from composer.core.client import Channel
from composer.core.errors import SignInError, VaultError
from composer.core.outcome import Identity, Published, SignInDead, TryLater
from composer.core.ports import Connection, Credential
from composer.core.secret import Secret
from composer.core.sign_in import OwnApp, SignedIn
from composer.networks.x import X
from composer.rehearsal.faults import Fault
from composer.rehearsal.stage import Stage
from composer.rehearsal.values import Call
from tests.networks.orders import keep_nothing, order
from tests.networks.person import Person, free_port


class Hands:
    """A clock that a test turns."""

    def __init__(self) -> None:
        self.ahead = timedelta()

    def __call__(self) -> datetime:
        return datetime.now(UTC) + self.ahead

    def turn(self, seconds: float) -> None:
        self.ahead += timedelta(seconds=seconds)


class There:
    """X on the stage, an app there, and an account."""

    def __init__(self, stage: Stage, hands: Hands) -> None:
        self.stage, self.hands = stage, hands
        self.network = X(wait=lambda _: None, port=free_port())
        self.account = stage.account("x", "salzwerk", "Salzwerk AG")
        self.app = OwnApp(stage.app("x", self.network.callback).client_id)
        self.person = Person(self.account.account_id)

    def sign_in(self) -> SignedIn:
        try:
            (found,) = self.network.sign_in(self.app, self.person.browser(), self.stage.url("x"))
        finally:
            self.person.gone()
        return found

    def connect(self, credential: Credential, save: object = keep_nothing) -> Connection:
        account = self.account
        channel = Channel("c", "salt", "x", account.handle, "Salzwerk", account.account_id, self.stage.url("x"))
        return self.network.connect(channel, credential, save)  # type: ignore[arg-type]


@pytest.fixture
def there() -> Iterator[There]:
    hands = Hands()
    with Stage(now=hands) as stage:
        yield There(stage, hands)
        assert stage.mishaps == ()


def old(credential: Credential) -> Credential:
    """As it is two hours later."""
    return {**credential, "expires_at": Secret(str(int(datetime.now(UTC).timestamp()) - 1))}


def test_the_browser_brings_the_account_and_two_tokens(there: There) -> None:
    signed_in = there.sign_in()
    assert signed_in.identity.account_id == there.account.account_id
    assert set(signed_in.credential) == {"access_token", "refresh_token", "expires_at", "client_id"}
    assert "code_challenge_method=S256" in there.person.seen[0]
    assert "offline.access" in there.person.pages[0]
    connection = there.connect(signed_in.credential)
    assert isinstance(connection.commit(order()), Published)
    connection.close()


def test_twice_in_a_row_on_the_same_port(there: There) -> None:
    assert there.sign_in().identity == there.sign_in().identity


def test_a_no_in_the_browser(there: There) -> None:
    there.person.answer = "no"
    with pytest.raises(SignInError) as failed:
        there.sign_in()
    assert failed.value.code == "sign-in.denied"


def test_an_app_that_x_does_not_know_never_comes_back(there: There) -> None:
    with pytest.raises(SignInError) as failed:
        there.network.sign_in(OwnApp("wrong"), there.person.browser(seconds=1), there.stage.url("x"))
    there.person.gone()
    assert failed.value.code == "sign-in.timeout"


def test_a_port_that_another_program_has(there: There) -> None:
    from composer.networks.shared.loopback import LoopbackRedirect

    with LoopbackRedirect(ports=(there.network.port,)), pytest.raises(SignInError) as failed:
        there.sign_in()
    assert (failed.value.code, failed.value.values) == ("sign-in.port-taken", {"port": there.network.port})


def test_a_code_lives_for_thirty_seconds(there: There) -> None:
    there.person.meanwhile = lambda: there.hands.turn(31)
    with pytest.raises(SignInError) as failed:
        there.sign_in()
    assert failed.value.code == "sign-in.code"


def test_an_old_token_is_renewed_once_and_kept_before_it_is_used(there: There) -> None:
    kept: list[Credential] = []
    first = there.sign_in().credential
    connection = there.connect(old(first), kept.append)
    assert isinstance(connection.identify(), Identity)
    assert isinstance(connection.commit(order()), Published)
    connection.close()
    (renewed,) = kept
    assert renewed["access_token"] != first["access_token"]
    assert renewed["refresh_token"] != first["refresh_token"]
    assert renewed["client_id"] == first["client_id"]


def test_a_token_that_ran_out_early_is_renewed_and_the_post_not_sent_twice(there: There) -> None:
    kept: list[Credential] = []
    connection = there.connect(there.sign_in().credential, kept.append)
    there.stage.expire("x", there.account.account_id)
    assert getattr(connection.commit(order()), "code", "") == "sign-in-renewed"
    assert there.stage.posts() == ()
    assert isinstance(connection.commit(order()), Published)
    connection.close()
    assert (len(kept), len(there.stage.posts())) == (1, 1)


def test_a_refresh_token_used_twice_ends_the_sign_in(there: There) -> None:
    first = there.sign_in().credential
    kept: list[Credential] = []
    good = there.connect(old(first), kept.append)
    assert isinstance(good.identify(), Identity)
    late = there.connect(old(first))
    assert late.identify() == SignInDead("token", late.identify().answer)  # type: ignore[union-attr]
    gone = good.identify()
    assert isinstance(gone, SignInDead)
    good.close()
    late.close()


@pytest.mark.parametrize(
    ("fault", "code"),
    [
        (Fault.ERROR_500, "server-error"),
        (Fault.UNAVAILABLE, "server-error"),
        (Fault.HTML_ERROR_PAGE, "server-error"),
        (Fault.RATE_LIMITED, "rate-limit"),
        (Fault.HANG_UP_BEFORE_READING, "connection-lost"),
        (Fault.FORBIDDEN, "answer-unreadable"),
        (Fault.ENDLESS_REDIRECT, "answer-unreadable"),
    ],
)
def test_trouble_on_the_way_disconnects_nobody(there: There, fault: Fault, code: str) -> None:
    kept: list[Credential] = []
    connection = there.connect(old(there.sign_in().credential), kept.append)
    there.stage.fault("x", fault, on=Call.SIGN_IN)
    outcome = connection.identify()
    assert isinstance(outcome, TryLater)
    assert (outcome.code, kept) == (code, [])
    assert isinstance(connection.identify(), Identity)
    connection.close()


def test_a_pasted_token_is_used_as_long_as_it_lasts(there: There) -> None:
    connection = there.connect(there.account.credential)
    assert isinstance(connection.identify(), Identity)
    there.stage.revoke("x", there.account.account_id)
    assert isinstance(connection.commit(order()), SignInDead)
    connection.close()
    assert there.stage.requests("x", Call.SIGN_IN) == 0


def test_a_vault_that_is_locked_uses_nothing(there: There) -> None:
    def locked(_: Credential) -> None:
        raise VaultError("vault.locked")

    connection = there.connect(old(there.sign_in().credential), locked)
    assert connection.identify() == TryLater("vault")
    connection.close()


def test_signing_out_ends_the_tokens(there: There) -> None:
    credential = there.sign_in().credential
    account = there.account
    channel = Channel("c", "salt", "x", account.handle, "", account.account_id, there.stage.url("x"))
    assert there.network.sign_out(channel, credential)
    connection = there.connect(credential)
    assert isinstance(connection.identify(), SignInDead)
    connection.close()
    assert not there.network.sign_out(channel, account.credential)
