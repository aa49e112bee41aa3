"""How much of a limit is used, as an arc of a ring."""

from __future__ import annotations

from math import ceil

_FULL = 16 * 360
"""As Qt counts angles."""
_STEPS = 120
"""The ring is small: finer steps are not seen, and each has it painted again."""


def arc(used: int, limit: int) -> int:
    """Clockwise, in Qt's sixteenths of a degree; whatever is used is seen."""
    share = min(1.0, used / limit) if limit else 1.0
    return -(ceil(share * _STEPS) * _FULL // _STEPS)
