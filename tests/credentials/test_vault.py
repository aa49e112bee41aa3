"""A credential is kept whole, or the person is told; and never shown."""

from __future__ import annotations

import logging
import threading
import traceback

import pytest
from keyring import errors
from keyring.backend import KeyringBackend

from composer.core.errors import VaultError
from composer.core.ports import Vault
from composer.core.secret import Secret
from composer.credentials.vault import KeyringVault, SessionVault, open_vault
from tests.credentials.backends import (
    Clinging,
    Dying,
    Forgetful,
    Hanging,
    Narrow,
    Obliging,
    Raising,
)

HUSH = "hu" + "sh"
"""In two, so that a traceback that quotes these lines does not hold it."""

SMALL = {"access_token": Secret(HUSH), "note": Secret("größer als “ASCII” 🔑\n\0")}
LARGE = {"access_token": Secret("a" * 4000), "refresh_token": Secret("ü" * 700)}
LARGER = {"access_token": Secret("b" * 9000)}


def vault_on(backend: KeyringBackend, limit: float = 60) -> KeyringVault:
    return open_vault(limit=limit, choose=lambda: backend)


@pytest.fixture(params=["keyring", "session"])
def vault(request: pytest.FixtureRequest) -> Vault:
    return vault_on(Narrow()) if request.param == "keyring" else SessionVault()


def test_a_credential_comes_back_equal_and_is_forgotten(vault: Vault) -> None:
    assert vault.get("x-1") is None
    for credential in (SMALL, LARGE, LARGER, LARGE, SMALL, {}):
        vault.put("x-1", credential)
        assert vault.get("x-1") == credential
    vault.put("x-2", LARGE)
    vault.forget("x-1")
    vault.forget("x-1")
    assert vault.get("x-1") is None
    assert vault.get("x-2") == LARGE


def test_what_is_given_out_changes_nothing_inside(vault: Vault) -> None:
    vault.put("x-1", SMALL)
    dict(vault.get("x-1") or {}).clear()
    assert vault.get("x-1") == SMALL


@pytest.mark.parametrize("credential", [SMALL, LARGE])
def test_forgetting_leaves_no_entry(credential: dict[str, Secret]) -> None:
    backend = Obliging()
    vault = vault_on(backend)
    for each in (LARGER, LARGE, credential):
        vault.put("x-1", each)
    vault.forget("x-1")
    assert backend.kept == {}


def test_a_shorter_credential_leaves_nothing_of_the_longer_one() -> None:
    backend, fresh = Obliging(), Obliging()
    vault_on(backend).put("x-1", LARGER)
    vault_on(backend).put("x-1", SMALL)
    vault_on(fresh).put("x-1", SMALL)
    assert backend.kept == fresh.kept


@pytest.mark.parametrize("new", [SMALL, LARGE, LARGER])
@pytest.mark.parametrize("old", [None, SMALL, LARGE, LARGER])
def test_a_crash_at_any_change_leaves_the_old_or_the_new_one(
    old: dict[str, Secret] | None, new: dict[str, Secret]
) -> None:
    steps = 0
    crashed = True
    while crashed:
        backend = Dying()
        if old is not None:
            vault_on(backend).put("x-1", old)
        backend.changes = steps
        try:
            vault_on(backend).put("x-1", new)
            crashed = False
        except VaultError:
            crashed = True
        backend.changes = 1_000_000
        assert vault_on(backend).get("x-1") in (old, new)
        vault_on(backend).put("x-1", LARGE)
        assert vault_on(backend).get("x-1") == LARGE
        vault_on(backend).forget("x-1")
        assert backend.kept == {}
        steps += 1
    assert steps > 1


@pytest.mark.parametrize(
    ("backend", "code"),
    [
        (Raising(errors.KeyringLocked(HUSH)), "vault.locked"),
        (Raising(errors.InitError(HUSH)), "vault.locked"),
        (Raising(errors.NoKeyringError(HUSH)), "vault.none"),
        (Raising(errors.PasswordSetError(HUSH)), "vault.refused"),
        (Raising(RuntimeError(HUSH)), "vault.failed"),
        (Forgetful(), "vault.not-kept"),
    ],
)
def test_what_goes_wrong_has_a_code_and_no_secret(
    backend: KeyringBackend, code: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    vault = vault_on(backend)
    with pytest.raises(VaultError) as caught:
        vault.put("x-1", {"access_token": Secret(HUSH)})
    assert caught.value.code == code
    assert caught.value.values["backend"] == vault.name
    assert HUSH not in "".join(traceback.format_exception(caught.value)) + caplog.text + repr(vault)


def test_an_entry_that_stays_is_told() -> None:
    vault = vault_on(Clinging())
    vault.put("x-1", SMALL)
    with pytest.raises(VaultError, match=r"vault\.not-forgotten"):
        vault.forget("x-1")


@pytest.mark.parametrize("text", ["", "no json", "[]", '{"text": "[]"}', '{"text": "{\\"a\\": 1}"}', '{"place": "a"}'])
def test_an_entry_of_somebody_else_is_told_and_can_be_written_over(text: str) -> None:
    backend = Obliging()
    backend.set_password("Tonart/x-1", "x-1", text)
    vault = vault_on(backend)
    with pytest.raises(VaultError, match=r"vault\.damaged"):
        vault.get("x-1")
    vault.put("x-1", SMALL)
    assert vault.get("x-1") == SMALL


@pytest.mark.parametrize("damage", [None, "other words"])
def test_a_part_that_is_lost_or_changed_is_told(damage: str | None) -> None:
    backend = Obliging()
    vault = vault_on(backend)
    vault.put("x-1", LARGE)
    key = next(key for key in backend.kept if key[0].endswith("/1"))
    if damage is None:
        del backend.kept[key]
    else:
        backend.kept[key] = damage
    with pytest.raises(VaultError, match=r"vault\.damaged"):
        vault.get("x-1")


def test_a_keyring_that_never_answers_is_left_alone_with_one_thread() -> None:
    backend = Hanging()
    before = set(threading.enumerate())
    vault = vault_on(backend, limit=0.05)
    for _ in range(3):
        with pytest.raises(VaultError, match=r"vault\.timeout"):
            vault.get("x-1")
    assert len(set(threading.enumerate()) - before) == 1
    backend.answered.set()


def test_what_was_given_up_is_not_written_when_the_dialog_is_answered_late() -> None:
    backend = Hanging()
    vault = vault_on(backend, limit=0.05)
    with pytest.raises(VaultError, match=r"vault\.timeout"):
        vault.put("x-1", SMALL)
    backend.answered.set()
    assert vault_on(backend).get("x-1") is None
    patient = KeyringVault(backend, vault._worker, limit=60, service="Tonart")
    assert patient.get("x-1") is None
    assert backend.log == []


def test_a_keyring_that_hangs_while_it_is_looked_for_is_left_alone() -> None:
    never = threading.Event()

    def choose() -> KeyringBackend:
        never.wait()
        return Obliging()

    with pytest.raises(VaultError, match=r"vault\.timeout"):
        open_vault(limit=0.05, choose=choose)
    never.set()


def test_many_threads_may_ask_at_once() -> None:
    vault = vault_on(Obliging())
    wrong: list[object] = []

    def use(channel_id: str) -> None:
        for number in range(20):
            credential = {"access_token": Secret(f"{channel_id} {number} " * 300)}
            vault.put(channel_id, credential)
            if vault.get(channel_id) != credential:
                wrong.append(number)

    threads = [threading.Thread(target=use, args=(f"x-{number}",)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []
