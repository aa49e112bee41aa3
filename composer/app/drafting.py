"""Writing: open, keep, find again, go back; pictures come in."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from composer.app.context import Context
from composer.core.client import Client
from composer.core.library import LibraryEntry
from composer.core.message import Attachment, Draft, Focus

if TYPE_CHECKING:
    from composer.app.draft_pictures import PictureEntry
    from composer.store.drafts import DraftSummary
    from composer.store.history import DraftVersion


def summaries(ctx: Context, client_id: str) -> tuple[DraftSummary, ...]:
    """The latest first."""
    return ctx.store.drafts.all(client_id)


def new_draft(client: Client) -> Draft:
    """An empty draft for all channels of the client; it is kept at its first `save`."""
    return Draft(
        uuid.uuid4().hex, client.id, channel_ids=tuple(c.id for c in client.channels), language=client.language
    )


def open_draft(ctx: Context, draft_id: str) -> Draft:
    """Raises StoreError("draft.unknown"). The next start begins with this draft."""
    draft = ctx.store.drafts.get(draft_id)
    ctx.store.drafts.set_opened(draft.client_id, draft.id)
    return draft


def last_draft(ctx: Context, client_id: str) -> Draft | None:
    """The draft last opened, or else the one changed last."""
    draft_id = ctx.store.drafts.last_opened(client_id)
    if draft_id is None:
        known = summaries(ctx, client_id)
        draft_id = known[0].id if known else None
    return open_draft(ctx, draft_id) if draft_id else None


def save(ctx: Context, draft: Draft, base: Draft | None, *, force: bool = False, explicit: bool = False) -> Draft:
    """Keep `draft`, which grew from `base` as it was last read or saved. Nothing is written when nothing changed.

    Raises StoreError("draft.changed-elsewhere") when another window was first; this text is then in the history.
    """
    grown_from = base.changed_at if base else draft.changed_at
    saved = ctx.store.drafts.save(draft, ctx.clock.now(), base=grown_from, force=force, explicit=explicit)
    _learn(ctx, saved, base)
    return saved


def _learn(ctx: Context, draft: Draft, base: Draft | None) -> None:
    """The client's library gets pictures that are new in the draft, and what is said of them now."""
    before = base.message.attachments if base else ()
    known = {attachment.sha256 for attachment in before}
    for attachment in draft.message.attachments:
        if attachment.sha256 not in known:
            ctx.store.library.add([_entry(draft, attachment)], ctx.clock.now())
        if all((a.sha256, a.alt, a.rights) != (attachment.sha256, attachment.alt, attachment.rights) for a in before):
            entry = ctx.store.library.get(draft.client_id, attachment.sha256)
            if entry is not None:
                learned = replace(entry, alt=attachment.alt or entry.alt, rights=attachment.rights)
                ctx.store.library.change(learned)


def _entry(draft: Draft, attachment: Attachment) -> LibraryEntry:
    return LibraryEntry(
        draft.client_id,
        attachment.sha256,
        attachment.file_name,
        attachment.width,
        attachment.height,
        attachment.alt,
        attachment.rights,
        draft.topic_id,
    )


def delete(ctx: Context, draft_id: str) -> None:
    """To the trash."""
    ctx.store.drafts.delete(draft_id, ctx.clock.now())


def undelete(ctx: Context, draft_id: str) -> Draft:
    return ctx.store.drafts.restore(draft_id, ctx.clock.now())


def versions(ctx: Context, draft_id: str) -> tuple[DraftVersion, ...]:
    """Earlier states, the latest first."""
    return ctx.store.drafts.versions(draft_id)


def version(ctx: Context, version_id: int) -> Draft:
    return ctx.store.drafts.version(version_id)


def attach(ctx: Context, source: Path | bytes, file_name: str) -> Attachment:
    """Look at a picture, propose its focal point, keep its original. Raises PictureError, or StoreError when it cannot
    be kept."""
    info = ctx.darkroom.inspect(source, file_name)
    ctx.store.media.put(source, info.sha256)  # somebody may write to it meanwhile
    focus = Focus(*info.focus)
    return Attachment(uuid.uuid4().hex, info.sha256, file_name, info.width, info.height, focus=focus, proposed=True)


def attaching(ctx: Context, folder: Path) -> Callable[[PictureEntry], Attachment]:
    """How the pictures of a draft file in `folder` come in."""
    return lambda entry: attach(ctx, folder / entry.file, Path(entry.file).name)
