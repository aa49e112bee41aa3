"""Values that the imaging tests share."""

from __future__ import annotations

from datetime import date
from typing import TypeVar

from composer.core.brand_kit import BrandKit, LogoRule
from composer.core.message import Attachment, Focus
from composer.core.profile import Confidence, PictureRules, Rule

JPEG_FIRST = ("image/jpeg", "image/png")
T = TypeVar("T")


def rule(value: T) -> Rule[T]:
    return Rule(value, "a test", date(2026, 11, 1), Confidence.DOCUMENTED)


def rules(
    width: int = 2048,
    height: int = 2048,
    tallest: float = 0.75,
    widest: float = 2.0,
    max_bytes: int = 5_000_000,
    max_pixels: int | None = None,
    formats: tuple[str, ...] = JPEG_FIRST,
) -> PictureRules:
    return PictureRules(
        most=rule(4),
        formats=rule(formats),
        max_bytes=rule(max_bytes),
        width=rule(width),
        height=rule(height),
        tallest=rule(tallest),
        widest=rule(widest),
        alt_limit=rule(1000),
        max_pixels=None if max_pixels is None else rule(max_pixels),
    )


def picture(width: int, height: int, x: float = 0.5, y: float = 0.5, *, logo: bool = False) -> Attachment:
    return Attachment("a", "0" * 64, "photo.jpg", width, height, "A photo", Focus(x, y), logo)


def kit(corner: str = "bottom-right", share: float = 0.3, clear: float = 0.05, smallest: int = 60) -> BrandKit:
    logo = LogoRule((corner,), share, clear, smallest)
    return BrandKit("Kit", "1", logos={"light": "light.png"}, logo=logo, logo_ratio=3.0, background="#f4f6f5")
