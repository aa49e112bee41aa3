"""The one place that registers the bundled fonts, and the font for any list of wished families."""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase

FOLDER = Path(__file__).parents[2] / "resources" / "fonts"
INTERFACE = ("Inter-Regular.otf", "Inter-SemiBold.otf")
"""Needed by the first window."""
FACES = ("Inter-Medium.otf", "Inter-Bold.otf")
"""Needed by the previews only."""
FAMILY = "Inter"
EMOJI = "Noto Color Emoji"
"""Stands in where the system has no emoji font of its own."""


@cache
def register(folder: Path = FOLDER, files: tuple[str, ...] = INTERFACE) -> bool:
    """Give Qt the bundled faces, once. Needs a QGuiApplication. False when one of them cannot be used."""
    loaded = [QFontDatabase.addApplicationFont(str(folder / file)) for file in files]
    return min(loaded) >= 0


def interface_font(size: int, bold: bool = False) -> QFont:
    """The interface's font in one of the four sizes."""
    made = QFont([FAMILY, EMOJI])
    made.setPixelSize(size)
    made.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return made


@lru_cache(maxsize=256)
def font(families: tuple[str, ...], size: float, weight: int = 400) -> QFont:
    """A font of `size` pixels in the first of `families` that is installed, else in our own. Do not change it."""
    register()
    register(files=FACES)
    made = QFont([*(f for f in families if f in _installed()), FAMILY, EMOJI])
    made.setPixelSize(round(size))
    made.setWeight(QFont.Weight(weight))
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made


@lru_cache(maxsize=16)
def figures(size: float, weight: int = 400) -> QFont:
    """Our font with digits of equal width, for numbers that change while somebody looks. Do not change it."""
    made = QFont(font((), size, weight))
    made.setFeature(QFont.Tag("tnum"), 1)
    return made


@lru_cache(maxsize=1)
def _installed() -> frozenset[str]:
    return frozenset(QFontDatabase.families())
