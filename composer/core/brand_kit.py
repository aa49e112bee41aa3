"""The client's design guidelines as data."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class LogoRule:
    """Where the logo stands on a picture. Shares are of the picture's shorter side."""

    corner: str = "bottom-right"
    share: float = 0.22
    """Width of the logo as a share of the picture's shorter side."""
    clear_space: float = 0.04
    smallest_px: int = 48


@dataclass(frozen=True)
class BrandKit:
    """`logos` maps a variant ("light" for dark ground, "dark" for light ground) to a PNG's path."""

    name: str
    version: str
    colours: dict[str, str] = field(default_factory=dict)
    logos: dict[str, str] = field(default_factory=dict)
    logo: LogoRule = field(default_factory=LogoRule)
    background: str = "#ffffff"
    """Laid under transparent pictures."""
