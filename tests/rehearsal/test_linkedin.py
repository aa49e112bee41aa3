"""LinkedIn's rules as its server keeps them for a member's token."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

import pytest
import requests

from composer.rehearsal import Stage, StageAccount
from composer.rehearsal.little import read
from tests.rehearsal.conftest import SteppedClock, bearer, picture


class Client:
    """The least that talks to LinkedIn."""

    def __init__(self, stage: Stage, http: requests.Session) -> None:
        self.stage, self.http = stage, http
        self.account: StageAccount = stage.account("linkedin", "salzhaus", "Salz Haus")
        self.base = stage.url("linkedin")
        self.headers = bearer(self.account) | {"LinkedIn-Version": "202608", "X-Restli-Protocol-Version": "2.0.0"}

    def body(self, text: str = "Guten Morgen", **more: Any) -> dict[str, Any]:
        return {
            "author": self.account.account_id,
            "commentary": text,
            "visibility": "PUBLIC",
            "distribution": {
                "feedDistribution": "MAIN_FEED",
                "targetEntities": [],
                "thirdPartyDistributionChannels": [],
            },
            "lifecycleState": "PUBLISHED",
            "isReshareDisabledByAuthor": False,
            **more,
        }

    def post(self, body: object, **headers: str) -> requests.Response:
        return self.http.post(f"{self.base}/rest/posts", json=body, headers=self.headers | headers, timeout=10)

    def image(self, data: bytes) -> str:
        url = f"{self.base}/rest/images?action=initializeUpload"
        ask = {"initializeUploadRequest": {"owner": self.account.account_id}}
        value = self.http.post(url, json=ask, headers=self.headers, timeout=10).json()["value"]
        put = self.http.put(value["uploadUrl"], data=data, headers=bearer(self.account), timeout=10)
        assert (put.status_code, put.content) == (201, b"")
        return str(value["image"])


@pytest.fixture
def linkedin(stage: Stage, http: requests.Session) -> Client:
    return Client(stage, http)


def test_a_post_is_told_by_its_header(linkedin: Client) -> None:
    answer = linkedin.post(linkedin.body())
    assert (answer.status_code, answer.content) == (201, b"")
    (post,) = linkedin.stage.posts("linkedin")
    assert answer.headers["x-restli-id"] == post.remote_id
    assert post.remote_id.startswith("urn:li:share:")
    assert post.text == "Guten Morgen"


def test_who_am_i_needs_no_version(linkedin: Client) -> None:
    url = f"{linkedin.base}/v2/userinfo"
    about = linkedin.http.get(url, headers=bearer(linkedin.account), timeout=10).json()
    assert f"urn:li:person:{about['sub']}" == linkedin.account.account_id
    assert (about["name"], about["given_name"], about["family_name"]) == ("Salz Haus", "Salz", "Haus")


@pytest.mark.parametrize(
    ("header", "value", "status", "code"),
    [
        ("LinkedIn-Version", None, 400, "VERSION_MISSING"),
        ("LinkedIn-Version", "202511", 426, "NONEXISTENT_VERSION"),
        ("LinkedIn-Version", "202512", 426, "NONEXISTENT_VERSION"),
        ("LinkedIn-Version", "banana", 426, "NONEXISTENT_VERSION"),
        ("X-Restli-Protocol-Version", None, 400, "INVALID_PROTOCOL_VERSION"),
        ("X-Restli-Protocol-Version", "1.0.0", 400, "INVALID_PROTOCOL_VERSION"),
        ("Authorization", None, 401, "EMPTY_ACCESS_TOKEN"),
        ("Authorization", "Bearer nobody", 401, "INVALID_ACCESS_TOKEN"),
        ("Content-Type", "text/plain", 415, "UNSUPPORTED_MEDIA_TYPE"),
    ],
)
def test_headers_are_demanded(linkedin: Client, header: str, value: str | None, status: int, code: str) -> None:
    headers: dict[str, Any] = linkedin.headers | {header: value}
    answer = linkedin.http.post(f"{linkedin.base}/rest/posts", json=linkedin.body(), headers=headers, timeout=10)
    assert answer.status_code == status
    assert answer.json()["code"] == code
    assert linkedin.stage.posts("linkedin") == ()


@pytest.mark.parametrize("missing", ["author", "commentary", "visibility", "distribution", "lifecycleState"])
def test_missing_fields_are_named(linkedin: Client, missing: str) -> None:
    body = linkedin.body()
    del body[missing]
    answer = linkedin.post(body)
    assert answer.status_code == 422
    assert answer.json()["message"].startswith(f"ERROR :: /{missing} :: field is required but not found")


@pytest.mark.parametrize(
    ("change", "status"),
    [
        ({"colour": "red"}, 422),
        ({"commentary": 5}, 422),
        ({"commentary": ""}, 400),
        ({"visibility": "EVERYBODY"}, 400),
        ({"lifecycleState": "DRAFT"}, 400),
        ({"author": "urn:li:person:somebodyElse"}, 403),
        ({"content": {"media": {"id": "urn:li:video:1"}}}, 400),
        ({"content": {"media": {"id": "urn:li:image:unknown"}}}, 400),
        ({"content": {"multiImage": {"images": [{"id": "urn:li:image:unknown"}]}}}, 400),
        ({"content": {"article": {"source": "https://example.com"}}}, 422),
    ],
)
def test_wrong_fields_are_refused(linkedin: Client, change: dict[str, Any], status: int) -> None:
    assert linkedin.post(linkedin.body(**change)).status_code == status
    assert linkedin.stage.posts("linkedin") == ()


@pytest.mark.parametrize(
    ("text", "status"),
    [("a" * 3000, 201), ("a" * 3001, 400), ("😀" * 1500, 201), ("😀" * 1501, 400), ("\\(" * 3000, 201)],
)
def test_length_is_utf16_without_escapes(linkedin: Client, text: str, status: int) -> None:
    answer = linkedin.post(linkedin.body(text))
    assert answer.status_code == status
    if status == 400:
        assert answer.json()["code"] == "FIELD_LENGTH_TOO_LONG"


@pytest.mark.parametrize(
    ("wire", "shown"),
    [
        (r"a \(b\) \[c\] \*d\*", "a (b) [c] *d*"),
        ("a\\\\b", "a\\b"),
        (r"{hashtag|\#|AI} now", "#AI now"),
        ("#AI now", "#AI now"),
        (r"\#AI now", "#AI now"),
        (r"x \<3 \~ y", "x <3 ~ y"),
        ("Ganz wichtig (sehr)", "Ganz wichtig "),
        ("snake_case", "snake"),
        ("mail@example.org", "mail"),
        ("end\\", "end"),
        ("a\\b", "a"),
        ("Danke @[Salz Haus](urn:li:organization:12)!", "Danke Salz Haus!"),
        ("1 # 2", "1 "),
    ],
)
def test_little_text_is_cut_in_silence(wire: str, shown: str) -> None:
    assert read(wire) == shown


def test_an_unescaped_bracket_is_published_cut(linkedin: Client) -> None:
    assert linkedin.post(linkedin.body("Ganz wichtig (sehr)")).status_code == 201
    assert linkedin.stage.posts("linkedin")[0].text == "Ganz wichtig "


def test_one_picture_and_several(linkedin: Client) -> None:
    one = linkedin.image(picture("JPEG"))
    assert linkedin.post(linkedin.body("eins", content={"media": {"id": one, "altText": "Rot"}})).status_code == 201
    two = [{"id": linkedin.image(picture(width=50 + n)), "altText": f"Bild {n}"} for n in range(2)]
    assert linkedin.post(linkedin.body("zwei", content={"multiImage": {"images": two}})).status_code == 201
    first, second = linkedin.stage.posts("linkedin")
    assert [(p.mime, p.alt) for p in first.pictures] == [("image/jpeg", "Rot")]
    assert [(p.width, p.alt) for p in second.pictures] == [(50, "Bild 0"), (51, "Bild 1")]


def test_one_picture_in_a_multi_image_is_refused(linkedin: Client) -> None:
    images = [{"id": linkedin.image(picture())}]
    assert linkedin.post(linkedin.body(content={"multiImage": {"images": images}})).status_code == 400


@pytest.mark.parametrize("data", [b"text", picture("WEBP")])
def test_a_broken_picture_fails_with_the_post(linkedin: Client, data: bytes) -> None:
    answer = linkedin.post(linkedin.body(content={"media": {"id": linkedin.image(data)}}))
    assert answer.json()["code"] == "MEDIA_ASSET_PROCESSING_FAILED"


def test_a_picture_that_was_never_sent(linkedin: Client) -> None:
    url = f"{linkedin.base}/rest/images?action=initializeUpload"
    ask = {"initializeUploadRequest": {"owner": linkedin.account.account_id}}
    urn = linkedin.http.post(url, json=ask, headers=linkedin.headers, timeout=10).json()["value"]["image"]
    answer = linkedin.post(linkedin.body(content={"media": {"id": urn}}))
    assert (answer.status_code, answer.json()["code"]) == (400, "MEDIA_ASSET_WAITING_UPLOAD")


def test_the_upload_wants_the_token_and_is_not_for_ever(linkedin: Client, clock: SteppedClock) -> None:
    url = f"{linkedin.base}/rest/images?action=initializeUpload"
    ask = {"initializeUploadRequest": {"owner": linkedin.account.account_id}}
    value = linkedin.http.post(url, json=ask, headers=linkedin.headers, timeout=10).json()["value"]
    assert linkedin.http.put(value["uploadUrl"], data=picture(), timeout=10).status_code == 401
    clock.advance(hours=25)
    late = linkedin.http.put(value["uploadUrl"], data=picture(), headers=bearer(linkedin.account), timeout=10)
    assert late.json()["code"] == "EXPIRED_UPLOAD_URL"


def test_an_upload_for_somebody_else_is_refused(linkedin: Client) -> None:
    ask = {"initializeUploadRequest": {"owner": "urn:li:organization:1"}}
    url = f"{linkedin.base}/rest/images"
    assert (
        linkedin.http.post(
            url, params={"action": "initializeUpload"}, json=ask, headers=linkedin.headers, timeout=10
        ).status_code
        == 403
    )
    assert linkedin.http.post(url, json=ask, headers=linkedin.headers, timeout=10).status_code == 400


def test_a_member_cannot_read(linkedin: Client) -> None:
    urn = linkedin.post(linkedin.body()).headers["x-restli-id"]
    image = linkedin.image(picture())
    for path in (
        f"/rest/images/{quote(image, safe='')}",
        f"/rest/posts/{quote(urn, safe='')}",
        f"/rest/posts?q=author&author={quote(linkedin.account.account_id, safe='')}",
    ):
        answer = linkedin.http.get(f"{linkedin.base}{path}", headers=linkedin.headers, timeout=10)
        assert answer.status_code == 403
        assert answer.json()["code"] == "ACCESS_DENIED"


def test_the_same_text_within_ten_minutes_names_the_first(linkedin: Client, clock: SteppedClock) -> None:
    urn = linkedin.post(linkedin.body()).headers["x-restli-id"]
    clock.advance(minutes=9)
    answer = linkedin.post(linkedin.body())
    assert answer.status_code == 422
    assert answer.json()["message"] == f"Content is a duplicate of {urn}"
    assert linkedin.stage.posts("linkedin")[0].requests == 2
    clock.advance(minutes=2)
    assert linkedin.post(linkedin.body()).status_code == 201


def test_change_and_delete_want_an_encoded_urn(linkedin: Client) -> None:
    urn = linkedin.post(linkedin.body()).headers["x-restli-id"]
    url = f"{linkedin.base}/rest/posts/{quote(urn, safe='')}"
    change = {"patch": {"$set": {"commentary": "Guten Abend"}}}
    assert linkedin.http.post(url, json=change, headers=linkedin.headers, timeout=10).status_code == 400
    headers = linkedin.headers | {"X-RestLi-Method": "PARTIAL_UPDATE"}
    assert linkedin.http.post(url, json=change, headers=headers, timeout=10).status_code == 204
    assert linkedin.stage.posts("linkedin")[0].text == "Guten Abend"
    raw = f"{linkedin.base}/rest/posts/{urn}"
    assert linkedin.http.delete(raw, headers=linkedin.headers, timeout=10).status_code == 400
    for _ in range(2):
        assert linkedin.http.delete(url, headers=linkedin.headers, timeout=10).status_code == 204
    assert linkedin.stage.posts("linkedin") == ()


def test_a_token_ends_after_sixty_days(linkedin: Client, clock: SteppedClock) -> None:
    clock.advance(days=60)
    answer = linkedin.post(linkedin.body())
    assert answer.status_code == 401
    assert answer.json()["code"] == "EXPIRED_ACCESS_TOKEN"
    assert answer.json()["serviceErrorCode"] == 65602


def test_comments_need_another_contract(linkedin: Client) -> None:
    url = f"{linkedin.base}/rest/socialActions/{quote('urn:li:share:1', safe='')}/comments"
    assert linkedin.http.post(url, json={}, headers=linkedin.headers, timeout=10).status_code == 403


def test_a_page_is_linked_by_its_exact_name_only(linkedin: Client) -> None:
    page = "urn:li:organization:2414183"
    linkedin.stage.name_page("linkedin", page, "Salz (Nord) AG")
    linkedin.post(linkedin.body(rf"@[Salz \(Nord\) AG]({page}) and @[Salz]({page}), @[Ann Lee](urn:li:person:a_-9)"))
    (post,) = linkedin.stage.posts("linkedin")
    assert post.text == "Salz (Nord) AG and Salz, Ann Lee"
    assert post.mentions == (("Salz (Nord) AG", page), ("Ann Lee", "urn:li:person:a_-9"))


def test_a_mention_of_what_is_neither_page_nor_person_breaks_the_text(linkedin: Client) -> None:
    linkedin.post(linkedin.body("With @[Salz](urn:li:group:7) gone"))
    (post,) = linkedin.stage.posts("linkedin")
    assert (post.text, post.mentions) == ("With ", ())
