"""One secret text of any length in a keyring that keeps short ones, replaced in one step.

A text that fits stands in the channel's entry itself. A longer one lies in numbered parts in one of two places, "a"
and "b", and the channel's entry says in which. A new text is written to the place not in use, and read back, before
the entry is changed: whatever is cut short, the entry leads to a whole text, the old one or the new one.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol

from composer.core.errors import VaultError

LONGEST = 1100
"""Characters of one entry, with its own words: Windows keeps 2,560 bytes, and two for each character."""


class Entries(Protocol):
    """The part of a keyring that is needed."""

    def get_password(self, service: str, username: str) -> str | None: ...

    def set_password(self, service: str, username: str, password: str) -> None: ...

    def delete_password(self, service: str, username: str) -> None: ...


@dataclass(frozen=True)
class SecretText:
    """The text kept for one channel. `go_on` raises when nobody waits any more; it is asked before each change."""

    entries: Entries
    service: str
    key: str
    go_on: Callable[[], None]

    def read(self) -> str | None:
        """Raises VaultError("vault.damaged") when the entry leads to something that is not a whole text."""
        entry = self._entry()
        if entry is None or "text" in entry:
            return None if entry is None else str(entry["text"])
        parts = [self._get(_part(self.key, entry["place"], number)) for number in range(entry["parts"])]
        text = "".join(part or "" for part in parts)
        if None in parts or _digest(text) != entry["sha256"]:
            raise VaultError("vault.damaged")
        return text

    def write(self, text: str) -> None:
        """Raises VaultError("vault.not-kept") when the keyring does not give back what it took."""
        before = self._entry_or_nothing()
        if len(json.dumps({"text": text})) <= LONGEST:
            self._put(self.key, json.dumps({"text": text}))
            self._clear("a")
            self._clear("b")
            return
        place = "b" if before.get("place") == "a" else "a"
        parts = [text[start : start + LONGEST] for start in range(0, len(text), LONGEST)]
        for number, part in enumerate(parts):
            self._put(_part(self.key, place, number), part)
        entry = {"place": place, "parts": len(parts), "sha256": _digest(text)}
        self._put(self.key, json.dumps(entry))
        self._clear(place, len(parts))
        self._clear("b" if place == "a" else "a")

    def remove(self) -> None:
        """The parts go last, so that a removal cut short leaves nothing that still leads to them."""
        self._delete(self.key)
        self._clear("a")
        self._clear("b")

    def _clear(self, place: str, first: int = 0) -> None:
        """Parts are written upwards and removed downwards, so what lies there never has a gap."""
        end = first
        while self._get(_part(self.key, place, end)) is not None:
            end += 1
        for number in reversed(range(first, end)):
            self._delete(_part(self.key, place, number))

    def _entry(self) -> dict[str, Any] | None:
        stored = self._get(self.key)
        if stored is None:
            return None
        try:
            entry = json.loads(stored)
        except ValueError:
            entry = None
        if isinstance(entry, dict) and (isinstance(entry.get("text"), str) or _leads(entry)):
            return entry
        raise VaultError("vault.damaged")

    def _entry_or_nothing(self) -> dict[str, Any]:
        """A damaged entry can be written over: signing in again is what mends it."""
        try:
            return self._entry() or {}
        except VaultError:
            return {}

    # A service of its own for each entry: Windows would otherwise rename an entry whenever its neighbour is written.

    def _get(self, key: str) -> str | None:
        return self.entries.get_password(f"{self.service}/{key}", self.key)

    def _put(self, key: str, value: str) -> None:
        self.go_on()
        self.entries.set_password(f"{self.service}/{key}", self.key, value)
        if self._get(key) != value:
            raise VaultError("vault.not-kept")

    def _delete(self, key: str) -> None:
        self.go_on()
        if self._get(key) is None:
            return
        self.entries.delete_password(f"{self.service}/{key}", self.key)
        if self._get(key) is not None:
            raise VaultError("vault.not-forgotten")


def _part(key: str, place: str, number: int) -> str:
    return f"{key}/{place}/{number}"


def _leads(entry: dict[str, Any]) -> bool:
    return entry.get("place") in ("a", "b") and isinstance(entry.get("parts"), int) and "sha256" in entry


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8")).hexdigest()
