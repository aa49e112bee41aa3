"""Ranges in UTF-8 bytes, as AT Protocol facets want them."""

from __future__ import annotations


def _size(text: str) -> int:
    return len(text) if text.isascii() else len(text.encode("utf-8", "surrogatepass"))


def byte_range(text: str, start: int, end: int) -> tuple[int, int]:
    """The UTF-8 byte range of a code-point range; never past the end of the text."""
    before = _size(text[:start])
    return before, before + _size(text[start:end])
