"""X's API as far as publishing needs it: who am I, pictures, posts, own posts."""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from datetime import timedelta
from typing import Any

from werkzeug.wrappers import Request, Response

from composer.core.secret import Secret
from composer.rehearsal.faults import Fault
from composer.rehearsal.schema import Fields, Flag, Items, Schema, Text, Whole, check
from composer.rehearsal.sniffing import sniff
from composer.rehearsal.speaker import Handler, Refusal, Speaker, bearer, json_answer, read_json
from composer.rehearsal.values import Call, StageAccount
from composer.rehearsal.world import Token, Upload, epoch_seconds, stable_number
from composer.rehearsal.x_answers import DUPLICATE, NOT_PERMITTED, PROBLEMS, forbidden, invalid, problem, worded
from composer.rehearsal.x_oauth import XOauth
from composer.rehearsal.x_timeline import POST_FIELDS, USER_FIELDS, XTimeline

MOST_PICTURE_BYTES = 5_242_880
PICTURE_TYPES = ("image/jpeg", "image/png", "image/gif", "image/webp")
MEDIA_LIFE = timedelta(hours=24)
WINDOW = timedelta(minutes=15)
X_EPOCH_MS = 1_288_834_974_657
_ID = Text(pattern=r"[0-9]{1,19}")
_POST: Schema = Fields(
    optional={
        "text": Text(smallest=1),
        "media": Fields({"media_ids": Items(_ID, 1, 4)}, {"tagged_user_ids": Items(_ID, 0, 10)}),
        "reply": Fields(
            {"in_reply_to_tweet_id": _ID},
            {"exclude_reply_user_ids": Items(_ID), "auto_populate_reply_metadata": Flag()},
        ),
        "reply_settings": Text(one_of=("following", "mentionedUsers", "subscribers", "verified")),
        "made_with_ai": Flag(),
        "paid_partnership": Flag(),
        "nullcast": Flag(),
        "quote_tweet_id": _ID,
        "community_id": _ID,
        "share_with_followers": Flag(),
        "for_super_followers_only": Flag(),
        "card_uri": Text(),
        "direct_message_deep_link": Text(),
        "geo": Fields(optional={"place_id": Text()}),
        "poll": Fields({"options": Items(Text(1, 25), 2, 4), "duration_minutes": Whole(5, 10_080)}),
        "edit_options": Fields({"previous_post_id": _ID}),
    }
)
_NOT_FOR_US = (
    "quote_tweet_id",
    "community_id",
    "card_uri",
    "direct_message_deep_link",
    "edit_options",
    "nullcast",
)
_METADATA: Schema = Fields(
    {"id": _ID}, {"metadata": Fields(optional={"alt_text": Fields({"text": Text(longest=1000)})})}
)


class XServer(Speaker):
    network = "x"

    def routes(self) -> Iterable[tuple[str, str, Handler, Call]]:
        self._timeline = XTimeline(self.world, self.state)
        oauth = XOauth(self.world, self.state)
        return (
            ("GET", "/i/oauth2/authorize", oauth.ask, Call.SIGN_IN),
            ("POST", "/i/oauth2/authorize", oauth.answer, Call.SIGN_IN),
            ("POST", "/2/oauth2/token", oauth.token, Call.SIGN_IN),
            ("POST", "/2/oauth2/revoke", oauth.revoke, Call.SIGN_IN),
            ("GET", "/2/users/me", self._me, Call.IDENTIFY),
            ("POST", "/2/tweets", self._create, Call.COMMIT),
            ("GET", "/2/tweets/<post_id>", self._one, Call.READ),
            ("DELETE", "/2/tweets/<post_id>", self._delete, Call.OTHER),
            ("POST", "/2/media/upload", self._upload, Call.UPLOAD),
            ("POST", "/2/media/metadata", self._metadata, Call.UPLOAD),
            ("GET", "/2/users/<user_id>/tweets", self._own, Call.READ),
            ("GET", "/<_handle>/status/<post_id>", self._page, Call.OTHER),
        )

    def create_account(self, handle: str, display_name: str) -> StageAccount:
        account_id = stable_number("x", handle, digits=19)
        token = self.state.keep_token(secrets.token_urlsafe(48), Token(account_id))
        return StageAccount("x", account_id, handle, display_name, {"access_token": Secret(token)})

    def error(self, status: int, text: str) -> Response:
        return problem(status, text, text)

    def rate_headers(self, left: int, ends_in: timedelta, limit: int = 100) -> dict[str, str]:
        return {
            "x-rate-limit-limit": str(limit),
            "x-rate-limit-remaining": str(max(left, 0)),
            "x-rate-limit-reset": str(epoch_seconds(self.world.now() + ends_in)),
        }

    def fault_answer(self, fault: Fault, request: Request) -> Response:
        match fault:
            case Fault.RATE_LIMITED:
                return problem(429, "Too Many Requests", "Too Many Requests")
            case Fault.EXPIRED_TOKEN:
                return problem(401, "Unauthorized", "Unauthorized")
            case Fault.REVOKED_TOKEN:
                if token := self.state.tokens.get(bearer(request)):
                    token.revoked = True
                return problem(401, "Unauthorized", "Unauthorized")
            case Fault.SUSPENDED:
                return problem(403, "Forbidden", "Your account is suspended.", f"{PROBLEMS}user-suspended")
            case Fault.NO_CREDITS:
                detail = "Your enrolled account does not have any credits to fulfill this request."
                return problem(402, "CreditsDepleted", detail, f"{PROBLEMS}credits")
            case Fault.DUPLICATE:
                return problem(403, "Forbidden", DUPLICATE)
            case Fault.FORBIDDEN:
                return problem(403, "Forbidden", NOT_PERMITTED)
            case Fault.MEDIA_NOT_READY:
                return invalid("Your media IDs are invalid.").response
            case Fault.UNAVAILABLE:
                return problem(503, "Service Unavailable", "Service Unavailable")
            case _:
                return problem(500, "Internal Server Error", "Something went wrong.")

    def _account(self, request: Request, endpoint: str, limit: int) -> StageAccount:
        token = self.state.tokens.get(bearer(request))
        now = self.world.now()
        if token is None or token.revoked or (token.expires_at is not None and token.expires_at <= now):
            raise Refusal(problem(401, "Unauthorized", "Unauthorized"))
        left, ends = self.world.spend(f"x {endpoint}", token.account_id, limit, WINDOW)
        headers = self.rate_headers(left, ends - now, limit)
        if left < 0:
            answer = problem(429, "Too Many Requests", "Too Many Requests")
            answer.headers.update(headers)
            raise Refusal(answer)
        request.environ["stage.headers"] = headers
        return self.state.accounts[token.account_id]

    def _done(self, request: Request, body: object, status: int = 200) -> Response:
        return json_answer(body, status, request.environ["stage.headers"])

    def _json(self, request: Request, schema: Schema) -> Any:
        if request.mimetype != "application/json":
            raise Refusal(problem(415, "Unsupported Media Type", "The Content-Type must be application/json."))
        body = read_json(request, lambda why: invalid(f"The request body is not valid JSON: {why}"))
        if found := check(body, schema):
            raise worded(found)
        return body

    def _me(self, request: Request) -> Response:
        account = self._account(request, "me", 75)
        wanted = self._timeline.fields(
            request, {"user.fields": USER_FIELDS, "expansions": (), "tweet.fields": POST_FIELDS}
        )
        return self._done(request, {"data": self._timeline.user(account, wanted["user.fields"])})

    def _create(self, request: Request) -> Response:
        account = self._account(request, "create", 100)
        body = self._json(request, _POST)
        if any(body.get(name) for name in _NOT_FOR_US):
            raise forbidden(NOT_PERMITTED)
        if "poll" in body and "media" in body:
            raise invalid("$.poll: a post has either a poll or media", poll=[])
        return self._done(request, {"data": self._timeline.create(account, body, self.url)}, 201)

    def _one(self, request: Request, post_id: str) -> Response:
        self._account(request, "one", 900)
        return self._done(request, self._timeline.one(request, post_id))

    def _delete(self, request: Request, post_id: str) -> Response:
        account = self._account(request, "delete", 50)
        post = self.state.posts.get(post_id)
        if post is not None and post.account_id != account.account_id:
            raise forbidden("You are not authorized to delete this Tweet.")
        self.state.drop_post(post_id)
        return self._done(request, {"data": {"deleted": True}})

    def _own(self, request: Request, user_id: str) -> Response:
        self._account(request, "timeline", 900)
        if user_id not in self.state.accounts:
            raise invalid(f"The `id` query parameter value [{user_id}] is not valid", id=[user_id])
        return self._done(request, self._timeline.own(request, user_id))

    def _upload(self, request: Request) -> Response:
        account = self._account(request, "upload", 500)
        if request.mimetype != "multipart/form-data":
            raise invalid("The request must be multipart/form-data.")
        unknown = [n for n in request.form if n not in ("media_category", "media_type", "shared", "additional_owners")]
        unknown += [n for n in request.files if n != "media"]
        if unknown:
            raise invalid(f"[{unknown[0]}] is not one of the allowed fields", **{unknown[0]: []})
        category = request.form.get("media_category", "")
        file = request.files.get("media")
        if file is None or category not in ("tweet_image", "dm_image", "subtitles"):
            raise invalid("media and media_category are required", media_category=[category])
        data = file.read()
        seen = sniff(data)
        if seen is None or seen.mime not in PICTURE_TYPES:
            raise invalid("Your media type is not supported.", media=[])
        if len(data) > MOST_PICTURE_BYTES:
            raise invalid(f"The media is too large: maximum {MOST_PICTURE_BYTES} bytes, got {len(data)}", media=[])
        media_id = str(self.world.number(shift=22, epoch_ms=X_EPOCH_MS))
        upload = Upload(account.account_id, data, seen.mime, seen.width, seen.height, self.world.now())
        self.state.keep_upload(media_id, upload)
        self._timeline.categories[media_id] = category
        answer = {
            "id": media_id,
            "media_key": f"3_{media_id}",
            "size": len(data),
            "expires_after_secs": int(MEDIA_LIFE.total_seconds()),
            "image": {"image_type": seen.mime, "w": seen.width, "h": seen.height},
        }
        return self._done(request, {"data": answer})

    def _metadata(self, request: Request) -> Response:
        account = self._account(request, "metadata", 500)
        body = self._json(request, _METADATA)
        alt = body.get("metadata", {}).get("alt_text", {}).get("text", "")
        if not self._timeline.describe(account, body["id"], alt):
            raise invalid("Your media IDs are invalid.", id=[body["id"]])
        return self._done(request, {"data": {"id": body["id"], "associated_metadata": body.get("metadata", {})}})

    def _page(self, request: Request, _handle: str, post_id: str) -> Response:
        return self.post_page(post_id, request)
