"""One fact of a network with where it comes from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Generic, TypeVar

T = TypeVar("T")


class Confidence(StrEnum):
    """How well a rule is known. Folklore may only hint, never refuse."""

    DOCUMENTED = "documented"
    SEEN = "seen"
    FOLKLORE = "folklore"


@dataclass(frozen=True)
class Rule(Generic[T]):
    """One fact with where it comes from."""

    value: T
    source: str
    date: date
    confidence: Confidence


@dataclass(frozen=True)
class Origin:
    """Where a group of facts that were read together comes from."""

    source: str
    date: date
    confidence: Confidence
