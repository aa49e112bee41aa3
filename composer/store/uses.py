"""Which pictures drafts and publications have, kept beside their documents so that nobody reads thousands of them."""

from __future__ import annotations

from collections.abc import Iterable

import sqlalchemy as sa
from sqlalchemy import Connection

from composer.core.message import Draft
from composer.core.prepared import PreparedPost
from composer.core.publication import Publication
from composer.store.tables import picture_use as table


def keep_draft(connection: Connection, draft: Draft, before: Draft | None) -> None:
    """Writes only where the pictures are others than before."""
    now = _pictures(draft)
    if before is not None and _pictures(before) == now:
        return
    connection.execute(sa.delete(table).where(table.c.draft_id == draft.id, table.c.publication_id == ""))
    _insert(connection, draft.client_id, draft.id, "", now)


def keep_publication(connection: Connection, publication: Publication, post: PreparedPost) -> None:
    ids = publication.client_id, publication.draft_id, publication.id
    _insert(connection, *ids, {plan.sha256 for part in post.steps for plan in part.plans})


def _pictures(draft: Draft) -> set[str]:
    cards = {card.picture.sha256 for card in draft.message.cards if card.picture is not None}
    return cards | {attachment.sha256 for attachment in draft.message.attachments}


def _insert(connection: Connection, client_id: str, draft_id: str, publication_id: str, sha256s: Iterable[str]) -> None:
    ids = {"client_id": client_id, "draft_id": draft_id, "publication_id": publication_id}
    rows = [{"sha256": sha256, **ids} for sha256 in sorted(sha256s)]
    if rows:
        connection.execute(sa.insert(table), rows)
