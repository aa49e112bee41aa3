"""The stage as a whole: started, stopped, bounded, quiet."""

from __future__ import annotations

import socket
import threading
from urllib.parse import urlsplit

import pytest
import requests

from composer.rehearsal import Call, Stage
from composer.rehearsal.sniffing import sniff
from composer.rehearsal.values import StagePicture, StagePost
from composer.rehearsal.world import MOST_POST_BYTES, MOST_UPLOADS, NetworkState, Upload, system_now
from tests.rehearsal.conftest import bearer, picture


def test_everything_is_on_loopback_and_gone_afterwards() -> None:
    before = set(threading.enumerate())
    with Stage() as stage:
        urls = [stage.page_url, *(stage.url(network) for network in stage.networks)]
        assert len(set(urls)) == 5
        assert {urlsplit(url).hostname for url in urls} == {"127.0.0.1"}
    assert not [t for t in set(threading.enumerate()) - before if t.name.startswith("stage-")]
    for url in urls:
        with pytest.raises(ConnectionRefusedError):
            socket.create_connection(("127.0.0.1", urlsplit(url).port or 0), timeout=5)


def test_accounts_keep_their_ids_and_change_their_secrets() -> None:
    with Stage() as one, Stage() as two:
        for network in one.networks:
            first, second = one.account(network, "salz.test"), two.account(network, "salz.test")
            assert first.account_id == second.account_id
            assert first.credential != second.credential
            assert one.account(network, "SALZ.test") is first
            assert one.account(network, "anders.test").account_id != first.account_id


def test_a_handle_is_written_as_its_server_does(stage: Stage) -> None:
    assert stage.account("mastodon", "@salz@social.example").handle == "salz"
    assert stage.account("mastodon", "salz@social.example") is stage.account("mastodon", "salz")
    assert stage.account("x", "@salz").handle == "salz"


def test_a_fixed_port_is_used() -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    with Stage(ports={"page": port}) as stage:
        assert stage.page_url == f"http://127.0.0.1:{port}"


def test_a_taken_port_leaves_nothing_behind() -> None:
    before = set(threading.enumerate())
    with Stage() as stage:
        port = int(stage.page_url.rpartition(":")[2])
        with pytest.raises(OSError, match="in use"), Stage(ports={"bluesky": port}):
            pass
    assert not [t for t in set(threading.enumerate()) - before if t.name.startswith("stage-")]


def test_nothing_is_said_on_stderr(stage: Stage, http: requests.Session, capfd: pytest.CaptureFixture[str]) -> None:
    account = stage.account("x")
    http.post(f"{stage.url('x')}/2/tweets", json={"text": "a"}, headers=bearer(account), timeout=10)
    http.get(f"{stage.url('x')}/nothing", timeout=10)
    with socket.create_connection(("127.0.0.1", urlsplit(stage.url("x")).port or 0), timeout=5) as line:
        line.sendall(b"nonsense\r\n\r\n")
        assert line.recv(100)
    assert capfd.readouterr() == ("", "")


def test_many_clients_at_once(stage: Stage) -> None:
    headers, url = bearer(stage.account("x")), f"{stage.url('x')}/2/tweets"

    def publish(number: int) -> None:
        for part in range(10):
            requests.post(url, json={"text": f"{number}.{part}"}, headers=headers, timeout=30)

    threads = [threading.Thread(target=publish, args=(n,)) for n in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    posts = stage.posts("x")
    assert len({post.remote_id for post in posts}) == len({post.text for post in posts}) == 80
    assert stage.requests("x", Call.COMMIT) == stage.requests("x") == 80


def test_memory_is_bounded() -> None:
    state = NetworkState()
    for number in range(MOST_UPLOADS + 50):
        state.keep_upload(str(number), Upload("a", b"x", "image/png", 1, 1, system_now()))
    assert len(state.uploads) == MOST_UPLOADS
    assert "0" not in state.uploads
    heavy = StagePicture(b"\0" * (MOST_POST_BYTES // 4), "image/png", 1, 1)
    for number in range(6):
        state.keep_post(StagePost("x", "a", "h", "n", str(number), "u", "t", system_now(), (heavy,)))
    assert list(state.posts) == ["2", "3", "4", "5"]


@pytest.mark.parametrize(
    ("kind", "mime"),
    [("PNG", "image/png"), ("JPEG", "image/jpeg"), ("GIF", "image/gif"), ("WEBP", "image/webp")],
)
def test_pictures_are_read_by_their_bytes(kind: str, mime: str) -> None:
    seen = sniff(picture(kind, 321, 123))
    assert seen is not None
    assert (seen.mime, seen.width, seen.height) == (mime, 321, 123)


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "GIF", "WEBP"])
def test_a_cut_header_is_no_picture(kind: str) -> None:
    whole = picture(kind, 321, 123)
    for length in range(10):
        assert sniff(whole[:length]) is None
    assert sniff(b"") is None
    assert sniff(picture("BMP")) is None
