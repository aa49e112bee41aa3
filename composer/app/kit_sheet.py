"""Sample pictures in a brand kit's style, one for each network, whether the kit is kept yet or not."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import cycle
from pathlib import Path

from composer.app import cards_of_kit, clients
from composer.app.context import Context
from composer.app.preparing import prepare
from composer.core.brand_kit import BrandKit
from composer.core.brief import Brief
from composer.core.client import Channel
from composer.core.message import Attachment, Draft, Message
from composer.core.ports import Legibility

FALLBACK = ("mine-gallery.jpg", "salt-flat.jpg")
"""Of the demo client's photos: a dark and a light one."""

CARD = 480
"""Pixels of a card's longer side."""


@dataclass(frozen=True)
class Sample:
    """`data` is an encoded picture."""

    network: str
    name: str
    data: bytes
    legibility: Legibility


def samples(ctx: Context, kit: BrandKit) -> tuple[Sample, ...]:
    """The kit's own sample pictures by turns, with logo and overlays. Raises PictureError."""
    kit = clients.with_fallback(ctx, kit)
    turns = cycle([(path, _attachment(ctx, path)) for path in photos(ctx, kit)])
    return tuple(_sample(ctx, key, kit, *next(turns)) for key in ctx.profiles)


def cards(ctx: Context, kit: BrandKit) -> tuple[tuple[str, bytes], ...]:
    """Name and PNG of each template that is switched on, with its sample texts."""
    return tuple(
        (one.name, cards_of_kit.draw(ctx, kit, one, {f.key: f.sample or f.name for f in one.fields}, (), CARD).data)
        for one in kit.templates
        if one.on
    )


def photos(ctx: Context, kit: BrandKit) -> tuple[Path, ...]:
    return tuple(map(Path, kit.samples)) or tuple(ctx.locations.demo_client / "photos" / name for name in FALLBACK)


def _attachment(ctx: Context, path: Path) -> Attachment:
    info = ctx.darkroom.inspect(path)
    return Attachment("sample", info.sha256, path.name, info.width, info.height, logo=True)


def _sample(ctx: Context, network: str, kit: BrandKit, path: Path, attachment: Attachment) -> Sample:
    profile = ctx.profiles[network]
    draft = Draft("sample", "sample", message=Message("", (attachment,)))
    post = prepare(draft, Channel(network, "sample", network, "", ""), profile, Brief(kit))
    made = ctx.darkroom.render(path, post.parts[0].pictures[0], kit)
    return Sample(network, profile.name, made.data, made.legibility)
