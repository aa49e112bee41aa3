"""One account's line to its Bluesky server (PDS)."""

from __future__ import annotations

import json
from datetime import datetime
from urllib.parse import urlencode

from composer.core.outcome import (
    Absent,
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
from composer.core.ports import CommitOrder, Rendition
from composer.core.secret import Secret
from composer.networks.bluesky import wire
from composer.networks.bluesky.session import STALE, Session, failure
from composer.networks.shared import addresses, answers
from composer.networks.shared.http import NotSent, Request, Response
from composer.networks.shared.shapes import items, record

SITE = "https://bsky.app"


class BlueskyConnection:
    def __init__(self, session: Session, handle: str) -> None:
        self._session = session
        self._handle = handle.lstrip("@")
        self._dids: dict[str, str] = {}

    def identify(self) -> Identity | Failure:
        reply = self._session.ask("GET", "com.atproto.server.getSession")
        if not isinstance(reply, Response):
            return reply if isinstance(reply, Failure) else failure(reply, self._session.said(reply))
        me = reply.record() if reply.ok else {}
        if not (me.get("did") and me.get("handle")):
            return failure(reply, self._session.said(reply))
        if me.get("active") is False:
            return SignInDead("account-deactivated", self._session.said(reply))
        self._handle = str(me["handle"])
        profile = self._profile()
        name, page = str(profile.get("displayName") or self._handle), f"{self._site()}/profile/{self._handle}"
        return Identity(str(me["did"]), self._handle, name, page, avatar=self._avatar(profile))

    def upload(self, rendition: Rendition) -> Uploaded | Failure:
        headers = {"Content-Type": rendition.mime}
        reply = self._session.ask("POST", "com.atproto.repo.uploadBlob", headers=headers, body=rendition.data)
        if not isinstance(reply, Response):
            return reply if isinstance(reply, Failure) else failure(reply, self._session.said(reply))
        blob = reply.record().get("blob") if reply.ok else None
        if not isinstance(blob, dict):
            return failure(reply, self._session.said(reply))
        if not str(blob.get("mimeType", "")).startswith("image/"):
            return Refused("picture-type", self._session.said(reply))
        return Uploaded(json.dumps(blob, sort_keys=True, separators=(",", ":")))

    def commit(self, order: CommitOrder) -> Outcome:
        """Creates and never overwrites: the same record under its own key may be put again without harm."""
        trouble = self._session.ready() or self._resolve(order)
        if trouble is not None:
            return trouble
        request = self._write(order)
        reply = self._session.line.send(request)
        if isinstance(reply, NotSent):
            return answers.unsent(reply)
        said = self._session.said(reply)
        made = wire.made(reply.record()) if isinstance(reply, Response) and reply.ok else {}
        if made.get("uri") and made.get("cid"):
            return Published(self._receipt(str(made["uri"]), str(made["cid"])), said)
        unclear = answers.doubtful(reply, said)
        if unclear is not None:
            return unclear
        assert isinstance(reply, Response)
        name = wire.error_name(reply)
        if name == "InvalidSwap":
            # Something stands under the key that only this part has.
            return Unclear("duplicate", said)
        if name in STALE:
            return self._session.renew(request.token or Secret("")) or TryLater("sign-in-renewed", None, said)
        refused = wire.known_refusal(reply, said) or Unclear("unexpected-answer", said)
        if refused.code == "bad-request" and not isinstance(self.find_recent(order, order.created_at), Absent):
            # Our requests are well formed, so such a no is odd: it stands only if nothing is there.
            return Unclear("unexpected-answer", said)
        return refused

    def _write(self, order: CommitOrder) -> Request:
        """One call in either case: with its gates a post is there together with them or not at all."""
        did = self._session.did
        if wire.has_gates(order):
            body: dict[str, object] = {"repo": did, "writes": wire.writes(order, did, self._dids)}
            return self._session.request("POST", "com.atproto.repo.applyWrites", json=body, once=True)
        body = {
            "repo": did,
            "collection": wire.COLLECTION,
            "rkey": wire.record_key(order),
            "record": wire.record(order, self._dids),
            "swapRecord": None,
        }
        return self._session.request("POST", "com.atproto.repo.putRecord", json=body, once=True)

    def confirm(self, receipt: Receipt) -> Confirmed | None:
        found = self._record(receipt.remote_id.rpartition("/")[2])
        value = record(found.record().get("value")) if found is not None and found.ok else {}
        if "text" not in value:
            return None
        return Confirmed(receipt.url, str(value["text"]), len(items(record(value.get("embed")).get("images"))))

    def find_recent(self, order: CommitOrder, since: datetime) -> Search:  # noqa: ARG002
        """Exact: the part's own key holds a record or it does not."""
        found = self._record(wire.record_key(order))
        if found is None:
            return CannotTell("lookup-failed")
        told = found.record()
        if found.ok and told.get("uri") and told.get("cid"):
            return Found(self._receipt(str(told["uri"]), str(told["cid"])))
        return Absent() if wire.error_name(found) == "RecordNotFound" else CannotTell("lookup-failed")

    def close(self) -> None:
        self._session.line.close()

    def _record(self, key: str) -> Response | None:
        trouble = self._session.ready()
        if trouble is not None:
            return None
        query = {"repo": self._session.did, "collection": wire.COLLECTION, "rkey": key}
        reply = self._session.ask("GET", "com.atproto.repo.getRecord", query=query)
        return reply if isinstance(reply, Response) else None

    def _resolve(self, order: CommitOrder) -> Failure | None:
        """Look up the people mentioned. One who surely does not exist stays plain text; doubt stops the commit,
        because a second try must make the same record."""
        for handle in wire.mentions(order):
            if handle in self._dids:
                continue
            reply = self._session.ask("GET", "com.atproto.identity.resolveHandle", query={"handle": handle})
            if isinstance(reply, Failure):
                return reply
            if isinstance(reply, Response) and reply.ok and reply.record().get("did"):
                self._dids[handle] = str(reply.record()["did"])
            elif not (isinstance(reply, Response) and reply.status in (400, 404) and wire.error_name(reply)):
                return failure(reply, self._session.said(reply))
        return None

    def _profile(self) -> dict[str, object]:
        query = {"repo": self._session.did, "collection": "app.bsky.actor.profile", "rkey": "self"}
        reply = self._session.ask("GET", "com.atproto.repo.getRecord", query=query)
        return record(reply.record().get("value")) if isinstance(reply, Response) and reply.ok else {}

    def _avatar(self, profile: dict[str, object]) -> str:
        cid = record(record(profile.get("avatar")).get("ref")).get("$link")
        query = urlencode({"did": self._session.did, "cid": str(cid)})
        return f"{self._session.base}/xrpc/com.atproto.sync.getBlob?{query}" if cid else ""

    def _receipt(self, uri: str, cid: str) -> Receipt:
        who = self._handle or self._session.did
        return Receipt(uri, f"{self._site()}/profile/{who}/post/{uri.rpartition('/')[2]}", (("cid", cid),))

    def _site(self) -> str:
        return addresses.site(self._session.base, SITE)
