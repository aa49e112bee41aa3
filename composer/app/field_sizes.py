"""How long a field's text is, in the unit of its limit."""

from __future__ import annotations

from composer.core.profile import CountUnit
from composer.text import count


def size_of(unit: CountUnit, text: str) -> int:
    return count.size_of(unit)(text)
