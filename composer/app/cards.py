"""Link cards: what a page shows of itself, fetched once and kept with the draft."""

from __future__ import annotations

from dataclasses import replace

from composer.app import drafting
from composer.app.context import Context
from composer.core.errors import PictureError
from composer.core.message import Attachment, LinkCard, with_scheme


def fetch(ctx: Context, url: str) -> LinkCard:
    """The card of a link as it stands in the text. Raises CardError; a picture that is none is left out."""
    face = ctx.read_page(with_scheme(url))
    picture = _picture(ctx, face.picture, face.picture_alt) if face.picture is not None else None
    return LinkCard(url, face.title, face.description, picture)


def _picture(ctx: Context, data: bytes, alt: str) -> Attachment | None:
    """Named by its bytes, so that a page that has not changed gives an equal card."""
    try:
        came = drafting.attach(ctx, data, "card")
    except PictureError:
        return None
    return replace(came, id=f"card-{came.sha256[:32]}", alt=alt)
