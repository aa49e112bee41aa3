"""One person's or organisation's line to LinkedIn."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from composer.core.client import Channel
from composer.core.outcome import (
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
from composer.networks.linkedin import wire
from composer.networks.shared import addresses, answers
from composer.networks.shared.http import Line, NotSent, Reply, Request, Response
from composer.networks.shared.shapes import record, records

BASE = "https://api.linkedin.com"
SITE = "https://www.linkedin.com"
ORGANISATION = "urn:li:organization:"
LISTED = 50


class LinkedInConnection:
    def __init__(self, channel: Channel, credential: Credential, line: Line, version: str, base: str) -> None:
        self._token = credential.get("access_token", Secret(""))
        self._secrets = tuple(credential.values())
        self._line = line
        self._base = base.rstrip("/")
        self._author = channel.account_id
        self._name = channel.display_name
        self._headers = {"LinkedIn-Version": version, "X-Restli-Protocol-Version": "2.0.0"}

    def identify(self) -> Identity | Failure:
        """For a page: that this token's member may publish for it."""
        if self._author.startswith(ORGANISATION):
            return self._identify_page()
        reply, said = self._ask(Request("GET", f"{self._base}/v2/userinfo", self._token))
        me = _record(reply)
        if not me.get("sub"):
            return _failure(reply, said)
        self._author = f"urn:li:person:{me['sub']}"
        return Identity(self._author, "", str(me.get("name", "")), avatar=str(me.get("picture") or ""))

    def upload(self, rendition: Rendition) -> Uploaded | Failure:
        reply, said = self._ask(self._rest("POST", "/images?action=initializeUpload", wire.start_upload(self._author)))
        target = record(_record(reply).get("value"))
        url, urn = str(target.get("uploadUrl", "")), str(target.get("image", ""))
        if not url or not urn:
            return _failure(reply, said)
        if not self._ours(url):
            # The token goes along with the bytes, so it matters whom the answer names.
            return Refused("redirected", said)
        headers = {"Content-Type": rendition.mime}
        reply, said = self._ask(Request("PUT", url, self._token, headers=headers, body=rendition.data))
        if isinstance(reply, Response) and reply.ok:
            return Uploaded(urn)
        return _failure(reply, said)

    def commit(self, order: CommitOrder) -> Outcome:
        reply, said = self._ask(self._post(order))
        if isinstance(reply, NotSent):
            return answers.unsent(reply)
        if isinstance(reply, Response):
            body = reply.record()
            urn = wire.made(reply.headers.get("x-restli-id", ""), body) if reply.ok else ""
            if urn:
                return Published(self._receipt(urn, order), said)
            if not reply.ok and wire.is_duplicate(body):
                named = wire.urn_in(reply.text())
                return Published(self._receipt(named, order), said) if named else Unclear("duplicate", said)
            if "unable to obtain activity" in reply.text().lower():
                return Unclear("server-error", said)
        unclear = answers.doubtful(reply, said)
        if unclear is not None:
            return unclear
        assert isinstance(reply, Response)
        return _refused(reply, said) or Unclear("unexpected-answer", said)

    def _post(self, order: CommitOrder) -> Request:
        if not order.comment or order.parent is None:
            return self._rest("POST", "/posts", wire.post(order, self._author), once=True)
        post = order.parent.remote_id
        path = f"/socialActions/{addresses.segment(post)}/comments"
        return self._rest("POST", path, wire.comment(order, self._author, post), once=True)

    def confirm(self, receipt: Receipt) -> Confirmed | None:
        """Members may write but not read; only pages are shown their posts."""
        if not self._author.startswith(ORGANISATION):
            return None
        reply, _ = self._ask(self._rest("GET", f"/posts/{addresses.segment(receipt.remote_id)}"))
        shown = _record(reply)
        if "commentary" not in shown:
            return None
        return Confirmed(receipt.url, wire.plain_text(shown), wire.pictures(shown))

    def find_recent(self, order: CommitOrder, since: datetime) -> Search:
        if order.comment or not self._author.startswith(ORGANISATION):
            return CannotTell("member-cannot-list")
        author = addresses.segment(self._author)
        path = f"/posts?q=author&author={author}&count={LISTED}&sortBy=LAST_MODIFIED"
        reply, _ = self._ask(self._rest("GET", path, headers={"X-RestLi-Method": "FINDER"}))
        shown = _record(reply).get("elements")
        if not isinstance(shown, list):
            return CannotTell("listing-failed")
        earliest = self._line.on_their_clock(since)
        for post in records(shown):
            if post.get("id") and wire.is_orders(post, order, earliest):
                return Found(self._receipt(str(post["id"]), order))
        # How soon a new post is in the listing is not documented, and a repeat makes a second post.
        return CannotTell("listing-may-lag")

    def close(self) -> None:
        self._line.close()

    def pages(self) -> list[Identity] | Failure:
        """The pages that this token's member looks after, by name."""
        found = self._pages()
        if not isinstance(found, list):
            return found
        return sorted(map(self._page, found), key=lambda page: page.display_name.casefold())

    def _identify_page(self) -> Identity | Failure:
        found = self._pages()
        if not isinstance(found, list):
            return found
        if self._author in found:
            return Identity(self._author, "", self._name)
        return Refused("permission")

    def _pages(self) -> list[str] | Failure:
        path = "/organizationAcls?q=roleAssignee&role=ADMINISTRATOR&state=APPROVED"
        reply, said = self._ask(self._rest("GET", path, headers={"X-RestLi-Method": "FINDER"}))
        pages = _record(reply).get("elements")
        if not isinstance(pages, list):
            return _failure(reply, said)
        return [str(page["organization"]) for page in records(pages) if page.get("organization")]

    def _page(self, urn: str) -> Identity:
        """A page whose name is not told goes by its number."""
        number = urn.rpartition(":")[2]
        reply, _ = self._ask(self._rest("GET", f"/organizations/{addresses.segment(number)}"))
        return Identity(urn, "", str(_record(reply).get("localizedName") or number))

    def _ours(self, url: str) -> bool:
        if addresses.is_loopback(self._base):
            return addresses.is_loopback(url)
        parts = addresses.split(url)
        host = (parts.hostname or "") if parts else ""
        return not addresses.problem(url) and (host == "linkedin.com" or host.endswith(".linkedin.com"))

    def _receipt(self, urn: str, order: CommitOrder) -> Receipt:
        """A comment has no page of its own; it is seen below its post."""
        post = order.parent.remote_id if order.comment and order.parent is not None else urn
        return Receipt(urn, f"{addresses.site(self._base, SITE)}/feed/update/{post}/")

    def _rest(
        self, method: str, path: str, json: Any = None, headers: Mapping[str, str] | None = None, once: bool = False
    ) -> Request:
        headers = {**self._headers, **(headers or {})}
        return Request(method, f"{self._base}/rest{path}", self._token, headers, json=json, once=once)

    def _ask(self, request: Request) -> tuple[Reply, Answer]:
        reply = self._line.send(request)
        return reply, answers.answer(reply, self._secrets)


def _record(reply: Reply) -> dict[str, Any]:
    return reply.record() if isinstance(reply, Response) and reply.ok else {}


def _failure(reply: Reply, said: Answer) -> Failure:
    """How a step that makes nothing public failed."""
    found = answers.passing(reply, said)
    if found is not None:
        return found
    assert isinstance(reply, Response)
    return _refused(reply, said) or Refused("refused", said)


def _refused(reply: Response, said: Answer) -> Failure | None:
    """LinkedIn's own no; `None` when the answer is not in LinkedIn's form."""
    body = reply.record()
    if reply.status == 429:
        return TryLater("rate-limit", answers.not_before(reply.headers), said)
    if reply.status == 426:
        return Refused("api-version", said)
    if not wire.is_error(body):
        return None
    if reply.status == 401 or wire.is_dead(body):
        return SignInDead("token", said)
    if body.get("code") == wire.MISSING_MEDIA:
        return TryLater("media-not-ready", datetime.now(UTC) + timedelta(minutes=1), said)
    if body.get("code") == "EXPIRED_UPLOAD_URL":
        return TryLater("media-expired", None, said)
    if reply.status == 409:
        return TryLater("conflict", None, said)
    code = wire.refusal(body) or {403: "permission", 422: "bad-request"}.get(reply.status, "")
    return Refused(code, said) if code else None
