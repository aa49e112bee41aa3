"""Our sign-ins, as they are, against a certified OAuth provider. Needs Node; skipped with the reason where there is
none."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

import pytest

from composer.core.client import Channel
from composer.core.errors import SignInError
from composer.core.outcome import Identity, SignInDead
from composer.core.ports import Credential, Network
from composer.core.secret import Secret
from composer.core.sign_in import OwnApp, SignedIn
from composer.networks.bluesky import Bluesky
from composer.networks.bluesky.browser import client_id, with_browser
from composer.networks.linkedin import LinkedIn
from composer.networks.x import X
from tests.networks.orders import keep_nothing
from tests.networks.person import free_port
from tests.servers.node import NoServer
from tests.servers.oidc import Provider, ProviderPerson, running

PUBLIC = {"token_endpoint_auth_method": "none", "grant_types": ["authorization_code", "refresh_token"]}
HUSH = "a-secret-of-the-app-that-is-long-enough"


@contextmanager
def provider(network: str, client: dict[str, object]) -> Iterator[Provider]:
    try:
        server = running(network, client)
        told = server.__enter__()
    except NoServer as reason:
        pytest.skip(str(reason))
    try:
        yield told
    finally:
        server.__exit__(None, None, None)


@pytest.fixture(scope="module")
def for_x() -> Iterator[Provider]:
    with provider("x", {"client_id": "app", **PUBLIC}) as made:
        yield made


@pytest.fixture(scope="module")
def for_linkedin() -> Iterator[Provider]:
    client = {"client_id": "app", "client_secret": HUSH, "token_endpoint_auth_method": "client_secret_post"}
    with provider("linkedin", {**client, "grant_types": ["authorization_code"]}) as made:
        yield made


@pytest.fixture(scope="module")
def for_bluesky() -> Iterator[Provider]:
    bound = {"client_id": client_id(), "scope": "atproto transition:generic", "dpop_bound_access_tokens": True}
    with provider("bluesky", {**bound, **PUBLIC}) as made:
        yield made


def old(credential: Credential) -> Credential:
    return {**credential, "expires_at": Secret(str(int(datetime.now(UTC).timestamp()) - 1))}


def identify(network: Network, provider: Provider, credential: Credential, save: object = keep_nothing) -> object:
    account = provider.account if network.key != "linkedin" else f"urn:li:person:{provider.account}"
    channel = Channel("c", "salt", network.key, "salz.test", "", account, provider.url)
    connection = network.connect(channel, credential, save)  # type: ignore[arg-type]
    try:
        return connection.identify()
    finally:
        connection.close()


def x_signed_in(for_x: Provider, *, agrees: bool = True) -> SignedIn:
    person = ProviderPerson(for_x.account, agrees)
    try:
        (found,) = X(port=free_port()).sign_in(OwnApp("app"), person.browser(), for_x.url)
    finally:
        person.gone()
    return found


def test_x(for_x: Provider) -> None:
    signed_in = x_signed_in(for_x)
    assert signed_in.identity.account_id == for_x.account
    kept: list[Credential] = []
    assert isinstance(identify(X(), for_x, old(signed_in.credential), kept.append), Identity)
    assert kept[0]["refresh_token"] != signed_in.credential["refresh_token"]
    # A refresh token used twice ends the whole sign-in, the new tokens too.
    assert isinstance(identify(X(), for_x, old(signed_in.credential)), SignInDead)
    assert isinstance(identify(X(), for_x, kept[0]), SignInDead)


def test_x_signed_out(for_x: Provider) -> None:
    credential = x_signed_in(for_x).credential
    channel = Channel("c", "salt", "x", "salz", "", for_x.account, for_x.url)
    assert X().sign_out(channel, credential)
    assert isinstance(identify(X(), for_x, old(credential)), SignInDead)


def test_x_denied(for_x: Provider) -> None:
    with pytest.raises(SignInError) as failed:
        x_signed_in(for_x, agrees=False)
    assert failed.value.code == "sign-in.denied"


def test_linkedin(for_linkedin: Provider) -> None:
    person = ProviderPerson(for_linkedin.account)
    network = LinkedIn("202608", port=free_port())
    (signed_in,) = network.sign_in(OwnApp("app", Secret(HUSH)), person.browser(), for_linkedin.url)
    person.gone()
    assert signed_in.identity.account_id == f"urn:li:person:{for_linkedin.account}"
    assert isinstance(identify(network, for_linkedin, signed_in.credential), Identity)
    wrong = ProviderPerson(for_linkedin.account)
    with pytest.raises(SignInError) as failed:
        network.sign_in(OwnApp("app", Secret("wrong")), wrong.browser(), for_linkedin.url)
    wrong.gone()
    assert failed.value.code == "sign-in.app"


def test_bluesky(for_bluesky: Provider) -> None:
    person = ProviderPerson(for_bluesky.account)
    signed_in = with_browser("salz.test", person.browser(), for_bluesky.url)
    person.gone()
    assert signed_in.identity.account_id == for_bluesky.account
    kept: list[Credential] = []
    assert isinstance(identify(Bluesky(), for_bluesky, old(signed_in.credential), kept.append), Identity)
    other_key = {**old(kept[0]), "dpop_key": Secret("7" * 64)}
    assert isinstance(identify(Bluesky(), for_bluesky, other_key), SignInDead)
    assert isinstance(identify(Bluesky(), for_bluesky, old(signed_in.credential)), SignInDead)
