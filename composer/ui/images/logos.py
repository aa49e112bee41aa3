"""The brand kit's logo for the contact sheet, in the variant that is read on what lies beneath it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPixmap

from composer.core.prepared import PicturePlan

_BRIGHT = 128


class Logos:
    """`variants` by their names: "light" is for dark ground. Empty where the kit has none."""

    def __init__(self, variants: Mapping[str, QImage]) -> None:
        self._variants = {name: QPixmap.fromImage(image) for name, image in variants.items() if not image.isNull()}

    def on(self, plan: PicturePlan, ground: QImage, original: tuple[int, int]) -> QPixmap:
        """`ground` is the whole picture, small."""
        if plan.logo is None or not self._variants:
            return QPixmap()
        wanted = "light" if _brightness(ground, _beneath(plan, ground, original)) < _BRIGHT else "dark"
        return self._variants.get(wanted) or next(iter(self._variants.values()))


def _beneath(plan: PicturePlan, ground: QImage, original: tuple[int, int]) -> QRectF:
    assert plan.logo is not None
    box, crop = plan.logo.box, plan.crop
    scale = ground.width() / original[0]
    across, down = crop.width / plan.width * scale, crop.height / plan.height * scale
    return QRectF(
        crop.left * scale + box.left * across, crop.top * scale + box.top * down, box.width * across, box.height * down
    )


def _brightness(image: QImage, rect: QRectF) -> int:
    part = image.copy(rect.toAlignedRect())
    if part.isNull():
        return 0
    by = (Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)
    return part.scaled(1, 1, *by).pixelColor(0, 0).lightness()
