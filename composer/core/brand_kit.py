"""The client's design guidelines as data."""

from __future__ import annotations

from dataclasses import dataclass, field

CORNERS = ("top-left", "top-right", "bottom-left", "bottom-right")


@dataclass(frozen=True)
class LogoRule:
    """Where the logo stands on a picture. Shares are of the picture's shorter side."""

    corner: str = "bottom-right"
    """One of CORNERS."""
    share: float = 0.22
    """Width of the logo as a share of the picture's shorter side."""
    clear_space: float = 0.04
    smallest_px: int = 48
    """Least width of the logo; on a picture too small for it the logo is left out."""


@dataclass(frozen=True)
class BrandKit:
    """`logos` maps a variant ("light" for dark ground, "dark" for light ground) to a PNG's path."""

    name: str
    version: str
    colours: dict[str, str] = field(default_factory=dict)
    """Role ("primary", "accent") to "#rrggbb"."""
    logos: dict[str, str] = field(default_factory=dict)
    logo: LogoRule = field(default_factory=LogoRule)
    background: str = "#ffffff"
    """Laid under transparent pictures."""
    logo_ratio: float = 0.0
    """Width / height of the logo, the same for all variants; 0 when the kit has none."""
    digest: str = ""
    """SHA-256 over the kit's file and logos: the same digest gives the same pixels."""
    colour_names: dict[str, str] = field(default_factory=dict)
    """Role to the name that the client's people use ("Schachtblau")."""
