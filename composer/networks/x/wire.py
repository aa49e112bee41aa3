"""X's own forms: bodies that we send, texts and refusals that we read."""

from __future__ import annotations

import html
import unicodedata
from datetime import datetime
from typing import Any

from composer.core.ports import CommitOrder
from composer.networks.shared.shapes import items, moment, record, records

POST_FIELDS = "created_at,entities,text,note_tweet,referenced_tweets,attachments"

DUPLICATE = "duplicate content"
FLAGS = ("made_with_ai", "paid_partnership")
"""Every part says it of itself."""
_REPLY_SETTINGS = {
    "following": "following",
    "mentioned": "mentionedUsers",
    "subscribers": "subscribers",
    "verified": "verified",
}

_DETAILS = (
    ("reply to this conversation is not allowed", "reply-not-allowed"),
    ("maximum of one cashtag", "cashtags"),
    ("maximum of 4 items", "too-many-pictures"),
    ("contains an invalid url", "invalid-link"),
    ("replying to has been deleted", "parent-gone"),
    ("deleted or not visible to you", "parent-gone"),
    ("not permitted to perform this action", "not-permitted"),
)
_TYPES = (
    ("user-suspended", "account-suspended"),
    ("usage-capped", "usage-cap"),
    ("invalid-request", "bad-request"),
    ("client-forbidden", "permission"),
    ("not-authorized-for-resource", "permission"),
)


def post(order: CommitOrder) -> dict[str, Any]:
    """The body of the one call. X refuses fields that it does not know, so nothing empty is sent."""
    body: dict[str, Any] = {}
    if order.part.wire_text or not order.uploads:
        body["text"] = order.part.wire_text
    if order.uploads:
        body["media"] = {"media_ids": [upload.handle for upload in order.uploads]}
    if order.parent is not None:
        body["reply"] = {"in_reply_to_tweet_id": order.parent.remote_id}
    return body | {name: True for name in FLAGS if order.fields.get(name)} | _of_the_first(order)


def _of_the_first(order: CommitOrder) -> dict[str, Any]:
    """What holds for the whole conversation, and the poll."""
    body: dict[str, Any] = {}
    if order.index:
        return body
    if (who := order.fields.get("reply")) in _REPLY_SETTINGS:
        body["reply_settings"] = _REPLY_SETTINGS[str(who)]
    if options := order.fields.get("poll"):
        body["poll"] = {"options": items(options), "duration_minutes": order.fields["poll_duration"]}
    return body


def alt_text(media_id: str, alt: str) -> dict[str, Any]:
    return {"id": media_id, "metadata": {"alt_text": {"text": alt}}}


def plain_text(shown: dict[str, Any]) -> str:
    """The text as it was sent: whole, links as written, without the link to its own pictures."""
    note = shown.get("note_tweet")
    source = note if isinstance(note, dict) and note.get("text") else shown
    text = str(source.get("text", ""))
    entities = record(source.get("entities") or shown.get("entities"))
    for link in records(entities.get("urls")):
        short, long = str(link.get("url", "")), str(link.get("expanded_url", ""))
        if not short:
            continue
        own_media = "media_key" in link or ("/status/" in long and ("/photo/" in long or "/video/" in long))
        text = text.replace(short, "" if own_media else long)
    return comparable(html.unescape(text))


def comparable(text: str) -> str:
    """Without what X changes on its own: white space at the edges, and how letters are composed."""
    return unicodedata.normalize("NFC", text).strip()


def is_orders(shown: dict[str, Any], order: CommitOrder, since: datetime) -> bool:
    """Whether this post is the order's: not older, same place in the chain, same pictures, same text."""
    made = moment(shown.get("created_at"))
    if made is not None and made < since:
        return False
    if _parent(shown) != (order.parent.remote_id if order.parent else ""):
        return False
    if pictures(shown) not in (0, len(order.part.pictures)):
        return False
    wanted = comparable(order.part.wire_text)
    text = plain_text(shown)
    # A link written without its scheme comes back with one.
    return text == wanted or _schemeless(text) == _schemeless(wanted)


def _schemeless(text: str) -> str:
    return text.replace("https://", "").replace("http://", "").replace("/ ", " ").rstrip("/")


def pictures(shown: dict[str, Any]) -> int:
    return len(items(record(shown.get("attachments")).get("media_keys")))


def _parent(shown: dict[str, Any]) -> str:
    for other in records(shown.get("referenced_tweets")):
        if other.get("type") == "replied_to":
            return str(other.get("id", ""))
    return ""


def is_problem(body: dict[str, Any]) -> bool:
    """Whether this is X's own way of saying no, and not a stranger's."""
    return "title" in body or "errors" in body


def refusal(body: dict[str, Any]) -> str:
    """The code for a listed refusal, "duplicate" among them; "" for one that the rules do not know."""
    said = _words(body)
    if DUPLICATE in said:
        return "duplicate"
    for needle, code in _TYPES + _DETAILS:
        if needle in said:
            return code
    return ""


def _words(body: dict[str, Any]) -> str:
    parts = [body, *records(body.get("errors"))]
    return " ".join(str(p.get(k, "")) for p in parts for k in ("type", "title", "detail", "message")).lower()
