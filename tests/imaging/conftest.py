"""Two slow shared cores must not fail a property test."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("imaging", deadline=None)
settings.load_profile("imaging")
