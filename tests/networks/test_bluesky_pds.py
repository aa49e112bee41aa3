"""Bluesky against a real PDS. Needs Node; skipped with the reason where there is none."""

from __future__ import annotations

import base64
import hashlib
import hmac
import io
import json
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

import pytest
import requests
from PIL import Image

from composer.core.client import Channel
from composer.core.errors import SignInError
from composer.core.outcome import Absent, Found, Identity, Published, Receipt, Refused, SignInDead, Unclear, Uploaded
from composer.core.ports import CommitOrder, Connection, Credential, Rendition
from composer.core.prepared import Entity, EntityKind
from composer.core.secret import Secret
from composer.core.sign_in import SignedIn
from composer.networks.bluesky import Bluesky
from composer.networks.bluesky.sign_in import with_app_password
from tests.networks.orders import CARD, order, plan
from tests.servers.node import NoServer
from tests.servers.pds import Pds, running

NOW = datetime.now(UTC)
SINCE = NOW


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


def call(pds: Pds, name: str, token: str, body: dict[str, str] | None = None) -> dict[str, str]:
    """A call past our own code."""
    headers = {"Authorization": f"Bearer {token}"} if token else {}
    answer = requests.post(f"{pds.url}/xrpc/{name}", json=body, headers=headers, timeout=20)
    answer.raise_for_status()
    return answer.json()  # type: ignore[no-any-return]


@pytest.fixture(scope="module")
def app_password(pds: Pds) -> str:
    owner = {"identifier": pds.handle, "password": pds.password}
    token = call(pds, "com.atproto.server.createSession", "", owner)["accessJwt"]
    return call(pds, "com.atproto.server.createAppPassword", token, {"name": "tonart"})["password"]


@pytest.fixture(scope="module")
def signed_in(pds: Pds, app_password: str) -> SignedIn:
    return with_app_password(f"@{pds.handle}", Secret(app_password), entry=pds.url)


def channel(pds: Pds) -> Channel:
    return Channel("ch", "cl", "bluesky", pds.handle, "Alice", pds.did, pds.url)


class Safe:
    """Keeps what it is given."""

    def __init__(self) -> None:
        self.kept: list[Credential] = []

    def __call__(self, credential: Credential) -> None:
        self.kept.append(credential)


@pytest.fixture
def connection(pds: Pds, signed_in: SignedIn) -> Iterator[Connection]:
    made = Bluesky().connect(channel(pds), signed_in.credential, Safe())
    yield made
    made.close()


def stored(pds: Pds, receipt: Receipt, collection: str = "app.bsky.feed.post") -> dict[str, object]:
    """The record as the server keeps it, under the post's key."""
    repo, _, key = receipt.remote_id.removeprefix("at://").split("/")
    query = {"repo": repo, "collection": collection, "rkey": key}
    return requests.get(f"{pds.url}/xrpc/com.atproto.repo.getRecord", query, timeout=20).json()["value"]  # type: ignore[no-any-return]


def count(pds: Pds) -> int:
    query = {"repo": pds.did, "collection": "app.bsky.feed.post", "limit": "100"}
    return len(requests.get(f"{pds.url}/xrpc/com.atproto.repo.listRecords", query, timeout=20).json()["records"])


def published(connection: Connection, sent: CommitOrder) -> Receipt:
    outcome = connection.commit(sent)
    assert isinstance(outcome, Published), outcome
    return outcome.receipt


def picture(size: tuple[int, int], colour: str) -> bytes:
    file = io.BytesIO()
    Image.new("RGB", size, colour).save(file, "JPEG")
    return file.getvalue()


def test_gates_are_made_together_with_their_post(pds: Pds, connection: Connection) -> None:
    sent = order("Nur zum Lesen", token="gates", created_at=NOW)
    sent = replace(sent, fields={"reply": "mentioned", "quote": "nobody", "label": "graphic-media"})
    assert isinstance(connection.find_recent(sent, SINCE), Absent)
    receipt = published(connection, sent)
    assert isinstance(connection.find_recent(sent, SINCE), Found)
    assert stored(pds, receipt)["labels"] == {
        "$type": "com.atproto.label.defs#selfLabels",
        "values": [{"val": "graphic-media"}],
    }
    gate = stored(pds, receipt, "app.bsky.feed.threadgate")
    assert (gate["post"], gate["allow"]) == (receipt.remote_id, [{"$type": "app.bsky.feed.threadgate#mentionRule"}])
    assert stored(pds, receipt, "app.bsky.feed.postgate")["post"] == receipt.remote_id
    before = count(pds)
    assert isinstance(connection.commit(sent), Unclear)  # and then it is asked for, never made twice
    assert count(pds) == before


def test_sign_in_tells_who_that_is(pds: Pds, signed_in: SignedIn) -> None:
    assert signed_in.identity.account_id == pds.did
    assert signed_in.identity.handle == pds.handle
    assert signed_in.server == pds.url
    assert set(signed_in.credential) == {"app_password", "access_token", "refresh_token"}


def test_a_wrong_password_and_an_unknown_handle(pds: Pds) -> None:
    with pytest.raises(SignInError) as wrong:
        with_app_password(pds.handle, Secret("aaaa-bbbb-cccc-dddd"), entry=pds.url)
    assert wrong.value.code == "sign-in.password"
    with pytest.raises(SignInError) as unknown:
        with_app_password("nobody.test", Secret("aaaa-bbbb-cccc-dddd"), entry=pds.url)
    assert unknown.value.code == "sign-in.unknown-handle"


def test_text_with_umlauts_tags_and_links(pds: Pds, connection: Connection) -> None:
    text = "Größe 👩‍🔬 #Salz von @alice.test und @nobody.test: example.org/salz"
    entities = tuple(
        Entity(text.index(shown), text.index(shown) + len(shown), kind, target)
        for shown, kind, target in (
            ("#Salz", EntityKind.HASHTAG, "Salz"),
            ("@alice.test", EntityKind.MENTION, "alice.test"),
            ("@nobody.test", EntityKind.MENTION, "nobody.test"),
            ("example.org/salz", EntityKind.LINK, "https://example.org/salz"),
        )
    )
    receipt = published(connection, order(text, entities=entities, token="facets", created_at=NOW))
    record = stored(pds, receipt)
    assert record["text"] == text
    assert record["langs"] == ["de"]
    shown = {
        text.encode()[f["index"]["byteStart"] : f["index"]["byteEnd"]].decode(): f["features"][0]
        for f in record["facets"]  # type: ignore[attr-defined]
    }
    assert shown == {
        "#Salz": {"$type": "app.bsky.richtext.facet#tag", "tag": "Salz"},
        "@alice.test": {"$type": "app.bsky.richtext.facet#mention", "did": pds.did},
        "example.org/salz": {"$type": "app.bsky.richtext.facet#link", "uri": "https://example.org/salz"},
    }
    confirmed = connection.confirm(receipt)
    assert confirmed is not None
    assert (confirmed.text, confirmed.pictures) == (text, 0)


def test_four_pictures_with_alt_texts_in_order(pds: Pds, connection: Connection) -> None:
    handles = []
    for at, colour in enumerate(("red", "green", "blue", "white"), 1):
        data = picture((120, 80), colour)
        result = connection.upload(Rendition(plan(f"Bild {at}"), data, "image/jpeg", 120, 80))
        assert isinstance(result, Uploaded)
        handles.append(result.handle)
    sent = order("Vier Bilder", uploads=tuple(handles), token="pictures", created_at=NOW)
    record = stored(pds, published(connection, sent))
    images = record["embed"]["images"]  # type: ignore[index]
    assert [image["alt"] for image in images] == ["Bild 1", "Bild 2", "Bild 3", "Bild 4"]
    assert [image["image"] for image in images] == [json.loads(handle) for handle in handles]
    assert images[0]["aspectRatio"] == {"width": 1200, "height": 800}


def test_a_card_with_its_picture_and_one_without(pds: Pds, connection: Connection) -> None:
    thumb = connection.upload(Rendition(plan(), picture((1200, 628), "green"), "image/jpeg", 1200, 628))
    assert isinstance(thumb, Uploaded)
    sent = order("Mit Karte", card=CARD, thumb=thumb.handle, token="card", created_at=NOW)
    receipt = published(connection, sent)
    external = stored(pds, receipt)["embed"]["external"]  # type: ignore[index]
    assert (external["uri"], external["title"], external["thumb"]["mimeType"]) == (CARD.url, "Ernte", "image/jpeg")
    assert connection.find_recent(sent, SINCE) == Found(receipt)
    published(connection, order("Ohne Bild", card=CARD, token="card 2", created_at=NOW))


def test_the_picture_of_a_card_has_a_limit_of_its_own(connection: Connection) -> None:
    big = connection.upload(Rendition(plan(), picture((60, 60), "red") + bytes(1_100_000), "image/jpeg", 60, 60))
    assert isinstance(big, Uploaded)
    outcome = connection.commit(order("Zu groß", card=CARD, thumb=big.handle, token="big card", created_at=NOW))
    assert isinstance(outcome, Refused)
    assert outcome.code == "picture-too-big"


def test_a_thread_names_root_and_parent(pds: Pds, connection: Connection) -> None:
    root = published(connection, order("Eins", token="thread", created_at=NOW))
    second = published(connection, order("Zwei", token="thread", index=1, created_at=NOW, root=root, parent=root))
    third = published(connection, order("Drei", token="thread", index=2, created_at=NOW, root=root, parent=second))
    reply = stored(pds, third)["reply"]
    assert reply["root"]["uri"] == root.remote_id  # type: ignore[index]
    assert reply["parent"] == {"uri": second.remote_id, "cid": dict(second.extra)["cid"]}  # type: ignore[index]


def test_the_same_order_again_makes_nothing_new(pds: Pds, connection: Connection) -> None:
    sent = order("Nur einmal", token="once", created_at=NOW)
    assert connection.find_recent(sent, SINCE) == Absent()
    first = published(connection, sent)
    there = count(pds)
    assert published(connection, sent) == first
    assert count(pds) == there
    assert connection.find_recent(sent, SINCE) == Found(first)


def test_another_text_under_the_same_key_does_not_overwrite(pds: Pds, connection: Connection) -> None:
    sent = order("So war es gemeint", token="key", created_at=NOW)
    first = published(connection, sent)
    changed = connection.commit(order("Etwas anderes", token="key", created_at=NOW))
    assert isinstance(changed, Unclear)
    assert changed.code == "duplicate"
    assert stored(pds, first)["text"] == "So war es gemeint"
    assert connection.find_recent(sent, SINCE) == Found(first)


@pytest.mark.parametrize("text", ["x" * 301, "👨‍👩‍👧‍👦" * 121])
def test_too_many_graphemes_or_bytes_are_refused(connection: Connection, text: str) -> None:
    outcome = connection.commit(order(text, token=f"long {len(text)}", created_at=NOW))
    assert isinstance(outcome, Refused)
    assert outcome.code == "text-too-long"


def test_a_picture_that_is_too_big_and_one_that_is_none(connection: Connection) -> None:
    big = connection.upload(Rendition(plan(), picture((60, 60), "red") + bytes(2_100_000), "image/jpeg", 60, 60))
    assert isinstance(big, Uploaded)
    outcome = connection.commit(order("Zu groß", uploads=(big.handle,), token="big", created_at=NOW))
    assert isinstance(outcome, Refused)
    assert outcome.code == "picture-too-big"
    none = connection.upload(Rendition(plan(), bytes(6_000_000), "image/jpeg", 60, 60))
    assert isinstance(none, Refused)
    assert none.code == "picture-too-big"


def minted(pds: Pds, seconds: int) -> Secret:
    """An access token of this server that ends so many seconds from now."""

    def part(record: dict[str, object]) -> str:
        return base64.urlsafe_b64encode(json.dumps(record).encode()).decode().rstrip("=")

    now = int(time.time())
    claims: dict[str, object] = {"scope": "com.atproto.access", "sub": pds.did, "aud": "did:web:localhost"}
    signed = part({"alg": "HS256", "typ": "at+jwt"}) + "." + part({**claims, "iat": now - 9_000, "exp": now + seconds})
    mac = hmac.new(pds.jwt_secret.encode(), signed.encode(), hashlib.sha256).digest()
    return Secret(signed + "." + base64.urlsafe_b64encode(mac).decode().rstrip("="))


@pytest.mark.parametrize("seconds", [-60, 60])
def test_an_old_token_is_renewed_and_kept(pds: Pds, signed_in: SignedIn, seconds: int) -> None:
    safe = Safe()
    old = {**signed_in.credential, "access_token": minted(pds, seconds)}
    connection = Bluesky().connect(channel(pds), old, safe)
    published(connection, order("Mit neuem Token", token=f"renewed {seconds}", created_at=NOW))
    connection.close()
    assert len(safe.kept) == 1
    assert safe.kept[0]["access_token"] != old["access_token"]
    assert safe.kept[0]["app_password"] == old["app_password"]


def test_a_token_that_the_server_calls_invalid_is_renewed(pds: Pds, signed_in: SignedIn) -> None:
    safe = Safe()
    broken = {**signed_in.credential, "access_token": Secret("no.jwt.at-all"), "refresh_token": Secret("nor.is.this")}
    connection = Bluesky().connect(channel(pds), broken, safe)
    identity = connection.identify()
    connection.close()
    assert isinstance(identity, Identity)
    assert identity.account_id == pds.did
    assert len(safe.kept) == 1


def test_a_commit_with_a_broken_token_is_not_sent_twice(pds: Pds, signed_in: SignedIn) -> None:
    safe = Safe()
    broken = {**signed_in.credential, "access_token": Secret("no.jwt.at-all")}
    connection = Bluesky().connect(channel(pds), broken, safe)
    sent = order("Erst beim zweiten Mal", token="broken", created_at=NOW)
    outcome = connection.commit(sent)
    assert getattr(outcome, "code", "") == "sign-in-renewed"
    assert connection.find_recent(sent, SINCE) == Absent()
    published(connection, sent)
    connection.close()
    assert len(safe.kept) == 1


def test_with_nothing_left_a_person_must_sign_in(pds: Pds) -> None:
    gone = {"app_password": Secret("aaaa-bbbb-cccc-dddd")}
    connection = Bluesky().connect(channel(pds), gone, Safe())
    outcome = connection.commit(order(token="gone", created_at=NOW))
    connection.close()
    assert isinstance(outcome, SignInDead)
    assert outcome.code == "password"


def test_a_renewal_that_answers_for_another_account_is_not_kept(pds: Pds, signed_in: SignedIn) -> None:
    safe = Safe()
    stranger = replace(channel(pds), account_id="did:plc:ewvi7nxzyoun6zhxrhs64oiz")
    strangers = {"refresh_token": signed_in.credential["refresh_token"]}
    connection = Bluesky().connect(stranger, strangers, safe)
    outcome = connection.commit(order(token="stranger", created_at=NOW))
    connection.close()
    assert isinstance(outcome, SignInDead)
    assert safe.kept == []
