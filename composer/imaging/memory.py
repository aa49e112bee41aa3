"""Sees that the memory of a picture goes back to the system when the picture is done with."""

from __future__ import annotations

import ctypes
import sys

LARGE = 1024 * 1024
"""Bytes. Pixels are above it; what is made at every key press is below and stays quick to get."""
_MMAP_THRESHOLD = -3
"""Its number in glibc's malloc.h."""


def return_large_blocks() -> bool:
    """From now on. Left alone, glibc takes the first large block that is freed as a sign to keep all later ones of
    that size: tens of megabytes after a few pictures. False where the C library has no such switch and needs none."""
    if sys.platform != "linux":
        return False
    mallopt = getattr(ctypes.CDLL(None), "mallopt", None)
    return mallopt is not None and bool(mallopt(_MMAP_THRESHOLD, LARGE))
