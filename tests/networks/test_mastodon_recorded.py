"""Mastodon against recorded answers of a real 4.7.3 server."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import vcr
import yaml
from vcr.stubs.requests_stubs import VCRRequestsHTTPConnection

from composer.core.outcome import Absent, Confirmed, Found, Identity, Published, Receipt, Refused, Uploaded
from composer.core.ports import Connection
from composer.networks.shared.wire_adapter import PlainPool
from tests.networks.loopback_server import LoopbackServer, Routes, Say
from tests.networks.orders import channel, credential, keep_nothing, network, order, rendition

RECORDINGS = Path(__file__).parents[1] / "recordings" / "mastodon"
SERVER = "http://localhost:3000"


@contextmanager
def replayed(name: str) -> Iterator[Connection]:
    """A connection that gets the recorded answers; all of them must be used."""
    recorder = vcr.VCR(
        record_mode="none",
        match_on=["method", "path"],
        custom_patches=((PlainPool, "ConnectionCls", VCRRequestsHTTPConnection),),
    )
    with recorder.use_cassette(str(RECORDINGS / f"{name}.yaml")) as cassette:
        connection = network("mastodon").connect(channel("mastodon", SERVER), credential(), keep_nothing)
        yield connection
        connection.close()
        assert cassette.all_played


def test_who_am_i_with_the_servers_own_limits() -> None:
    with replayed("identify") as connection:
        identity = connection.identify()
    assert isinstance(identity, Identity)
    assert identity.account_id == "117440810532227399"
    assert identity.handle == "mastodonpy_test@localhost:3000"
    assert dict(identity.limits) == {
        "text.limit": 500,
        "text.url_length": 23,
        "pictures.most": 4,
        "pictures.alt_limit": 10_000,
        "pictures.max_bytes": 16_777_216,
        "fields.poll.most": 4,
        "fields.poll.limit": 50,
        "fields.poll_duration.least": 5,
        "fields.poll_duration.most": 43_829,
        "pictures.max_pixels": 33_177_600,
    }


def test_a_text() -> None:
    with replayed("text") as connection:
        outcome = connection.commit(order("Toot!"))
    assert isinstance(outcome, Published)
    assert outcome.receipt == Receipt("117440831243989713", f"{SERVER}/@mastodonpy_test/117440831243989713")


def test_two_pictures() -> None:
    with replayed("pictures") as connection:
        uploads = [connection.upload(rendition()), connection.upload(rendition())]
        handles = tuple(upload.handle for upload in uploads if isinstance(upload, Uploaded))
        assert len(set(handles)) == 2
        assert isinstance(connection.commit(order("LOL check this out", uploads=handles)), Published)


def test_a_file_that_the_server_works_on_for_a_while() -> None:
    with replayed("slow_media") as connection:
        assert connection.upload(rendition()) == Uploaded("117440818351645173")


def test_a_thread() -> None:
    with replayed("thread") as connection:
        first = connection.commit(order("Toot, finally!"))
        assert isinstance(first, Published)
        second = connection.commit(order("same!", index=1, root=first.receipt, parent=first.receipt))
        assert isinstance(second, Published)


def test_refusals_in_any_language_are_told_by_status() -> None:
    with replayed("refused") as connection:
        for _ in range(3):
            outcome = connection.commit(order())
            assert isinstance(outcome, Refused)
            assert outcome.code == "validation"


def test_reading_back_shows_the_text_as_it_was_sent() -> None:
    with replayed("confirm") as connection:
        confirmed = connection.confirm(Receipt("117440831413709748", ""))
    assert isinstance(confirmed, Confirmed)
    assert confirmed.text == "the best editor? why, of course it is the KDE Advanced Text Editor, Kate"
    assert confirmed.pictures == 0


def test_what_is_not_there_cannot_be_read_back() -> None:
    with replayed("missing") as connection:
        assert connection.confirm(Receipt("0", "")) is None


def test_a_post_that_is_in_no_listing_is_absent() -> None:
    with replayed("listing") as connection:
        found = connection.find_recent(order("Never sent"), datetime(2026, 10, 15, tzinfo=UTC))
    assert found == Absent()


def test_a_post_is_found_in_the_recorded_listing() -> None:
    recording = yaml.safe_load((RECORDINGS / "listing.yaml").read_text())
    listing = Say(200, recording["interactions"][0]["response"]["body"]["string"].encode())
    with LoopbackServer(Routes({"GET /api/v1/accounts/117440810532227399/statuses": listing})) as server:
        connection = network("mastodon").connect(channel("mastodon", server.url), credential(), keep_nothing)
        found = connection.find_recent(order("Toot number 9!"), datetime(2026, 10, 14, tzinfo=UTC))
        connection.close()
    assert isinstance(found, Found)
    assert found.receipt.url.startswith(f"{SERVER}/@mastodonpy_test/")
