"""From a draft file on the command line to a judged draft."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from pathlib import Path

from composer.app import clients, draft_files, drafting, queueing
from composer.app.context import Context
from composer.app.preparing import Judged, judge
from composer.core.brief import Brief
from composer.core.client import Client
from composer.core.message import Draft


@dataclass(frozen=True)
class Reading:
    file: draft_files.DraftFile
    client: Client
    draft: Draft
    brief: Brief
    judged: tuple[Judged, ...]


def read(ctx: Context, path: Path) -> Reading:
    """Raises DraftFileError, PictureError, or what the store says."""
    file = draft_files.read(path)
    client = clients.named(ctx, file.client)
    draft = draft_files.to_draft(
        file,
        client,
        uuid.uuid4().hex,
        drafting.attaching(ctx, path.parent),
        ctx.profiles,
    )
    brief = clients.brief(ctx, client)
    day = (file.at or queueing.now_for(ctx, client).wall).date()
    judged = judge(draft, client, ctx.profiles, brief, day)
    return Reading(file, client, draft, brief, judged)
