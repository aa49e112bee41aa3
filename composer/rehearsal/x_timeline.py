"""Posts of X: made, shortened with t.co, escaped, listed."""

from __future__ import annotations

import hashlib
import html
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from werkzeug.wrappers import Request

from composer.rehearsal.counting import cashtags, x_links, x_mentions, x_units
from composer.rehearsal.speaker import Refusal
from composer.rehearsal.values import StageAccount, StagePicture, StagePost
from composer.rehearsal.world import NetworkState, Upload, World, milliseconds
from composer.rehearsal.x_answers import DUPLICATE, NOT_PERMITTED, PROBLEMS, forbidden, invalid

LIMIT = 280
USER_FIELDS = (
    "id", "name", "username", "created_at", "description", "location", "pinned_tweet_id", "profile_image_url",
    "protected", "public_metrics", "subscription_type", "url", "verified", "verified_type", "withheld", "entities",
)  # fmt: skip
POST_FIELDS = (
    "id", "text", "created_at", "entities", "note_tweet", "referenced_tweets", "attachments", "author_id",
    "conversation_id", "edit_history_tweet_ids", "in_reply_to_user_id", "lang", "public_metrics", "reply_settings",
    "possibly_sensitive", "source", "context_annotations", "edit_controls", "geo", "article", "withheld",
)  # fmt: skip
MEDIA_FIELDS = ("media_key", "type", "url", "alt_text", "height", "width", "preview_image_url", "public_metrics")
EXPANSIONS = ("attachments.media_keys", "author_id", "referenced_tweets.id", "in_reply_to_user_id")
_FORBIDDEN_SIGNS = frozenset("\ufffe\ufeff\uffff")
X_EPOCH_MS = 1_288_834_974_657
MEDIA_LIFE = timedelta(hours=24)


class XTimeline:
    """The posts of one stage's X."""

    def __init__(self, world: World, state: NetworkState) -> None:
        self._world = world
        self._state = state
        self.categories: dict[str, str] = {}

    def create(self, account: StageAccount, body: Mapping[str, Any], base: str) -> dict[str, Any]:
        """The `data` of the answer. Raises Refusal."""
        text = unicodedata.normalize("NFC", body.get("text", "")).strip()
        media_ids = body.get("media", {}).get("media_ids", [])
        parent = body.get("reply", {}).get("in_reply_to_tweet_id")
        self._judge_text(text, media_ids)
        self._judge_parent(account, parent)
        pictures = self._pictures(account, media_ids)
        if not pictures:
            self._judge_duplicate(account, text, parent)
        number = str(self._world.number(shift=22, epoch_ms=X_EPOCH_MS))
        post = StagePost(
            "x",
            account.account_id,
            account.handle,
            account.display_name,
            number,
            f"{base}/{account.handle}/status/{number}",
            text,
            self._world.now(),
            pictures,
            parent,
            links=tuple(_full(link.url) for link in x_links(text)),
            mentions=x_mentions(text),
            facts=tuple(_facts(body)),
        )
        self._state.keep_post(post)
        return {"id": number, "text": self._wire_text(post), "edit_history_post_ids": [number]}

    def _judge_text(self, text: str, media_ids: Sequence[str]) -> None:
        if not text and not media_ids:
            raise invalid("$.text: the post must have text or media")
        if _FORBIDDEN_SIGNS & set(text):
            raise invalid("$.text: contains invalid characters")
        if cashtags(text) > 1:
            raise forbidden("A post may hold a maximum of one cashtag.")
        if x_units(text) > LIMIT:
            raise forbidden(NOT_PERMITTED)

    def _judge_parent(self, account: StageAccount, parent: str | None) -> None:
        if parent is None:
            return
        post = self._state.posts.get(parent)
        if post is None:
            raise forbidden("You attempted to reply to a Tweet that is deleted or not visible to you.")
        if post.account_id != account.account_id:
            raise forbidden(
                "Reply to this conversation is not allowed because you have not been mentioned or otherwise engaged "
                "by the author of the post you are replying to."
            )

    def _judge_duplicate(self, account: StageAccount, text: str, parent: str | None) -> None:
        for post in self._state.posts.values():
            same = post.account_id == account.account_id and post.text == text and post.reply_to == parent
            if same and not post.pictures:
                self._state.count_again(post.remote_id)
                raise forbidden(DUPLICATE)

    def _pictures(self, account: StageAccount, media_ids: Sequence[str]) -> tuple[StagePicture, ...]:
        uploads = [self._upload(account, media_id) for media_id in media_ids]
        if len(set(media_ids)) != len(media_ids):
            raise invalid("$.media.media_ids: array items must be unique")
        if any(self.categories.get(media_id) != "tweet_image" for media_id in media_ids):
            raise forbidden(NOT_PERMITTED)
        if len(uploads) > 1 and any(upload.mime == "image/gif" for upload in uploads):
            raise forbidden(NOT_PERMITTED)
        return tuple(StagePicture(u.data, u.mime, u.width, u.height, u.alt) for u in uploads)

    def _upload(self, account: StageAccount, media_id: str) -> Upload:
        upload = self._state.uploads.get(media_id)
        if upload is None or upload.account_id != account.account_id or self._world.now() - upload.made_at > MEDIA_LIFE:
            raise invalid("Your media IDs are invalid.", **{"media.media_ids": [media_id]})
        return upload

    def describe(self, account: StageAccount, media_id: str, alt: str) -> bool:
        """Gives an uploaded picture its alt text; False when the account has no such picture."""
        upload = self._state.uploads.get(media_id)
        if upload is None or upload.account_id != account.account_id:
            return False
        self._state.uploads[media_id] = replace(upload, alt=alt)
        return True

    def fields(self, request: Request, allowed: Mapping[str, Sequence[str]]) -> dict[str, set[str]]:
        """The wanted fields by parameter; a parameter or value that X does not know is refused."""
        for name in request.args:
            if name not in allowed:
                raise invalid(
                    f"The query parameter [{name}] is not one of {list(allowed)}", **{name: request.args.getlist(name)}
                )
        wanted = {}
        for name, values in allowed.items():
            given = [v for v in request.args.get(name, "").split(",") if v]
            for value in given:
                if values and value not in values:
                    raise invalid(
                        f"The `{name}` query parameter value [{value}] is not one of {list(values)}", **{name: [value]}
                    )
            wanted[name] = set(given)
        return wanted

    def user(self, account: StageAccount, wanted: set[str]) -> dict[str, Any]:
        known: dict[str, Any] = {
            "verified": False,
            "subscription_type": "None",
            "protected": False,
            "description": "",
        }
        shown = {"id": account.account_id, "name": account.display_name, "username": account.handle}
        return {**shown, **{name: known[name] for name in wanted & set(known)}}

    def one(self, request: Request, post_id: str) -> dict[str, Any]:
        names = ("tweet.fields", "media.fields", "user.fields", "expansions")
        wanted = self.fields(
            request, dict(zip(names, (POST_FIELDS, MEDIA_FIELDS, USER_FIELDS, EXPANSIONS), strict=True))
        )
        post = self._state.posts.get(post_id)
        if post is None:
            missing = {
                "resource_id": post_id,
                "parameter": "id",
                "resource_type": "tweet",
                "value": post_id,
                "title": "Not Found Error",
                "detail": f"Could not find tweet with id: [{post_id}].",
                "type": f"{PROBLEMS}resource-not-found",
            }
            return {"errors": [missing]}
        return {"data": self._shown(post, wanted["tweet.fields"]), **self._includes([post], wanted)}

    def own(self, request: Request, user_id: str) -> dict[str, Any]:
        """The account's posts, latest first, a page at a time."""
        wanted = self.fields(
            request,
            {
                "tweet.fields": POST_FIELDS,
                "media.fields": MEDIA_FIELDS,
                "user.fields": USER_FIELDS,
                "expansions": EXPANSIONS,
                "exclude": ("retweets", "replies"),
                "max_results": (),
                "start_time": (),
                "end_time": (),
                "since_id": (),
                "until_id": (),
                "pagination_token": (),
            },
        )
        most = self._number(request, "max_results", 10, 5, 100)
        start = self._number(request, "pagination_token", 0, 0, 10**6)
        posts = [
            p for p in reversed(self._state.posts.values()) if p.account_id == user_id and self._inside(p, request)
        ]
        if "replies" in wanted["exclude"]:
            posts = [p for p in posts if p.reply_to is None]
        page = posts[start : start + most]
        meta: dict[str, Any] = {"result_count": len(page)}
        if not page:
            return {"meta": meta}
        meta |= {"newest_id": page[0].remote_id, "oldest_id": page[-1].remote_id}
        if start + most < len(posts):
            meta["next_token"] = str(start + most)
        data = [self._shown(post, wanted["tweet.fields"]) for post in page]
        return {"data": data, **self._includes(page, wanted), "meta": meta}

    def _number(self, request: Request, name: str, default: int, least: int, most: int) -> int:
        given = request.args.get(name, str(default))
        if not given.isascii() or not given.isdigit() or not least <= int(given) <= most:
            raise invalid(
                f"The `{name}` query parameter value [{given}] is not between {least} and {most}", **{name: [given]}
            )
        return int(given)

    def _inside(self, post: StagePost, request: Request) -> bool:
        second = post.created_at.replace(microsecond=0)
        args = request.args
        return (
            ("start_time" not in args or second >= _moment("start_time", args["start_time"]))
            and ("end_time" not in args or second < _moment("end_time", args["end_time"]))
            and ("since_id" not in args or int(post.remote_id) > self._number(request, "since_id", 0, 0, 2**63))
            and ("until_id" not in args or int(post.remote_id) < self._number(request, "until_id", 0, 0, 2**63))
        )

    def _shown(self, post: StagePost, wanted: set[str]) -> dict[str, Any]:
        more: dict[str, Any] = {
            "created_at": milliseconds(post.created_at.replace(microsecond=0)),
            "author_id": post.account_id,
            "conversation_id": self._root(post).remote_id,
            "lang": "de",
            "reply_settings": dict(post.facts).get("reply_settings", "everyone"),
            "possibly_sensitive": False,
        }
        if urls := self._urls(post):
            more["entities"] = {"urls": urls}
        if post.pictures:
            more["attachments"] = {"media_keys": [_media_key(post, i) for i in range(len(post.pictures))]}
        if post.reply_to:
            more["referenced_tweets"] = [{"type": "replied_to", "id": post.reply_to}]
            more["in_reply_to_user_id"] = post.account_id
        shown = {"id": post.remote_id, "text": self._wire_text(post), "edit_history_tweet_ids": [post.remote_id]}
        return {**shown, **{name: more[name] for name in more if name in wanted}}

    def _root(self, post: StagePost) -> StagePost:
        seen: set[str] = set()
        while (parent := self._state.posts.get(post.reply_to or "")) and parent.remote_id not in seen:
            seen.add(parent.remote_id)
            post = parent
        return post

    def _includes(self, posts: Sequence[StagePost], wanted: Mapping[str, set[str]]) -> dict[str, Any]:
        includes: dict[str, Any] = {}
        if "attachments.media_keys" in wanted["expansions"]:
            media = [
                _media(post, index, wanted["media.fields"]) for post in posts for index in range(len(post.pictures))
            ]
            if media:
                includes["media"] = media
        if "author_id" in wanted["expansions"]:
            ids = dict.fromkeys(post.account_id for post in posts)
            includes["users"] = [self.user(self._state.accounts[i], wanted["user.fields"]) for i in ids]
        return {"includes": includes} if includes else {}

    def _urls(self, post: StagePost) -> list[dict[str, Any]]:
        """Places are in the returned text, which is escaped and shortened."""
        urls: list[dict[str, Any]] = []
        at = shift = 0
        for link in x_links(post.text):
            shift += len(html.escape(post.text[at : link.start], quote=False))
            short = _short(post, link.url)
            urls.append(
                {
                    "start": shift,
                    "end": shift + len(short),
                    "url": short,
                    "expanded_url": _full(link.url),
                    "display_url": _display(link.url),
                }
            )
            shift += len(short)
            at = link.end
        if post.pictures:
            whole = self._wire_text(post)
            short = _short(post, "media")
            shown = f"pic.twitter.com/{short[-10:]}"
            place = {"start": len(whole) - len(short), "end": len(whole), "url": short, "display_url": shown}
            page = f"https://twitter.com/{post.handle}/status/{post.remote_id}/photo/1"
            urls += [
                {**place, "expanded_url": page, "media_key": _media_key(post, i)} for i in range(len(post.pictures))
            ]
        return urls

    def _wire_text(self, post: StagePost) -> str:
        """What the API gives back: links shortened, `&<>` escaped, a link to the media at the end."""
        text, at = "", 0
        for link in x_links(post.text):
            text += html.escape(post.text[at : link.start], quote=False) + _short(post, link.url)
            at = link.end
        text += html.escape(post.text[at:], quote=False)
        return f"{text} {_short(post, 'media')}".strip() if post.pictures else text


def _facts(body: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    if "reply_settings" in body:
        yield "reply_settings", body["reply_settings"]
    if poll := body.get("poll"):
        yield "poll", f"{' | '.join(poll['options'])} ({poll['duration_minutes']} min)"
    for flag in ("made_with_ai", "paid_partnership"):
        if body.get(flag):
            yield flag, "true"


def _moment(name: str, text: str) -> datetime:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise _bad_time(name, text) from None
    if moment.tzinfo is None or "T" not in text:
        raise _bad_time(name, text)
    return moment.astimezone(UTC).replace(microsecond=0)


def _bad_time(name: str, text: str) -> Refusal:
    return invalid(f"The `{name}` query parameter value [{text}] is not a valid RFC3339 time", **{name: [text]})


def _short(post: StagePost, url: str) -> str:
    mark = hashlib.sha256(f"{post.remote_id} {url}".encode()).hexdigest()[:10]
    return f"https://t.co/{mark}"


def _full(url: str) -> str:
    return url if url.lower().startswith(("http://", "https://")) else f"http://{url}"


def _display(url: str) -> str:
    bare = url.split("://", 1)[-1].removeprefix("www.")
    return bare if len(bare) <= 27 else f"{bare[:27]}…"


def _media_key(post: StagePost, index: int) -> str:
    return f"3_{int(post.remote_id) - 10 + index}"


def _media(post: StagePost, index: int, wanted: set[str]) -> dict[str, Any]:
    picture = post.pictures[index]
    more = {
        "alt_text": picture.alt,
        "width": picture.width,
        "height": picture.height,
        "url": f"{post.url}/photo/{index + 1}",
    }
    kept = {name: value for name, value in more.items() if name in wanted and value != ""}
    return {"media_key": _media_key(post, index), "type": "photo", **kept}
