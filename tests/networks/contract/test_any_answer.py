"""No answer whatever makes an adapter raise, and none but a proper one makes it believe."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any, get_args

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from composer.core.outcome import Confirmed, Failure, Identity, Outcome, Receipt, Search, Uploaded
from composer.core.ports import Connection
from tests.networks.loopback_server import LoopbackServer, Say, Seen
from tests.networks.orders import ACCOUNTS, channel, credential, keep_nothing, network, networks, order, rendition

PAGE = "urn:li:organization:1"
SINCE = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)

POSTS: dict[str, dict[str, Any]] = {
    "x": {
        "id": "5",
        "text": "Hallo https://t.co/a",
        "created_at": "2026-11-22T10:00:03.000Z",
        "entities": {"urls": [{"url": "https://t.co/a", "expanded_url": "https://example.org"}]},
        "attachments": {"media_keys": ["3_1"]},
        "note_tweet": {"text": "Hallo"},
        "referenced_tweets": [{"type": "replied_to", "id": "4"}],
    },
    "linkedin": {
        "id": "urn:li:share:1",
        "commentary": "Hallo",
        "createdAt": 1_795_341_603_000,
        "content": {"multiImage": {"images": [{"id": "1"}]}, "media": {"id": "1"}},
    },
    "mastodon": {
        "id": "5",
        "content": "<p>Hallo</p>",
        "created_at": "2026-11-22T10:00:03.000Z",
        "in_reply_to_id": None,
        "reblog": None,
        "media_attachments": [],
        "url": "https://example.social/5",
        "text": "Hallo",
    },
    "bluesky": {"uri": "at://a/b/c", "cid": "bafy", "value": {"text": "Hallo", "embed": {"images": [{"alt": ""}]}}},
}
ODD: tuple[Any, ...] = (
    None,
    True,
    0,
    10**400,
    -1.5,
    "",
    "9999-12-31T23:59:59-23:59",
    "0001-01-01T00:00:00+23:59",
    "\ud800",
    [],
    [[]],
    ["x", None, {}],
    {},
    {"x": "y"},
)
NAMES = st.sampled_from([*sorted({name for post in POSTS.values() for name in post}), "data", "meta", "error", "did"])
LEAVES = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(10**20), 10**20),
    st.floats(allow_nan=True),
    st.text(max_size=8),
    st.sampled_from(["2026-11-22T10:00:03Z", "9999-12-31T23:59:59+00:00", "0001-01-01T00:00:00+23:59", "\ud800"]),
)
ANY = st.recursive(
    LEAVES,
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(NAMES, inner, max_size=6)),
    max_leaves=20,
)
SAYS = st.tuples(st.sampled_from([200, 201, 202, 206, 400, 401, 403, 404, 409, 422, 429, 500]), ANY)


class Teller:
    """Says what it was last told to say."""

    def __init__(self) -> None:
        self.answer = Say()

    def __call__(self, seen: Seen) -> Say:
        return self.answer


@pytest.fixture(scope="module")
def teller() -> Teller:
    return Teller()


@pytest.fixture(scope="module")
def server(teller: Teller) -> Iterator[LoopbackServer]:
    with LoopbackServer(teller) as made:
        yield made


@pytest.fixture(params=sorted(networks()))
def connection(server: LoopbackServer, request: pytest.FixtureRequest) -> Iterator[Connection]:
    key = str(request.param)
    made = network(key).connect(channel(key, server.url), credential(), keep_nothing)
    yield made
    made.close()


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(said=SAYS)
def test_any_answer_ends_in_a_value(connection: Connection, teller: Teller, said: tuple[int, Any]) -> None:
    status, body = said
    teller.answer = Say(status, json.dumps(body).encode(), {"x-restli-id": ""})
    assert isinstance(connection.identify(), Identity | Failure)
    assert isinstance(connection.upload(rendition()), Uploaded | Failure)
    assert isinstance(connection.commit(order(uploads=("{}",))), get_args(Outcome))
    assert isinstance(connection.confirm(Receipt("5", "")), Confirmed | None)
    assert isinstance(connection.find_recent(order(), SINCE), get_args(Search))


def variations(value: Any) -> Iterator[Any]:
    """`value` with each of its parts, itself too, in turn exchanged for something odd."""
    yield from ODD
    if isinstance(value, dict):
        for name, inner in value.items():
            for other in variations(inner):
                yield {**value, name: other}
    if isinstance(value, list):
        for at, inner in enumerate(value):
            for other in variations(inner):
                yield [*value[:at], other, *value[at + 1 :]]


@pytest.mark.parametrize("key", sorted(POSTS))
def test_a_post_with_any_part_broken_is_read(server: LoopbackServer, teller: Teller, key: str) -> None:
    there = replace(channel(key, server.url), account_id=PAGE if key == "linkedin" else ACCOUNTS[key])
    connection = network(key).connect(there, credential(), keep_nothing)
    for post in variations(POSTS[key]):
        listing = {"x": {"data": [post]}, "linkedin": {"elements": [post]}, "mastodon": [post]}.get(key, post)
        for body in (listing, {"data": post} if key == "x" else post):
            teller.answer = Say(200, json.dumps(body).encode())
            assert isinstance(connection.find_recent(order("Hallo"), SINCE), get_args(Search))
            assert isinstance(connection.confirm(Receipt("5", "")), Confirmed | None)
    connection.close()


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(posts=st.lists(st.dictionaries(NAMES, ANY, max_size=8), max_size=3))
def test_any_listing_is_read(connection: Connection, teller: Teller, posts: list[dict[str, Any]]) -> None:
    for body in (posts, {"data": posts, "meta": {}}, {"elements": posts}):
        teller.answer = Say(200, json.dumps(body).encode())
        assert isinstance(connection.find_recent(order(), SINCE), get_args(Search))
