"""Cards that a brand kit makes from texts: a quote, a figure, an event, a job. Colours are roles or "#rrggbb"."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class TextField:
    """`box` is left, top, right and bottom, in shares of the card; sizes of type are shares of its shorter side."""

    key: str
    name: str
    box: tuple[float, float, float, float]
    font: str = "body"
    colour: str = "#000000"
    largest: float = 0.08
    smallest: float = 0.03
    across: float = 0.0
    """0 at the left, 0.5 in the middle, 1 at the right."""
    down: float = 0.0
    sample: str = ""
    needed: bool = True


@dataclass(frozen=True)
class Template:
    key: str
    name: str
    ground: str
    ratio: float = 1.0
    bar: str = ""
    """Colour of a bar along the left edge; empty: none."""
    logo: str = "bottom-right"
    """One of the kit's nine places; empty: no logo."""
    fields: tuple[TextField, ...] = ()
    on: bool = True
    """Whether it is offered."""
