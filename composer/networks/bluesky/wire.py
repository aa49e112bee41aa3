"""Bluesky's own forms: records and keys that we make, error names that we read."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from composer.core.outcome import Answer, Failure, Receipt, Refused, SignInDead, TryLater, Uploaded
from composer.core.ports import CommitOrder
from composer.core.prepared import Entity, EntityKind, PreparedCard
from composer.networks.shared import answers
from composer.networks.shared.http import Response
from composer.networks.shared.shapes import records
from composer.text.facets import byte_range

COLLECTION = "app.bsky.feed.post"
RESET = "ratelimit-reset"
DID = "did:"

_REPLY_RULES = {
    "nobody": (),
    "mentioned": ("mentionRule",),
    "followers": ("followerRule",),
    "following": ("followingRule",),
}
_TID = "234567abcdefghijklmnopqrstuvwxyz"
_DEAD = {
    "AuthMissing": "token",
    "AuthenticationRequired": "password",
    "ExpiredToken": "token",
    "InvalidToken": "token",
    "invalid_token": "token",
    "AccountTakedown": "account-taken-down",
    "AccountDeactivated": "account-deactivated",
}
_REFUSED = {
    "InvalidRequest": "bad-request",
    "InvalidMimeType": "picture-type",
    "InvalidSize": "picture-type",
    "PayloadTooLarge": "picture-too-big",
    "InsufficientScope": "permission",
    "Forbidden": "permission",
    "AccountNotFound": "not-found",
    "SyntaxError": "bad-request",
}
_MESSAGES = (
    ("grapheme too big", "text-too-long"),
    ("string too big", "text-too-long"),
    ("array too big", "too-many-pictures"),
    ("blob too big", "picture-too-big"),
)


def moment(order: CommitOrder) -> datetime:
    """The post's own time: parts of a thread stand a millisecond apart, so that they keep their order."""
    return order.created_at.astimezone(UTC) + timedelta(milliseconds=order.index)


def record_key(order: CommitOrder) -> str:
    """The same at every try of this part: a TID of its time, with the rest taken from the token."""
    noise = int.from_bytes(hashlib.sha256(f"{order.token}/{order.index}".encode()).digest()[:4], "big")
    since_epoch = moment(order) - datetime(1970, 1, 1, tzinfo=UTC)
    micros = since_epoch // timedelta(milliseconds=1) * 1000 + noise // 1024 % 1000
    number = micros << 10 | noise % 1024
    return "".join(_TID[number >> shift & 31] for shift in range(60, -1, -5))


def mentions(order: CommitOrder) -> tuple[str, ...]:
    """The handles to resolve before the record can be made; who is known by a DID needs none."""
    found = (e.target for e in order.part.entities if e.kind is EntityKind.MENTION)
    return tuple(dict.fromkeys(target for target in found if not target.startswith(DID)))


def record(order: CommitOrder, dids: Mapping[str, str]) -> dict[str, Any]:
    """The whole post; the same order gives the same record. Mentions without a DID stay plain text."""
    made: dict[str, Any] = {
        "$type": COLLECTION,
        "text": order.part.wire_text,
        "createdAt": _written(moment(order)),
    }
    if order.language:
        made["langs"] = [order.language]
    if label := order.fields.get("label"):
        made["labels"] = {"$type": "com.atproto.label.defs#selfLabels", "values": [{"val": label}]}
    found = [_facet(order.part.wire_text, e, dids) for e in sorted(order.part.entities)]
    facets = [facet for facet in found if facet is not None]
    if facets:
        made["facets"] = facets
    if order.uploads:
        images = [_image(order, at) for at in range(len(order.uploads))]
        made["embed"] = {"$type": "app.bsky.embed.images", "images": images}
    elif order.part.card is not None and order.part.card.sent:
        made["embed"] = {"$type": "app.bsky.embed.external", "external": _external(order.part.card, order.thumb)}
    if order.parent is not None:
        made["reply"] = {"root": _reference(order.root or order.parent), "parent": _reference(order.parent)}
    return made


def writes(order: CommitOrder, did: str, dids: Mapping[str, str]) -> list[dict[str, Any]]:
    """The post, and what says who may answer and quote it, all under the post's own key."""
    gates = [*_threadgate(order), *_postgate(order)]
    key = record_key(order)
    named = {"post": f"at://{did}/{COLLECTION}/{key}", "createdAt": _written(moment(order))}
    return [_create(key, record(order, dids)), *(_create(key, gate | named) for gate in gates)]


def has_gates(order: CommitOrder) -> bool:
    return bool([*_threadgate(order), *_postgate(order)])


def _threadgate(order: CommitOrder) -> list[dict[str, Any]]:
    """Stands at the first post for the whole thread. No rules: nobody."""
    who = order.fields.get("reply")
    if order.index or who not in _REPLY_RULES:
        return []
    kind = "app.bsky.feed.threadgate"
    return [{"$type": kind, "allow": [{"$type": f"{kind}#{rule}"} for rule in _REPLY_RULES[str(who)]]}]


def _postgate(order: CommitOrder) -> list[dict[str, Any]]:
    if order.fields.get("quote") != "nobody":
        return []
    kind = "app.bsky.feed.postgate"
    return [{"$type": kind, "embeddingRules": [{"$type": f"{kind}#disableRule"}]}]


def _create(key: str, value: dict[str, Any]) -> dict[str, Any]:
    return {
        "$type": "com.atproto.repo.applyWrites#create",
        "collection": value["$type"],
        "rkey": key,
        "value": value,
    }


def _written(time: datetime) -> str:
    return time.strftime("%Y-%m-%dT%H:%M:%S.%f")[:-3] + "Z"


def _facet(text: str, entity: Entity, dids: Mapping[str, str]) -> dict[str, Any] | None:
    feature = _feature(entity, dids)
    if feature is None:
        return None
    start, end = byte_range(text, entity.start, entity.end)
    return {"index": {"byteStart": start, "byteEnd": end}, "features": [feature]}


def _feature(entity: Entity, dids: Mapping[str, str]) -> dict[str, str] | None:
    kind = "app.bsky.richtext.facet"
    match entity.kind:
        case EntityKind.LINK:
            return {"$type": f"{kind}#link", "uri": entity.target}
        case EntityKind.HASHTAG:
            return {"$type": f"{kind}#tag", "tag": entity.target}
        case EntityKind.CASHTAG:
            return {"$type": f"{kind}#tag", "tag": "$" + entity.target.upper()}
        case EntityKind.MENTION:
            did = entity.target if entity.target.startswith(DID) else dids.get(entity.target)
            return {"$type": f"{kind}#mention", "did": did} if did else None


def _image(order: CommitOrder, at: int) -> dict[str, Any]:
    plan = order.part.pictures[at] if at < len(order.part.pictures) else None
    made: dict[str, Any] = {"image": json.loads(order.uploads[at].handle), "alt": plan.alt if plan else ""}
    size = order.renditions[at] if at < len(order.renditions) else plan
    if size is not None:
        made["aspectRatio"] = {"width": size.width, "height": size.height}
    return made


def _external(card: PreparedCard, thumb: Uploaded | None) -> dict[str, Any]:
    made: dict[str, Any] = {"uri": card.url, "title": card.title, "description": card.description}
    if thumb is not None:
        made["thumb"] = json.loads(thumb.handle)
    return made


def _reference(receipt: Receipt) -> dict[str, str]:
    return {"uri": receipt.remote_id, "cid": dict(receipt.extra).get("cid", "")}


def made(told: Mapping[str, Any]) -> Mapping[str, Any]:
    """Where the post is, by the answer to either kind of write: it is the first of several."""
    results = told.get("results")
    return next(iter(records(results)), {}) if isinstance(results, list) else told


def tokens(told: Mapping[str, Any]) -> tuple[str, str] | None:
    """Access and refresh token of a new session; `None` unless both are there."""
    pair = told.get("accessJwt"), told.get("refreshJwt")
    if isinstance(pair[0], str) and isinstance(pair[1], str) and pair[0] and pair[1]:
        return pair[0], pair[1]
    return None


def error_name(reply: Response) -> str:
    """ "" for a success, and for an answer that is not in Bluesky's form."""
    return "" if reply.ok else str(reply.record().get("error", ""))


def known_refusal(reply: Response, said: Answer) -> Failure | None:
    """The server's own no; `None` when it is not one that the rules know."""
    name = error_name(reply)
    if reply.status == 429:
        return TryLater("rate-limit", answers.not_before(reply.headers, RESET), said)
    if name in _DEAD:
        return SignInDead(_DEAD[name], said)
    if name == "BlobNotFound":
        return TryLater("media-expired", None, said)
    if name not in _REFUSED:
        return None
    words = str(reply.record().get("message", ""))
    return Refused(next((code for needle, code in _MESSAGES if needle in words), _REFUSED[name]), said)


def refused(reply: Response, said: Answer) -> Failure:
    return known_refusal(reply, said) or Refused("refused", said)
