"""X's rules as its server keeps them."""

from __future__ import annotations

from typing import Any

import pytest
import requests

from composer.rehearsal import Stage, StageAccount
from tests.rehearsal.conftest import SteppedClock, bearer, picture


class Client:
    """The least that talks to X."""

    def __init__(self, stage: Stage, http: requests.Session) -> None:
        self.stage, self.http = stage, http
        self.account: StageAccount = stage.account("x", "salzhaus", "Salzhaus")
        self.headers = bearer(self.account)
        self.base = stage.url("x")

    def post(self, body: object, path: str = "/2/tweets") -> requests.Response:
        return self.http.post(f"{self.base}{path}", json=body, headers=self.headers, timeout=10)

    def get(self, path: str, **query: Any) -> requests.Response:
        return self.http.get(f"{self.base}{path}", params=query, headers=self.headers, timeout=10)

    def upload(self, data: bytes, category: str = "tweet_image") -> requests.Response:
        return self.http.post(
            f"{self.base}/2/media/upload",
            files={"media": ("p.png", data, "image/png")},
            data={"media_category": category},
            headers=self.headers,
            timeout=10,
        )


@pytest.fixture
def x(stage: Stage, http: requests.Session) -> Client:
    return Client(stage, http)


def test_a_post_appears_once_with_its_text(x: Client) -> None:
    answer = x.post({"text": "Guten Morgen"})
    assert answer.status_code == 201
    data = answer.json()["data"]
    assert data["text"] == "Guten Morgen"
    assert data["edit_history_post_ids"] == [data["id"]]
    assert int(data["id"]) > 2**53
    (post,) = x.stage.posts("x")
    assert (post.remote_id, post.text, post.handle) == (data["id"], "Guten Morgen", "salzhaus")


@pytest.mark.parametrize(
    "body",
    [
        {"text": "a", "colour": "red"},
        {"text": 1},
        {},
        {"text": ""},
        {"text": "   "},
        {"text": "a", "media": {"media_ids": []}},
        {"text": "a", "media": {"media_ids": [12]}},
        {"text": "a", "media": {"media_ids": ["1", "2", "3", "4", "5"]}},
        {"text": "a", "media": {"media_ids": ["77"]}},
        {"text": "a", "media": {"ids": ["77"]}},
        {"text": "a", "reply": {"in_reply_to_tweet_id": 7}},
        {"text": "a", "reply": {}},
        {"text": "a\ufeff"},
        ["text"],
    ],
)
def test_a_body_outside_the_schema_is_a_problem_object(x: Client, body: object) -> None:
    answer = x.post(body)
    problem = answer.json()
    assert answer.status_code == problem["status"] == 400
    assert problem["title"] == "Invalid Request"
    assert problem["type"].endswith("/2/problems/invalid-request")
    assert problem["errors"][0]["message"]
    assert x.stage.posts("x") == ()


def test_a_body_that_is_no_json_is_refused(x: Client) -> None:
    url, headers = f"{x.base}/2/tweets", x.headers
    assert x.http.post(url, data={"text": "a"}, headers=headers, timeout=10).status_code == 415
    broken = x.http.post(url, data=b"{", headers=headers | {"Content-Type": "application/json"}, timeout=10)
    assert broken.status_code == 400


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("a" * 280, 201),
        ("a" * 281, 403),
        ("漢" * 140, 201),
        ("漢" * 141, 403),
        ("👨‍👩‍👧‍👦" * 140, 201),
        ("👨‍👩‍👧‍👦" * 141, 403),
        ("a" * 256 + " https://example.com/" + "b" * 200, 201),
        ("a" * 257 + " https://example.com/" + "b" * 200, 403),
        ("a" * 257 + " example.com", 403),
        ("a" * 278 + "…", 201),
        ("a" * 279 + "…", 403),
        ("€" * 141, 403),
        ("ü" * 280, 201),
    ],
)
def test_length_is_weighted(x: Client, text: str, status: int) -> None:
    assert x.post({"text": text}).status_code == status


def test_a_second_cashtag_is_refused(x: Client) -> None:
    assert x.post({"text": "$ABC up"}).status_code == 201
    answer = x.post({"text": "$ABC and $DEF"})
    assert answer.status_code == 403
    assert "maximum of one cashtag" in answer.json()["detail"]


def test_the_same_text_again_is_a_duplicate(x: Client) -> None:
    x.post({"text": "Nur einmal"})
    answer = x.post({"text": "Nur einmal "})
    assert answer.status_code == 403
    assert answer.json()["detail"] == "You are not allowed to create a Tweet with duplicate content."
    (post,) = x.stage.posts("x")
    assert post.requests == 2


@pytest.mark.parametrize("headers", [{}, {"Authorization": "Bearer nobody"}, {"Authorization": "Basic abc"}])
def test_without_a_good_token_nothing_goes(x: Client, headers: dict[str, str]) -> None:
    answer = x.http.post(f"{x.base}/2/tweets", json={"text": "a"}, headers=headers, timeout=10)
    assert answer.status_code == 401
    assert answer.json() == {"title": "Unauthorized", "detail": "Unauthorized", "type": "about:blank", "status": 401}


def test_who_am_i(x: Client) -> None:
    answer = x.get("/2/users/me", **{"user.fields": "username,name,verified"})
    assert answer.json()["data"] == {
        "id": x.account.account_id,
        "name": "Salzhaus",
        "username": "salzhaus",
        "verified": False,
    }
    assert {"x-rate-limit-limit", "x-rate-limit-remaining", "x-rate-limit-reset"} <= set(answer.headers)
    assert x.get("/2/users/me", **{"user.fields": "shoe_size"}).status_code == 400
    assert x.get("/2/users/me", shoes="1").status_code == 400


def test_pictures_with_alt_text(x: Client) -> None:
    ids = []
    for number, alt in enumerate(("Rot", "Blau")):
        data = x.upload(picture(width=40 + number)).json()["data"]
        assert data["image"] == {"image_type": "image/png", "w": 40 + number, "h": 30}
        ids.append(data["id"])
        body = {"id": data["id"], "metadata": {"alt_text": {"text": alt}}}
        assert x.post(body, "/2/media/metadata").status_code == 200
    assert x.post({"text": "Zwei", "media": {"media_ids": ids}}).status_code == 201
    (post,) = x.stage.posts("x")
    assert [(p.alt, p.width, p.data) for p in post.pictures] == [
        ("Rot", 40, picture(width=40)),
        ("Blau", 41, picture(width=41)),
    ]


def test_a_picture_alone_is_a_post(x: Client) -> None:
    media = x.upload(picture()).json()["data"]["id"]
    assert x.post({"media": {"media_ids": [media]}}).status_code == 201
    assert x.stage.posts("x")[0].text == ""


@pytest.mark.parametrize("data", [b"", b"just text", picture("BMP"), picture() + b"\0" * 5_300_000])
def test_what_is_no_picture_of_theirs_is_refused(x: Client, data: bytes) -> None:
    assert x.upload(data).status_code == 400


def test_an_upload_without_its_category_is_refused(x: Client) -> None:
    files = {"media": ("p.png", picture(), "image/png")}
    answer = x.http.post(f"{x.base}/2/media/upload", files=files, headers=x.headers, timeout=10)
    assert answer.status_code == 400


def test_the_wrong_category_fails_only_with_the_post(x: Client) -> None:
    media = x.upload(picture(), "dm_image").json()["data"]["id"]
    assert x.post({"text": "a", "media": {"media_ids": [media]}}).status_code == 403


def test_a_long_alt_text_is_refused(x: Client) -> None:
    media = x.upload(picture()).json()["data"]["id"]
    for length, status in ((1000, 200), (1001, 400)):
        body = {"id": media, "metadata": {"alt_text": {"text": "a" * length}}}
        assert x.post(body, "/2/media/metadata").status_code == status


def test_an_upload_lives_a_day(x: Client, clock: SteppedClock) -> None:
    media = x.upload(picture()).json()["data"]["id"]
    clock.advance(hours=25)
    assert x.post({"text": "a", "media": {"media_ids": [media]}}).status_code == 400


def test_a_thread_hangs_on_own_posts_only(x: Client) -> None:
    first = x.post({"text": "eins"}).json()["data"]["id"]
    second = x.post({"text": "zwei", "reply": {"in_reply_to_tweet_id": first}}).json()["data"]["id"]
    assert x.stage.posts("x")[1].reply_to == first
    lost = x.post({"text": "drei", "reply": {"in_reply_to_tweet_id": "12345"}})
    assert lost.status_code == 403
    assert "deleted or not visible to you" in lost.json()["detail"]
    other = bearer(x.stage.account("x", "fremd"))
    body = {"text": "vier", "reply": {"in_reply_to_tweet_id": second}}
    foreign = x.http.post(f"{x.base}/2/tweets", json=body, headers=other, timeout=10)
    assert foreign.status_code == 403
    assert foreign.json()["detail"].startswith("Reply to this conversation is not allowed")


def test_own_posts_come_back_shortened_and_escaped(x: Client) -> None:
    media = x.upload(picture()).json()["data"]["id"]
    text = "A & B <c> https://example.com/a?b=1&c=2 und example.org."
    x.post({"text": text, "media": {"media_ids": [media]}})
    fields = {"tweet.fields": "created_at,entities,text,note_tweet,referenced_tweets,attachments", "max_results": "5"}
    (post,) = x.get(f"/2/users/{x.account.account_id}/tweets", exclude="retweets", **fields).json()["data"]
    links = post["entities"]["urls"]
    assert [link["expanded_url"] for link in links][:2] == ["https://example.com/a?b=1&c=2", "http://example.org"]
    assert post["text"].startswith("A &amp; B &lt;c&gt; https://t.co/")
    for link in links:
        assert post["text"][link["start"] : link["end"]] == link["url"]
    assert post["text"].endswith(links[-1]["url"])
    assert links[-1]["media_key"] == post["attachments"]["media_keys"][0]
    assert post["created_at"] == "2026-11-23T10:00:00.000Z"


def test_own_posts_by_time_and_page(x: Client, clock: SteppedClock) -> None:
    path = f"/2/users/{x.account.account_id}/tweets"
    for number in range(7):
        x.post({"text": f"Nummer {number}"})
        clock.advance(minutes=1)
    page = x.get(path, max_results="5").json()
    assert [post["text"] for post in page["data"]] == [f"Nummer {n}" for n in (6, 5, 4, 3, 2)]
    rest = x.get(path, max_results="5", pagination_token=page["meta"]["next_token"]).json()
    assert [post["text"] for post in rest["data"]] == ["Nummer 1", "Nummer 0"]
    late = x.get(path, start_time="2026-11-23T10:05:00Z").json()
    assert late["meta"]["result_count"] == 2
    assert x.get(path, max_results="4").status_code == 400
    assert x.get(path, start_time="yesterday").status_code == 400
    assert x.get(path, start_time="2027-01-01T00:00:00Z").json() == {"meta": {"result_count": 0}}


def test_a_deleted_post_is_gone(x: Client) -> None:
    number = x.post({"text": "weg damit"}).json()["data"]["id"]
    answer = x.http.delete(f"{x.base}/2/tweets/{number}", headers=x.headers, timeout=10)
    assert answer.json() == {"data": {"deleted": True}}
    assert x.stage.posts("x") == ()
    assert x.get(f"/2/tweets/{number}").json()["errors"][0]["title"] == "Not Found Error"


def test_unknown_paths_and_methods_have_the_same_shape(x: Client) -> None:
    assert x.get("/2/nothing").json()["status"] == 404
    assert x.http.put(f"{x.base}/2/tweets", headers=x.headers, timeout=10).json()["status"] == 405


def test_limits_are_kept_when_asked(clock: SteppedClock, http: requests.Session) -> None:
    with Stage(now=clock, rate_limits=True) as stage:
        x = Client(stage, http)
        for _ in range(75):
            assert x.get("/2/users/me").status_code == 200
        answer = x.get("/2/users/me")
        assert answer.status_code == 429
        assert answer.headers["x-rate-limit-remaining"] == "0"
        clock.advance(minutes=15)
        assert x.get("/2/users/me").status_code == 200
