"""LinkedIn's posts: the schema, the media rules, the ten minutes in which a text may not come twice."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Any

from composer.rehearsal import little
from composer.rehearsal.counting import utf16
from composer.rehearsal.linkedin_answers import access_denied, refuse, unprocessable
from composer.rehearsal.schema import Anything, Fields, Flag, Items, Schema, Text
from composer.rehearsal.values import StageAccount, StageCard, StagePicture, StagePost
from composer.rehearsal.world import NetworkState, World

LIMIT = 3000
ALT_LIMIT = 4086
TITLE_LIMIT = 400
DESCRIPTION_LIMIT = 4000
DUPLICATE_WINDOW = timedelta(minutes=10)
DURATIONS = ("ONE_DAY", "THREE_DAYS", "SEVEN_DAYS", "FOURTEEN_DAYS")
_IMAGE: Schema = Fields({"id": Text()}, {"altText": Text()})
_SCHEMA: Schema = Fields(
    {
        "author": Text(pattern=r"urn:li:(person|organization):[\w-]+"),
        "commentary": Text(),
        "visibility": Text(one_of=("PUBLIC", "CONNECTIONS", "LOGGED_IN", "CONTAINER")),
        "distribution": Fields(
            {"feedDistribution": Text(one_of=("MAIN_FEED", "NONE"))},
            {"targetEntities": Items(Anything()), "thirdPartyDistributionChannels": Items(Anything())},
        ),
        "lifecycleState": Text(one_of=("PUBLISHED",)),
    },
    {
        "isReshareDisabledByAuthor": Flag(),
        "content": Fields(
            optional={
                "media": Fields({"id": Text()}, {"altText": Text(), "title": Text()}),
                "multiImage": Fields({"images": Items(_IMAGE, 2, 20)}, {"altText": Text()}),
                "article": Fields(
                    {"source": Text(pattern=r"https?://\S+"), "title": Text(1)},
                    {"description": Text(), "thumbnail": Text()},
                ),
                "poll": Fields(
                    {
                        "question": Text(1, 140),
                        "options": Items(Fields({"text": Text(1, 30)}), 2, 4),
                        "settings": Fields({"duration": Text(one_of=DURATIONS)}),
                    }
                ),
            }
        ),
        "reshareContext": Fields({"parent": Text()}, {"root": Text()}),
        "contentLandingPage": Text(),
        "contentCallToActionLabel": Text(),
    },
)


class LinkedInPosts:
    """The posts of one stage's LinkedIn."""

    schema = _SCHEMA

    def __init__(self, world: World, state: NetworkState) -> None:
        self._world = world
        self._state = state
        self._wire: dict[str, str] = {}

    def create(self, account: StageAccount, body: Mapping[str, Any], base: str, version: str) -> StagePost:
        """Raises Refusal."""
        if "reshareContext" in body:
            raise access_denied("partnerApiPostsExternal.CREATE", version)
        commentary = body["commentary"]
        content = body.get("content", {})
        if len(content) > 1:
            raise unprocessable("ERROR :: /content :: union type is ambiguous\n")
        if not commentary.strip() and not content:
            raise refuse(400, "INVALID_VALUE_BLANK_FIELD", "/commentary :: must not be blank")
        self._judge_length(commentary)
        pictures = self._pictures(account, content)
        card = self._card(account, content["article"]) if "article" in content else None
        self._judge_duplicate(account, commentary)
        urn = f"urn:li:share:{self._world.number(shift=22, epoch_ms=0)}"
        post = StagePost(
            "linkedin",
            account.account_id,
            account.handle,
            account.display_name,
            urn,
            f"{base}/feed/update/{urn}/",
            little.read(commentary),
            self._world.now(),
            pictures,
            links=(card.url,) if card else (),
            card=card,
            mentions=little.mentions(commentary, self._state.pages),
            facts=tuple(_facts(body)),
        )
        self._state.keep_post(post)
        self._remember(urn, commentary)
        return post

    def comment(self, account: StageAccount, body: Mapping[str, Any], urn: str) -> StagePost:
        """Plain text: nothing is unescaped. Raises Refusal."""
        post = self._state.posts.get(urn)
        if post is None or body["object"] != urn:
            raise refuse(404, "NOT_FOUND", f"No post {urn}")
        if body["actor"] != account.account_id:
            raise refuse(403, "ACCESS_DENIED", "The actor is not the authenticated member")
        number = self._world.number(shift=22, epoch_ms=0)
        comment = StagePost(
            "linkedin",
            account.account_id,
            account.handle,
            account.display_name,
            f"urn:li:comment:({urn},{number})",
            post.url,
            body["message"]["text"],
            self._world.now(),
            reply_to=urn,
        )
        self._state.keep_post(comment)
        return comment

    def change(self, account: StageAccount, urn: str, commentary: str) -> None:
        """Raises Refusal."""
        post = self._state.posts.get(urn)
        if post is None or post.account_id != account.account_id:
            raise refuse(404, "NOT_FOUND", f"No post {urn}")
        self._judge_length(commentary)
        self._state.posts[urn] = replace(post, text=little.read(commentary))
        self._remember(urn, commentary)

    def _remember(self, urn: str, commentary: str) -> None:
        self._wire[urn] = commentary
        while len(self._wire) > len(self._state.posts) + 100:
            del self._wire[next(iter(self._wire))]

    def _judge_length(self, commentary: str) -> None:
        """Escapes are not counted: LinkedIn does not say, and the milder reading refuses nothing it would take."""
        plain, at = 0, 0
        while at < len(commentary):
            at += 2 if commentary[at] == "\\" and commentary[at + 1 : at + 2] in little.RESERVED else 1
            plain += utf16(commentary[at - 1])
        if plain > LIMIT:
            raise refuse(400, "FIELD_LENGTH_TOO_LONG", f"/commentary :: length {plain} exceeds {LIMIT}")

    def _judge_duplicate(self, account: StageAccount, commentary: str) -> None:
        if not commentary.strip():
            return
        since = self._world.now() - DUPLICATE_WINDOW
        for post in reversed(self._state.posts.values()):
            if post.created_at <= since:
                return
            if post.account_id == account.account_id and self._wire.get(post.remote_id) == commentary:
                self._state.count_again(post.remote_id)
                raise unprocessable(f"Content is a duplicate of {post.remote_id}")

    def _pictures(self, account: StageAccount, content: Mapping[str, Any]) -> tuple[StagePicture, ...]:
        if "media" in content:
            media = content["media"]
            return (self._picture(account, media["id"], media.get("altText", "")),)
        images = content.get("multiImage", {}).get("images", ())
        return tuple(self._picture(account, i["id"], i.get("altText", "")) for i in images)

    def _card(self, account: StageAccount, article: Mapping[str, Any]) -> StageCard:
        """Nothing is read from the page: what the client does not send is not shown."""
        for name, limit in (("title", TITLE_LIMIT), ("description", DESCRIPTION_LIMIT)):
            if utf16(article.get(name, "")) > limit:
                raise refuse(400, "FIELD_LENGTH_TOO_LONG", f"/content/article/{name}")
        thumbnail = article.get("thumbnail")
        picture = self._picture(account, thumbnail, "") if thumbnail else None
        return StageCard(article["source"], article["title"], article.get("description", ""), picture)

    def _picture(self, account: StageAccount, urn: str, alt: str) -> StagePicture:
        if not urn.startswith("urn:li:image:"):
            raise refuse(400, "INVALID_URN_TYPE", f"{urn} is not an image")
        upload = self._state.uploads.get(urn)
        if upload is None:
            raise refuse(400, "INVALID_URN_ID", f"{urn} does not exist")
        if upload.account_id != account.account_id:
            raise refuse(403, "ACCESS_DENIED", f"{urn} is owned by another member")
        if not upload.data:
            raise refuse(400, "MEDIA_ASSET_WAITING_UPLOAD", f"Media asset {urn} is waiting for upload")
        if upload.mime == "broken":
            raise refuse(400, "MEDIA_ASSET_PROCESSING_FAILED", f"Media asset {urn} could not be processed")
        if utf16(alt) > ALT_LIMIT:
            raise refuse(400, "FIELD_LENGTH_TOO_LONG", f"altText of {urn} exceeds {ALT_LIMIT}")
        return StagePicture(upload.data, upload.mime, upload.width, upload.height, alt)


def _facts(body: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    if body["visibility"] != "PUBLIC":
        yield "visibility", body["visibility"]
    if poll := body.get("content", {}).get("poll"):
        options = " | ".join(option["text"] for option in poll["options"])
        yield "poll", f"{poll['question']} {options} ({poll['settings']['duration']})"
