"""The pixels of a brand kit's picture style: treatment, ground, gradient, band and frame."""

from __future__ import annotations

from PIL import Image, ImageDraw, ImageEnhance, ImageOps

from composer.core.box import Box
from composer.core.brand_kit import BrandKit
from composer.core.finish import BandPlan, Finish, FramePlan, GradientPlan
from composer.core.rendition import PicturePlan
from composer.imaging.contrast import least_contrast, luminance
from composer.imaging.lettering import Letters, draw_text

_TURNS = {"bottom": None, "top": Image.Transpose.FLIP_TOP_BOTTOM, "right": Image.Transpose.ROTATE_90}
"""From Pillow's gradient, which is white at the bottom."""


def lay_over(picture: Image.Image, plan: PicturePlan, kit: BrandKit | None) -> tuple[Image.Image, float | None]:
    """`picture` (RGB; smaller than the rendition where that has a ground around it) as the plan finishes it, and the
    contrast of the text on it."""
    finish = plan.finish
    if finish is None:
        return picture, None
    picture = _treated(picture, finish)
    if finish.inner is not None:
        ground = Image.new("RGB", (plan.width, plan.height), plan.background)
        ground.paste(picture, (finish.inner.left, finish.inner.top))
        picture = ground
    if finish.gradient is not None:
        _lay_gradient(picture, finish.gradient)
    seen = _lay_band(picture, finish.band, kit) if finish.band is not None else None
    if finish.frame is not None:
        _lay_frame(picture, finish.frame)
    return picture, seen


def _treated(picture: Image.Image, finish: Finish) -> Image.Image:
    if finish.duotone is not None:
        return ImageOps.colorize(picture.convert("L"), *finish.duotone)
    if finish.saturation != 1.0:
        return ImageEnhance.Color(picture).enhance(finish.saturation)
    return picture


def _lay_gradient(picture: Image.Image, gradient: GradientPlan) -> None:
    box = gradient.box
    mask = Image.linear_gradient("L")
    turn = Image.Transpose.ROTATE_270 if gradient.edge == "left" else _TURNS[gradient.edge]
    mask = mask if turn is None else mask.transpose(turn)
    mask = mask.resize((box.width, box.height), Image.Resampling.BILINEAR).point(lambda v: v * gradient.strength)
    picture.paste(gradient.colour, _area(box), mask)


def _lay_band(picture: Image.Image, band: BandPlan, kit: BrandKit | None) -> float | None:
    mask = Image.new("L", (band.box.width, band.box.height), round(band.opacity * 255))
    picture.paste(band.colour, _area(band.box), mask)
    room = band.text_box
    if not band.text.strip() or room.width < 1 or room.height < 1:
        return None
    seen = least_contrast(picture.crop(_area(room)), luminance(band.text_colour))
    font = kit.font("body") if kit else ""
    draw_text(picture, room, Letters(band.text, font, band.text_colour, room.height, 1))
    return seen


def _lay_frame(picture: Image.Image, frame: FramePlan) -> None:
    width, height = picture.size
    ImageDraw.Draw(picture).rectangle((0, 0, width - 1, height - 1), outline=frame.colour, width=frame.width)


def _area(box: Box) -> tuple[int, int, int, int]:
    return box.left, box.top, box.right, box.bottom
