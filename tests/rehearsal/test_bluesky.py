"""Bluesky's rules as a PDS keeps them, seen at a real one."""

from __future__ import annotations

from typing import Any

import pytest
import requests

from composer.rehearsal import Stage, StageAccount
from composer.rehearsal.dag_cbor import blob_cid, record_cid
from tests.rehearsal.conftest import SteppedClock, picture

TID = "3m6abcdefgh2k"
POST = "app.bsky.feed.post"


class Client:
    """The least that talks to a PDS."""

    def __init__(self, stage: Stage, http: requests.Session) -> None:
        self.stage, self.http = stage, http
        self.account: StageAccount = stage.account("bluesky", "salzhaus.test", "Salzhaus")
        self.did = self.account.account_id
        self.base = stage.url("bluesky")
        self.password = self.account.credential["app_password"].reveal()
        self.session = self.procedure(
            "server.createSession", {"identifier": "salzhaus.test", "password": self.password}, token=""
        ).json()

    def headers(self, token: str | None = None) -> dict[str, str]:
        token = self.session["accessJwt"] if token is None else token
        return {"Authorization": f"Bearer {token}"} if token else {}

    def procedure(self, name: str, body: object = None, token: str | None = None) -> requests.Response:
        url = f"{self.base}/xrpc/com.atproto.{name}"
        return self.http.post(url, json=body, headers=self.headers(token), timeout=10)

    def query(self, name: str, **params: Any) -> requests.Response:
        url = f"{self.base}/xrpc/com.atproto.{name}"
        return self.http.get(url, params=params, headers=self.headers(), timeout=10)

    def record(self, text: str = "Guten Morgen", **more: Any) -> dict[str, Any]:
        return {"$type": POST, "text": text, "createdAt": "2026-11-23T10:00:00.000Z", "langs": ["de"], **more}

    def create(self, record: dict[str, Any], **more: Any) -> requests.Response:
        return self.procedure("repo.createRecord", {"repo": self.did, "collection": POST, "record": record, **more})

    def put(self, record: dict[str, Any], rkey: str = TID, **more: Any) -> requests.Response:
        body = {"repo": self.did, "collection": POST, "rkey": rkey, "record": record, **more}
        return self.procedure("repo.putRecord", body)

    def upload(self, data: bytes, kind: str | None = "image/png") -> requests.Response:
        headers = self.headers() | ({"Content-Type": kind} if kind else {})
        return self.http.post(f"{self.base}/xrpc/com.atproto.repo.uploadBlob", data=data, headers=headers, timeout=10)

    def image(self, data: bytes, alt: str = "Rot") -> dict[str, Any]:
        return {
            "image": self.upload(data).json()["blob"],
            "alt": alt,
            "aspectRatio": {"width": 40, "height": 30},
        }


@pytest.fixture
def bluesky(stage: Stage, http: requests.Session) -> Client:
    return Client(stage, http)


def refused(answer: requests.Response, status: int, name: str) -> str:
    assert (answer.status_code, answer.json()["error"]) == (status, name)
    return str(answer.json()["message"])


def images(*items: dict[str, Any]) -> dict[str, Any]:
    return {"$type": "app.bsky.embed.images", "images": list(items)}


def test_a_post_can_be_read_back(bluesky: Client) -> None:
    made = bluesky.create(bluesky.record()).json()
    assert made["validationStatus"] == "valid"
    assert set(made["commit"]) == {"cid", "rev"}
    rkey = made["uri"].rpartition("/")[2]
    read = bluesky.query("repo.getRecord", repo=bluesky.did, collection=POST, rkey=rkey).json()
    assert read == {"uri": made["uri"], "cid": made["cid"], "value": bluesky.record()}
    (post,) = bluesky.stage.posts("bluesky")
    assert (post.remote_id, post.text, post.language) == (made["uri"], "Guten Morgen", "de")


def test_content_ids_are_the_real_ones() -> None:
    assert blob_cid(b"hello world") == "bafkreifzjut3te2nhyekklss27nh3k72ysco7y32koao5eei66wof36n5e"
    assert record_cid({"hello": "world"}) == "bafyreidykglsfhoixmivffc5uwhcgshx4j465xwqntbmu43nb2dzqwfvae"


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("a" * 300, ""),
        ("a" * 301, "grapheme too big (maximum 300, got 301) at $.record.text"),
        ("👨‍👩‍👧‍👦" * 120, ""),
        ("👨‍👩‍👧‍👦" * 121, "string too big (maximum 3000, got 3025) at $.record.text"),
    ],
)
def test_two_limits_of_length(bluesky: Client, text: str, problem: str) -> None:
    answer = bluesky.create(bluesky.record(text))
    if problem:
        assert problem in refused(answer, 400, "InvalidRequest")
    else:
        assert answer.status_code == 200


@pytest.mark.parametrize(
    ("change", "path"),
    [
        ({"createdAt": "yesterday"}, "$.record.createdAt"),
        ({"createdAt": "2026-11-23T10:00:00"}, "$.record.createdAt"),
        ({"langs": ["de", "en", "fr", "it"]}, "$.record.langs"),
        ({"langs": ["not a language"]}, "$.record.langs[0]"),
        ({"text": 5}, "$.record.text"),
        ({"facets": [{"index": {"byteStart": 0}, "features": []}]}, "$.record.facets[0].index"),
        (
            {
                "facets": [
                    {
                        "index": {"byteStart": 0, "byteEnd": 3},
                        "features": [{"$type": "app.bsky.richtext.facet#link", "uri": "no uri"}],
                    }
                ]
            },
            "$.record.facets[0].features[0].uri",
        ),
        ({"reply": {"root": {"uri": "at://x", "cid": "y"}}}, "$.record.reply"),
        ({"embed": {"images": []}}, '"$type" at $.record.embed'),
        ({"tags": ["t"] * 9}, "$.record.tags"),
    ],
)
def test_the_lexicon_names_the_place(bluesky: Client, change: dict[str, Any], path: str) -> None:
    assert path in refused(bluesky.create(bluesky.record(**change)), 400, "InvalidRequest")
    assert bluesky.stage.posts("bluesky") == ()


@pytest.mark.parametrize("missing", ["text", "createdAt"])
def test_required_keys(bluesky: Client, missing: str) -> None:
    record = bluesky.record()
    del record[missing]
    assert f'Missing required key "{missing}"' in refused(bluesky.create(record), 400, "InvalidRequest")


def test_what_the_server_does_not_check(bluesky: Client) -> None:
    link = {"$type": "app.bsky.richtext.facet#link", "uri": "https://example.com"}
    facet = {"index": {"byteStart": 900, "byteEnd": 950}, "features": [link]}
    ref = {"uri": f"at://{bluesky.did}/{POST}/{TID}", "cid": record_cid({})}
    record = bluesky.record(
        facets=[facet],
        reply={"root": ref, "parent": ref},
        embed={"$type": "app.example.unknown"},
        createdAt="2031-01-01T00:00:00Z",
    )
    assert bluesky.create(record).status_code == 200


def test_pictures_keep_order_and_alt(bluesky: Client) -> None:
    embed = images(*(bluesky.image(picture(width=40 + n), f"Bild {n}") for n in range(4)))
    assert bluesky.create(bluesky.record(embed=embed)).status_code == 200
    (post,) = bluesky.stage.posts("bluesky")
    assert [(p.alt, p.width) for p in post.pictures] == [(f"Bild {n}", 40 + n) for n in range(4)]
    cid = embed["images"][0]["image"]["ref"]["$link"]
    assert bluesky.query("sync.getBlob", did=bluesky.did, cid=cid).content == picture(width=40)


def test_rules_of_pictures(bluesky: Client) -> None:
    image = bluesky.image(picture())
    five = bluesky.create(bluesky.record(embed=images(*[image] * 5)))
    assert "array too big (maximum 4, got 5)" in refused(five, 400, "InvalidRequest")
    nameless = {name: value for name, value in image.items() if name != "alt"}
    without = bluesky.create(bluesky.record(embed=images(nameless)))
    assert 'Missing required key "alt"' in refused(without, 400, "InvalidRequest")
    large = bluesky.image(picture() + b"\0" * 2_000_000)
    size = large["image"]["size"]
    answer = bluesky.create(bluesky.record(embed=images(large)))
    assert f"blob too big (maximum 2000000, got {size})" in refused(answer, 400, "InvalidRequest")
    lost = {**image, "image": {**image["image"], "ref": {"$link": blob_cid(b"never")}}}
    refused(bluesky.create(bluesky.record(embed=images(lost))), 400, "BlobNotFound")
    lying = {**image, "image": {**image["image"], "size": 5}}
    refused(bluesky.create(bluesky.record(embed=images(lying))), 400, "InvalidSize")
    other = {**image, "image": {**image["image"], "mimeType": "image/webp"}}
    refused(bluesky.create(bluesky.record(embed=images(other))), 400, "InvalidMimeType")
    assert bluesky.stage.posts("bluesky") == ()


def test_upload_sniffs_but_does_not_judge(bluesky: Client) -> None:
    blob = bluesky.upload(picture(), "image/jpeg").json()["blob"]
    assert blob["mimeType"] == "image/png"
    assert blob["size"] == len(picture())
    text = bluesky.upload(b"words", "image/jpeg").json()["blob"]
    assert text["mimeType"] == "image/jpeg"
    refused(bluesky.upload(b"0" * 5_300_000), 413, "PayloadTooLarge")
    refused(bluesky.upload(picture(), None), 400, "InvalidRequest")
    plain = bluesky.upload(b"words", "text/plain").json()["blob"]
    answer = bluesky.create(bluesky.record(embed=images({"image": plain, "alt": ""})))
    assert "image/*" in refused(answer, 400, "InvalidRequest")


def test_put_with_swap_null_may_be_repeated(bluesky: Client) -> None:
    first = bluesky.put(bluesky.record(), swapRecord=None).json()
    again = bluesky.put(bluesky.record(), swapRecord=None)
    assert again.status_code == 200
    assert again.json()["cid"] == first["cid"]
    assert "commit" not in again.json()
    refused(bluesky.put(bluesky.record("anders"), swapRecord=None), 400, "InvalidSwap")
    (post,) = bluesky.stage.posts("bluesky")
    assert (post.text, post.requests) == ("Guten Morgen", 3)
    assert bluesky.put(bluesky.record("anders")).status_code == 200
    assert [post.text for post in bluesky.stage.posts("bluesky")] == ["anders"]


def test_create_with_a_taken_key_is_a_500(bluesky: Client) -> None:
    assert bluesky.create(bluesky.record(), rkey=TID).status_code == 200
    refused(bluesky.create(bluesky.record(), rkey=TID), 500, "InternalServerError")
    assert len(bluesky.stage.posts("bluesky")) == 1


def test_keys_of_posts_are_tids(bluesky: Client) -> None:
    for key in ("hello", "zzzzzzzzzzzzz", "3m6abcdefgh21"):
        assert "Invalid TID string" in refused(bluesky.put(bluesky.record(), key), 400, "InvalidRequest")


def test_swap_commit(bluesky: Client) -> None:
    head = bluesky.create(bluesky.record()).json()["commit"]["cid"]
    assert bluesky.create(bluesky.record("zwei"), swapCommit=head).status_code == 200
    refused(bluesky.create(bluesky.record("drei"), swapCommit=head), 400, "InvalidSwap")


def test_someone_elses_repo(bluesky: Client) -> None:
    body = {"repo": "did:plc:aaaaaaaaaaaaaaaaaaaaaaaa", "collection": POST, "record": bluesky.record()}
    refused(bluesky.procedure("repo.createRecord", body), 403, "AccountNotFound")


def test_delete_and_list(bluesky: Client) -> None:
    keys = [bluesky.create(bluesky.record(str(n))).json()["uri"].rpartition("/")[2] for n in range(3)]
    page = bluesky.query("repo.listRecords", repo=bluesky.did, collection=POST, limit=2).json()
    assert [r["value"]["text"] for r in page["records"]] == ["2", "1"]
    rest = bluesky.query("repo.listRecords", repo=bluesky.did, collection=POST, cursor=page["cursor"]).json()
    assert [r["value"]["text"] for r in rest["records"]] == ["0"]
    target = {"repo": bluesky.did, "collection": POST, "rkey": keys[0]}
    assert "commit" in bluesky.procedure("repo.deleteRecord", target).json()
    assert bluesky.procedure("repo.deleteRecord", target).json() == {}
    refused(bluesky.query("repo.getRecord", **target), 400, "RecordNotFound")
    assert len(bluesky.stage.posts("bluesky")) == 2


def test_tokens_and_their_errors(bluesky: Client, clock: SteppedClock) -> None:
    refused(bluesky.procedure("repo.createRecord", {}, token=""), 401, "AuthMissing")
    refused(bluesky.procedure("repo.createRecord", {}, token="nonsense"), 400, "InvalidToken")
    refused(bluesky.procedure("server.refreshSession", token=bluesky.session["accessJwt"]), 400, "InvalidToken")
    refused(bluesky.procedure("repo.createRecord", {}, token=bluesky.session["refreshJwt"]), 400, "InvalidToken")
    wrong = {"identifier": "salzhaus.test", "password": "no"}
    refused(bluesky.procedure("server.createSession", wrong, token=""), 401, "AuthenticationRequired")
    clock.advance(hours=2)
    refused(bluesky.create(bluesky.record()), 400, "ExpiredToken")
    renewed = bluesky.procedure("server.refreshSession", token=bluesky.session["refreshJwt"]).json()
    again = bluesky.procedure("server.refreshSession", token=bluesky.session["refreshJwt"]).json()
    assert again["accessJwt"] == renewed["accessJwt"] != bluesky.session["accessJwt"]
    clock.advance(hours=3)
    refused(bluesky.procedure("server.refreshSession", token=bluesky.session["refreshJwt"]), 400, "ExpiredToken")
    assert bluesky.procedure("server.deleteSession", token=renewed["refreshJwt"]).status_code == 200
    refused(bluesky.procedure("server.refreshSession", token=renewed["refreshJwt"]), 400, "ExpiredToken")


def test_a_refresh_has_no_body(bluesky: Client) -> None:
    refused(bluesky.procedure("server.refreshSession", {"a": 1}, bluesky.session["refreshJwt"]), 400, "InvalidRequest")


def test_who_and_where(bluesky: Client) -> None:
    about = bluesky.query("server.getSession").json()
    assert (about["did"], about["handle"]) == (bluesky.did, "salzhaus.test")
    assert about["didDoc"]["service"][0]["serviceEndpoint"] == bluesky.base
    assert bluesky.query("identity.resolveHandle", handle="salzhaus.test").json() == {"did": bluesky.did}
    refused(bluesky.query("identity.resolveHandle", handle="nobody.test"), 400, "HandleNotFound")
    assert bluesky.query("server.describeServer").json()["did"] == "did:web:localhost"


def test_bodies_and_methods(bluesky: Client) -> None:
    url = f"{bluesky.base}/xrpc/com.atproto.repo.createRecord"
    headers = bluesky.headers()
    refused(bluesky.http.post(url, data=b"{}", headers=headers, timeout=10), 400, "InvalidRequest")
    kind = {"Content-Type": "application/json"}
    refused(bluesky.http.post(url, data=b"{", headers=headers | kind, timeout=10), 400, "SyntaxError")
    refused(bluesky.procedure("repo.createRecord", {"repo": bluesky.did}), 400, "InvalidRequest")
    refused(bluesky.procedure("repo.applyEverything", {}), 501, "MethodNotImplemented")


def test_thirty_log_ins_in_five_minutes(clock: SteppedClock, http: requests.Session) -> None:
    with Stage(now=clock, rate_limits=True) as stage:
        bluesky = Client(stage, http)
        right = {"identifier": "salzhaus.test", "password": bluesky.password}
        for _ in range(29):
            assert bluesky.procedure("server.createSession", right, token="").status_code == 200
        answer = bluesky.procedure("server.createSession", right, token="")
        refused(answer, 429, "RateLimitExceeded")
        assert int(answer.headers["RateLimit-Reset"]) > clock().timestamp()
