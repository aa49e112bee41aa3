"""Sentences for what the checks find: short, exact, with what to do where it is not plain."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication


def sentences(values: Mapping[str, str | int]) -> dict[str, str]:
    """By code; `values` choose between one and many."""
    return {**_text(values), **_words(values), **_pictures(values), **_links(values), **_ground(values)}


def _number(values: Mapping[str, str | int], *names: str) -> int:
    """The first of these values that is a number; 1 when there is none."""
    return next((n for name in names if isinstance(n := values.get(name), int)), 1)


def _text(values: Mapping[str, str | int]) -> dict[str, str]:
    translate = QCoreApplication.translate
    over = _number(values, "over", "too_many", "by")
    return {
        "text.too-long": translate("Findings", "The text is %n character(s) too long.", "", over),
        "text.empty": translate("Findings", "There is no text yet."),
    }


def _words(values: Mapping[str, str | int]) -> dict[str, str]:
    return {}


def _pictures(values: Mapping[str, str | int]) -> dict[str, str]:
    return {}


def _links(values: Mapping[str, str | int]) -> dict[str, str]:
    return {}


def _ground(values: Mapping[str, str | int]) -> dict[str, str]:
    return {}
