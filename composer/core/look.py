"""How a network shows a post, as data for the preview."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Look:
    """Sizes in CSS pixels, colours as "#rrggbb" or "#rrggbbaa"."""
