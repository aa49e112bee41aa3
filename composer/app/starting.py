"""What the first paint shows. Loads nothing but the standard library, and of that as little as it can."""

from __future__ import annotations

from typing import TYPE_CHECKING

from composer.store.version import FILE_NAME
from composer.store.version import LAST_CLIENT as LAST_CLIENT

if TYPE_CHECKING:
    from composer.app.locations import Locations
    from composer.store.glimpse import Glimpse
    from composer.store.peek import Peek as Peek


LANGUAGE, THEME, GEOMETRY, PAPER = "language", "theme", "geometry", "paper"
"""Settings that the window keeps for its next first paint, as LAST_CLIENT."""


def first_sight(locations: Locations) -> Peek | None:
    """Plain values for the first paint. None at a first start, and where only an opened store can say what is there."""
    if not (locations.data / FILE_NAME).is_file():
        return None
    from composer.store.peek import peek  # a first start has no database and need not load what reads one

    seen = peek(locations.data)
    if seen is None:
        return None
    return seen._replace(settings={key: value for key, value in seen.settings.items() if isinstance(value, str)})


def first_values(seen: Peek | None) -> Glimpse | None:
    """Client and draft of the first sight, for the panes that come right after it."""
    from composer.store.glimpse import glimpse_of  # after the first paint, which needs none of these classes

    return glimpse_of(seen) if seen is not None else None
