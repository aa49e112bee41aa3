"""The whole job with known secrets, then a search for them wherever something is kept, shown or told."""

from __future__ import annotations

import base64
import io
import logging
import traceback
import zipfile
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from threading import Thread
from urllib.parse import parse_qs, quote, urlsplit

import pytest
import requests

from composer.app import accounts, clients, own_apps, queue_list, queueing
from composer.app.accounts import with_handle
from composer.app.dossier import gather
from composer.app.dossier_files import bundle
from composer.app.publisher import run_due
from composer.core.errors import SignInError
from composer.core.publication import PublicationState
from composer.core.secret import Secret
from composer.core.sign_in import Browser, OwnApp, SignedIn
from composer.networks.linkedin import LinkedIn
from composer.networks.x import X
from composer.rehearsal.faults import Fault
from composer.rehearsal.values import Call
from tests.app.on_stage import NETWORKS, OnStage, on_stage, unique
from tests.networks.loopback_server import LoopbackServer, Say, Seen
from tests.networks.person import BROWSER, Person, free_port

FAULTS = (Fault.ERROR_500_AFTER_CREATING, Fault.FORBIDDEN, Fault.REVOKED_TOKEN)


def parrot(seen: Seen) -> Say:
    """A server that repeats all it was told, as error pages do."""
    told = "\n".join([*(f"{name}: {value}" for name, value in seen.headers.items()), seen.body.decode("latin-1")])
    return Say(400, f'{{"error": "bad request", "detail": {told!r}}}'.encode())


def test_no_secret_is_anywhere_but_in_the_keyring(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    with on_stage(tmp_path) as there:
        secrets = signed_in_by_browser(there) | set(revealed(there))
        told = [*published_by_a_program(there), *gone_wrong(there), *refused_sign_ins(there, secrets)]
        told.append(refused_code(secrets))
        secrets |= set(revealed(there))  # what was renewed meanwhile
        assert len(secrets) >= len(NETWORKS)
        told += [repr(there.ctx), repr(clients.all_clients(there.ctx)), logged(caplog)]
        for publication in queueing.publications(there.ctx):
            told += [repr(publication), repr(queueing.attempts(there.ctx, publication.id))]
            told += [requests.get(receipt.url, timeout=10).text for receipt in publication.parts_done]
            told += proven(there, publication.id)
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


def logged(caplog: pytest.LogCaptureFixture) -> str:
    """What our own threads wrote: the browser's address line is its own matter."""
    formatter = logging.Formatter("%(message)s %(exc_text)s")
    return "\n".join(formatter.format(record) for record in caplog.records if record.threadName != BROWSER)


def signed_in_by_browser(there: OnStage) -> set[str]:
    """X, LinkedIn and Bluesky, each by the browser; gives the codes, states and verifiers on top of what is kept."""
    gone: set[str] = set()
    x, linkedin = X(port=free_port()), LinkedIn("202608", port=free_port())
    apps = {one.key: there.stage.app(one.key, one.callback) for one in (x, linkedin)}
    own = {key: OwnApp(app.client_id, app.client_secret) for key, app in apps.items()}
    ways: dict[str, Callable[[Browser], SignedIn]] = {
        "x": lambda browser: x.sign_in(own["x"], browser, there.stage.url("x"))[0],
        "linkedin": lambda browser: linkedin.sign_in(own["linkedin"], browser, there.stage.url("linkedin"))[0],
        "bluesky": lambda browser: with_handle("probe.test", browser, there.stage.url("bluesky")),
    }
    for network, way in ways.items():
        person = Person(there.stage.account(network).account_id)
        signed_in = way(person.browser())
        person.gone()
        accounts.reconnect(there.ctx, "salt", f"salt.{network}", signed_in)
        query = parse_qs(urlsplit(person.back[0]).query)
        gone |= {query["code"][0], query["state"][0]}
    own_apps.keep(there.ctx, "linkedin", own["linkedin"])
    return gone | {own["linkedin"].secret.reveal()}


def proven(there: OnStage, publication_id: str) -> Iterator[str]:
    """All that a person hands out as proof, but for the PDF, which says the same."""
    with zipfile.ZipFile(io.BytesIO(bundle(gather(there.ctx, publication_id), b""))) as opened:
        yield from (opened.read(name).decode("latin-1") for name in opened.namelist())


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
    yield repr(queue_list.entries(there.ctx))


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


def refused_code(secrets: set[str]) -> str:
    """A server that repeats the code and its verifier in its answer."""
    network, code, browsers = X(port=free_port()), "c0de-that-nobody-takes", []

    def come_back(url: str) -> None:
        query = parse_qs(urlsplit(url).query)
        back = f"{query['redirect_uri'][0]}?code={code}&state={query['state'][0]}"
        browsers.append(Thread(target=requests.get, args=(back,), kwargs={"timeout": 10}, name=BROWSER))
        browsers[0].start()

    with LoopbackServer(parrot) as server, pytest.raises(SignInError) as failed:
        network.sign_in(OwnApp("an-app"), Browser(come_back, seconds=20), server.url)
    browsers[0].join()
    secrets |= {code, server.seen[0].form["code_verifier"]}
    return "".join(traceback.format_exception(failed.value)) + repr(failed.value.values)


def revealed(there: OnStage) -> Iterator[str]:
    """What the keyring keeps, but for handles and addresses, which everybody may see."""
    for network in NETWORKS:
        for name, secret in (there.ctx.vault.get(f"salt.{network}") or {}).items():
            if any(word in name for word in ("token", "password", "secret", "key")):
                assert len(secret.reveal()) >= 8
                yield secret.reveal()


def forms(secret: str) -> Iterator[bytes]:
    raw = secret.encode()
    yield raw
    yield quote(secret, safe="").encode()
    yield base64.b64encode(raw).rstrip(b"=")[:-1]
    yield repr(secret)[1:-1].encode()
