"""Signing in to a real PDS in the browser. Needs Node; skipped with the reason where there is none."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from composer.core.client import Channel
from composer.core.outcome import Identity, Published, SignInDead
from composer.core.ports import Credential
from composer.core.secret import Secret
from composer.core.sign_in import SignedIn
from composer.networks.bluesky import Bluesky
from composer.networks.bluesky.browser import with_browser
from tests.networks.orders import keep_nothing, order, rendition
from tests.servers.node import NoServer
from tests.servers.pds import Pds, running
from tests.servers.pds_person import PdsPerson

NOW = datetime.now(UTC)


@pytest.fixture(scope="module")
def pds() -> Iterator[Pds]:
    try:
        server = running()
        told = server.__enter__()
    except NoServer as reason:
        pytest.skip(str(reason))
    try:
        yield told
    finally:
        server.__exit__(None, None, None)


@pytest.fixture(scope="module")
def signed_in(pds: Pds) -> SignedIn:
    person = PdsPerson(pds)
    try:
        found = with_browser(f"@{pds.handle}", person.browser(), entry=pds.url)
    finally:
        person.gone()
    assert person.trouble == []
    return found


def channel(pds: Pds) -> Channel:
    return Channel("ch", "cl", "bluesky", pds.handle, "Alice", pds.did, pds.url)


def old(credential: Credential) -> Credential:
    return {**credential, "expires_at": Secret(str(int(NOW.timestamp()) - 1))}


def test_the_account_and_its_bound_tokens(pds: Pds, signed_in: SignedIn) -> None:
    assert signed_in.identity.account_id == pds.did
    assert signed_in.identity.handle == pds.handle
    assert {"access_token", "refresh_token", "dpop_key"} <= set(signed_in.credential)


def test_posting_with_a_picture(pds: Pds, signed_in: SignedIn) -> None:
    connection = Bluesky().connect(channel(pds), signed_in.credential, keep_nothing)
    assert isinstance(connection.identify(), Identity)
    connection.upload(rendition())
    assert isinstance(connection.commit(order("Mit Schlüssel", token="bound", created_at=NOW)), Published)
    connection.close()


def test_a_token_is_worth_nothing_with_another_key(pds: Pds, signed_in: SignedIn) -> None:
    stolen = {**signed_in.credential, "dpop_key": Secret("5" * 64), "refresh_token": Secret("nothing")}
    connection = Bluesky().connect(channel(pds), stolen, keep_nothing)
    assert not isinstance(connection.identify(), Identity)
    connection.close()


def test_renewal_and_then_the_end(pds: Pds, signed_in: SignedIn) -> None:
    kept: list[Credential] = []
    connection = Bluesky().connect(channel(pds), old(signed_in.credential), kept.append)
    assert isinstance(connection.identify(), Identity)
    connection.close()
    (renewed,) = kept
    assert renewed["refresh_token"] != signed_in.credential["refresh_token"]
    assert renewed["dpop_key"] == signed_in.credential["dpop_key"]
    assert Bluesky().sign_out(channel(pds), renewed)
    connection = Bluesky().connect(channel(pds), old(renewed), keep_nothing)
    assert isinstance(connection.identify(), SignInDead)
    connection.close()
