"""One account's line to its Mastodon server."""

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
from composer.core.ports import CommitOrder, Credential, Rendition
from composer.core.secret import Secret
from composer.networks.mastodon import wire
from composer.networks.shared import addresses, answers
from composer.networks.shared.http import Line, NotSent, Reply, Request, Response
from composer.networks.shared.shapes import records

RESET = "x-ratelimit-reset"
POLLS = 30
LISTED = 40
PAGES = 3
MOST_SCHEDULED = 300
"""So many a server keeps for one account."""
SETTLE = 5.0

_CODES = {
    400: "bad-request",
    403: "permission",
    404: "not-found",
    406: "refused",
    410: "not-found",
    413: "picture-too-big",
    422: "validation",
}


class MastodonConnection:
    def __init__(self, channel: Channel, credential: Credential, line: Line, wait: Callable[[float], None]) -> None:
        self._token = credential.get("access_token", Secret(""))
        self._secrets = tuple(credential.values())
        self._line = line
        self._wait = wait
        self._base = channel.server.rstrip("/")
        self._me = channel.account_id

    def identify(self) -> Identity | Failure:
        reply, said = self._ask(self._get("/api/v1/accounts/verify_credentials"))
        me = _record(reply)
        if not (me.get("id") and me.get("acct")):
            return _failure(reply, said)
        self._me = str(me["id"])
        host = addresses.split(self._base)
        handle = f"{me['acct']}@{host.netloc if host else ''}"
        name, page, avatar = (str(me.get(key) or "") for key in ("display_name", "url", "avatar"))
        return Identity(self._me, handle, name, page, self._limits(), avatar)

    def upload(self, rendition: Rendition) -> Uploaded | Failure:
        kind = rendition.mime.partition("/")[2]
        files = {"file": (f"picture.{kind}", rendition.data, rendition.mime)}
        form = wire.describe(rendition.plan)
        reply, said = self._ask(Request("POST", f"{self._base}/api/v2/media", self._token, form=form, files=files))
        media_id = str(_record(reply).get("id", ""))
        if not media_id:
            return _failure(reply, said, {422: "picture-type", 413: "picture-too-big"})
        if isinstance(reply, Response) and reply.status == 202:
            return self._finished(media_id)
        return Uploaded(media_id)

    def commit(self, order: CommitOrder) -> Outcome:
        headers = {"Idempotency-Key": wire.idempotency_key(order)}
        url = f"{self._base}/api/v1/statuses"
        reply, said = self._ask(Request("POST", url, self._token, headers, json=wire.status(order), once=True))
        if isinstance(reply, NotSent):
            return answers.unsent(reply)
        made = _record(reply)
        if made.get("id") and "content" in made:
            return Published(_receipt(made), said)
        unclear = answers.doubtful(reply, said)
        if unclear is not None:
            return unclear
        assert isinstance(reply, Response)
        if "idempotency" in str(reply.record().get("error", "")).lower():
            # Some servers answer a repeated key so. Perhaps the post is there, perhaps only the key is used up.
            return Unclear("duplicate", said)
        if reply.status in (404, 422) and order.uploads:
            waiting = self._pictures_missing(order, said)
            if waiting is not None:
                return waiting
        refused = _refused(reply, said) or Unclear("unexpected-answer", said)
        if refused.code == "bad-request" and not isinstance(self._look(order, order.created_at), Absent):
            # Our requests are well formed, so such a no is odd: it stands only if nothing is there.
            return Unclear("unexpected-answer", said)
        return refused

    def schedule(self, order: CommitOrder, at: datetime) -> Outcome:
        """Without a key: what servers make of one here differs, and some look a repeat up in the wrong place."""
        url = f"{self._base}/api/v1/statuses"
        reply, said = self._ask(Request("POST", url, self._token, json=wire.planned(order, at), once=True))
        if isinstance(reply, NotSent):
            return answers.unsent(reply)
        made = _record(reply)
        if made.get("id") and "content" in made:  # by the server's clock the time is past
            return Published(_receipt(made), said)
        if made.get("id") and made.get("scheduled_at"):
            return Published(Receipt(str(made["id"]), ""), said)
        unclear = answers.doubtful(reply, said)
        if unclear is not None:
            return unclear
        assert isinstance(reply, Response)
        if reply.status in (404, 422) and (waiting := self._pictures_missing(order, said)) is not None:
            return waiting
        return _refused(reply, said) or Unclear("unexpected-answer", said)

    def find_scheduled(self, order: CommitOrder, at: datetime) -> Search:
        query: dict[str, str | int] = {"limit": LISTED}
        for _ in range(MOST_SCHEDULED // LISTED + 1):
            reply = self._line.send(self._get("/api/v1/scheduled_statuses", query))
            listing = reply.json() if isinstance(reply, Response) and reply.ok else None
            if not isinstance(listing, list):
                return CannotTell("listing-failed")
            shown = [one for one in records(listing) if one.get("id")]
            for one in shown:
                if wire.is_planned(one, order, at):
                    return Found(Receipt(str(one["id"]), ""))
            if not shown:
                return Absent()
            query["max_id"] = str(shown[-1]["id"])
        return CannotTell("listing-too-long")

    def recall(self, scheduled: str) -> Failure | None:
        url = f"{self._base}/api/v1/scheduled_statuses/{addresses.segment(scheduled)}"
        reply, said = self._ask(Request("DELETE", url, self._token))
        if isinstance(reply, Response) and (reply.ok or reply.status == 404):
            return None
        return _failure(reply, said)

    def confirm(self, receipt: Receipt) -> Confirmed | None:
        reply, _ = self._ask(self._get(f"/api/v1/statuses/{addresses.segment(receipt.remote_id)}"))
        shown = _record(reply)
        if str(shown.get("id", "")) != receipt.remote_id:
            return None
        media = shown.get("media_attachments")
        text = self._source(receipt.remote_id)
        return Confirmed(
            str(shown.get("url") or "") or None,
            wire.plain_text(str(shown.get("content", ""))) if text is None else text,
            len(media) if isinstance(media, list) else None,
        )

    def find_recent(self, order: CommitOrder, since: datetime) -> Search:
        """Looks twice: a server under load may still be at work when its proxy has given up."""
        first = self._look(order, since)
        if not isinstance(first, Absent):
            return first
        self._wait(SETTLE)
        return self._look(order, since)

    def close(self) -> None:
        self._line.close()

    def _limits(self) -> tuple[tuple[str, int], ...]:
        for version in ("v2", "v1"):
            reply = self._line.send(Request("GET", f"{self._base}/api/{version}/instance"))
            if instance := _record(reply):
                return wire.limits(instance)
        return ()

    def _finished(self, media_id: str) -> Uploaded | Failure:
        for _ in range(POLLS):
            reply, said = self._ask(self._get(f"/api/v1/media/{addresses.segment(media_id)}"))
            if not isinstance(reply, Response) or reply.status != 206:
                if isinstance(reply, Response) and reply.status == 200:
                    return Uploaded(media_id)
                return _failure(reply, said, {422: "media-failed", 404: "media-failed"})
            self._wait(1.0)
        return TryLater("media-not-ready")

    def _pictures_missing(self, order: CommitOrder, said: Answer) -> TryLater | None:
        """Error texts are translated, so what was wrong with the pictures is asked for."""
        for upload in order.uploads:
            reply = self._line.send(self._get(f"/api/v1/media/{addresses.segment(upload.handle)}"))
            status = reply.status if isinstance(reply, Response) else 0
            if status == 206:
                return TryLater("media-not-ready", None, said)
            if status == 404:
                return TryLater("media-expired", None, said)
        return None

    def _look(self, order: CommitOrder, since: datetime) -> Search:
        if not self._me and not isinstance(self.identify(), Identity):
            return CannotTell("no-identity")
        query: dict[str, str | int] = {"exclude_reblogs": "true", "limit": LISTED}
        for _ in range(PAGES):
            reply = self._line.send(self._get(f"/api/v1/accounts/{addresses.segment(self._me)}/statuses", query))
            listing = reply.json() if isinstance(reply, Response) and reply.ok else None
            if not isinstance(listing, list):
                return CannotTell("listing-failed")
            shown = records(listing)
            earliest = self._line.on_their_clock(since)
            for post in shown:
                if wire.may_be_orders(post, order, earliest) and self._has_text(post, order.part.wire_text):
                    return Found(_receipt(post))
            # A short page proves nothing: servers cap the number we ask for as they like.
            if not shown or wire.made_at(shown[-1]) < earliest:
                return Absent()
            query["max_id"] = str(shown[-1].get("id", ""))
        return CannotTell("listing-too-long")

    def _has_text(self, post: Mapping[str, Any], text: str) -> bool:
        if not wire.same_text(str(post.get("content", "")), text):
            return False
        source = self._source(str(post.get("id", "")))
        return source is None or source.split() == text.split()

    def _source(self, status_id: str) -> str | None:
        """The text as it was sent; `None` where the server does not tell."""
        text = _record(self._line.send(self._get(f"/api/v1/statuses/{addresses.segment(status_id)}/source"))).get(
            "text"
        )
        return text if isinstance(text, str) else None

    def _get(self, path: str, query: Mapping[str, str | int] | None = None) -> Request:
        return Request("GET", self._base + path, self._token, query=query or {})

    def _ask(self, request: Request) -> tuple[Reply, Answer]:
        reply = self._line.send(request)
        return reply, answers.answer(reply, self._secrets)


def _receipt(status: Mapping[str, Any]) -> Receipt:
    return Receipt(str(status["id"]), str(status.get("url") or status.get("uri") or ""))


def _record(reply: Reply) -> dict[str, Any]:
    return reply.record() if isinstance(reply, Response) and reply.ok else {}


def _failure(reply: Reply, said: Answer, codes: Mapping[int, str] | None = None) -> Failure:
    """How a step that makes nothing public failed."""
    found = answers.passing(reply, said)
    if found is not None:
        return found
    assert isinstance(reply, Response)
    if codes and reply.status in codes:
        return Refused(codes[reply.status], said)
    return _refused(reply, said) or Refused("refused", said)


def _refused(reply: Response, said: Answer) -> Failure | None:
    """The server's own no, by status alone; `None` when the answer is not in Mastodon's form."""
    if reply.status == 429:
        return TryLater("rate-limit", answers.not_before(reply.headers, RESET), said)
    if "error" not in reply.record():
        return None
    if reply.status == 401:
        return SignInDead("token", said)
    code = _CODES.get(reply.status)
    return Refused(code, said) if code else None
