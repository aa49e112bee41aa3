"""Whose a picture is, who is seen in it, how long it may be used, and what a client wants said of that."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Consent(StrEnum):
    """Of the people who can be recognised in a picture."""

    OPEN = ""
    """Nobody has said."""
    NONE_SEEN = "none"
    GIVEN = "given"
    MISSING = "missing"


@dataclass(frozen=True)
class Rights:
    """`credit` is the name to be named, `copyright` the notice as its owner writes it."""

    source: str = ""
    """Where the picture comes from: an agency, an archive, a colleague."""
    credit: str = ""
    copyright: str = ""
    licence: str = ""
    consent: Consent = Consent.OPEN
    valid_until: date | None = None
    """The last day, in the client's zone, on which it may be posted."""
    ai: bool = False
    """Made or changed with AI in a way that people must be told of."""

    def expired(self, day: date) -> bool:
        return self.valid_until is not None and day > self.valid_until


@dataclass(frozen=True)
class Imprint:
    """What is written into the metadata of a rendition; everything else of the original's is left out."""

    credit: str = ""
    copyright: str = ""
    ai: bool = False


def imprint_of(rights: Rights) -> Imprint | None:
    """`None` where there is nothing to write."""
    made = Imprint(rights.credit, rights.copyright, rights.ai)
    return None if made == Imprint() else made


class CreditPlace(StrEnum):
    """Where readers are told the credit."""

    NONE = "none"
    TEXT = "text"
    ALT = "alt"


class ConsentRule(StrEnum):
    """What a missing consent does to a post."""

    WARN = "warn"
    BLOCK = "block"
    """And pictures of which nobody has said anything warn."""


CREDIT_MARK = "{credit}"
"""Stands for the credit in `RightsRules.template`."""


@dataclass(frozen=True)
class RightsRules:
    """What a client wants done with the rights of its pictures."""

    credit: CreditPlace = CreditPlace.NONE
    template: str = "Foto: {credit}"
    consent: ConsentRule = ConsentRule.WARN
    ai_note: str = ""
    """Said in the text where a network has no field for pictures made with AI; empty: nothing."""

    def text_line(self, rights: Rights) -> str:
        """What names the picture's credit below the text; empty where nothing does."""
        return self._line(rights) if self.credit is CreditPlace.TEXT else ""

    def alt_line(self, rights: Rights) -> str:
        """The same behind the alt text."""
        return self._line(rights) if self.credit is CreditPlace.ALT else ""

    def _line(self, rights: Rights) -> str:
        """On one line: a break could be taken for that of a thread."""
        credit = rights.credit.strip()
        return " ".join(self.template.replace(CREDIT_MARK, credit).split()) if credit else ""
