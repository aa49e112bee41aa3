"""Repairs of a text that a finding offers with one click."""

from __future__ import annotations

from composer.text import threads
from composer.text.clean import clean


def clean_text(text: str) -> str:
    """Without control, direction and invisible characters that no script or emoji needs."""
    return clean(text)


def in_one_piece(text: str) -> str:
    """As a network without threads gets it."""
    return threads.join(threads.split(text)) if len(threads.split(text)) > 1 else text
