"""What the brand kit does to a rendition besides the logo, in numbers only: a fingerprint covers all of it."""

from __future__ import annotations

from dataclasses import dataclass

from composer.core.box import Box


@dataclass(frozen=True)
class FramePlan:
    colour: str
    width: int


@dataclass(frozen=True)
class GradientPlan:
    """Covers `strength` of the picture at `edge` of the box and nothing at the other end."""

    colour: str
    box: Box
    edge: str
    strength: float


@dataclass(frozen=True)
class BandPlan:
    colour: str
    box: Box
    opacity: float
    text: str
    text_colour: str
    text_box: Box
    """What the text has room in."""


@dataclass(frozen=True)
class Finish:
    """`kit` is the digest of the kit, whose fonts are drawn with."""

    kit: str
    inner: Box | None = None
    """Where the picture stands, if it does not fill the rendition; around it is the plan's background."""
    saturation: float = 1.0
    duotone: tuple[str, str] | None = None
    gradient: GradientPlan | None = None
    band: BandPlan | None = None
    frame: FramePlan | None = None
