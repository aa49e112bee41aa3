"""A rectangle in pixels."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Box:
    """Of the original after orientation, or of a rendition; right and bottom exclusive."""

    left: int
    top: int
    right: int
    bottom: int

    @property
    def width(self) -> int:
        return self.right - self.left

    @property
    def height(self) -> int:
        return self.bottom - self.top

    def inset(self, left: int, top: int, right: int, bottom: int) -> Box:
        """Smaller by so much at each edge."""
        return Box(self.left + left, self.top + top, self.right - right, self.bottom - bottom)
