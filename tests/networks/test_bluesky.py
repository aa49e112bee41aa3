"""Bluesky without a server of its own: keys, records, error names, and one renewal for all."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from threading import Event, Thread

import pytest

from composer.core.errors import SignInError, VaultError
from composer.core.outcome import CannotTell, Found, Outcome, Published, Receipt, Refused, SignInDead, TryLater, Unclear
from composer.core.ports import Credential
from composer.core.prepared import Entity, EntityKind
from composer.core.secret import Secret
from composer.networks.bluesky import Bluesky, wire
from composer.networks.bluesky.sign_in import handle, server_of, with_app_password
from composer.networks.shared.http import Line
from tests.networks.loopback_server import Behaviour, LoopbackServer, Routes, Say, Seen, say
from tests.networks.orders import ACCOUNTS, CARD, CREATED, HUSH, blob, channel, credential, keep_nothing, network, order

ME = ACCOUNTS["bluesky"]
PUT = "POST /xrpc/com.atproto.repo.putRecord"
GET = "GET /xrpc/com.atproto.repo.getRecord"
REFRESH = "POST /xrpc/com.atproto.server.refreshSession"
CREATE = "POST /xrpc/com.atproto.server.createSession"
RESOLVE = "GET /xrpc/com.atproto.identity.resolveHandle"
SINCE = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)


def test_the_key_is_a_tid_of_the_posts_own_time() -> None:
    alphabet = "234567abcdefghijklmnopqrstuvwxyz"
    for token in map(str, range(200)):
        key = wire.record_key(order(token=token))
        assert len(key) == 13
        assert key[0] in alphabet[:8]
        number = 0
        for letter in key:
            number = number * 32 + alphabet.index(letter)
        assert timedelta(0) <= datetime.fromtimestamp((number >> 10) / 1e6, UTC) - CREATED < timedelta(milliseconds=1)


def test_the_key_is_the_same_at_every_try_and_in_order_along_a_thread() -> None:
    assert wire.record_key(order("a")) == wire.record_key(order("b"))
    parts = [wire.record_key(order(index=index)) for index in range(20)]
    assert parts == sorted(set(parts))
    assert len({wire.record_key(order(token=str(n))) for n in range(500)}) == 500


def test_a_whole_record() -> None:
    root, parent = Receipt("at://a/1", "", (("cid", "c1"),)), Receipt("at://a/2", "", (("cid", "c2"),))
    text = "Käse #Salz $kali @a.test @b.test"

    def entity(shown: str, kind: EntityKind, target: str) -> Entity:
        return Entity(text.index(shown), text.index(shown) + len(shown), kind, target)

    entities = (
        entity("@b.test", EntityKind.MENTION, "b.test"),
        entity("@a.test", EntityKind.MENTION, "a.test"),
        entity("$kali", EntityKind.CASHTAG, "kali"),
        entity("#Salz", EntityKind.HASHTAG, "Salz"),
    )
    sent = order(text, entities=entities, uploads=(blob(),), index=2, root=root, parent=parent)
    record = wire.record(sent, {"a.test": ME})
    assert record["createdAt"] == "2026-11-22T10:00:00.125Z"
    assert [(f["index"]["byteStart"], f["index"]["byteEnd"]) for f in record["facets"]] == [(6, 11), (12, 17), (18, 25)]
    assert [f["features"][0].get("tag") or f["features"][0]["did"] for f in record["facets"]] == ["Salz", "$KALI", ME]
    assert record["reply"] == {"root": {"uri": "at://a/1", "cid": "c1"}, "parent": {"uri": "at://a/2", "cid": "c2"}}
    assert record["embed"]["images"] == [
        {"image": json.loads(blob()), "alt": "Bild 1", "aspectRatio": {"width": 1200, "height": 800}}
    ]


def test_a_card_goes_along_where_there_are_no_pictures() -> None:
    embed = wire.record(order(card=CARD, thumb=blob()), {})["embed"]
    assert embed["$type"] == "app.bsky.embed.external"
    assert embed["external"] == {
        "uri": "https://salz.example/ernte",
        "title": "Ernte",
        "description": "Was satt macht",
        "thumb": json.loads(blob()),
    }
    assert "thumb" not in wire.record(order(card=CARD), {})["embed"]["external"]
    assert wire.record(order(card=CARD, uploads=(blob(),)), {})["embed"]["$type"] == "app.bsky.embed.images"
    assert "embed" not in wire.record(order(card=replace(CARD, sent=False)), {})


def test_a_plain_record_holds_nothing_empty() -> None:
    assert set(wire.record(order(), {})) == {"$type", "text", "createdAt", "langs"}


def commit(routes: dict[str, Say | Behaviour], text: str = "Hallo", *mentions: str) -> tuple[Outcome, list[Seen]]:
    entities = tuple(Entity(0, 1, EntityKind.MENTION, name) for name in mentions)
    with LoopbackServer(Routes(routes)) as server:
        connection = network("bluesky").connect(channel("bluesky", server.url), credential(), keep_nothing)
        outcome = connection.commit(order(text, entities=entities))
        connection.close()
        return outcome, server.seen


CREATED_RECORD = say(200, {"uri": f"at://{ME}/app.bsky.feed.post/3k", "cid": "bafy1"})


def test_it_creates_under_its_own_key_and_never_overwrites() -> None:
    outcome, (seen,) = commit({PUT: CREATED_RECORD})
    assert isinstance(outcome, Published)
    assert outcome.receipt.remote_id == f"at://{ME}/app.bsky.feed.post/3k"
    assert outcome.receipt.url.endswith("/profile/salzwerk/post/3k")
    assert dict(outcome.receipt.extra) == {"cid": "bafy1"}
    body = seen.json()
    assert body["swapRecord"] is None
    assert "swapRecord" in body
    assert (body["repo"], body["collection"]) == (ME, "app.bsky.feed.post")
    assert body["rkey"] == wire.record_key(order("Hallo"))


@pytest.mark.parametrize(
    ("status", "name", "message", "expected"),
    [
        (400, "InvalidRequest", "grapheme too big (maximum 300, got 301)", (Refused, "text-too-long")),
        (400, "InvalidRequest", "blob too big (maximum 2000000)", (Refused, "picture-too-big")),
        (400, "InvalidRequest", "array too big (maximum 4, got 5)", (Refused, "too-many-pictures")),
        (400, "InvalidRequest", "something else", (Refused, "bad-request")),
        (400, "InvalidMimeType", "", (Refused, "picture-type")),
        (400, "BlobNotFound", "", (TryLater, "media-expired")),
        (400, "InvalidSwap", "Record was at bafy", (Unclear, "duplicate")),
        (401, "AccountTakedown", "", (SignInDead, "account-taken-down")),
        (401, "AccountDeactivated", "", (SignInDead, "account-deactivated")),
        (403, "InsufficientScope", "", (Refused, "permission")),
        (429, "RateLimitExceeded", "", (TryLater, "rate-limit")),
        (500, "InternalServerError", "", (Unclear, "server-error")),
        (502, "UpstreamFailure", "", (Unclear, "server-error")),
        (400, "NeverHeardOf", "", (Unclear, "unexpected-answer")),
    ],
)
def test_what_an_error_name_means(status: int, name: str, message: str, expected: tuple[type, str]) -> None:
    absent = say(400, {"error": "RecordNotFound"})
    outcome, seen = commit({PUT: say(status, {"error": name, "message": message}), GET: absent})
    assert (type(outcome), getattr(outcome, "code", "")) == expected
    assert [s.route for s in seen].count(PUT) == 1


def test_an_odd_no_stands_only_if_nothing_is_there() -> None:
    odd = say(400, {"error": "InvalidRequest", "message": "something else"})
    there = say(200, {"uri": f"at://{ME}/app.bsky.feed.post/3k", "cid": "bafy1"})
    for answer in (there, Say(500)):
        outcome, _ = commit({PUT: odd, GET: answer})
        assert isinstance(outcome, Unclear)


def test_a_mention_in_doubt_stops_the_commit() -> None:
    unknown = say(400, {"error": "HandleNotFound", "message": "Unable to resolve handle"})
    plain, seen = commit({RESOLVE: unknown, PUT: CREATED_RECORD}, "Hallo", "nobody.test")
    assert isinstance(plain, Published)
    assert "facets" not in seen[-1].json()["record"]
    doubtful, seen = commit({RESOLVE: Say(502, b"<html>"), PUT: CREATED_RECORD}, "Hallo", "nobody.test")
    assert isinstance(doubtful, TryLater)
    assert [s.method for s in seen] == ["GET"]


def test_who_is_known_by_an_id_is_not_looked_up() -> None:
    did = "did:plc:z72i7hdynmk6r22z27h6tvur"
    outcome, (seen,) = commit({PUT: CREATED_RECORD}, "Hallo", did)
    assert isinstance(outcome, Published)
    (facet,) = seen.json()["record"]["facets"]
    assert facet["features"] == [{"$type": "app.bsky.richtext.facet#mention", "did": did}]


def test_the_own_key_answers_exactly() -> None:
    record = {"uri": f"at://{ME}/app.bsky.feed.post/3k", "cid": "bafy1", "value": {"text": "Hallo"}}
    for answer, expected in ((say(200, record), Found), (Say(500), CannotTell), (say(400, {"error": "X"}), CannotTell)):
        with LoopbackServer(Routes({GET: answer})) as server:
            connection = network("bluesky").connect(channel("bluesky", server.url), credential(), keep_nothing)
            assert isinstance(connection.find_recent(order("Hallo"), SINCE), expected)
            connection.close()
            assert server.seen[0].query["rkey"] == wire.record_key(order("Hallo"))


EXPIRED = say(400, {"error": "ExpiredToken", "message": "Token has expired"})
RENEWED = say(200, {"did": ME, "handle": "salzwerk.test", "accessJwt": "new-access", "refreshJwt": "new-refresh"})


def test_a_stale_token_at_the_commit_is_renewed_but_the_commit_is_not_repeated() -> None:
    outcome, seen = commit({PUT: EXPIRED, REFRESH: RENEWED})
    assert isinstance(outcome, TryLater)
    assert outcome.code == "sign-in-renewed"
    assert [s.route for s in seen] == [PUT, REFRESH]
    assert seen[1].headers["authorization"] == f"Bearer {HUSH}"
    assert seen[1].body == b""


def test_when_the_refresh_token_is_dead_the_app_password_helps() -> None:
    outcome, seen = commit({PUT: EXPIRED, REFRESH: EXPIRED, CREATE: RENEWED})
    assert isinstance(outcome, TryLater)
    assert [s.route for s in seen] == [PUT, REFRESH, CREATE]
    assert seen[2].json() == {"identifier": ME, "password": HUSH}


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (say(401, {"error": "AuthenticationRequired"}), (SignInDead, "password")),
        (say(401, {"error": "AccountTakedown"}), (SignInDead, "account-taken-down")),
        (say(429, {"error": "RateLimitExceeded"}), (TryLater, "rate-limit")),
        (Say(502, b"<html>"), (TryLater, "server-error")),
        (say(200, {"did": ME, "accessJwt": "", "refreshJwt": ""}), (TryLater, "answer-unreadable")),
        (say(200, {"did": "did:plc:other", "accessJwt": "a", "refreshJwt": "b"}), (SignInDead, "token")),
    ],
)
def test_a_renewal_that_fails_loses_nothing(answer: Say, expected: tuple[type, str]) -> None:
    kept: list[Credential] = []
    with LoopbackServer(Routes({CREATE: answer, PUT: CREATED_RECORD})) as server:
        connection = network("bluesky").connect(
            channel("bluesky", server.url), {"app_password": Secret(HUSH)}, kept.append
        )
        outcome = connection.commit(order())
        connection.close()
        assert [s.route for s in server.seen] == [CREATE]
    assert (type(outcome), getattr(outcome, "code", "")) == expected
    assert kept == []


def test_a_session_that_cannot_be_kept_is_not_used() -> None:
    def locked(_: Credential) -> None:
        raise VaultError("vault.locked")

    with LoopbackServer(Routes({CREATE: RENEWED, PUT: CREATED_RECORD})) as server:
        connection = network("bluesky").connect(channel("bluesky", server.url), {"app_password": Secret(HUSH)}, locked)
        assert connection.commit(order()) == TryLater("vault")
        connection.close()
        assert [s.route for s in server.seen] == [CREATE]


def test_two_threads_renew_once() -> None:
    both = Event()
    waiting: list[Seen] = []

    def record(seen: Seen) -> Say:
        if seen.headers["authorization"] != f"Bearer {HUSH}":
            return say(400, {"error": "RecordNotFound"})
        waiting.append(seen)
        if len(waiting) == 2:
            both.set()
        both.wait(10)
        return EXPIRED

    with LoopbackServer(Routes({GET: record, REFRESH: RENEWED})) as server:
        connection = Bluesky().connect(channel("bluesky", server.url), credential(), keep_nothing)
        threads = [Thread(target=connection.find_recent, args=(order(), SINCE)) for _ in range(2)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        connection.close()
        assert [s.route for s in server.seen].count(REFRESH) == 1


@pytest.mark.parametrize(
    ("typed", "bare"),
    [
        ("anna.bsky.social", "anna.bsky.social"),
        (" @Anna.bsky.social ", "anna.bsky.social"),
        ("\u202aanna.bsky.social\u202c", "anna.bsky.social"),
        ("https://bsky.app/profile/salzwerk.de", "salzwerk.de"),
        ("anna", "anna.bsky.social"),
    ],
)
def test_what_people_type(typed: str, bare: str) -> None:
    assert handle(typed) == bare


@pytest.mark.parametrize(
    "typed", ["", "@", "anna@example.org", "an na.de", "-a.de", "a..de", "größe.de", "a." * 130 + "de"]
)
def test_what_is_no_handle(typed: str) -> None:
    with pytest.raises(SignInError) as wrong:
        handle(typed)
    assert wrong.value.code == "sign-in.handle"


@pytest.mark.parametrize(
    ("answer", "code"),
    [
        (say(401, {"error": "AuthFactorTokenRequired"}), "sign-in.second-factor"),
        (say(401, {"error": "AuthenticationRequired"}), "sign-in.password"),
        (say(401, {"error": "AccountTakedown"}), "sign-in.account"),
        (say(429, {"error": "RateLimitExceeded"}), "sign-in.rate-limit"),
        (Say(502, b"<html>"), "sign-in.trouble"),
        (Say(hang_up=True), "sign-in.no-server"),
    ],
)
def test_a_sign_in_that_does_not_work(answer: Say, code: str) -> None:
    routes: dict[str, Say | Behaviour] = {RESOLVE: say(200, {"did": ME}), CREATE: answer}
    with LoopbackServer(Routes(routes)) as server, pytest.raises(SignInError) as failed:
        with_app_password("salzwerk.test", Secret(HUSH), entry=server.url)
    assert failed.value.code == code
    assert HUSH not in repr(failed.value)


def document(*services: tuple[str, str]) -> Say:
    return say(200, {"id": ME, "service": [{"id": name, "serviceEndpoint": url} for name, url in services]})


def test_the_accounts_own_server_stands_in_its_document() -> None:
    told = document(("#other", "https://other.example"), ("#atproto_pds", "https://pds.example.org/"))
    with LoopbackServer(Routes({f"GET /{ME}": told})) as directory:
        assert server_of(ME, Line(), directory.url) == "https://pds.example.org"


@pytest.mark.parametrize("server", ["http://pds.example.org", "http://127.0.0.1:8080", "https://a:b@pds.example", ""])
def test_a_document_cannot_send_the_password_just_anywhere(server: str) -> None:
    told = document(("#atproto_pds", server))
    with LoopbackServer(Routes({f"GET /{ME}": told})) as directory, pytest.raises(SignInError) as wrong:
        server_of(ME, Line(), directory.url)
    assert wrong.value.code == "sign-in.trouble"
