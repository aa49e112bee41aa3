"""What a check saw. Codes here; the words a person reads are chosen above."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum


class Severity(IntEnum):
    HINT = 1
    WARNS = 2
    BLOCKS = 3


@dataclass(frozen=True)
class Finding:
    """`code` names the rule ("text.too-long"), `values` fill its sentence, `fix` names a one-click repair or is empty.

    `start` and `end` mark the place in the text of part `part` (code points) where there is one.
    """

    code: str
    severity: Severity
    values: tuple[tuple[str, str | int], ...] = ()
    part: int = 0
    start: int | None = None
    end: int | None = None
    attachment_id: str | None = None
    fix: str = ""

    @property
    def blocks(self) -> bool:
        return self.severity is Severity.BLOCKS
