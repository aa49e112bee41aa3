"""Mastodon's media and statuses: taken, judged, kept, shown."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from werkzeug.wrappers import Request, Response

from composer.rehearsal import mastodon_shapes as shapes
from composer.rehearsal.counting import mastodon_length, remote_mentions, web_links
from composer.rehearsal.mastodon_answers import refuse
from composer.rehearsal.mastodon_params import list_of, params, text_of, time_of, truth_of
from composer.rehearsal.mastodon_plans import Plans
from composer.rehearsal.mastodon_polls import Poll, read_poll
from composer.rehearsal.sniffing import sniff
from composer.rehearsal.speaker import json_answer
from composer.rehearsal.values import StageAccount, StagePicture, StagePost
from composer.rehearsal.world import NetworkState, Upload, World

KEY_LIFE = timedelta(hours=1)
LEAD = timedelta(minutes=5)
QUOTE_POLICIES = ("public", "followers", "nobody")
VISIBILITIES = ("public", "unlisted", "private", "direct")
LANGUAGES = frozenset(
    {"bg", "cs", "da", "de", "el", "en", "es", "et", "fi", "fr", "hr", "hu", "it", "ja", "ko", "lt", "lv", "nl", "no"}
    | {"pl", "pt", "ro", "ru", "sk", "sl", "sv", "tr", "uk", "zh"}
)


@dataclass(frozen=True)
class Facts:
    """What a status has besides what every network's post has."""

    sensitive: bool
    spoiler_text: str
    visibility: str
    application: str
    media: tuple[tuple[str, Upload], ...]
    poll: Poll | None = None


class MastodonPosting:
    """Media and statuses of one stage's Mastodon. `base` is known once the server runs."""

    def __init__(self, world: World, state: NetworkState) -> None:
        self._world = world
        self._state = state
        self.base = ""
        self.slow_media = 0
        self.facts: dict[str, Facts] = {}
        self.plans: Plans[Facts] = Plans(self.number, self._release, world.now)
        self._pending: dict[str, int] = {}
        self._keys: OrderedDict[tuple[str, str], tuple[str, datetime]] = OrderedDict()

    def number(self) -> str:
        return str(self._world.number(shift=16, epoch_ms=0))

    # Media

    def upload(self, request: Request, who: StageAccount) -> Response:
        file = request.files.get("file")
        if file is None:
            raise refuse(request, 422, "file-type")
        data = file.read()
        seen = sniff(data)
        if seen is None or seen.mime not in shapes.MIMES:
            raise refuse(request, 422, "file-type")
        if len(data) > shapes.MOST_BYTES:
            raise refuse(request, 422, "file-size")
        if seen.width * seen.height > shapes.MOST_PIXELS:
            raise refuse(request, 422, "file-matrix")
        given = params(request)
        self._judge_description(request, given)
        upload = Upload(
            who.account_id, data, seen.mime, seen.width, seen.height, self._world.now(), text_of(given, "description")
        )
        media_id = self.number()
        self._state.keep_upload(media_id, upload)
        if seen.mime == "image/gif" or self.slow_media > 0:
            self.slow_media = max(0, self.slow_media - 1)
            self._pending[media_id] = 1
        return self._media_answer(media_id, upload, accepted=202)

    def _judge_description(self, request: Request, given: dict[str, Any]) -> None:
        if len(text_of(given, "description")) > shapes.ALT_LIMIT:
            raise refuse(request, 422, "alt-long", limit=shapes.ALT_LIMIT)
        focus = text_of(given, "focus")
        if focus:
            try:
                x, y = (float(part) for part in focus.split(","))
            except ValueError:
                raise refuse(request, 422, "focus") from None
            if not (-1 <= x <= 1 and -1 <= y <= 1):
                raise refuse(request, 422, "focus")

    def _media_answer(self, media_id: str, upload: Upload, *, accepted: int) -> Response:
        ready = media_id not in self._pending
        return json_answer(shapes.media(media_id, upload, self.base, ready=ready), 200 if ready else accepted)

    def _own_upload(self, request: Request, who: StageAccount, media_id: str) -> Upload:
        upload = self._state.uploads.get(media_id)
        if upload is None or upload.account_id != who.account_id:
            raise refuse(request, 404, "not-found")
        return upload

    def media(self, request: Request, who: StageAccount, media_id: str) -> Response:
        """206 the first time it is asked about slow media, 200 after that."""
        upload = self._own_upload(request, who, media_id)
        left = self._pending.get(media_id)
        if left == 0:
            del self._pending[media_id]
        elif left is not None:
            self._pending[media_id] = left - 1
        return self._media_answer(media_id, upload, accepted=206)

    def change_media(self, request: Request, who: StageAccount, media_id: str) -> Response:
        upload = self._own_upload(request, who, media_id)
        given = params(request)
        self._judge_description(request, given)
        if "description" in given:
            upload = replace(upload, alt=text_of(given, "description"))
            self._state.uploads[media_id] = upload
        return self._media_answer(media_id, upload, accepted=206)

    def delete_media(self, request: Request, who: StageAccount, media_id: str) -> Response:
        self._own_upload(request, who, media_id)
        del self._state.uploads[media_id]
        return json_answer({})

    def _release(self, post: StagePost, facts: Facts) -> None:
        number = self.number()
        url = f"{self.base}/@{post.handle}/{number}"
        self.publish(replace(post, remote_id=number, url=url), facts, self._state.accounts[post.account_id])

    # Statuses

    def create(self, request: Request, who: StageAccount, application: str) -> Response:
        key = request.headers.get("Idempotency-Key", "")
        if key and (known := self._repeated(who, key)):
            self._state.count_again(known)
            return self.shown(known)
        given = params(request)
        text, warning = text_of(given, "status"), text_of(given, "spoiler_text")
        media = self._attachable(request, who, given)
        if not text.strip() and warning.strip():
            text, warning = warning, ""
        self._judge(request, given, text, warning, bool(media))
        poll = read_poll(request, given)
        visibility = text_of(given, "visibility") or "public"
        sensitive = truth_of(given, "sensitive") or bool(warning)
        language = text_of(given, "language")
        number = self.number()
        post = StagePost(
            "mastodon",
            who.account_id,
            who.handle,
            who.display_name,
            number,
            f"{self.base}/@{who.handle}/{number}",
            text,
            self._world.now(),
            tuple(StagePicture(u.data, u.mime, u.width, u.height, u.alt) for _, u in media),
            text_of(given, "in_reply_to_id") or None,
            language if language.split("-")[0] in LANGUAGES else "de",
            tuple(link.url for link in web_links(text)),
            mentions=remote_mentions(text),
            facts=tuple(_told(given, warning, poll)),
        )
        facts = Facts(sensitive, warning, visibility, application, media, poll)
        if at := self._later(request, given):
            return json_answer(self.plans.keep(post, facts, at))
        self.publish(post, facts, who, key)
        return self.shown(number)

    def publish(self, post: StagePost, facts: Facts, who: StageAccount, key: str = "") -> None:
        self._state.keep_post(post)
        self._remember(post, facts, who, key)

    def _repeated(self, who: StageAccount, key: str) -> str | None:
        known, made_at = self._keys.get((who.account_id, key), ("", self._world.now()))
        fresh = self._world.now() - made_at < KEY_LIFE
        return known if fresh and known in self._state.posts else None

    def _remember(self, post: StagePost, facts: Facts, who: StageAccount, key: str) -> None:
        for media_id, _ in facts.media:
            self._state.uploads.pop(media_id, None)
        self.facts[post.remote_id] = facts
        while len(self.facts) > len(self._state.posts) + 100:
            del self.facts[next(iter(self.facts))]
        if key:
            self._keys[who.account_id, key] = (post.remote_id, post.created_at)
            while len(self._keys) > 20_000:
                self._keys.popitem(last=False)

    def _attachable(self, request: Request, who: StageAccount, given: dict[str, Any]) -> tuple[tuple[str, Upload], ...]:
        ids = list_of(given, "media_ids")
        if len(ids) > shapes.MOST_FILES:
            raise refuse(request, 422, "many-files")
        found = []
        for media_id in ids:
            upload = self._state.uploads.get(media_id)
            if upload is None or upload.account_id != who.account_id:
                raise refuse(request, 422, "not-found")
            if media_id in self._pending:
                raise refuse(request, 422, "unready")
            found.append((media_id, upload))
        return tuple(found)

    def _judge(self, request: Request, given: Mapping[str, Any], text: str, warning: str, media: bool) -> None:
        fields = dict(given)
        if not text.strip() and not media:
            raise refuse(request, 422, "blank")
        if mastodon_length(text, warning) > shapes.LIMIT:
            raise refuse(request, 422, "long", limit=shapes.LIMIT)
        if text_of(fields, "visibility") not in ("", *VISIBILITIES):
            raise refuse(request, 422, "visibility")
        if text_of(fields, "quote_approval_policy") not in ("", *QUOTE_POLICIES):
            raise refuse(request, 422, "quote-policy")
        parent = text_of(fields, "in_reply_to_id")
        if parent and parent not in self._state.posts:
            raise refuse(request, 404, "parent")

    def _later(self, request: Request, given: dict[str, Any]) -> datetime | None:
        """When to publish it; a time that is past means at once, as with the real one."""
        at = time_of(given, "scheduled_at") if text_of(given, "scheduled_at") else self._world.now()
        if at is not None and at <= self._world.now():
            return None
        if at is None or at <= self._world.now() + LEAD or self.plans.full(at):
            raise refuse(request, 422, "scheduled")
        return at

    def shown(self, number: str) -> Response:
        return json_answer(self.entity(self._state.posts[number]))

    def entity(self, post: StagePost) -> dict[str, Any]:
        facts = self.facts[post.remote_id]
        who = self._state.accounts[post.account_id]
        attached = [shapes.media(media_id, upload, self.base, ready=True) for media_id, upload in facts.media]
        about = {
            "sensitive": facts.sensitive,
            "spoiler_text": facts.spoiler_text,
            "visibility": facts.visibility,
            "application": facts.application,
        }
        shown = shapes.status(post, who, self.base, attached, about, self.count(who))
        return shown | ({"poll": facts.poll.entity(post)} if facts.poll else {})

    def source(self, post: StagePost) -> dict[str, str]:
        return {"id": post.remote_id, "text": post.text, "spoiler_text": self.facts[post.remote_id].spoiler_text}

    def count(self, who: StageAccount) -> int:
        return sum(post.account_id == who.account_id for post in self._state.posts.values())


def _told(given: dict[str, Any], warning: str, poll: Poll | None) -> Iterator[tuple[str, str]]:
    if warning:
        yield "spoiler_text", warning
    for name in ("visibility", "quote_approval_policy"):
        if value := text_of(given, name):
            yield name, value
    if truth_of(given, "sensitive"):
        yield "sensitive", "true"
    if poll is not None:
        yield "poll", str(poll)
