"""Everything that can go wrong with a post on every network, from the queue to the stage's own count of posts.

`pytest -s` prints the matrix. Each cell says how the publication stood after the first try and how it ended, when
later publishers had all the time they wanted.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from composer.app import queueing
from composer.core.errors import StoreError
from composer.core.publication import Publication, PublicationState
from composer.rehearsal.faults import Fault
from composer.rehearsal.values import Call
from composer.store.version import FILE_NAME
from composer.ui.words_outcomes import reasons
from tests.app.theatre import Theatre, Trial, theatre
from tests.fakes.queue import WatchedQueue
from tests.networks.loopback_server import LoopbackServer, Say

S = PublicationState
NETWORKS = ("x", "linkedin", "mastodon", "bluesky")
Go = Callable[[Trial], Publication]


def fault(kind: Fault, on: Call = Call.COMMIT, seconds: float = 0.6) -> Go:
    def go(trial: Trial) -> Publication:
        stage = trial.theatre.stage
        stage.fault(trial.channel.network, kind, on=on, seconds=seconds)
        try:
            return trial.run()
        finally:
            stage.clear_faults()

    return go


def after_step(step: str, what: Callable[[Trial], object], first: Go | Fault | None = None) -> Go:
    """Something happens right after one step is in the journal; with a fault of the network besides."""

    def go(trial: Trial) -> Publication:
        if isinstance(first, Fault):
            trial.theatre.stage.fault(trial.channel.network, first)
        left = [step]

        def around(name: str, work: Callable[[], object]) -> object:
            result = work()
            if left and name == left[0]:
                left.clear()
                what(trial)
            return result

        engine = trial.theatre.engine("first")
        found = trial.run(replace(engine, queue=WatchedQueue(engine.queue, around)))
        assert not left, f"{step} never came"
        trial.theatre.stage.clear_faults()
        return found

    return go


def clock_back(trial: Trial) -> None:
    trial.theatre.clock.pass_by(hours=-1)


def lock_database(trial: Trial) -> None:
    """As another program would; it lets go while ours waits for its second try."""
    other = sqlite3.connect(trial.theatre.ctx.locations.data / FILE_NAME, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    trial.theatre.clock.on_wait.append(other.close)


def full_disk(step: str, *, freed: bool) -> Go:
    """From this step on nothing can be written: until the engine waits, or until the next program."""

    def go(trial: Trial) -> Publication:
        full: list[bool] = []

        def around(name: str, work: Callable[[], object]) -> object:
            if full and name not in ("due", "renew"):
                raise StoreError("store.full")
            result = work()
            if name == step:
                full.append(True)
                if freed:
                    trial.theatre.clock.on_wait.append(full.clear)
            return result

        engine = trial.theatre.engine("first")
        return trial.run(replace(engine, queue=WatchedQueue(engine.queue, around)))

    return go


def locked_keyring(trial: Trial) -> Publication:
    trial.theatre.vault.locked = True
    found = trial.run()
    trial.theatre.vault.locked = False
    return found


def elsewhere(address: str) -> Go:
    """The server is at an address where nothing good answers; the next day it is back."""

    def go(trial: Trial) -> Publication:
        home = trial.channel.server
        with LoopbackServer(lambda _: Say()) as server:
            trial.move_to(address.format(plain=server.url.removeprefix("http:")))
            found = trial.run()
            assert server.seen == []
        trial.move_to(home)
        return found

    return go


def rotated_away(trial: Trial) -> Publication:
    """Somebody else has renewed the sign-in, and ours is worth nothing any more."""
    trial.theatre.stage.revoke(trial.channel.network, trial.channel.account_id)
    return trial.run()


def said_twice(trial: Trial) -> Publication:
    """LinkedIn names the post that a repeat would double: so it is one that a person has sent again."""
    if trial.channel.network != "linkedin":
        return fault(Fault.DUPLICATE)(trial)
    fault(Fault.HANG_UP_AFTER_ACCEPTING)(trial)
    queueing.decide(trial.theatre.ctx, trial.publication_id, "send-again")
    return trial.run()


def run_out(trial: Trial) -> Publication:
    trial.theatre.stage.expire(trial.channel.network, trial.channel.account_id)
    return trial.run()


FAULTS: dict[str, Go] = {
    "hang up before reading": fault(Fault.HANG_UP_BEFORE_READING),
    "hang up after accepting": fault(Fault.HANG_UP_AFTER_ACCEPTING),
    "500 before creating": fault(Fault.ERROR_500),
    "500 after creating": fault(Fault.ERROR_500_AFTER_CREATING),
    "400 after creating": fault(Fault.ERROR_400_AFTER_CREATING),
    "503": fault(Fault.UNAVAILABLE),
    "429, own headers": fault(Fault.RATE_LIMITED),
    "429, Retry-After in seconds": fault(Fault.RATE_LIMITED_SECONDS),
    "429, Retry-After as a date": fault(Fault.RATE_LIMITED_DATE),
    "429, no header": fault(Fault.RATE_LIMITED_BARE),
    "slow, then creates": fault(Fault.SLOW_TO_START),
    "creates, then slow": fault(Fault.SLOW),
    "picture slow to process": fault(Fault.SLOW_MEDIA, Call.UPLOAD),
    "picture not ready": fault(Fault.MEDIA_NOT_READY),
    "token called expired": fault(Fault.EXPIRED_TOKEN),
    "token expired": run_out,
    "token revoked": fault(Fault.REVOKED_TOKEN),
    "token rotated away": rotated_away,
    "account suspended": fault(Fault.SUSPENDED),
    "402": fault(Fault.NO_CREDITS),
    "403": fault(Fault.FORBIDDEN),
    "426": fault(Fault.DEAD_VERSION),
    "duplicate refusal": said_twice,
    "wrong content type": fault(Fault.WRONG_CONTENT_TYPE),
    "HTML error page": fault(Fault.HTML_ERROR_PAGE),
    "HTML page after creating": fault(Fault.HTML_ERROR_AFTER_CREATING),
    "endless redirect": fault(Fault.ENDLESS_REDIRECT),
    "half an answer": fault(Fault.HALF_AN_ANSWER),
    "10 MB answer": fault(Fault.HUGE_ANSWER),
    "TLS failure": elsewhere("https:{plain}"),
    "DNS failure": elsewhere("https://nobody.invalid"),
    "disk full for a moment": full_disk("begin-commit", freed=True),
    "disk full until a restart": full_disk("begin-commit", freed=False),
    "disk full before sending": full_disk("claim", freed=False),
    "database locked": after_step("begin-commit", lock_database),
    "keyring locked": locked_keyring,
    "clock back after who-am-I": after_step("end-ok", clock_back),
    "clock back while sending": after_step("begin-commit", clock_back),
    "clock back, answer lost": after_step("end-unclear", clock_back, Fault.HANG_UP_AFTER_ACCEPTING),
    "clock back, request lost": after_step("end-unclear", clock_back, Fault.HANG_UP_BEFORE_READING),
}
PICTURES = {"picture slow to process", "picture not ready"}

OK = "published"
LOST = "unclear connection-lost"
DEAD = "sign-in token"
LATE = "retrying rate-limit > published"
DENIED = "failed permission"


def blind(code: str) -> tuple[str, ...]:
    """All but LinkedIn can say whether it is there: it is found, or sent once more."""
    return OK, f"unclear {code}", OK, OK


EXPECTED: dict[str, tuple[str, ...] | str] = {
    "hang up before reading": blind("connection-lost"),
    "hang up after accepting": blind("connection-lost"),
    "500 before creating": blind("server-error"),
    "500 after creating": blind("server-error"),
    "400 after creating": blind("unexpected-answer"),
    "503": blind("server-error"),
    "429, own headers": LATE,
    "429, Retry-After in seconds": LATE,
    "429, Retry-After as a date": LATE,
    "429, no header": LATE,
    "slow, then creates": blind("no-answer"),
    "creates, then slow": blind("no-answer"),
    "picture slow to process": OK,
    "picture not ready": (
        "failed bad-request",
        "retrying media-not-ready > published",
        "failed validation",
        "retrying media-expired > published",
    ),
    "token called expired": (DEAD, DEAD, DEAD, "retrying sign-in-renewed > published"),
    "token expired": (DEAD, DEAD, DEAD, OK),
    "token revoked": (DEAD, DEAD, DEAD, "sign-in password"),
    "token rotated away": (DEAD, DEAD, DEAD, "sign-in password"),
    "account suspended": ("failed account-suspended", DENIED, DENIED, "sign-in account-taken-down"),
    "402": ("failed no-credits", DENIED, DENIED, DENIED),
    "403": ("failed not-permitted", DENIED, DENIED, DENIED),
    "426": (OK, "failed api-version", OK, OK),
    "duplicate refusal": OK,
    "wrong content type": OK,
    "HTML error page": blind("server-error"),
    "HTML page after creating": blind("server-error"),
    "endless redirect": blind("redirected"),
    "half an answer": OK,
    "10 MB answer": OK,
    "TLS failure": "retrying tls > published",
    "DNS failure": "retrying offline > published",
    "disk full for a moment": OK,
    "disk full until a restart": (
        "sending > published",
        "sending > unclear interrupted",
        *2 * ("sending > published",),
    ),
    "disk full before sending": "sending > published",
    "database locked": OK,
    "keyring locked": "retrying vault.locked > published",
    "clock back after who-am-I": "queued > published",
    "clock back while sending": OK,
    "clock back, answer lost": blind("connection-lost"),
    "clock back, request lost": LOST,
}
"""By network: how it stood after the first try, and how it ended if that was not the end. X has no code for media that
are not ready, and Mastodon says in words only why it refuses a post. Both are surely not there."""


def test_the_fault_matrix(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert list(EXPECTED) == list(FAULTS)
    with theatre(tmp_path) as there:
        seen = {name: tuple(cell(there, name, network) for network in NETWORKS) for name in FAULTS}
    with capsys.disabled():
        print(f"\n{'':30}" + "".join(f"{network:44}" for network in NETWORKS))
        for name, cells in seen.items():
            print(f"{name:30}" + "".join(f"{found:44}" for found in cells))
    assert seen == {name: cells if isinstance(cells, tuple) else (cells,) * 4 for name, cells in EXPECTED.items()}


def cell(there: Theatre, name: str, network: str) -> str:
    trial = there.engage(network)
    trial.queue(f"Salt, {name}", (there.picture(),) if name in PICTURES else ())
    first, end = FAULTS[name](trial), trial.settle()
    shown = [post.text for post in trial.posts]
    assert len(shown) <= 1, f"doubled: {name}, {network}"
    if end.state is not S.UNCLEAR:
        assert len(shown) == (end.state is S.PUBLISHED), f"no true word: {name}, {network}: {end.state}, {shown}"
    if end.code:
        assert end.code in reasons()
    return how(first) if how(first) == how(end) else f"{how(first)} > {how(end)}"


def how(publication: Publication) -> str:
    return f"{publication.state.value} {publication.code}".strip()
