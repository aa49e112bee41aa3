"""Pixels: the renditions that are shown and sent, and small pictures for lists."""

from __future__ import annotations

import uuid
from collections import OrderedDict
from contextlib import suppress
from pathlib import Path
from threading import Lock

from composer.app import clients, legibility
from composer.app.context import Context
from composer.core.brand_kit import BrandKit
from composer.core.errors import PictureError, ProfileError
from composer.core.ports import Rendition
from composer.core.prepared import PicturePlan

MOST_KEPT = 16_000_000
"""Bytes of renditions in memory: one network may take files of 16 MB, most pictures have less than one."""
_kept: OrderedDict[tuple[Path, PicturePlan, str], Rendition] = OrderedDict()
_lock = Lock()


def rendition(ctx: Context, plan: PicturePlan, kit: BrandKit | None) -> Rendition:
    """Exactly what is sent; the latest ones are kept in memory. Raises PictureError or StoreError("media.missing")."""
    original = ctx.store.media.path(plan.sha256)
    key = (original, plan, kit.digest if kit else "")
    with _lock:
        if key in _kept:
            _kept.move_to_end(key)
            return _kept[key]
    made = ctx.darkroom.render(original, plan, kit)
    legibility.note(plan, kit, made.legibility)
    with _lock:
        _kept[key] = made
        while sum(len(one.data) for one in _kept.values()) > MOST_KEPT:
            _kept.popitem(last=False)
    return made


def render_frozen(ctx: Context, plan: PicturePlan) -> Rendition:
    """As `rendition`, with the kit that was frozen when the plan was queued."""
    digest = plan.logo.kit if plan.logo else plan.finish.kit if plan.finish else ""
    return rendition(ctx, plan, _approved_kit(ctx, digest) if digest else None)


def _approved_kit(ctx: Context, digest: str) -> BrandKit:
    """Other pixels than those that were approved are never sent: PictureError("picture.kit-gone")."""
    try:
        kit = clients.frozen_kit(ctx, digest)
    except ProfileError as error:
        raise PictureError("picture.kit-gone") from error
    if kit.digest != digest:
        raise PictureError("picture.kit-gone")
    return kit


def thumbnail(ctx: Context, sha256: str, longest: int) -> bytes:
    """An encoded picture whose longer side is `longest` pixels at most; made once and kept on disk."""
    place = ctx.store.media.thumbnail(sha256, longest)
    if place.is_file():
        return place.read_bytes()
    data = ctx.darkroom.thumbnail(ctx.store.media.path(sha256), longest)
    _keep(place, data)
    return data


def _keep(place: Path, data: bytes) -> None:
    """Whole or not at all. On a full disk it is made again next time; nothing needs it to be kept."""
    unfinished = place.with_name(f"{uuid.uuid4().hex}.part")
    try:
        unfinished.write_bytes(data)
        unfinished.replace(place)
    except OSError:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)
