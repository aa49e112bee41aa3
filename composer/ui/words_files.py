"""What is wrong at one place of a file that people write: the readers below say it in English only."""

from __future__ import annotations

import re
from collections.abc import Mapping

from composer.ui.translating import translate

_PLACE = re.compile(r" \(at [^()]*\)$")
"""Where TOML found it, counted within the head of a draft file; the sentence around names the line of the file."""


def mistake(values: Mapping[str, str | int]) -> str:
    """The key, where there is one, and what is wrong with it."""
    key, problem = str(values.get("key", "")), _PLACE.sub("", str(values.get("problem", "")))
    return f"{key}: {_said(problem)}" if key else _said(problem)


def _said(problem: str) -> str:
    known = {**_forms(), **_values(), **_zones()}
    if problem in known:
        return known[problem]
    for beginning, sentence in _with_a_name().items():
        if problem.startswith(beginning):
            return sentence.format(names=problem.removeprefix(beginning))
    # TOML's own words, and what only makers of platform profiles meet.
    return translate("FileMistakes", "{problem}").format(problem=problem)


def _forms() -> dict[str, str]:
    return {
        "unknown key": translate("FileMistakes", "unknown key"),
        "missing key": translate("FileMistakes", "missing key"),
        "expected text": translate("FileMistakes", "expected text in quotation marks"),
        "expected a whole number": translate("FileMistakes", "expected a whole number"),
        "expected a number": translate("FileMistakes", "expected a number"),
        "expected true or false": translate("FileMistakes", "expected true or false"),
        "expected a list": translate("FileMistakes", "expected a list in square brackets"),
        "expected a list of str": translate("FileMistakes", "expected a list of texts in quotation marks"),
        "expected a list of int or float": translate("FileMistakes", "expected a list of numbers"),
        "expected a list of dict": translate("FileMistakes", "expected a section in double brackets"),
        "expected a table": translate("FileMistakes", "expected a section in brackets"),
    }


def _values() -> dict[str, str]:
    return {
        "must not be empty": translate("FileMistakes", "must not be empty"),
        "expected at least one": translate("FileMistakes", "expected at least one"),
        "expected at least 1 pixel": translate("FileMistakes", "expected at least 1 pixel"),
        "expected a number above 0": translate("FileMistakes", "expected a number above 0"),
        "expected 0 or more": translate("FileMistakes", "expected 0 or more"),
        "expected 0 or more posts a week": translate("FileMistakes", "expected 0 or more posts a week"),
        "expected a share above 0 and up to 1": translate("FileMistakes", "expected a share above 0 and up to 1"),
        "expected a share from 0 to below 0.5": translate("FileMistakes", "expected a share from 0 to below 0.5"),
        "expected two numbers from 0 to 1, across and down": translate(
            "FileMistakes", "expected two numbers from 0 to 1, across and down"
        ),
        "expected the number of a post, from 1": translate("FileMistakes", "expected the number of a post, from 1"),
        "expected small letters, digits, - and _ only": translate(
            "FileMistakes", "expected small letters, digits, - and _ only"
        ),
    }


def _zones() -> dict[str, str]:
    return {
        "expected a date and time such as 2026-12-01 09:30": translate(
            "FileMistakes", "expected a date and time such as 2026-12-01 09:30"
        ),
        "expected a time without a zone: the client's is taken": translate(
            "FileMistakes", "expected a time without a zone: the client’s is taken"
        ),
        "no such time zone; expected a name such as Europe/Berlin": translate(
            "FileMistakes", "no such time zone; expected a name such as Europe/Berlin"
        ),
        "no such language; expected one such as de, en or pt-BR": translate(
            "FileMistakes", "no such language; expected one such as de, en or pt-BR"
        ),
        "the head begins with +++ but no second +++ ends it": translate(
            "FileMistakes", "the head begins with +++ but no second +++ ends it"
        ),
    }


def _with_a_name() -> dict[str, str]:
    """By how the problem begins; the names follow."""
    return {
        "the section ": translate("FileMistakes", "the section stands twice"),
        "expected one of ": translate("FileMistakes", "expected one of {names}"),
        "there is no folder ": translate("FileMistakes", "there is no folder {names}"),
        "cannot read the file ": translate("FileMistakes", "the file {names} cannot be read"),
    }
