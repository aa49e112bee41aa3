"""Pixels: the renditions that are shown and sent, and small pictures for lists."""

from __future__ import annotations

import uuid
from collections import OrderedDict
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from threading import Lock

from composer.app import clients, legibility
from composer.app.context import Context
from composer.core.brand_kit import BrandKit
from composer.core.errors import PictureError, ProfileError, TonartError
from composer.core.ports import Rendition
from composer.core.prepared import PicturePlan

MOST_KEPT = 16_000_000
"""Bytes of renditions in memory: one network may take files of 16 MB, most pictures have less than one."""
_kept: OrderedDict[tuple[PicturePlan, str], Rendition] = OrderedDict()
_lock = Lock()


def rendition(ctx: Context, plan: PicturePlan, kit: BrandKit | None) -> Rendition:
    """Exactly what is sent; the latest ones are kept in memory. Raises PictureError or StoreError("media.missing")."""
    (made,) = renditions(ctx, (plan,), kit)
    if isinstance(made, TonartError):
        raise made
    return made


def renditions(ctx: Context, plans: Sequence[PicturePlan], kit: BrandKit | None) -> tuple[Rendition | TonartError, ...]:
    """As `rendition`, for any number of plans of any originals: each original is decoded once."""
    digest = kit.digest if kit else ""
    made: dict[PicturePlan, Rendition | TonartError] = {}
    for plan in plans:
        kept = _remembered((plan, digest))
        if kept is not None:
            made[plan] = kept
    left: dict[str, dict[PicturePlan, None]] = {}
    for plan in plans:
        if plan not in made:
            left.setdefault(plan.sha256, {})[plan] = None
    for sha256, some in left.items():
        made |= zip(some, _rendered(ctx, sha256, tuple(some), kit), strict=True)
    return tuple(made[plan] for plan in plans)


def _rendered(
    ctx: Context, sha256: str, plans: tuple[PicturePlan, ...], kit: BrandKit | None
) -> tuple[Rendition | TonartError, ...]:
    try:
        made = ctx.darkroom.render_all(ctx.store.media.path(sha256), plans, kit)
    except TonartError as error:
        return (error,) * len(plans)
    for one in made:
        if isinstance(one, Rendition):
            legibility.note(one.plan, kit, one.legibility)
            _remember((one.plan, kit.digest if kit else ""), one)
    return made


def _remembered(key: tuple[PicturePlan, str]) -> Rendition | None:
    with _lock:
        if key not in _kept:
            return None
        _kept.move_to_end(key)
        return _kept[key]


def _remember(key: tuple[PicturePlan, str], made: Rendition) -> None:
    with _lock:
        _kept[key] = made
        while sum(len(one.data) for one in _kept.values()) > MOST_KEPT:
            _kept.popitem(last=False)


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
