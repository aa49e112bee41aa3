"""The whole job with known secrets, then a search for them wherever something is kept, shown or told."""

from __future__ import annotations

import base64
import logging
import traceback
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from urllib.parse import quote

import pytest
import requests

from composer.app import accounts, clients, queueing
from composer.app.publisher import run_due
from composer.core.errors import SignInError
from composer.core.publication import PublicationState
from composer.core.secret import Secret
from composer.rehearsal.faults import Fault
from composer.rehearsal.values import Call
from tests.app.on_stage import NETWORKS, OnStage, on_stage, unique
from tests.networks.loopback_server import LoopbackServer, Say, Seen

FAULTS = (Fault.ERROR_500_AFTER_CREATING, Fault.FORBIDDEN, Fault.REVOKED_TOKEN)


def parrot(seen: Seen) -> Say:
    """A server that repeats all it was told, as error pages do."""
    told = "\n".join([*(f"{name}: {value}" for name, value in seen.headers.items()), seen.body.decode("latin-1")])
    return Say(400, f'{{"error": "bad request", "detail": {told!r}}}'.encode())


def test_no_secret_is_anywhere_but_in_the_keyring(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    with on_stage(tmp_path) as there:
        secrets = set(revealed(there))
        told = [*published_by_a_program(there), *gone_wrong(there), *refused_sign_ins(there, secrets)]
        secrets |= set(revealed(there))  # what was renewed meanwhile
        assert len(secrets) >= len(NETWORKS)
        told += [repr(there.ctx), repr(clients.all_clients(there.ctx)), caplog.text]
        for publication in queueing.publications(there.ctx):
            told += [repr(publication), repr(queueing.attempts(there.ctx, publication.id))]
            told += [requests.get(receipt.url, timeout=10).text for receipt in publication.parts_done]
        told.append(requests.get(there.stage.page_url, timeout=10).text)
        # Before the store closes: what was written last still stands in the write-ahead log.
        assert any(path.name.endswith("-wal") for path in there.data.iterdir())
        files = {path.name: path.read_bytes() for path in there.data.rglob("*") if path.is_file()}
    files |= {f"closed {p.name}": p.read_bytes() for p in (tmp_path / "data").rglob("*") if p.is_file()}
    files |= {f"told {number}": text.encode() for number, text in enumerate(told)}
    for secret in secrets:
        for form in forms(secret):
            places = [name for name, content in files.items() if form in content]
            assert places == [], "a secret was found there"


def published_by_a_program(there: OnStage) -> list[str]:
    there.queue(unique("Nothing to hide"), (there.picture("green"),))
    with there.start("publish") as program:
        out, _ = program.communicate(timeout=60)
    assert program.returncode == 0, out
    return [out]


def gone_wrong(there: OnStage) -> Iterator[str]:
    """Every network fails in several ways, and a server repeats in its answer what it was sent."""
    for fault in FAULTS:
        there.queue(unique(f"Goes wrong: {fault.value}"))
        for network in NETWORKS:
            there.stage.fault(network, fault, on=Call.COMMIT)
        run_due(there.ctx, lambda p: None, lambda code: None)
        there.stage.clear_faults()
    states = {p.state for p in queueing.publications(there.ctx)}
    assert states & {PublicationState.UNCLEAR, PublicationState.SIGN_IN, PublicationState.RETRYING}
    with LoopbackServer(parrot) as server:
        there.queue(unique("Told to a parrot"))
        for network in NETWORKS:
            there.ctx.store.clients.update_channel("salt", f"salt.{network}", server=server.url)
        run_due(there.ctx, lambda p: None, lambda code: None)
        assert server.seen
    yield repr(queueing.entries(there.ctx))


def refused_sign_ins(there: OnStage, secrets: set[str]) -> Iterator[str]:
    """Errors with their whole history, as a crash report would show them."""
    with LoopbackServer(parrot) as server:
        for secret in sorted(secrets):
            ways: tuple[Callable[[], object], ...] = (
                partial(accounts.with_token, there.ctx, "x", secret, server.url),
                partial(accounts.with_token, there.ctx, "linkedin", secret, server.url),
                partial(accounts.with_token, there.ctx, "x", f"{secret} ä", server.url),
                partial(accounts.with_app_password, "probe.test", Secret(secret), server.url),
            )
            for sign_in in ways:
                try:
                    sign_in()
                except SignInError as error:
                    yield "".join(traceback.format_exception(error)) + repr(error.values)
                else:
                    raise AssertionError("a parrot signed us in")


def revealed(there: OnStage) -> Iterator[str]:
    """What the keyring keeps, but for handles and addresses, which everybody may see."""
    for network in NETWORKS:
        for name, secret in (there.ctx.vault.get(f"salt.{network}") or {}).items():
            if any(word in name for word in ("token", "password", "secret")):
                assert len(secret.reveal()) >= 8
                yield secret.reveal()


def forms(secret: str) -> Iterator[bytes]:
    raw = secret.encode()
    yield raw
    yield quote(secret, safe="").encode()
    yield base64.b64encode(raw).rstrip(b"=")[:-1]
    yield repr(secret)[1:-1].encode()
