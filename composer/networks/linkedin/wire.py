"""LinkedIn's own forms: bodies that we send, texts and refusals that we read."""

from __future__ import annotations

import re
from datetime import datetime
from typing import Any

from composer.core.message import Fields
from composer.core.outcome import Uploaded
from composer.core.ports import CommitOrder
from composer.core.prepared import PreparedCard
from composer.networks.shared.shapes import items, record
from composer.text import little

_URN = re.compile(r"urn:li:(?:share|ugcPost|activity):[0-9]+")

_VISIBILITIES = {"connections": "CONNECTIONS", "members": "LOGGED_IN"}
_DURATIONS: dict[object, str] = {
    1440: "ONE_DAY",
    4320: "THREE_DAYS",
    10_080: "SEVEN_DAYS",
    20_160: "FOURTEEN_DAYS",
}
"""By minutes."""

MISSING_MEDIA = "MEDIA_ASSET_WAITING_UPLOAD"

_CODES = {
    "ACCESS_DENIED": "permission",
    "NONEXISTENT_VERSION": "api-version",
    "FIELD_LENGTH_TOO_LONG": "text-too-long",
    "MISSING_FIELD": "bad-request",
    "INVALID_VALUE_FOR_FIELD": "bad-request",
    "INVALID_VALUE_BLANK_FIELD": "text-empty",
    "INVALID_URN_TYPE": "bad-request",
    "INVALID_URN_ID": "bad-request",
    "INVALID_VIDEO_ID": "bad-request",
    "MEDIA_ASSET_PROCESSING_FAILED": "media-failed",
    "UPDATING_ASSET_FAILED": "media-failed",
}
_DEAD = {"EMPTY_ACCESS_TOKEN", "INVALID_ACCESS_TOKEN", "REVOKED_ACCESS_TOKEN", "EXPIRED_ACCESS_TOKEN"}


def post(order: CommitOrder, author: str) -> dict[str, Any]:
    """The body of the one call. The text is already in LinkedIn's "little" form."""
    body: dict[str, Any] = {
        "author": author,
        "commentary": order.part.wire_text,
        "visibility": _VISIBILITIES.get(str(order.fields.get("visibility")), "PUBLIC"),
        "distribution": {"feedDistribution": "MAIN_FEED", "targetEntities": [], "thirdPartyDistributionChannels": []},
        "lifecycleState": "PUBLISHED",
        "isReshareDisabledByAuthor": False,
    }
    images = [_image(upload.handle, _alt(order, at)) for at, upload in enumerate(order.uploads)]
    if len(images) == 1:
        body["content"] = {"media": images[0]}
    elif images:
        body["content"] = {"multiImage": {"images": images}}
    elif options := order.fields.get("poll"):
        body["content"] = {"poll": _poll(order.fields, items(options))}
    elif order.part.card is not None and order.part.card.sent:
        body["content"] = {"article": _article(order.part.card, order.thumb)}
    return body


def _article(card: PreparedCard, thumb: Uploaded | None) -> dict[str, str]:
    """LinkedIn does not look at the page: what is not here is not shown."""
    made = {"source": card.url, "title": card.title, "description": card.description}
    if thumb is not None:
        made["thumbnail"] = thumb.handle
    return {name: value for name, value in made.items() if value}


def _poll(fields: Fields, options: list[str]) -> dict[str, Any]:
    return {
        "question": fields.get("poll_question", ""),
        "options": [{"text": option} for option in options],
        "settings": {"duration": _DURATIONS.get(fields.get("poll_duration"), "ONE_DAY")},
    }


def comment(order: CommitOrder, author: str, post: str) -> dict[str, Any]:
    """A comment is plain text and never in the "little" form."""
    return {"actor": author, "object": post, "message": {"text": order.part.wire_text}}


def made(header: str, body: dict[str, Any]) -> str:
    """What the answer to a commit calls the new post or comment, or ""."""
    return str(body.get("commentUrn", "")) or header or str(body.get("id", ""))


def _image(urn: str, alt: str) -> dict[str, str]:
    return {"id": urn, "altText": alt} if alt else {"id": urn}


def _alt(order: CommitOrder, at: int) -> str:
    return order.part.pictures[at].alt if at < len(order.part.pictures) else ""


def start_upload(owner: str) -> dict[str, Any]:
    return {"initializeUploadRequest": {"owner": owner}}


def urn_in(text: str) -> str:
    """The post that a duplicate refusal names, or ""."""
    found = _URN.search(text)
    return found[0] if found else ""


def is_duplicate(body: dict[str, Any]) -> bool:
    return "duplicate of" in str(body.get("message", "")).lower() or "DUPLICATE" in str(body.get("code", ""))


def is_error(body: dict[str, Any]) -> bool:
    """Whether this is LinkedIn's own way of saying no, and not a stranger's."""
    return "message" in body or "code" in body or "serviceErrorCode" in body


def is_dead(body: dict[str, Any]) -> bool:
    return str(body.get("code")) in _DEAD or body.get("serviceErrorCode") in (65600, 65601, 65602)


def refusal(body: dict[str, Any]) -> str:
    """The code for a listed refusal, else ""."""
    return _CODES.get(str(body.get("code", "")), "")


def is_orders(shown: dict[str, Any], order: CommitOrder, since: datetime) -> bool:
    """Whether this post of an organisation is the order's: not older, same text, same number of pictures, a card
    of the same page."""
    made = shown.get("createdAt")
    if not isinstance(made, int) or made < since.timestamp() * 1000:
        return False
    if pictures(shown) != len(order.part.pictures) or article(shown) != _sent_article(order):
        return False
    return plain_text(shown) == little.unescape(order.part.wire_text).strip()


def plain_text(shown: dict[str, Any]) -> str:
    return little.unescape(str(shown.get("commentary", ""))).strip()


def pictures(shown: dict[str, Any]) -> int:
    content = record(shown.get("content"))
    return len(items(record(content.get("multiImage")).get("images"))) or int("media" in content)


def article(shown: dict[str, Any]) -> str:
    """The page that the post's card leads to, or ""."""
    return str(record(record(shown.get("content")).get("article")).get("source", ""))


def _sent_article(order: CommitOrder) -> str:
    card = order.part.card
    return card.url if card is not None and card.sent and not order.part.pictures else ""
