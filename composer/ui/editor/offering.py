"""Which contacts a few typed letters may mean."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Sequence

from composer.core.contact import LONGEST_NAME, Contact

_WORD = re.compile(r"[^\s@._:/|-]+")
_PAST_ALL = "\U0010ffff"


class Offering:
    """Made once for an address book, in a worker; asked at every key."""

    def __init__(self, contacts: Sequence[Contact] = ()) -> None:
        self._contacts = tuple(contacts)
        self._folded = [_folded(contact.name) for contact in self._contacts]
        self._words = [frozenset(_words(_all_of(contact))) for contact in self._contacts]
        self._sorted = sorted((word, at) for at, words in enumerate(self._words) for word in words)
        self._names = frozenset(contact.name for contact in self._contacts)

    def matching(self, typed: str, most: int | None = None) -> tuple[Contact, ...]:
        """Each typed word begins a word of the name or of a handle. Names that begin so come first."""
        wanted = _words(typed)
        if not wanted:
            return self._contacts[:most]
        first = bisect_left(self._sorted, (wanted[0],))
        last = bisect_left(self._sorted, (wanted[0] + _PAST_ALL,))
        places = {at for _, at in self._sorted[first:last]}
        found = [at for at in places if all(_begins(self._words[at], word) for word in wanted[1:])]
        beginning = _folded(typed)
        found.sort(key=lambda at: (not self._folded[at].startswith(beginning), at))
        return tuple(self._contacts[at] for at in found[:most])

    def has(self, name: str) -> bool:
        return name in self._names


def typed_name(text: str, at: int) -> str | None:
    """What is being written behind an "@" before place `at`; `None` where no mention is."""
    line = text[max(text.rfind("\n", 0, at) + 1, at - LONGEST_NAME - 1, 0) : at]
    before, sign, name = line.rpartition("@")
    if not sign or before[-1:].isalnum() or before[-1:] == "_" or name[:1].isspace() or "  " in name:
        return None
    return name


def _all_of(contact: Contact) -> str:
    handles = " ".join(f"{handle.handle} {handle.name}" for handle in contact.handles)
    return " ".join((contact.name, handles, *contact.former))


def _begins(words: frozenset[str], beginning: str) -> bool:
    return any(word.startswith(beginning) for word in words)


def _words(text: str) -> list[str]:
    return _WORD.findall(_folded(text))


def _folded(text: str) -> str:
    """Without case and accents."""
    if text.isascii():
        return text.lower()
    return "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))
