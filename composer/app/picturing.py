"""Pixels: the renditions that are shown and sent, and small pictures for lists."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from composer.app import clients
from composer.app.context import Context
from composer.core.brand_kit import BrandKit
from composer.core.ports import Rendition
from composer.core.prepared import PicturePlan
from composer.imaging.apply import apply
from composer.imaging.apply import thumbnail as small_picture


def rendition(ctx: Context, plan: PicturePlan, kit: BrandKit | None) -> Rendition:
    """Exactly what is sent; the latest ones are kept in memory. Raises PictureError or StoreError("media.missing")."""
    return _rendition(ctx.store.media.path(plan.sha256), plan, _Kit(kit))


def render_frozen(ctx: Context, plan: PicturePlan) -> Rendition:
    """As `rendition`, with the kit that was frozen when the plan was queued."""
    kit = clients.frozen_kit(ctx, plan.logo.kit) if plan.logo else None
    return rendition(ctx, plan, kit)


def thumbnail(ctx: Context, sha256: str, longest: int) -> bytes:
    """An encoded picture whose longer side is `longest` pixels at most; made once and kept on disk."""
    place = ctx.store.media.thumbnail(sha256, longest)
    if place.is_file():
        return place.read_bytes()
    data = small_picture(ctx.store.media.path(sha256), longest)
    unfinished = place.with_suffix(".part")
    unfinished.write_bytes(data)
    unfinished.replace(place)
    return data


class _Kit:
    """A kit as a key of the memory: kits hold dicts and cannot be hashed, but have a digest."""

    def __init__(self, kit: BrandKit | None) -> None:
        self.kit = kit
        self._key = kit.digest if kit else None

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Kit) and other._key == self._key

    def __hash__(self) -> int:
        return hash(self._key)


@lru_cache(maxsize=32)
def _rendition(original: Path, plan: PicturePlan, kit: _Kit) -> Rendition:
    return apply(original, plan, kit.kit)
