"""A client's library of pictures: what is in it, what is known of each, where it is used, and how pictures come in."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from composer.app import drafting, picturing, queueing
from composer.app.context import Context
from composer.core.client import Client
from composer.core.library import LibraryEntry, LibraryFilter, LibraryLine
from composer.core.message import Attachment
from composer.core.publication import PublicationState

THUMBNAIL = 256
"""The longer side in pixels; as in the strip of pictures, so that both share the file."""


@dataclass(frozen=True)
class PictureUse:
    """A draft, or with a `state` a post of it on `network`, planned for `wall` in the client's zone."""

    title: str
    draft_id: str
    network: str = ""
    state: PublicationState | None = None
    wall: datetime | None = None


def lines(ctx: Context, client: Client, search: str, only: LibraryFilter) -> tuple[LibraryLine, ...]:
    words = search.casefold().split()
    named = [t.id for t in client.topics if words and all(w in f"{t.name} {t.name_en}".casefold() for w in words)]
    today = queueing.now_for(ctx, client).wall.date()
    return ctx.store.library.lines(client.id, search, only, today, named)


def entry(ctx: Context, client_id: str, sha256: str) -> LibraryEntry | None:
    return ctx.store.library.get(client_id, sha256)


def change(ctx: Context, changed: LibraryEntry) -> None:
    """Drafts keep what they say of the picture; the next one begins with this."""
    ctx.store.library.change(changed)


def remove(ctx: Context, client_id: str, sha256s: tuple[str, ...]) -> tuple[LibraryEntry, ...]:
    """Out of the library, not out of drafts and posts; what can be put back with `put_back`."""
    gone = tuple(e for s in sha256s if (e := ctx.store.library.get(client_id, s)) is not None)
    ctx.store.library.remove(client_id, sha256s)
    return gone


def put_back(ctx: Context, entries: tuple[LibraryEntry, ...]) -> None:
    ctx.store.library.add(entries, ctx.clock.now())


def uses(ctx: Context, client_id: str, sha256: str) -> tuple[PictureUse, ...]:
    """Drafts first, then posts, the latest first."""
    found = ctx.store.library.uses(client_id, sha256)
    drafts = tuple(PictureUse(use.title, use.draft_id) for use in found.drafts)
    titles = {d.id: d.title or d.excerpt for d in ctx.store.drafts.all(client_id)} if found.publication_ids else {}
    posts = sorted((ctx.store.queue.get(i) for i in found.publication_ids), key=lambda p: p.due_at, reverse=True)
    return drafts + tuple(
        PictureUse(
            titles.get(p.draft_id, ""),
            p.draft_id,
            ctx.profiles[p.network].name if p.network in ctx.profiles else p.network,
            p.state,
            p.planned.wall,
        )
        for p in posts
    )


def bring(ctx: Context, client: Client, source: Path | bytes, file_name: str) -> None:
    """One picture into the library, with its thumbnail. Raises PictureError or StoreError."""
    came = drafting.attach(ctx, source, file_name)
    entry = LibraryEntry(client.id, came.sha256, came.file_name, came.width, came.height)
    ctx.store.library.add([entry], ctx.clock.now())
    picturing.thumbnail(ctx, came.sha256, THUMBNAIL)


def proposed(ctx: Context, client_id: str, came: Attachment) -> Attachment:
    """With what the library knows of the same picture."""
    known = ctx.store.library.get(client_id, came.sha256)
    return came if known is None else replace(came, alt=known.alt, rights=known.rights)


def attachments(ctx: Context, client_id: str, sha256s: tuple[str, ...]) -> tuple[Attachment, ...]:
    """Pictures of the library as pictures of a draft, in this order. Raises StoreError("media.missing")."""
    made = []
    for sha256 in sha256s:
        known = ctx.store.library.get(client_id, sha256)
        if known is not None:
            came = drafting.attach(ctx, ctx.store.media.path(sha256), known.file_name)
            made.append(proposed(ctx, client_id, came))
    return tuple(made)
