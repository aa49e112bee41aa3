"""Mastodon's entities as JSON, and the HTML it makes of a text."""

from __future__ import annotations

import html
import re
from typing import Any

from composer.rehearsal import mastodon_polls
from composer.rehearsal.counting import web_links
from composer.rehearsal.values import StageAccount, StagePost
from composer.rehearsal.world import Upload, milliseconds

LIMIT = 500
ALT_LIMIT = 10_000
MOST_FILES = 4
MOST_BYTES = 16_777_216
MOST_PIXELS = 33_177_600
MIMES = ("image/jpeg", "image/png", "image/gif", "image/heic", "image/heif", "image/webp", "image/avif")
VERSION = "4.7.3"
API_VERSION = 11
_TAG = re.compile(r"(?:^|(?<=\s))[#＃](\w*[^\W\d]\w*)")


def content(text: str) -> str:
    """Paragraphs, line breaks and links, escaped."""
    paragraphs = re.split(r"\n{2,}", text.strip("\n"))
    return "".join(f"<p>{_line(p).replace(chr(10), '<br>')}</p>" for p in paragraphs if p)


def _line(text: str) -> str:
    parts, at = [], 0
    for link in web_links(text):
        parts += [html.escape(text[at : link.start]), _anchor(link.url)]
        at = link.end
    return "".join([*parts, html.escape(text[at:])])


def _anchor(url: str) -> str:
    scheme, _, rest = url.partition("://")
    hidden = f"{scheme}://" + ("www." if rest.startswith("www.") else "")
    rest = url[len(hidden) :]
    ellipsis = ' class="ellipsis"' if len(rest) > 30 else ' class=""'
    shown = f'<span class="invisible">{hidden}</span><span{ellipsis}>{html.escape(rest[:30])}</span>'
    return (
        f'<a href="{html.escape(url)}" rel="nofollow noopener" target="_blank">{shown}'
        f'<span class="invisible">{html.escape(rest[30:])}</span></a>'
    )


def tags(text: str) -> list[str]:
    return list(dict.fromkeys(match.group(1).lower() for match in _TAG.finditer(text)))


def account(who: StageAccount, base: str, posts: int, *, source: bool = False) -> dict[str, Any]:
    shown: dict[str, Any] = {
        "id": who.account_id,
        "username": who.handle,
        "acct": who.handle,
        "display_name": who.display_name,
        "locked": False,
        "bot": False,
        "discoverable": True,
        "indexable": False,
        "group": False,
        "created_at": "2026-01-01T00:00:00.000Z",
        "note": "",
        "url": f"{base}/@{who.handle}",
        "uri": f"{base}/users/{who.handle}",
        "avatar": f"{base}/avatars/original/missing.png",
        "avatar_static": f"{base}/avatars/original/missing.png",
        "header": f"{base}/headers/original/missing.png",
        "header_static": f"{base}/headers/original/missing.png",
        "followers_count": 0,
        "following_count": 0,
        "statuses_count": posts,
        "last_status_at": None,
        "hide_collections": None,
        "noindex": False,
        "emojis": [],
        "roles": [],
        "fields": [],
    }
    if source:
        shown["source"] = {
            "privacy": "public",
            "sensitive": False,
            "language": None,
            "note": "",
            "fields": [],
            "follow_requests_count": 0,
            "quote_policy": "public",
        }
    return shown


def media(media_id: str, upload: Upload, base: str, *, ready: bool) -> dict[str, Any]:
    url = f"{base}/system/media_attachments/files/{media_id}/original"
    kind = "gifv" if upload.mime == "image/gif" else "image"
    size = {
        "width": upload.width,
        "height": upload.height,
        "size": f"{upload.width}x{upload.height}",
        "aspect": upload.width / upload.height if upload.height else 0.0,
    }
    return {
        "id": media_id,
        "type": kind,
        "url": url if ready else None,
        "preview_url": f"{url}?small" if ready else None,
        "remote_url": None,
        "preview_remote_url": None,
        "text_url": None,
        "meta": {"original": size, "small": size} if ready else {},
        "description": upload.alt or None,
        "blurhash": "UAF~jIof00j[_3ofRjay00ay~qj[9FayxuRj" if ready else None,
    }


def status(
    post: StagePost, who: StageAccount, base: str, attached: list[dict[str, Any]], facts: dict[str, Any], posts: int
) -> dict[str, Any]:
    return {
        "id": post.remote_id,
        "created_at": milliseconds(post.created_at),
        "edited_at": None,
        "in_reply_to_id": post.reply_to,
        "in_reply_to_account_id": who.account_id if post.reply_to else None,
        "sensitive": facts["sensitive"],
        "spoiler_text": facts["spoiler_text"],
        "visibility": facts["visibility"],
        "language": post.language or None,
        "uri": f"{base}/users/{who.handle}/statuses/{post.remote_id}",
        "url": post.url,
        "replies_count": 0,
        "reblogs_count": 0,
        "favourites_count": 0,
        "quotes_count": 0,
        "favourited": False,
        "reblogged": False,
        "muted": False,
        "bookmarked": False,
        "pinned": False,
        "content": content(post.text),
        "filtered": [],
        "reblog": None,
        "application": {"name": facts["application"], "website": None},
        "account": account(who, base, posts),
        "media_attachments": attached,
        "mentions": [],
        "tags": [{"name": tag, "url": f"{base}/tags/{tag}"} for tag in tags(post.text)],
        "emojis": [],
        "card": None,
        "poll": None,
        "quote": None,
    }


def configuration() -> dict[str, Any]:
    return {
        "urls": {"streaming": "", "status": None},
        "vapid": {"public_key": ""},
        "accounts": {"max_featured_tags": 10, "max_pinned_statuses": 5},
        "statuses": {
            "max_characters": LIMIT,
            "max_media_attachments": MOST_FILES,
            "characters_reserved_per_url": 23,
        },
        "media_attachments": {
            "description_limit": ALT_LIMIT,
            "supported_mime_types": list(MIMES),
            "image_size_limit": MOST_BYTES,
            "image_matrix_limit": MOST_PIXELS,
            "video_size_limit": 103_809_024,
            "video_frame_rate_limit": 120,
            "video_matrix_limit": 8_294_400,
        },
        "polls": {
            "max_options": mastodon_polls.MOST_OPTIONS,
            "max_characters_per_option": mastodon_polls.LONGEST_OPTION,
            "min_expiration": mastodon_polls.SHORTEST,
            "max_expiration": mastodon_polls.LONGEST,
        },
        "translation": {"enabled": False},
    }


def instance_v2(domain: str, base: str) -> dict[str, Any]:
    return {
        "domain": domain,
        "title": "Probebühne",
        "version": VERSION,
        "source_url": "https://github.com/mastodon/mastodon",
        "description": "",
        "usage": {"users": {"active_month": 1}},
        "thumbnail": {"url": f"{base}/preview.png", "blurhash": None, "versions": {}},
        "icon": [],
        "languages": ["de"],
        "configuration": configuration(),
        "registrations": {"enabled": False, "approval_required": False, "message": None, "url": None},
        "api_versions": {"mastodon": API_VERSION},
        "contact": {"email": "", "account": None},
        "rules": [],
    }


def instance_v1(domain: str) -> dict[str, Any]:
    return {
        "uri": domain,
        "title": "Probebühne",
        "short_description": "",
        "description": "",
        "email": "",
        "version": VERSION,
        "urls": {"streaming_api": ""},
        "stats": {"user_count": 1, "status_count": 0, "domain_count": 0},
        "thumbnail": None,
        "languages": ["de"],
        "registrations": False,
        "approval_required": False,
        "invites_enabled": False,
        "configuration": configuration(),
        "contact_account": None,
        "rules": [],
    }
