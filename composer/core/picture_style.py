"""How a client's pictures look on a network: the picture style rules of a brand kit. Colours are roles or "#rrggbb"."""

from __future__ import annotations

from dataclasses import dataclass

EDGES = ("top", "bottom", "left", "right")
ELEMENTS = ("logo", "frame", "gradient", "band", "duotone", "padding")
"""What a picture may have, and what combinations speak of besides colours."""


@dataclass(frozen=True)
class FrameStyle:
    """`width` is a share of the picture's shorter side."""

    colour: str
    width: float = 0.02


@dataclass(frozen=True)
class GradientStyle:
    """From `edge`, where it covers `strength` of the picture, to nothing over `length` of the side."""

    colour: str
    edge: str = "bottom"
    length: float = 0.4
    strength: float = 0.7


@dataclass(frozen=True)
class BandStyle:
    """Along the top or the bottom; `height` is a share of the picture's shorter side."""

    colour: str
    edge: str = "bottom"
    height: float = 0.1
    opacity: float = 1.0
    text: str = ""
    text_colour: str = "#ffffff"


@dataclass(frozen=True)
class PictureStyle:
    """Holds for one network and kind of post, or for all where they are empty. Frame, gradient and band go with the
    logo: a picture without it is only cut, padded and treated."""

    network: str = ""
    kind: str = ""
    ratio: float = 0.0
    """Width/height; 0: as the picture is."""
    pad: bool = False
    """Whether the whole picture is shown on the kit's background, rather than cut to the ratio."""
    smallest: int = 0
    """Least pixels of the original's shorter side."""
    saturation: float = 1.0
    duotone: tuple[str, str] | None = None
    """The colours that take the place of black and white."""
    frame: FrameStyle | None = None
    gradient: GradientStyle | None = None
    band: BandStyle | None = None


@dataclass(frozen=True)
class SafeZone:
    """How far from each edge logo and texts stay, as shares of width and height."""

    network: str = ""
    kind: str = ""
    top: float = 0.0
    right: float = 0.0
    bottom: float = 0.0
    left: float = 0.0


@dataclass(frozen=True)
class Combinations:
    """Pairs of ELEMENTS or roles. `required`: what has the one must have the other. `forbidden`: no picture has both;
    of two colours, the one is never written on the other."""

    required: tuple[tuple[str, str], ...] = ()
    forbidden: tuple[tuple[str, str], ...] = ()

    def forbids(self, one: str, other: str) -> bool:
        return (one, other) in self.forbidden
