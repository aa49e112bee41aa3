"""A sign-in that many use is renewed by one; and what is left of it when that one is killed."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from composer.app import accounts, clients, queueing
from composer.app.connecting import connect
from composer.app.publisher import run_due
from composer.core.errors import TonartError, VaultError
from composer.core.outcome import Identity, SignInDead, TryLater
from composer.core.ports import Credential, Vault
from composer.core.publication import PublicationState
from composer.core.secret import Secret
from composer.core.sign_in import OwnApp
from composer.networks.x import X
from composer.rehearsal.faults import Fault
from composer.rehearsal.values import Call
from tests.app.file_keyring import DIES
from tests.app.on_stage import ROOT, OnStage, on_stage, unique
from tests.networks.person import Person, free_port

WHO = """
import sys
from pathlib import Path
from composer.app import clients
from composer.app.bootstrap import context
from composer.app.connecting import connect
from composer.app.locations import locations
ctx = context(locations(Path(sys.argv[1])))
with connect(ctx, clients.get(ctx, "salt").channel("salt.x")) as line:
    print(type(line.identify()).__name__)
ctx.close()
"""


@pytest.fixture
def there(tmp_path: Path) -> Iterator[OnStage]:
    """The X channel is signed in by an app, two hours ago."""
    with on_stage(tmp_path) as made:
        network = X(port=free_port())
        person = Person(made.stage.account("x").account_id)
        app = OwnApp(made.stage.app("x", network.callback).client_id)
        (signed_in,) = network.sign_in(app, person.browser(), made.stage.url("x"))
        person.gone()
        made.ctx.vault.put("salt.x", old(signed_in.credential))
        yield made


def old(credential: Credential) -> Credential:
    return {**credential, "expires_at": Secret(str(int(datetime.now(UTC).timestamp()) - 1))}


def who(there: OnStage) -> object:
    with connect(there.ctx, clients.get(there.ctx, "salt").channel("salt.x")) as line:
        return line.identify()


def renewals(there: OnStage) -> int:
    """Beside the three calls of the sign-in itself."""
    return there.stage.requests("x", Call.SIGN_IN) - 3


def test_threads_and_programs_renew_once_for_all(there: OnStage) -> None:
    command = [sys.executable, "-c", WHO, str(there.data)]
    programs = [
        subprocess.Popen(command, env=there.environment, cwd=ROOT, text=True, stdout=subprocess.PIPE) for _ in range(3)
    ]
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(lambda _: who(there), range(8)))
    assert all(isinstance(one, Identity) for one in found)
    assert [program.communicate(timeout=60)[0].strip() for program in programs] == ["Identity"] * 3
    assert renewals(there) == 1


def test_killed_before_the_new_token_is_kept(there: OnStage) -> None:
    """X has used the old one up and the new one is nowhere: a person is told just that, and nothing is sent."""
    (queued,) = there.queue(unique("After the accident"), networks=("x",))
    environment = {**there.environment, DIES: "2"}  # the first write proves that the keyring can be written
    command = [sys.executable, "-c", WHO, str(there.data)]
    assert subprocess.run(command, env=environment, cwd=ROOT, timeout=60, capture_output=True).returncode < 0
    assert renewals(there) == 1
    run_due(there.ctx, lambda _: None, lambda _: None)
    end = queueing.publication(there.ctx, queued.id)
    assert (end.state, end.code) == (PublicationState.SIGN_IN, "renewal-lost")
    assert there.stage.posts() == ()


def test_killed_before_the_old_token_is_used(there: OnStage) -> None:
    environment = {**there.environment, DIES: "1"}
    command = [sys.executable, "-c", WHO, str(there.data)]
    assert subprocess.run(command, env=environment, cwd=ROOT, timeout=60, capture_output=True).returncode < 0
    assert renewals(there) == 0
    assert isinstance(who(there), Identity)


def test_an_answer_that_is_lost_costs_the_sign_in_and_says_so(there: OnStage) -> None:
    there.stage.fault("x", Fault.HANG_UP_AFTER_ACCEPTING, on=Call.SIGN_IN)
    assert who(there) == TryLater("connection-lost")
    dead = who(there)
    assert isinstance(dead, SignInDead)
    assert dead.code == "renewal-lost"


def test_a_server_that_is_away_costs_nothing(there: OnStage) -> None:
    for fault in (Fault.RATE_LIMITED, Fault.UNAVAILABLE):
        there.stage.fault("x", fault, on=Call.SIGN_IN)
        assert isinstance(who(there), TryLater)
    assert isinstance(who(there), Identity)


class Forgetful:
    """A vault that takes nothing from the write on that a test names."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault
        self.takes = 1_000

    def get(self, channel_id: str) -> Credential | None:
        return self._vault.get(channel_id)

    def put(self, channel_id: str, credential: Credential) -> None:
        self.takes -= 1
        if self.takes < 0:
            raise VaultError("vault.locked")
        self._vault.put(channel_id, credential)

    def forget(self, channel_id: str) -> None:
        self._vault.forget(channel_id)


def forgetful(there: OnStage) -> Forgetful:
    vault = Forgetful(there.ctx.vault)
    there.ctx = type(there.ctx)(there.ctx.locations, replace(there.ctx.makers, vault=lambda: vault))
    return vault


def test_a_keyring_that_locks_meanwhile_gets_the_new_token_later(there: OnStage) -> None:
    vault = forgetful(there)
    vault.takes = 1
    assert who(there) == TryLater("vault")
    before = vault.get("salt.x")
    vault.takes = 1_000
    assert isinstance(who(there), Identity)
    assert renewals(there) == 1
    there.stage.expire("x", there.stage.account("x").account_id)
    assert isinstance(who(there), Identity)
    assert vault.get("salt.x") != before
    there.ctx.close()


def test_a_keyring_that_is_locked_before_costs_nothing(there: OnStage) -> None:
    vault = forgetful(there)
    vault.takes = 0
    assert who(there) == TryLater("vault")
    assert renewals(there) == 0
    there.ctx.close()


def test_a_renewal_never_brings_back_what_was_signed_out(there: OnStage) -> None:
    with connect(there.ctx, clients.get(there.ctx, "salt").channel("salt.x")) as line:
        accounts.remove(there.ctx, "salt", "salt.x")
        outcome = line.identify()
    assert isinstance(outcome, SignInDead)
    assert there.ctx.vault.get("salt.x") is None
    assert renewals(there) == 1  # the word that ends the sign-in


def test_a_new_sign_in_is_taken_up_by_an_open_line(there: OnStage) -> None:
    account = there.stage.account("x")
    token = account.credential["access_token"].reveal()
    with connect(there.ctx, clients.get(there.ctx, "salt").channel("salt.x")) as line:
        accounts.reconnect(
            there.ctx, "salt", "salt.x", accounts.with_token(there.ctx, "x", token, there.stage.url("x"))
        )
        assert isinstance(line.identify(), Identity)
    assert renewals(there) == 0


def test_without_a_place_for_the_lock_nothing_is_used(there: OnStage) -> None:
    (there.data / "renewals").write_text("in the way")
    assert who(there) == TryLater("vault")
    with pytest.raises(TonartError):
        accounts.remove(there.ctx, "salt", "salt.x")
    assert renewals(there) == 0
