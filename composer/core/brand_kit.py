"""The client's design guidelines as data."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Protocol, TypeVar

from composer.core.picture_style import Combinations, PictureStyle, SafeZone
from composer.core.template import Template

PLACES = (
    *("top-left", "top", "top-right"),
    *("left", "centre", "right"),
    *("bottom-left", "bottom", "bottom-right"),
)
"""Nine places of a picture, as they are read."""
LOGO_VARIANTS = ("light", "dark", "mono")
""" "light" is for dark ground, "dark" for light ground, "mono" for where one colour is needed."""


@dataclass(frozen=True)
class LogoRule:
    """Where the logo stands on a picture. Shares are of the picture's shorter side."""

    places: tuple[str, ...] = ("bottom-right",)
    """Of PLACES, the most wanted first. The logo stands at the first one that leaves the focal point free."""
    share: float = 0.22
    """Width of the logo as a share of the picture's shorter side."""
    clear_space: float = 0.04
    smallest_px: int = 48
    """Least width of the logo; on a picture too small for it the logo is left out."""


@dataclass(frozen=True)
class KitChange:
    """One line of the kit's change log."""

    version: str
    text: str
    day: str = ""
    """ISO date, or empty."""


@dataclass(frozen=True)
class BrandKit:
    """Paths are whole paths. A kit is read anew when its files change; nobody changes one that was read."""

    name: str
    version: str
    colours: dict[str, str] = field(default_factory=dict)
    """Role ("primary", "accent") to "#rrggbb"."""
    logos: dict[str, str] = field(default_factory=dict)
    """Variant, of LOGO_VARIANTS, to a PNG's path."""
    logo: LogoRule = field(default_factory=LogoRule)
    background: str = "#ffffff"
    """Laid under transparent pictures."""
    logo_ratio: float = 0.0
    """Width / height of the logo, the same for all variants; 0 when the kit has none."""
    digest: str = ""
    """SHA-256 over the kit's file and all files that it names: the same digest gives the same pixels."""
    colour_names: dict[str, str] = field(default_factory=dict)
    """Role to the name that the client's people use ("Schachtblau")."""
    samples: tuple[str, ...] = ()
    """Pictures on which the guidelines are shown."""
    changes: tuple[KitChange, ...] = ()
    """The latest first."""
    fonts: dict[str, str] = field(default_factory=dict)
    """Role ("heading", "body") to the path of its font."""
    fallback_font: str = ""
    """Path of the font where the kit has none for a role."""
    styles: tuple[PictureStyle, ...] = ()
    safe: tuple[SafeZone, ...] = ()
    combinations: Combinations = field(default_factory=Combinations)
    templates: tuple[Template, ...] = ()

    def colour(self, wanted: str) -> str:
        """ "#rrggbb" of a role; what is no role is a colour already."""
        return self.colours.get(wanted, wanted)

    def font(self, role: str) -> str:
        return self.fonts.get(role) or self.fonts.get("body") or self.fallback_font

    def style_for(self, network: str, kind: str) -> PictureStyle | None:
        """The rule that says the most: for this network and kind, then for the network, the kind, or all."""
        return _nearest(self.styles, network, kind)

    def safe_for(self, network: str, kind: str) -> SafeZone | None:
        return _nearest(self.safe, network, kind)


class _Scoped(Protocol):
    @property
    def network(self) -> str: ...

    @property
    def kind(self) -> str: ...


S = TypeVar("S", bound=_Scoped)


def _nearest(rules: Iterable[S], network: str, kind: str) -> S | None:
    fitting = [rule for rule in rules if rule.network in ("", network) and rule.kind in ("", kind)]
    return max(fitting, key=lambda rule: (bool(rule.network), bool(rule.kind)), default=None)
