"""Cards from a brand kit's templates: drawn at a size and shape that suits all channels of a draft."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from composer.app import clients, drafting
from composer.app.context import Context
from composer.core.brand_kit import BrandKit
from composer.core.message import Attachment
from composer.core.template import Template
from composer.imaging.dress import shaped

LONGER = 2000
"""Pixels of the longer side: no network is sent more of a picture of this kind."""
SHOWN = 640
"""That of what is shown while a person writes."""


@dataclass(frozen=True)
class Card:
    """`data` is a PNG. `unfit` names the fields whose text is too long for the guidelines; it is drawn smaller."""

    data: bytes
    unfit: tuple[str, ...] = ()


def offered(ctx: Context, client_id: str) -> tuple[BrandKit | None, tuple[Template, ...]]:
    """The templates that are switched on. Raises ProfileError when the kit has a mistake."""
    kit = clients.kit(ctx, client_id)
    return kit, tuple(template for template in kit.templates if template.on) if kit else ()


def draw(
    ctx: Context, kit: BrandKit, template: Template, texts: Mapping[str, str], networks: Sequence[str], longer: int
) -> Card:
    """Raises PictureError."""
    ratio, safe = shape(ctx, kit, template, networks)
    size = (longer, max(1, round(longer / ratio))) if ratio >= 1 else (max(1, round(longer * ratio)), longer)
    smallest = max(1, round(kit.logo.smallest_px * longer / LONGER))
    scaled = replace(clients.with_fallback(ctx, kit), logo=replace(kit.logo, smallest_px=smallest))
    return Card(*ctx.darkroom.card(template, texts, scaled, size, safe))


def shape(
    ctx: Context, kit: BrandKit, template: Template, networks: Sequence[str]
) -> tuple[float, tuple[float, float]]:
    """Width/height that no channel cuts, as near to the template's as there is; where there is none, the template's,
    and the share of it that all channels show."""
    rules = [shaped(ctx.profiles[key].pictures, kit, key) for key in networks if key in ctx.profiles]
    tallest = max((one.tallest.value for one in rules), default=0.0)
    widest = min((one.widest.value for one in rules), default=template.ratio)
    if tallest <= widest:
        return min(max(template.ratio, tallest), widest), (1.0, 1.0)
    across = min(min(1.0, one.widest.value / template.ratio) for one in rules)
    down = min(min(1.0, template.ratio / one.tallest.value) for one in rules if one.tallest.value)
    return template.ratio, (across, down)


def attach(
    ctx: Context, kit: BrandKit, template: Template, texts: Mapping[str, str], networks: Sequence[str]
) -> Attachment:
    """The card as a picture of a draft, its texts in its alt text."""
    card = draw(ctx, kit, template, texts, networks, LONGER)
    attachment = drafting.attach(ctx, card.data, f"{template.key}.png")
    said = [text for field in template.fields if (text := " ".join(texts.get(field.key, "").split()))]
    return replace(attachment, alt=f"{template.name}: {' – '.join(said)}")
