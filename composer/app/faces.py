"""The pictures of the channels' accounts: fetched once at sign-in, made small, kept in the data folder."""

from __future__ import annotations

import hashlib
from contextlib import suppress
from pathlib import Path

from composer.app.context import Context
from composer.core.errors import TonartError

SIDE = 192


def fetch(ctx: Context, channel_id: str, url: str, server: str) -> None:
    """A channel is as good without: initials stand in for a picture that cannot be had."""
    place = _place(ctx, channel_id)
    forget(ctx, channel_id)
    if not url:
        return
    with suppress(TonartError, OSError):
        data = ctx.fetch_face(url, server)
        place.parent.mkdir(parents=True, exist_ok=True)
        raw = place.with_suffix(".incoming")
        raw.write_bytes(data)
        try:
            small = ctx.darkroom.thumbnail(raw, SIDE)
        finally:
            raw.unlink(missing_ok=True)
        unfinished = place.with_suffix(".part")
        unfinished.write_bytes(small)
        unfinished.replace(place)


def face(ctx: Context, channel_id: str) -> bytes | None:
    """An encoded picture, SIDE pixels at most."""
    with suppress(OSError):
        return _place(ctx, channel_id).read_bytes()
    return None


def forget(ctx: Context, channel_id: str) -> None:
    with suppress(OSError):
        _place(ctx, channel_id).unlink(missing_ok=True)


def _place(ctx: Context, channel_id: str) -> Path:
    return ctx.locations.data / "faces" / hashlib.sha256(channel_id.encode()).hexdigest()[:32]
