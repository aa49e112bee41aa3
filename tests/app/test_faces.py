"""The picture of an account: fetched once, made small, and never from where it should not come."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

from composer.app import accounts, clients, faces
from composer.core.outcome import Identity
from composer.core.secret import Secret
from composer.core.sign_in import SignedIn
from tests.app.on_stage import OnStage, on_stage
from tests.networks.loopback_server import LoopbackServer, Say, Seen


@pytest.fixture
def there(tmp_path: Path) -> Iterator[OnStage]:
    with on_stage(tmp_path) as made:
        yield made


def picture(width: int = 600, height: int = 600) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (width, height), "#406030").save(out, "PNG")
    return out.getvalue()


def sign_in(there: OnStage, avatar: str, server: str) -> bytes | None:
    account = there.client.channel("salt.mastodon")
    identity = Identity(account.account_id, account.handle, "Salt", avatar=avatar)
    accounts.reconnect(
        there.ctx, "salt", "salt.mastodon", SignedIn(identity, {"access_token": Secret("t0ken-t0ken")}, server)
    )
    return faces.face(there.ctx, "salt.mastodon")


def serving(answer: Say) -> LoopbackServer:
    def say(_: Seen) -> Say:
        return answer

    return LoopbackServer(say)


def test_it_is_kept_small(there: OnStage) -> None:
    with serving(Say(200, picture(), {"Content-Type": "image/png"})) as server:
        kept = sign_in(there, f"{server.url}/a.png", server.url)
        assert len(server.seen) == 1
        assert "authorization" not in server.seen[0].headers
    assert kept is not None
    with Image.open(io.BytesIO(kept)) as image:
        assert image.size == (faces.SIDE, faces.SIDE)


@pytest.mark.parametrize(
    "answer",
    [
        Say(404),
        Say(200, b"<html>", {"Content-Type": "text/html"}),
        Say(200, b"no picture at all", {"Content-Type": "image/png"}),
        Say(200, b"", {"Content-Type": "image/png"}),
        Say(200, picture() + b"\0" * 2_100_000, {"Content-Type": "image/png"}),
    ],
)
def test_without_one_the_channel_is_as_good(there: OnStage, answer: Say) -> None:
    with serving(answer) as server:
        assert sign_in(there, f"{server.url}/a.png", server.url) is None
    assert clients.get(there.ctx, "salt").channel("salt.mastodon").connected
    assert [p.name for p in (there.data / "faces").glob("*")] == []


def test_a_stranger_is_not_led_to_this_computer(there: OnStage) -> None:
    with serving(Say(200, picture(), {"Content-Type": "image/png"})) as server:
        assert sign_in(there, f"{server.url}/a.png", "https://social.example") is None
        assert server.seen == []


def test_it_goes_with_the_channel_and_with_a_new_sign_in(there: OnStage) -> None:
    with serving(Say(200, picture(), {"Content-Type": "image/png"})) as server:
        assert sign_in(there, f"{server.url}/a.png", server.url) is not None
        assert sign_in(there, "", server.url) is None
        assert sign_in(there, f"{server.url}/a.png", server.url) is not None
    accounts.remove(there.ctx, "salt", "salt.mastodon")
    assert faces.face(there.ctx, "salt.mastodon") is None
