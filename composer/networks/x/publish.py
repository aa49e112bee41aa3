"""One account's line to X."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from composer.core.client import Channel
from composer.core.outcome import (
    Absent,
    Answer,
    CannotTell,
    Confirmed,
    Failure,
    Found,
    Identity,
    Outcome,
    Published,
    Receipt,
    Refused,
    Search,
    SignInDead,
    TryLater,
    Unclear,
    Uploaded,
)
from composer.core.ports import CommitOrder, Credential, Rendition, SaveCredential
from composer.networks.shared import addresses, answers
from composer.networks.shared.http import Line, NotSent, Reply, Request, Response
from composer.networks.shared.shapes import record, records
from composer.networks.x import wire
from composer.networks.x.session import Session

BASE = "https://api.x.com"
SITE = "https://x.com"
RESET = "x-rate-limit-reset"
SETTLE = 15.0
"""Seconds until a fresh post is surely in the listing of own posts."""


class XConnection:
    def __init__(
        self,
        channel: Channel,
        credential: Credential,
        line: Line,
        wait: Callable[[float], None],
        base: str,
        save: SaveCredential,
    ) -> None:
        self._base = base.rstrip("/")
        self._session = Session(line, credential, save, self._base)
        self._line = line
        self._wait = wait
        self._me = channel.account_id
        self._handle = channel.handle.lstrip("@")

    def identify(self) -> Identity | Failure:
        fields = "username,name,profile_image_url,verified,subscription_type"
        reply, said = self._ask(self._get("/2/users/me", {"user.fields": fields}))
        me = _data(reply)
        if not (me.get("id") and me.get("username")):
            return _failure(reply, said)
        self._me, self._handle = str(me["id"]), str(me["username"])
        page, avatar = f"{self._site()}/{self._handle}", str(me.get("profile_image_url") or "")
        return Identity(self._me, self._handle, str(me.get("name", "")), page, avatar=avatar)

    def upload(self, rendition: Rendition) -> Uploaded | Failure:
        kind = rendition.mime.partition("/")[2].replace("jpeg", "jpg")
        files = {"media": (f"picture.{kind}", rendition.data, rendition.mime)}
        form = {"media_category": "tweet_image"}
        reply, said = self._ask(Request("POST", f"{self._base}/2/media/upload", form=form, files=files))
        media_id = str(_data(reply).get("id", ""))
        if not media_id:
            return _failure(reply, said)
        if not rendition.plan.alt:
            return Uploaded(media_id)
        alt = wire.alt_text(media_id, rendition.plan.alt)
        reply, said = self._ask(Request("POST", f"{self._base}/2/media/metadata", json=alt))
        if isinstance(reply, Response) and reply.ok:
            return Uploaded(media_id)
        return _failure(reply, said, otherwise="alt-refused")

    def commit(self, order: CommitOrder) -> Outcome:
        trouble = self._session.ready()
        if trouble is not None:
            return trouble
        token, body = self._session.token, wire.post(order)
        reply = self._line.send(Request("POST", f"{self._base}/2/tweets", token, json=body, once=True))
        said = self._session.said(reply)
        if isinstance(reply, NotSent):
            return answers.unsent(reply)
        post_id = str(_data(reply).get("id", ""))
        if post_id:
            return Published(self._receipt(post_id), said)
        if isinstance(reply, Response) and "duplicate" in (code := wire.refusal(reply.record())):
            # The same text is there already: perhaps ours, from a try whose answer was lost.
            return Unclear(code, said)
        unclear = answers.doubtful(reply, said)
        if unclear is not None:
            return unclear
        assert isinstance(reply, Response)
        refused = _refused(reply, said)
        if self._session.renews and isinstance(refused, SignInDead) and refused.code == "token":
            return self._session.renew(token) or TryLater("sign-in-renewed", None, said)
        return refused or Unclear("unexpected-answer", said)

    def confirm(self, receipt: Receipt) -> Confirmed | None:
        path = f"/2/tweets/{addresses.segment(receipt.remote_id)}"
        reply, _ = self._ask(self._get(path, {"tweet.fields": wire.POST_FIELDS}))
        shown = _data(reply)
        if shown.get("id") != receipt.remote_id:
            return None
        return Confirmed(receipt.url, wire.plain_text(shown), wire.pictures(shown))

    def find_recent(self, order: CommitOrder, since: datetime) -> Search:
        """A second look follows after a while: a fresh post may be missing from the first listing."""
        first = self._look(order, since)
        if not isinstance(first, Absent):
            return first
        self._wait(SETTLE)
        second = self._look(order, since)
        if isinstance(second, Absent) and (order.part.pictures or not order.part.wire_text):
            # A repeat of a text alone is refused as duplicate, so this answer can do no harm there. With pictures
            # nobody promises that.
            return CannotTell("listing-may-lag")
        return second

    def close(self) -> None:
        self._line.close()

    def _look(self, order: CommitOrder, since: datetime) -> Search:
        if not self._me and not isinstance(self.identify(), Identity):
            return CannotTell("no-identity")
        earliest = self._line.on_their_clock(since)
        query: dict[str, str | int] = {
            "max_results": 100,
            "exclude": "retweets",
            "start_time": earliest.strftime("%Y-%m-%dT%H:%M:%SZ"),
            "tweet.fields": wire.POST_FIELDS,
        }
        reply, _ = self._ask(self._get(f"/2/users/{addresses.segment(self._me)}/tweets", query))
        listing = reply.record() if isinstance(reply, Response) and reply.ok else {}
        shown = listing.get("data", [] if "meta" in listing else None)
        if not isinstance(shown, list):
            return CannotTell("listing-failed")
        for post in records(shown):
            if post.get("id") and wire.is_orders(post, order, earliest):
                return Found(self._receipt(str(post["id"])))
        return CannotTell("listing-too-long") if record(listing.get("meta")).get("next_token") else Absent()

    def _receipt(self, post_id: str) -> Receipt:
        return Receipt(post_id, f"{self._site()}/{self._handle or 'i'}/status/{post_id}")

    def _site(self) -> str:
        return addresses.site(self._base, SITE)

    def _get(self, path: str, query: Mapping[str, str | int]) -> Request:
        return Request("GET", self._base + path, query=query)

    def _ask(self, request: Request) -> tuple[Reply | Failure, Answer]:
        """Not for commits: it may ask twice."""
        reply = self._session.ask(request)
        return reply, Answer() if isinstance(reply, Failure) else self._session.said(reply)


def _data(reply: Reply | Failure) -> dict[str, Any]:
    return record(reply.record().get("data")) if isinstance(reply, Response) and reply.ok else {}


def _failure(reply: Reply | Failure, said: Answer, otherwise: str = "refused") -> Failure:
    """How a step that makes nothing public failed."""
    if isinstance(reply, Failure):
        return reply
    found = answers.passing(reply, said)
    if found is not None:
        return found
    assert isinstance(reply, Response)
    return _refused(reply, said) or Refused("picture-too-big" if reply.status == 413 else otherwise, said)


def _refused(reply: Response, said: Answer) -> Failure | None:
    """X's own no; `None` when the answer is not in X's form."""
    body = reply.record()
    code = wire.refusal(body)
    if code == "usage-cap":
        return Refused(code, said)
    if reply.status == 429:
        return TryLater("rate-limit", answers.not_before(reply.headers, RESET), said)
    if not wire.is_problem(body):
        return None
    if reply.status == 401:
        return SignInDead("token", said)
    if reply.status == 402:
        return Refused("no-credits", said)
    if "unsupported-authentication" in str(body.get("type", "")):
        return SignInDead("token-kind", said)
    return Refused(code or "refused", said) if code or reply.status == 403 else None
