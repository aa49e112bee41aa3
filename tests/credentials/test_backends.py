"""A keyring that is none is refused by name."""

from __future__ import annotations

import subprocess
import sys

import pytest
from keyring.backend import KeyringBackend
from keyring.backends import fail, null
from keyring.backends.chainer import ChainerBackend

from composer.core.errors import VaultError
from composer.credentials.backends import name_of, usable
from tests.credentials.backends import Obliging, PlaintextFile


class Alternative(Obliging):
    """One of the file backends of keyrings.alt, which picks itself where there is nothing better."""


Alternative.__module__ = "keyrings.alt.file"


class Failing(fail.Keyring):
    """What keyring offers where there is nothing."""

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]


class Null(null.Keyring):
    """What keyring offers where somebody wants nothing kept."""

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]


class Renamed(Alternative):
    """The same under another name."""


class Chain(ChainerBackend):
    """keyring's chain, with members of our choice."""

    priority = -1

    def __init__(self, *members: KeyringBackend) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.members = list(members)

    @property
    def backends(self) -> list[KeyringBackend]:
        return self.members


@pytest.mark.parametrize(
    ("backend", "code"),
    [
        (Failing(), "vault.none"),
        (Null(), "vault.null"),
        (PlaintextFile(), "vault.plaintext"),
        (Alternative(), "vault.plaintext"),
        (Renamed(), "vault.plaintext"),
        (Chain(), "vault.none"),
        (Chain(Failing()), "vault.none"),
        (Chain(Failing(), Null(), PlaintextFile()), "vault.plaintext"),
    ],
)
def test_what_keeps_no_secret_is_refused(backend: KeyringBackend, code: str) -> None:
    with pytest.raises(VaultError) as caught:
        usable(backend)
    assert (caught.value.code, caught.value.values) == (code, {"backend": name_of(backend)})


def test_of_a_chain_the_first_good_member_is_used() -> None:
    good = Obliging()
    assert usable(Chain(PlaintextFile(), Chain(Null(), good), Obliging())) is good
    assert usable(good) is good


def test_the_vault_does_not_load_keyring_before_it_is_asked() -> None:
    program = "import sys, composer.credentials.vault; print('keyring' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout == "False\n"
