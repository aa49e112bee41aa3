"""The whole job on the stage: a draft is prepared, queued and published, with no account and no network."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from composer.app import clients, draft_files, drafting, queueing
from composer.app.context import Context
from composer.app.preparing import Judged, judge
from composer.app.publisher import run_due
from composer.core.brief import Brief
from composer.core.client import Client
from composer.core.message import Draft
from composer.core.publication import Publication


@dataclass(frozen=True)
class Rehearsal:
    """`publications` stand as they ended; `page_url` shows the posts while the context is open."""

    client: Client
    draft: Draft
    brief: Brief
    judged: tuple[Judged, ...]
    publications: tuple[Publication, ...]
    page_url: str


def rehearse(ctx: Context, file: Path | None, changed: Callable[[Publication], None]) -> Rehearsal:
    """Run `file`, by default the demo client's first draft, through the whole job as the demo client.

    Use a context with a data folder of its own. Raises DraftFileError, TonartError("queue.blocked") and the like.
    """
    client = clients.ensure_demo(ctx)
    path = file or min((ctx.locations.demo_client / "drafts").glob("*.md"))
    read = draft_files.read(path)
    draft = draft_files.to_draft(read, client, "rehearsal", drafting.attaching(ctx, path.parent), ctx.profiles)
    draft = drafting.save(ctx, draft, None)
    brief = clients.brief(ctx, client)
    judged = judge(draft, client, ctx.profiles, brief, queueing.now_for(ctx, client).wall.date())
    queued = queueing.queue(ctx, draft, client, draft.channel_ids, None)
    for publication in queued:
        changed(publication)
    run_due(ctx, changed, lambda _: None)
    ended = tuple(queueing.publication(ctx, p.id) for p in queued)
    return Rehearsal(client, draft, brief, judged, ended, ctx.stage.page_url)
