"""What is made of one picture for one channel: the plan in numbers, and the file that goes with it."""

from __future__ import annotations

from dataclasses import dataclass

from composer.core.box import Box
from composer.core.finish import Finish
from composer.core.rights import Imprint


@dataclass(frozen=True)
class LogoPlan:
    """The kit's logo at `box` of the finished rendition. The variant is chosen by the ground beneath it.

    `kit` is the digest of the kit, so that a fingerprint covers the logo's very pixels.
    """

    box: Box
    kit: str = ""


@dataclass(frozen=True)
class PicturePlan:
    """The rendition of one attachment for one channel, in numbers only."""

    attachment_id: str
    sha256: str
    alt: str
    crop: Box
    width: int
    height: int
    mime: str
    max_bytes: int
    focus: tuple[float, float]
    """Focal point inside the rendition, 0..1 from top left."""
    logo: LogoPlan | None = None
    background: str = "#ffffff"
    imprint: Imprint | None = None
    """What its file says of its rights."""
    kind: str = ""
    """The kind of frame that the editor chose in the profile; "": as the picture is."""
    finish: Finish | None = None
    """How the brand kit's picture style changes it."""
    drawing: str = ""
    """The format for a drawing of few colours, whose edges `mime` would blur; "": the network takes no other."""


@dataclass(frozen=True)
class Legibility:
    """WCAG contrast of what is laid over a picture with its ground; `None`: nothing is."""

    logo: float | None = None
    text: float | None = None


@dataclass(frozen=True)
class Rendition:
    """The finished picture that goes with a plan."""

    plan: PicturePlan
    data: bytes
    mime: str
    width: int
    height: int
    legibility: Legibility = Legibility()
