"""Mastodon's own forms: bodies that we send, statuses and limits that we read."""

from __future__ import annotations

import re
import uuid
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from html.parser import HTMLParser
from math import ceil, floor
from typing import Any

from composer.core.message import Fields
from composer.core.ports import CommitOrder
from composer.core.prepared import PicturePlan
from composer.networks.shared.shapes import items, moment, record

_NAMESPACE = uuid.uuid5(uuid.NAMESPACE_URL, "urn:tonart:mastodon:idempotency")
_PLAIN = {"warning": "spoiler_text", "sensitive": "sensitive", "visibility": "visibility"}
_POLL_FLAGS = {"poll_multiple": "multiple", "poll_hidden": "hide_totals"}
_QUOTE_POLICIES = {"everyone": "public", "followers": "followers", "nobody": "nobody"}
_REMOTE_MENTION = re.compile(r"(@[\w.-]+)@[\w.-]+\w")


def idempotency_key(order: CommitOrder) -> str:
    """The same at every try of this part."""
    return str(uuid.uuid5(_NAMESPACE, f"{order.token}/{order.index}"))


def status(order: CommitOrder) -> dict[str, Any]:
    """The body of the one call. What nobody has chosen is left to the account's own setting."""
    body: dict[str, Any] = {"status": order.part.wire_text}
    if order.language:
        body["language"] = order.language
    if order.uploads:
        body["media_ids"] = [upload.handle for upload in order.uploads]
    if order.parent is not None:
        body["in_reply_to_id"] = order.parent.remote_id
    return body | _fields(order.fields) | ({} if order.index else _poll(order.fields))


def planned(order: CommitOrder, at: datetime) -> dict[str, Any]:
    return status(order) | {"scheduled_at": at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.000Z")}


def is_planned(shown: dict[str, Any], order: CommitOrder, at: datetime) -> bool:
    """Whether this scheduled status is the order's: same time, same text, same pictures."""
    when, media = moment(shown.get("scheduled_at")), shown.get("media_attachments")
    return (
        when is not None
        and abs(when - at) < timedelta(minutes=1)
        and str(record(shown.get("params")).get("text", "")).split() == order.part.wire_text.split()
        and isinstance(media, list)
        and len(media) == len(order.part.pictures)
    )


def _fields(fields: Fields) -> dict[str, Any]:
    """What every part carries, and the comment too: a reply must not be more public than its post."""
    body = {name: fields[key] for key, name in _PLAIN.items() if key in fields}
    if (who := fields.get("quote")) in _QUOTE_POLICIES:
        body["quote_approval_policy"] = _QUOTE_POLICIES[str(who)]
    return body


def _poll(fields: Fields) -> dict[str, Any]:
    if "poll" not in fields:
        return {}
    poll = {"options": items(fields["poll"]), "expires_in": 60 * int(str(fields["poll_duration"]))}
    flags = {name: True for key, name in _POLL_FLAGS.items() if fields.get(key)}
    return {"poll": poll | flags}


def describe(plan: PicturePlan) -> dict[str, str]:
    """Alt text and focal point: -1 to 1 from left to right and from bottom to top."""
    x, y = plan.focus
    fields = {"focus": f"{min(1.0, max(-1.0, 2 * x - 1)):.4f},{min(1.0, max(-1.0, 1 - 2 * y)):.4f}"}
    if plan.alt:
        fields["description"] = plan.alt
    return fields


def limits(instance: dict[str, Any]) -> tuple[tuple[str, int], ...]:
    """What either version of the instance document states, by the profile's rule names."""
    told = record(instance.get("configuration"))
    statuses, media, polls = (record(told.get(name)) for name in ("statuses", "media_attachments", "polls"))
    found = {
        "text.limit": statuses.get("max_characters", instance.get("max_toot_chars")),
        "text.url_length": statuses.get("characters_reserved_per_url"),
        "pictures.most": statuses.get("max_media_attachments"),
        "pictures.alt_limit": media.get("description_limit", instance.get("description_limit")),
        "pictures.max_bytes": media.get("image_size_limit", instance.get("upload_limit")),
        "pictures.max_pixels": media.get("image_matrix_limit"),
        "fields.poll.most": polls.get("max_options"),
        "fields.poll.limit": polls.get("max_characters_per_option"),
        "fields.poll_duration.least": _minutes(polls.get("min_expiration"), ceil),
        "fields.poll_duration.most": _minutes(polls.get("max_expiration"), floor),
    }
    # Booleans are integers in Python, and a server may state nonsense.
    return tuple((name, n) for name, n in found.items() if isinstance(n, int) and not isinstance(n, bool) and n > 0)


def _minutes(seconds: object, rounded: Callable[[float], int]) -> int | None:
    return rounded(seconds / 60) if isinstance(seconds, int) else None


def made_at(shown: dict[str, Any]) -> datetime:
    """When the server says that it made this status; now where it says nothing sensible."""
    return moment(shown.get("created_at")) or datetime.now(UTC)


def may_be_orders(shown: dict[str, Any], order: CommitOrder, since: datetime) -> bool:
    """Whether all but the text fits: not older, own words, same place in the chain, same pictures."""
    parent = order.parent.remote_id if order.parent else None
    media = shown.get("media_attachments")
    return (
        made_at(shown) >= since
        and shown.get("reblog") is None
        and shown.get("in_reply_to_id") == parent
        and isinstance(media, list)
        and len(media) == len(order.part.pictures)
    )


def same_text(content: str, text: str) -> bool:
    """Whether the server's HTML shows this text, as far as HTML lets one see."""
    return comparable(plain_text(content)) == comparable(text)


def comparable(text: str) -> str:
    """White space as one blank, mentions without their server: HTML keeps neither."""
    return " ".join(_REMOTE_MENTION.sub(r"\1", text).split())


def plain_text(content: str) -> str:
    """The text of a status' HTML; hidden parts of links belong to it."""
    reader = _Reader()
    reader.feed(content)
    reader.close()
    return "".join(reader.pieces).strip()


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        if tag == "br":
            self.pieces.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag == "p":
            self.pieces.append("\n\n")

    def handle_data(self, data: str) -> None:
        self.pieces.append(data)
